import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gitFolder } from '../files/git-folder.ts';
import { type GitRepository, openRepository, type TreeEntry } from '../files/git-repository.ts';
import { shownPath } from './open-trust-file.ts';
import type { Source, Unusable } from './sources.ts';

/** Two revisions: `main..HEAD`, `main...HEAD` (from where they parted), or `main..` (against the work tree). */
export interface RevisionRange {
  readonly from: string;
  /** Empty for the work tree. */
  readonly to: string;
  /** Whether the older side is the last commit that both have in common. */
  readonly isFromCommon: boolean;
}

/** Both sides of a comparison of two revisions. */
export interface RevisionSources {
  readonly state: 'found';
  readonly before: Source;
  readonly after: Source;
}

// Git allows no ".." in the name of a revision, and none that begins or ends with "/".
const RANGE = /^(.*?)(\.{2,3})(.*)$/;

/** Reads a range of revisions; null where a text is none, such as a path. */
export function readRange(text: string): RevisionRange | null {
  const [, from = '', dots, to = ''] = RANGE.exec(text) ?? [];
  if (dots === undefined || from.endsWith('/') || to.startsWith('/')) return null;
  return from === '' && to === '' ? null : { from: from === '' ? 'HEAD' : from, to, isFromCommon: dots === '...' };
}

/** Finds a trust file in two revisions, or in one and the work tree. Nothing in the work tree is touched. */
export async function revisionSources(
  range: RevisionRange,
  file: string,
  workingDirectory: string,
): Promise<RevisionSources | Unusable> {
  const shown = shownPath(file, workingDirectory);
  const opened = await repositoryFor(file, shown);
  if ('state' in opened) return opened;
  const named = await commitNamed(opened, range.from);
  if (typeof named !== 'string') return named;
  const newest = range.to === '' ? 'HEAD' : range.to;
  const to = await commitNamed(opened, newest);
  if (typeof to !== 'string') return to;
  const from = range.isFromCommon ? await opened.commonCommitOf(named, to) : named;
  if (from === null) return unusable(`"${range.from}" and "${newest}" have no commit in common${FETCH}`);
  const label = range.isFromCommon && from !== named ? `where ${newest} left ${range.from}` : range.from;
  const before = await sourceAt(opened, from, label, file);
  const after = range.to === '' ? workTree(file) : await sourceAt(opened, to, range.to, file);
  if (before.state === 'none' && after.state === 'none')
    return unusable(`"${shown}" is neither in ${range.from} nor in ${range.to === '' ? 'the work tree' : range.to}`);
  return { state: 'found', before, after };
}

const FETCH =
  '. A pipeline may hold only the newest commit: fetch the whole history first (actions/checkout: fetch-depth: 0)';

/** The repository in which a file lies, or why it cannot be used. */
export async function repositoryFor(file: string, shown: string): Promise<GitRepository | Unusable> {
  const opened = await openRepository(file);
  switch (opened.state) {
    case 'open':
      return opened.repository;
    case 'no-git':
      return unusable('git was not found here. Install it, or compare two reports or two trust files');
    case 'no-repository':
      return unusable(
        `"${shown}" lies in no git repository. Name a trust file that is kept in git, or a folder of reports without --git`,
      );
    case 'not-trusted':
      return unusable(
        `git does not read the repository of "${shown}", because its folder belongs to somebody else. Allow it with: git config --global --add safe.directory <folder>`,
      );
  }
}

/** The commit that a revision names, or why there is none. */
export async function commitNamed(repository: GitRepository, revision: string): Promise<string | Unusable> {
  const commit = await repository.commitOf(revision);
  return commit ?? unusable(`git knows no revision "${revision}" here${FETCH}`);
}

/** A trust file as it stood in a commit; none where it was not there. */
export async function sourceAt(
  repository: GitRepository,
  commit: string,
  revision: string,
  file: string,
): Promise<Source> {
  const entry = await trustEntry(repository, commit);
  if (entry === null) return { state: 'none' };
  const folder = entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')));
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  return {
    state: 'trust',
    label: `${revision} (${commit.slice(0, 12)})`,
    file: entry.path === repository.path ? file : join(file, name),
    folder: await gitFolder(repository, commit, folder),
  };
}

async function trustEntry(repository: GitRepository, commit: string): Promise<TreeEntry | null> {
  const entry = await repository.entryAt(commit, repository.path);
  if (entry?.kind !== 'folder') return entry;
  return await repository.entryAt(commit, entry.path === '' ? 'trust.yaml' : `${entry.path}/trust.yaml`);
}

/** A trust file as it lies on the disk; none where it has gone. */
function workTree(file: string): Source {
  return existsSync(file) ? { state: 'trust', label: 'the work tree', file } : { state: 'none' };
}

function unusable(because: string): Unusable {
  return { state: 'unusable', because };
}
