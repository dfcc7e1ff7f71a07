import { describe, expect, it } from 'vitest';
import { allPlaces } from '../../src/documents/find-quotation.ts';
import { passageAround } from '../../src/documents/passage-around.ts';
import { searchable } from '../support/search-document.ts';

const QUOTE = 'given the name of one person';

/** The passage around the quotation. */
async function passage(content: string, file?: string): Promise<string[]> {
  const text = await searchable(content, file);
  return passageAround(text, allPlaces(text, QUOTE)[0] ?? []);
}

describe('the passage around a quotation', () => {
  it.each([
    ['its paragraph', `Before.\n\nOne. All are ${QUOTE}. Three.\n\nAfter.\n`, ['One.', `All are ${QUOTE}.`, 'Three.']],
    ['its paragraph without its number', `6.2.1 All are ${QUOTE}.\n`, [`All are ${QUOTE}.`]],
    ['its paragraph without the heading', `## Contact\nAll are ${QUOTE}.\n`, [`All are ${QUOTE}.`]],
    ['the heading itself', `## All are ${QUOTE}\n\nText.\n`, [`All are ${QUOTE}`]],
    ['its item', `- One.\n- All are ${QUOTE}.\n- Three.\n`, [`All are ${QUOTE}.`]],
    [
      'its item with what leads in',
      `Staff see that:\n\n- One.\n- All are ${QUOTE}.\n`,
      ['Staff see that:', `All are ${QUOTE}.`],
    ],
    ['its row', `| Who | What |\n| --- | --- |\n| All | are ${QUOTE} |\n| None | waits |\n`, ['All', `are ${QUOTE}`]],
    [
      'both paragraphs that it stands in',
      `All are given\n\nthe name of one person. Yes.\n`,
      ['All are given', 'the name of one person.', 'Yes.'],
    ],
  ])('is %s', async (_, content, sentences) => {
    expect(await passage(content)).toEqual(sentences);
  });

  it('is a sentence on either side in a very long paragraph', async () => {
    const many = Array.from({ length: 80 }, (_, i) => `Sentence ${i} stands here for a while.`);
    const content = [...many.slice(0, 40), `All are ${QUOTE}.`, ...many.slice(40)].join(' ');

    expect(await passage(content, 'a.txt')).toEqual([many[39], `All are ${QUOTE}.`, many[40]]);
  });

  it('takes no time in a line as long as the document', async () => {
    const text = await searchable(`${'word, '.repeat(200_000)} ${QUOTE} ${'word. '.repeat(200_000)}`, 'a.txt');
    const [runs = []] = allPlaces(text, QUOTE);
    const before = performance.now();

    const sentences = passageAround(text, runs);

    expect(sentences.join(' ').length).toBeLessThan(10_000);
    expect(performance.now() - before).toBeLessThan(300);
  });
});
