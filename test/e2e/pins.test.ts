import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { temporaryFolders } from '../support/folders.ts';
import { PINNED_FOLDER, POLICY, REVIEW, TRUST } from '../support/pinned-folder.ts';
import { run as hpp } from '../support/run.ts';
import { treeOf } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
// The escape character, and a mark that turns the direction of writing.
const ACTING = ['\u001b', '\u202e'];
const POLICY_FILE = 'policies/being-open.md';
const PROMISE = 'Every family is given the **name** and direct number of one person';

/** A folder that was pinned, and then changed. */
async function pinnedFolder(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = await newFolder(PINNED_FOLDER);
  const { code, stderr } = await hpp(['audit', '--pin', '--fail-on', 'warning'], { cwd: folder });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'Wrote hpp.lock: 2 quotations of 2 documents pinned\n',
  });
  for (const [file, content] of Object.entries(changes)) {
    if (content === null) await rm(join(folder, file));
    else await writeFile(join(folder, file), content);
  }
  return folder;
}

/** What an audit of a folder finds in words about pins, and its exit codes. */
async function audited(
  folder: string,
): Promise<{ onError: number; onWarning: number; pins: Finding[]; report: Report }> {
  const onError = await hpp(['audit', '--format', 'json', '--fail-on', 'error'], { cwd: folder });
  const onWarning = await hpp(['audit', '--quiet', '--fail-on', 'warning'], { cwd: folder });
  const report = JSON.parse(onError.stdout) as Report;
  const pins = report.findings.filter(({ id }) => /passage|pin|quote-not-found/.test(id));
  return { onError: onError.code, onWarning: onWarning.code, pins, report };
}

