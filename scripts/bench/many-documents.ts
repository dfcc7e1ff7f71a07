import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPdf, lines, words } from '../../test/support/draw-pdf.ts';

const DOCUMENTS = 10;
const PAGES = 40;
const LINES = 48;
const WORDS =
  'the patient or family is told in person by a senior clinician what is known and what is not yet known about the harm'.split(
    ' ',
  );

/** Seconds that the whole program takes to audit 10 PDF documents of 40 pages. Word documents of that length are to join them. */
export function manyDocuments(): number {
  const folder = mkdtempSync(join(tmpdir(), 'hpp-bench-'));
  try {
    for (let i = 0; i < DOCUMENTS; i++) writeFileSync(join(folder, `policy-${i}.pdf`), document(i));
    writeFileSync(join(folder, 'trust.yaml'), trustFile());
    const from = performance.now();
    const { stdout } = spawnSync(process.execPath, ['bin/hpp.js', 'audit', folder, '--format', 'json', '--quiet']);
    const seconds = (performance.now() - from) / 1000;
    const { found } = JSON.parse(stdout.toString()).summary.proof;
    if (found !== DOCUMENTS) throw new Error(`${found} of ${DOCUMENTS} quotations were found.`);
    return seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function document(seed: number): Uint8Array {
  return drawPdf(
    Array.from({ length: PAGES }, (_, page) => {
      const text = Array.from({ length: LINES }, (_, line) =>
        Array.from({ length: 13 }, (_, i) => WORDS[(seed + page * 7 + line * 3 + i * 5) % WORDS.length]).join(' '),
      );
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
    ...numbers.map(
      (i) => `  p${i}: { title: Policy ${i}, status: approved, approved_on: 2026-01-05, document: policy-${i}.pdf }`,
    ),
    'elements:',
    '  communication/named-contact:',
    '    policy:',
    ...numbers.map(
      (i) => `      - { policy: p${i}, quote: "This sentence ends each page, and holds for every family" }`,
    ),
  ].join('\n');
}
