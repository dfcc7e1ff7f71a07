import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Outcome } from '../../src/model/assessment.ts';
import type { Partner, ProcessReview, Rollout, RolloutText, Scope, Training } from '../../src/model/trust.ts';
import { aPhase, aRollout, aTrust, contextOf, framework } from '../support/trust.ts';

const SERVICE: Scope = { level: 'service', name: 'Maternity' };
const ORGANISATION: Scope = { level: 'organisation', name: null };
const ALL_SIX = framework.commitments.map(({ id }) => id);
const GATE_CHECKS = [
  'every-commitment-placed',
  'contact-standard',
  'trained-in-restorative-practice',
  'trained-in-difficult-conversations',
  'lived-experience-partner',
  'process-reviewed-with-patients',
  'every-phase-has-review-date',
];

interface Answer {
  readonly outcome: Outcome;
  readonly detail: string;
  readonly at: string | null;
  /** The messages of the findings about the check. */
  readonly warnings: readonly string[];
}

interface Given {
  readonly asOf?: string;
  readonly scope?: Scope;
}

/** The answer to one check on 14 October 2026, in a plan that says nothing but what is given. */
function answerTo(id: string, rollout: Rollout | null, { asOf = '2026-10-14', scope = SERVICE }: Given = {}): Answer {
  const { rollout: principles, findings } = assess(contextOf(aTrust({ rollout, scope }), { asOf }));
  const answer = principles.flatMap(({ checks }) => checks).find(({ check }) => check.id === id);
  if (answer === undefined) throw new Error(`The framework has no roll-out check ${id}.`);
  const warnings = findings
    .filter(({ subject }) => subject === id)
    .map((finding) => `${finding.id}: ${finding.message}`);
  return { outcome: answer.outcome, detail: answer.detail, at: answer.at, warnings };
}

function outcomeOf(id: string, over: Partial<Rollout>, given: Given = {}): Outcome {
  return answerTo(id, aRollout(over), given).outcome;
}

function withTexts(texts: Partial<Record<RolloutText, string>>): Partial<Rollout> {
  return { texts: { ...aRollout().texts, ...texts } };
}

function aPartner(over: Partial<Partner> = {}): Partner {
  return { role: 'Patient safety partner', since: '2025-11-03', livedExperience: true, support: 'Paid', ...over };
}

function aReview(over: Partial<ProcessReview> = {}): ProcessReview {
  return {
    process: 'Complaints',
    reviewedOn: '2026-02-10',
    withPatients: true,
    findings: 6,
    fixed: 4,
    at: '/rollout/process_reviews/0',
    ...over,
  };
}

function aTraining(over: Partial<Training> = {}): Training {
  return {
    topic: 'restorative-practice',
    audience: 'Midwives',
    percent: 84,
    asOf: '2026-03-20',
    designedWithPatients: false,
    at: '/rollout/training/0',
    ...over,
  };
}

describe('the checks of the roll-out', () => {
  it('are all unknown without a plan', () => {
    const { rollout, findings } = assess(contextOf(aTrust({ rollout: null })));
    const checks = rollout.flatMap((principle) => principle.checks);

    expect(checks).toHaveLength(framework.rollout.flatMap((principle) => principle.checks).length);
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
    expect(new Set(checks.map(({ at }) => at))).toEqual(new Set([null]));
    expect(findings).toEqual([]);
  });

  it('are never unknown with a plan, however little it says', () => {
    const { rollout } = assess(contextOf(aTrust({ rollout: aRollout() })));
    const outcomes = rollout.flatMap(({ checks }) => checks.map(({ outcome }) => outcome));

    expect(outcomes).not.toContain('unknown');
  });

  it('that hold a gate are those of the design, and each is not met by a plan that says nothing', () => {
    const { rollout } = assess(contextOf(aTrust({ rollout: aRollout() })));
    const gate = rollout.flatMap(({ checks }) => checks).filter(({ check }) => check.gate);

    expect(gate.map(({ check }) => check.id).toSorted()).toEqual(GATE_CHECKS.toSorted());
    expect(gate.filter(({ outcome }) => outcome !== 'not-met')).toEqual([]);
  });

  it('are grouped by the eleven principles', () => {
    const { rollout } = assess(contextOf(aTrust({ rollout: aRollout() })));

    expect(rollout.map(({ principle }) => principle.id)).toEqual(framework.rollout.map(({ id }) => id));
    expect(rollout).toHaveLength(11);
  });
});

