import fc from 'fast-check';
import type { Framework } from '../../src/model/framework.ts';
import type {
  CandourEntry,
  ElementEntry,
  Evidence,
  Phase,
  Provision,
  RedFlag,
  Rollout,
  TrustFile,
} from '../../src/model/trust-file.ts';
import { addMonths } from '../../src/util/days.ts';
import type { TrustFolder } from './audit-object.ts';

/** The day on which every generated file is audited. */
export const AUDIT_DAY = '2026-10-14';

/** A policy in force, and the words in it that a step of a plan may quote. */
export const APPLIED = { policy: 'current', quote: 'this promise was put back for every patient and family' };

const PROMISES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const MOST_CASES = 24;

/** The words of one promise, as every generated policy holds them. */
function promise(name: string): string {
  return `promise ${name} is kept for every patient and family who was harmed`;
}

/** A sentence that gives a figure, as the generated evidence holds it. */
export function figure(met: number, people: number): string {
  return `the cases looked at showed it in ${met} of ${people} of them`;
}

const POLICY_TEXT = `# Being open\n\n${[...PROMISES.map(promise), APPLIED.quote].map((words) => `We say that ${words}.`).join('\n\n')}\n`;

const EVIDENCE_TEXT = Array.from({ length: MOST_CASES }, (_, people) =>
  Array.from({ length: people + 2 }, (_, met) => `On this page ${figure(met, people + 1)}.`).join('\n'),
).join('\n');

const POLICIES: NonNullable<TrustFile['policies']> = {
  current: { title: 'Being open', document: 'policies/open.md', status: 'approved', approved_on: '2025-03-04' },
  overdue: {
    title: 'Complaints',
    document: 'policies/open.md',
    status: 'approved',
    approved_on: '2022-01-01',
    review_by: '2026-04-01',
  },
  stale: { title: 'Claims', document: 'policies/open.md', status: 'approved', approved_on: '2019-01-01' },
  draft: { title: 'Bereavement', document: 'policies/open.md', status: 'draft' },
  elsewhere: { title: 'Kept elsewhere', status: 'approved', approved_on: '2025-06-01' },
  lost: { title: 'Lost', document: 'policies/lost.md', status: 'approved', approved_on: '2025-06-01' },
};

const PRACTICE_KINDS = [
  'audit',
  'case-review',
  'observation',
  'system-record',
  'staff-survey',
  'training-record',
] as const;
const EXPERIENCE_KINDS = [
  'survey',
  'interview',
  'listening-event',
  'partner-review',
  'complaint-review',
  'staff-survey',
] as const;

/** Days before the audit, some too long ago, a few after it; never on the day, so that a step taken on it is the latest. */
const anyDay = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 800 }) },
    { weight: 1, arbitrary: fc.integer({ min: -60, max: -1 }) },
  )
  .map((daysBefore) => dayBefore(AUDIT_DAY, daysBefore));

const anyAttestation = fc.record({
  by: fc.constant('Chief Nurse'),
  role: fc.constant('Executive sponsor'),
  on: anyDay,
});

const anyProvision: fc.Arbitrary<Provision> = fc
  .record({
    policy: fc.constantFrom('current', 'current', 'current', ...Object.keys(POLICIES)),
    promise: fc.constantFrom(...PROMISES),
    isChanged: fc.boolean(),
    isShort: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    attested: fc.option(anyAttestation, { nil: undefined }),
  })
  .map(({ policy, promise: name, isChanged, isShort, attested }) => {
    const words = isChanged ? `promise ${name} was kept for some people` : promise(name);
    const quote = isShort ? 'every patient' : words;
    return attested === undefined ? { policy, quote } : { policy, quote, attested };
  });