describe('a pull request that changes a pinned promise', () => {
  it('fails on error where it softens the quoted words', async () => {
    const folder = await pinnedFolder({ [POLICY_FILE]: POLICY.replace('is given', 'may be given') });

    const { onError, pins } = await audited(folder);

    expect(onError).toBe(1);
    expect(pins).toMatchObject([
      {
        id: 'evidence/quote-not-found',
        message: expect.stringContaining(
          'when it was pinned on 14 October 2026, the passage said "Every family is given the name and direct number of one person who stays with them. The number is answered every day."; the nearest words there now: "Every family [-is-] {+may be+} given the name',
        ),
        location: { file: 'trust.yaml', line: 19 },
      },
    ]);
  });

  it('fails on error where it takes the promise out of the policy and out of the trust file', async () => {
    const folder = await pinnedFolder({
      [POLICY_FILE]: POLICY.replace(PROMISE, 'Families may be given the name of one person'),
      'trust.yaml': TRUST.replace(/ {4}policy:\n.*\n.*\n/, ''),
    });

    const { onError, pins } = await audited(folder);

    expect(onError).toBe(1);
    expect(pins).toMatchObject([
      {
        id: 'evidence/pinned-passage-removed',
        severity: 'error',
        subject: 'communication/named-contact',
        message: expect.stringContaining(
          'pinned on 14 October 2026 in "policies/being-open.md", under "6 Contact" for communication/named-contact, is neither in the document nor in the trust file any more',
        ),
        location: { file: 'trust.yaml', line: 15 },
      },
    ]);
  });

  it('fails on error where it takes away the element, the policy and its document', async () => {
    const folder = await pinnedFolder({
      [POLICY_FILE]: null,
      'trust.yaml': TRUST.slice(0, TRUST.indexOf('policies:')),
    });

    const { onError, pins } = await audited(folder);

    expect(onError).toBe(1);
    expect(pins).toMatchObject([{ id: 'evidence/pinned-passage-removed', location: { file: 'trust.yaml', line: 1 } }]);
  });

  it('fails on error where it softens the words in both, in the same way', async () => {
    const folder = await pinnedFolder({
      [POLICY_FILE]: POLICY.replace('is given', 'may be given'),
      'trust.yaml': TRUST.replace('is given', 'may be given'),
    });

    const { onError, pins } = await audited(folder);

    expect(onError).toBe(1);
    expect(pins).toMatchObject([
      {
        id: 'evidence/pinned-passage-removed',
        message: expect.stringContaining('the nearest words there now: "Every family [-is-] {+may be+} given'),
      },
    ]);
  });

  it('fails on error where it gives the trust file another name as well', async () => {
    const folder = await pinnedFolder({ [POLICY_FILE]: POLICY.replace(PROMISE, 'Something else') });
    const other = TRUST.replace(/ {4}policy:\n.*\n.*\n/, '');
    await writeFile(join(folder, 'other.yaml'), other);
    await rm(join(folder, 'trust.yaml'));

    const { code, stdout } = await hpp(['audit', 'other.yaml', '--format', 'json'], { cwd: folder });

    expect(code).toBe(1);
    expect(stdout).toContain('evidence/pinned-passage-removed');
  });

  it('fails on warning alone where only the words around it changed', async () => {
    const folder = await pinnedFolder({
      [POLICY_FILE]: POLICY.replace('who stays with them', 'unless a claim is made'),
    });

    const { onError, onWarning, pins, report } = await audited(folder);

    expect({ onError, onWarning }).toEqual({ onError: 0, onWarning: 1 });
    expect(pins).toMatchObject([
      {
        id: 'evidence/passage-changed',
        severity: 'warning',
        message:
          'the passage around "Every family is given the name and direct number of one person" has changed since it was pinned on 14 October 2026: \u2026 and direct number of one person [-who stays with them.-] {+unless a claim is made.+} The number is answered every day.',
        location: { file: 'trust.yaml', line: 19 },
      },
    ]);
    expect(report.findings.map(({ id }) => id)).toContain('evidence/quote-out-of-context');
  });

  it.each([
    [
      'a sentence in its paragraph',
      POLICY.replace('answered every day.', 'answered every day. Not at night.'),
      '{+Not at night.+}',
    ],
    [
      'a sentence less in its paragraph',
      POLICY.replace(/ The number is\nanswered every day\./, ''),
      '[-The number is answered every day.-]',
    ],
  ])('fails on warning for %s', async (_, policy, difference) => {
    const { onError, pins } = await audited(await pinnedFolder({ [POLICY_FILE]: policy }));

    expect(onError).toBe(0);
    expect(pins).toMatchObject([{ id: 'evidence/passage-changed', message: expect.stringContaining(difference) }]);
  });

  it('fails on warning where the trust file no longer quotes what the policy still promises', async () => {
    const folder = await pinnedFolder({ 'trust.yaml': TRUST.replace(/ {4}policy:\n.*\n.*\n/, '') });

    const { onError, onWarning, pins } = await audited(folder);

    expect({ onError, onWarning }).toEqual({ onError: 0, onWarning: 1 });
    expect(pins).toMatchObject([{ id: 'evidence/pin-unused', location: { line: 15 } }]);
  });

  it('shows the change in plain characters in the report for people', async () => {
    const folder = await pinnedFolder({ [POLICY_FILE]: POLICY.replace('every day', 'at times') });

    const { stdout } = await hpp(['audit', '--all'], { cwd: folder });

    expect(stdout.replace(/\s+/g, ' ')).toContain('[-every day.-] {+at times.+}');
  });
});

