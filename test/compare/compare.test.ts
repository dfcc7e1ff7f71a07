import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Change, Comparison } from '../../src/model/comparison.ts';
import type { CandourCheckResult, ElementResult, Report, RolloutCheckResult } from '../../src/model/report.ts';
import { exampleReport } from '../support/example-report.ts';

const report = await exampleReport('northmere');
const TOOL = { name: 'hpp-audit', version: '0' };
const CONTACT = 'communication/named-contact';

/** A change that a row of a table makes to a copy of the report. */
type Edit = (copy: Report) => unknown;

function compared(edit: Edit, first: Edit = () => {}): Comparison {
  const [before, after] = [structuredClone(report), structuredClone(report)];
  first(before);
  edit(after);
  return compare({ label: 'before', report: before }, { label: 'after', report: after }, TOOL);
}

function element(of: Report, id = CONTACT): ElementResult {
  return found([...of.commitments.flatMap(({ elements }) => elements), ...of.enablers].find((one) => one.id === id));
}

function check(of: Report, outcome: CandourCheckResult['outcome']): CandourCheckResult {
  return found(of.candour.checks.find((one) => one.outcome === outcome));
}

function rolloutCheck(of: Report): RolloutCheckResult {
  return found(of.rollout.principles[0]?.checks[0]);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The example does not have it.');
  return value;
}

function without<T>(list: T[]): void {
  list.splice(0, 1);
}

const WAIVER = { reason: 'The merger moves this policy.', owner: 'Head of Records', expires: '2027-03-31' };
const met = check(report, 'met').id;
const unknown = check(report, 'unknown').id;
const setOutcome =
  (id: string, outcome: CandourCheckResult['outcome']): Edit =>
  (copy) => {
    found(copy.candour.checks.find((one) => one.id === id)).outcome = outcome;
  };
const setLevel =
  (level: ElementResult['supported']): Edit =>
  (copy) => {
    element(copy).supported = level;
  };
const setState =
  (state: ElementResult['state']): Edit =>
  (copy) => {
    Object.assign(element(copy), { state, supported: null, declared: null });
  };
const phase = (of: Report) => found(of.rollout.phases[0]);
const ready = (of: Report) => found(of.commitments[0]);
const flag = (of: Report) => found(of.redFlags[0]);

const WORSE: readonly [title: string, kind: Change['kind'], id: string, edit: Edit, first?: Edit][] = [
  ['a level that falls', 'element', CONTACT, setLevel('written')],
  ['an element that is not assessed any more', 'element', CONTACT, setState('not-assessed')],
  ['an element from absent to not assessed', 'element', CONTACT, setState('not-assessed'), setLevel('absent')],
  ['an element that is said not to apply any more', 'element', CONTACT, setState('not-applicable')],
  [
    'an element that is missing',
    'element',
    'communication/early-honest-disclosure',
    (copy) => without(ready(copy).elements),
  ],
  ['an enabler that is missing', 'enabler', report.enablers[0]?.id ?? '', (copy) => without(copy.enablers)],
  ['a commitment that is missing', 'commitment', 'communication', (copy) => without(copy.commitments)],
  ['a candour check that is met no more', 'candour', met, setOutcome(met, 'not-met')],
  ['a candour check that is unknown after it was met', 'candour', met, setOutcome(met, 'unknown')],
  [
    'a candour check that is unknown after it was not met',
    'candour',
    met,
    setOutcome(met, 'unknown'),
    setOutcome(met, 'not-met'),
  ],
  [
    'a candour check that is missing',
    'candour',
    report.candour.checks[0]?.id ?? '',
    (copy) => without(copy.candour.checks),
  ],
  [
    'a roll-out check that is met no more',
    'rollout',
    rolloutCheck(report).id,
    (copy) => Object.assign(rolloutCheck(copy), { outcome: 'not-met' }),
  ],
  [
    'a gate that is open no more',
    'phase',
    phase(report).id,
    () => {},
    (copy) => Object.assign(phase(copy), { gate: 'open' }),
  ],
  ['a phase that is missing', 'phase', phase(report).id, (copy) => without(copy.rollout.phases)],
  ['a target that is lower', 'phase', phase(report).id, (copy) => Object.assign(phase(copy), { target: 'intended' })],
  [
    'a commitment that stands in no phase any more',
    'commitment',
    'communication',
    (copy) => Object.assign(ready(copy), { phase: null, due: 'deferred' }),
  ],
  [
    'a verdict that is ready no more',
    'commitment',
    'communication',
    () => {},
    (copy) => Object.assign(ready(copy), { verdict: 'ready' }),
  ],
  ['a red flag that has gone', 'red-flag', flag(report).subject, (copy) => without(copy.redFlags)],
  ['a new red flag', 'red-flag', flag(report).subject, () => {}, (copy) => without(copy.redFlags)],
  [
    'a passage that is not found any more',
    'provision',
    CONTACT,
    (copy) => Object.assign(found(element(copy).provisions[0]), { status: 'not-found' }),
  ],
  ['a passage that is quoted no more', 'provision', CONTACT, (copy) => without(element(copy).provisions)],
  ['a piece of evidence that has gone', 'evidence', CONTACT, (copy) => without(element(copy).evidence)],
  [
    'a piece of evidence that is not shown any more',
    'evidence',
    CONTACT,
    (copy) => Object.assign(found(element(copy).evidence[0]), { shown: 'not-shown' }),
  ],
  ['a document that has gone', 'document', 'evidence/baseline.md', (copy) => without(copy.input.documents)],
  [
    'a document that cannot be read any more',
    'document',
    'evidence/baseline.md',
    (copy) => Object.assign(found(copy.input.documents[0]), { sha256: null }),
  ],
  [
    'an open action that has gone',
    'action',
    'support-and-advice/needs-assessment',
    (copy) => Object.assign(element(copy, 'support-and-advice/needs-assessment'), { action: null }),
  ],
  ['what was said against it and has gone', 'dissent', CONTACT, (copy) => without(element(copy).dissent)],
  [
    'a recommendation that has gone',
    'recommendation',
    report.recommendations[0]?.source ?? '',
    (copy) => without(copy.recommendations),
  ],
  [
    'a recommendation that is late now',
    'recommendation',
    report.recommendations[0]?.source ?? '',
    (copy) => Object.assign(found(copy.recommendations[0]), { state: 'overdue' }),
  ],
  ['an indicator that is given no more', 'indicator', 'incidents-reported', (copy) => without(copy.indicators)],
  [
    'a figure of an indicator that is given no more',
    'indicator',
    'incidents-reported',
    (copy) => without(found(copy.indicators[0]).values),
  ],
  [
    'pinned passages that have gone',
    'document',
    'hpp.lock',
    () => {},
    (copy) => Object.assign(copy.input, { lock: { file: 'hpp.lock', sha256: 'a' } }),
  ],
];

