import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY, POLICY_WITHOUT, TRUST } from '../support/policy-repository.ts';
import { run as hpp, type Run } from '../support/run.ts';
import { spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const CONFIG = 'hpp.config.yaml';

/** Runs an audit where settings lie beside the trust file. */
async function runWith(config: string, options: readonly string[] = [], policy = POLICY): Promise<Run> {
  let run: Run | undefined;
  await inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { 'trust.yaml': TRUST, 'policies/open.md': policy, [CONFIG]: config });
    run = await hpp(['audit', '--format', 'json', ...options], { cwd: folder });
  });
  if (run === undefined) throw new Error('The audit was not run.');
  return run;
}

describe('the settings beside a trust file', () => {
  it.each([
    ['nothing', '', 1],
    ['comments alone', '# fail_on: [never]\n', 1],
    ['that nothing fails', 'fail_on: [never]\n', 0],
    ['only what is unknown', 'fail_on: [unknown]\n', 1],
    ['a least share that is kept', 'fail_on: [overdue]\nmin_supported: { whole: 0 }\n', 0],
    ['a least share that is not', 'fail_on: [overdue]\nmin_supported: { communication: 50 }\n', 1],
    ['an assurance gap that is kept', 'fail_on: [overdue]\nmax_assurance_gap: 5\n', 0],
  ])('may hold %s', async (_, config, code) => {
    expect(await runWith(config, [], POLICY_WITHOUT)).toMatchObject({ code });
  });

  it('give way to the command line, setting by setting', async () => {
    const config = 'fail_on: [error]\nmax_age: 1\n';

    expect(await runWith(config, ['--as-of', '2026-10-20'], POLICY_WITHOUT)).toMatchObject({ code: 1 });
    expect(await runWith(config, ['--as-of', '2026-10-20', '--fail-on', 'overdue'], POLICY_WITHOUT)).toMatchObject({
      code: 0,
    });
    expect(await runWith(config, ['--as-of', '2026-11-20', '--fail-on', 'overdue'], POLICY_WITHOUT)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('fails on max-age. Exit code 1.'),
    });
    expect(await runWith(config, ['--as-of', '2026-11-20', '--fail-on', 'never'], POLICY_WITHOUT)).toMatchObject({
      code: 0,
    });
  });

  it('are printed with where each comes from, and nothing is audited', async () => {
    const run = await runWith('max_age: 12\nfail_on: [error, overdue]\n', ['--print-config', '--max-age', '6']);

    expect(run).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        '# trust.yaml',
        'fail_on: ["error","overdue"] # hpp.config.yaml:2',
        'min_supported: {} # default',
        '# max_assurance_gap: not set',
        'max_age: 6 # command line',
        '# baseline: not set',
        '# waivers: not set',
        '',
      ].join('\n'),
    });
    expect((await runWith(run.stdout, ['--print-config'])).stdout).toContain('max_age: 6 # hpp.config.yaml:5');
  });

  it.each([
    ['an unknown key, with the nearest', 'max_agge: 3\n', /^hpp\.config\.yaml:1:1: .*"max_agge"[\s\S]*use "max_age"/],
    ['an unknown reason', '\nfail_on: [eror]\n', /^hpp\.config\.yaml:2:11: .*"eror"[\s\S]*use "error"/],
    [
      'an unknown commitment',
      'min_supported: { comunication: 3 }\n',
      /^hpp\.config\.yaml:1:18: [\s\S]*"communication"/,
    ],
    ['a figure that is no share', 'max_assurance_gap: 101\n', /^hpp\.config\.yaml:1:20: /],
    ['never beside another', 'fail_on: [never]\nmax_age: 3\n', /^hpp\.config\.yaml:1:10: [\s\S]*take out "never"/],
    ['broken YAML', 'fail_on: [error\n', /^hpp\.config\.yaml:1:10: [\s\S]*yaml\/syntax/],
    ['a key of every object', '__proto__: { fail_on: [never] }\n', /^hpp\.config\.yaml:1:1: .*"__proto__"/],
    ['a way out of the folder', 'baseline: ../../baseline.json\n', /^hpp\.config\.yaml:1:11: .*lies outside/],
    ['another root', 'waivers: /etc/passwd\n', /^hpp\.config\.yaml:1:10: .*lies outside/],
    ['more than can be read', `# ${'x'.repeat(3_000_000)}\n`, /^hpp\.config\.yaml:1:1: .*larger than 2 MB/],
  ])('end with 2 and the place where they hold %s', async (_, config, words) => {
    const run = await runWith(config);

    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['a folder', (path: string) => mkdir(path), 'it is a folder'],
    ['a link that leads outside', (path: string) => symlink('/etc/passwd', path), 'it lies outside'],
    ['a pipe', async (path: string) => void execFileSync('mkfifo', [path]), 'it is no ordinary file'],
    ['no text', (path: string) => writeFile(path, new Uint8Array([0xff, 0xfe, 0x00, 0xd8])), CONFIG],
  ])('are refused where they are %s', async (_, make, words) => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'trust.yaml': TRUST, 'policies/open.md': POLICY });
      await make(join(folder, CONFIG));

      const run = await spawnHpp(['audit', '--quiet'], { cwd: folder, seconds: 5 });

      expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
    });
  });
});