describe('what the plan has to say in words', () => {
  const CHECKS: readonly { check: string; field: RolloutText }[] = [
    { check: 'vision', field: 'vision' },
    { check: 'rationale', field: 'rationale' },
    { check: 'already-harmed', field: 'already_harmed' },
    { check: 'staff-support', field: 'staff_support' },
    { check: 'sponsor', field: 'sponsor' },
    { check: 'lead', field: 'lead' },
    { check: 'resources', field: 'resources' },
  ];

  it.each(CHECKS)('$check is met when it is written down, and points at it', ({ check, field }) => {
    const answer = answerTo(check, aRollout(withTexts({ [field]: 'Said in words' })));

    expect(answer).toMatchObject({ outcome: 'met', at: `/rollout/${field}` });
  });

  it.each(CHECKS)('$check is not met when it is missing', ({ check }) => {
    expect(answerTo(check, aRollout())).toMatchObject({ outcome: 'not-met', at: '/rollout' });
  });

  it.each([
    { check: 'outside-scope', field: 'outside_scope' },
    { check: 'spread', field: 'spread' },
  ] as const)('$check is asked only of a part of an organisation', ({ check, field }) => {
    expect(outcomeOf(check, {})).toBe('not-met');
    expect(outcomeOf(check, withTexts({ [field]: 'Said in words' }))).toBe('met');
    expect(outcomeOf(check, {}, { scope: ORGANISATION })).toBe('met');
  });
});

describe('measures', () => {
  it.each([
    { source: 'families', ofPeople: 'met', ofStaff: 'not-met' },
    { source: 'patients', ofPeople: 'met', ofStaff: 'not-met' },
    { source: 'staff', ofPeople: 'not-met', ofStaff: 'met' },
    { source: 'records', ofPeople: 'not-met', ofStaff: 'not-met' },
  ])('from $source answer for patients $ofPeople, for staff $ofStaff', ({ source, ofPeople, ofStaff }) => {
    const measures = [{ what: 'Whether the contact answered', source }];

    expect(outcomeOf('experience-measured', { measures })).toBe(ofPeople);
    expect(outcomeOf('staff-measure', { measures })).toBe(ofStaff);
  });
});

describe('every commitment has its place', () => {
  const LATER = ALL_SIX.slice(1).map((commitment, i) => ({
    commitment,
    reason: 'After the pilot',
    revisitOn: '2026-10-14',
    at: `/rollout/deferred/${i}`,
  }));

  it('when each is in a phase', () => {
    const phases = [
      aPhase({ commitments: ALL_SIX.slice(0, 2) }),
      aPhase({ id: 'next', commitments: ALL_SIX.slice(2) }),
    ];

    expect(outcomeOf('every-commitment-placed', { phases })).toBe('met');
  });

  it('when it is put off to the day of the audit', () => {
    const answer = outcomeOf('every-commitment-placed', { phases: [aPhase()], deferred: LATER });

    expect(answer).toBe('met');
  });

  it('but not when the day to which it is put off has passed', () => {
    const deferred = LATER.map((entry, i) => (i === 2 ? { ...entry, revisitOn: '2026-10-13' } : entry));

    const answer = answerTo('every-commitment-placed', aRollout({ phases: [aPhase()], deferred }));

    expect(answer).toMatchObject({ outcome: 'not-met', at: '/rollout/deferred/2/revisit_on' });
  });

  it('but not when one is nowhere, and says which', () => {
    const deferred = LATER.slice(0, -1);

    const answer = answerTo('every-commitment-placed', aRollout({ phases: [aPhase()], deferred }));

    expect(answer).toMatchObject({ outcome: 'not-met', detail: 'not planned: restorative-culture' });
  });
});

