import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Location } from '../../src/model/finding.ts';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { temporaryFolders } from '../support/folders.ts';
import { run as hpp, type Run } from '../support/run.ts';

// The number of the NHS's own documentation. It is nobody's.
const NUMBER = '943 476 5919';
const UNBROKEN = '9434765919';
const QUOTE = 'every family is given the name of one person who rings back';

const HEAD = `format: 1
organisation: { name: Northmere, nation: england }
scope: { level: service, name: Maternity }
`;

const TRUST = `format: 1
# ${NUMBER} in a comment
organisation: { name: Northmere ${NUMBER}, nation: england }
scope: { level: service, name: "Ward \\x39434765919" }
assessment:
  date: 2026-10-14
  assessors:
    - { role: Nurse of ${UNBROKEN}, perspective: staff }
policies:
  open: { title: "Being open, 943-476-5919", document: policies/open.md, version: ${UNBROKEN}, status: approved, approved_on: 2026-01-05, owner: "${UNBROKEN}" }
  letter: { title: A letter, document: policies/${UNBROKEN}.md, status: draft }
evidence:
  review: { kind: case-review, date: 2026-08-30, document: evidence/review.md }
elements:
  communication/named-contact:
    declared: practised
    note: >-
      The family of 943
      476 5919 was not told
    policy:
      - { policy: open, quote: "${QUOTE}, and so is ${NUMBER}" }
      - { policy: open, quote: "the relatives of ${NUMBER} may write to the hospital about what happened" }
    practice:
      - { evidence: review, result: 40 of 42, quote: "in 40 of 42 cases, not for ${NUMBER}" }
    dissent: [{ by: patient-or-family, says: "Nobody rang ${NUMBER}" }]
red_flags:
  - { element: communication/named-contact, what: "${NUMBER} was told nothing", found_on: 2026-07-01 }
`;

const POLICY = `# Being open with ${NUMBER}

We say that ${QUOTE}, and so is 943 **476** 5919.

The relatives of ${NUMBER} may always write to the hospital about what had happened. <!-- ${UNBROKEN} -->
`;

const FILES = {
  'trust.yaml': TRUST,
  'policies/open.md': POLICY,
  'evidence/review.md': `The same contact throughout in 40 of 42 cases, not for 943\u00a0476\u20095919.\n`,
};

const folderWith = temporaryFolders();

