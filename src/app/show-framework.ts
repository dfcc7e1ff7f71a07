import { entriesById, type FrameworkEntry } from '../framework/find-in-framework.ts';
import type { Framework } from '../model/framework.ts';

/** One part of the framework as data, or all ids where none has this one. */
export type FrameworkPart = { readonly part: unknown } | { readonly known: readonly string[] };

/** The part of a framework that has an id. */
export function frameworkPart(id: string, framework: Framework): FrameworkPart {
  const entries = entriesById(framework);
  const entry = entries.get(id);
  return entry === undefined ? { known: [...entries.keys()] } : { part: bareEntry(entry) };
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
