import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import type { GapFound } from '../../src/model/gap.ts';
import type { Recommendation, Rollout } from '../../src/model/trust.ts';
import { gapsOf } from '../../src/score/gaps.ts';
import { score } from '../../src/score/score.ts';
import { anAssessment, assessedAt, notApplicable } from '../support/assessment.ts';
import {
  anAction,
  anEntry,
  aPhase,
  aProvision,
  aRedFlag,
  aRollout,
  aTrust,
  COMMUNICATION_PLAN,
  elementOf,
  evidence,
  framework,
  NAMED_CONTACT,
  NOT_FOUND,
  type TrustParts,
} from '../support/trust.ts';

const ALL_LIVE = aRollout({ phases: [aPhase({ commitments: framework.commitments.map(({ id }) => id) })] });

function gaps(assessment: Assessment, rollout: Rollout | null = ALL_LIVE, parts: TrustParts = {}): GapFound[] {
  return gapsOf(score(assessment, rollout, framework), assessment, aTrust({ ...parts, rollout }));
}

function theGap(assessment: Assessment, rollout?: Rollout | null): GapFound {
  const [gap, ...others] = gaps(assessment, rollout);
  if (gap === undefined || others.length > 0) throw new Error('Expected one gap.');
  return gap;
}

const RECOMMENDATION: Recommendation = {
  source: 'Independent review',
  recommendation: 'Give every family one contact',
  accepted: true,
  status: 'in-progress',
  owner: 'Chief Nurse',
  due: '2026-10-13',
  at: '/recommendations/0',
};

describe('an element is a gap', () => {
  it.each([
    { level: 'absent', isGap: true },
    { level: 'written', isGap: true },
    { level: null, isGap: true },
    { level: 'practised', isGap: false },
    { level: 'experienced', isGap: false },
  ] as const)('at $level with the target practised: $isGap', ({ level, isGap }) => {
    const found = gaps(anAssessment({ elements: [assessedAt(COMMUNICATION_PLAN, level)] }));

    expect(found.map(({ id }) => id)).toEqual(isGap ? [COMMUNICATION_PLAN] : []);
  });

  it('but not when it does not apply', () => {
    expect(gaps(anAssessment({ elements: [notApplicable(COMMUNICATION_PLAN)] }))).toEqual([]);
  });

  it('before its phase goes live only below written', () => {
    const rollout = aRollout({ phases: [aPhase({ commitments: ['communication'], goesLive: '2026-12-01' })] });
    const elements = [assessedAt(NAMED_CONTACT, 'intended'), assessedAt(COMMUNICATION_PLAN, 'written')];

    const found = gaps(anAssessment({ elements }), rollout);

    expect(found.map(({ id, target }) => ({ id, target }))).toEqual([{ id: NAMED_CONTACT, target: 'written' }]);
  });

  it('with the question, the people, what they need, and whose obligation it is', () => {
    const element = elementOf(NAMED_CONTACT);
    const entry = anEntry({ action: anAction() });

    const gap = theGap(anAssessment({ elements: [assessedAt(element, 'intended', { entry })] }));

    expect(gap).toMatchObject({
      kind: 'element',
      commitment: 'communication',
      due: 'now',
      core: true,
      supported: 'intended',
      question: element.question,
      affected: element.affected,
      need: element.need,
      obligation: { what: 'Give cover for annual leave', owner: 'Matron', due: '2027-01-31', status: 'open' },
      nextStep: element.next_steps.written,
    });
  });

  it('with nobody as its owner when the file names nobody', () => {
    const gap = theGap(anAssessment({ elements: [assessedAt(NAMED_CONTACT, 'written')] }));

    expect(gap.obligation).toEqual({ what: null, owner: null, due: null, status: null });
  });

  it('with the duties of its own nation and no other', () => {
    const id = 'parallel-processes/fair-redress';
    const assessment = anAssessment({ elements: [assessedAt(id, 'written')] });
    const organisation = { name: 'Health Board', nation: 'wales', sector: 'nhs', odsCode: null } as const;

    expect(gaps(assessment)[0]?.statutory).toEqual([]);
    expect(gaps(assessment, ALL_LIVE, { organisation })[0]?.statutory).toHaveLength(1);
  });

  it('with a duty that was not seen in full marked as such', () => {
    const assessment = anAssessment({ elements: [assessedAt('restorative-culture/equity-and-belief', 'written')] });

    expect(gaps(assessment)[0]?.statutory).toEqual([expect.stringMatching(/ \(not checked against a source\)$/)]);
  });
});

