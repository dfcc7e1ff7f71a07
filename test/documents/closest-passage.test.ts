import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search, searchClosest } from '../support/search-document.ts';

const POLICY = `# Being open

Everybody is told what happened.

## 6.2 Named contact

Every patient or family is given the name and direct
number of one **person**. That person rings back within one working day.

## 7 Records

Each conversation is written down on the same day.
`;

describe('the passage closest to a quotation that is not there', () => {
  it('has its words, section and place, and says how alike it is', async () => {
    const closest = await searchClosest(
      POLICY,
      'Every patient or family gets the name and direct number of one person',
    );

    // 'everypatientorfamilyisgiventhenameanddirectnumberofoneperson' has 60 letters; 'isgiven' for 'gets' changes 6 of them.
    expect(closest).toEqual({
      text: 'Every patient or family is given the name and direct number of one person',
      section: '6.2 Named contact',
      unit: 'line',
      start: { line: 7, column: 1 },
      end: { line: 8, column: 23 },
      alike: 90,
    });
  });

  it.each([
    {
      what: 'a word changed',
      quote: 'Each conversation is typed up on the same day',
      text: 'Each conversation is written down on the same day',
    },
    {
      what: 'a word less',
      quote: 'That person rings within one working day',
      text: 'That person rings back within one working day',
    },
    {
      what: 'a word more',
      quote: 'That one person rings back within one working day',
      text: 'That person rings back within one working day',
    },
    { what: 'a slip of the pen', quote: 'Evrybody is told what hapened', text: 'Everybody is told what happened' },
    {
      what: 'part of a word',
      quote: 'conversation is written down on the same da',
      text: 'conversation is written down on the same day',
    },
  ])('is found for $what', async ({ quote, text }) => {
    const closest = await searchClosest(POLICY, quote);

    expect(closest?.text).toBe(text);
    expect(closest?.alike).toBeGreaterThanOrEqual(75);
  });

  it('begins and ends where the sentence does, also where the quotation has several words more', async () => {
    const closest = await searchClosest(
      `Staff are supported too. The family is told in person what was found, what was not found and what will be done
about it. The letter follows within ten working days.
`,
      'The family is told by a senior doctor in person what was found, what was not found and what will be done',
    );

    expect(closest?.text).toBe('The family is told in person what was found, what was not found and what will be done');
  });

  it('is the most alike of several', async () => {
    const document = 'The ward rings on day nine.\n\nThe ward rings on day two.\n\nThe ward rings on day ten.\n';

    const closest = await searchClosest(document, 'The ward rings by day two');

    expect(closest?.start).toEqual({ line: 3, column: 1 });
  });

  it('is the first of several that are as alike', async () => {
    const closest = await searchClosest(
      'The ward rings at noon.\n\nThe ward rings at noon.\n',
      'The ward rang at noon',
    );

    expect(closest?.start).toEqual({ line: 1, column: 1 });
  });

  it('is shown for parts that stand under two headings', async () => {
    const quote = 'That person rings back within one working day … Each conversation is written down';

    const closest = await searchClosest(POLICY, quote);

    expect(closest?.section).toBe('6.2 Named contact');
  });

  it.each([
    { what: 'nothing is alike', quote: 'Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich' },
    { what: 'only short words are shared', quote: 'car parks, ramps and lifts at Hill House' },
    { what: 'the quotation has three letters', quote: 'zoo' },
    { what: 'the quotation has no letters', quote: '…' },
  ])('is none when $what', async ({ quote }) => {
    const closest = await searchClosest(POLICY, quote);

    expect(closest).toBeNull();
  });

  it('never has words that nobody sees', async () => {
    const document = 'Every family <!-- but not yours --> is given ~~two names~~ the name of one person.\n';

    const closest = await searchClosest(document, 'Every family is told the name of one person');

    expect(closest?.text).toBe('Every family is given the name of one person');
  });

  it('takes little time for a quotation of a hundred pages', async () => {
    const document = Array.from({ length: 30_000 }, (_, i) => `rule${(i * 7919) % 1000}`).join(' ');

    const closest = await searchClosest(document, document.replaceAll('rule1', 'role1'));

    expect(closest?.start).toEqual({ line: 1, column: 1 });
    expect(closest?.alike).toBeGreaterThan(90);
  }, 10_000);

  it('is the whole sentence when one letter of it was changed', async () => {
    const anyWords = fc.uniqueArray(fc.stringMatching(/^[a-y]{4,9}$/), { minLength: 5, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(anyWords, fc.nat(), async (words, any) => {
        const sentence = words.join(' ');
        const letters = [...sentence];
        const at = any % letters.length;
        if (letters[at] === ' ') return;
        letters[at] = 'z';

        const check = await search(`${sentence}.\n`, letters.join(''));

        expect(check).toMatchObject({ state: 'not-found', closest: { text: sentence } });
      }),
    );
  });
});