describe('a patient\u2019s number is never printed', () => {
  it.each([
    ['audit', '--all'],
    ['audit', '--format', 'json'],
    ['audit', '--format', 'markdown', '--all'],
    ['validate'],
    ['explain', 'communication/named-contact', '--file', 'trust.yaml'],
    ['explain', 'communication/named-contact', '--file', 'trust.yaml', '--conversation'],
    ['plan'],
    ['plan', '--format', 'json'],
  ])('by hpp %s %s %s', async (...argv) => {
    const folder = await folderWith(FILES);

    const given = await hpp(argv.filter(Boolean), { cwd: folder });

    expectMasked(given);
    if (!argv.includes('plan')) expect(given.stdout + given.stderr).toMatch(/943.{0,2}\*/);
    expect(given.stdout + given.stderr).not.toContain('fault of ours');
  });

  it.each(FORMAT_NAMES)('into a file that is written as %s', async (format) => {
    const folder = await folderWith(FILES);

    const given = await hpp(['audit', '--format', format, '-o', 'report'], { cwd: folder });

    expectMasked(given);
    const bytes = await readFile(join(folder, 'report'));
    const isZip = bytes.subarray(0, 2).toString() === 'PK';
    const parts = isZip ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [bytes.toString()];
    expect(parts.join('\n')).toMatch(/943.{0,2}\*/);
    for (const written of parts) {
      expectNoNumber(written);
    }
  });

  it.each([
    ['in a line that is wrong', `${HEAD}assessment: { date: yesterday } # ${NUMBER}\n`],
    ['in a value that is not allowed', `${HEAD}assessment: { date: ${UNBROKEN} }\n`],
    ['in a value of the wrong kind', `${HEAD}policies: ${UNBROKEN}\n`],
    ['in an unknown key', `${HEAD}"${NUMBER}": 1\n`],
    ['in an unknown key with an escape', `${HEAD}"943\\u0034765919": 1\n`],
    ['in a key that stands twice', `${HEAD}"${UNBROKEN}": 1\n"${UNBROKEN}": 2\n`],
    ['in a name that is no name', `${HEAD}policies: { nhs-${UNBROKEN}: { title: A, status: draft } }\n`],
    ['in an unknown element', `${HEAD}elements: { communication/${UNBROKEN}: { declared: absent } }\n`],
    [
      'in a result that cannot be right',
      `${HEAD}elements: { communication/named-contact: { practice: [{ kind: audit, date: 2026-01-01, result: ${NUMBER} }] } }\n`,
    ],
    ['in a quotation mark that is never closed', `${HEAD}elements: "${NUMBER}\n`],
    ['in an anchor', `${HEAD}policies: *n${UNBROKEN}\n`],
    ['in YAML that is none', `${HEAD}\t${NUMBER}\n`],
    ['across the end of a line', `${HEAD}assessment: { date: 943\n  476 5919 }\n`],
    ['in JSON', `{ "format": 1, "organisation": "${UNBROKEN}" }\n`],
  ])('when it stands %s', async (_, content) => {
    const folder = await folderWith({ 'trust.yaml': content });

    for (const argv of [['audit'], ['validate'], ['plan'], ['explain', 'en-notify', '--file', 'trust.yaml']]) {
      const given = await hpp(argv, { cwd: folder });

      expect(given.code).toBe(2);
      expectMasked(given);
      expect(given.stderr).toContain('[privacy/patient-number]');
    }
  });

  it('when it stands in a framework file, good or bad', async () => {
    const folder = await folderWith({
      'trust.yaml': HEAD,
      'good.yaml': `levels: [{ id: absent, title: "Absent for ${NUMBER}" }]\n`,
      'bad.yaml': `levels: [{ id: absent, titel: "Absent for ${NUMBER}" }]\n`,
    });

    const good = await hpp(['audit', '--framework', 'good.yaml', '--format', 'json'], { cwd: folder });
    const bad = await hpp(['audit', '--framework', 'bad.yaml'], { cwd: folder });
    const shown = await hpp(['framework', 'show', 'absent', '--framework', 'good.yaml'], { cwd: folder });
    const validated = await hpp(['validate', '--framework', 'good.yaml'], { cwd: folder });

    for (const given of [good, bad, shown, validated]) expectMasked(given);
    expect([good.code, bad.code, validated.code]).toEqual([1, 2, 1]);
    expect(numbersIn(good)).toMatchObject([{ location: { file: 'good.yaml', line: 1, column: 43, endColumn: 55 } }]);
    expect(shown.stdout).toContain('Absent for 943 *** ***9');
    expect(bad.stderr).toContain('bad.yaml:1:43: error: "943 *** ***9" looks like an NHS number');
  });

  it('when it stands in the name of the file or of its folder', async () => {
    const name = `${UNBROKEN}/trust.yaml`;
    const folder = await folderWith({ [name]: HEAD, 'framework.yaml': '{}\n' });

    const audited = await hpp(['audit', UNBROKEN, '--format', 'json'], { cwd: folder });
    const validated = await hpp(['validate', UNBROKEN], { cwd: folder });
    const over = await hpp(['audit', UNBROKEN, '-o', name], { cwd: folder });
    const beside = await hpp(['audit', UNBROKEN, '-o', `${UNBROKEN}/report.txt`], { cwd: folder });
    const missing = await hpp(['audit', `${UNBROKEN}.yaml`, '--framework', `${UNBROKEN}.yaml`], { cwd: folder });

    for (const given of [audited, validated, over, beside, missing]) expectMasked(given);
    expect(JSON.parse(audited.stdout).input.file).toBe('943******9/trust.yaml');
    expect(numbersIn(audited)).toMatchObject([{ location: { file: '943******9/trust.yaml', line: 1, column: 1 } }]);
    expect([audited.code, validated.code, over.code, beside.code, missing.code]).toEqual([1, 1, 2, 1, 2]);
    expect(await readFile(join(folder, name), 'utf8')).toBe(HEAD);
  });

  it.each([
    [[UNBROKEN]],
    [['audit', '--as-of', NUMBER]],
    [['audit', '--format', UNBROKEN]],
    [['audit', '--phase', UNBROKEN]],
    [['audit', '--fail-on', NUMBER]],
    [['audit', '--report', UNBROKEN]],
    [['audit', `--${UNBROKEN}`]],
    [['explain', NUMBER]],
    [['schema', UNBROKEN]],
    [['framework', 'show', UNBROKEN]],
    [['framework', UNBROKEN]],
  ])('when it is given on the command line: %j', async (argv) => {
    const folder = await folderWith({ 'trust.yaml': HEAD });

    const given = await hpp(argv, { cwd: folder });

    expect(given.code).toBe(2);
    expectMasked(given);
  });
});

