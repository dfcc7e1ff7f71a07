import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InvalidInput, type OpenTrustFile, openTrustFile } from '../../src/app/open-trust-file.ts';
import { formatFindings } from '../../src/diagnostics/format-findings.ts';
import type { FindingId } from '../../src/model/finding.ts';

const HEAD = `format: 1
organisation: { name: Northmere Community Services, nation: england }
scope: { level: service }
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hpp-hostile-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Hostile {
  readonly name: string;
  readonly content: () => string | Uint8Array;
  readonly id: FindingId;
}

const FILES: readonly Hostile[] = [
  { name: 'an alias bomb', id: 'yaml/too-deep', content: aliasBomb },
  { name: 'an alias inside the entry it repeats', id: 'yaml/too-deep', content: () => `${HEAD}rollout: &all [*all]\n` },
  { name: 'one text repeated by 5,000 aliases', id: 'yaml/too-deep', content: manyAliases },
  { name: '100,000 unknown keys in one mapping', id: 'file/too-large', content: () => HEAD + keys(100_000) },
  { name: '100,000 policies', id: 'file/too-large', content: () => `${HEAD}policies:\n${keys(100_000, '  ')}` },
  { name: '100,000 elements', id: 'file/too-large', content: () => `${HEAD}elements:\n${keys(100_000, '  ')}` },
  { name: '100,000 times one key', id: 'file/too-large', content: () => HEAD + 'format: 1\n'.repeat(100_000) },
  { name: '100,000 items of the wrong kind', id: 'file/too-large', content: () => list(100_000) },
  { name: '12,000 unknown keys in one mapping', id: 'schema/unknown-key', content: () => HEAD + keys(12_000) },
  { name: '12,000 times one key', id: 'yaml/duplicate-key', content: () => HEAD + 'format: 1\n'.repeat(12_000) },
  { name: '12,000 items of the wrong kind', id: 'schema/wrong-type', content: () => list(12_000) },
  { name: '12,000 unknown elements', id: 'trust/unknown-id', content: () => elements(12_000) },
  {
    name: '2,500 unknown policies beside 2,500 known ones, with long names',
    id: 'trust/unknown-id',
    content: manyReferences,
  },
  { name: 'lists nested 100,000 deep in brackets', id: 'yaml/too-deep', content: () => nested('[', ']') },
  { name: 'entries nested 100,000 deep in braces', id: 'yaml/too-deep', content: () => nested('{a: ', '}') },
  { name: '100,000 brackets that are never closed', id: 'yaml/too-deep', content: () => '['.repeat(100_000) },
  { name: 'block lists nested 100,000 deep', id: 'yaml/too-deep', content: () => `${'- '.repeat(100_000)}late` },
  { name: 'block keys nested 100,000 deep', id: 'yaml/too-deep', content: () => `${'? '.repeat(100_000)}late` },
  { name: 'block entries nested 1,500 deep', id: 'yaml/too-deep', content: blockEntries },
  { name: 'a file of 3 MB', id: 'file/too-large', content: () => `${HEAD}# ${'late '.repeat(600_000)}\n` },
  { name: 'a file of 3 MB in one word', id: 'file/too-large', content: () => 'a'.repeat(3_000_000) },
  { name: '1,900,000 quotation marks', id: 'file/too-large', content: () => '"'.repeat(1_900_000) },
  { name: '1,900,000 commas', id: 'file/too-large', content: () => `[${','.repeat(1_900_000)}` },
  { name: '100,000 documents', id: 'file/too-large', content: () => '---\nlate\n'.repeat(100_000) },
  { name: 'nothing but 1,900,000 spaces', id: 'schema/wrong-type', content: () => ' '.repeat(1_900_000) },
  { name: 'a NUL character', id: 'file/not-readable', content: () => `${HEAD}elements: { "late\0": {} }\n` },
  { name: 'nothing but NUL bytes', id: 'file/not-readable', content: () => new Uint8Array(5_000) },
  { name: 'UTF-16 without its mark', id: 'file/not-readable', content: () => Buffer.from(HEAD, 'utf16le') },
  { name: 'UTF-16 cut in the middle', id: 'file/not-readable', content: () => Buffer.from([0xff, 0xfe, 0x61]) },
  { name: 'invalid UTF-8', id: 'file/not-readable', content: () => Buffer.from([0x61, 0x3a, 0x20, 0xc3, 0x28]) },
  { name: 'Windows-1252', id: 'file/not-readable', content: () => Buffer.from(`${HEAD}# £ 5`, 'latin1') },
  { name: 'a picture', id: 'file/not-readable', content: () => Buffer.from('89504e470d0a1a0a0000000d', 'hex') },
  { name: 'a tag that makes a program object', id: 'yaml/syntax', content: () => `${HEAD}rollout: !!js/function x\n` },
  { name: 'a key that is a list', id: 'yaml/syntax', content: () => `${HEAD}? [late, later]\n: 1\n` },
];