describe('what is worse', () => {
  it.each(WORSE)('is %s', (_, kind, id, edit, first) => {
    const { regressions } = compared(edit, first);

    expect(regressions).toContainEqual(expect.objectContaining({ kind, id, direction: 'worse' }));
    for (const { says } of regressions) expect(says).toMatch(/\.$/);
  });

  it('is worse whatever rose elsewhere', () => {
    const { regressions, figures } = compared((copy) => {
      setLevel('practised')(copy);
      for (const one of copy.commitments.flatMap(({ elements }) => elements)) {
        if (one.id !== CONTACT) Object.assign(one, { state: 'assessed', supported: 'experienced' });
      }
      copy.summary.supported = 99;
    });

    expect(regressions.map(({ id }) => id)).toEqual([CONTACT]);
    expect(figures[0]?.after?.supported).toBe(99);
  });
});

const NOT_WORSE: readonly [title: string, edit: Edit, first?: Edit][] = [
  ['a level that rises', setLevel('experienced'), setLevel('written')],
  ['to look at an element for the first time and find nothing', setLevel('absent'), setState('not-assessed')],
  ['to find out that a check is not met', setOutcome(unknown, 'not-met')],
  ['a check that is met now', setOutcome(unknown, 'met')],
  ['to declare less', (copy) => Object.assign(element(copy), { declared: 'absent' })],
  ['a new document', () => {}, (copy) => without(copy.input.documents)],
  ['a new piece of evidence', () => {}, (copy) => without(element(copy).evidence)],
  [
    'a quotation that was not found and is taken out',
    (copy) => without(element(copy).provisions),
    (copy) => Object.assign(found(element(copy).provisions[0]), { status: 'not-found' }),
  ],
  [
    'a longer quotation that holds the one before',
    (copy) => {
      const passage = found(element(copy).provisions[0]);
      passage.quote = `In every ward, ${passage.quote.toUpperCase()}, and by day and night`;
    },
  ],
  [
    'a document under another name',
    (copy) => Object.assign(found(copy.input.documents[0]), { file: 'examples/northmere/evidence/start.md' }),
  ],
  [
    'the same in another folder',
    (copy) => {
      const text = JSON.stringify(copy).replaceAll('examples/northmere/', 'elsewhere/');
      Object.assign(copy, JSON.parse(text));
    },
  ],
  [
    'an action that is done',
    (copy) => Object.assign(element(copy, 'support-and-advice/needs-assessment').action ?? {}, { status: 'done' }),
  ],
  [
    'an action that is due later, and dissent that is put otherwise',
    (copy) => {
      Object.assign(element(copy, 'support-and-advice/needs-assessment').action ?? {}, { due: '2027-08-31' });
      Object.assign(found(element(copy).dissent[0]), { says: 'Our partners hear this less often now.' });
    },
  ],
  [
    'an indicator that moves otherwise',
    (copy) => Object.assign(found(copy.indicators[0]), { movement: 'not-as-hoped' }),
  ],
  [
    'a red flag that is settled',
    (copy) => Object.assign(flag(copy), { resolved: true }),
    (copy) => Object.assign(flag(copy), { resolved: false }),
  ],
];

