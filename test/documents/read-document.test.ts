import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import type { Folder } from '../../src/files/folder.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import type { DocumentReading } from '../../src/model/document.ts';
import { searchFound } from '../support/search-document.ts';

const WORDS = 'Every family has one person to ring — day or night.';

/** A reading with its hash worked out. */
async function readIn(folder: Folder, file: string) {
  const reading: DocumentReading = await readDocument(folder, file);
  return { ...reading, sha256: reading.sha256() };
}

async function read(file: string, content: string | Uint8Array) {
  return await readIn(memoryFolder({ [file]: content }), file);
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('the ending of a name', () => {
  it.each([
    'policies/being-open.md',
    'policies/being-open.MD',
    'policies/being-open.Markdown',
    'policies/being-open.txt',
    'policies/being-open.v5.TXT',
    'being open.md',
    '.md',
  ])('tells that %s can be read', async (file) => {
    const reading = await read(file, WORDS);

    expect(reading.state).toBe('read');
  });

  it('tells Markdown from plain text, in capitals too', async () => {
    const [markdown, plain] = await Promise.all([read('a.MD', '~~Ring~~ us'), read('a.TXT', '~~Ring~~ us')]);

    expect(markdown).toMatchObject({ text: { text: '\u2060'.repeat(8).concat(' us') } });
    expect(plain).toMatchObject({ text: { text: '~~Ring~~ us' } });
  });

  it.each([
    { file: 'policies/being-open.md.xyz', kind: 'files that end in ".xyz"' },
    { file: 'policies/being-open.XYZ', kind: 'files that end in ".xyz"' },
    { file: 'policies/being-open.constructor', kind: 'files that end in ".constructor"' },
    { file: 'policies/being-open.__proto__', kind: 'files that end in ".__proto__"' },
    { file: 'policies/being-open', kind: 'files whose name has no ending' },
    { file: 'policies.md/being-open', kind: 'files whose name has no ending' },
    { file: 'policies/being-open.', kind: 'files whose name has no ending' },
  ])('says that $file cannot be read, and what can', async ({ file, kind }) => {
    const reading = await read(file, WORDS);

    expect(reading).toEqual({
      state: 'unreadable',
      because: expect.stringMatching(
        `^${kind} cannot be read; save it as one of \\.md, \\.markdown, \\.txt, \\.pdf, \\.docx`,
      ),
      sha256: createHash('sha256').update(WORDS).digest('hex'),
    });
  });
});

describe('the bytes of a document', () => {
  it('are hashed as they stand', async () => {
    const bytes = Buffer.from(`\ufeff${WORDS}\r\n`);

    const reading = await read('policies/being-open.md', bytes);

    expect(reading.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('are hashed also where they are too many to be kept', async () => {
    const bytes = Buffer.from(`${WORDS}\n`.repeat(20_000));

    const reading = await read('policies/being-open.md', bytes);

    expect(reading.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it.each([
    { what: 'UTF-8', bytes: Buffer.from(`# Contact\n\n${WORDS}\n`) },
    { what: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff# Contact\n\n${WORDS}\n`) },
    { what: 'UTF-16, little end first', bytes: utf16(`# Contact\n\n${WORDS}\n`, 'le') },
    { what: 'UTF-16, big end first', bytes: utf16(`# Contact\n\n${WORDS}\n`, 'be') },
  ])('are read as $what, with places that count no mark', async ({ bytes }) => {
    const { passage } = await searchFound(bytes, 'Every family has one person to ring - day or night');

    expect(passage).toEqual({
      text: WORDS.slice(0, -1),
      section: 'Contact',
      unit: 'line',
      start: { line: 3, column: 1 },
      end: { line: 3, column: WORDS.length },
    });
  });

  it('may begin with a mark on the line that is quoted', async () => {
    const { passage } = await searchFound(Buffer.from(`\ufeff${WORDS}`), 'Every family has one person');

    expect(passage.start).toEqual({ line: 1, column: 1 });
  });

  it.each([
    { what: 'no UTF-8', bytes: Buffer.from('Café', 'latin1'), because: 'it is no text in UTF-8' },
    { what: 'a damaged end', bytes: Buffer.from(WORDS).subarray(0, 38), because: 'it is no text in UTF-8' },
    {
      what: 'NUL',
      bytes: Buffer.from(`${WORDS}\u0000`),
      because: 'it holds NUL characters, so it is no plain text',
    },
    {
      what: 'UTF-16 without a mark',
      bytes: Buffer.from(WORDS.slice(0, 30), 'utf16le'),
      because: 'it holds NUL characters, so it is no plain text',
    },
  ])('are refused with $what', async ({ bytes, because }) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');

    expect(await read('policies/being-open.md', bytes)).toEqual({ state: 'unreadable', because, sha256 });
    expect(await read('policies/being-open.txt', bytes)).toEqual({ state: 'unreadable', because, sha256 });
  });

  it.each([
    { what: 'no bytes', file: 'being-open.md', content: '' },
    { what: 'no bytes, as plain text', file: 'being-open.txt', content: '' },
    { what: 'a mark alone', file: 'being-open.md', content: '\ufeff' },
    { what: 'white space', file: 'being-open.md', content: ' \r\n\t\u00a0\n' },
    { what: 'white space, as plain text', file: 'being-open.txt', content: ' \r\n\t\u00a0\n' },
    { what: 'a comment alone', file: 'being-open.md', content: '<!-- Every family has one person -->\n' },
    { what: 'front matter alone', file: 'being-open.md', content: '---\ntitle: Being open\n---\n' },
    { what: 'a hidden element alone', file: 'being-open.md', content: '<p hidden>Every family has one person</p>\n' },
    { what: 'an image alone', file: 'being-open.md', content: '![Every family has one person](scan.png)\n' },
  ])('hold no text when they are $what', async ({ file, content }) => {
    const reading = await read(file, content);

    expect(reading).toMatchObject({ state: 'unreadable', because: 'it holds no text' });
  });

  it('never make it throw, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array(),
        fc.constantFrom('a.md', 'a.txt', 'a.docx', 'a.xlsx', 'a.csv', 'a.html', 'a.zip', 'a'),
        async (bytes, file) => {
          const reading = await read(file, bytes);

          expect(['read', 'unreadable']).toContain(reading.state);
          expect(reading.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        },
      ),
    );
  });
});

describe('a document that the folder cannot give', () => {
  it('is not found, and has no hash', async () => {
    const reading = await readIn(memoryFolder({ 'policies/being-open.md': WORDS }), 'policies/candour.md');

    expect(reading).toEqual({ state: 'not-found', because: 'there is no such file', sha256: null });
  });

  it.each(['__proto__', 'constructor', 'toString'])('is not found by the name %s', async (file) => {
    const reading = await readIn(memoryFolder({}), file);

    expect(reading.state).toBe('not-found');
  });

  it.each(['outside', 'unreadable'] as const)('is %s for the reason that the folder gives', async (state) => {
    const folder: Folder = { read: async () => ({ state, because: 'you may not read it' }) };

    const reading = await readIn(folder, 'policies/being-open.md');

    expect(reading).toEqual({ state, because: 'you may not read it', sha256: null });
  });
});
