import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation } from '../../src/documents/find-quotation.ts';
import { type QuotedPassage, quotePassage } from '../../src/documents/quote-passage.ts';
import type { SearchableText } from '../../src/documents/searchable.ts';
import { passagesOf } from '../../src/suggest/passages.ts';
import { countWords } from '../../src/util/letters.ts';
import { searchable } from '../support/search-document.ts';

const FEWEST = 4;
const POLICIES = ['northmere', 'ready', 'wales', 'scotland']
  .map((name) => `examples/${name}/policies`)
  .concat('test/fixtures/suggest/policies')
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`));

/** Everything in a document that can be quoted, as it would be. */
function quotedFrom(text: SearchableText): (QuotedPassage | null)[] {
  return passagesOf(text.source).map((passage) => quotePassage(text, passage.leadIns, passage, FEWEST));
}

async function quotes(content: string): Promise<(string | undefined)[]> {
  return quotedFrom(await searchable(content)).map((quoted) => quoted?.quote);
}

describe('a passage as a quotation', () => {
  it('has its section by number, by words where it has none, and none before the first heading', async () => {
    const text = await searchable(
      'We ring every day.\n\n## 6.10 Contact\n\nWe call every day.\n\n## Later\n\nWe write every day.\n',
    );

    expect(quotedFrom(text).map((quoted) => quoted?.section)).toEqual([null, '6.10', 'Later']);
  });

  it('names its section by words where two have its number', async () => {
    const text = await searchable(
      '## 1 First\n\nWe ring every day.\n\n## A.1 Second\n\n## 1 Third\n\nWe ring every day.\n',
    );

    for (const quoted of quotedFrom(text)) expect(quoted?.found.isElsewhere).toBe(false);
  });

  it('leaves out what stands between a lead-in and its item', async () => {
    const items = Array.from({ length: 12 }, (_, i) => `- the ward rings the family on day ${i};\n`).join('');

    const found = await quotes(`After any harm at all:\n\n${items}`);

    expect(found[1]).toBe('After any harm at all: the ward rings the family on day 0;');
    expect(found[12]).toBe('After any harm at all: … the ward rings the family on day 11;');
  });

  it('takes everything between where the lead-in is too short to be found', async () => {
    expect((await quotes('Staff will:\n\n- ring;\n- write to the family.\n')).at(-1)).toBe(
      'Staff will: ring; write to the family.',
    );
  });

  it('goes without a lead-in that is too short and too far', async () => {
    const items = Array.from({ length: 40 }, (_, i) => `- write to the family on day ${i}.\n`).join('');

    expect((await quotes(`Staff will:\n\n${items}`)).at(-1)).toBe('write to the family on day 39.');
  });

  it.each([
    { what: 'it is too short', content: 'We ring them.\n' },
    { what: 'words left out of the document would leave too few', content: 'We ring … and write to them.\n' },
    { what: 'it is longer than a trust file takes', content: `${'very long words '.repeat(140)}.\n` },
  ])('is none where $what', async ({ content }) => {
    expect(await quotes(content)).toEqual([undefined]);
  });

  it('holds nothing that could act on a screen', async () => {
    const [quote] = await quotes('We\u202e ring\u0007 every\u200f day\tand **night**.\n');

    expect(quote).toBe('We ring every day and night.');
  });

  it.each(POLICIES)('is found again in its section, for everything in %s', async (file) => {
    const text = await searchable(readFileSync(file, 'utf8'), file);
    const passages = passagesOf(text.source);

    for (const [i, quoted] of quotedFrom(text).entries()) {
      const { start = 0, end = 0 } = passages[i] ?? {};
      if (quoted === null) {
        expect(countWords(text.source.text.slice(start, end))).toBeLessThan(FEWEST);
        continue;
      }
      const check = findQuotation(text, quoted.quote, quoted.section);
      expect(check).toMatchObject({ state: 'found', isElsewhere: false });
    }
    expect(passages.length).toBeGreaterThan(10);
  });

  it('is found again in its section, for everything in any text', async () => {
    const part = fc.constantFrom(
      'We ring every family ',
      'and the named contact writes ',
      '# 1 One\n',
      '\n## 1.1 Two\n',
      '\n\n',
      '\n- ',
      '\n  - ',
      ':',
      '. ',
      '| a | b |\n',
      '…',
      '...',
      '[...] ',
      '**',
      '&amp; ',
      '\u202e',
      '\u0301',
      '<b>',
      '`x`',
      '? ',
      'ﬁnd ',
    );
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const readable = await searchable(`x ${content}`);
        for (const quoted of quotedFrom(readable)) {
          if (quoted === null) continue;
          expect(findQuotation(readable, quoted.quote, quoted.section)).toMatchObject({
            state: 'found',
            isElsewhere: false,
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
