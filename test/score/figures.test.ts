import { describe, expect, it } from 'vitest';
import type { AssessedElement } from '../../src/model/assessment.ts';
import type { Figures } from '../../src/model/score.ts';
import { figuresOf, pointsOf } from '../../src/score/figures.ts';
import { score } from '../../src/score/score.ts';
import { anAssessment, assessedAt, notApplicable } from '../support/assessment.ts';
import { framework } from '../support/trust.ts';

const COMMUNICATION = framework.commitments[0]?.elements ?? [];

function figures(elements: readonly AssessedElement[]): Figures {
  return figuresOf(elements, pointsOf(elements), framework.rules);
}

/** So many elements of communication, from the first, each as given. */
function elements(...list: readonly ((id: string) => AssessedElement)[]): AssessedElement[] {
  return list.map((make, i) => make(COMMUNICATION[i]?.id ?? ''));
}

const absent = (id: string): AssessedElement => assessedAt(id, 'absent');
const intended = (id: string): AssessedElement => assessedAt(id, 'intended');
const written = (id: string): AssessedElement => assessedAt(id, 'written');
const practised = (id: string): AssessedElement => assessedAt(id, 'practised');
const experienced = (id: string): AssessedElement => assessedAt(id, 'experienced');
const unknown = (id: string): AssessedElement => assessedAt(id, null);
const claimed = (id: string): AssessedElement => assessedAt(id, 'intended', { declared: 'experienced' });
const modest = (id: string): AssessedElement => assessedAt(id, 'experienced', { declared: 'intended' });

describe('the figures of a commitment', () => {
  it.each([
    { level: absent, supported: 0 },
    { level: intended, supported: 25 },
    { level: written, supported: 50 },
    { level: practised, supported: 75 },
    { level: experienced, supported: 100 },
  ])('give each level a quarter more: $supported', ({ level, supported }) => {
    expect(figures(elements(level)).supported).toBe(supported);
  });

  it('are the mean of the levels', () => {
    expect(figures(elements(absent, intended, written, practised, experienced))).toEqual({
      declared: 50,
      supported: 50,
      assuranceGap: 0,
      coverage: 1,
      isProvisional: false,
    });
  });

  it('count what was not assessed as 0', () => {
    expect(figures(elements(experienced, unknown, unknown, practised))).toMatchObject({
      declared: 43.8,
      supported: 43.8,
      coverage: 0.5,
    });
  });

  it('leave out what does not apply', () => {
    expect(figures(elements(experienced, notApplicable))).toMatchObject({ supported: 100, coverage: 1 });
  });

  it('keep what is declared beside what is supported, with the distance between them', () => {
    expect(figures(elements(claimed, written))).toMatchObject({ declared: 75, supported: 37.5, assuranceGap: 37.5 });
  });

  it('never let a modest claim make up for one that is too high', () => {
    expect(figures(elements(claimed, modest))).toMatchObject({ declared: 62.5, supported: 62.5, assuranceGap: 37.5 });
  });

  it('are all null when nothing was assessed', () => {
    expect(figures(elements(unknown, unknown))).toEqual({
      declared: null,
      supported: null,
      assuranceGap: null,
      coverage: 0,
      isProvisional: true,
    });
  });

  it('are 0 and not null when something was assessed and is absent', () => {
    expect(figures(elements(absent, unknown))).toMatchObject({ declared: 0, supported: 0, assuranceGap: 0 });
  });

  it('round half up to one decimal', () => {
    // 1 of 16 is 6.25%, and 7 of 16 is 43.75%.
    expect(figures(elements(intended, absent, absent, absent)).supported).toBe(6.3);
    expect(figures(elements(experienced, practised, absent, absent)).supported).toBe(43.8);
  });

  it('round down below half', () => {
    // 1 of 12 is 8.333…%.
    expect(figures(elements(intended, absent, absent)).supported).toBe(8.3);
  });
});