describe('what changes nothing that was pinned', () => {
  it.each([
    ['the same files', {}],
    [
      'another wrapping',
      {
        [POLICY_FILE]: POLICY.replaceAll('of one person who', 'of one\nperson who').replace(
          'is\nanswered',
          'is answered',
        ),
      },
    ],
    ['line ends of Windows', { [POLICY_FILE]: POLICY.replaceAll('\n', '\r\n') }],
    [
      'other marks of Markdown',
      { [POLICY_FILE]: POLICY.replace('**name**', '_name_').replace('one person', '[one person](x.md)') },
    ],
    [
      'other quote marks and entities',
      {
        [POLICY_FILE]: POLICY.replace('6.2 Every', '6.2&nbsp;Every')
          .replace('stays', '\u201cstays\u201d')
          .replace('them.', 'them&#46;'),
      },
    ],
    ['another number of its paragraph', { [POLICY_FILE]: POLICY.replace('6.2', '6.5') }],
    [
      'other paragraphs',
      {
        [POLICY_FILE]: POLICY.replace('We keep in touch.', 'We ring.').replace(
          'Letters are plain.',
          'Letters may be long.',
        ),
      },
    ],
    ['the same words earlier on', { [POLICY_FILE]: POLICY.replace('We keep in touch.', `In short: ${PROMISE}.`) }],
    ['other marks of a list', { 'evidence/review.md': REVIEW.replaceAll('- ', '* ') }],
    [
      'more words quoted of the same passage',
      { 'trust.yaml': TRUST.replace('of one person', 'of one person who stays with them') },
    ],
    ['another name of the policy', { 'trust.yaml': TRUST.replaceAll('candour', 'openness') }],
    ['comments and order of the trust file', { 'trust.yaml': `# Comment\n${TRUST}` }],
  ] as const)('is %s', async (_, changes) => {
    const { onWarning, pins } = await audited(await pinnedFolder(changes));

    expect({ onWarning, pins }).toEqual({ onWarning: 0, pins: [] });
  });

  it('is another name of the document', async () => {
    const folder = await pinnedFolder({ 'trust.yaml': TRUST.replace('being-open.md', 'openness.md') });
    await rename(join(folder, POLICY_FILE), join(folder, 'policies/openness.md'));

    expect((await audited(folder)).pins).toEqual([]);
  });

  it('is newer evidence in place of the old', async () => {
    const folder = await pinnedFolder({
      'evidence/newer.md': REVIEW.replaceAll('37 of 42', '40 of 44'),
      'evidence/review.md': null,
      'trust.yaml': TRUST.replace('review.md', 'newer.md').replaceAll('37 of 42', '40 of 44'),
    });

    expect((await audited(folder)).pins).toEqual([]);
  });
});

describe('evidence that was pinned', () => {
  it('is told where its document was rewritten under the same name', async () => {
    const folder = await pinnedFolder({
      'evidence/review.md': REVIEW.replace('37 of 42', '41 of 42'),
      'trust.yaml': TRUST.replaceAll('37 of 42', '41 of 42'),
    });

    const { onError, pins } = await audited(folder);

    expect(onError).toBe(0);
    expect(pins).toMatchObject([
      { id: 'evidence/passage-changed', message: expect.stringContaining('[-37-] {+41+} of 42 cases') },
    ]);
  });
});

