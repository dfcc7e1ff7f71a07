import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SentenceOptions, sentencesOf } from '../../src/util/sentences.ts';

/** The sentences of a text, with white space made single. */
function sentences(text: string, options?: SentenceOptions): string[] {
  return sentencesOf(text, options).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

/** Each sentence after what leads into it. */
function led(text: string): string[] {
  return sentencesOf(text).map(({ start, end, leadIns }) =>
    [...leadIns, { start, end }].map((part) => text.slice(part.start, part.end)).join(' > '),
  );
}

describe('where sentences end', () => {
  it.each([
    { what: 'two sentences', text: 'Staff ring. They wait.', are: ['Staff ring.', 'They wait.'] },
    { what: 'a wrapped line', text: 'Staff ring\nthe family.', are: ['Staff ring the family.'] },
    { what: 'a wrapped line of Windows', text: 'Staff ring\r\nthe family.', are: ['Staff ring the family.'] },
    { what: 'a blank line', text: 'Staff ring\n\nthe family', are: ['Staff ring', 'the family'] },
    { what: 'a blank line with spaces', text: 'Staff ring\n \t\nthe family', are: ['Staff ring', 'the family'] },
    { what: 'a question in quote marks', text: '"Really?" They asked.', are: ['"Really?"', 'They asked.'] },
    { what: 'closing brackets', text: 'Staff ring (twice.) They wait.', are: ['Staff ring (twice.)', 'They wait.'] },
    { what: 'a title', text: 'Dr. Smith rings. Mrs. Jones waits.', are: ['Dr. Smith rings.', 'Mrs. Jones waits.'] },
    { what: 'initials', text: 'Ring J. B. Smith. He waits.', are: ['Ring J. B. Smith.', 'He waits.'] },
    { what: 'words cut short', text: 'Ring, e.g. Monday, i.e. at 9.', are: ['Ring, e.g. Monday, i.e. at 9.'] },
    {
      what: 'a numbered reference',
      text: 'See reg. 20 and para. 4. Ring.',
      are: ['See reg. 20 and para. 4.', 'Ring.'],
    },
    {
      what: 'an answer that ends in No',
      text: 'The answer is No. Staff ring.',
      are: ['The answer is No.', 'Staff ring.'],
    },
    { what: 'a decimal number', text: 'It takes 2.5 days. Ring.', are: ['It takes 2.5 days.', 'Ring.'] },
    { what: 'a small letter behind a full stop', text: 'Ring hpp. now and wait.', are: ['Ring hpp. now and wait.'] },
    { what: 'numbered paragraphs', text: '6.2.1 Staff ring\n6.2.2 They wait', are: ['Staff ring', 'They wait'] },
    { what: 'a number that begins a wrapped line', text: 'See\n6.2 to 6.5 now.', are: ['See 6.2 to 6.5 now.'] },
    { what: 'bullets', text: '\u2022 a call\n\u2022 a letter', are: ['a call', 'a letter'] },
    { what: 'hyphens as bullets', text: '- a call\n- a letter', are: ['a call', 'a letter'] },
    { what: 'letters as bullets', text: '(a) a call\n(b) a letter', are: ['a call', 'a letter'] },
    {
      what: 'the cells of a table',
      text: '| Ring | Wait |\n| --- | --- |\n| a | b |',
      are: ['Ring', 'Wait', 'a', 'b'],
    },
    { what: 'columns held apart by tabs', text: 'Ring\tWait', are: ['Ring', 'Wait'] },
    { what: 'nothing', text: ' \n ', are: [] },
  ])('knows $what', ({ text, are }) => {
    expect(sentences(text)).toEqual(are);
  });

  it('parts what stands on two sides of a break', () => {
    expect(sentences('Contact\nStaff ring', { breaks: [0, 8] })).toEqual(['Contact', 'Staff ring']);
  });

  it('takes each line for a paragraph where the format says so', () => {
    expect(sentences('Staff ring\nthe family', { isLineAParagraph: true })).toEqual(['Staff ring', 'the family']);
  });

  it('takes characters that are not seen for white space', () => {
    expect(sentencesOf('\u2060\u2060 Staff ring.\u2060\u2060 They wait.')).toMatchObject([
      { start: 3, end: 14 },
      { start: 17, end: 27 },
    ]);
  });
});

describe('what leads into an item of a list', () => {
  it.each([
    {
      what: 'a list',
      text: 'Not offered:\n- a call\n- a letter',
      are: ['Not offered:', 'Not offered: > a call', 'Not offered: > a letter'],
    },
    {
      what: 'a list behind a blank line',
      text: 'Not offered:\n\n- a call',
      are: ['Not offered:', 'Not offered: > a call'],
    },
    {
      what: 'only the last sentence before the list',
      text: 'We ring. We offer:\n- a call',
      are: ['We ring.', 'We offer:', 'We offer: > a call'],
    },
    {
      what: 'a list in a list',
      text: 'We offer:\n- help:\n  - a call\n- a letter',
      are: ['We offer:', 'We offer: > help:', 'We offer: > help: > a call', 'We offer: > a letter'],
    },
    {
      what: 'items that lost their marks',
      text: 'We offer:\n\na call;\n\na letter.',
      are: ['We offer:', 'We offer: > a call;', 'We offer: > a letter.'],
    },
    {
      what: 'paragraphs numbered below it',
      text: '6.2 We offer:\n\n6.2.1 Calls\n\n6.3 Letters',
      are: ['We offer:', 'We offer: > Calls', 'Letters'],
    },
    {
      what: 'nothing behind another paragraph',
      text: 'We offer:\n- a call\n\nStaff ring.\n\n- a letter',
      are: ['We offer:', 'We offer: > a call', 'Staff ring.', 'a letter'],
    },
    { what: 'nothing where no colon stands', text: 'We offer\n\n- a call', are: ['We offer', 'a call'] },
  ])('is $what', ({ text, are }) => {
    expect(led(text)).toEqual(are);
  });
});

describe('sentences of any text', () => {
  const anyText = fc
    .array(
      fc.constantFrom(
        'Staff',
        ' ring',
        '. ',
        '\n',
        '\n\n',
        '- ',
        '6.2 ',
        '| ',
        '\t',
        ':',
        '\u2060',
        'e.g.',
        '(a) ',
        '"',
        '\u2026 ',
      ),
    )
    .map((parts) => parts.join(''));

  it('stand in order, never overlap, and begin and end with something to see', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (text) => {
        let after = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^[^\s\u2060][\s\S]*(?<![\s\u2060])$/);
          after = end;
        }
      }),
    );
  });

  it('hold every word of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const held = sentencesOf(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(' ');

        expect(held.match(/Staff/g) ?? []).toEqual(text.match(/Staff/g) ?? []);
      }),
    );
  });

  it.each(['. A', '\n- a:', '6.2 ', '(', '\u2060', '| a ', 'a.b.', '.', ':', ';', ' ', ': ', ')', '\t', '- '])(
    'takes no time for a hundred thousand of %j, with more behind them',
    (part) => {
      const before = performance.now();

      sentencesOf(`Staff: ${part.repeat(100_000)}ring`);
      sentencesOf(`Staff; ${part.repeat(100_000)}`);

      expect(performance.now() - before).toBeLessThan(2000);
    },
  );

  it('take a line with more cells than a call takes arguments', () => {
    expect(sentencesOf('a|'.repeat(300_000))).toHaveLength(300_000);
  });
});
