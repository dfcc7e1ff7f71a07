import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { drawPdf, lines, words } from '../../test/support/draw-pdf.ts';

const ENDINGS = ['pdf', 'docx'] as const;
const DOCUMENTS = 10;
const PAGES = 40;
const LINES = 48;
const WORDS =
  'the patient or family is told in person by a senior clinician what is known and what is not yet known about the harm'.split(
    ' ',
  );

/** Seconds that the whole program takes to audit 10 PDF and 10 Word documents of 40 pages. */
export async function manyDocuments(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hpp-bench-'));
  try {
    for (let i = 0; i < DOCUMENTS; i++) {
      writeFileSync(join(folder, `policy-${i}.pdf`), document(i));
      writeFileSync(join(folder, `policy-${i}.docx`), await wordDocument(i));
    }
    writeFileSync(join(folder, 'trust.yaml'), trustFile());
    const from = performance.now();
    const { stdout } = spawnSync(process.execPath, ['bin/hpp.js', 'audit', folder, '--format', 'json', '--quiet']);
    const seconds = (performance.now() - from) / 1000;
    const { found } = JSON.parse(stdout.toString()).summary.proof;
    if (found !== 2 * DOCUMENTS) throw new Error(`${found} of ${2 * DOCUMENTS} quotations were found.`);
    return seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function wordDocument(seed: number): Promise<Uint8Array> {
  const children = Array.from({ length: PAGES }, (_, page) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: page > 0, text: `${page + 1} Part ${page + 1}` }),
    ...linesOf(seed, page).map((text) => new Paragraph(text)),
    new Paragraph('This sentence ends each page, and holds for every family.'),
  ]).flat();
  return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function linesOf(seed: number, page: number): string[] {
  return Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: 13 }, (_, i) => WORDS[(seed + page * 7 + line * 3 + i * 5) % WORDS.length]).join(' '),
  );
}

function document(seed: number): Uint8Array {
  return drawPdf(
    Array.from({ length: PAGES }, (_, page) => {
      const text = linesOf(seed, page);
      const footer = words(`Page ${page + 1} of ${PAGES}`, 280, 815, { size: 8 });
      return lines(text, 72, 72) + words('This sentence ends each page, and holds for every family.', 72, 780) + footer;
    }),
  );
}

function trustFile(): string {
  const numbers = Array.from({ length: DOCUMENTS }, (_, i) => i);
  return [
    'format: 1',
    'organisation: { name: Generated Trust, nation: england, sector: nhs }',
    'scope: { level: service, name: Maternity }',
    'assessment: { date: 2026-10-14 }',
    'policies:',
    ...ENDINGS.flatMap((ending) =>
      numbers.map(
        (i) =>
          `  ${ending}${i}: { title: Policy ${i}, status: approved, approved_on: 2026-01-05, document: policy-${i}.${ending} }`,
      ),
    ),
    'elements:',
    '  communication/named-contact:',
    '    policy:',
    ...ENDINGS.flatMap((ending) =>
      numbers.map(
        (i) => `      - { policy: ${ending}${i}, quote: "This sentence ends each page, and holds for every family" }`,
      ),
    ),
  ].join('\n');
}
