import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawPdf, PICTURE, packedSpace, stream, words } from '../support/draw-pdf.ts';
import type { Run } from '../support/run.ts';
import { ROOT, spawnHpp, spawnShell } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';

const QUOTE = 'every family is given the name of one person who rings back';
const SECONDS = 20;
const MEGABYTES = 512;
const FIXTURES = join(ROOT, 'test/fixtures');
const TELL_MEMORY = `--import=${pathToFileURL(join(ROOT, 'test/support/tell-memory.mjs')).href}`;

/** A trust file with a policy for each document, and for each a quotation from it. */
function trustFile(documents: readonly string[], quote = QUOTE): string {
  const policies = documents.map(
    (document, i) =>
      `  p${i}: { title: Policy ${i}, approved_on: 2026-01-05, document: ${document}, status: approved }`,
  );
  const provisions = documents.map((_, i) => `      - { policy: p${i}, quote: ${JSON.stringify(quote)} }`);
  return [
    'format: 1',
    'organisation: { name: Northmere, nation: england, sector: nhs }',
    'scope: { level: service, name: Maternity }',
    'policies:',
    ...policies,
    'elements:',
    '  communication/named-contact:',
    '    declared: written',
    '    policy:',
    ...provisions,
    'assessment: { date: 2026-10-14 }',
    '',
  ].join('\n');
}

interface Audit {
  readonly run: Run;
  readonly proof: Record<string, number>;
  readonly findings: readonly { id: string; severity: string; message: string; fix: string }[];
}

async function auditOf(folder: string, environment: Record<string, string> = {}): Promise<Audit> {
  const run = await spawnHpp(['audit', '--format', 'json'], { cwd: folder, seconds: SECONDS, environment });
  expect(run.code, 'ends in time, and without a fault').toBeLessThan(2);
  expect(run.code, 'ends in time').not.toBe(-1);
  const { summary, findings } = JSON.parse(run.stdout);
  return { run, proof: summary.proof, findings };
}

const TEXT = words(`We say that ${QUOTE}.`, 72, 100);

/** A PDF of one page whose content is packed. */
function packed(content: Buffer, filters = '/FlateDecode'): Uint8Array {
  return drawPdf([''], { objects: { 1001: stream(content.toString('latin1'), `/Filter[${filters}]`) } });
}

function deepTree(depth: number): Uint8Array {
  const objects: Record<number, string> = { 1: '<</Type/Catalog/Pages 2000 0 R>>' };
  for (let i = 0; i < depth; i++) objects[2000 + i] = `<</Type/Pages/Kids[${2001 + i} 0 R]/Count 1>>`;
  objects[2000 + depth] = '<</Type/Page/MediaBox[0 0 595 842]/Contents 1001 0 R/Resources<</Font<</Plain 3 0 R>>>>>>';
  return drawPdf([TEXT], { objects });
}