describe('what every phase has to have', () => {
  it.each([
    { check: 'phase-owners', without: { owner: null } },
    { check: 'go-live-dates', without: { goesLive: null } },
    { check: 'exit-criteria', without: { exitCriteria: null } },
    { check: 'every-phase-has-review-date', without: { reviewOn: null } },
  ])('$check', ({ check, without }) => {
    const complete = aPhase();
    const lacking = aPhase({ id: 'spread', starts: '2026-06-01', at: '/rollout/phases/1', ...without });

    expect(outcomeOf(check, { phases: [complete] })).toBe('met');
    expect(answerTo(check, aRollout({ phases: [complete, lacking] }))).toMatchObject({
      outcome: 'not-met',
      at: '/rollout/phases/1',
    });
    expect(outcomeOf(check, { phases: [] })).toBe('not-met');
  });
});

describe('reviews that were due', () => {
  it.each([
    { what: 'is due later', phase: { reviewOn: '2026-10-15' }, outcome: 'met' },
    {
      what: 'was held on the day of the audit',
      phase: { reviewOn: '2026-10-01', reviewedOn: '2026-10-14' },
      outcome: 'met',
    },
    { what: 'was not held', phase: { reviewOn: '2026-10-13' }, outcome: 'not-met' },
    {
      what: 'is marked as held after the audit',
      phase: { reviewOn: '2026-10-01', reviewedOn: '2026-10-15' },
      outcome: 'not-met',
    },
  ])('are $outcome when one $what', ({ phase, outcome }) => {
    expect(outcomeOf('reviews-held', { phases: [aPhase(phase)] })).toBe(outcome);
  });

  it.each([
    { what: 'no phase was reviewed', phase: {}, outcome: 'met' },
    { what: 'nothing was learned', phase: { reviewedOn: '2026-10-01' }, outcome: 'not-met' },
    { what: 'what was learned is there', phase: { reviewedOn: '2026-10-01', learning: 'Ring sooner' }, outcome: 'met' },
    { what: 'the review comes after the audit', phase: { reviewedOn: '2026-10-15' }, outcome: 'met' },
  ])('say what was learned: $outcome when $what', ({ phase, outcome }) => {
    expect(outcomeOf('learning-recorded', { phases: [aPhase(phase)] })).toBe(outcome);
  });
});

describe('how the plan begins', () => {
  it.each([
    { commitments: ALL_SIX, scope: ORGANISATION, outcome: 'not-met', what: 'all six in a whole organisation' },
    { commitments: ALL_SIX, scope: SERVICE, outcome: 'met', what: 'all six in one service' },
    { commitments: ALL_SIX.slice(1), scope: ORGANISATION, outcome: 'met', what: 'five in a whole organisation' },
  ])('with $what: $outcome', ({ commitments, scope, outcome }) => {
    const answer = answerTo('not-all-at-once', aRollout({ phases: [aPhase({ commitments })] }), { scope });

    expect(answer.outcome).toBe(outcome);
    expect(answer.warnings).toEqual(
      outcome === 'met' ? [] : ['rollout/all-at-once: a whole organisation begins all of them at once'],
    );
  });

  it('with all six in several phases of a whole organisation is no warning', () => {
    const phases = [
      aPhase({ commitments: ALL_SIX.slice(0, 3) }),
      aPhase({ id: 'next', commitments: ALL_SIX.slice(3) }),
    ];

    expect(answerTo('not-all-at-once', aRollout({ phases }), { scope: ORGANISATION })).toMatchObject({
      outcome: 'met',
      warnings: [],
    });
  });

  it('with communication in the first phase is met', () => {
    expect(answerTo('communication-in-first-phase', aRollout({ phases: [aPhase()] }))).toMatchObject({
      outcome: 'met',
      warnings: [],
    });
  });

  it('without communication in the first phase is a warning', () => {
    const phases = [
      aPhase({ id: 'culture', commitments: ['restorative-culture'] }),
      aPhase({ starts: '2026-06-01', at: '/rollout/phases/1' }),
    ];

    const answer = answerTo('communication-in-first-phase', aRollout({ phases }));

    expect(answer).toMatchObject({
      outcome: 'not-met',
      warnings: ['rollout/communication-not-first: the first phase, culture, leaves it out'],
    });
  });

  it('without phases meets neither', () => {
    expect(outcomeOf('not-all-at-once', {})).toBe('not-met');
    expect(outcomeOf('communication-in-first-phase', {})).toBe('not-met');
  });
});

