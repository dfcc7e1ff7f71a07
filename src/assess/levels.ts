import type { Conditions } from '../model/assessment.ts';
import type { LevelId } from '../model/level.ts';

/** Everything that decides an element's level before a cap. */
export interface LevelFacts extends Conditions {
  /** A passage of a policy that is not current. */
  readonly outdatedProvision: boolean;
  /** An open action with an owner, due soon enough. */
  readonly action: boolean;
}

/** The level that the facts support (design: the table of supported levels). */
export function levelOf(facts: LevelFacts): LevelId {
  if (facts.provision && facts.practice) return facts.experience ? 'experienced' : 'practised';
  if (facts.practice && facts.experience) return 'practised';
  if (facts.provision) return 'written';
  return facts.outdatedProvision || facts.practice || facts.experience || facts.action ? 'intended' : 'absent';
}

/** For each level, the conditions that are still to be met. */
export function missingForEach(met: Conditions): Record<LevelId, (keyof Conditions)[]> {
  return {
    absent: [],
    intended: [],
    written: missingFor('written', met),
    practised: missingFor('practised', met),
    experienced: missingFor('experienced', met),
  };
}

/** The conditions that are still to be met for a level; where there are two ways, the shorter one. */
function missingFor(level: LevelId, met: Conditions): (keyof Conditions)[] {
  const missing = (wanted: readonly (keyof Conditions)[]) => wanted.filter((condition) => !met[condition]);
  if (level === 'written') return missing(['provision']);
  if (level === 'experienced') return missing(['provision', 'practice', 'experience']);
  if (level !== 'practised') return [];
  const inWriting = missing(['provision', 'practice']);
  const byPeople = missing(['practice', 'experience']);
  return byPeople.length < inWriting.length ? byPeople : inWriting;
}