describe('pinning again', () => {
  it('records the decision, and says what it replaces', async () => {
    const folder = await pinnedFolder({
      [POLICY_FILE]: POLICY.replace('every day', 'on weekdays'),
      'evidence/review.md': REVIEW.replace('37 of 42', '41 of 42'),
      'trust.yaml': TRUST.replaceAll('37 of 42', '41 of 42'),
    });

    const { code, stderr } = await hpp(['audit', '--pin', '--fail-on', 'warning'], { cwd: folder });

    expect({ code, lines: stderr.split('\n') }).toEqual({
      code: 0,
      lines: [
        'Pinned anew: "Every family is given the name and direct number of one person" (policies/being-open.md): \u2026 with them. The number is answered [-every day.-] {+on weekdays.+}',
        'No longer pinned: "Families had the same contact in 37 of 42 cases" (evidence/review.md)',
        'Wrote hpp.lock: 2 quotations of 2 documents pinned',
        '',
      ],
    });
    expect((await audited(folder)).pins).toEqual([]);
  });

  it('gives the report that every later audit gives', async () => {
    const folder = await pinnedFolder({ [POLICY_FILE]: POLICY.replace('every day', 'at times') });

    const pinning = await hpp(['audit', '--pin', '--format', 'json'], { cwd: folder });
    const later = await hpp(['audit', '--format', 'json'], { cwd: folder });

    expect(pinning.stdout).toBe(later.stdout);
  });

  it('changes nothing where nothing has changed, on a later day too', async () => {
    const folder = await pinnedFolder();
    const before = await treeOf(folder);

    const { stderr } = await hpp(['audit', '--pin', '--as-of', '2026-11-01'], { cwd: folder });

    expect(stderr).toBe('Nothing has changed in hpp.lock: 2 quotations of 2 documents pinned\n');
    expect(await treeOf(folder)).toEqual(before);
  });

  it('leaves out what does not stand, and what nobody has read yet', async () => {
    const folder = await newFolder({
      ...PINNED_FOLDER,
      'trust.yaml': TRUST.replace('is given', 'is promised').replace(
        '    practice:',
        '      - { policy: candour, suggested: true, quote: The number is answered every day }\n    practice:',
      ),
    });

    const { stderr } = await hpp(['audit', '--pin', '--fail-on', 'never'], { cwd: folder });

    expect(stderr.split('\n')).toEqual([
      'Not pinned: "Every family is promised the name and direct number of one person" (policies/being-open.md): it is not in its document',
      'Wrote hpp.lock: 1 quotation of 2 documents pinned',
      '',
    ]);
  });

  it('keeps what another trust file of the folder has pinned', async () => {
    const folder = await pinnedFolder({ 'wales.yaml': TRUST.replace('england', 'wales') });

    await hpp(['audit', 'wales.yaml', '--pin', '--fail-on', 'never'], { cwd: folder });

    const lock = JSON.parse(await readFile(join(folder, 'hpp.lock'), 'utf8'));
    expect(lock.files.map(({ file }: { file: string }) => file)).toEqual(['trust.yaml', 'wales.yaml']);
    expect((await audited(folder)).pins).toEqual([]);
  });

  it('pins two trust files of one folder in one run', async () => {
    const folder = await newFolder({ ...PINNED_FOLDER, 'wales.yaml': TRUST.replace('england', 'wales') });

    await hpp(['audit', 'trust.yaml', 'wales.yaml', '--pin', '--fail-on', 'never'], { cwd: folder });

    const lock = JSON.parse(await readFile(join(folder, 'hpp.lock'), 'utf8'));
    expect(lock.files).toMatchObject([{ file: 'trust.yaml' }, { file: 'wales.yaml' }]);
  });

  it('writes nothing where the audit cannot run', async () => {
    const folder = await newFolder({ ...PINNED_FOLDER, 'trust.yaml': `${TRUST}nonsense: 1\n` });
    const before = await treeOf(folder);

    expect((await hpp(['audit', '--pin'], { cwd: folder })).code).toBe(2);
    expect((await hpp(['audit', '--pin', '--phase', 'none'], { cwd: folder })).code).toBe(2);
    expect(await treeOf(folder)).toEqual(before);
  });

  it('writes nothing to stderr but errors when it is to be quiet', async () => {
    const folder = await newFolder(PINNED_FOLDER);

    expect((await hpp(['audit', '--pin', '--quiet'], { cwd: folder })).stderr).toBe('');
  });

  it('writes no report over the pins', async () => {
    const folder = await pinnedFolder();
    const before = await treeOf(folder);

    const { code, stderr } = await hpp(['audit', '-o', 'hpp.lock'], { cwd: folder });

    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'hpp: "hpp.lock" is part of what is read, so no report is written over it. Nothing was written.\n',
    });
    expect(await treeOf(folder)).toEqual(before);
  });
});

