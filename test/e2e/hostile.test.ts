import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Run } from '../support/run.ts';
import { spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';

const HEAD = `format: 1
organisation: { name: Northmere, nation: england, sector: nhs }
scope: { level: service, name: Maternity }
`;
const SECONDS = 20;

/** A trust file that cannot be used, and what is said of it. */
interface BadFile {
  readonly title: string;
  readonly content: string | Uint8Array;
  /** The first line on stderr. */
  readonly says: RegExp;
}

const BAD_FILES: readonly BadFile[] = [
  {
    title: 'a bomb of aliases',
    content: `${HEAD}elements:\n  a: &a [x, x, x, x, x, x, x, x, x]\n${bombLines()}`,
    says: /^trust\.yaml:\d+:\d+: error: .+aliases.+\[yaml\/too-deep\]$/,
  },
  {
    title: 'anchors and aliases in turns, by the hundred thousand',
    content: `${HEAD}note: [${many(100_000, (i) => `&a${i} 1, *a${i}, `)}]\n`,
    says: /^trust\.yaml:\d+:\d+: error: /,
  },
  {
    title: 'an alias of the entry that it stands in',
    content: `${HEAD}elements: &all\n  communication/named-contact: *all\n`,
    says: /^trust\.yaml:5:\d+: error: /,
  },
  {
    title: 'an alias that names nothing',
    content: `${HEAD}elements: *nothing\n`,
    says: /^trust\.yaml:\d+:\d+: error: .+\[yaml\/syntax\]$/,
  },
  {
    title: 'brackets nested very deep',
    content: `${HEAD}elements: ${'['.repeat(200_000)}`,
    says: /^trust\.yaml:4:\d+: error: .+nested.+\[yaml\/too-deep\]$/,
  },
  {
    title: 'braces nested very deep, and closed',
    content: `${HEAD}elements: ${'{a: '.repeat(100_000)}1${'}'.repeat(100_000)}`,
    says: /^trust\.yaml:4:\d+: error: .+nested.+\[yaml\/too-deep\]$/,
  },
  {
    title: 'entries nested very deep by their indentation',
    content: many(1500, (i) => `${' '.repeat(i)}a:\n`),
    says: /^trust\.yaml:\d+:\d+: error: .+nested.+\[yaml\/too-deep\]$/,
  },
  {
    title: 'lists nested very deep in one line',
    content: `${HEAD}elements:\n  ${'- '.repeat(100_000)}`,
    says: /^trust\.yaml:5:\d+: error: .+nested.+\[yaml\/too-deep\]$/,
  },
  {
    title: 'more unknown keys than anybody could mend',
    content: `${HEAD}${many(150_000, (i) => `k${i}: 1\n`)}`,
    says: /^trust\.yaml:\d+:\d+: error: /,
  },
  {
    title: 'more unknown elements than anybody could mend',
    content: `${HEAD}elements:\n${many(120_000, (i) => `  k${i}: {}\n`)}`,
    says: /^trust\.yaml:\d+:\d+: error: /,
  },
  {
    title: 'one key a hundred thousand times',
    content: `${HEAD}elements:\n${many(100_000, () => '  k: {}\n')}`,
    says: /^trust\.yaml:\d+:\d+: error: /,
  },
  {
    title: 'a hundred thousand documents in one file',
    content: `${HEAD}${many(100_000, () => '---\n')}`,
    says: /^trust\.yaml:\d+:\d+: error: /,
  },
  {
    title: 'a key of a megabyte',
    content: `${HEAD}${'k'.repeat(1_000_000)}: 1\n`,
    says: /^trust\.yaml:4:\d+: error: .{1,400}$/,
  },
  {
    title: 'a tag of a megabyte',
    content: `${HEAD}elements: ${'!'.repeat(1_000_000)}\n`,
    says: /^trust\.yaml:4:\d+: error: .{1,400}$/,
  },
  {
    title: 'a value of a megabyte where a day should stand',
    content: `${HEAD}assessment: { date: ${'9'.repeat(1_000_000)} }\n`,
    says: /^trust\.yaml:4:\d+: error: .{1,400}$/,
  },
  {
    title: 'a key that stands twice',
    content: `${HEAD}scope: { level: organisation }\n`,
    says: /^trust\.yaml:4:1: error: .+line 3 \[yaml\/duplicate-key\]$/,
  },
  {
    title: 'a key __proto__ at the top',
    content: `${HEAD}__proto__: { format: 1 }\n`,
    says: /^trust\.yaml:4:1: error: unknown key "__proto__" in the file \[schema\/unknown-key\]$/,
  },
  {
    title: 'an element __proto__',
    content: `${HEAD}elements:\n  __proto__: { declared: practised }\n`,
    says: /^trust\.yaml:5:3: error: "__proto__" /,
  },
  {
    title: 'an element constructor',
    content: `${HEAD}elements:\n  constructor: { declared: practised }\n`,
    says: /^trust\.yaml:5:3: error: "constructor" /,
  },
  {
    title: 'an indicator constructor',
    content: `${HEAD}indicators:\n  constructor: [{ period: 2025-26, value: 3 }]\n`,
    says: /^trust\.yaml:5:3: error: "constructor" /,
  },
  {
    title: 'a policy __proto__',
    content: `${HEAD}policies:\n  __proto__: { title: Being Open, status: approved }\n`,
    says: /^trust\.yaml:5:3: error: "__proto__" /,
  },
  {
    title: 'a provision of the policy constructor, which the file does not name',
    content: `${HEAD}elements:\n  communication/named-contact:\n    policy:\n      - { policy: constructor, quote: every family is given one name }\n`,
    says: /^trust\.yaml:7:\d+: error: "constructor" .+\[trust\/unknown-id\]$/,
  },
  {
    title: 'a merge key',
    content: `${HEAD}policies:\n  open: &open { title: Being Open, status: draft }\n  closed: { <<: *open }\n`,
    says: /^trust\.yaml:6:\d+: error: /,
  },
  {
    title: 'tabs for indentation',
    content: `${HEAD}elements:\n\tcommunication/named-contact: {}\n`,
    says: /^trust\.yaml:5:1: error: .+\btabs?\b.+\[yaml\/syntax\]$/i,
  },
  {
    title: 'a NUL byte',
    content: `${HEAD}# \0\n`,
    says: /^trust\.yaml:1:1: error: .+NUL.+\[file\/not-readable\]$/,
  },
  {
    title: 'UTF-16 without its mark',
    content: Buffer.from(HEAD, 'utf16le'),
    says: /^trust\.yaml:1:1: error: .+NUL.+\[file\/not-readable\]$/,
  },
  {
    title: 'bytes that are no UTF-8',
    content: Buffer.concat([Buffer.from(HEAD), Buffer.from([0x23, 0x20, 0xe9, 0x0a])]),
    says: /^trust\.yaml:1:1: error: .+UTF-8.+\[file\/not-readable\]$/,
  },
  {
    title: 'a wrong key after a byte-order mark',
    content: '\ufefffromat: 1\norganisation: { name: Northmere, nation: england }\nscope: { level: service }\n',
    says: /^trust\.yaml:1:1: error: /,
  },
  {
    title: 'a wrong key in UTF-16 with its mark',
    content: Buffer.from(`\ufeff${HEAD}elemnts: {}\n`, 'utf16le'),
    says: /^trust\.yaml:4:1: error: unknown key "elemnts" in the file \[schema\/unknown-key\]$/,
  },
  {
    title: 'a wrong key in lines that end in CRLF',
    content: `${HEAD}elemnts: {}\n`.replaceAll('\n', '\r\n'),
    says: /^trust\.yaml:4:1: error: unknown key "elemnts" in the file \[schema\/unknown-key\]$/,
  },
  {
    title: 'several documents',
    content: `${HEAD}---\n${HEAD}`,
    says: /^trust\.yaml:4:1: error: .+more than one YAML document \[yaml\/several-documents\]$/,
  },
  {
    title: 'a tag that makes bytes of an entry',
    content: `${HEAD}elements: !!binary aGVsbG8=\n`,
    says: /^trust\.yaml:4:\d+: error: (?!.*function)/,
  },
  {
    title: 'a tag that hides the entries under it',
    content: `${HEAD}elements: !!omap\n  - communication/named-contact: { declared: experienced }\n`,
    says: /^trust\.yaml:4:\d+: error: /,
  },
  {
    title: 'a set in place of the policies',
    content: `${HEAD}policies: !!set { open, closed }\n`,
    says: /^trust\.yaml:4:\d+: error: /,
  },
  {
    title: 'a tag of another program',
    content: `${HEAD}elements: !!python/object/apply:os.system ["id"]\n`,
    says: /^trust\.yaml:4:\d+: error: /,
  },
  {
    title: 'keys that are lists',
    content: `${HEAD}elements:\n  ? [communication, named-contact]\n  : {}\n`,
    says: /^trust\.yaml:5:\d+: error: /,
  },
  {
    title: 'numbers without end',
    content: `${HEAD}indicators: { never-events: [{ period: 2025-26, value: .inf }] }\n`,
    says: /^trust\.yaml:4:\d+: error: /,
  },
  {
    title: 'an escape sequence in a key',
    content: `${HEAD}"\\e[31mcontact\\e[0m\\u202e": 1\n`,
    says: /^trust\.yaml:4:1: error: unknown key "\[31mcontact\[0m" in the file/,
  },
  {
    title: 'a raw escape sequence in a key',
    content: `${HEAD}contact\u001b]8;;http://example.org\u0007: 1\n`,
    says: /^trust\.yaml:4:\d+: error: /,
  },
  { title: 'nothing', content: '', says: /^trust\.yaml:1:1: error: / },
  { title: 'a page of HTML', content: '<!doctype html>\n<p>Gone</p>\n', says: /^trust\.yaml:\d+:\d+: error: / },
];

describe('a hostile trust file ends in an error with its place', () => {
  it.each(BAD_FILES)('$title', async ({ content, says }) => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'trust.yaml'), content);

      const given = await runUnchanged(folder, ['audit']);

      expectRefusal(given);
      expect(given.stderr.split('\n')[0]).toMatch(says);
    });
  });

  it('shows at most a hundred of many errors', async () => {
    await inTemporaryFolder(async (folder) => {
      const keys = many(3000, (i) => `k${i}: 1\n`);
      await writeFile(join(folder, 'trust.yaml'), `${HEAD}${keys}`);

      const given = await runUnchanged(folder, ['validate']);

      expectRefusal(given);
      expect(given.stderr.match(/^trust\.yaml:\d+:\d+: error: /gm)?.length).toBe(100);
      expect(given.stderr).toMatch(/\nand \d+ more\n$/);
    });
  });
});

