import { statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { askGit, type GitAnswer } from './git.ts';

/** A commit, and the day on which it was made, as year-month-day. */
export interface Commit {
  readonly id: string;
  readonly day: string;
}

/** What stands under a path in a commit. */
export interface TreeEntry {
  /** Below the folder that was listed, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'folder' | 'submodule';
  readonly object: string;
}

/** A git repository, read and never changed. */
export interface GitRepository {
  /** The path of the file or folder that it was opened for, from the top of the repository. */
  readonly path: string;
  /** The commit that a revision names; null where there is none. */
  commitOf(revision: string): Promise<string | null>;
  /** The last commit that two have in common; null where there is none. */
  commonCommitOf(one: string, other: string): Promise<string | null>;
  /** The commits of the main line that changed something below a folder, newest first. */
  commitsOf(from: string, folder: string, most: number): Promise<Commit[]>;
  /** What a path is in a commit; null where there is nothing. */
  entryAt(commit: string, path: string): Promise<TreeEntry | null>;
  /** Every file below a folder in a commit, by its path below it. */
  filesAt(commit: string, folder: string): Promise<TreeEntry[]>;
  /** The bytes of an object, or why they cannot be had: it may be missing, as in a copy of a part, and nothing is fetched. */
  bytesOf(object: string): Promise<Uint8Array | 'missing' | 'too-large'>;
}

/** A repository, or why there is none. */
export type OpenRepository =
  | { readonly state: 'open'; readonly repository: GitRepository }
  | { readonly state: 'no-git' | 'no-repository' | 'not-trusted' };

// Fifty revisions of a large document would fill the memory.
const LARGEST_KEPT = 256 * 1024;

/** Opens the repository in which a path lies, which may be gone from the disk. */
export async function openRepository(path: string): Promise<OpenRepository> {
  const folder = nearestFolder(path);
  const answer = await askGit(folder, ['rev-parse', '--show-prefix', '--show-cdup']);
  if (answer.state === 'no-git') return { state: 'no-git' };
  if (answer.state !== 'answered') {
    const isNotTrusted = answer.state === 'failed' && answer.says.includes('dubious ownership');
    return { state: isNotTrusted ? 'not-trusted' : 'no-repository' };
  }
  const [prefix = '', up = ''] = answer.text.split('\n');
  const below = path.slice(folder.length).split(sep).join('/').replace(/^\//, '');
  return { state: 'open', repository: repositoryIn(folder, `${prefix}${below}`.replace(/\/$/, ''), up) };
}

/** The folder, of those around a path, that is on the disk. */
function nearestFolder(path: string): string {
  let folder = path;
  while (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

/** `up` leads from the folder to the top of the repository. */
function repositoryIn(folder: string, path: string, up: string): GitRepository {
  const ask = async (...words: string[]): Promise<GitAnswer> => await askGit(folder, words);
  // From one revision to the next most documents stay as they are.
  const read = new Map<string, Uint8Array>();
  return {
    path,
    async commitOf(revision) {
      if (revision.startsWith('-') || revision.includes('\0')) return null;
      return textOf(await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`));
    },
    async commonCommitOf(one, other) {
      return textOf(await ask('merge-base', '--end-of-options', one, other));
    },
    async commitsOf(from, below, most) {
      const words = ['--first-parent', `--max-count=${most}`, '--no-commit-header', '--format=%H %cs'];
      const text = textOf(await ask('rev-list', ...words, '--end-of-options', from, '--', `${up}${below}` || '.'));
      return (text ?? '').split('\n').flatMap(toCommit);
    },
    async entryAt(commit, at) {
      if (at === '') return { path: '', kind: 'folder', object: commit };
      const answer = await ask('ls-tree', '-z', '--full-tree', commit, '--', at);
      return entriesIn(answer)[0] ?? null;
    },
    async filesAt(commit, below) {
      const tree = below === '' ? commit : `${commit}:${below}`;
      return entriesIn(await ask('ls-tree', '-r', '-z', '--full-tree', tree));
    },
    async bytesOf(object) {
      const known = read.get(object);
      if (known !== undefined) return known;
      const answer = await ask('cat-file', 'blob', object);
      if (answer.state !== 'answered') return answer.state === 'too-large' ? answer.state : 'missing';
      if (answer.bytes.length <= LARGEST_KEPT) read.set(object, answer.bytes);
      return answer.bytes;
    },
  };
}

function toCommit(line: string): Commit[] {
  const [id = '', day = ''] = line.split(' ');
  return day === '' ? [] : [{ id, day }];
}

// `100644 blob 587be6b4…<tab>policies/being-open.md`
const ENTRY = /^(\d{6}) (blob|tree|commit) ([0-9a-f]+)\t([\s\S]+)$/;

function entriesIn(answer: GitAnswer): TreeEntry[] {
  if (answer.state !== 'answered') return [];
  const lines = new TextDecoder().decode(answer.bytes).split('\0');
  return lines.flatMap((line) => {
    const [, mode = '', type, object = '', path = ''] = ENTRY.exec(line) ?? [];
    if (type === undefined) return [];
    const kind = type === 'tree' ? 'folder' : type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file';
    return [{ path, kind, object } as const];
  });
}

function textOf(answer: GitAnswer): string | null {
  return answer.state === 'answered' && answer.text !== '' ? answer.text : null;
}
