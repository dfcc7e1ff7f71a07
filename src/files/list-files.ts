import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, by their paths with `/`, in order; whether there were more than are listed. */
export interface FileList {
  readonly files: readonly string[];
  readonly hasMore: boolean;
}

const MOST_FILES = 1000;
const DEEPEST = 10;

/** Lists the files below a folder. Hidden ones are left out, and links to folders are not followed. Null where it is no folder. */
export function listFiles(root: string): FileList | null {
  const files: string[] = [];
  const walk = (folder: string, depth: number): boolean => {
    for (const entry of entriesOf(join(root, folder))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) files.push(path);
      else if (depth === DEEPEST || !walk(path, depth + 1)) return false;
      if (files.length > MOST_FILES) return false;
    }
    return true;
  };
  try {
    const isAll = walk('', 0);
    return { files: files.slice(0, MOST_FILES), hasMore: !isAll };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}

function entriesOf(folder: string): ReturnType<typeof readDirectory> {
  return readDirectory(folder).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function readDirectory(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