describe('the contact standard', () => {
  it.each([
    { firstContactDays: 2, updateDays: 14, outcome: 'met' },
    { firstContactDays: null, updateDays: 14, outcome: 'not-met' },
    { firstContactDays: 2, updateDays: null, outcome: 'not-met' },
    { firstContactDays: 0, updateDays: 1, outcome: 'met' },
  ])('of $firstContactDays and $updateDays days is $outcome', ({ outcome, ...contactStandard }) => {
    expect(outcomeOf('contact-standard', { contactStandard })).toBe(outcome);
  });

  it('is told in days', () => {
    const answer = answerTo('contact-standard', aRollout({ contactStandard: { firstContactDays: 1, updateDays: 14 } }));

    expect(answer.detail).toBe('first contact within 1 day, an update at least every 14 days');
  });
});

describe('the baseline', () => {
  it.each([
    { date: '2026-04-01', outcome: 'met', what: 'on the day of going live' },
    { date: '2026-04-02', outcome: 'not-met', what: 'after going live, and so is none' },
  ])('taken $what is $outcome', ({ date, outcome }) => {
    expect(outcomeOf('baseline', { phases: [aPhase()], baseline: { date, document: null } })).toBe(outcome);
  });

  it('is not met when none was taken', () => {
    expect(outcomeOf('baseline', { phases: [aPhase()] })).toBe('not-met');
  });

  it.each([
    { date: '2026-10-14', outcome: 'met', what: 'on the day of the audit' },
    { date: '2026-10-15', outcome: 'not-met', what: 'after the audit' },
  ])('taken $what is $outcome, when nothing has a day of going live yet', ({ date, outcome }) => {
    expect(outcomeOf('baseline', { baseline: { date, document: null } })).toBe(outcome);
  });
});