describe('hostile trust files', () => {
  it.each(FILES)('$name: ends in a clear finding, in time', { timeout: 10_000 }, async ({ content, id }) => {
    const opened = await openText(content());

    expect(opened.state).toBe('invalid');
    if (opened.state === 'open') return;
    expect(opened.findings[0]?.id).toBe(id);
    expect(opened.findings[0]?.location.line).toBeGreaterThanOrEqual(1);
    expect(opened.findings[0]?.location.column).toBeGreaterThanOrEqual(1);
    expect(formatFindings(opened.findings, opened.texts).length).toBeLessThan(150_000);
  });

  it('shows no escape, no bell and no turned text of the file on the screen', async () => {
    const opened = await openText(`${HEAD}"\\e[31mred\\a\\u202Eder": { \u0007bell: "\u001b]0;title" }\n`);

    expect(opened.state).toBe('invalid');
    if (opened.state === 'open') return;
    const shown = formatFindings(opened.findings, opened.texts);
    expect(shown).toContain('unknown key');
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('cannot give every entry a key through __proto__', async () => {
    await openText(`${HEAD}__proto__: { polluted: true }\npolicies: { __proto__: { polluted: true } }\n`);

    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['a folder', () => folder, 'file/not-readable', 'it is a folder'],
    ['a file that is not there', () => join(folder, 'nowhere.yaml'), 'file/not-found', 'there is no such file'],
  ])('%s: ends in a clear finding', async (_name, file, id, because) => {
    const opened = await openTrustFile({ file: file(), workingDirectory: folder });

    expect(opened.state).toBe('invalid');
    if (opened.state === 'open') return;
    expect(opened.findings.map((finding) => finding.id)).toEqual([id]);
    expect(opened.findings[0]?.message).toContain(because);
  });
});

async function openText(content: string | Uint8Array): Promise<OpenTrustFile | InvalidInput> {
  const file = join(folder, 'trust.yaml');
  await writeFile(file, content);
  return openTrustFile({ file, workingDirectory: folder });
}

function aliasBomb(): string {
  const levels = Array.from({ length: 30 }, (_, i) => `b${i + 1}: &b${i + 1} [${`*b${i}, `.repeat(10)}late]\n`);
  return `${HEAD}b0: &b0 [late, later]\n${levels.join('')}`;
}

function manyAliases(): string {
  return `${HEAD}rollout:\n  vision: &vision Nobody asks twice\n  external_support:\n${'    - *vision\n'.repeat(5_000)}`;
}

function keys(count: number, indent = ''): string {
  return Array.from({ length: count }, (_, i) => `${indent}ward-${i}: 1\n`).join('');
}

function elements(count: number): string {
  const entries = Array.from({ length: count }, (_, i) => `communication/contact-${i}: {}`);
  return `${HEAD}elements: {${entries.join(',')}}\n`;
}

function list(count: number): string {
  return `${HEAD}red_flags:\n${'  - 1\n'.repeat(count)}`;
}

function manyReferences(): string {
  const long = 'ward-'.repeat(14);
  const policies = Array.from({ length: 2_500 }, (_, i) => `${long}${i}: {title: A, status: draft}`);
  const provisions = Array.from({ length: 2_500 }, (_, i) => `{policy: ${long}${long}${i},quote: a}`);
  const claims = `{communication/named-contact: {policy: [${provisions.join(',')}]}}`;
  return `${HEAD}policies: {${policies.join(',')}}\nelements: ${claims}\n`;
}

function nested(open: string, close: string): string {
  return `rollout: ${open.repeat(100_000)}late${close.repeat(100_000)}\n`;
}

function blockEntries(): string {
  return Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}ward:\n`).join('');
}