/** Forms that each draw the next twelve times. */
function laughingForms(): Uint8Array {
  const form = (i: number, content: string): string =>
    stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</Next ${101 + i} 0 R>>>>`);
  const objects: Record<number, string> = {};
  for (let i = 0; i < 12; i++) objects[100 + i] = form(i, '/Next Do '.repeat(12));
  objects[112] = form(12, 'q Q');
  return drawPdf([`/First Do ${TEXT}`], { objects, forms: '/First 100 0 R' });
}

interface HostilePdf {
  readonly what: string;
  readonly content: () => Uint8Array;
  readonly because: string;
}

const TOO_MUCH = 'reading it takes more time or memory than any policy should';

const UNREADABLE: readonly HostilePdf[] = [
  {
    what: '5,000 pages',
    content: () => drawPdf(Array<string>(5000).fill(TEXT)),
    because: 'it has 5,000 pages, and no more than 1,000 are read',
  },
  { what: 'a page that unpacks to a gigabyte', content: () => packed(packedSpace(1024)), because: TOO_MUCH },
  {
    what: 'a page that unpacks to what unpacks to a gigabyte',
    content: () => packed(deflateSync(packedSpace(1024)), '/FlateDecode/FlateDecode'),
    because: TOO_MUCH,
  },
  { what: 'a page that draws itself twelve to the power of twelve times', content: laughingForms, because: TOO_MUCH },
  {
    what: 'a tree of pages that leads round in a circle',
    content: () => drawPdf([TEXT], { objects: { 2: '<</Type/Pages/Kids[2 0 R]/Count 1>>' } }),
    because: 'page 1 is damaged',
  },
  {
    what: 'another format under its name',
    content: () => Buffer.from('PK\u0003\u0004 word/document.xml'),
    because: 'its name ends in .pdf, but it is a Word document; rename it so that it ends in .docx',
  },
  {
    what: 'noise behind its first line',
    content: () => Buffer.from(`%PDF-1.7\n${'\u0007nonsense('.repeat(100_000)}%%EOF`),
    because: 'it is damaged, or no PDF',
  },
];

describe('a hostile PDF ends in a finding, in time and in bounds of memory', () => {
  it.each(UNREADABLE)('$what', async ({ content, because }) => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'trust.yaml': trustFile(['policy.pdf']), 'policy.pdf': content() });
      const before = await treeOf(folder);

      const { run, proof, findings } = await auditOf(folder, { NODE_OPTIONS: TELL_MEMORY });

      expect(findings).toContainEqual(
        expect.objectContaining({
          id: 'document/unreadable',
          severity: 'error',
          message: `the document "policy.pdf" cannot be used: ${because}`,
        }),
      );
      expect(proof).toMatchObject({ found: 0, notFound: 0, unchecked: 1 });
      expect(Number(/peak:(\d+)/.exec(run.stderr)?.[1]) / 1024).toBeLessThan(MEGABYTES);
      expect(await treeOf(folder)).toEqual(before);
    });
  });
});

describe('a PDF that looks hostile', () => {
  it.each([
    { what: 'runs a script', content: () => drawPdf([TEXT], { catalogue: `/OpenAction${SCRIPT}` }) },
    { what: 'has its pages in a tree 1,000 deep', content: () => deepTree(1000) },
    { what: 'says that it has a thousand million pages', content: () => liesAboutPages() },
    { what: 'holds a picture of a gigabyte', content: () => withLargePicture() },
    { what: 'has a form that draws itself', content: () => drawsItself() },
  ])('is read when it only $what', async ({ content }) => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'trust.yaml': trustFile(['policy.pdf']), 'policy.pdf': content() });

      const { run, proof } = await auditOf(folder, { NODE_OPTIONS: TELL_MEMORY });

      expect(proof).toMatchObject({ found: 1, unchecked: 0 });
      expect(Number(/peak:(\d+)/.exec(run.stderr)?.[1]) / 1024).toBeLessThan(MEGABYTES);
    });
  });
});

const SCRIPT = '<</S/JavaScript/JS(while \\(true\\) {})>>';

function liesAboutPages(): Uint8Array {
  return drawPdf([TEXT], { objects: { 2: '<</Type/Pages/Kids[1000 0 R]/Count 1000000000>>' } });
}

function withLargePicture(): Uint8Array {
  const picture = '/Type/XObject/Subtype/Image/Width 32768/Height 32768/BitsPerComponent 8/ColorSpace/DeviceGray';
  return drawPdf([TEXT + PICTURE], {
    objects: { 5: stream(packedSpace(1024).toString('latin1'), `${picture}/Filter/FlateDecode`) },
  });
}

function drawsItself(): Uint8Array {
  const resources = '/Resources<</XObject<</Own 100 0 R>>>>';
  return drawPdf([`/Own Do ${TEXT}`], {
    forms: '/Own 100 0 R',
    objects: { 100: stream('/Own Do', `/Type/XObject/Subtype/Form/BBox[0 0 1 1]${resources}`) },
  });
}

describe('a scanned PDF', () => {
  it('leaves its provisions unchecked, and says why and what to do', async () => {
    await inTemporaryFolder(async (folder) => {
      await cp(join(FIXTURES, 'documents/policy-scanned.pdf'), join(folder, 'scan.pdf'));
      await writeFiles(folder, { 'trust.yaml': trustFile(['scan.pdf']) });

      const { proof, findings } = await auditOf(folder);

      expect(proof).toMatchObject({ notFound: 0, unchecked: 1 });
      expect(findings).toContainEqual(
        expect.objectContaining({
          id: 'document/unreadable',
          message: 'the document "scan.pdf" cannot be used: it holds scanned images: no text to check',
          fix: expect.stringContaining('scanned from'),
        }),
      );
      expect(findings.map(({ id }) => id)).not.toContain('evidence/quote-not-found');
    });
  });
});

describe('a PDF of which only parts can be read', () => {
  it('is used for what it holds, and leaves unchecked what it seems to lack', async () => {
    await inTemporaryFolder(async (folder) => {
      await cp(join(FIXTURES, 'pdf/partly-scanned.pdf'), join(folder, 'policy.pdf'));
      const held = trustFile(
        ['policy.pdf'],
        'Every patient or family is given the name and direct number of one person',
      );
      await writeFiles(folder, { 'trust.yaml': held });
      expect(await auditOf(folder)).toMatchObject({ proof: { found: 1, notFound: 0, unchecked: 0 } });

      await writeFiles(folder, { 'trust.yaml': trustFile(['policy.pdf']) });
      const { proof, findings } = await auditOf(folder);

      expect(proof).toMatchObject({ found: 0, notFound: 0, unchecked: 1 });
      const parts = 'pages 2 to 3 are scanned images, with no text to check';
      expect(findings.filter(({ id }) => id === 'document/unreadable').map(({ message }) => message)).toEqual([
        `the document "policy.pdf" can be used only in part: ${parts}`,
      ]);
      expect(findings.find(({ id }) => id === 'evidence/words-not-checked')?.message).toContain(parts);
    });
  });
});

describe('several PDF at once', () => {
  const FILES = [
    'policy-libreoffice.pdf',
    'policy-chromium.pdf',
    'policy-weasyprint-two-columns.pdf',
    'policy-scanned.pdf',
  ];

  it('give the same bytes however they are scheduled', async () => {
    await inTemporaryFolder(async (folder) => {
      for (const file of FILES) await cp(join(FIXTURES, 'documents', file), join(folder, file));
      const documents = [...FILES, 'a.md', 'bomb.pdf'];
      await writeFiles(folder, {
        'trust.yaml': trustFile(documents),
        'a.md': `We say that ${QUOTE}.`,
        'bomb.pdf': packed(packedSpace(1024)),
      });

      const [one, other] = [await auditOf(folder), await auditOf(folder)];

      expect(other.run.stdout).toBe(one.run.stdout);
      expect(one.proof).toMatchObject({ found: 1, notFound: 3, unchecked: 2 });
      expect(one.run.stderr).toMatch(
        /^trust\.yaml: fails on error\. Exit code 1\.\n {2}error: \d errors\. .+\n {4}What comes first: .+\n$/,
      );
    });
  });
});

describe('the library', () => {
  it('reads PDF as the command does, and lets the process end', async () => {
    await inTemporaryFolder(async (folder) => {
      await cp(join(FIXTURES, 'documents/policy-chromium.pdf'), join(folder, 'policy.pdf'));
      await writeFiles(folder, {
        'trust.yaml': trustFile(['policy.pdf'], 'Every patient or family is given the name'),
        'use.mjs': [
          `import { audit } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/api/index.js')).href)};`,
          "const { report } = await audit({ file: 'trust.yaml', workingDirectory: process.cwd(), today: '2026-10-14' });",
          'console.log(report.summary.proof.found);',
        ].join('\n'),
      });

      const { code, stdout, stderr } = await spawnShell('"$NODE" use.mjs', { cwd: folder, seconds: SECONDS });

      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '1\n', stderr: '' });
    });
  });
});
