import type { Change } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { change } from './change.ts';
import { nameInFolder } from './names.ts';

type Hash = string | null;

/** What moved in the documents: those that were read and are not any more, those that are new, those whose text changed. */
export function documentChanges(before: Report, after: Report): Change[] {
  const [was, is] = [documentsOf(before), documentsOf(after)];
  const newNames = new Map([...is].filter(([name]) => !was.has(name)).flatMap(([name, hash]) => renamed(name, hash)));
  const knownHashes = new Set(was.values());
  const added = [...is].filter(([name, hash]) => !was.has(name) && !knownHashes.has(hash));
  return [
    ...[...was].flatMap(([name, hash]) => changesOf(name, hash, is, newNames)),
    ...added.map(([name, hash]) => {
      const told = {
        ...about(name),
        what: 'presence',
        before: null,
        after: words(hash),
        direction: 'neither',
      } as const;
      return change({ ...told, says: `It is new: ${words(hash)}.` });
    }),
    ...lockChange(before, after),
  ];
}

function documentsOf(report: Report): Map<string, Hash> {
  const nameOf = nameInFolder(report);
  return new Map(report.input.documents.map(({ file, sha256 }) => [nameOf(file), sha256]));
}

function renamed(name: string, hash: Hash): [string, string][] {
  return hash === null ? [] : [[hash, name]];
}

function changesOf(
  name: string,
  was: Hash,
  now: ReadonlyMap<string, Hash>,
  newNames: ReadonlyMap<string, string>,
): Change[] {
  const is = now.get(name) ?? null;
  if (was === is && now.has(name)) return [];
  const told = { ...about(name), before: words(was), after: now.has(name) ? words(is) : null } as const;
  if (was !== null && is !== null) {
    return [change({ ...told, what: 'content', direction: 'neither', says: 'It reads otherwise than it did.' })];
  }
  if (is !== null) return [change({ ...told, what: 'status', direction: 'better', says: 'It can be read now.' })];
  const newName = was === null ? undefined : newNames.get(was);
  if (newName !== undefined)
    return [change({ ...told, what: 'presence', direction: 'neither', says: `It is called ${newName} now.` })];
  if (was === null) return [change({ ...told, what: 'presence', direction: 'neither', says: 'It is named no more.' })];
  const means = 'Nobody can look up in it any more what was promised or shown.';
  const reasons = now.has(name)
    ? ['It is named, and cannot be read.']
    : ['Nothing in the file names it any more. Where a newer one takes its place, keep both.'];
  return [change({ ...told, what: 'presence', direction: 'worse', says: 'It has gone.' }, { means, reasons })];
}

function lockChange({ input: was }: Report, { input: is }: Report): Change[] {
  if (was.lock === undefined || is.lock !== undefined) return [];
  const told = { ...about('hpp.lock'), what: 'presence', before: 'read', after: null, direction: 'worse' } as const;
  const says = 'It has gone, and with it the pinned passages.';
  return [change({ ...told, says }, { means: 'A promise that is edited away would no longer be noticed.' })];
}

function words(hash: Hash): string {
  return hash === null ? 'not readable' : 'read';
}

function about(name: string): { readonly kind: 'document'; readonly id: string; readonly title: string } {
  return { kind: 'document', id: name, title: name };
}
