import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LevelId, levelValue } from '../../src/model/level.ts';
import type { ElementEntry, Evidence } from '../../src/model/trust.ts';
import { addMonths } from '../../src/util/days.ts';
import {
  AUDIT_DAY,
  aDecision,
  anAction,
  anEntry,
  aPolicy,
  aProvision,
  aRedFlag,
  assessedFrom,
  attestedProvision,
  COMMUNICATION_PLAN,
  evidence,
  experience,
  findingsFrom,
  NOT_FOUND,
  practice,
  vouched,
  withId,
} from '../support/trust.ts';

const DRAFT = aProvision({ policy: aPolicy({ status: 'draft' }) });
const PRACTISED = anEntry({ provisions: [aProvision()], practice: [practice()] });
const EXPERIENCED = anEntry({ provisions: [aProvision()], practice: [practice()], experience: [experience()] });

describe('the supported level of an element', () => {
  it.each<{ what: string; entry: ElementEntry; level: LevelId }>([
    { what: 'words, practice and experience', entry: EXPERIENCED, level: 'experienced' },
    { what: 'words and practice', entry: PRACTISED, level: 'practised' },
    {
      what: 'practice and experience, with nothing in writing',
      entry: anEntry({ practice: [practice()], experience: [experience()] }),
      level: 'practised',
    },
    {
      what: 'practice and experience, with the words of a draft',
      entry: anEntry({ provisions: [DRAFT], practice: [practice()], experience: [experience()] }),
      level: 'practised',
    },
    { what: 'words alone', entry: anEntry({ provisions: [aProvision()] }), level: 'written' },
    {
      what: 'words and experience, without practice',
      entry: anEntry({ provisions: [aProvision()], experience: [experience()] }),
      level: 'written',
    },
    { what: 'the words of a draft', entry: anEntry({ provisions: [DRAFT] }), level: 'intended' },
    { what: 'practice alone', entry: anEntry({ practice: [practice()] }), level: 'intended' },
    { what: 'experience alone', entry: anEntry({ experience: [experience()] }), level: 'intended' },
    { what: 'an action', entry: anEntry({ action: anAction() }), level: 'intended' },
    { what: 'a claim and nothing else', entry: anEntry({ declared: 'experienced' }), level: 'absent' },
  ])('is $level with $what', ({ entry, level }) => {
    expect(assessedFrom(entry).supported).toBe(level);
  });

  it.each([
    { what: 'is due on the day of the audit', action: anAction({ due: '2026-10-14' }), level: 'intended' },
    { what: 'was due the day before the audit', action: anAction({ due: '2026-10-13' }), level: 'absent' },
    { what: 'is due exactly 12 months after the audit', action: anAction({ due: '2027-10-14' }), level: 'intended' },
    { what: 'is due a day more than 12 months after it', action: anAction({ due: '2027-10-15' }), level: 'absent' },
    { what: 'is done', action: anAction({ status: 'done' }), level: 'absent' },
    { what: 'has no owner', action: anAction({ owner: null }), level: 'absent' },
    { what: 'has no date', action: anAction({ due: null }), level: 'absent' },
  ])('is $level with an action that $what', ({ action, level }) => {
    expect(assessedFrom(anEntry({ action }), { asOf: '2026-10-14' }).supported).toBe(level);
  });

  it('warns that it depends on people when it is practised with nothing that holds in writing', () => {
    const entry = anEntry({ provisions: [DRAFT], practice: [practice()], experience: [experience()] });

    const findings = withId(findingsFrom(entry), 'evidence/not-in-writing');

    expect(findings.map(({ subject, at }) => ({ subject, at }))).toEqual([
      { subject: 'communication/named-contact', at: '/elements/communication~1named-contact' },
    ]);
  });

  it.each([
    { what: 'it is practised in writing', entry: PRACTISED },
    { what: 'it is not practised', entry: anEntry({ practice: [practice()] }) },
  ])('does not warn that it depends on people when $what', ({ entry }) => {
    expect(withId(findingsFrom(entry), 'evidence/not-in-writing')).toEqual([]);
  });
});

