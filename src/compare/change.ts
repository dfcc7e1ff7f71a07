import type { Change } from '../model/comparison.ts';

type Told = Pick<Change, 'kind' | 'id' | 'title' | 'what' | 'before' | 'after' | 'direction' | 'says'>;

/** Something that moved, with nothing said of what it means where nothing is given. */
export function change(told: Told, more: Partial<Pick<Change, 'means' | 'ask' | 'reasons'>> = {}): Change {
  return { ...told, means: more.means ?? null, ask: more.ask ?? null, reasons: [...new Set(more.reasons ?? [])] };
}