describe('coverage', () => {
  it.each([
    { what: 'half', list: elements(written, unknown), coverage: 0.5, isProvisional: false },
    { what: 'less than half', list: elements(written, unknown, unknown), coverage: 0.333, isProvisional: true },
    { what: 'more than half', list: elements(written, written, unknown), coverage: 0.667, isProvisional: false },
    {
      what: 'half of what applies',
      list: elements(written, unknown, notApplicable),
      coverage: 0.5,
      isProvisional: false,
    },
  ])('of $what makes the figures provisional: $isProvisional', ({ list, coverage, isProvisional }) => {
    expect(figures(list)).toMatchObject({ coverage, isProvisional });
  });

  it('of the whole is over all the elements of the six commitments', () => {
    const assessed = anAssessment({ level: null, elements: [assessedAt('communication/named-contact', 'written')] });

    expect(score(assessed, null, framework)).toMatchObject({ coverage: 0.023, isProvisional: true });
  });

  it.each([
    { count: 21, coverage: 0.488, isProvisional: true },
    { count: 22, coverage: 0.512, isProvisional: false },
  ])('of $count of 43 elements makes the whole provisional: $isProvisional', ({ count, ...expected }) => {
    const all = framework.commitments.flatMap((commitment) => commitment.elements);
    const assessed = anAssessment({
      level: null,
      elements: all.slice(0, count).map((one) => assessedAt(one, 'written')),
    });

    expect(score(assessed, null, framework)).toMatchObject(expected);
  });

  it('leaves out the enablers', () => {
    const enablers = framework.enablers.map((enabler) => assessedAt(enabler, 'written'));

    expect(score(anAssessment({ level: null, elements: enablers }), null, framework).coverage).toBe(0);
  });
});

describe('the figures of the whole', () => {
  it('are the mean of the six commitments, whatever their number of elements', () => {
    const elementsOfCommunication = COMMUNICATION.map((element) => assessedAt(element, 'experienced'));

    const whole = score(anAssessment({ level: 'absent', elements: elementsOfCommunication }), null, framework);

    // One of six at 100 is 16.666…%; 8 of 43 elements would be 18.6%.
    expect(whole.supported).toBe(16.7);
  });

  it('count a commitment in which nothing was assessed as 0', () => {
    const elementsOfCommunication = COMMUNICATION.map((element) => assessedAt(element, 'experienced'));

    const whole = score(anAssessment({ level: null, elements: elementsOfCommunication }), null, framework);

    expect(whole).toMatchObject({ declared: 16.7, supported: 16.7, assuranceGap: 0 });
    expect(whole.commitments.map(({ supported }) => supported)).toEqual([100, null, null, null, null, null]);
  });

  it('are null when nothing in any commitment was assessed', () => {
    const whole = score(anAssessment({ level: null }), null, framework);

    expect(whole).toMatchObject({ declared: null, supported: null, assuranceGap: null, coverage: 0 });
  });

  it('are reckoned from what was not rounded', () => {
    // One element of the 7 of support at intended: 1 of 28 is 3.57%, and a sixth of it is 0.595…%.
    const one = assessedAt('support-and-advice/needs-assessment', 'intended', { declared: 'experienced' });

    const whole = score(anAssessment({ level: null, elements: [one] }), null, framework);

    expect(whole).toMatchObject({ declared: 2.4, supported: 0.6, assuranceGap: 1.8 });
  });

  it('do not hang on the enablers', () => {
    const enablers = framework.enablers.map((enabler) => assessedAt(enabler, 'absent'));

    expect(score(anAssessment({ level: 'practised', elements: enablers }), null, framework).supported).toBe(75);
  });
});

describe('how many elements stand at each level', () => {
  it('is counted over the 43 elements, with those not assessed and not applicable apart', () => {
    const [first, second, third, fourth, fifth, sixth] = COMMUNICATION;
    const given = [
      assessedAt(first?.id ?? '', 'absent'),
      assessedAt(second?.id ?? '', 'intended'),
      assessedAt(third?.id ?? '', 'written'),
      notApplicable(fourth?.id ?? ''),
      assessedAt(fifth?.id ?? '', 'practised'),
      assessedAt(sixth?.id ?? '', 'experienced'),
    ];

    expect(score(anAssessment({ level: null, elements: given }), null, framework).counts).toEqual({
      absent: 1,
      intended: 1,
      written: 1,
      practised: 1,
      experienced: 1,
      notAssessed: 37,
      notApplicable: 1,
    });
  });
});
