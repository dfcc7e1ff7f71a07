import { describe, expect, it } from 'vitest';
import { blockersTogether } from '../../src/report/content/blockers.ts';

describe('what keeps a gate closed', () => {
  it('names checks of one kind that stand alike together, where the first of them stood', () => {
    expect(
      blockersTogether([
        'communication is not ready',
        'candour check en-written is not met',
        'candour check en-attempts is unknown',
        'roll-out check contact-standard is unknown',
        'candour check en-enforce is unknown',
        'the gate of phase pilot is closed',
        'and 3 more, in the full report',
      ]),
    ).toEqual([
      'communication is not ready',
      'candour check en-written is not met',
      'candour checks en-attempts and en-enforce are unknown',
      'roll-out check contact-standard is unknown',
      'the gate of phase pilot is closed',
      'and 3 more, in the full report',
    ]);
  });

  it('is nothing where nothing does', () => {
    expect(blockersTogether([])).toEqual([]);
  });
});
