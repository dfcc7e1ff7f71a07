import { describe, expect, it } from 'vitest';
import { replacedFinder } from '../../src/documents/cites-replaced.ts';
import type { Nation } from '../../src/model/trust.ts';
import { searchable } from '../support/search-document.ts';
import { AUDIT_DAY, framework } from '../support/trust.ts';

/** What a text rests on though it had been replaced, as ids. */
async function cited(text: string, nation: Nation = 'england', asOf = AUDIT_DAY): Promise<string[]> {
  return replacedFinder(framework, nation, asOf)(await searchable(text)).map(({ instrument }) => instrument.id);
}

const FRAMEWORK_2015 = 'serious-incident-framework-2015';
const GUIDE_2018 = 'just-culture-guide-2018';
const WALES = 'putting-things-right-wales';

describe('what has been replaced', () => {
  it.each([
    ['Managers use the NHS just culture guide.', [GUIDE_2018]],
    ['Managers use *A Just\nCulture Guide* (2018).', [GUIDE_2018]],
    ['We follow the Serious Incident Framework.', [FRAMEWORK_2015]],
    ['We follow the SERIOUS INCIDENT FRAMEWORK of 2015.', [FRAMEWORK_2015]],
    ['Incidents are reported to the NRLS.', ['national-reporting-and-learning-system-england']],
    ['Needs are recorded as DCB 1605 asks.', ['accessible-information-standard-first-edition']],
    ['We follow the Serious Incident Framework and the just culture guide.', [GUIDE_2018, FRAMEWORK_2015]],
  ])('is found in %j', async (text, ids) => {
    expect(await cited(text)).toEqual(ids);
  });

  it.each([
    'We have a just culture, and a guide to it.',
    'Our policy on putting things right.',
    'Our own serious incident framework is in section 4.',
    'The just culture guide was replaced by the being fair tool.',
    'This policy replaces the one under the Serious Incident Framework.',
    'The Patient Safety Incident Response Framework superseded the Serious Incident Framework.',
    'Incidents were formerly reported to the NRLS.',
    'Until 2024 we followed the Serious Incident Framework.',
    'The Serious Incident Frameworks.',
  ])('is not found in %j', async (text) => {
    expect(await cited(text)).toEqual([]);
  });

  it('counts from the day on which it was replaced', async () => {
    const text = 'We follow Putting Things Right.';

    expect(await cited(text, 'wales', '2026-03-31')).toEqual([]);
    expect(await cited(text, 'wales', '2026-04-01')).toEqual([WALES]);
  });

  it('counts in its own nations alone', async () => {
    expect(await cited('We follow Putting Things Right and the Serious Incident Framework.', 'wales')).toEqual([WALES]);
    expect(await cited('We follow Putting Things Right.', 'scotland')).toEqual([]);
  });

  it('is told once, at the first place that does not speak of the past', async () => {
    const text = await searchable(
      'The Serious Incident Framework was replaced.\n\nWe follow the Serious Incident Framework.\n\nThe Serious Incident Framework helps.\n',
    );

    const found = replacedFinder(framework, 'england', AUDIT_DAY)(text);

    expect(found).toMatchObject([{ sentence: 'We follow the Serious Incident Framework.' }]);
    expect(text.source.placeOf(found[0]?.start ?? 0)).toEqual({ line: 3, column: 15 });
  });

  it('takes no time where a text names it a hundred thousand times', async () => {
    const text = await searchable('The former NRLS. '.repeat(100_000));
    const before = performance.now();

    replacedFinder(framework, 'england', AUDIT_DAY)(text);

    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('the list of what has been replaced', () => {
  it.each(framework.replaced.map((entry) => [entry.id, entry] as const))('%s rests on known sources', (_, entry) => {
    const known = new Set(framework.sources.map(({ id }) => id));

    expect(entry.sources.filter((id) => !known.has(id))).toEqual([]);
  });

  it('never calls something fully seen whose day or text comes from elsewhere', () => {
    const secondhand = framework.replaced.filter(({ id }) => [WALES, FRAMEWORK_2015].includes(id));

    expect(secondhand.map(({ verified }) => verified)).toEqual(['title', 'title']);
  });
});