describe.each([
  { check: 'trained-in-restorative-practice', topic: 'restorative-practice' },
  { check: 'trained-in-difficult-conversations', topic: 'difficult-conversations' },
])('training in $topic', ({ check, topic }) => {
  // The pilot goes live on 1 April 2026.
  function answer(training: readonly Partial<Training>[], given: Given = {}): Answer {
    const records = training.map((over, i) => aTraining({ topic, at: `/rollout/training/${i}`, ...over }));
    return answerTo(check, aRollout({ phases: [aPhase()], training: records }), given);
  }

  it.each([
    { percent: 75, outcome: 'met' },
    { percent: 74.9, outcome: 'not-met' },
  ])('of $percent% is $outcome', ({ percent, outcome }) => {
    expect(answer([{ percent }])).toMatchObject({ outcome, at: '/rollout/training/0', warnings: [] });
  });

  it('is not met when another topic was taught', () => {
    expect(answer([{ topic: 'apology' }]).outcome).toBe('not-met');
  });

  it('is not met when one audience is short, and names it', () => {
    expect(answer([{}, { audience: 'Doctors', percent: 60 }])).toMatchObject({
      outcome: 'not-met',
      detail: 'below 75%: Doctors (60%)',
      at: '/rollout/training/1',
    });
  });

  it('is judged by the latest record of an audience, wherever it stands', () => {
    expect(answer([{ percent: 60, asOf: '2026-03-25' }, { percent: 90 }]).outcome).toBe('not-met');
    expect(answer([{ percent: 60, asOf: '2026-01-25' }, { percent: 90 }]).outcome).toBe('met');
  });

  it('is judged by the weaker of two records of one day', () => {
    expect(answer([{ percent: 90 }, { percent: 60 }]).outcome).toBe('not-met');
    expect(answer([{ percent: 60 }, { percent: 90 }]).outcome).toBe('not-met');
  });

  it('is not judged by a record dated after the audit', () => {
    expect(answer([{ percent: 90, asOf: '2026-10-14' }]).outcome).toBe('met');
    expect(answer([{ percent: 90, asOf: '2026-10-15' }]).outcome).toBe('not-met');
    expect(answer([{}, { percent: 60, asOf: '2026-10-15' }]).outcome).toBe('met');
  });

  it('is in time on the day of going live', () => {
    expect(answer([{ asOf: '2026-04-01' }])).toMatchObject({ outcome: 'met', warnings: [] });
  });

  it('that came after going live is met late, with the number of days', () => {
    expect(answer([{ asOf: '2026-04-11' }])).toMatchObject({
      outcome: 'met',
      warnings: [expect.stringMatching(/^rollout\/late: .*: 10 days late$/)],
    });
  });

  it('is as late as the last audience to reach it', () => {
    const late = answer([{ asOf: '2026-04-11' }, { audience: 'Doctors', asOf: '2026-04-21' }]);

    expect(late.warnings).toEqual([expect.stringMatching(/: 20 days late$/)]);
  });

  it('was in time when it was reached once before going live and kept up since', () => {
    expect(answer([{ asOf: '2026-03-20' }, { percent: 80, asOf: '2026-09-20' }])).toMatchObject({
      outcome: 'met',
      warnings: [],
    });
  });
});

describe('partners', () => {
  // The pilot starts on 5 January 2026.
  function answer(check: string, partners: readonly Partner[], given: Given = {}): Answer {
    return answerTo(check, aRollout({ phases: [aPhase()], partners }), given);
  }

  it.each([
    { what: 'since before the start', since: '2026-01-04', outcome: 'met', warnings: 0 },
    { what: 'since the day of the start', since: '2026-01-05', outcome: 'met', warnings: 0 },
    { what: 'since a day after the start', since: '2026-01-06', outcome: 'met', warnings: 1 },
    { what: 'since the day of the audit', since: '2026-10-14', outcome: 'met', warnings: 1 },
    { what: 'from after the audit', since: '2026-10-15', outcome: 'not-met', warnings: 0 },
  ])('with lived experience $what: $outcome', ({ since, outcome, warnings }) => {
    const actual = answer('lived-experience-partner', [aPartner({ since })]);

    expect(actual.outcome).toBe(outcome);
    expect(actual.warnings).toHaveLength(warnings);
  });

  it('with lived experience who came late are met with the number of days, for the first who came', () => {
    const actual = answer('lived-experience-partner', [
      aPartner({ since: '2026-03-01' }),
      aPartner({ since: '2026-01-06' }),
    ]);

    expect(actual.warnings).toEqual([expect.stringMatching(/^rollout\/late: .*: 1 day late$/)]);
  });

  it('without lived experience do not do', () => {
    expect(answer('lived-experience-partner', [aPartner({ livedExperience: false })]).outcome).toBe('not-met');
  });

  it.each([
    { what: 'each has support', partners: [aPartner(), aPartner()], outcome: 'met' },
    { what: 'one has none', partners: [aPartner(), aPartner({ support: null })], outcome: 'not-met' },
    { what: 'there are none', partners: [], outcome: 'not-met' },
    {
      what: 'the one without comes after the audit',
      partners: [aPartner(), aPartner({ support: null, since: '2026-10-15' })],
      outcome: 'met',
    },
    { what: 'the only one comes after the audit', partners: [aPartner({ since: '2026-10-15' })], outcome: 'not-met' },
  ])('are supported: $outcome when $what', ({ partners, outcome }) => {
    expect(answer('partners-supported', partners).outcome).toBe(outcome);
  });

  it.each([
    { what: 'two', partners: [aPartner(), aPartner()], outcome: 'met' },
    { what: 'one', partners: [aPartner()], outcome: 'not-met' },
    { what: 'none', partners: [], outcome: 'not-met' },
    {
      what: 'one, and another who comes after the audit',
      partners: [aPartner(), aPartner({ since: '2026-10-15' })],
      outcome: 'not-met',
    },
  ])('are more than one: $outcome with $what', ({ partners, outcome }) => {
    expect(answer('more-than-one-partner', partners).outcome).toBe(outcome);
  });
});

