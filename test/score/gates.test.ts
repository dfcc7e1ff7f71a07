import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/assessment.ts';
import type { PhaseScore } from '../../src/model/score.ts';
import type { Phase } from '../../src/model/trust.ts';
import { score } from '../../src/score/score.ts';
import { type AssessmentParts, anAssessment, assessedAt } from '../support/assessment.ts';
import { aPhase, aRedFlag, aRollout, framework, NAMED_CONTACT } from '../support/trust.ts';

function gates(parts: AssessmentParts, phases: readonly Phase[] = [aPhase()]): readonly PhaseScore[] {
  return score(anAssessment(parts), aRollout({ phases }), framework).phases;
}

function gateOf(parts: AssessmentParts, phases?: readonly Phase[]): Pick<PhaseScore, 'gate' | 'blockedBy'> | undefined {
  const first = gates(parts, phases)[0];
  return first === undefined ? undefined : { gate: first.gate, blockedBy: first.blockedBy };
}

describe('the gate of a phase', () => {
  it('is open when everything it needs is ready', () => {
    expect(gateOf({})).toEqual({ gate: 'open', blockedBy: [] });
  });

  it('is open whatever the commitments of other phases are', () => {
    const others = framework.commitments.slice(1).flatMap((commitment) => commitment.elements);

    expect(gateOf({ elements: others.map((element) => assessedAt(element, 'absent')) })?.gate).toBe('open');
  });

  it('is open whatever the enablers are', () => {
    const enablers = framework.enablers.map((element) => assessedAt(element, 'absent'));

    expect(gateOf({ elements: enablers })?.gate).toBe('open');
  });

  it.each([
    { what: 'is not ready', level: 'written', gate: 'closed', because: 'communication is not ready' },
    { what: 'is unknown', level: null, gate: 'unknown', because: 'communication is unknown' },
  ] as const)('is $gate when one of its commitments $what', ({ level, gate, because }) => {
    expect(gateOf({ elements: [assessedAt(NAMED_CONTACT, level)] })).toEqual({ gate, blockedBy: [because] });
  });

  it('is closed when one of several commitments is not ready', () => {
    const phases = [aPhase({ commitments: ['communication', 'support-and-advice'] })];
    const elements = [assessedAt('support-and-advice/needs-assessment', 'written')];

    expect(gateOf({ elements }, phases)).toEqual({ gate: 'closed', blockedBy: ['support-and-advice is not ready'] });
  });

  it.each<{ outcome: Outcome; gate: string; because: string }>([
    { outcome: 'not-met', gate: 'closed', because: 'candour check en-notify is not met' },
    { outcome: 'unknown', gate: 'unknown', because: 'candour check en-notify is unknown' },
  ])('is $gate when a candour check is $outcome', ({ outcome, gate, because }) => {
    expect(gateOf({ candour: { 'en-notify': outcome } })).toEqual({ gate, blockedBy: [because] });
  });

  it.each<Outcome>(['not-met', 'unknown'])('does not hang on a pending duty that is %s', (outcome) => {
    expect(gateOf({ nation: 'northern-ireland', candour: { 'ni-ready': outcome } })?.gate).toBe('open');
  });

  it.each<{ outcome: Outcome; gate: string; because: string }>([
    { outcome: 'not-met', gate: 'closed', because: 'roll-out check contact-standard is not met' },
    { outcome: 'unknown', gate: 'unknown', because: 'roll-out check contact-standard is unknown' },
  ])('is $gate when a gate check is $outcome', ({ outcome, gate, because }) => {
    expect(gateOf({ rollout: { 'contact-standard': outcome } })).toEqual({ gate, blockedBy: [because] });
  });

  it('does not hang on a roll-out check that only advises', () => {
    expect(gateOf({ rollout: { vision: 'not-met', 'not-all-at-once': 'unknown' } })?.gate).toBe('open');
  });

  it('is closed rather than unknown when there is something of each, and says everything that holds it', () => {
    expect(gateOf({ candour: { 'en-notify': 'unknown', 'en-apology': 'not-met' } })).toEqual({
      gate: 'closed',
      blockedBy: ['candour check en-notify is unknown', 'candour check en-apology is not met'],
    });
  });
});

describe('the gate of a later phase', () => {
  const REVIEWED = aPhase({ reviewedOn: '2026-10-05' });
  const LATER = aPhase({ id: 'spread', starts: '2026-11-02', goesLive: null, commitments: ['support-and-advice'] });

  function laterGate(first: Phase, parts: AssessmentParts = {}): Pick<PhaseScore, 'gate' | 'blockedBy'> | undefined {
    return gates({ asOf: '2026-10-14', ...parts }, [first, LATER])[1];
  }

  it('is open when the phase before it is open and reviewed', () => {
    expect(laterGate(REVIEWED)).toMatchObject({ gate: 'open', blockedBy: [] });
  });

  it.each([
    { reviewedOn: null, gate: 'closed', when: 'never' },
    { reviewedOn: '2026-10-15', gate: 'closed', when: 'after the audit' },
    { reviewedOn: '2026-10-14', gate: 'open', when: 'on the day of the audit' },
  ])('is $gate when the phase before it was reviewed $when', ({ reviewedOn, gate }) => {
    expect(laterGate(aPhase({ reviewedOn }))?.gate).toBe(gate);
  });

  it('says that the phase before it was not reviewed', () => {
    expect(laterGate(aPhase())?.blockedBy).toEqual(['phase pilot was not reviewed']);
  });

  it.each([
    { level: 'written', gate: 'closed' },
    { level: null, gate: 'unknown' },
  ] as const)('is $gate when the gate of the phase before it is', ({ level, gate }) => {
    const later = laterGate(REVIEWED, { elements: [assessedAt(NAMED_CONTACT, level)] });

    expect(later).toMatchObject({ gate, blockedBy: [`the gate of phase pilot is ${gate}`] });
  });

  it('is closed through every phase after one that is closed', () => {
    const phases = [
      REVIEWED,
      { ...LATER, reviewedOn: '2026-10-10' },
      aPhase({ id: 'last', starts: '2027-02-01', commitments: ['restorative-culture'] }),
    ];

    const closed = gates({ elements: [assessedAt(NAMED_CONTACT, 'written')] }, phases);

    expect(closed.map(({ gate }) => gate)).toEqual(['closed', 'closed', 'closed']);
    expect(closed[2]?.blockedBy).toEqual(['the gate of phase spread is closed']);
  });

  it('does not hold the one before it', () => {
    const phases = [REVIEWED, LATER];

    const scores = gates({ elements: [assessedAt('support-and-advice/needs-assessment', 'intended')] }, phases);

    expect(scores.map(({ gate }) => gate)).toEqual(['open', 'closed']);
  });

  it('that is locked still shows its own figures', () => {
    const rollout = aRollout({ phases: [aPhase(), LATER] });

    const { commitments } = score(anAssessment(), rollout, framework);

    expect(commitments[1]).toMatchObject({ verdict: 'ready', supported: 75, due: 'next' });
  });
});

describe('a red flag', () => {
  it('closes the gate although it hangs on an element that was not assessed', () => {
    const flagged = assessedAt('communication/communication-plan', null, { unresolvedFlags: [aRedFlag()] });

    expect(gateOf({ elements: [flagged] })?.gate).toBe('closed');
  });
});
