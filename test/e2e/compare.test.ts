import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { inPolicyRepository, OTHER_PROMISE, POLICY, POLICY_WITHOUT, TRUST } from '../support/policy-repository.ts';
import { run as hpp } from '../support/run.ts';
import { scratchRepository } from '../support/scratch-repository.ts';
import { spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';

const RAISED = `${TRUST}  communication/ask-and-listen: { policy: [{ policy: open, quote: ${OTHER_PROMISE} }] }\n`;

async function comparisonOf(cwd: string, ...argv: string[]): Promise<Comparison> {
  const { stdout, stderr, code } = await hpp(['compare', ...argv, '--format', 'json'], { cwd });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('two revisions', () => {
  it('show what families lose by a sentence that was deleted, and fail where that was asked', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFile(join(folder, 'policies/open.md'), POLICY_WITHOUT);
      commit();

      const run = await hpp(['compare', 'main~1..main', '--format', 'markdown', '--fail-on', 'regression'], {
        cwd: folder,
      });

      expect(run.code).toBe(1);
      expect(run.stdout).toContain('## What patients and families lose');
      expect(run.stdout).toContain('One person to talk to: no policy in force promises it any more.');
      expect(run.stderr).toBe('Worse: communication/named-contact. Exit code 1.\n');
    });
  });

  it('show what families gain by an element that rose, and pass', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFile(join(folder, 'trust.yaml'), RAISED);
      commit();

      const run = await hpp(['compare', 'main~1..main', '--fail-on', 'regression'], { cwd: folder });

      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toContain('What patients and families gain');
      expect(run.stdout).not.toContain('families lose');
    });
  });

  it('are read without touching the files here', async () => {
    await inPolicyRepository(async ({ folder, git, commit }) => {
      await writeFile(join(folder, 'trust.yaml'), RAISED);
      commit();
      await writeFile(join(folder, 'policies/open.md'), 'not committed');
      const [tree, status] = [await treeOf(folder), git('status', '--porcelain')];
      const { mtimeMs } = await stat(join(folder, 'trust.yaml'));

      const { moved } = await comparisonOf(folder, 'main~1..main');

      expect(moved).toContainEqual(expect.objectContaining({ id: 'communication/ask-and-listen', after: 'written' }));
      expect(await treeOf(folder)).toEqual(tree);
      expect(git('status', '--porcelain')).toBe(status);
      expect((await stat(join(folder, 'trust.yaml'))).mtimeMs).toBe(mtimeMs);
    });
  });

  it('may be one revision and the files as they lie here', async () => {
    await inPolicyRepository(async ({ folder }) => {
      await writeFile(join(folder, 'policies/open.md'), '# Being open\n');

      const { regressions, after } = await comparisonOf(folder, 'main..', 'trust.yaml');

      expect(after?.label).toBe('the work tree');
      expect(regressions.map(({ id }) => id)).toContain('communication/named-contact');
    });
  });

  it('with three dots begin where they parted', async () => {
    await inPolicyRepository(async ({ folder, git, commit }) => {
      git('checkout', '--quiet', '-b', 'change');
      await writeFile(join(folder, 'trust.yaml'), RAISED);
      commit();
      git('checkout', '--quiet', 'main');
      await writeFile(join(folder, 'policies/open.md'), `${POLICY}\nMore words.\n`);
      commit();

      const [three, two] = [await comparisonOf(folder, 'main...change'), await comparisonOf(folder, 'main..change')];

      expect(three.before?.label).toMatch(/^where change left main \([0-9a-f]{12}\)$/);
      expect(three.moved.filter(({ kind }) => kind === 'document')).toEqual([]);
      expect(two.moved.filter(({ kind }) => kind === 'document')).toHaveLength(1);
    });
  });

  it('are found from a folder below, for a trust file in a folder with a strange name', async () => {
    await inTemporaryFolder(async (folder) => {
      const name = 'our $(touch stolen) "ward"; \u{1f3e5} --help';
      await writeFiles(folder, { [`${name}/trust.yaml`]: TRUST, [`${name}/policies/open.md`]: POLICY });
      const { commit } = scratchRepository(folder);
      commit();
      await writeFile(join(folder, name, 'trust.yaml'), RAISED);
      commit();
      const before = await treeOf(folder);

      for (const [cwd, path] of [
        [folder, name],
        [folder, `${name}/trust.yaml`],
        [join(folder, name), 'trust.yaml'],
        [join(folder, name, 'policies'), '../trust.yaml'],
      ] as const) {
        const { moved } = await comparisonOf(cwd, 'main~1..main', path);
        expect(moved.map(({ id }) => id)).toContain('communication/ask-and-listen');
      }
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it('are those of the repository of the file, whatever repository a hook names', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const environment = { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/nowhere' };

      const { code, stdout } = await spawnHpp(['compare', 'main..main'], { cwd: folder, environment });

      expect(code).toBe(0);
      expect(stdout).toContain('Nothing moved.');
    });
  });

  it('are all new where the trust file was not there before', async () => {
    await inTemporaryFolder(async (folder) => {
      const { commit } = scratchRepository(folder);
      commit();
      await writeFiles(folder, { 'trust.yaml': TRUST, 'policies/open.md': POLICY });
      commit();

      const { before, regressions, warnings } = await comparisonOf(folder, 'main~1..main');

      expect(before).toBeNull();
      expect(regressions).toEqual([]);
      expect(warnings.map(({ message }) => message)).toEqual([
        'There is nothing to compare with: trust.yaml is new, and so is all that it says.',
      ]);
    });
  });

  it('are worse where the trust file has gone', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await rm(join(folder, 'trust.yaml'));
      commit();

      const run = await hpp(['compare', 'main~1..main', '--fail-on', 'regression'], { cwd: folder });

      expect(run.code).toBe(1);
      expect(run.stdout).toContain('The trust file has gone.');
      expect((await hpp(['compare', 'main~1..', '--fail-on', 'regression'], { cwd: folder })).code).toBe(1);
    });
  });

  it.each<[string, string[], RegExp]>([
    [
      'a revision that there is not',
      ['nothing..main'],
      /^hpp: git knows no revision "nothing" here\. .*fetch-depth: 0/,
    ],
    ['an option in place of a revision', ['--', '--output=x..main'], /^hpp: git knows no revision "--output=x"/],
    [
      'a revision alone',
      ['main', 'trust.yaml'],
      /^hpp: There is no file "main"\. For git revisions, write main\.\.HEAD/,
    ],
    ['a path that is in neither', ['main..main', 'other.yaml'], /^hpp: "other\.yaml" is neither in main nor in main\./],
    ['a file alone', ['trust.yaml'], /^hpp: Name two to compare/],
  ])('say what to do for %s', async (_, argv, words) => {
    await inPolicyRepository(async ({ folder }) => {
      const run = await hpp(['compare', ...argv], { cwd: folder });

      expect(run.code).toBe(2);
      expect(run.stdout).toBe('');
      expect(run.stderr).toMatch(words);
    });
  });

  it('say which side is not valid', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFile(join(folder, 'trust.yaml'), 'format: 2\n');
      commit();

      const run = await hpp(['compare', 'main~1..main'], { cwd: folder });

      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/^hpp: main \([0-9a-f]{12}\) cannot be compared:\ntrust\.yaml:1:/);
    });
  });

  it('need a repository, and git', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'trust.yaml': TRUST });
      const without = { PATH: dirname(process.execPath) };

      const outside = await hpp(['compare', 'main..'], { cwd: folder });

      expect(outside).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('"trust.yaml" lies in no git repository. Name a trust file'),
      });
      if (`${without.PATH}${delimiter}`.includes('/usr/bin')) return;
      const gitless = await spawnHpp(['compare', 'main..'], { cwd: folder, environment: without });
      expect(gitless.stderr).toContain('git was not found here');
    });
  });
});

