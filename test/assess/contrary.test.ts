import { describe, expect, it } from 'vitest';
import type { QuotationCheck } from '../../src/model/document.ts';
import type { LevelId } from '../../src/model/level.ts';
import type { Evidence } from '../../src/model/trust.ts';
import {
  anEntry,
  aProvision,
  assessedFrom,
  evidence,
  findingsFrom,
  NOT_FOUND,
  practice,
  vouched,
  withId,
} from '../support/trust.ts';

const DOUBT = evidence('survey', '3 of 10', '2026-03-01');

interface Given {
  readonly answers?: Readonly<Record<string, QuotationCheck>>;
  readonly id?: string;
}

/** The level of an element that is practised but for what people say of it. */
function levelWith(list: readonly Evidence[], given: Given = {}): LevelId | null {
  const entry = anEntry({ provisions: [aProvision()], practice: [practice()], experience: list });
  return assessedFrom(entry, given).supported;
}

describe('contrary experience', () => {
  it.each([
    { figure: '39.9% of 100', level: 'written' },
    { figure: '40% of 100', level: 'practised' },
    { figure: '4 of 10', level: 'practised' },
    { figure: '3 of 8', level: 'written' },
    { figure: '0 of 5', level: 'written' },
  ])('is any under 40%: $figure leaves the element $level', ({ figure, level }) => {
    const supported = levelWith([evidence('survey', figure, '2026-09-12')]);

    expect(supported).toBe(level);
  });

  it('caps an element at written, with a finding', () => {
    const entry = anEntry({ provisions: [aProvision()], practice: [practice()], experience: [DOUBT] });

    const assessed = assessedFrom(entry);
    const findings = withId(findingsFrom(entry), 'evidence/contrary-experience');

    expect(assessed).toMatchObject({ uncapped: 'practised', supported: 'written', capped: 'contrary-experience' });
    expect(findings.map(({ at }) => at)).toEqual(['/elements/communication~1named-contact/experience/0']);
  });

  it.each([
    { why: 'its document lacks the passage', given: DOUBT, answers: { 'experience/0': NOT_FOUND } },
    { why: 'it has no document', given: { ...DOUBT, document: null }, answers: {} },
    { why: 'nothing is quoted', given: { ...DOUBT, quote: null }, answers: {} },
  ])('caps an element although it is not shown, because $why', ({ given, answers }) => {
    const supported = levelWith([given], { answers });

    expect(supported).toBe('written');
  });

  it.each(['interview', 'listening-event', 'complaint-review', 'partner-review', 'staff-survey'])(
    'caps an element whatever its kind: %s',
    (kind) => {
      const supported = levelWith([evidence(kind, '3 of 10', '2026-09-12')]);

      expect(supported).toBe('written');
    },
  );

  it.each([
    { date: '2025-04-14', level: 'written', when: 'exactly 18 months before the audit' },
    { date: '2025-04-13', level: 'practised', when: 'a day more than 18 months before the audit' },
    { date: '2026-10-15', level: 'practised', when: 'the day after the audit' },
  ])('$when leaves the element $level', ({ date, level }) => {
    const supported = levelWith([evidence('survey', '3 of 10', date)]);

    expect(supported).toBe(level);
  });

  it('of one kind caps an element although another kind confirms it later', () => {
    const entry = anEntry({
      provisions: [aProvision()],
      practice: [practice()],
      experience: [DOUBT, evidence('interview', '9 of 9', '2026-09-12')],
    });

    const assessed = assessedFrom(entry);

    expect(assessed.supported).toBe('written');
  });

  it('lowers no element that is below written anyway', () => {
    const assessed = assessedFrom(anEntry({ practice: [practice()], experience: [DOUBT] }));

    expect(assessed).toMatchObject({ supported: 'intended', capped: null });
  });
});

it('contrary experience does not count as a cap on an element that is written anyway', () => {
  const assessed = assessedFrom(anEntry({ provisions: [aProvision()], experience: [DOUBT] }));

  expect(assessed).toMatchObject({ supported: 'written', capped: null });
});

