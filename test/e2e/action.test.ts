import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inPolicyRepository, POLICY_WITHOUT } from '../support/policy-repository.ts';
import type { Run } from '../support/run.ts';
import { ROOT } from '../support/spawn-hpp.ts';
import { treeOf, writeFiles } from '../support/temporary-folder.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** What a run of the action gave. */
interface ActionRun {
  /** The first step that did not end with 0, or 0. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the steps of action.yml in a folder as GitHub would, but for those that fetch other actions. */
async function runAction(folder: string, given: Readonly<Record<string, string>>): Promise<ActionRun> {
  const { inputs, outputs, runs }: Action = parse(await readFile(join(ROOT, 'action.yml'), 'utf8'));
  const values: Record<string, string> = { 'github.action_path': ROOT };
  for (const [name, { default: value = '' }] of Object.entries(inputs)) values[`inputs.${name}`] = given[name] ?? value;
  const files = { GITHUB_OUTPUT: join(folder, '.git', 'output'), GITHUB_STEP_SUMMARY: join(folder, '.git', 'summary') };
  for (const file of Object.values(files)) await writeFile(file, '');
  const filled = (text: string): string => text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name) => known(values, name));

  let [code, stdout, stderr] = [0, '', ''];
  for (const { id, run, env = {}, if: condition } of runs.steps) {
    if (run === undefined || code !== 0 || (condition !== undefined && !holds(condition, values))) continue;
    // What an input says must never become part of a line that is run.
    expect(run).not.toContain('${{');
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
    await writeFile(files.GITHUB_OUTPUT, '');
    const step = await bash(run, folder, { ...own, ...files });
    [code, stdout, stderr] = [step.code, stdout + step.stdout, stderr + step.stderr];
    for (const [, name, value] of (await readFile(files.GITHUB_OUTPUT, 'utf8')).matchAll(/^([\w-]+)=(.*)$/gm))
      values[`steps.${id}.outputs.${name}`] = value ?? '';
  }
  return {
    code,
    stdout,
    stderr,
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, filled(value)])),
  };
}

function known(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`The action asks for ${name}, which there is not.`);
  return value;
}

/** Whether a condition of the kind that the action uses holds: comparisons with a text, all of which must hold. */
function holds(condition: string, values: Readonly<Record<string, string>>): boolean {
  return condition.split(' && ').every((part) => {
    const [, name = '', text = ''] = /^(\S+) != '(.*)'$/.exec(part) ?? [];
    return known(values, name) !== text;
  });
}

/** Runs a script as GitHub runs the steps of an action whose shell is bash. */
function bash(script: string, cwd: string, environment: Readonly<Record<string, string>>): Promise<Run> {
  return new Promise((resolve) => {
    const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, ...environment };
    execFile('bash', argv, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

describe('the action for GitHub', () => {
  it('passes on a repository that keeps its promises, and leaves the reports', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const run = await runAction(folder, {});

      expect(run).toMatchObject({ code: 0, outputs: { reports: 'hpp-reports', 'exit-code': '0' } });
      expect(run.summary).toContain('# Harmed Patient Pathway: readiness');
      const sarif = JSON.parse(await readFile(join(folder, 'hpp-reports/hpp.sarif'), 'utf8'));
      expect(sarif.version).toBe('2.1.0');
      const report = JSON.parse(await readFile(join(folder, 'hpp-reports/report.json'), 'utf8'));
      expect(report.reportVersion).toBe(1);
    });
  });

  it('fails on a change that takes a promise out, and first says what families lose', async () => {
    await inPolicyRepository(async ({ folder, git, commit }) => {
      git('checkout', '--quiet', '-b', 'change');
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT });
      commit();

      const run = await runAction(folder, { 'compare-with': 'main' });

      expect(run.code).toBe(1);
      expect(run.outputs['exit-code']).toBe('1');
      expect(run.stdout).toMatch(/^::error file=trust\.yaml,line=8,/m);
      const [lost, report] = ['What patients and families lose', '# Harmed Patient Pathway: readiness'].map((words) =>
        run.summary.indexOf(words),
      );
      expect(lost).toBeGreaterThan(-1);
      expect(report).toBeGreaterThan(lost ?? 0);
    });
  });

  it('audits each trust file named, with the options given', async () => {
    await inPolicyRepository(async ({ folder }) => {
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT });

      const run = await runAction(folder, {
        paths: 'trust.yaml\n',
        options: '--as-of\n2026-12-02\n--fail-on\nnever\n',
      });

      expect(run).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } });
      expect(run.stdout).toContain('due for review by 1 December 2026');
    });
  });

  it('runs nothing that an input holds', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const hostile = ['$(touch taken)', '"; touch taken; "', '`touch taken`', '--output=taken', '-o\ntaken'];

      for (const words of hostile) {
        const run = await runAction(folder, { paths: words, reports: 'hpp-reports' });
        expect(run).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
      }

      const taken = (await treeOf(folder)).filter((line) => line.startsWith('taken'));
      expect(taken).toEqual([]);
    });
  });

  it('says what is wrong, and ends with 2, where there is no trust file', async () => {
    await inPolicyRepository(async ({ folder }) => {
      const run = await runAction(folder, { paths: 'elsewhere.yaml', 'compare-with': 'main' });

      expect(run).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
      expect(run.stdout + run.stderr).toContain('there is no such file');
    });
  });
});
