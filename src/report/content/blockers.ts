import { listed } from '../../util/words.ts';

const CHECK = /^(candour|roll-out) check (\S+) is (.+)$/;

/** What keeps a gate from being open, in its order; checks of one kind that stand alike are named together. */
export function blockersTogether(blockedBy: readonly string[]): string[] {
  const idsOfKind = new Map<string, string[]>();
  for (const because of blockedBy) {
    const [, kind = '', id = '', state = ''] = CHECK.exec(because) ?? [];
    if (id !== '') idsOfKind.set(`${kind} ${state}`, [...(idsOfKind.get(`${kind} ${state}`) ?? []), id]);
  }
  return blockedBy.flatMap((because) => {
    const [, kind = '', id = '', state = ''] = CHECK.exec(because) ?? [];
    const ids = idsOfKind.get(`${kind} ${state}`) ?? [];
    if (ids.length < 2) return [because];
    return ids[0] === id ? [`${kind} checks ${listed(ids)} are ${state}`] : [];
  });
}
