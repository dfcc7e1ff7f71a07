import { describe, expect, it } from 'vitest';
import { allPlaces } from '../../src/documents/find-quotation.ts';
import { sentenceAround } from '../../src/documents/sentence-around.ts';
import { turnHints } from '../../src/documents/turn-hints.ts';
import { turnFinder } from '../../src/documents/turned-round.ts';
import { searchable } from '../support/search-document.ts';
import { framework } from '../support/trust.ts';

const find = turnFinder(framework.context);
const mayBeTurned = turnHints(framework.context);

/** What turns a quotation round, as the audit finds it, and the whole sentence. */
async function read(markdown: string, quote: string, file?: string) {
  const text = await searchable(markdown, file);
  const [runs] = allPlaces(text, quote);
  if (runs === undefined) throw new Error('The quotation is not there.');
  const around = sentenceAround(text, runs);
  const turn = find(around);
  // What is only looked at quickly must not be lost.
  if (turn !== null) expect(mayBeTurned(text, runs)).toBe(true);
  return { turn, sentence: around.whole };
}

const CONTACT = 'the name and number of one person';

/** Sentences that turn the promise round, with the words that do it. The promise stands between the strokes. */
const TURNED: readonly (readonly [sentence: string, words: string])[] = [
  ['Staff do not give every family /the name and number of one person/.', 'not'],
  ['Staff will not be expected to give each family /the name and number of one person/.', 'not'],
  ['No family is given /the name and number of one person/.', 'no'],
  ['Nobody is given /the name and number of one person/ on the day.', 'nobody'],
  ['There is no expectation that a family is given /the name and number of one person/.', 'no'],
  ['Families are never given /the name and number of one person/.', 'never'],
  ['Families are no longer given /the name and number of one person/.', 'no longer'],
  ['The Trust cannot, as a rule, give /the name and number of one person/.', 'cannot'],
  ['The Trust does not routinely offer /the name and number of one person/.', 'not'],
  ['Staff give a leaflet rather than /the name and number of one person/.', 'rather than'],
  ['/The name and number of one person/ will not be given.', 'will not'],
  ['/The name and number of one person/ is never given.', 'never'],
  ['/The name and number of one person/ usually does not help.', 'does not'],
  ['/Every family is given the name and number of one person/ unless the Director decides otherwise.', 'unless'],
  ['/Every family is given the name and number of one person/, unless legal proceedings have begun.', 'unless'],
  ['/Every family is given the name and number of one person/ except at weekends.', 'except'],
  ['/Every family is given the name and number of one person/ where appropriate.', 'where appropriate'],
  ['/Every family is given the name and number of one person/, where possible, within a week.', 'where possible'],
  ['/Every family is given the name and number of one person/ if resources allow.', 'resources allow'],
  [
    '/Every family is given the name and number of one person/ subject to the approval of the legal team.',
    'subject to',
  ],
  [
    '/Every family is given the name and number of one person/ at the discretion of the ward manager.',
    'at the discretion of',
  ],
  ['/Every family is given the name and number of one person/ only where a claim has been made.', 'only where'],
  [
    '/Every family is given the name and number of one person/ as far as is reasonably practicable.',
    'as far as is reasonably practicable',
  ],
  ['Where appropriate, /every family is given the name and number of one person/.', 'where appropriate'],
  [
    'Wherever possible staff make sure that /every family is given the name and number of one person/.',
    'wherever possible',
  ],
  ['If resources allow, /every family is given the name and number of one person/.', 'resources allow'],
  ['Subject to the chair\u2019s approval, /every family is given the name and number of one person/.', 'subject to'],
  [
    'At the discretion of the Director, /every family is given the name and number of one person/.',
    'at the discretion of',
  ],
  ['Staff will where possible give /the name and number of one person/.', 'where possible'],
  ['Staff may give a family /the name and number of one person/.', 'may'],
  ['Staff may also give /the name and number of one person/.', 'may'],
  ['Managers should consider giving /the name and number of one person/.', 'consider'],
  ['The Trust aims to give /the name and number of one person/.', 'aims to'],
  ['/The name and number of one person/ may be given.', 'may be'],
];

