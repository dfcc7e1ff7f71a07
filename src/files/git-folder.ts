import type { FileReading, Folder } from './folder.ts';
import type { GitRepository, TreeEntry } from './git-repository.ts';

const MOST_LINKS = 40;
const POINTER = 'version https://git-lfs.github.com/spec/';

const OUTSIDE: FileReading = { state: 'outside', because: 'it lies outside the folder of the trust file' };
const NOT_FOUND: FileReading = { state: 'not-found', because: 'there is no such file' };

/** A folder as it stood in a commit, read from git without touching the disk. Links that lead out of it are refused. */
export async function gitFolder(repository: GitRepository, commit: string, folder: string): Promise<Folder> {
  const entries = new Map((await repository.filesAt(commit, folder)).map((entry) => [entry.path, entry]));
  return { read: async (path) => await readFrom(repository, entries, path) };
}

async function readFrom(
  repository: GitRepository,
  entries: ReadonlyMap<string, TreeEntry>,
  path: string,
): Promise<FileReading> {
  if (path.includes('\0')) return { state: 'unreadable', because: 'its name holds a NUL character' };
  if (/^[a-z]:/i.test(path)) return OUTSIDE;
  if (path.includes('\\')) return { state: 'not-found', because: 'its path is written with "\\"; write it with "/"' };
  let steps = stepsFrom([], path);
  for (let links = 0; links <= MOST_LINKS; links++) {
    if (steps === null) return OUTSIDE;
    const at = firstEntry(entries, steps);
    if (at === null) return isFolder(entries, steps) ? { state: 'unreadable', because: 'it is a folder' } : NOT_FOUND;
    const { entry, rest } = at;
    if (entry.kind === 'submodule')
      return { state: 'unreadable', because: 'it lies in another repository (a submodule)' };
    if (entry.kind === 'file') return rest.length > 0 ? NOT_FOUND : await readFile(repository, entry);
    const target = await repository.bytesOf(entry.object);
    if (typeof target === 'string') return UNREAD[target];
    const around = entry.path.split('/').slice(0, -1);
    steps = stepsFrom(around, [new TextDecoder().decode(target), ...rest].join('/'));
  }
  return { state: 'unreadable', because: 'its links lead round in a circle' };
}

const UNREAD: Readonly<Record<'missing' | 'too-large', FileReading>> = {
  missing: {
    state: 'unreadable',
    because: 'its content is not in this copy of the repository, and nothing is fetched',
  },
  'too-large': { state: 'unreadable', because: 'it is larger than 64 MB' },
};

/** The steps of a path, seen from a folder; null where they lead out. */
function stepsFrom(folder: readonly string[], path: string): string[] | null {
  if (path.startsWith('/')) return null;
  const steps = [...folder];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps;
}

/** The first thing on the way that is no folder, and what of the way is left behind it. */
function firstEntry(
  entries: ReadonlyMap<string, TreeEntry>,
  steps: readonly string[],
): { readonly entry: TreeEntry; readonly rest: readonly string[] } | null {
  for (let length = 1; length <= steps.length; length++) {
    const entry = entries.get(steps.slice(0, length).join('/'));
    if (entry !== undefined) return { entry, rest: steps.slice(length) };
  }
  return null;
}

function isFolder(entries: ReadonlyMap<string, TreeEntry>, steps: readonly string[]): boolean {
  const start = steps.length === 0 ? '' : `${steps.join('/')}/`;
  return [...entries.keys()].some((path) => path.startsWith(start));
}

async function readFile(repository: GitRepository, { object }: TreeEntry): Promise<FileReading> {
  const bytes = await repository.bytesOf(object);
  if (typeof bytes === 'string') return UNREAD[bytes];
  if (isPointer(bytes)) {
    const because = 'git holds only a pointer to it (Git LFS), and nothing is fetched';
    return { state: 'unreadable', because };
  }
  return { state: 'read', bytes };
}

function isPointer(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, POINTER.length)) === POINTER;
}
