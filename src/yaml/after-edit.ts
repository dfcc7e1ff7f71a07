import type { Step, YamlEdit } from './yaml-edit.ts';

/** The value that an edit should give: keys keep their order, and new ones come last. */
export function afterEdit(value: unknown, edit: YamlEdit): unknown {
  return edit.kind === 'append' ? appended(value, edit) : changed(value, edit.path, edit);
}

type Change = Exclude<YamlEdit, { readonly kind: 'append' }>;

/** What the value should be afterwards: keys keep their order, and new ones come last. */
function changed(value: unknown, path: readonly Step[], change: Change): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change.kind === 'set' ? change.value : undefined;
  if (Array.isArray(value)) {
    const items = [...value];
    if (rest.length === 0 && change.kind === 'remove') items.splice(Number(step), 1);
    else items[Number(step)] = changed(items[Number(step)], rest, change);
    return items;
  }
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const at = entries.findIndex(([key]) => key === step);
  if (at === -1 && change.kind === 'remove') return value;
  if (rest.length === 0 && change.kind === 'remove') return Object.fromEntries(entries.filter((_, i) => i !== at));
  const entry: [string, unknown] = [String(step), changed(entries[at]?.[1], rest, change)];
  return Object.fromEntries(at === -1 ? [...entries, entry] : entries.with(at, entry));
}

function appended(value: unknown, { path, value: item }: Extract<YamlEdit, { readonly kind: 'append' }>): unknown {
  let list: unknown = value;
  for (const step of path) list = (list as Readonly<Record<Step, unknown>> | null | undefined)?.[step];
  return changed(value, path, { kind: 'set', path, value: [...(Array.isArray(list) ? list : []), item] });
}
