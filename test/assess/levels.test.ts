import { describe, expect, it } from 'vitest';
import { levelOf, missingForEach } from '../../src/assess/levels.ts';
import type { Conditions } from '../../src/model/assessment.ts';
import type { LevelId } from '../../src/model/level.ts';

const NOTHING = { provision: false, practice: false, experience: false, outdatedProvision: false, action: false };

const NO = false;
const YES = true;

describe('the level of an element before a cap', () => {
  // Every combination of the three conditions, so that no row of the table can be read two ways.
  it.each<{ provision: boolean; practice: boolean; experience: boolean; level: LevelId }>([
    { provision: YES, practice: YES, experience: YES, level: 'experienced' },
    { provision: YES, practice: YES, experience: NO, level: 'practised' },
    { provision: NO, practice: YES, experience: YES, level: 'practised' },
    { provision: YES, practice: NO, experience: YES, level: 'written' },
    { provision: YES, practice: NO, experience: NO, level: 'written' },
    { provision: NO, practice: YES, experience: NO, level: 'intended' },
    { provision: NO, practice: NO, experience: YES, level: 'intended' },
    { provision: NO, practice: NO, experience: NO, level: 'absent' },
  ])('is $level with provision $provision, practice $practice, experience $experience', ({ level, ...conditions }) => {
    expect(levelOf({ ...NOTHING, ...conditions })).toBe(level);
  });

  it('is intended with a provision that is not current', () => {
    expect(levelOf({ ...NOTHING, outdatedProvision: true })).toBe('intended');
  });

  it('is intended with an open action', () => {
    expect(levelOf({ ...NOTHING, action: true })).toBe('intended');
  });

  it('is no higher than intended with a provision that is not current, an action and practice together', () => {
    expect(levelOf({ ...NOTHING, outdatedProvision: true, action: true, practice: true })).toBe('intended');
  });

  it('is practised without a provision that holds, although one that is not current is there', () => {
    expect(levelOf({ ...NOTHING, outdatedProvision: true, practice: true, experience: true })).toBe('practised');
  });
});

describe('what is missing for a level', () => {
  const ALL_MET: Conditions = { provision: true, practice: true, experience: true };

  it('is nothing when every condition is met', () => {
    expect(missingForEach(ALL_MET)).toEqual({ absent: [], intended: [], written: [], practised: [], experienced: [] });
  });

  it.each<{ met: Partial<Conditions>; written: string[]; practised: string[]; experienced: string[] }>([
    {
      met: { provision: false, practice: false, experience: false },
      written: ['provision'],
      practised: ['provision', 'practice'],
      experienced: ['provision', 'practice', 'experience'],
    },
    {
      met: { practice: false, experience: false },
      written: [],
      practised: ['practice'],
      experienced: ['practice', 'experience'],
    },
    { met: { experience: false }, written: [], practised: [], experienced: ['experience'] },
    { met: { provision: false }, written: ['provision'], practised: [], experienced: ['provision'] },
    {
      met: { provision: false, practice: false },
      written: ['provision'],
      practised: ['practice'],
      experienced: ['provision', 'practice'],
    },
    {
      met: { provision: false, experience: false },
      written: ['provision'],
      practised: ['provision'],
      experienced: ['provision', 'experience'],
    },
  ])('takes the shorter way where there are two: $met', ({ met, ...expected }) => {
    const missing = missingForEach({ ...ALL_MET, ...met });

    expect(missing).toMatchObject(expected);
  });
});
