import { chmod, copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolders } from '../support/folders.ts';
import { run } from '../support/run.ts';
import { spawnHpp } from '../support/spawn-hpp.ts';
import { treeOf } from '../support/temporary-folder.ts';

const NORTHMERE = 'examples/northmere/trust.yaml';
const STACK = /^\s+at .+:\d+:\d+\)?$/m;
const HEAD = `format: 1
organisation: { name: Northmere, nation: england, sector: nhs }
scope: { level: service, name: Maternity }
policies:
  open: { title: Being open, document: policies/open.md, status: approved, approved_on: 2026-01-01 }
`;
const CONTACT = 'Every patient or family is given a named contact with a direct number.';
const POLICY = `# Being open\n\n## 6.10 Contact\n\n${CONTACT}\n\n## Apology\n\nA director signs the letter of apology.\n`;
const makeFolder = temporaryFolders();

/** A copy of an example that may be written to. */
async function copyOf(name: string): Promise<string> {
  const folder = await makeFolder();
  await cp(`examples/${name}`, folder, { recursive: true });
  return folder;
}

describe('hpp suggest', () => {
  it('prints passages with their places for what has none yet, and says that it does not judge', async () => {
    const { code, stdout, stderr } = await run(['suggest', NORTHMERE]);

    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Passages that may meet what is asked\n {2}Something was found for \d+ of \d+ elements/);
    expect(stdout).toContain('It does not judge what they promise');
    expect(stdout).toMatch(
      /Place: Being Open .+, section \d+(?:\.\d+)?\s+\(examples\/northmere\/policies\/being-open\.md:\d+:7\)/,
    );
    expect(stdout).toMatch(/Nothing fits\n/);
    expect(stdout).toMatch(/These have a passage already, and --all looks for more:\s+communication\/early/);
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('looks for one element, one commitment, or the candour checks', async () => {
    const ids = async (...argv: string[]): Promise<string[]> => {
      const { stdout } = await run(['suggest', NORTHMERE, '--all', '--format', 'json', ...argv]);
      const { subjects, nothingFits } = JSON.parse(stdout);
      return [...subjects, ...nothingFits].map(({ id }: { id: string }) => id);
    };

    expect(await ids('--only', 'named-contact')).toEqual(['communication/named-contact']);
    expect(await ids('--only', 'en-open', '--only', 'communication/ask-and-listen')).toEqual([
      'communication/ask-and-listen',
      'en-open',
    ]);
    expect((await ids('--only', 'candour')).every((id) => id.startsWith('en-'))).toBe(true);
    expect((await ids('--only', 'enablers')).length).toBe(6);
    expect((await ids('--only', 'parallel-processes')).length).toBe(6);
  });

  it.each([
    { what: 'an unknown id', argv: ['--only', 'named-contakt'], says: 'The nearest is' },
    { what: 'an unknown format', argv: ['--format', 'yml'], says: 'The nearest is "yaml"' },
    { what: 'no number', argv: ['--top', 'three'], says: 'It takes a number from 1 to 20' },
    { what: 'none at all', argv: ['--top', '0'], says: 'It takes a number from 1 to 20' },
    { what: 'a folder that is none', argv: ['--documents', 'README.md'], says: '"README.md" is no folder' },
    { what: 'a folder without documents', argv: ['--documents', 'bin'], says: 'It holds no document that can be read' },
  ])('refuses $what', async ({ argv, says }) => {
    const { code, stdout, stderr } = await run(['suggest', NORTHMERE, ...argv]);

    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });

  it('says why there is nothing to search', async () => {
    const folder = await makeFolder({
      'trust.yaml': `${HEAD}  old: { title: Old, document: policies/old.md, status: withdrawn }\n  kept: { title: Kept elsewhere, status: approved }\n`,
    });

    const { code, stderr } = await run(['suggest', folder]);

    expect(code).toBe(2);
    expect(stderr).toContain(
      'Being open: there is no such file, Old: it is withdrawn and Kept elsewhere: it names no document',
    );
    expect(stderr).toContain('name a folder with --documents');
  });

  it('gives YAML that can be pasted, with each place above it', async () => {
    const { stdout } = await run(['suggest', NORTHMERE, '--all', '--format', 'yaml']);

    const pasted = parse(stdout);
    expect(stdout).toMatch(
      / # Being Open .+, section 6\.2 \(examples\/northmere\/policies\/being-open\.md:112:7\); quoted already\n/,
    );
    expect(pasted.elements['communication/named-contact'].policy).toHaveLength(3);
    expect(pasted.elements['communication/named-contact'].policy[0]).toEqual({
      policy: 'candour',
      section: '6.2',
      quote: expect.stringContaining('Every patient or family is given the name and direct number of one person'),
      suggested: true,
    });
    expect(pasted.candour['en-open'].policy[0].section).toBe('5.1');
  });

  it('gives the same bytes twice', async () => {
    const argv = ['suggest', NORTHMERE, '--all', '--format', 'json'];
    const one = await spawnHpp(argv, { environment: { TZ: 'Asia/Tokyo', LANG: 'cy_GB.UTF-8' } });
    const other = await spawnHpp(argv, { environment: { TZ: 'America/New_York', LANG: 'C' } });

    expect(other.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout)).toMatchObject({ reportVersion: 1, file: NORTHMERE, searched: 6 });
  });

  describe('where a passage holds the words, and says the opposite', () => {
    const contact = 'A named contact is given where the harm is graded severe or above.';
    const legal = 'All contact goes through the legal department once a claim is made.';
    const only = ['--only', 'communication/named-contact'];

    it('puts it after the others, with a warning', async () => {
      const folder = await makeFolder({
        'trust.yaml': HEAD,
        'policies/open.md': `# Open\n\n${contact}\n\n${legal}\n\n${CONTACT}\n`,
      });

      const { stdout } = await run(['suggest', 'trust.yaml', ...only], { cwd: folder });
      const yaml = await run(['suggest', 'trust.yaml', ...only, '--format', 'yaml'], { cwd: folder });

      const text = stdout.replace(/\s+/g, ' ');
      expect(text.indexOf(CONTACT)).toBeGreaterThan(0);
      expect(text.indexOf(contact)).toBeGreaterThan(text.indexOf(CONTACT));
      expect(text).toContain(
        'Careful: hpp wording finds words here that can harm again (wording/support-tied-to-harm)',
      );
      expect(text.match(/Careful:/g)?.length).toBe(parse(yaml.stdout).elements[only[1] ?? ''].policy.length - 1);
      expect(yaml.stdout).toContain('; careful: hpp wording finds words here');
    });

    it('never writes it, and never offers it in an interview', async () => {
      const folder = await makeFolder({ 'trust.yaml': HEAD, 'policies/open.md': `# Open\n\n${contact}\n` });

      const { stdout, stderr } = await run(['suggest', 'trust.yaml', ...only, '--write'], { cwd: folder });

      expect(stderr).toContain('There was nothing to add.');
      expect(stdout).not.toContain(contact);
      expect(await readFile(join(folder, 'trust.yaml'), 'utf8')).toBe(HEAD);
    });
  });

  it('leaves out what does not apply, and never offers a withdrawn policy', async () => {
    const folder = await makeFolder({
      'trust.yaml': `${HEAD}  old: { title: Old, document: policies/old.md, status: withdrawn }
elements:
  communication/meaningful-apology: { not_applicable: { reason: none, approved_by: x, approved_on: 2026-01-01 } }
`,
      'policies/open.md': POLICY,
      'policies/old.md': 'The old named contact rings every family.\n',
    });

    const { stdout } = await run(['suggest', folder, '--all']);

    expect(stdout).toContain(CONTACT.slice(0, 40));
    expect(stdout).not.toContain('The old named contact');
    expect(stdout).toContain('set down as not applicable: communication/meaningful-apology');
    expect(stdout).toContain('Not searched: Old, because it is withdrawn.');
  });
});

