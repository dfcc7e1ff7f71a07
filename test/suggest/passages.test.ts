import { describe, expect, it } from 'vitest';
import type { ReadableText } from '../../src/model/document.ts';
import { passagesOf } from '../../src/suggest/passages.ts';
import { readAs } from '../support/search-document.ts';

/** Each passage with its paragraph's number, headings and what leads into it. */
async function passages(content: string, file = 'policy.md'): Promise<string[]> {
  return shown(await readAs(file, content));
}

function shown(document: ReadableText): string[] {
  const words = ({ start, end }: { start: number; end: number }): string =>
    document.text.slice(start, end).replace(/[\s\u2060]+/g, ' ');
  return passagesOf(document).map((passage) => {
    const { paragraph, headings, leadIns, table } = passage;
    const above = [...headings.map((heading) => `${heading}: `), ...leadIns.map((leadIn) => `${words(leadIn)} > `)];
    return `${paragraph} ${above.join('')}${words(passage)}${table === null ? '' : ` [${table}]`}`;
  });
}

describe('what can be quoted', () => {
  it.each([
    {
      what: 'the sentences of paragraphs',
      content: 'We ring. We wait.\n\nWe write.\n',
      are: ['1 We ring.', '1 We wait.', '2 We write.'],
    },
    {
      what: 'numbered paragraphs by themselves',
      content: '1.1 We ring. We wait.\n1.2 We write.\n',
      are: ['1 We ring.', '1 We wait.', '2 We write.'],
    },
    {
      what: 'what stands under headings, without the title',
      content: '# Being open\n\nOne.\n\n## 6 Staff\n\nTwo.\n\n### 6.1 Contact\n\nThree.\n\n## 7 More\n\nFour.\n',
      are: ['1 One.', '2 6 Staff: Two.', '3 6 Staff: 6.1 Contact: Three.', '4 7 More: Four.'],
    },
    {
      what: 'what stands under two headings as high as each other',
      content: '# One\n\nWe ring.\n\n# Two\n\nWe write.\n',
      are: ['1 One: We ring.', '2 Two: We write.'],
    },
    {
      what: 'the items of a list',
      content: 'We offer:\n\n- a call;\n- a letter. And tea.\n',
      are: ['1 We offer:', '2 We offer: > a call;', '3 We offer: > a letter.', '3 We offer: > And tea.'],
    },
    {
      what: 'the rows of a table but the first',
      content: '| Who | What |\n| --- | --- |\n| Nurse | Rings |\n| Doctor | Writes. Signs. |\n',
      are: ['2 Nurse | Rings [Who | What]', '3 Doctor | Writes. Signs. [Who | What]'],
    },
    {
      what: 'the rows of a table of one column',
      content: '| Who |\n| --- |\n| Nurse |\n| Doctor |\n',
      are: ['2 Nurse [Who]', '3 Doctor [Who]'],
    },
    {
      what: 'the rows of two tables, each with its own head',
      content: '| A | B |\n| - | - |\n| c | d |\n\n| E | F |\n| - | - |\n| g | h |\n',
      are: ['2 c | d [A | B]', '4 g | h [E | F]'],
    },
    {
      what: 'a table with what leads into it',
      content: '# T\n\n## 1 Steps\n\nThese are taken:\n\n| A | B |\n| - | - |\n| c | d |\n',
      are: ['1 1 Steps: These are taken:', '3 1 Steps: These are taken: > c | d [A | B]'],
    },
    {
      what: 'a table with nothing that leads into it from under another heading',
      content: '# T\n\nThese are taken:\n\n## 1 Steps\n\n| A | B |\n| - | - |\n| c | d |\n',
      are: ['1 These are taken:', '3 1 Steps: c | d [A | B]'],
    },
    {
      what: 'what stands below a heading of two lines',
      content: '# T\n\nBeing open\nwith families\n---\n\nWe ring.\n',
      are: ['1 Being open with families: We ring.'],
    },
    {
      what: 'a row that stands alone',
      content: 'We ring.\n\n| A | B |\n\nWe write.\n',
      are: ['1 We ring.', '2 A | B []', '3 We write.'],
    },
    { what: 'words that a tab parts', content: 'We ring\tat noon\n', are: ['1 We ring at noon []'] },
  ])('is $what', async ({ content, are }) => {
    expect(await passages(content)).toEqual(are);
  });

  it('is each line of a document whose lines are paragraphs', () => {
    const text = 'Contact\nWe ring. We wait.\nWe write.';
    const document: ReadableText = {
      text,
      headings: [{ level: 1, text: 'Contact', start: 0 }],
      unit: 'paragraph',
      placeOf: () => ({ line: 1, column: 1 }),
    };

    expect(shown(document)).toEqual(['1 We ring.', '1 We wait.', '2 We write.']);
  });

  it('has no lead-in that nobody would quote', async () => {
    const long = `We offer ${'very '.repeat(100)}much:`;

    expect((await passages(`${long}\n\n- a call\n`)).at(-1)).toBe('2 a call');
  });

  it.each([
    ['rows', '| told | named contact |\n'],
    ['headings', '## told\n\nnamed contact\n\n'],
    ['items', '- told:\n'],
    ['strokes', '|'],
    ['tabs', 'a\t'],
    ['empty lines', '\n'],
  ])('takes little time for very many %s', async (_what, part) => {
    const document = await readAs('policy.md', `Told: a\n\n${part.repeat(500_000 / part.length)}b`);
    const before = performance.now();

    passagesOf(document);

    expect(performance.now() - before).toBeLessThan(5000);
  });
});