const INNOCENT: readonly string[] = [
  '/Every family is given the name and number of one person/.',
  '/Every family is given the name and number of one person/, and this does not change when a claim begins.',
  '/Every family is given the name and number of one person/ who does not change.',
  '/Every family is given the name and number of one person/, who may ring at any time.',
  '/Every family is given the name and number of one person/ when they have not been given one before.',
  '/Every family is given the name and number of one person/ whether or not a complaint is made.',
  '/Every family is given the name and number of one person/ unless they ask us not to.',
  '/Every family is given the name and number of one person/ unless the family would rather have two.',
  '/Every family is given the name and number of one person/, except where the patient prefers otherwise.',
  '/Every family is given the name and number of one person/ no later than the next day.',
  '/Every family is given the name and number of one person/ as soon as possible.',
  '/Every family is given the name and number of one person/ for as long as they need; other calls are answered where possible.',
  '/Every family is given the name and number of one person/, and a leaflet where appropriate.',
  'If the family has not been told, the nurse gives /the name and number of one person/.',
  'Grief is not a reason to wait; the nurse gives /the name and number of one person/.',
  'Staff do not wait until they are asked, and give /the name and number of one person/.',
  'Staff never wait for a complaint before they give /the name and number of one person/.',
  'No later than the next day the nurse gives /the name and number of one person/.',
  'The nurse not only listens but gives /the name and number of one person/.',
  'No family leaves the ward without /the name and number of one person/.',
  'A patient or family may ask for /the name and number of one person/.',
  'They may have /the name and number of one person/ at any time.',
  'People who may have been harmed are given /the name and number of one person/.',
  'People subject to delays are given /the name and number of one person/.',
  'Training is given where possible, and the nurse gives /the name and number of one person/.',
  'We do not say this lightly. Staff give /the name and number of one person/. We may be late.',
  'Where this cannot be done the nurse gives /the name and number of one person/.',
  'A nurse who was not there gives /the name and number of one person/.',
  'They are warned of parts that may be painful, and given /the name and number of one person/.',
  'The nurse gives /the name and number of one person/ and says what is not yet known.',
  'It is more likely than not that they need /the name and number of one person/.',
  'At no cost to them they are given /the name and number of one person/.',
];

describe('a quotation in its own sentence', () => {
  it.each(TURNED)('is turned round: %s', async (marked, words) => {
    const { turn, sentence } = await read(`## 6 Contact\n\n6.1 ${marked.replaceAll('/', '')}\n`, quoteIn(marked));

    expect(turn?.words).toBe(words);
    expect(sentence).toBe(marked.replaceAll('/', ''));
  });

  it.each(INNOCENT)('stands: %s', async (marked) => {
    const { turn } = await read(`## 6 Contact\n\n6.1 ${marked.replaceAll('/', '')}\n`, quoteIn(marked));

    expect(turn).toBeNull();
  });
});