describe('a patient\u2019s number is a finding', () => {
  it('at each of its places, and the audit runs and fails on it', async () => {
    const folder = await folderWith(FILES);

    const given = await hpp(['audit', '--format', 'json'], { cwd: folder });

    expect(given.code).toBe(1);
    const numbers = numbersIn(given);
    const perFile = numbers.map(({ location, subject }) => `${location.file} ${subject}`);
    expect(perFile).toEqual([
      'evidence/review.md review',
      ...Array(4).fill('policies/open.md open'),
      ...Array(14).fill('trust.yaml null'),
    ]);
    // The places are those of the real files, in which each number can still be read.
    for (const { location } of numbers) expect(digitsAt(location)).toMatch(/^3?9434765919$/);
    expect(
      numbersIn(given).every(
        ({ severity, message }) => severity === 'error' && message.includes('looks like an NHS number'),
      ),
    ).toBe(true);
  });

  it('and leaves the rest of the audit as it is: quotations are found, and hashes are those of the real bytes', async () => {
    const folder = await folderWith(FILES);

    const { stdout } = await hpp(['audit', '--format', 'json'], { cwd: folder });

    const report = JSON.parse(stdout);
    expect(report.summary.proof).toMatchObject({ found: 1, notFound: 1 });
    expect(report.input.sha256).toBe(createHash('sha256').update(TRUST).digest('hex'));
    expect(report.input.documents).toContainEqual({
      file: 'policies/open.md',
      sha256: createHash('sha256').update(POLICY).digest('hex'),
    });
    const [, lost] = report.commitments[0].elements.find(
      ({ id }: { id: string }) => id === 'communication/named-contact',
    ).provisions;
    expect(lost.closest.text).toMatch(/^The relatives of 943 \*\*\* \*\*\*9 may always write/);
  });

  it('for a document whose name holds one, which is not read', async () => {
    const folder = await folderWith({ ...FILES, [`policies/${UNBROKEN}.md`]: POLICY });

    const { stdout } = await hpp(['audit', '--format', 'json'], { cwd: folder });

    const { findings } = JSON.parse(stdout);
    expect(findings).toContainEqual(
      expect.objectContaining({
        id: 'document/unreadable',
        message: expect.stringContaining(
          'policies/943******9.md" cannot be used: its name holds what looks like the number of a patient',
        ),
      }),
    );
  });

  it('that ends validate with code 1, shown in its line', async () => {
    const folder = await folderWith({ 'trust.yaml': `${HEAD}# ${NUMBER}\n` });

    const { code, stdout, stderr } = await hpp(['validate'], { cwd: folder });

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^trust\.yaml:4:3: error: "943 \*\*\* \*\*\*9" looks like an NHS number \[privacy\/patient-number\]\n {2}4 \| # 943 \*\*\* \*\*\*9\n/,
    );
  });

  it('told twenty times for a list of patients, with how many more there are', async () => {
    const folder = await folderWith({ 'trust.yaml': `${HEAD}${`# ${NUMBER}\n`.repeat(50)}` });

    const numbers = numbersIn(await hpp(['audit', '--format', 'json'], { cwd: folder }));

    expect(numbers).toHaveLength(20);
    expect(numbers.at(-1)?.message).toBe('"943 *** ***9" looks like an NHS number, and so do 30 more');
  });

  it('and telephone numbers and dates are none', async () => {
    const folder = await folderWith({
      'trust.yaml': `${HEAD}# Ring 020 7946 0018, 01632 960983, 07700 900123 or +44 300 123 4567 before 2026-10-14 09:30\n`,
    });

    const { code, stderr } = await hpp(['audit'], { cwd: folder });

    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

interface NumberFinding {
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  readonly subject: string | null;
  readonly location: Location;
}

/** The digits at a place of the files as they were written. */
function digitsAt({ file, line, column, endLine, endColumn }: Location): string {
  const lines = (FILES as Readonly<Record<string, string>>)[file]?.split('\n') ?? [];
  const whole = lines.slice(line - 1, endLine).join('\n');
  const behind = (lines[endLine - 1] ?? '').length - (endColumn - 1);
  return whole.slice(column - 1, whole.length - behind).replace(/[^0-9]/g, '');
}

function numbersIn({ stdout }: Run): NumberFinding[] {
  return JSON.parse(stdout).findings.filter(({ id }: NumberFinding) => id === 'privacy/patient-number');
}

function expectMasked({ stdout, stderr }: Run): void {
  expectNoNumber(stdout);
  expectNoNumber(stderr);
}

/** The digits in the middle, however they are spaced. */
function expectNoNumber(text: string): void {
  expect(text).not.toMatch(/4[^0-9]{0,6}7[^0-9]{0,6}6[^0-9]{0,6}5[^0-9]{0,6}9[^0-9]{0,6}1/);
}