describe('a trust file with an unusual beginning or ending is read', () => {
  it.each([
    ['a byte-order mark', `\ufeff${HEAD}`],
    ['lines that end in CRLF', HEAD.replaceAll('\n', '\r\n')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${HEAD}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${HEAD}`, 'utf16le').swap16()],
    ['no line end at its end', HEAD.trimEnd()],
    ['a name of words that turn round', HEAD.replace('Northmere', 'מַרְפֵּא Northmere \u{1f3e5}')],
  ])('%s', async (_, content) => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'trust.yaml'), content);

      const { code, stdout, stderr } = await runUnchanged(folder, ['audit', '--format', 'json']);

      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ scope: { name: 'Maternity' } });
    });
  });
});

describe('a trust file that is no ordinary file ends in an error', () => {
  it.each([
    ['a file of 50 MB', largeFile, /larger than 2 MB \[file\/too-large\]$/],
    ['a folder', folderInPlace, /no such file|it is a folder/],
    ['a FIFO', fifoInPlace, /it is no ordinary file \[file\/not-readable\]$/],
    ['a link to /dev/zero', linkTo('/dev/zero'), /it is no ordinary file \[file\/not-readable\]$/],
    ['a link to itself', linkTo('trust.yaml'), /\[file\/not-readable\]$/],
    ['a link to nothing', linkTo('nowhere.yaml'), /there is no such file \[file\/not-found\]$/],
  ])('%s', async (_, place, says) => {
    await inTemporaryFolder(async (folder) => {
      await place(join(folder, 'trust.yaml'));

      const given = await runUnchanged(folder, ['audit', 'trust.yaml']);

      expectRefusal(given);
      expect(given.stderr.split('\n')[0]).toMatch(/^trust\.yaml(\/trust\.yaml)?:1:1: error: /);
      expect(given.stderr.split('\n')[0]).toMatch(says);
    });
  });
});

const QUOTE = 'every family is given the name of one person who rings back';
const SECRET = 'the words of a letter that nobody here may read';

/** A path that a trust file gives for a document, and the finding that it ends in. */
interface BadDocument {
  readonly title: string;
  /** As YAML writes it. */
  readonly path: string;
  readonly id: 'document/not-found' | 'document/outside' | 'document/unreadable';
  /** Puts something in its place, below the trust file's folder. */
  readonly place?: (folder: string, outside: string) => Promise<void>;
}

const BAD_DOCUMENTS: readonly BadDocument[] = [
  { title: 'a path that climbs out', path: '../outside/letter.md', id: 'document/outside' },
  { title: 'a path that climbs out half way', path: 'policies/../../outside/letter.md', id: 'document/outside' },
  { title: 'an absolute path', path: '/etc/hostname', id: 'document/outside' },
  { title: 'an absolute path of Windows', path: "'C:\\letters\\letter.md'", id: 'document/outside' },
  { title: 'a path with backslashes', path: "'..\\outside\\letter.md'", id: 'document/not-found' },
  { title: 'an address', path: 'file:///etc/hostname', id: 'document/not-found' },
  { title: 'a path with a NUL byte', path: '"policies/open.md\\0"', id: 'document/unreadable' },
  { title: 'a path of 10,000 characters', path: `policies/${'a'.repeat(10_000)}.md`, id: 'document/not-found' },
  { title: 'a path of an escape sequence', path: '"\\e[31m\\u202e.md"', id: 'document/not-found' },
  { title: 'a folder', path: 'policies', id: 'document/unreadable' },
  { title: 'the folder itself', path: '.', id: 'document/unreadable' },
  { title: 'a folder above', path: '..', id: 'document/outside' },
  { title: 'a file that is missing', path: 'policies/missing.md', id: 'document/not-found' },
  {
    title: 'a link that leaves the folder',
    path: 'policies/letter.md',
    id: 'document/outside',
    place: async (folder, outside) => symlink(join(outside, 'letter.md'), join(folder, 'policies/letter.md')),
  },
  {
    title: 'a file below a linked folder that leaves',
    path: 'policies/linked/letter.md',
    id: 'document/outside',
    place: async (folder, outside) => symlink(outside, join(folder, 'policies/linked')),
  },
  {
    title: 'a link that leads round in a circle',
    path: 'policies/round.md',
    id: 'document/unreadable',
    place: async (folder) => symlink('round.md', join(folder, 'policies/round.md')),
  },
  {
    title: 'a link to /dev/zero',
    path: 'policies/zero.md',
    id: 'document/outside',
    place: async (folder) => symlink('/dev/zero', join(folder, 'policies/zero.md')),
  },
  {
    title: 'a FIFO',
    path: 'policies/pipe.md',
    id: 'document/unreadable',
    place: async (folder) => fifoInPlace(join(folder, 'policies/pipe.md')),
  },
  {
    title: 'a file of 100 MB',
    path: 'policies/large.md',
    id: 'document/unreadable',
    place: async (folder) => largeFile(join(folder, 'policies/large.md'), 100),
  },
  {
    title: 'a file of a format that is not read',
    path: 'policies/open.exe',
    id: 'document/unreadable',
    place: async (folder) => writeFile(join(folder, 'policies/open.exe'), QUOTE),
  },
  {
    title: 'a text with NUL bytes',
    path: 'policies/nul.md',
    id: 'document/unreadable',
    place: async (folder) => writeFile(join(folder, 'policies/nul.md'), `${QUOTE}\0`),
  },
];

describe('a hostile path of a document ends in a finding with its place', () => {
  it.each(BAD_DOCUMENTS)('$title', async ({ path, id, place }) => {
    await inTemporaryFolder(async (above) => {
      const folder = join(above, 'trust');
      const outside = join(above, 'outside');
      await mkdir(join(folder, 'policies'), { recursive: true });
      await writeFiles(outside, { 'letter.md': `# Letter\n\n${SECRET}. We say that ${QUOTE}.\n` });
      await writeFile(join(folder, 'trust.yaml'), trustFileWith(path));
      await place?.(folder, outside);

      const given = await runUnchanged(folder, ['audit', '--format', 'json'], above);

      expectNoFault(given);
      expect(given.code).toBe(1);
      expect(given.stderr).toMatch(
        /^trust\.yaml: fails on error\. Exit code 1\.\n {2}error: \d+ errors?\. .+\n {4}What comes first: .+\n$/,
      );
      expect(given.stdout).not.toContain(SECRET);
      const { findings, summary } = JSON.parse(given.stdout);
      expect(findings).toContainEqual(
        expect.objectContaining({
          id,
          severity: 'error',
          location: expect.objectContaining({ file: 'trust.yaml', line: 5, column: 65 }),
        }),
      );
      expect(summary.proof).toMatchObject({ found: 0, unchecked: 1 });
    });
  });

  it('reads a document that a link inside the folder leads to', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, {
        'trust.yaml': trustFileWith('policies/latest.md'),
        'policies/open.md': `# Being open\n\nWe say that ${QUOTE}.\n`,
      });
      await symlink('open.md', join(folder, 'policies/latest.md'));

      const { code, stdout } = await runUnchanged(folder, ['audit', '--format', 'json']);

      expect(JSON.parse(stdout).summary.proof).toMatchObject({ found: 1, unchecked: 0 });
      expect(code).toBe(0);
    });
  });
});

