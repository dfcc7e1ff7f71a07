import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolders, withoutPrivilege } from '../support/folders.ts';
import { run } from '../support/run.ts';
import { treeOf } from '../support/temporary-folder.ts';
import { THREE_POLICIES } from '../support/word-policies.ts';

const makeFolder = temporaryFolders();
const NAMED = ['--name', 'Northmere Hospitals', '--nation', 'wales', '--sector', 'nhs', '--scope-level', 'service'];

const trustOf = (folder: string): Promise<string> => readFile(join(folder, 'trust.yaml'), 'utf8');
const pathsOf = async (folder: string): Promise<string[]> =>
  (await treeOf(folder)).map((line) => line.replace(/: \w+$/, ''));

describe('hpp init --yes', () => {
  it('alone makes a file that is valid and can be audited, and marks what is to be replaced', async () => {
    const folder = await makeFolder();

    const made = await run(['init', '--yes'], { cwd: folder });

    expect(made.stderr).toBe('');
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('Made trust.yaml, .hpp/trust.schema.json, policies and evidence.');
    expect(made.stdout).toContain('Look for "placeholder" in trust.yaml');
    expect(made.stdout).toMatch(/Next:\n {2}hpp audit trust\.yaml\n.+\n {2}hpp interview trust\.yaml\n/);
    const text = await trustOf(folder);
    expect(text.match(/# placeholder: /g)).toHaveLength(4);
    expect(parse(text).organisation.name).toBe('[name of the organisation]');
    expect(await run(['validate'], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: 'trust.yaml: good, but for 4 placeholders: look for "placeholder" in it\n',
    });
    const audit = await run(['audit'], { cwd: folder });
    expect(audit.code).toBe(0);
    expect(audit.stdout.replace(/\s+/g, ' ')).toContain('4 placeholders still stand in the trust file');
    expect(audit.stdout).toContain('Nothing was assessed, so there are no figures.');
  });

  it('holds a roll-out to begin with, which is judged once its signs are taken away', async () => {
    const folder = await makeFolder();
    await run(['init', '--yes', ...NAMED], { cwd: folder });

    const text = await trustOf(folder);
    const [before = '', after = ''] = text.split(/^(?=# rollout:)/m);
    await writeFile(join(folder, 'trust.yaml'), before + after.replace(/^# /gm, ''));

    const { stdout } = await run(['audit', '--format', 'json', '--as-of', '2026-11-28'], { cwd: folder });
    expect(JSON.parse(stdout).summary).toMatchObject({ phase: 'first', verdict: 'not-ready' });
  });

  it('writes what is given, and then needs no placeholder', async () => {
    const folder = await makeFolder();
    const { code, stdout } = await run(['init', 'new/maternity', '--yes', ...NAMED, '--scope-name', 'Maternity'], {
      cwd: folder,
    });

    expect(code).toBe(0);
    expect(stdout).not.toContain('placeholder');
    const text = await trustOf(join(folder, 'new/maternity'));
    expect(parse(text)).toMatchObject({
      format: 1,
      organisation: { name: 'Northmere Hospitals', nation: 'wales', sector: 'nhs' },
      scope: { level: 'service', name: 'Maternity' },
    });
    expect(await pathsOf(join(folder, 'new/maternity'))).toEqual([
      '.hpp',
      '.hpp/trust.schema.json',
      'evidence',
      'policies',
      'trust.yaml',
    ]);
  });

  it('points editors to a schema that lies beside it', async () => {
    const folder = await makeFolder();
    await run(['init', '--yes'], { cwd: folder });

    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(await trustOf(folder)) ?? [];

    expect(await readFile(join(folder, schema), 'utf8')).toBe(await readFile('schemas/trust.schema.json', 'utf8'));
  });

  it.each(['A: "b" \'c\' #d', '- x', '[y]', '&z', 'null', '12', 'Ysbyty Môr', '\u001b[31mred\u001b[0m\nline'])(
    'keeps the name %j as it is read',
    async (name) => {
      const folder = await makeFolder();
      const { code } = await run(['init', '--yes', '--name', name, '--scope-name', name], { cwd: folder });

      expect(code).toBe(0);
      const plain = name.replaceAll('\u001b', '').replace('\n', ' ');
      expect(parse(await trustOf(folder))).toMatchObject({ organisation: { name: plain }, scope: { name: plain } });
      expect((await run(['validate'], { cwd: folder })).code).toBe(0);
    },
  );

  it.each([
    { what: 'an unknown nation', argv: ['--nation', 'walles'], says: 'The nearest is "wales"' },
    { what: 'an unknown sector', argv: ['--sector', 'private'], says: 'There are nhs and independent' },
    { what: 'an unknown level', argv: ['--scope-level', 'ward'], says: 'is no level of scope' },
    { what: 'another service', argv: ['--ci', 'gitlab'], says: 'is no service that --ci knows' },
    { what: 'an empty name', argv: ['--name', ' '], says: 'a name is empty' },
    { what: 'a patient’s number', argv: ['--name', '999 000 0018'], says: 'looks like the number of a patient' },
    { what: 'policies outside', argv: ['--policies', '../p'], says: 'Copy them into a folder there' },
    { what: 'an absolute folder', argv: ['--policies', '/etc'], says: 'Copy them into a folder there' },
    { what: 'a file as folder', argv: ['--policies', 'a.txt'], says: 'That is a file' },
    { what: 'a link as folder', argv: ['--policies', 'link'], says: 'That is a link' },
  ])('refuses $what, and writes nothing', async ({ argv, says }) => {
    const folder = await makeFolder({ 'a.txt': 'a' });
    await symlink('/etc', join(folder, 'link'));
    const before = await treeOf(folder);
    const { code, stdout, stderr } = await run(['init', '--yes', ...argv], { cwd: folder });

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(await treeOf(folder)).toEqual(before);
  });

  it('says what to do where there is no terminal to answer in', async () => {
    const { code, stderr } = await run(['init', 'nowhere']);

    expect(code).toBe(2);
    expect(stderr).toContain('there is no terminal to answer in. Use --yes');
  });
});

describe('hpp init and what is there already', () => {
  it.each([
    { what: 'a trust file', files: { 'trust.yaml': 'mine' }, argv: [], says: '"trust.yaml" is there already' },
    {
      what: 'a workflow',
      files: { '.github/workflows/hpp.yml': 'mine' },
      argv: ['--ci', 'github'],
      says: '".github/workflows/hpp.yml" is there already',
    },
  ])('never writes over $what', async ({ files, argv, says }) => {
    const folder = await makeFolder(files);
    const before = await treeOf(folder);

    const { code, stderr } = await run(['init', '--yes', ...argv], { cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toContain(`${says}, and is never written over. Nothing was written.`);
    expect(await treeOf(folder)).toEqual(before);
  });

  it('never writes through links', async () => {
    const outside = await makeFolder();
    for (const name of ['trust.yaml', '.hpp', 'evidence']) {
      const folder = await makeFolder();
      await symlink(join(outside, 'target'), join(folder, name));
      const before = await treeOf(folder);

      expect((await run(['init', '--yes'], { cwd: folder })).code).toBe(2);
      expect(await treeOf(folder)).toEqual(before);
    }
    expect(await treeOf(outside)).toEqual([]);
  });

  it('leaves nothing behind where it may not write', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, '.hpp'));
    await chmod(join(folder, '.hpp'), 0o555);
    await chmod(folder, 0o777);
    const before = await treeOf(folder);

    const { code, stderr } = await withoutPrivilege(() => run(['init', '--yes'], { cwd: folder }));

    expect(code).toBe(2);
    expect(stderr).toContain('Nothing was written');
    expect(await treeOf(folder)).toEqual(before);
  });

  it('refuses a file in the place of the folder', async () => {
    const folder = await makeFolder({ maternity: 'a file' });
    const { code, stderr } = await run(['init', 'maternity', '--yes'], { cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toContain('there is a file of this name; name a folder');
  });

  it('lists Word policies as drafts, with what they say of themselves and what to check', async () => {
    const folder = await makeFolder({
      ...THREE_POLICIES,
      'README.md': '# No policy\n',
      'old.doc': 'old',
      'evidence/survey.docx': THREE_POLICIES['complaints.docx'] ?? '',
    });

    const { code, stdout } = await run(['init', '--yes', ...NAMED], { cwd: folder });

    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Not listed: old.doc, because a .doc file is in Word’s older format;',
    );
    const text = await trustOf(folder);
    expect(parse(text).policies).toEqual({
      'being-open': {
        title: 'Being Open and Duty of Candour Policy',
        document: 'being-open.docx',
        version: '5.0',
        status: 'draft',
        approved_on: '2025-03-04',
        review_by: '2028-03-04',
        owner: 'Chief Nurse',
      },
      complaints: {
        title: 'Complaints and Concerns Policy',
        document: 'complaints.docx',
        version: '3.1',
        status: 'draft',
        approved_on: '2026-01-12',
        review_by: '2029-01-12',
      },
      'incident-response': {
        title: 'Patient Safety Incident Response Policy',
        document: 'incident-response.docx',
        version: '2',
        status: 'draft',
      },
    });
    expect(text.match(/# check: is it in force\? Then write approved/g)).toHaveLength(2);
    expect(text).toContain('# check: no day of approval was found.');
    const audit = await run(['audit'], { cwd: folder, today: '2026-11-27' });
    expect(audit.code).toBe(0);
  });

  it('takes the folder policies where there is one, and formats of which nothing is known in no folder', async () => {
    const folder = await makeFolder({
      'being-open.docx': THREE_POLICIES['being-open.docx'] ?? '',
      'policies/complaints.md': '# Complaints\n\nWe answer every complaint in plain words.\n',
      'policies/figures.xlsx': 'x',
    });

    await run(['init', '--yes'], { cwd: folder });

    expect(Object.keys(parse(await trustOf(folder)).policies)).toEqual(['complaints']);
  });
});

describe('hpp init --ci github', () => {
  it('adds a workflow at the root of the repository that may only read, and gives no path to the shell', async () => {
    const folder = await makeFolder({ '.git/HEAD': 'ref: refs/heads/main\n' });
    const odd = 'ward "$(touch x)" two';
    const { code, stdout } = await run(['init', odd, '--yes', '--ci', 'github'], { cwd: folder });

    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('.github/workflows/hpp.yml');
    const text = await readFile(join(folder, '.github/workflows/hpp.yml'), 'utf8');
    const workflow = parse(text);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.audit.env).toEqual({ TRUST_FILE: `${odd}/trust.yaml` });
    const runs = workflow.jobs.audit.steps.flatMap(({ run: line }: { run?: string }) => line ?? []);
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(runs).toEqual([
      `npx --yes hpp-audit@${version} audit "$TRUST_FILE" --format github --report sarif=hpp.sarif`,
    ]);
    expect(text).not.toContain('${{');
  });

  it('refuses a path that a workflow would act on', async () => {
    const folder = await makeFolder({ '.git/HEAD': 'ref: refs/heads/main\n' });
    const before = await treeOf(folder);
    const odd = `a ${'$'}{{ github.token }}`;
    const { code, stderr } = await run(['init', odd, '--yes', '--ci', 'github'], { cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toContain('which a workflow would act on');
    expect(await treeOf(folder)).toEqual(before);
  });

  it('writes the command that works: what it names is what this version knows', async () => {
    const folder = await makeFolder();
    await run(['init', '--yes', '--ci', 'github'], { cwd: folder });

    const { code, stderr } = await run(['audit', 'trust.yaml', '--format', 'github', '--report', 'sarif=hpp.sarif'], {
      cwd: folder,
    });

    expect(stderr).toContain('hpp.sarif');
    expect(code).toBe(0);
  });
});
