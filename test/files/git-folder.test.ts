import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../src/files/folder.ts';
import { gitFolder } from '../../src/files/git-folder.ts';
import { type GitRepository, openRepository } from '../../src/files/git-repository.ts';
import { scratchRepository } from '../support/scratch-repository.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';

async function opened(path: string): Promise<GitRepository> {
  const repository = await openRepository(path);
  if (repository.state !== 'open') throw new Error(`The repository is ${repository.state}.`);
  return repository.repository;
}

function textOf(reading: FileReading): string {
  return reading.state === 'read' ? new TextDecoder().decode(reading.bytes) : reading.because;
}

const FILES = {
  'site/trust.yaml': 'format: 1',
  'site/policies/open.md': 'as it was',
  'site/policies/sp ace "quoted" \u{1f3e5}\n.md': 'a strange name',
  'site/--help': 'a name like an option',
  'site/pointer.pdf': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n',
  'secret.md': 'not yours',
};

async function inRepository(work: (repository: GitRepository, commit: string, folder: string) => Promise<void>) {
  await inTemporaryFolder(async (folder) => {
    await writeFiles(folder, FILES);
    await symlink('../secret.md', join(folder, 'site/out.md'));
    await symlink('/etc/passwd', join(folder, 'site/absolute.md'));
    await symlink('..', join(folder, 'site/up'));
    await symlink('policies', join(folder, 'site/same'));
    await symlink('open.md', join(folder, 'site/policies/link.md'));
    await symlink('round.md', join(folder, 'site/round.md'));
    const scratch = scratchRepository(folder);
    const commit = scratch.commit();
    await writeFiles(folder, { 'site/policies/open.md': 'as it is now' });
    await work(await opened(join(folder, 'site/trust.yaml')), commit, folder);
  });
}

describe('a folder as it stood in a commit', () => {
  it('gives what was committed, and touches nothing', async () => {
    await inRepository(async (repository, commit, folder) => {
      const before = await treeOf(folder);
      const files = await gitFolder(repository, commit, 'site');

      expect(textOf(await files.read('policies/open.md'))).toBe('as it was');
      expect(textOf(await files.read('./policies/../policies/open.md'))).toBe('as it was');
      expect(textOf(await files.read('policies/sp ace "quoted" \u{1f3e5}\n.md'))).toBe('a strange name');
      expect(textOf(await files.read('--help'))).toBe('a name like an option');
      expect(textOf(await files.read('policies/link.md'))).toBe('as it was');
      expect(textOf(await files.read('same/open.md'))).toBe('as it was');
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it.each([
    ['../secret.md', 'outside'],
    ['/etc/passwd', 'outside'],
    ['C:/secret.md', 'outside'],
    ['out.md', 'outside'],
    ['absolute.md', 'outside'],
    ['up/secret.md', 'outside'],
    ['round.md', 'unreadable'],
    ['policies', 'unreadable'],
    ['', 'unreadable'],
    ['pointer.pdf', 'unreadable'],
    ['with\0nul', 'unreadable'],
    ['missing.md', 'not-found'],
    ['policies/open.md/below', 'not-found'],
    ['policies\\open.md', 'not-found'],
  ])('refuses %j: %s', async (path, state) => {
    await inRepository(async (repository, commit) => {
      const files = await gitFolder(repository, commit, 'site');

      expect((await files.read(path)).state).toBe(state);
    });
  });

  it('says that what lies in a submodule cannot be read', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'site/trust.yaml': 'format: 1', 'site/inner/policy.md': 'text' });
      scratchRepository(join(folder, 'site/inner')).commit();
      const commit = scratchRepository(folder).commit();
      const files = await gitFolder(await opened(join(folder, 'site/trust.yaml')), commit, 'site');

      expect(await files.read('inner/policy.md')).toEqual({
        state: 'unreadable',
        because: 'it lies in another repository (a submodule)',
      });
    });
  });
});

describe('a copy of a repository that lacks some content', () => {
  it('says so, and fetches nothing', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'whole/trust.yaml': 'format: 1', 'whole/gone.md': 'an old promise' });
      const whole = scratchRepository(join(folder, 'whole'));
      const first = whole.commit();
      await rm(join(folder, 'whole/gone.md'));
      whole.commit();
      whole.git('config', 'uploadpack.allowFilter', 'true');
      const address = pathToFileURL(join(folder, 'whole')).href;
      whole.git('clone', '--quiet', '--filter=blob:none', address, join(folder, 'part'));
      const files = await gitFolder(await opened(join(folder, 'part/trust.yaml')), first, '');

      expect(await files.read('gone.md')).toEqual({
        state: 'unreadable',
        because: 'its content is not in this copy of the repository, and nothing is fetched',
      });
    });
  });
});

describe('a repository', () => {
  it('is none where there is none, and where the path is gone the nearest folder is taken', async () => {
    await inTemporaryFolder(async (folder) => {
      expect(await openRepository(join(folder, 'trust.yaml'))).toEqual({ state: 'no-repository' });
      scratchRepository(folder).commit();

      expect((await opened(join(folder, 'gone/deeper/trust.yaml'))).path).toBe('gone/deeper/trust.yaml');
    });
  });

  it.each([
    '--output=stolen',
    '-',
    'nothing',
    'main:site',
    'HEAD^{tree}',
    'a b',
    "'; touch stolen; '",
    '$(touch stolen)',
  ])('knows no revision %j, and does nothing for it', async (revision) => {
    await inRepository(async (repository, _, folder) => {
      const before = await treeOf(folder);

      expect(await repository.commitOf(revision)).toBeNull();
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it('starts nothing that its settings name', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'trust.yaml': 'format: 1', '.gitattributes': '*.yaml diff=evil filter=evil\n' });
      const scratch = scratchRepository(folder);
      const commit = scratch.commit();
      for (const setting of [
        'core.fsmonitor',
        'core.pager',
        'diff.external',
        'diff.evil.textconv',
        'filter.evil.smudge',
        'core.sshCommand',
        'log.showSignature',
      ])
        scratch.git('config', setting, setting === 'log.showSignature' ? 'true' : `touch "${folder}/started"; cat`);
      const repository = await opened(join(folder, 'trust.yaml'));

      expect(await repository.commitOf('main')).toBe(commit);
      expect(await repository.commitsOf('HEAD', '', 5)).toEqual([{ id: commit, day: '2026-10-20' }]);
      expect(textOf(await (await gitFolder(repository, commit, '')).read('trust.yaml'))).toBe('format: 1');
      expect((await treeOf(folder)).filter((line) => line.startsWith('started'))).toEqual([]);
    });
  });
});