describe('a file of pins that cannot be used', () => {
  const entry = { file: 'trust.yaml', documents: [], pins: [] };
  const lock = (over: object) => `${JSON.stringify({ about: '', lockVersion: 1, files: [entry], ...over }, null, 2)}\n`;
  const pin = {
    of: { kind: 'policy', id: 'candour' },
    document: POLICY_FILE,
    section: null,
    quote: 'Every family is given',
    usedFor: [],
    pinnedOn: '2026-10-14',
    sha256: 'a'.repeat(64),
    passage: ['Every family is given'],
  };

  it.each([
    [
      'no text',
      new Uint8Array([0xff, 0xfe, 0x00, 0xd8]),
      'hpp.lock:1:1: error: "hpp.lock" cannot be used: it is no text in UTF-8 [lock/damaged]',
    ],
    ['nothing', '', /^hpp\.lock:1:1: error: .+\[lock\/damaged\]/],
    ['a web page', '<html>\n', /^hpp\.lock:1:1: error: .+\[lock\/damaged\]/],
    ['half a file', lock({}).slice(0, 60), /^hpp\.lock:\d+:\d+: error: .+ it is no JSON: .+\[lock\/damaged\]/],
    [
      'a merge not finished',
      lock({}).replace('  "files"', '<<<<<<< ours\n  "files"'),
      /^hpp\.lock:4:1: error: .+ a merge .+\[lock\/damaged\]/,
    ],
    ['a list', '[]\n', /^hpp\.lock:1:1: error: .+\[lock\/damaged\]/],
    ['an unknown key', lock({ extra: 1 }), /^hpp\.lock:11:3: error: .+unknown key "extra".+\[lock\/damaged\]/],
    [
      'an object from elsewhere',
      '{ "name": "x", "lockfileVersion": 3 }\n',
      /^hpp\.lock:1:\d+: error: .+\[lock\/damaged\]/,
    ],
    ['a key __proto__', lock({}).replace('"about"', '"__proto__"'), /^hpp\.lock:\d+:\d+: error: .+\[lock\/damaged\]/],
    [
      'a newer version',
      lock({ lockVersion: 2 }),
      /^hpp\.lock:3:18: error: .+ version 2, and this hpp reads version 1 \[lock\/unknown-version\]/,
    ],
    [
      'a passage changed by hand',
      lock({ files: [{ ...entry, pins: [pin] }] }),
      /^hpp\.lock:19:\d+: error: .+do not belong together.+\[lock\/damaged\]/,
    ],
    [
      'more pins than anybody has',
      lock({ files: [{ ...entry, pins: Array(5001).fill(pin) }] }),
      /^hpp\.lock:\d+:\d+: error: .+\[lock\/damaged\]/,
    ],
    ['brackets nested very deep', '['.repeat(1_000_000), /^hpp\.lock:1:\d+: error: .+\[lock\/damaged\]/],
    ['five megabytes', ' '.repeat(5_000_000), /^hpp\.lock:1:1: error: .+ larger than 4 MB \[lock\/damaged\]/],
  ])('ends the audit with 2, and is left as it is: %s', async (_, content, says) => {
    const folder = await newFolder({ ...PINNED_FOLDER, 'hpp.lock': content });
    const before = await treeOf(folder);

    for (const argv of [['audit'], ['audit', '--pin']]) {
      const { code, stdout, stderr } = await hpp(argv, { cwd: folder });

      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      if (typeof says === 'string') expect(stderr.split('\n')[0]).toBe(says);
      else expect(stderr).toMatch(says);
      expect(stderr).toContain('  fix: ');
    }
    expect(await treeOf(folder)).toEqual(before);
  });

  it('is a folder, or a link that leads out of the folder', async () => {
    const outside = await newFolder({ 'hpp.lock': lock({}) });
    const folder = await newFolder(PINNED_FOLDER);
    await symlink(join(outside, 'hpp.lock'), join(folder, 'hpp.lock'));
    const other = await newFolder(PINNED_FOLDER);
    await mkdir(join(other, 'hpp.lock'));

    for (const cwd of [folder, other]) {
      const { code, stderr } = await hpp(['audit', '--pin'], { cwd });

      expect(code).toBe(2);
      expect(stderr).toMatch(/^hpp\.lock:1:1: error: .+\[lock\/damaged\]/);
    }
    expect(await readFile(join(outside, 'hpp.lock'), 'utf8')).toBe(lock({}));
  });

  it('reads no document outside the folder, whatever it names', async () => {
    const outside = {
      ...pin,
      document: '../../../../etc/passwd',
      passage: ['root'],
      quote: 'root and four more words',
    };
    const sha256 = '4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2';
    const content = lock({ files: [{ ...entry, pins: [{ ...outside, sha256 }] }] });
    const folder = await newFolder({ ...PINNED_FOLDER, 'hpp.lock': content });

    const { code, stdout } = await hpp(['audit', '--format', 'json'], { cwd: folder });

    expect(code).toBe(1);
    expect(stdout).toContain('1 pinned passage of \\"../../../../etc/passwd\\" cannot be looked up');
  });

  it('shows nothing that could act on a screen', async () => {
    const folder = await pinnedFolder({
      [POLICY_FILE]: POLICY.replace('who stays', 'who \u001b[31mstays\u202e'),
    });

    const { stdout } = await hpp(['audit', '--all'], { cwd: folder });
    const { stderr } = await hpp(['audit', '--pin'], { cwd: folder });

    const lock = await readFile(join(folder, 'hpp.lock'), 'utf8');
    for (const text of [stdout, stderr, lock]) expect(ACTING.filter((mark) => text.includes(mark))).toEqual([]);
  });
});
