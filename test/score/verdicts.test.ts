import { describe, expect, it } from 'vitest';
import type { AssessedElement } from '../../src/model/assessment.ts';
import type { LevelId } from '../../src/model/level.ts';
import { figuresOf, pointsOf } from '../../src/score/figures.ts';
import { levelOfCommitment, verdictOf } from '../../src/score/verdicts.ts';
import { assessedAt, notApplicable } from '../support/assessment.ts';
import { aRedFlag, COMMUNICATION_PLAN, framework, NAMED_CONTACT } from '../support/trust.ts';

const COMMUNICATION = framework.commitments[0]?.elements ?? [];

/** The elements of communication at one level, but for those that are given. */
function communication(level: LevelId | null, ...others: readonly AssessedElement[]): AssessedElement[] {
  const given = new Map(others.map((assessed) => [assessed.element.id, assessed]));
  return COMMUNICATION.map((element) => given.get(element.id) ?? assessedAt(element, level));
}

describe('a commitment is ready', () => {
  it('when every core element is at the target', () => {
    expect(verdictOf(communication('practised'), 'practised')).toEqual({
      verdict: 'ready',
      reasons: ['every core element is at least practised, and none is absent'],
    });
  });

  it('when an element that is not core is below the target and not absent', () => {
    const elements = communication('practised', assessedAt(COMMUNICATION_PLAN, 'intended'));

    expect(verdictOf(elements, 'practised').verdict).toBe('ready');
  });

  it('when an element does not apply', () => {
    const elements = communication('practised', notApplicable(COMMUNICATION_PLAN));

    expect(verdictOf(elements, 'practised').verdict).toBe('ready');
  });

  it('when an element that is not core rests on attestation alone', () => {
    const elements = communication(
      'practised',
      assessedAt(COMMUNICATION_PLAN, 'practised', { restsOnAttestation: true }),
    );

    expect(verdictOf(elements, 'practised').verdict).toBe('ready');
  });
});

describe('a commitment is not ready', () => {
  it('when one core element is short, however high its figure', () => {
    const elements = communication('experienced', assessedAt(NAMED_CONTACT, 'written'));

    const { supported } = figuresOf(elements, pointsOf(elements), framework.rules);

    expect(supported).toBe(93.8);
    expect(verdictOf(elements, 'practised')).toEqual({
      verdict: 'not-ready',
      reasons: ['communication/named-contact is core and written, below practised'],
    });
  });

  it('at 96.9%, when one core element is a single level short', () => {
    const elements = communication('experienced', assessedAt(NAMED_CONTACT, 'practised'));

    const { supported } = figuresOf(elements, pointsOf(elements), framework.rules);

    expect(supported).toBe(96.9);
    expect(verdictOf(elements, 'experienced').verdict).toBe('not-ready');
  });

  it('when any assessed element is absent', () => {
    const elements = communication('practised', assessedAt(COMMUNICATION_PLAN, 'absent'));

    expect(verdictOf(elements, 'practised')).toEqual({
      verdict: 'not-ready',
      reasons: ['communication/communication-plan is absent'],
    });
  });

  it.each([
    { what: 'assessed', flagged: assessedAt(COMMUNICATION_PLAN, 'intended', { unresolvedFlags: [aRedFlag()] }) },
    { what: 'not assessed', flagged: assessedAt(COMMUNICATION_PLAN, null, { unresolvedFlags: [aRedFlag()] }) },
  ])('when an element that is $what has a red flag that is not settled', ({ flagged }) => {
    expect(verdictOf(communication('practised', flagged), 'practised')).toEqual({
      verdict: 'not-ready',
      reasons: ['communication/communication-plan has a red flag that is not settled'],
    });
  });

  it('rather than unknown when both could be said', () => {
    const elements = communication(null, assessedAt(NAMED_CONTACT, 'absent'));

    expect(verdictOf(elements, 'practised').verdict).toBe('not-ready');
  });
});

describe('a commitment is unknown', () => {
  it.each([NAMED_CONTACT, COMMUNICATION_PLAN])('when %s was not assessed', (id) => {
    expect(verdictOf(communication('practised', assessedAt(id, null)), 'practised')).toEqual({
      verdict: 'unknown',
      reasons: [`${id} was not assessed`],
    });
  });

  it('when a core element rests on attestation alone', () => {
    const elements = communication('practised', assessedAt(NAMED_CONTACT, 'practised', { restsOnAttestation: true }));

    expect(verdictOf(elements, 'practised')).toEqual({
      verdict: 'unknown',
      reasons: ["communication/named-contact is core and rests on somebody's word alone"],
    });
  });

  it('when nothing was assessed', () => {
    expect(verdictOf(communication(null), 'written').verdict).toBe('unknown');
  });
});

describe('the level of a commitment', () => {
  it('is the lowest among its core elements', () => {
    const elements = communication('experienced', assessedAt(NAMED_CONTACT, 'intended'));

    expect(levelOfCommitment(elements)).toBe('intended');
  });

  it('does not hang on elements that are not core', () => {
    const elements = communication('practised', assessedAt(COMMUNICATION_PLAN, 'absent'));

    expect(levelOfCommitment(elements)).toBe('practised');
  });

  it('is not known when a core element was not assessed', () => {
    expect(levelOfCommitment(communication('practised', assessedAt(NAMED_CONTACT, null)))).toBeNull();
  });
});