describe('the next step of an element', () => {
  const element = elementOf(NAMED_CONTACT);

  it.each([
    { level: 'absent', step: element.next_steps.intended },
    { level: 'intended', step: element.next_steps.written },
    { level: 'written', step: element.next_steps.practised },
    { level: null, step: `Look at what is in place and record it. ${element.next_steps.intended}` },
  ] as const)('from $level is the one to the level above', ({ level, step }) => {
    expect(theGap(anAssessment({ elements: [assessedAt(element, level)] })).nextStep).toBe(step);
  });

  it('from practised is to ask people, when that is the target', () => {
    const rollout = aRollout({ phases: [aPhase({ target: 'experienced' })] });

    const found = gaps(anAssessment(), rollout).find(({ id }) => id === NAMED_CONTACT);

    expect(found?.nextStep).toBe(element.next_steps.experienced);
  });

  it('is first to settle a red flag', () => {
    const flagged = assessedAt(element, 'intended', { capped: 'red-flag', unresolvedFlags: [aRedFlag()] });

    expect(theGap(anAssessment({ elements: [flagged] })).nextStep).toBe(
      'First settle what went wrong, and tell the patient or family: A family rang for six weeks and nobody rang back',
    );
  });

  it('is to ask again where people said otherwise', () => {
    const contrary = [evidence('survey', '1 of 10', '2026-09-12')];
    const capped = assessedAt(element, 'written', { capped: 'contrary-experience', contrary });

    expect(theGap(anAssessment({ elements: [capped] })).nextStep).toBe(
      'Ask the people who said that it is not so (1 of 10) what happened, mend it, and ask again.',
    );
  });

  it('is to correct a quotation that its policy does not hold', () => {
    const lost = { provision: aProvision(), status: 'not-found', because: null, check: NOT_FOUND } as const;
    const intended = assessedAt(element, 'intended', { provisions: [lost] });

    expect(theGap(anAssessment({ elements: [intended] })).nextStep).toBe(
      '"Being Open and Duty of Candour Policy" does not hold the words quoted. Correct the quotation, or put the promise back.',
    );
  });
});

describe('a check is a gap', () => {
  it.each([
    { outcome: 'not-met', count: 1 },
    { outcome: 'unknown', count: 0 },
  ] as const)('of candour, due now, when it is $outcome: $count', ({ outcome, count }) => {
    const found = gaps(anAssessment({ candour: { 'en-notify': outcome } }));

    expect(found).toHaveLength(count);
    for (const gap of found) expect(gap).toMatchObject({ kind: 'candour', id: 'en-notify', due: 'now', core: true });
  });

  it('of candour with its law where there is one', () => {
    const england = gaps(anAssessment({ candour: { 'en-notify': 'not-met', 'en-10days': 'not-met' } }));

    expect(england.map(({ statutory }) => statutory.length)).toEqual([1, 0]);
  });

  it('of candour that is not core while the duty is pending', () => {
    const assessment = anAssessment({ nation: 'northern-ireland', candour: { 'ni-ready': 'not-met' } });

    expect(theGap(assessment)).toMatchObject({ id: 'ni-ready', core: false, statutory: [] });
  });

  it.each([
    { id: 'contact-standard', core: true },
    { id: 'vision', core: false },
  ])('of the roll-out, $id, which is core when it holds the gate: $core', ({ id, core }) => {
    expect(theGap(anAssessment({ rollout: { [id]: 'not-met' } }))).toMatchObject({ kind: 'rollout', id, core });
  });

  it('of the roll-out, but not while it is unknown', () => {
    expect(gaps(anAssessment({ rollout: { 'contact-standard': 'unknown' } }))).toEqual([]);
  });
});