function anyEvidence(kinds: readonly NonNullable<Evidence['kind']>[]): fc.Arbitrary<Evidence> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      date: anyDay,
      people: fc.integer({ min: 1, max: MOST_CASES }),
      share: fc.integer({ min: 0, max: 100 }),
      proof: fc.constantFrom('shown', 'shown', 'shown', 'attested', 'missing', 'none'),
      attested: anyAttestation,
      isAll: fc.boolean(),
    })
    .map(({ kind, date, people, share, proof, attested, isAll }) => {
      const met = Math.round((people * share) / 100);
      const base: Evidence = { kind, date, result: `${met} of ${people}`, ...(isAll ? { all_cases: true } : {}) };
      if (proof === 'attested') return { ...base, attested };
      if (proof === 'none') return base;
      const document = proof === 'shown' ? 'evidence/cases.md' : 'evidence/lost.md';
      return { ...base, document, quote: figure(met, people) };
    });
}

const anyAction = fc.record({
  what: fc.constant('Put it right'),
  owner: fc.constant('Matron'),
  due: fc.integer({ min: -12, max: 18 }).map((months) => addMonths(AUDIT_DAY, months)),
  status: fc.constantFrom('open' as const, 'done' as const),
});

const anyClaim: fc.Arbitrary<ElementEntry> = fc.record(
  {
    declared: fc.constantFrom(
      'absent' as const,
      'intended' as const,
      'written' as const,
      'practised' as const,
      'experienced' as const,
    ),
    policy: fc.array(anyProvision, { maxLength: 2 }),
    practice: fc.array(anyEvidence(PRACTICE_KINDS), { maxLength: 3 }),
    experience: fc.array(anyEvidence(EXPERIENCE_KINDS), { maxLength: 3 }),
    action: anyAction,
    note: fc.constant('Seen together with our partners'),
  },
  { requiredKeys: [] },
);

const anyEntry: fc.Arbitrary<ElementEntry> = fc.oneof(
  { weight: 12, arbitrary: anyClaim },
  {
    weight: 1,
    arbitrary: anyDay.map((on) => ({
      not_applicable: { reason: 'Not in this service', approved_by: 'Board', approved_on: on },
    })),
  },
);