describe('a red flag', () => {
  it('that is not settled caps the element at intended, with a finding', () => {
    const redFlags = [aRedFlag()];

    const assessed = assessedFrom(EXPERIENCED, { redFlags });
    const findings = withId(findingsFrom(EXPERIENCED, { redFlags }), 'red-flag/unresolved');

    expect(assessed).toMatchObject({ uncapped: 'experienced', supported: 'intended', capped: 'red-flag' });
    expect(findings.map(({ at }) => at)).toEqual(['/red_flags/0']);
  });

  it('does not lift an element that is absent', () => {
    const assessed = assessedFrom(anEntry({ declared: 'written' }), { redFlags: [aRedFlag()] });

    expect(assessed).toMatchObject({ supported: 'absent', capped: null });
  });

  it('does not count as a cap on an element that is intended anyway', () => {
    const assessed = assessedFrom(anEntry({ action: anAction() }), { redFlags: [aRedFlag()] });

    expect(assessed).toMatchObject({ supported: 'intended', capped: null });
  });

  it.each([
    {
      what: 'settled with words',
      flag: { resolvedOn: '2026-09-01', resolution: 'Told the family' },
      level: 'practised',
    },
    {
      what: 'settled on the day of the audit',
      flag: { resolvedOn: '2026-10-14', resolution: 'Told' },
      level: 'practised',
    },
    { what: 'settled without words', flag: { resolvedOn: '2026-09-01', resolution: null }, level: 'intended' },
    { what: 'settled after the audit', flag: { resolvedOn: '2026-10-15', resolution: 'Told' }, level: 'intended' },
    { what: 'described and without a date', flag: { resolvedOn: null, resolution: 'Told' }, level: 'intended' },
    { what: 'found on the day of the audit', flag: { foundOn: '2026-10-14' }, level: 'intended' },
    { what: 'found after the audit', flag: { foundOn: '2026-10-15' }, level: 'practised' },
    { what: 'about another element', flag: { subject: COMMUNICATION_PLAN }, level: 'practised' },
  ])('$what leaves the element $level', ({ flag, level }) => {
    const assessed = assessedFrom(PRACTISED, { asOf: '2026-10-14', redFlags: [aRedFlag(flag)] });

    expect(assessed.supported).toBe(level);
  });

  it('and contrary experience together cap the element at intended', () => {
    const entry = { ...PRACTISED, experience: [evidence('survey', '1 of 10', '2026-09-12')] };

    const assessed = assessedFrom(entry, { redFlags: [aRedFlag()] });

    expect(assessed).toMatchObject({ supported: 'intended', capped: 'red-flag' });
  });

  it('stays with an element that was not assessed', () => {
    const assessed = assessedFrom(null, { redFlags: [aRedFlag()] });

    expect(assessed.state).toBe('not-assessed');
    expect(assessed.unresolvedFlags).toHaveLength(1);
  });
});

describe('what is declared', () => {
  it('above what is supported is an over-claim, with a finding at the claim', () => {
    const entry = anEntry({ declared: 'practised', provisions: [aProvision()] });

    const assessed = assessedFrom(entry);
    const findings = findingsFrom(entry);

    expect(assessed).toMatchObject({ declared: 'practised', supported: 'written', claim: 'over' });
    expect(withId(findings, 'claim/under-claim')).toEqual([]);
    expect(withId(findings, 'claim/over-claim').map(({ at, message }) => ({ at, message }))).toEqual([
      {
        at: '/elements/communication~1named-contact/declared',
        message: 'One named person to talk to: declared practised, and the evidence bears out only written',
      },
    ]);
  });

  it('below what is supported is an under-claim, with a finding', () => {
    const entry = { ...PRACTISED, declared: 'intended' } as const;

    const assessed = assessedFrom(entry);
    const findings = findingsFrom(entry);

    expect(assessed.claim).toBe('under');
    expect(withId(findings, 'claim/over-claim')).toEqual([]);
    expect(withId(findings, 'claim/under-claim')).toHaveLength(1);
  });

  it('as it is supported is neither', () => {
    const entry = { ...PRACTISED, declared: 'practised' } as const;

    const findings = findingsFrom(entry);

    expect(assessedFrom(entry).claim).toBe('matched');
    expect(findings.filter(({ id }) => id.startsWith('claim/'))).toEqual([]);
  });

  it('is taken as supported when there is evidence and nothing is declared', () => {
    const assessed = assessedFrom(PRACTISED);

    expect(assessed).toMatchObject({ declared: 'practised', supported: 'practised', claim: 'matched' });
  });

  it('is taken as supported after a cap', () => {
    const assessed = assessedFrom(PRACTISED, { redFlags: [aRedFlag()] });

    expect(assessed).toMatchObject({ declared: 'intended', supported: 'intended', claim: 'matched' });
  });

  it('is held against the level after a cap', () => {
    const assessed = assessedFrom({ ...PRACTISED, declared: 'practised' }, { redFlags: [aRedFlag()] });

    expect(assessed.claim).toBe('over');
  });
});

