import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/model/trust.ts';
import { dueOf, judgedPhase, type Placing, placingOf } from '../../src/score/phases.ts';
import { aPhase, aRollout, framework } from '../support/trust.ts';

const PILOT = aPhase({ id: 'pilot', starts: '2026-01-05' });
const SPREAD = aPhase({ id: 'spread', starts: '2026-06-01', commitments: ['support-and-advice'] });
const WHOLE = aPhase({ id: 'whole', starts: '2027-01-04', commitments: ['restorative-culture'] });
const LAST = aPhase({ id: 'last', starts: '2027-06-01', commitments: ['parallel-processes'] });
const ROLLOUT = aRollout({ phases: [PILOT, SPREAD, WHOLE, LAST] });

function placed(phase: Phase, asOf: string): Placing {
  const rollout = aRollout({ phases: [phase] });
  return placingOf('communication', rollout, phase, asOf, framework);
}

describe('the phase that is judged', () => {
  it.each([
    { asOf: '2025-12-31', phase: 'pilot', what: 'the first, before any has started' },
    { asOf: '2026-01-05', phase: 'pilot', what: 'the first, on the day of its start' },
    { asOf: '2026-05-31', phase: 'pilot', what: 'the first, the day before the second starts' },
    { asOf: '2026-06-01', phase: 'spread', what: 'the second, on the day of its start' },
    { asOf: '2030-01-01', phase: 'last', what: 'the last, long after' },
  ])('on $asOf is $what', ({ asOf, phase }) => {
    expect(judgedPhase(ROLLOUT, asOf)?.id).toBe(phase);
  });

  it('is none without phases or without a plan', () => {
    expect(judgedPhase(aRollout(), '2026-10-14')).toBeNull();
    expect(judgedPhase(null, '2026-10-14')).toBeNull();
  });
});

describe('when a phase is due', () => {
  it.each([
    { judged: PILOT, due: ['now', 'next', 'later', 'later'] },
    { judged: SPREAD, due: ['now', 'now', 'next', 'later'] },
    { judged: LAST, due: ['now', 'now', 'now', 'now'] },
  ])('is now for $judged.id and those before it, next for the one after, later for the rest', ({ judged, due }) => {
    expect(ROLLOUT.phases.map((phase) => dueOf(phase, judged, ROLLOUT))).toEqual(due);
  });
});

describe('the target of a commitment', () => {
  it.each([
    { target: 'practised', asOf: '2026-03-31', targetNow: 'written', when: 'the day before going live' },
    { target: 'practised', asOf: '2026-04-01', targetNow: 'practised', when: 'on the day of going live' },
    { target: 'experienced', asOf: '2026-03-31', targetNow: 'written', when: 'the day before going live' },
    { target: 'experienced', asOf: '2026-04-01', targetNow: 'experienced', when: 'on the day of going live' },
    { target: 'written', asOf: '2026-03-31', targetNow: 'written', when: 'the day before going live' },
  ] as const)('of $target is $targetNow $when', ({ target, asOf, targetNow }) => {
    expect(placed(aPhase({ target, goesLive: '2026-04-01' }), asOf)).toMatchObject({ target, targetNow });
  });

  it.each([
    { asOf: '2026-01-04', targetNow: 'written', when: 'the day before it starts' },
    { asOf: '2026-01-05', targetNow: 'practised', when: 'on the day of its start' },
  ])('of a phase that names no day of going live is $targetNow $when', ({ asOf, targetNow }) => {
    expect(placed(aPhase({ goesLive: null, starts: '2026-01-05' }), asOf).targetNow).toBe(targetNow);
  });

  it('is practised when no phase holds it', () => {
    expect(placingOf('restorative-culture', aRollout({ phases: [PILOT] }), PILOT, '2026-10-14', framework)).toEqual({
      phase: null,
      due: 'unplanned',
      target: 'practised',
      targetNow: 'practised',
    });
  });

  it('is practised without a plan', () => {
    expect(placingOf('communication', null, null, '2026-10-14', framework)).toEqual({
      phase: null,
      due: 'unplanned',
      target: 'practised',
      targetNow: 'practised',
    });
  });
});

describe('where a commitment stands', () => {
  it('is in its phase, due as the phase is', () => {
    const placing = placingOf('restorative-culture', ROLLOUT, SPREAD, '2026-10-14', framework);

    expect(placing).toMatchObject({ phase: { id: 'whole' }, due: 'next' });
  });

  it('is put off when the plan says so', () => {
    const deferred = [{ commitment: 'restorative-culture', reason: 'Later', revisitOn: '2027-04-01', at: '' }];

    const placing = placingOf(
      'restorative-culture',
      aRollout({ phases: [PILOT], deferred }),
      PILOT,
      '2026-10-14',
      framework,
    );

    expect(placing).toMatchObject({ phase: null, due: 'deferred' });
  });
});