const anyCandour: fc.Arbitrary<CandourEntry> = fc.record(
  {
    policy: fc.array(anyProvision, { maxLength: 2 }),
    practice: fc.array(anyEvidence(PRACTICE_KINDS), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

function anyRedFlag(subjects: readonly string[], key: 'element' | 'candour'): fc.Arbitrary<RedFlag> {
  return fc
    .record({
      subject: fc.constantFrom(...subjects),
      found: anyDay,
      resolved: fc.option(anyDay, { nil: undefined }),
      resolution: fc.option(fc.constant('The family was told and contact began again'), { nil: undefined }),
    })
    .map(({ subject, found, resolved, resolution }) => ({
      [key]: subject,
      what: 'Contact stopped without a word',
      found_on: found,
      ...(resolved === undefined ? {} : { resolved_on: resolved }),
      ...(resolution === undefined ? {} : { resolution }),
    }));
}

function anyRollout(framework: Framework): fc.Arbitrary<Rollout> {
  const ids = framework.commitments.map(({ id }) => id);
  return fc
    .record({
      order: fc.shuffledSubarray(ids, { minLength: 0, maxLength: ids.length }),
      cuts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      phases: fc.array(anyPhase, { minLength: 3, maxLength: 3 }),
      deferredMonths: fc.array(fc.integer({ min: -6, max: 12 }), { minLength: 6, maxLength: 6 }),
      isDeferring: fc.boolean(),
      contact: fc.option(fc.constant({ first_contact_within_days: 2, update_at_least_every_days: 14 }), {
        nil: undefined,
      }),
      partners: fc.array(fc.record({ role: fc.constant('Partner'), since: anyDay, lived_experience: fc.boolean() }), {
        maxLength: 2,
      }),
      reviews: fc.array(
        fc.record({ process: fc.constant('Complaints'), reviewed_on: anyDay, with_patients: fc.boolean() }),
        { maxLength: 2 },
      ),
      training: fc.array(
        fc.record({
          topic: fc.constantFrom('restorative-practice' as const, 'difficult-conversations' as const),
          audience: fc.constantFrom('Midwives', 'Doctors'),
          completed: fc.integer({ min: 40, max: 100 }).map((share) => `${share}%`),
          as_of: anyDay,
        }),
        { maxLength: 5 },
      ),
    })
    .map(({ order, cuts, phases, deferredMonths, isDeferring, contact, partners, reviews, training }) => {
      const left = [...order];
      const placed = phases
        .map((phase, i) => ({ ...phase, id: `phase-${i + 1}`, commitments: left.splice(0, cuts[i] ?? 0) }))
        .filter(({ commitments }) => commitments.length > 0);
      const waiting = ids.filter((id) => !placed.some(({ commitments }) => commitments.includes(id)));
      const deferred = waiting.map((commitment, i) => ({
        commitment,
        reason: 'After the first review',
        revisit_on: addMonths(AUDIT_DAY, deferredMonths[i] ?? 6),
      }));
      return {
        phases: placed,
        ...(isDeferring ? { deferred } : {}),
        ...(contact === undefined ? {} : { contact_standard: contact }),
        partners,
        process_reviews: reviews,
        training,
      };
    });
}

const anyPhase: fc.Arbitrary<Omit<Phase, 'id' | 'commitments'>> = fc
  .record({
    startsMonthsBefore: fc.integer({ min: -3, max: 14 }),
    liveAfter: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    target: fc.constantFrom('written' as const, 'practised' as const, 'experienced' as const),
    review: fc.option(anyDay, { nil: undefined }),
    reviewed: fc.option(anyDay, { nil: undefined }),
  })
  .map(({ startsMonthsBefore, liveAfter, target, review, reviewed }) => {
    const starts = addMonths(AUDIT_DAY, -startsMonthsBefore);
    return {
      starts,
      target,
      ...(liveAfter === undefined ? {} : { goes_live: addMonths(starts, liveAfter) }),
      ...(review === undefined ? {} : { review_on: review }),
      ...(reviewed === undefined ? {} : { reviewed_on: reviewed }),
    };
  });

/** Trust files of every kind: claims that hold and that do not, red flags, phases and none, with their documents. */
export function anyTrustFolder(framework: Framework): fc.Arbitrary<TrustFolder> {
  const elementIds = [...framework.commitments.flatMap(({ elements }) => elements), ...framework.enablers].map(
    ({ id }) => id,
  );
  const checkIds = (framework.candour[0]?.checks ?? []).map(({ id }) => id);
  return fc
    .record({
      elements: someOf(elementIds, anyEntry),
      candour: someOf(checkIds, anyCandour),
      flags: fc.array(anyRedFlag(elementIds, 'element'), { maxLength: 3 }),
      candourFlags: fc.array(anyRedFlag(checkIds, 'candour'), { maxLength: 1 }),
      rollout: fc.option(anyRollout(framework), { nil: undefined, freq: 8 }),
      level: fc.constantFrom('service' as const, 'organisation' as const),
    })
    .map(({ elements, candour, flags, candourFlags, rollout, level }) => ({
      file: {
        format: 1,
        organisation: { name: 'Northmere', nation: 'england', sector: 'nhs' },
        scope: { level, name: 'Maternity' },
        assessment: { date: AUDIT_DAY, assessors: [] },
        policies: POLICIES,
        elements,
        candour,
        red_flags: [...flags, ...candourFlags],
        ...(rollout === undefined ? {} : { rollout }),
      },
      documents: { 'policies/open.md': POLICY_TEXT, 'evidence/cases.md': EVIDENCE_TEXT },
    }));
}

function someOf<Value>(ids: readonly string[], value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc
    .tuple(fc.subarray([...ids]), fc.array(value, { minLength: ids.length, maxLength: ids.length }))
    .map(([chosen, values]) =>
      Object.fromEntries(chosen.flatMap((id, i) => (values[i] === undefined ? [] : [[id, values[i]]]))),
    );
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