describe('an element is not assessed', () => {
  it.each([
    { what: 'without an entry', entry: null },
    { what: 'with an entry that says nothing', entry: anEntry() },
    { what: 'with only a note', entry: anEntry({ note: 'To be looked at in the spring' }) },
    {
      what: 'with only a dissent',
      entry: anEntry({ dissent: [{ by: 'patient-or-family', says: 'Two families were never told whom to ring' }] }),
    },
    {
      what: 'with only evidence dated after the audit, which is ignored',
      entry: anEntry({
        practice: [practice({ date: '2026-10-15' })],
        experience: [experience({ date: '2026-10-15' })],
      }),
    },
  ])('$what', ({ entry }) => {
    const assessed = assessedFrom(entry);

    expect(assessed).toMatchObject({ state: 'not-assessed', declared: null, supported: null, claim: 'none' });
    expect(assessed.reasons).toEqual(['not assessed: the file says nothing that can be judged']);
    expect(assessed.whyNotHigher).toEqual(['nothing was recorded, and unknown is never a pass']);
  });

  it.each([
    { what: 'something declared', entry: anEntry({ declared: 'absent' }) },
    { what: 'a passage', entry: anEntry({ provisions: [aProvision()] }) },
    { what: 'practice', entry: anEntry({ practice: [practice({ date: AUDIT_DAY })] }) },
    { what: 'experience', entry: anEntry({ experience: [experience()] }) },
    { what: 'an action', entry: anEntry({ action: anAction({ status: 'done' }) }) },
  ])('but is assessed with $what', ({ entry }) => {
    expect(assessedFrom(entry).state).toBe('assessed');
  });
});

describe('a decision that an element does not apply', () => {
  const DECIDED = anEntry({ notApplicable: aDecision() });

  it('is in force on an element that is neither core nor a duty', () => {
    const assessed = assessedFrom(DECIDED, { id: COMMUNICATION_PLAN });
    const findings = findingsFrom(DECIDED, { id: COMMUNICATION_PLAN });

    expect(assessed).toMatchObject({ state: 'not-applicable', declared: null, supported: null });
    expect(assessed.reasons).toEqual(['not applicable: The service has no inpatients']);
    expect(findings.filter(({ id }) => id.startsWith('claim/'))).toEqual([]);
  });

  it.each([
    { on: '2025-10-14', state: 'not-applicable', when: 'exactly 12 months before the audit' },
    { on: '2025-10-13', state: 'not-assessed', when: 'a day more than 12 months before the audit' },
    { on: '2026-10-14', state: 'not-applicable', when: 'on the day of the audit' },
    { on: '2026-10-15', state: 'not-assessed', when: 'the day after the audit' },
  ])('approved $when leaves the element $state', ({ on, state }) => {
    const entry = anEntry({ notApplicable: aDecision({ approvedOn: on }) });
    const given = { id: COMMUNICATION_PLAN, asOf: '2026-10-14' };

    const assessed = assessedFrom(entry, given);
    const lapsed = withId(findingsFrom(entry, given), 'claim/not-applicable-lapsed');

    expect(assessed.state).toBe(state);
    expect(lapsed).toHaveLength(state === 'not-assessed' ? 1 : 0);
  });

  it('is refused on a core element, with a finding', () => {
    const entry = anEntry({ notApplicable: aDecision() });

    const assessed = assessedFrom(entry);
    const refused = withId(findingsFrom(entry), 'claim/not-applicable-refused');

    expect(assessed).toMatchObject({ state: 'not-assessed', supported: null });
    expect(refused.map(({ at, message }) => ({ at, message }))).toEqual([
      {
        at: '/elements/communication~1named-contact/not_applicable',
        message: 'One named person to talk to cannot count as not applicable: it is a core element',
      },
    ]);
  });

  it('is refused on an element that the law of the nation asks for, with a finding', () => {
    const given = {
      id: 'parallel-processes/fair-redress',
      organisation: { name: 'Health Board', nation: 'wales', sector: 'nhs', odsCode: null },
    } as const;

    const assessed = assessedFrom(DECIDED, given);
    const refused = withId(findingsFrom(DECIDED, given), 'claim/not-applicable-refused');

    expect(assessed.state).toBe('not-assessed');
    expect(refused).toHaveLength(1);
  });

  it.each(['england', 'scotland', 'northern-ireland'] as const)(
    'is not refused in %s because of the law of Wales',
    (nation) => {
      const organisation = { name: 'Provider', nation, sector: 'nhs', odsCode: null } as const;

      const assessed = assessedFrom(DECIDED, { id: 'parallel-processes/fair-redress', organisation });

      expect(assessed.state).toBe('not-applicable');
    },
  );

  it.each([
    { nation: 'england', state: 'not-assessed' },
    { nation: 'northern-ireland', state: 'not-assessed' },
  ] as const)('is refused in $nation because of a law of the whole United Kingdom', ({ nation, state }) => {
    const organisation = { name: 'Provider', nation, sector: 'nhs', odsCode: null } as const;

    const assessed = assessedFrom(DECIDED, { id: 'communication/written-record-and-notes', organisation });

    expect(assessed.state).toBe(state);
  });
});