describe('contrary experience is lifted', () => {
  it('by a later one of as many people', () => {
    const supported = levelWith([DOUBT, evidence('survey', '8 of 10', '2026-09-12')]);

    expect(supported).toBe('experienced');
  });

  it('by a later one of another kind', () => {
    const later = evidence('interview', '5 of 10', '2026-09-12');

    const assessed = assessedFrom(anEntry({ experience: [DOUBT, later] }));

    expect(assessed.contrary).toEqual([]);
  });

  it('by a later one for which somebody vouches', () => {
    const later = evidence('survey', '8 of 10', '2026-09-12', { document: null, attested: vouched() });

    const supported = levelWith([DOUBT, later]);

    expect(supported).toBe('experienced');
  });

  it('by a later one that is exactly 40%, although that does not confirm it', () => {
    const supported = levelWith([DOUBT, evidence('survey', '4 of 10', '2026-09-12')]);

    expect(supported).toBe('practised');
  });

  it('wherever the later one stands in the file', () => {
    const supported = levelWith([evidence('survey', '8 of 10', '2026-09-12'), DOUBT]);

    expect(supported).toBe('experienced');
  });
});

describe('contrary experience is not lifted', () => {
  it.each([
    { why: 'of fewer people', later: evidence('survey', '9 of 9', '2026-09-12') },
    { why: 'of the same day', later: evidence('interview', '10 of 10', '2026-03-01') },
    { why: 'of an earlier day', later: evidence('interview', '10 of 10', '2026-02-28') },
    { why: 'that is under 40% itself', later: evidence('survey', '39 of 100', '2026-09-12') },
    { why: 'dated after the audit', later: evidence('survey', '10 of 10', '2026-10-15') },
    { why: 'that has no document', later: evidence('survey', '10 of 10', '2026-09-12', { document: null }) },
    { why: 'of people who cannot confirm it', later: evidence('staff-survey', '10 of 10', '2026-09-12') },
  ])('by one $why', ({ later }) => {
    const supported = levelWith([DOUBT, later]);

    expect(supported).toBe('written');
  });

  it('by a later one whose document lacks the passage', () => {
    const supported = levelWith([DOUBT, evidence('survey', '10 of 10', '2026-09-12')], {
      answers: { 'experience/1': NOT_FOUND },
    });

    expect(supported).toBe('written');
  });

  it('by a later one of a service in which two people are everybody', () => {
    const everybody = evidence('survey', '2 of 2', '2026-09-12', { coversAllCases: true });

    const supported = levelWith([DOUBT, everybody]);

    expect(supported).toBe('written');
  });

  it('once and for all: a newer one caps the element again', () => {
    const supported = levelWith([
      DOUBT,
      evidence('survey', '8 of 10', '2026-06-01'),
      evidence('survey', '1 of 5', '2026-09-12'),
    ]);

    expect(supported).toBe('written');
  });
});

describe('contrary experience of too few people', () => {
  const TOO_FEW = evidence('survey', '1 of 4', '2026-09-12');

  it('leaves the level as it is', () => {
    const supported = levelWith([TOO_FEW]);

    expect(supported).toBe('practised');
  });

  it('is printed beside the element as a warning', () => {
    const findings = findingsFrom(anEntry({ provisions: [aProvision()], experience: [TOO_FEW] }));

    expect(withId(findings, 'evidence/contrary-experience')).toEqual([]);
    expect(withId(findings, 'evidence/contrary-too-small').map(({ at, subject }) => ({ at, subject }))).toEqual([
      { at: '/elements/communication~1named-contact/experience/0', subject: 'communication/named-contact' },
    ]);
  });

  it('decides when two people are everybody in scope', () => {
    const supported = levelWith([evidence('survey', '0 of 2', '2026-09-12', { coversAllCases: true })]);

    expect(supported).toBe('written');
  });

  it.each([
    { why: 'it is not under 40%', given: evidence('survey', '2 of 4', '2026-09-12') },
    { why: 'it is 40% exactly', given: evidence('survey', '40% of 4', '2026-09-12') },
    { why: 'it is too old', given: evidence('survey', '1 of 4', '2025-04-13') },
  ])('is not printed when $why', ({ given }) => {
    const findings = findingsFrom(anEntry({ experience: [given] }));

    expect(withId(findings, 'evidence/contrary-too-small')).toEqual([]);
  });
});