describe('what is not worse', () => {
  it.each(NOT_WORSE)('is %s', (_, edit, first) => {
    expect(compared(edit, first).regressions).toEqual([]);
  });
});

describe('a report beside itself', () => {
  it('has nothing that moved', () => {
    expect(compared(() => {})).toMatchObject({ nothingMoved: true, moved: [], regressions: [], warnings: [] });
  });

  it('has nothing that moved in whatever order things are listed', () => {
    const { moved, nothingMoved } = compared((copy) => {
      const { enablers, findings, gaps, redFlags, recommendations, indicators, input } = copy;
      for (const list of [enablers, findings, gaps, redFlags, recommendations, indicators, input.documents])
        list.reverse();
      for (const one of copy.commitments.flatMap(({ elements }) => elements)) {
        one.evidence.reverse();
        one.provisions.reverse();
      }
    });

    expect(moved).toEqual([]);
    expect(nothingMoved).toBe(true);
  });
});

describe('what people lose and gain', () => {
  it('is told by what no longer bears it out, with the question of a family', () => {
    const { regressions } = compared((copy) => {
      const one = element(copy);
      Object.assign(one, { supported: 'written', conditions: { provision: true, practice: false, experience: false } });
      for (const piece of one.evidence)
        Object.assign(piece, { counts: false, because: 'it is more than 12 months old' });
    });

    expect(regressions).toEqual([
      expect.objectContaining({
        id: CONTACT,
        before: 'experienced',
        after: 'written',
        means:
          'One person to talk to: nothing shows any more that it is done. The people concerned no longer confirm it.',
        ask: 'Who is my one person, and how do I reach them?',
        reasons: expect.arrayContaining([
          'the case review of 30 August 2026 no longer counts: it is more than 12 months old',
        ]),
      }),
    ]);
  });

  it('is said of what rose too', () => {
    const { moved } = compared(
      () => {},
      (copy) =>
        Object.assign(element(copy), {
          supported: 'intended',
          conditions: { provision: false, practice: true, experience: true },
        }),
    );

    expect(moved).toContainEqual(
      expect.objectContaining({
        id: CONTACT,
        direction: 'better',
        means: 'One person to talk to: a policy in force promises it now.',
      }),
    );
  });
});

const NEEDS = 'support-and-advice/needs-assessment';

