import { entriesById, type FrameworkEntry } from '../framework/find-in-framework.ts';
import { loadFramework } from '../framework/load-framework.ts';
import type { Framework } from '../model/framework.ts';

/** One part of the framework as data, or all ids where none has this one. */
export type FrameworkPart = { readonly part: unknown } | { readonly known: readonly string[] };

/** The part of a framework that has an id. */
export function frameworkPart(id: string, framework: Framework): FrameworkPart {
  const entries = entriesById(framework);
  const entry = entries.get(id);
  return entry === undefined ? { known: [...entries.keys()] } : { part: bareEntry(entry) };
}

/** The ids of the framework that comes with the tool: of what is scored, and of everything that can be explained. */
export async function frameworkIds(): Promise<{ readonly scored: string[]; readonly explained: string[] }> {
  const { framework } = await loadFramework();
  const entries = [...entriesById(framework)].filter(
    ([id, entry]) => entry.kind !== 'element' || entry.element.id === id,
  );
  const scored = entries.filter(([, { kind }]) => kind === 'commitment' || kind === 'element');
  return { scored: scored.map(([id]) => id), explained: entries.map(([id]) => id) };
}

function bareEntry(entry: FrameworkEntry): unknown {
  switch (entry.kind) {
    case 'element':
      return entry.element;
    case 'commitment':
      return entry.commitment;
    case 'candour':
    case 'rollout':
      return entry.check;
    case 'principle':
      return entry.principle;
    case 'indicator':
      return entry.indicator;
    case 'finding':
      return entry.finding;
    case 'wording':
    case 'rule':
      return entry.rule;
    case 'replaced':
      return entry.instrument;
    case 'level':
      return entry.level;
  }
}
