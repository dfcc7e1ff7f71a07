import { type ChildProcess, spawn } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { PINNED_FOLDER, POLICY, TRUST } from '../support/pinned-folder.ts';
import { ROOT, spawnHpp } from '../support/spawn-hpp.ts';

const newFolder = temporaryFolders();
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** An audit that goes on, with what it has printed so far. */
function watching(folder: string, options: readonly string[] = []) {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'hpp.js'), 'audit', '--watch', ...options], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
  });
  running.push(child);
  const text = { stdout: '', stderr: '' };
  let wake = (): void => {};
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
      wake();
    });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  /** Waits for what is looked for in what came since the last time, and gives all of it. */
  const until = async (name: 'stdout' | 'stderr', pattern: RegExp): Promise<string> => {
    while (!pattern.test(text[name])) await new Promise<void>((resolve) => (wake = resolve));
    const seen = text[name];
    text[name] = '';
    return seen;
  };
  return { child, ended, until };
}

const WATCHING = /Watching \d+ files\. A change runs the audit again; Ctrl-C ends it\.\n/;

describe('hpp audit --watch', () => {
  it('audits again when a document changes, goes and comes back, and ends with 130 at Ctrl-C', async () => {
    const folder = await newFolder(PINNED_FOLDER);
    const policy = join(folder, 'policies/being-open.md');
    const { child, ended, until } = watching(folder);
    await until('stderr', WATCHING);

    await writeFile(policy, POLICY.replace('is given', 'may be given'));
    expect(await until('stderr', WATCHING)).toMatch(
      /^Changed: policies\/being-open\.md\n.*fails on error\. Exit code 1\.\n/,
    );
    await rm(policy);
    expect(await until('stderr', WATCHING)).toContain('Changed: policies/being-open.md\n');
    await writeFile(`${policy}.new`, POLICY);
    await rename(`${policy}.new`, policy);
    expect(await until('stderr', WATCHING)).not.toContain('fails');
    child.kill('SIGINT');

    expect(await ended).toBe(130);
    expect(child.signalCode).toBeNull();
  });

  it('says what is wrong in a trust file that is half written, and goes on', async () => {
    const folder = await newFolder(PINNED_FOLDER);
    const { until, child, ended } = watching(folder);
    await until('stderr', WATCHING);

    await writeFile(join(folder, 'trust.yaml'), TRUST.replace('declared:', 'delcared:'));
    const wrong = await until('stderr', WATCHING);
    await writeFile(join(folder, 'trust.yaml'), TRUST);
    const right = await until('stderr', WATCHING);
    child.kill('SIGTERM');

    expect(wrong).toMatch(/trust\.yaml:\d+:\d+: error: .*delcared/);
    expect(right).not.toContain('error');
    expect(await ended).toBe(130);
  });

  it('notices a file of pins that was not there, and writes reports anew without being roused by them', async () => {
    const folder = await newFolder(PINNED_FOLDER);
    const { until, child, ended } = watching(folder, ['-o', 'report.json', '--format', 'json']);
    expect(await until('stderr', WATCHING)).toContain('Wrote report.json\n');

    await spawnHpp(['audit', '--pin', '--quiet'], { cwd: folder });
    const after = await until('stderr', WATCHING);
    child.kill('SIGINT');

    expect(after).toMatch(/^Changed: hpp\.lock\nWrote report\.json\nWatching/);
    expect(await ended).toBe(130);
  });

  it('does not go with --pin', async () => {
    const folder = await newFolder(PINNED_FOLDER);
    const { code, stderr } = await spawnHpp(['audit', '--watch', '--pin'], { cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toBe(
      'hpp: --watch and --pin do not go together: that is a decision, taken once. Leave one of them out.\n',
    );
  });
});