describe('hpp suggest --write', () => {
  it('adds to the example, keeps every line in its order, and a second run adds nothing', {
    timeout: 60_000,
  }, async () => {
    const folder = await copyOf('northmere');
    const file = join(folder, 'trust.yaml');
    const before = await readFile(file, 'utf8');

    const first = await run(['suggest', file, '--write', '--top', '2'], { cwd: folder });
    const after = await readFile(file, 'utf8');
    const second = await run(['suggest', '--write', '--top', '2'], { cwd: folder });

    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(
      /^Added \d+ passages to trust\.yaml, marked as suggested\. .+Until then it counts for nothing\.\n$/,
    );
    expect(linesLost(before, after)).toEqual([]);
    expect(after.match(/suggested: true/g)?.length).toBe(Number(/\d+/.exec(first.stderr)?.[0]));
    expect(second.stderr).toBe('There was nothing to add. trust.yaml is as it was.\n');
    expect(second.code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(after);
  });

  it('adds nothing on a second run with --all either', { timeout: 60_000 }, async () => {
    const folder = await copyOf('northmere');
    const argv = ['suggest', folder, '--write', '--all', '--top', '3'];

    await run(argv);
    const after = await readFile(join(folder, 'trust.yaml'), 'utf8');
    const { stderr } = await run(argv);

    expect(stderr).toContain('There was nothing to add');
    expect(await readFile(join(folder, 'trust.yaml'), 'utf8')).toBe(after);
  });

  it('changes no figure, and each passage is found again once a person takes the mark away', {
    timeout: 60_000,
  }, async () => {
    const folder = await copyOf('northmere');
    const audited = async (): Promise<{ summary: Record<string, unknown>; findings: { id: string }[] }> =>
      JSON.parse((await run(['audit', folder, '--format', 'json', '--fail-on', 'never'])).stdout);
    const { proof: before, ...figures } = (await audited()).summary as { proof: Record<string, number> };

    await run(['suggest', folder, '--write', '--all', '--top', '3']);
    const marked = await audited();
    const file = join(folder, 'trust.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/\n *suggested: true/g, ''));
    const read = await audited();

    const added = text.match(/suggested: true/g)?.length ?? 0;
    expect(added).toBeGreaterThan(60);
    expect(marked.summary).toMatchObject(figures);
    expect(marked.summary).toMatchObject({ proof: { unchecked: (before['unchecked'] ?? 0) + added } });
    expect(marked.findings.filter(({ id }) => id === 'evidence/quote-suggested')).toHaveLength(added);
    const wrong = ['evidence/quote-elsewhere', 'evidence/quote-too-short', 'evidence/quote-off-topic'];
    expect(read.findings.filter(({ id }) => wrong.includes(id)).length).toBe(
      (await countBefore('northmere', wrong)).length,
    );
    expect(read.summary).toMatchObject({ proof: { notFound: before['notFound'] } });
  });

  it.each([
    { what: 'CRLF', encode: (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')) },
    { what: 'a byte-order mark', encode: (text: string) => Buffer.from(`\ufeff${text}`) },
    { what: 'UTF-16', encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  ])('keeps $what', async ({ encode }) => {
    const text = `${HEAD}elements: {} # none yet\n# the end\n`;
    const folder = await makeFolder({ 'trust.yaml': encode(text), 'policies/open.md': POLICY });

    const { code } = await run(['suggest', folder, '--write', '--only', 'named-contact']);

    expect(code).toBe(0);
    const wanted = text.replace(
      'elements: {} # none yet\n',
      `elements: # none yet
  communication/named-contact:
    policy:
      - policy: open
        section: "6.10"
        quote: ${CONTACT}
        suggested: true
`,
    );
    expect(await readFile(join(folder, 'trust.yaml'))).toEqual(encode(wanted));
  });

  it.each([
    {
      what: 'a file marked as read-only',
      spoil: async (folder: string) => await chmod(join(folder, 'trust.yaml'), 0o444),
      says: 'it is marked as read-only',
    },
    {
      what: 'a link',
      spoil: async (folder: string) => {
        await mkdir(join(folder, 'else'));
        await copyFile(join(folder, 'trust.yaml'), join(folder, 'else', 'real.yaml'));
        await chmod(join(folder, 'trust.yaml'), 0o644);
        await (await import('node:fs/promises')).rm(join(folder, 'trust.yaml'));
        await symlink('else/real.yaml', join(folder, 'trust.yaml'));
      },
      says: 'it is a link; name the file that it leads to',
    },
    {
      what: 'a part that others repeat',
      spoil: async (folder: string) =>
        await writeFile(
          join(folder, 'trust.yaml'),
          `${HEAD}elements:\n  communication/named-contact: &a { declared: absent }\n  communication/ask-and-listen: *a\n`,
        ),
      says: 'cannot be changed safely',
    },
    {
      what: 'a file with the number of a patient',
      spoil: async (folder: string) =>
        await writeFile(join(folder, 'trust.yaml'), `${HEAD}# NHS number 943 476 5919\nelements: {}\n`),
      says: 'take it out of the file first',
    },
  ])('refuses $what, and leaves everything as it was', async ({ spoil, says }) => {
    const folder = await makeFolder({ 'trust.yaml': HEAD, 'policies/open.md': POLICY });
    await spoil(folder);
    const before = await treeOf(folder);

    const { code, stdout, stderr } = await run(['suggest', '--write'], { cwd: folder });

    expect(stderr).toContain(`hpp: Nothing was written to "trust.yaml": `);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(await treeOf(folder)).toEqual(before);
  });
});

describe('hpp suggest --documents', () => {
  it('searches a folder, and lists its documents as drafts when they are written', async () => {
    const folder = await makeFolder({
      'trust.yaml': HEAD,
      'policies/open.md': POLICY,
      'policies/more/Our Candour (v2).md': '# Candour: what "we" do\n\nThe named contact stays with every family.\n',
      'policies/picture.png': '',
      'evidence/review.md': 'no policy',
    });

    const yaml = await run(['suggest', folder, '--documents', join(folder, 'policies'), '--format', 'yaml']);
    const written = await run(['suggest', folder, '--documents', join(folder, 'policies'), '--write', '--top', '2']);
    const valid = await run(['validate', folder]);
    const after = parse(await readFile(join(folder, 'trust.yaml'), 'utf8'));

    const policies = {
      'our-candour-v2': {
        title: 'Candour: what "we" do',
        document: 'policies/more/Our Candour (v2).md',
        status: 'draft',
      },
    };
    expect(parse(yaml.stdout).policies).toEqual(policies);
    expect(after.policies).toMatchObject(policies);
    expect(written.stderr).toContain('Listed 1 policy as draft: our-candour-v2. Say whether each is approved');
    const quoted = after.elements['communication/named-contact'].policy.map(({ policy }: { policy: string }) => policy);
    expect(quoted.toSorted()).toEqual(['open', 'our-candour-v2']);
    expect(valid.code).toBe(0);
  });

  it('shows what stands outside the folder of the trust file, and writes none of it', async () => {
    const folder = await makeFolder({ 'trusts/trust.yaml': HEAD, 'policies/open.md': POLICY });
    const before = await treeOf(folder);
    const argv = ['suggest', 'trusts', '--documents', 'policies'];

    const yaml = await run([...argv, '--format', 'yaml'], { cwd: folder });
    const written = await run([...argv, '--write'], { cwd: folder });

    expect(parse(yaml.stdout).elements['communication/named-contact'].policy[0].policy).toBe('TODO');
    expect(yaml.stdout).toContain('(policies/open.md:5:1)');
    expect(written.stderr).toMatch(/outside the folder of trusts\/trust\.yaml.+Copy them into it first/s);
    expect(written.stderr).toContain('There was nothing to add');
    expect(await treeOf(folder)).toEqual(before);
  });

  it('searches no evidence, and follows no link out of the folder', async () => {
    const folder = await makeFolder({
      'in/trust.yaml': `${HEAD}evidence:\n  review: { kind: audit, date: 2026-01-01, document: review.md }\n`,
      'in/review.md': 'The named contact rang every family in this audit.\n',
      'in/policies/open.md': POLICY,
      'secret.md': 'The named contact of the secret rings every family.\n',
    });
    await symlink('../secret.md', join(folder, 'in', 'linked.md'));
    await symlink('..', join(folder, 'in', 'up'));

    const { stdout, code } = await run(['suggest', '--documents', '.', '--top', '20'], {
      cwd: join(folder, 'in'),
    });

    expect(code).toBe(0);
    expect(stdout).toContain(CONTACT.slice(0, 30));
    expect(stdout).not.toContain('secret rings');
    expect(stdout).not.toContain('in this audit');
    expect(stdout).toContain('Not searched: linked.md, because it lies outside');
  });

  it('reads no document of a policy that leads out of the folder', async () => {
    const folder = await makeFolder({ 'in/trust.yaml': HEAD, 'in/policies/x.md': '', 'secret.md': POLICY });
    await symlink('../../secret.md', join(folder, 'in', 'policies', 'open.md'));

    const { code, stdout, stderr } = await run(['suggest', join(folder, 'in')]);

    expect(stdout).toBe('');
    expect(stderr).toContain('Being open: it lies outside the folder of the trust file');
    expect(code).toBe(2);
  });
});

describe('hostile documents', () => {
  it('cannot turn their words into YAML', async () => {
    const sentences = [
      'The named contact says: "yes", and # never no.',
      "- The named contact's own 'words' are kept: {all: [of, them]}.",
      '"The named contact rings every family", says the policy: always.',
      '&anchor *alias !tag %directive @at `tick` named contact for all.',
      '--- named contact of every family: here ...',
      '? named contact of every family',
      '| > named contact of every family |',
      'The named contact of all families\u0085rings\u2028them\u2029daily \u00a0 yes.',
      'suggested: false named contact of every family',
      `The named contact ${'keeps every family told: # and '.repeat(9)}more.`,
      '<<: *all named contact of every family',
      'The named contact of families says \\n \\" \\x41 \\u0041 each day.',
    ];
    const folder = await makeFolder({
      'trust.yaml': HEAD,
      'policies/open.md': 'x',
      'policies/open.txt': '',
    });
    await writeFile(join(folder, 'trust.yaml'), HEAD.replace('open.md', 'open.txt'));
    await writeFile(join(folder, 'policies/open.txt'), sentences.join('\n\n'));
    const argv = ['suggest', folder, '--only', 'named-contact', '--top', '20'];

    const json = JSON.parse((await run([...argv, '--format', 'json'])).stdout);
    const pasted = parse((await run([...argv, '--format', 'yaml'])).stdout);
    await run([...argv, '--write']);
    const written = parse(await readFile(join(folder, 'trust.yaml'), 'utf8'));
    await writeFile(
      join(folder, 'trust.yaml'),
      (await readFile(join(folder, 'trust.yaml'), 'utf8')).replaceAll(/\n *suggested: true/g, ''),
    );
    const audited = await run(['audit', folder, '--format', 'json', '--fail-on', 'never']);

    const quotes = json.subjects[0].suggestions.map(({ quote }: { quote: string }) => quote);
    expect(quotes.length).toBeGreaterThan(8);
    for (const { elements } of [pasted, written]) {
      const provisions = elements['communication/named-contact'].policy;
      expect(provisions.map(({ quote }: { quote: string }) => quote)).toEqual(quotes);
      expect(provisions.every((one: object) => Object.keys(one).join() === 'policy,quote,suggested')).toBe(true);
    }
    expect(JSON.parse(audited.stdout).summary.proof).toMatchObject({ found: quotes.length, notFound: 0 });
  });

  it('cannot send anything to the screen', async () => {
    const folder = await makeFolder({
      'trust.yaml': HEAD.replace('Being open', '"Being \\u001b[31mopen\\u202e"'),
      'policies/open.md':
        '# \u001b[2J\n\n## 1 \u202eA\u0007\n\nThe named contact\u200f \u001b[31mrings\u0000 every family.\n'.replace(
          '\u0000',
          '',
        ),
    });

    for (const format of ['terminal', 'yaml', 'json']) {
      const { stdout } = await run(['suggest', folder, '--format', format]);

      expect(stdout).toContain('rings');
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e]/u);
    }
  });

  const SECONDS = 20;
  it.each(Object.entries(largeDocuments()))(
    'take little time and end well: %s',
    async (_name, content) => {
      const folder = await makeFolder({ 'trust.yaml': HEAD, 'policies/open.md': content });

      const { code, stdout, stderr } = await spawnHpp(['suggest', folder, '--all'], { seconds: SECONDS });

      expect(stdout + stderr).not.toMatch(STACK);
      expect(code).toBe(0);
    },
    SECONDS * 1500,
  );
});

/** Documents of two million characters, each of another kind. */
function largeDocuments(): Record<string, string> {
  const filled = (part: (i: number) => string): string => {
    const parts: string[] = [];
    for (let i = 0, length = 0; length < 1_900_000; i++) {
      const next = part(i);
      parts.push(next);
      length += next.length;
    }
    return parts.join('');
  };
  return {
    'one policy over and over': filled(() => POLICY),
    headings: filled((i) => `## told ${i}\n\nThe named contact is told it all.\n\n`),
    'a list': `Families are told:\n\n${filled((i) => `- told the named contact ${i} of everything\n`)}`,
    'a table': `These are told:\n\n| a | b |\n| - | - |\n${filled((i) => `| the named contact | told ${i} of it |\n`)}`,
    'one sentence': filled(() => 'the family is told of the named contact '),
    'one paragraph': filled((i) => `The family is told of named contact ${i}. `),
    'one word': 'a'.repeat(1_900_000),
    strokes: '|a'.repeat(600_000),
    'lists in lists': Array.from({ length: 1900 }, (_, i) => `${' '.repeat(i)}- tell the named contact this:\n`).join(
      '',
    ),
  };
}

/** The lines that are not found again in their order. */
function linesLost(before: string, after: string): string[] {
  const lines = after.split('\n');
  let at = 0;
  return before.split('\n').filter((line) => {
    const found = lines.indexOf(line, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

async function countBefore(name: string, ids: readonly string[]): Promise<unknown[]> {
  const report = JSON.parse(await readFile(`examples/${name}/report.json`, 'utf8'));
  return report.findings.filter(({ id }: { id: string }) => ids.includes(id));
}