describe('what belongs to the sentence of a quotation', () => {
  it.each([
    {
      what: 'the line that leads into a list',
      markdown: `The following will not be offered:\n\n- ${CONTACT};\n- a meeting.\n`,
      words: 'not',
      sentence: `The following will not be offered: ${CONTACT};`,
    },
    {
      what: 'the line that leads into a list, for its later items',
      markdown: `Staff may offer:\n\n- a meeting;\n- a letter;\n- ${CONTACT}.\n`,
      words: 'may',
      sentence: `Staff may offer: ${CONTACT}.`,
    },
    {
      what: 'the paragraph that paragraphs numbered below it go on with',
      markdown: `6.2 Where possible, staff will give:\n\n6.2.1 A letter.\n\n6.2.2 And ${CONTACT}.\n`,
      words: 'where possible',
      sentence: `Where possible, staff will give: And ${CONTACT}.`,
    },
    {
      what: 'wrapped lines',
      markdown: `Staff do\nnot give\n${CONTACT}\nto anybody.\n`,
      words: 'not',
      sentence: `Staff do not give ${CONTACT} to anybody.`,
    },
    {
      what: 'words in bold',
      markdown: `Staff do **not** give *${CONTACT}*.\n`,
      words: 'not',
      sentence: `Staff do not give ${CONTACT}.`,
    },
    {
      what: 'its own cell of a table',
      markdown: `| What | When |\n| --- | --- |\n| Staff give ${CONTACT} unless told | Never |\n`,
      words: 'unless',
      sentence: `Staff give ${CONTACT} unless told`,
    },
  ])('is $what', async ({ markdown, words, sentence }) => {
    const found = await read(markdown, CONTACT);

    expect(found).toEqual({ turn: expect.objectContaining({ words }), sentence });
  });

  it.each([
    { what: 'the sentence before it', markdown: `This is not done. Staff give ${CONTACT}.` },
    { what: 'the sentence behind it', markdown: `Staff give ${CONTACT}. This is not done at night.` },
    { what: 'the heading above it', markdown: `## What we may do\n\nStaff give ${CONTACT}.` },
    { what: 'the heading right above it', markdown: `## What is not\n${CONTACT} is what staff give.` },
    { what: 'another cell of its row', markdown: `| Staff give ${CONTACT} | Where possible |\n| --- | --- |\n` },
    { what: 'another item of its list', markdown: `- unless told\n- ${CONTACT}\n- except at night\n` },
    { what: 'a list that ended before it', markdown: `Not offered:\n\n- tea\n\nStaff give:\n\n- ${CONTACT}\n` },
    { what: 'the number in front of it', markdown: `6.2 ${CONTACT}` },
  ])('is not $what', async ({ markdown }) => {
    expect((await read(markdown, CONTACT)).turn).toBeNull();
  });

  it('is not a denial inside the quoted words, which everybody can read', async () => {
    const quote = `Staff do not give ${CONTACT}`;

    expect((await read(`${quote} to anybody.`, quote)).turn).toBeNull();
  });
});

describe('words that a quotation leaves out', () => {
  it.each([
    {
      what: 'a denial',
      text: 'The nurse on duty who has the time is told not to give the name of one person.',
      quote: 'The nurse on duty \u2026 to give the name of one person',
      words: 'not',
    },
    {
      what: 'a condition',
      text: 'The nurse on duty gives, if resources allow, the name of one person.',
      quote: 'The nurse on duty gives [...] the name of one person',
      words: 'resources allow',
    },
    {
      what: 'a condition at the end of the first sentence',
      text: 'The nurse on duty gives leaflets where possible. Each has the name of one person.',
      quote: 'The nurse on duty gives leaflets \u2026 the name of one person',
      words: 'where possible',
    },
    {
      what: 'a denial that begins the last sentence',
      text: 'The nurse on duty gives leaflets. They never have the name of one person.',
      quote: 'The nurse on duty gives leaflets \u2026 the name of one person',
      words: 'never',
    },
  ])('turn it round by $what', async ({ text, quote, words }) => {
    expect((await read(text, quote)).turn?.words).toBe(words);
  });

  it.each([
    {
      what: 'a sentence of their own about something else',
      text: 'The nurse on duty gives leaflets. Nobody has to read them unless told. Each has the name of one person.',
      quote: 'The nurse on duty gives leaflets \u2026 Each has the name of one person',
    },
    {
      what: 'harmless words',
      text: 'The nurse on duty, who is always there, gives the name of one person.',
      quote: 'The nurse on duty \u2026 gives the name of one person',
    },
  ])('do no harm when they are $what', async ({ text, quote }) => {
    expect((await read(text, quote)).turn).toBeNull();
  });
});

describe('a sentence in plain text', () => {
  it('is found under a numbered heading', async () => {
    const text = `6 Contact\n\nUnless the Director objects, staff give\r\n${CONTACT}.\r\n`;

    expect((await read(text, CONTACT, 'policies/contact.txt')).turn?.words).toBe('unless');
  });

  it.each([' ', 'not ', '\n', ',', '- a:\n', 'may '])('takes no time in a document full of %j', async (part) => {
    const text = await searchable(`${part.repeat(200_000)} ${CONTACT} ${part.repeat(200_000)}`, 'a.txt');
    const [runs = []] = allPlaces(text, CONTACT);
    const before = performance.now();

    mayBeTurned(text, runs);
    find(sentenceAround(text, runs));

    expect(performance.now() - before).toBeLessThan(500);
  });
});

/** The words between the strokes. */
function quoteIn(marked: string): string {
  return /\/(.+)\//.exec(marked)?.[1] ?? '';
}