describe('reviews of existing processes', () => {
  // The pilot goes live on 1 April 2026.
  function answer(check: string, processReviews: readonly ProcessReview[]): Answer {
    return answerTo(check, aRollout({ phases: [aPhase()], processReviews }));
  }

  it.each([
    { what: 'before going live', reviewedOn: '2026-03-31', outcome: 'met', warnings: [] },
    { what: 'on the day of going live', reviewedOn: '2026-04-01', outcome: 'met', warnings: [] },
    { what: 'after the audit', reviewedOn: '2026-10-15', outcome: 'not-met', warnings: [] },
    { what: 'on no day', reviewedOn: null, outcome: 'not-met', warnings: [] },
  ])('with patients $what: $outcome', ({ reviewedOn, outcome, warnings }) => {
    expect(answer('process-reviewed-with-patients', [aReview({ reviewedOn })])).toMatchObject({ outcome, warnings });
  });

  it('with patients after going live are met late, with the number of days', () => {
    const late = answer('process-reviewed-with-patients', [aReview({ reviewedOn: '2026-05-01' })]);

    expect(late).toMatchObject({
      outcome: 'met',
      at: '/rollout/process_reviews/0',
      warnings: [expect.stringMatching(/^rollout\/late: .*: 30 days late$/)],
    });
  });

  it('with patients on the day of the audit still count, and are late', () => {
    expect(answer('process-reviewed-with-patients', [aReview({ reviewedOn: '2026-10-14' })])).toMatchObject({
      outcome: 'met',
      warnings: [expect.stringMatching(/: 196 days late$/)],
    });
  });

  it('are taken at the first one with patients', () => {
    const reviews = [
      aReview({ reviewedOn: '2026-05-01' }),
      aReview({ process: 'Claims', reviewedOn: '2026-03-01' }),
      aReview({ reviewedOn: '2026-02-01', withPatients: false }),
    ];

    const answered = answer('process-reviewed-with-patients', reviews);

    expect(answered).toMatchObject({ detail: 'Claims, on 1 March 2026', warnings: [] });
  });

  it('without patients do not do', () => {
    expect(answer('process-reviewed-with-patients', [aReview({ withPatients: false })]).outcome).toBe('not-met');
  });

  it.each([
    { what: 'two were held', reviews: [aReview(), aReview({ process: 'Claims' })], outcome: 'met' },
    {
      what: 'one was held on the day of the audit',
      reviews: [aReview(), aReview({ reviewedOn: '2026-10-14' })],
      outcome: 'met',
    },
    { what: 'one was held', reviews: [aReview()], outcome: 'not-met' },
    {
      what: 'one comes after the audit',
      reviews: [aReview(), aReview({ reviewedOn: '2026-10-15' })],
      outcome: 'not-met',
    },
    { what: 'one has no day', reviews: [aReview(), aReview({ reviewedOn: null })], outcome: 'not-met' },
  ])('are several: $outcome when $what', ({ reviews, outcome }) => {
    expect(answer('several-processes-reviewed', reviews).outcome).toBe(outcome);
  });

  it.each([
    {
      what: 'each says what was found and fixed',
      reviews: [aReview(), aReview({ findings: 0, fixed: 0 })],
      outcome: 'met',
    },
    { what: 'one does not say what was found', reviews: [aReview(), aReview({ findings: null })], outcome: 'not-met' },
    { what: 'one does not say what was fixed', reviews: [aReview(), aReview({ fixed: null })], outcome: 'not-met' },
    { what: 'there are none', reviews: [], outcome: 'not-met' },
    {
      what: 'only one that is still to come says nothing',
      reviews: [aReview(), aReview({ reviewedOn: '2027-01-10', findings: null, fixed: null })],
      outcome: 'met',
    },
  ])('are followed up: $outcome when $what', ({ reviews, outcome }) => {
    expect(answer('findings-fixed', reviews).outcome).toBe(outcome);
  });

  it('are followed up with their sum', () => {
    expect(answer('findings-fixed', [aReview(), aReview({ findings: 3, fixed: 1 })]).detail).toBe(
      '5 of 9 findings fixed',
    );
  });
});