describe('an element rests on attestation alone', () => {
  const VOUCHED_PRACTICE = practice({ document: null, attested: vouched() });

  it.each([
    { what: 'its only passage is vouched for', entry: anEntry({ provisions: [attestedProvision()] }), rests: true },
    {
      what: 'its passage and its practice are vouched for',
      entry: anEntry({ provisions: [attestedProvision()], practice: [VOUCHED_PRACTICE] }),
      rests: true,
    },
    {
      what: 'its passage is vouched for and its practice is shown',
      entry: anEntry({ provisions: [attestedProvision()], practice: [practice()] }),
      rests: false,
    },
    {
      what: 'one passage is vouched for and one is found',
      entry: anEntry({ provisions: [attestedProvision(), aProvision()] }),
      rests: false,
    },
    { what: 'nothing bears it out', entry: anEntry({ declared: 'written' }), rests: false },
    {
      what: 'its passage is vouched for and shown practice fails',
      entry: anEntry({ provisions: [attestedProvision()], practice: [evidence('audit', '1 of 10', '2026-08-30')] }),
      rests: true,
    },
  ])('is $rests when $what', ({ entry, rests }) => {
    expect(assessedFrom(entry).restsOnAttestation).toBe(rests);
  });
});

describe('the reasons for a level', () => {
  it('name the words, the practice and what people say', () => {
    expect(assessedFrom(EXPERIENCED).reasons).toEqual([
      'words found in 1 policy passage',
      'case review of 30 August 2026: 37 of 42 shows it',
      'survey of 12 September 2026: 13 of 17 confirm it',
    ]);
  });

  it('name passages for which somebody vouches apart', () => {
    const assessed = assessedFrom(anEntry({ provisions: [attestedProvision(), aProvision(), aProvision()] }));

    expect(assessed.reasons).toEqual([
      'words found in 2 policy passages',
      '1 policy passage vouched for and not in the folder',
    ]);
  });

  it('name a passage that is not in force when no other holds', () => {
    expect(assessedFrom(anEntry({ provisions: [DRAFT] })).reasons).toEqual([
      '1 passage of a policy that is not in force',
    ]);
  });

  it('name the action that makes it intended', () => {
    expect(assessedFrom(anEntry({ action: anAction() })).reasons).toEqual([
      'an open action of the Matron, due on 31 January 2027',
    ]);
  });

  it('leave out an action that is overdue and so bears nothing out', () => {
    const entry = anEntry({ practice: [practice()], action: anAction({ due: '2026-10-13' }) });

    expect(assessedFrom(entry).reasons).toEqual(['case review of 30 August 2026: 37 of 42 shows it']);
  });

  it('name each cap', () => {
    const entry = { ...PRACTISED, experience: [evidence('survey', '1 of 10', '2026-09-12')] };

    const { reasons } = assessedFrom(entry, { redFlags: [aRedFlag()] });

    expect(reasons.slice(-2)).toEqual([
      'a red flag found on 1 July 2026 is not settled, so no more than intended',
      'only 1 of 10 confirmed it on 12 September 2026, so no more than written',
    ]);
  });

  it('say so when there is nothing', () => {
    expect(assessedFrom(anEntry({ declared: 'written' })).reasons).toEqual(['nothing in the file bears it out']);
  });
});