const TOLD: readonly [title: string, told: Partial<Change>, edit: Edit, first?: Edit][] = [
  [
    'a gate that opens',
    { kind: 'phase', direction: 'better', says: 'Its gate was closed, and is open now.' },
    (copy) => Object.assign(phase(copy), { gate: 'open', blockedBy: [] }),
  ],
  [
    'a gate of which nothing is known any more',
    {
      kind: 'phase',
      direction: 'neither',
      says: 'Its gate was closed, and is unknown now.',
      reasons: phase(report).blockedBy,
    },
    (copy) => Object.assign(phase(copy), { gate: 'unknown' }),
  ],
  [
    'a phase that is new',
    { kind: 'phase', direction: 'neither', says: 'The phase is new. Its gate is closed.' },
    () => {},
    (copy) => without(copy.rollout.phases),
  ],
  [
    'a target that is higher',
    { kind: 'phase', direction: 'neither', says: 'Its target was practised, and is experienced now.', means: null },
    (copy) => Object.assign(phase(copy), { target: 'experienced' }),
  ],
  [
    'a day that moves',
    {
      kind: 'phase',
      says: 'It goes live on 1 May 2026; before, on 1 April 2026.',
    },
    (copy) => Object.assign(phase(copy), { goesLive: '2026-05-01' }),
  ],
  [
    'a day that is set at last',
    { kind: 'phase', says: 'It was reviewed on 5 October 2026; before, on no day.' },
    () => {},
    (copy) => Object.assign(phase(copy), { reviewedOn: null }),
  ],
  [
    'a verdict that is ready',
    { kind: 'commitment', direction: 'better', says: 'It was not ready, and is ready now.' },
    (copy) => Object.assign(ready(copy), { verdict: 'ready' }),
  ],
  [
    'a commitment that is given a phase',
    { kind: 'commitment', direction: 'neither', says: 'Its phase was "put off", and is "pilot" now.', means: null },
    () => {},
    (copy) => Object.assign(ready(copy), { phase: null, due: 'deferred' }),
  ],
  [
    'an action that is done',
    { kind: 'action', direction: 'better', says: 'The action is done.' },
    (copy) => Object.assign(element(copy, NEEDS).action ?? {}, { status: 'done' }),
  ],
  [
    'an action that is due on no day any more',
    { kind: 'action', direction: 'neither', says: 'The action is due on no day; before, on 31 August 2026.' },
    (copy) => Object.assign(element(copy, NEEDS).action ?? {}, { due: null }),
  ],
  [
    'a recommendation that is done',
    { kind: 'recommendation', direction: 'better', says: 'It was overdue, and is done now.' },
    (copy) => Object.assign(found(copy.recommendations[0]), { state: 'done' }),
    (copy) => Object.assign(found(copy.recommendations[0]), { state: 'overdue' }),
  ],
  [
    'a gap that is closed',
    { kind: 'gap', direction: 'neither', before: 'open', after: null, says: 'The gap is closed.' },
    (copy) => without(copy.gaps),
  ],
  [
    'a gap that has opened',
    { kind: 'gap', direction: 'neither', before: null, after: 'open', says: 'A gap has opened.' },
    () => {},
    (copy) => without(copy.gaps),
  ],
  [
    'a step that is needed no more',
    { kind: 'step', says: 'The plan needs this step no more.' },
    (copy) => without(copy.plan.steps),
  ],
  [
    'a step that is needed now',
    { kind: 'step', says: `The plan needs a step more: ${found(report.plan.steps[0]).do}` },
    () => {},
    (copy) => without(copy.plan.steps),
  ],
  [
    'a finding that is made no more',
    { kind: 'finding', after: null, says: 'Found no more.' },
    (copy) => without(copy.findings),
  ],
  [
    'a finding that is waived',
    {
      kind: 'finding',
      before: 'not waived',
      after: 'waived',
      says: 'It is waived until 31 March 2027, by the Head of Records: The merger moves this policy.',
    },
    (copy) => Object.assign(found(copy.findings[0]), { waiver: WAIVER }),
  ],
  [
    'a finding whose waiver has ended',
    { kind: 'finding', before: 'waived', after: 'not waived', says: 'It is waived no more.' },
    () => {},
    (copy) => Object.assign(found(copy.findings[0]), { waiver: WAIVER }),
  ],
];

describe('what moved is told in words', () => {
  it.each(TOLD)('%s', (_, told, edit, first) => {
    const { moved, regressions } = compared(edit, first);

    expect(moved).toEqual([expect.objectContaining(told)]);
    expect(regressions).toEqual([]);
  });
});

describe('warnings', () => {
  it.each<[string, Edit]>([
    ['organisation', (copy) => Object.assign(copy.organisation, { name: 'Southmere' })],
    ['scope', (copy) => Object.assign(copy.scope, { name: 'Surgery' })],
    ['framework', (copy) => Object.assign(copy.framework, { version: '2.0.0', sha256: 'b' })],
    ['tailoring', (copy) => Object.assign(copy.framework, { sha256: 'b', tailored: ['rules'] })],
    ['time', (copy) => Object.assign(copy, { asOf: '2026-12-01' })],
    ['order', (copy) => Object.assign(copy, { asOf: '2026-01-01' })],
    ['day', (copy) => Object.assign(copy, { asOf: '2026-12-01', input: { ...copy.input, sha256: 'b' } })],
  ])('say that the %s is not the same', (id, edit) => {
    expect(compared(edit).warnings.map((warning) => warning.id)).toEqual([id]);
  });

  it('say that only time passed, and only then', () => {
    expect(compared((copy) => Object.assign(copy, { asOf: '2026-12-01' })).onlyTimePassed).toBe(true);
    expect(
      compared((copy) => Object.assign(copy, { asOf: '2026-12-01', input: { ...copy.input, sha256: 'b' } }))
        .onlyTimePassed,
    ).toBe(false);
  });
});

describe('one side alone', () => {
  it('is all new where there was nothing before, and nothing is worse', () => {
    const all = compare(null, { label: 'after', report }, TOOL);

    expect(all).toMatchObject({ before: null, regressions: [], warnings: [{ id: 'all-new' }] });
  });

  it('is worse where the trust file has gone', () => {
    const none = compare({ label: 'before', report }, null, TOOL);

    expect(none.regressions).toEqual([expect.objectContaining({ kind: 'trust-file', id: report.input.file })]);
  });
});
