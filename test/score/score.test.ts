import { describe, expect, it } from 'vitest';
import { score } from '../../src/score/score.ts';
import { anAssessment, assessedAt } from '../support/assessment.ts';
import { aPhase, aRollout, framework, NAMED_CONTACT } from '../support/trust.ts';

const PILOT = aPhase({ reviewedOn: '2026-10-05' });
const SPREAD = aPhase({
  id: 'spread',
  starts: '2026-11-02',
  goesLive: '2027-01-04',
  commitments: ['support-and-advice'],
});
const ROLLOUT = aRollout({ phases: [PILOT, SPREAD] });

describe('the verdict of the whole', () => {
  it.each([
    { level: 'practised', verdict: 'ready' },
    { level: 'written', verdict: 'not-ready' },
    { level: null, verdict: 'unknown' },
  ] as const)('is that of the gate of the judged phase: $verdict', ({ level, verdict }) => {
    const assessment = anAssessment({ elements: [assessedAt(NAMED_CONTACT, level)] });

    const scored = score(assessment, ROLLOUT, framework);

    expect(scored).toMatchObject({ verdict, judged: { id: 'pilot' } });
  });

  it('does not hang on a later phase', () => {
    const assessment = anAssessment({ elements: [assessedAt('support-and-advice/needs-assessment', 'absent')] });

    expect(score(assessment, ROLLOUT, framework).verdict).toBe('ready');
  });

  it('is that of another phase when that is asked for', () => {
    const assessment = anAssessment({ elements: [assessedAt('support-and-advice/needs-assessment', 'absent')] });

    const scored = score(assessment, ROLLOUT, framework, 'spread');

    expect(scored).toMatchObject({ verdict: 'not-ready', judged: { id: 'spread' } });
    expect(scored.phases.map(({ due }) => due)).toEqual(['now', 'now']);
  });

  it('without a plan is unknown, however good everything is', () => {
    const scored = score(anAssessment({ level: 'experienced' }), null, framework);

    expect(scored).toMatchObject({ verdict: 'unknown', judged: null, phases: [] });
  });

  it('with a plan that has no phases is not ready', () => {
    const scored = score(anAssessment({ level: 'experienced' }), aRollout(), framework);

    expect(scored).toMatchObject({ verdict: 'not-ready', judged: null, phases: [] });
  });
});

describe('a commitment that no phase holds', () => {
  it('is not scheduled, and still has its figures and its level', () => {
    const { commitments } = score(anAssessment(), ROLLOUT, framework);
    const culture = commitments.find(({ commitment }) => commitment.id === 'restorative-culture');

    expect(culture).toMatchObject({
      verdict: 'not-scheduled',
      verdictReasons: ['no phase of the roll-out holds it'],
      phase: null,
      due: 'unplanned',
      target: 'practised',
      level: 'practised',
      supported: 75,
    });
  });
});

describe('a phase before it goes live', () => {
  it('is ready to begin with what is written', () => {
    const assessment = anAssessment({ asOf: '2026-11-02', level: 'written', rollout: {} });
    const rollout = aRollout({ phases: [{ ...SPREAD, target: 'experienced' }] });

    const scored = score(assessment, rollout, framework);

    expect(scored.verdict).toBe('ready');
    expect(scored.commitments[1]).toMatchObject({ target: 'experienced', targetNow: 'written', verdict: 'ready' });
  });

  it('is not ready from the day on which it goes live', () => {
    const assessment = anAssessment({ asOf: '2027-01-04', level: 'written' });

    expect(score(assessment, aRollout({ phases: [SPREAD] }), framework).verdict).toBe('not-ready');
  });
});

it('the score holds the six commitments in the order of the framework', () => {
  const { commitments } = score(anAssessment(), null, framework);

  expect(commitments.map(({ commitment }) => commitment.number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(commitments.map(({ elements }) => elements.length)).toEqual([8, 7, 8, 6, 7, 7]);
});