describe('what is loaded', () => {
  const loaded = async (...argv: string[]): Promise<string> => {
    const printer = join(import.meta.dirname, '../support/print-loaded.cjs');
    const { stderr } = await spawnHpp(argv, { environment: { NODE_OPTIONS: `--require "${printer}"` } });
    return /^LOADED (.*)$/m.exec(stderr)?.[1] ?? '';
  };

  it('is neither git nor any of this in an audit, and git only for revisions', async () => {
    const audit = await loaded('audit', 'examples/first-look', '--quiet');
    const files = await loaded('compare', 'examples/first-look', 'examples/first-look');

    expect(audit).toContain('cli.cjs');
    expect(audit).not.toMatch(/child_process|compare\.cjs|open-report\.cjs/);
    expect(files).toContain('compare.cjs');
    expect(files).not.toContain('child_process');
  });
});

describe('two files', () => {
  it('may be a report and a trust file, on the day of the report where that is later', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const report = await hpp(['audit', '--format', 'json', '--as-of', '2026-11-01', '--fail-on', 'never'], {
        cwd: folder,
      });
      await writeFile(join(folder, 'report.json'), report.stdout);
      await writeFile(join(folder, 'trust.yaml'), RAISED);

      const { before, after, warnings, regressions } = await comparisonOf(folder, 'report.json', 'trust.yaml');

      expect([before?.asOf, after?.asOf]).toEqual(['2026-11-01', '2026-11-01']);
      expect(warnings).toEqual([]);
      expect(regressions).toEqual([]);
    });
  });

  it('stand on the day that is asked, and a policy past its review is an error from the day after', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const argv = ['audit', '--format', 'json', '--fail-on', 'never', '--as-of'];
      for (const day of ['2026-12-01', '2026-12-02'])
        await writeFile(join(folder, `${day}.json`), (await hpp([...argv, day], { cwd: folder })).stdout);

      const time = await comparisonOf(folder, '2026-12-01.json', '2026-12-02.json');
      const same = await comparisonOf(folder, 'trust.yaml', '.', '--as-of', '2026-12-02');

      expect(time.onlyTimePassed).toBe(true);
      expect(time.moved).toContainEqual(
        expect.objectContaining({ id: 'policy/review-overdue', before: null, after: 'an error' }),
      );
      expect(same).toMatchObject({ nothingMoved: true, before: { asOf: '2026-12-02' } });
    });
  });

  it('give JSON that fits its schema', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const schema = JSON.parse((await hpp(['schema', 'comparison'])).stdout);
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
      addFormats.default(ajv, ['date']);
      const northmere = join(import.meta.dirname, '../../examples/northmere/report.json');

      for (const comparison of [
        await comparisonOf(folder, 'trust.yaml', northmere),
        await comparisonOf(folder, 'trust.yaml', 'trust.yaml'),
      ]) {
        expect(ajv.validate(schema, comparison)).toBe(true);
      }
    });
  });

  it.each([
    [
      'another version',
      '{"reportVersion":9}',
      /"old\.json" cannot be compared: it was written as report version 9, and this hpp reads version 1\. Make it with/,
    ],
    ['half a report', '{"reportVersion":1,"tool":', /"old\.json" cannot be compared: it is no JSON/],
    ['another form', '{"reportVersion":1}', /"old\.json" cannot be compared: .*is missing/],
  ])('end with a clear word for a report of %s', async (_, content, words) => {
    await inPolicyRepository(async ({ folder }) => {
      await writeFile(join(folder, 'old.json'), content);

      const run = await hpp(['compare', 'old.json', 'trust.yaml'], { cwd: folder });

      expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
      expect(run.stderr).not.toMatch(/\n\s+at /);
    });
  });

  it('are never written over', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const run = await hpp(['compare', 'trust.yaml', '.', '-o', 'policies/open.md'], { cwd: folder });
      const good = await hpp(['compare', 'trust.yaml', '.', '-o', 'moved.md'], { cwd: folder });

      expect(run).toMatchObject({
        code: 2,
        stderr:
          'hpp: "policies/open.md" is part of what is read, so no report is written over it. Nothing was written.\n',
      });
      expect(await readFile(join(folder, 'policies/open.md'), 'utf8')).toBe(POLICY);
      expect(good).toMatchObject({ code: 0, stderr: 'Wrote moved.md\n' });
      expect(await readFile(join(folder, 'moved.md'), 'utf8')).toContain('Nothing moved.');
    });
  });

  it.each([
    [['--format', 'pdf'], /"pdf" is no format of a comparison/],
    [['--fail-on', 'anything'], /"anything" is no reason to fail/],
    [['--as-of', 'soon'], /"soon" is no day/],
  ])('are not compared with %j', async (options, words) => {
    const run = await hpp(['compare', 'examples/northmere', 'examples/ready', ...options]);

    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
  });
});