describe('why a level is not higher', () => {
  it.each<{ what: string; entry: ElementEntry; why: string[] }>([
    { what: 'at the highest level', entry: EXPERIENCED, why: [] },
    { what: 'when nobody was asked', entry: PRACTISED, why: ['nobody was asked how it was for them'] },
    {
      what: 'when no cases were looked at',
      entry: anEntry({ provisions: [aProvision()] }),
      why: ['no cases or records were looked at'],
    },
    {
      what: 'when practice fails',
      entry: anEntry({ provisions: [aProvision()], practice: [evidence('audit', '7 of 10', '2026-08-30')] }),
      why: ['practice does not reach 75%: 7 of 10 on 30 August 2026'],
    },
    {
      what: 'when practice is too old',
      entry: anEntry({ provisions: [aProvision()], practice: [practice({ date: '2025-01-10' })] }),
      why: ['practice does not count: it is more than 12 months old'],
    },
    {
      what: 'when experience fails',
      entry: { ...PRACTISED, experience: [evidence('survey', '6 of 10', '2026-08-30')] },
      why: ['what people say does not reach 70%: 6 of 10 on 30 August 2026'],
    },
    {
      what: 'when nothing is quoted',
      entry: anEntry({ practice: [practice()] }),
      why: ['no policy passage is quoted'],
    },
    {
      what: 'when a passage is a draft',
      entry: anEntry({ provisions: [DRAFT] }),
      why: ['no passage holds: the policy is a draft'],
    },
    {
      what: 'when it is absent',
      entry: anEntry({ declared: 'written' }),
      why: ['no action has an owner and a date within a year, and nothing else shows that it is meant'],
    },
    {
      what: 'when people said otherwise',
      entry: { ...PRACTISED, experience: [evidence('survey', '1 of 10', '2026-08-30')] },
      why: ['people said that it is not so; ask at least as many again, later, once it is mended'],
    },
  ])('is said in words: $what', ({ entry, why }) => {
    expect(assessedFrom(entry).whyNotHigher).toEqual(why);
  });

  it('is a red flag first', () => {
    expect(assessedFrom(EXPERIENCED, { redFlags: [aRedFlag()] }).whyNotHigher).toEqual([
      'a red flag must be settled first, with what was done and what the family was told',
    ]);
  });

  it('names a passage that its policy does not hold', () => {
    const assessed = assessedFrom(
      { ...anEntry({ action: anAction() }), provisions: [aProvision()] },
      {
        answers: { 'policy/0': NOT_FOUND },
      },
    );

    expect(assessed.whyNotHigher).toEqual(['no passage holds: the policy does not hold these words']);
  });
});

describe('the latest evidence that counts', () => {
  const anyEvidence = (kinds: readonly string[]): fc.Arbitrary<Evidence[]> =>
    fc.array(
      fc
        .record({
          kind: fc.constantFrom(...kinds),
          met: fc.integer({ min: 0, max: 12 }),
          others: fc.integer({ min: 0, max: 8 }),
          monthsAgo: fc.integer({ min: 0, max: 20 }),
          hasDocument: fc.boolean(),
          coversAllCases: fc.boolean(),
        })
        .filter(({ met, others }) => met + others > 0)
        .map(({ kind, met, others, monthsAgo, hasDocument, coversAllCases }) =>
          evidence(kind, `${met} of ${met + others}`, addMonths(AUDIT_DAY, -monthsAgo), {
            ...(hasDocument ? {} : { document: null }),
            coversAllCases,
          }),
        ),
      { maxLength: 5 },
    );
  const anyEntry = fc
    .record({
      provisions: fc.constantFrom([], [aProvision()], [DRAFT]),
      practice: anyEvidence(['audit', 'case-review', 'training-record']),
      experience: anyEvidence(['survey', 'interview', 'staff-survey']),
    })
    .map((parts) => anEntry({ ...parts, declared: 'written' }));

  function worthOf(entry: ElementEntry): number {
    return levelValue(assessedFrom(entry).supported ?? 'absent');
  }

  it('never lowers the level when it is added', () => {
    const use = fc.constantFrom('practice', 'experience');
    fc.assert(
      fc.property(anyEntry, use, (entry, added) => {
        const latest =
          added === 'practice' ? evidence('audit', '40 of 40', AUDIT_DAY) : evidence('survey', '40 of 40', AUDIT_DAY);
        const more = { ...entry, [added]: [...entry[added], latest] };
        const assessed = assessedFrom(more)[added];
        fc.pre(assessed.all.at(-1)?.counts === true);

        expect(worthOf(more)).toBeGreaterThanOrEqual(worthOf(entry));
      }),
    );
  });

  it('never raises the level when it is removed', () => {
    const use = fc.constantFrom('practice', 'experience');
    fc.assert(
      fc.property(anyEntry, use, (entry, removed) => {
        const { all } = assessedFrom(entry)[removed];
        const days = all.filter(({ counts }) => counts).map((assessed) => assessed.evidence.date);
        const latest = all.findIndex(({ counts, evidence: { date } }) => counts && date === days.toSorted().at(-1));
        fc.pre(latest !== -1);
        const less = { ...entry, [removed]: entry[removed].filter((_, i) => i !== latest) };

        expect(worthOf(less)).toBeLessThanOrEqual(worthOf(entry));
      }),
    );
  });
});