describe('a recommendation is a gap', () => {
  it.each([
    { what: 'is overdue', over: {}, isGap: true },
    { what: 'is due on the day of the audit', over: { due: '2026-10-14' }, isGap: false },
    { what: 'has no date', over: { due: null }, isGap: false },
    { what: 'is implemented', over: { status: 'implemented' }, isGap: false },
    { what: 'is closed', over: { status: 'closed' }, isGap: false },
    { what: 'was not accepted', over: { accepted: false, due: null }, isGap: true },
  ] as const)('when it $what: $isGap', ({ over, isGap }) => {
    const found = gaps(anAssessment(), ALL_LIVE, { recommendations: [{ ...RECOMMENDATION, ...over }] });

    expect(found.map(({ id }) => id)).toEqual(isGap ? ['recommendation-1'] : []);
  });

  it('with its owner and its date', () => {
    const [gap] = gaps(anAssessment(), ALL_LIVE, { recommendations: [RECOMMENDATION] });

    expect(gap).toMatchObject({
      kind: 'recommendation',
      title: 'Give every family one contact',
      obligation: {
        what: 'Give every family one contact',
        owner: 'Chief Nurse',
        due: '2026-10-13',
        status: 'in-progress',
      },
    });
  });
});

describe('the order of gaps', () => {
  it('is by when they are due: now, next, later, put off, not planned', () => {
    const rollout = aRollout({
      phases: [
        aPhase({ commitments: ['restorative-culture'] }),
        aPhase({ id: 'spread', starts: '2027-01-04', goesLive: null, commitments: ['parallel-processes'] }),
        aPhase({ id: 'whole', starts: '2027-06-01', goesLive: null, commitments: ['communication'] }),
      ],
      deferred: [{ commitment: 'involvement-in-reviews', reason: 'Later', revisitOn: '2027-04-01', at: '' }],
    });
    const elements = framework.commitments.map(({ elements: [first] }) => assessedAt(first?.id ?? '', 'intended'));

    const found = gaps(anAssessment({ elements }), rollout);

    expect(found.map(({ commitment, due }) => `${commitment} ${due}`)).toEqual([
      'restorative-culture now',
      'parallel-processes next',
      'communication later',
      'involvement-in-reviews deferred',
      'support-and-advice unplanned',
      'involvement-in-improvement unplanned',
    ]);
  });

  it('puts core before others, and then the larger shortfall first', () => {
    const elements = [
      assessedAt('communication/written-record-and-notes', 'absent'),
      assessedAt(COMMUNICATION_PLAN, null),
      assessedAt('communication/openness-beyond-threshold', 'written'),
      assessedAt('communication/ask-and-listen', null),
      assessedAt('communication/meaningful-apology', 'written'),
      assessedAt(NAMED_CONTACT, 'absent'),
      assessedAt('communication/accessible-inclusive', 'intended'),
    ];

    expect(gaps(anAssessment({ elements })).map(({ id }) => id)).toEqual([
      'communication/ask-and-listen',
      'communication/named-contact',
      'communication/accessible-inclusive',
      'communication/meaningful-apology',
      'communication/communication-plan',
      'communication/written-record-and-notes',
      'communication/openness-beyond-threshold',
    ]);
  });

  it('keeps the order of the framework among equals', () => {
    const elements = [
      assessedAt('restorative-culture/care-for-staff', 'written'),
      assessedAt('communication/ask-and-listen', 'written'),
      assessedAt('communication/meaningful-apology', 'written'),
    ];

    expect(gaps(anAssessment({ elements })).map(({ id }) => id)).toEqual([
      'communication/meaningful-apology',
      'communication/ask-and-listen',
      'restorative-culture/care-for-staff',
    ]);
  });

  it('puts what is due now before a core element that is due next', () => {
    const rollout = aRollout({
      phases: [
        aPhase({ commitments: ['communication'] }),
        aPhase({ id: 'spread', starts: '2027-01-04', goesLive: null, commitments: ['support-and-advice'] }),
      ],
    });
    const elements = [
      assessedAt('support-and-advice/needs-assessment', 'absent'),
      assessedAt(COMMUNICATION_PLAN, 'written'),
    ];
    const assessment = anAssessment({ elements, rollout: { vision: 'not-met' }, level: 'practised' });

    const ids = gaps(assessment, rollout).map(({ id }) => id);

    expect(ids).toEqual([COMMUNICATION_PLAN, 'vision', 'support-and-advice/needs-assessment']);
  });
});
