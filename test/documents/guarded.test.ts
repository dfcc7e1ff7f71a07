import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import type { DocumentReading } from '../../src/model/document.ts';

type Read = Extract<DocumentReading, { state: 'read' }>;

describe('a document with a patient\u2019s number', () => {
  it.each([
    ['plain', 'Her number is 943 476 5919.', 'Her number is 943 *** ***9.'],
    ['with markup inside', 'It is 943 **476** 5919.', 'It is 943 *** ***9.'],
    ['with markup round each digit', 'It is **9**43**4**765919.', 'It is 943******9.'],
    ['with code inside', 'It is `943` `476` `5919`.', 'It is 943 *** ***9.'],
    ['with a link inside', 'It is 943 [476](https://records.example/1) 5919.', 'It is 943 *** ***9.'],
    [
      'with a long link inside',
      `It is 943 [476](https://records.example/${'a'.repeat(500)}) 5919.`,
      'It is 943 *** ***9.',
    ],
    ['with struck-out words inside', 'It is 943 476 ~~no~~5919.', 'It is 943 *** ***9.'],
    ['with a comment inside', 'It is 94<!-- -->3 476 5919.', 'It is 943 *** ***9.'],
    ['with tags inside', 'It is 943 <b>476</b> 5919.', 'It is 943 *** ***9.'],
    ['with entities', 'It is 943&nbsp;476&#32;591&#57;.', 'It is 943 *** ***9.'],
    ['with escapes', 'It is 943\\-476\\-5919.', 'It is 943-***-***9.'],
    ['in a heading', '# It is 943 476 5919.', 'It is 943 *** ***9.'],
    ['in a quotation, across its lines', '> It is 943\n> 476 5919.', 'It is 943 *** ***9.'],
    ['in a table', '| It is 943 476 5919. | |\n|--|--|', '| It is 943 *** ***9. | | |--|--|'],
  ])('has it masked in its words: %s', async (_, source, words) => {
    const { text, patientNumbers } = await read('policy.md', `${source}\n`);

    expect(visible(text.text)).toBe(words);
    expect(text.text).toHaveLength(source.length + 1);
    expect(patientNumbers).toHaveLength(1);
    expect(patientNumbers[0]).toMatchObject({ kind: 'NHS', isHidden: false });
    expect(patientNumbers[0]?.shown).toMatch(/^943.?\*\*\*.?\*\*\*9$/);
  });

  it.each([
    ['a comment', 'Words. <!-- 943 476 5919 -->', 13],
    ['the target of a link', '[Words](https://records.example/9434765919)', 33],
    ['struck-out words', 'Words. ~~943 476 5919~~', 10],
    ['a picture', 'Words. ![943 476 5919](a.png)', 10],
  ])('tells of one that is not shown, in %s', async (_, source, column) => {
    const { text, patientNumbers } = await read('policy.md', source);

    expect(text.text).not.toContain('5919');
    expect(patientNumbers).toMatchObject([{ isHidden: true, start: { line: 1, column } }]);
  });

  it('ends behind an entity that is its last digit', async () => {
    const { patientNumbers } = await read('policy.md', 'It is 943 476 591&#57;.');

    expect(patientNumbers[0]).toMatchObject({ start: { column: 7 }, end: { column: 23 } });
  });

  it('has it masked in its headings', async () => {
    const { text } = await read('policy.md', '# For 943 476 5919\n\nWords of 943-476-5919.\n');

    expect(text.headings.map((heading) => heading.text)).toEqual(['For 943 *** ***9']);
  });

  it('has it masked in plain text, across its lines', async () => {
    const { text, patientNumbers } = await read('letter.txt', '1 Seen\n\nThe number 943 476\r\n    5919 was called.\n');

    expect(text.text).toContain('943 ***\r\n    ***9');
    expect(patientNumbers).toMatchObject([{ start: { line: 3, column: 12 }, end: { line: 4, column: 9 } }]);
  });

  it('keeps what has none as it was', async () => {
    const source = '# Being open\n\nRing 0300 123 4567 before 14/10/2026. <!-- 020 7946 0018 -->\n';

    const { text, patientNumbers } = await read('policy.txt', source);

    expect(text.text).toBe(source);
    expect(patientNumbers).toEqual([]);
  });

  it('is not looked for by a name in which one was masked', async () => {
    const reading = await readDocument(memoryFolder({ 'of-943******9.md': 'Words.' }), 'of-943******9.md');

    expect(reading).toMatchObject({ state: 'unreadable', because: expect.stringContaining('its name holds') });
  });
});

async function read(name: string, source: string): Promise<Read> {
  const reading = await readDocument(memoryFolder({ [name]: source }), name);
  if (reading.state !== 'read') throw new Error(reading.because);
  return reading;
}

function visible(text: string): string {
  return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}