/** A file in force whose one policy has this document, and that quotes it. */
function trustFileWith(path: string): string {
  return `${HEAD}policies:
  open: { title: Being Open, approved_on: 2026-01-05, document: ${path}, status: approved }
elements:
  communication/named-contact:
    declared: written
    policy:
      - { policy: open, quote: ${QUOTE} }
assessment: { date: 2026-10-14 }
`;
}

/** Runs the real binary in a folder, and expects that nothing there, or above it, has changed afterwards. */
async function runUnchanged(folder: string, argv: readonly string[], watched: string = folder): Promise<Run> {
  const before = await treeOf(watched);
  const given = await spawnHpp(argv, { cwd: folder, seconds: SECONDS });
  expect(given.code, `ends within ${SECONDS} seconds`).not.toBe(-1);
  expect(await treeOf(watched)).toEqual(before);
  return given;
}

function expectRefusal(given: Run): void {
  expectNoFault(given);
  expect(given.stdout).toBe('');
  expect(given.code).toBe(2);
}

function expectNoFault({ stdout, stderr }: Run): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toContain('    at ');
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  }
  expect(stderr).not.toContain('a fault of ours');
}

function many(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join('');
}

function bombLines(): string {
  return many(9, (i) => `  ${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${`*${'abcdefghi'[i]}, `.repeat(9)}]\n`);
}

/** A file that is as large as it says, and takes no room on the disk. */
async function largeFile(file: string, megabytes = 50): Promise<void> {
  await writeFile(file, HEAD);
  await truncate(file, megabytes * 1024 * 1024);
}

async function folderInPlace(file: string): Promise<void> {
  await mkdir(file);
}

async function fifoInPlace(file: string): Promise<void> {
  execFileSync('mkfifo', [file]);
}

function linkTo(target: string): (file: string) => Promise<void> {
  return (file) => symlink(target, file);
}
