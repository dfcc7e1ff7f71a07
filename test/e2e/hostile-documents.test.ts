import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraph, wordFile, workbookFile } from '../support/office-files.ts';
import { ROOT, spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';
import { packedBomb, zipOf } from '../support/zip.ts';

const MEGABYTE = 1024 * 1024;
const MOST_MEMORY = 512;
// Alone, each takes less than 5; the tests of a whole suite run beside one another.
const SECONDS = 20;
const MEMORY = join(ROOT, 'test', 'support', 'print-memory.cjs');

/** A trust file that quotes from a document. */
function trustFile(document: string): string {
  return `format: 1
organisation: { name: Northmere, nation: england, sector: nhs }
scope: { level: service, name: Maternity }
assessment: { date: 2026-10-14 }
policies:
  candour: { title: Being Open, document: ${document}, status: approved, approved_on: 2026-03-04 }
elements:
  communication/named-contact:
    declared: written
    policy: [{ policy: candour, section: "6.2", quote: Every family is given the name of one person }]
`;
}

function many(count: number, piece: string): string {
  return piece.repeat(count);
}

const table = '<w:tbl><w:tr><w:tc>';

/** Documents that were made to do harm, and what is said of each. They are made when they are needed. */
const HOSTILE: readonly { what: string; file: string; content: () => string | Uint8Array; says: RegExp }[] = [
  {
    what: 'a Word file that unpacks to two gigabytes, and says so',
    file: 'bomb.docx',
    content: () =>
      zipOf([{ name: 'word/document.xml', content: '', packed: packedBomb(2000), claimedSize: 2000 * MEGABYTE }]),
    says: /unpacks to more/,
  },
  {
    what: 'a Word file that unpacks to two gigabytes, and says that it does not',
    file: 'bomb.docx',
    content: () => zipOf([{ name: 'word/document.xml', content: 'x', packed: packedBomb(2000) }]),
    says: /damaged/,
  },
  {
    what: 'a Word file with as much in one part as may be',
    file: 'wide.docx',
    content: () => wordFile(paragraph('Ring us', '', many(500_000, '<w:b/>')), { header: many(31 * MEGABYTE, ' ') }),
    says: /quote-not-found|not in the policy|unpacks to more/,
  },
  {
    what: 'a Word file of a million paragraphs',
    file: 'long.docx',
    content: () => wordFile(many(1_000_000, '<w:p><w:r><w:t>x</w:t></w:r></w:p>')),
    says: /over 100,000 paragraphs/,
  },
  {
    what: 'a Word file of runs without end',
    file: 'runs.docx',
    content: () => wordFile(`<w:p>${many(800_000, '<w:r><w:rPr><w:b/></w:rPr></w:r>')}</w:p>`),
    says: /XML goes on and on/,
  },
  {
    what: 'a Word file nested without end',
    file: 'deep.docx',
    content: () => wordFile(many(1_000_000, table)),
    says: /nested deeper/,
  },
  {
    what: 'a Word file as long as one may be',
    file: 'longest.docx',
    content: () => wordFile(many(95_000, paragraph('ring us a'))),
    says: /not in|not found/i,
  },
  {
    what: 'a workbook of a million rows',
    file: 'long.xlsx',
    content: () =>
      workbookFile({ sheets: { A: `<sheetData>${many(1_000_000, '<row><c><v>1</v></c></row>')}</sheetData>` } }),
    says: /over 100,000 rows/,
  },
  {
    what: 'a web page of 50 MB',
    file: 'large.html',
    content: () => `<p>${many(50 * MEGABYTE, 'x')}`,
    says: /over five million/,
  },
  {
    what: 'a web page as long as one may be',
    file: 'longest.html',
    content: () => many(140_000, '<h2>6.2 Named contact<p>x'),
    says: /not in|not found/i,
  },
  {
    what: 'a web page nested without end',
    file: 'deep.html',
    content: () => many(600_000, '<b><p>'),
    says: /nested deeper/,
  },
  {
    what: 'Markdown of 50 MB',
    file: 'large.md',
    content: () => many(5 * MEGABYTE, 'Ring us. \n'),
    says: /over two million/,
  },
  {
    what: 'Markdown with HTML nested without end',
    file: 'deep.md',
    content: () => many(250_000, '<div>\n\n'),
    says: /nested deeper/,
  },
  {
    what: 'a table of 50 MB',
    file: 'large.csv',
    content: () => many(5 * MEGABYTE, 'a,b,c,d\n\n'),
    says: /over two million/,
  },
  {
    what: 'a table of one letter in each row',
    file: 'narrow.csv',
    content: () => many(99_000, 'a\n'),
    says: /not in|not found/i,
  },
];

describe('a document that was made to do harm', () => {
  it.each(HOSTILE)(
    '$what ends in a finding, in little time and little memory',
    async ({ file, content, says }) => {
      await inTemporaryFolder(async (folder) => {
        await writeFiles(folder, { 'trust.yaml': trustFile(file), [file]: content() });
        const before = await treeOf(folder);

        const run = await spawnHpp(['audit', 'trust.yaml', '--all'], {
          cwd: folder,
          seconds: SECONDS,
          environment: { NODE_OPTIONS: `--require ${MEMORY}` },
        });

        expect({ code: run.code, stderr: run.stderr }).toEqual({
          code: 1,
          stderr: expect.stringMatching(
            /^trust\.yaml: fails on error\. .+\n {2}error: .+\n {4}What comes first: .+\nlargest: \d+ MB\n$/,
          ),
        });
        expect(run.stdout.replace(/\s+/g, ' ')).toMatch(says);
        expect(Number(/largest: (\d+)/.exec(run.stderr)?.[1])).toBeLessThan(MOST_MEMORY);
        expect(await treeOf(folder)).toEqual(before);
      });
    },
    60_000,
  );
});
