import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { AUDIENCES, type Audience } from '../../src/report/content/audience.ts';
import { contentOf } from '../../src/report/content/content.ts';
import { renderDocx } from '../../src/report/docx/docx.ts';
import { textsOf } from '../support/content-text.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';

const northmere = await exampleReport('northmere');

describe('the Word document', () => {
  it.each(AUDIENCES)('says all that the %s audience is told, in order', async (audience) => {
    const said = squeezed(await wordsIn(await render(northmere, audience)));

    let from = 0;
    for (const text of textsOf(contentOf(northmere, audience)).map(squeezed)) {
      const at = said.indexOf(text, Math.max(0, from - 200));
      expect(at, text).toBeGreaterThanOrEqual(0);
      from = Math.max(from, at);
    }
  });

  it.each(EXAMPLES)('is for the board unless somebody else is named, in %s', async (example) => {
    const report = await exampleReport(example);

    expect(await wordsIn(await renderDocx([report], plain))).toBe(await wordsIn(await render(report, 'board')));
  });

  it('has real headings, one below the other, and tables whose first row is a heading', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await render(northmere, 'full')) });
    const levels = [...value.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));

    expect(levels.length).toBeGreaterThan(10);
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    expect(value.match(/<table>/g)?.length).toBe(value.match(/<table><thead>/g)?.length);
  });

  it('gives every table its alternative text, and the language', async () => {
    const parts = partsOf(await render(northmere, 'full'));
    const body = parts['word/document.xml'] ?? '';

    expect(body.match(/<w:tblCaption w:val="[^"]+"\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
  });

  it('asks for signatures, save of patients and families', async () => {
    expect(await wordsIn(await render(northmere, 'board'))).toContain('Accepted for the board');
    expect(await wordsIn(await render(northmere, 'public'))).not.toContain('Signature');
  });

  it('is the same file, byte for byte, whenever it is made', async () => {
    const one = await render(northmere, 'lead');
    await new Promise((resolve) => setTimeout(resolve, 1100));

    expect(Buffer.compare(Buffer.from(one), Buffer.from(await render(northmere, 'lead')))).toBe(0);
  });

  it('counts the lists of each report from one', async () => {
    const both = await mammoth.convertToHtml({ buffer: Buffer.from(await renderDocx([northmere, northmere], plain)) });
    const one = await mammoth.convertToHtml({ buffer: Buffer.from(await renderDocx([northmere], plain)) });

    expect(both.value.match(/<ol>/g)?.length).toBe(2 * (one.value.match(/<ol>/g)?.length ?? 0));
  });

  it.each([
    '<script>alert(1)</script>',
    '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\calc</w:instrText>',
    '{ HYPERLINK "http://example.org" }',
    ']]>&lt;&#0;',
    '\u0000\u0008\u001b[31m\ufffe\ud800',
    'مرفأ \u{1f3e5} '.repeat(40),
    'a'.repeat(3000),
  ])('shows %j as text and nothing else', async (text) => {
    const report = { ...northmere, organisation: { ...northmere.organisation, name: text }, asOf: '2026-10-14' };
    const file = await render(report, 'board');
    const body = partsOf(file)['word/document.xml'] ?? '';

    expect(body).not.toMatch(/<w:instrText[^>]*>(?!PAGE|NUMPAGES)/);
    expect(Object.keys(partsOf(file)).filter((name) => /vba|embed|activeX/i.test(name))).toEqual([]);
    expect(squeezed(await wordsIn(file))).toContain(squeezed(contentOf(report, 'board').subject));
  });
});

const plain = { width: 80, paint: (text: string) => text };

function render(report: Report, audience: Audience): Promise<Uint8Array> {
  return renderDocx([report], { ...plain, audience });
}

async function wordsIn(file: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;
}

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Letters and digits only: how a format parts words is its own affair. */
function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
