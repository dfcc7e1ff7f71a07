/** The five levels, lowest first. Each is worth its place in this list, 0 to 4. */
export const LEVELS = ['absent', 'intended', 'written', 'practised', 'experienced'] as const;

/** The id of a level. */
export type LevelId = (typeof LEVELS)[number];

/** What a level is worth, 0 to 4. */
export function levelValue(level: LevelId): number {
  return LEVELS.indexOf(level);
}

/** The lower of two levels. */
export function lowerLevel(one: LevelId, other: LevelId): LevelId {
  return levelValue(one) <= levelValue(other) ? one : other;
}

/** The level above, or null above the highest. */
export function levelAbove(level: LevelId): LevelId | null {
  return LEVELS[levelValue(level) + 1] ?? null;
}