describe('the rest of the plan', () => {
  it.each([
    { what: 'designed with patients', training: [aTraining({ designedWithPatients: true })], outcome: 'met' },
    {
      what: 'designed with patients and given on the day of the audit',
      training: [aTraining({ designedWithPatients: true, asOf: '2026-10-14' })],
      outcome: 'met',
    },
    { what: 'designed without them', training: [aTraining()], outcome: 'not-met' },
    { what: 'not there', training: [], outcome: 'not-met' },
    {
      what: 'designed with patients and given only after the audit',
      training: [aTraining({ designedWithPatients: true, asOf: '2026-10-15' })],
      outcome: 'not-met',
    },
  ])('training that is $what: $outcome', ({ training, outcome }) => {
    expect(outcomeOf('training-designed-with-patients', { training })).toBe(outcome);
  });

  it.each([
    { on: '2026-10-14', outcome: 'met' },
    { on: '2026-10-15', outcome: 'not-met' },
    { on: null, outcome: 'not-met' },
  ])('approval by the board on $on is $outcome', ({ on, outcome }) => {
    expect(outcomeOf('board-approval', { boardApprovedOn: on })).toBe(outcome);
  });

  it('outside help is met when it is named', () => {
    expect(outcomeOf('outside-help', { externalSupport: ['A charity'] })).toBe('met');
    expect(outcomeOf('outside-help', {})).toBe('not-met');
  });
});

describe('the day by which something should have been there', () => {
  it('is the first day on which any phase goes live', () => {
    const phases = [
      aPhase({ goesLive: '2026-06-01' }),
      aPhase({ id: 'early', starts: '2026-02-01', goesLive: '2026-03-01' }),
    ];

    const answer = answerTo(
      'process-reviewed-with-patients',
      aRollout({ phases, processReviews: [aReview({ reviewedOn: '2026-03-03' })] }),
    );

    expect(answer.warnings).toEqual([expect.stringMatching(/: 2 days late$/)]);
  });

  it('is the start of a phase that names no day of going live', () => {
    const phases = [aPhase({ starts: '2026-02-01', goesLive: null })];

    const answer = answerTo('process-reviewed-with-patients', aRollout({ phases, processReviews: [aReview()] }));

    expect(answer.warnings).toEqual([expect.stringMatching(/: 9 days late$/)]);
  });

  it('is not known without phases, and then nothing is late', () => {
    const answer = answerTo('process-reviewed-with-patients', aRollout({ processReviews: [aReview()] }));

    expect(answer).toMatchObject({ outcome: 'met', warnings: [] });
  });
});
