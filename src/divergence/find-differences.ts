import type { View } from '../model/divergence.ts';
import type { FindingId } from '../model/finding.ts';
import { type LevelId, levelValue } from '../model/level.ts';
import { whoSay } from './who-say.ts';

/** A difference that is worth a meeting's time. It names sides, and no voice. */
export interface Difference {
  readonly id: Extract<FindingId, `voices/${string}`>;
  /** Who says what: `patients and families say "written" where staff say "practised"`. */
  readonly says: string;
  /** What to ask those who see less. */
  readonly asks: string;
}

/** How many levels apart any two voices may be before it is a question. */
const SPREAD = 2;
const WHAT_WAS_MET = 'what did they meet?';
const WHAT_WAS_SEEN = 'what has each of them seen?';

/** The differences among those who rated an element, that between patients and families and the others first. */
export function findDifferences(views: readonly View[], declared: LevelId | null): Difference[] {
  const levels = inOrder(views);
  const families = inOrder(views.filter(({ perspective }) => perspective === 'patient-or-family'));
  const staff = inOrder(views.filter(({ perspective }) => perspective === 'staff'));
  const [lowest, lowestSeen, highestOfStaff] = [levels[0], families[0], staff.at(-1)];
  const highest = levels.at(-1);
  const differences: Difference[] = [];
  if (lowestSeen !== undefined && highestOfStaff !== undefined && isAbove(highestOfStaff, lowestSeen, 1))
    differences.push({
      id: 'voices/staff-above-families',
      says: `${whoSay(views, lowestSeen, 'patient-or-family')} where ${whoSay(views, highestOfStaff, 'staff')}`,
      asks: WHAT_WAS_MET,
    });
  // Where staff have spoken, they are held beside families above; what the file declares stands for them where they have not.
  if (lowestSeen !== undefined && staff.length === 0 && declared !== null && isAbove(declared, lowestSeen, 1))
    differences.push({
      id: 'voices/declared-above-families',
      says: `${whoSay(views, lowestSeen, 'patient-or-family')} where the assessment says "${declared}"`,
      asks: WHAT_WAS_MET,
    });
  if (lowest !== undefined && highest !== undefined && isAbove(highest, lowest, SPREAD))
    differences.push({
      id: 'voices/spread',
      says: bothEnds(views, lowest, highest),
      asks: WHAT_WAS_SEEN,
    });
  return differences;
}

function bothEnds(views: readonly View[], lowest: LevelId, highest: LevelId): string {
  const sides = new Set(
    views.filter(({ level }) => level === lowest || level === highest).map(({ perspective }) => perspective),
  );
  const other = sides.size === 1 ? `others say "${highest}"` : whoSay(views, highest);
  return `${whoSay(views, lowest)} where ${other}`;
}

function inOrder(views: readonly View[]): LevelId[] {
  return views.map(({ level }) => level).toSorted((one, other) => levelValue(one) - levelValue(other));
}

function isAbove(level: LevelId, other: LevelId, least: number): boolean {
  return levelValue(level) - levelValue(other) >= least;
}
