import { LEVELS, type LevelId } from '../model/level.ts';
import { shortened } from '../util/words.ts';
import type { RaterFile } from './rater-topics.ts';

const KEYS = ['format', 'rater', 'date', 'elements'];

/** A value as what one person sees, or why it is none. */
export function readRater(value: unknown, ids: ReadonlySet<string>): { file: RaterFile } | { because: string } {
  if (!isMap(value) || value['format'] !== 1)
    return { because: 'it is no file of one person’s view: it needs "format: 1"' };
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    return { because: `it is no file of one person’s view: it holds "${shortened(unknown, 60)}"; name another file` };
  const { rater, date, elements } = value;
  const isPerson = rater === undefined || rater === null || isMap(rater);
  if (!isPerson) return { because: '"rater" must hold a role and a perspective' };
  if (elements !== undefined && elements !== null && !isMap(elements))
    return { because: '"elements" must hold elements by their ids' };
  const entries: Record<string, { level: LevelId; says?: string }> = {};
  for (const [id, entry] of Object.entries(elements ?? {})) {
    if (!ids.has(id)) return { because: `"${shortened(id, 80)}" is no element; hpp framework list shows the elements` };
    const level = LEVELS.find((candidate) => isMap(entry) && entry['level'] === candidate);
    if (level === undefined) return { because: `"${id}" needs a level: one of ${LEVELS.join(', ')}` };
    entries[id] = { level, ...(isMap(entry) && typeof entry['says'] === 'string' ? { says: entry['says'] } : {}) };
  }
  return {
    file: {
      format: 1,
      rater: isMap(rater) ? rater : {},
      ...(typeof date === 'string' ? { date } : {}),
      elements: entries,
    },
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
