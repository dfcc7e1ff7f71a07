import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

// `    at async name (/some/folder/hpp.cjs:12:345)`
const FRAME = /^(\s+at (?:async )?)(?:.*\()?(?:.*[\\/])?([\w-]+\.[cm]?js):(\d+):(\d+)\)?$/;

/**
 * The stack of an error with places of the source instead of the bundled program, whose names are one or two letters. The
 * maps that the build leaves in `folder` are read only now. Where there is none, a line stays as it is.
 */
export function readableStack(stack: string, folder: URL): string {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (file: string): SourceMap | null => {
    const map = maps.get(file) ?? readMap(new URL(`${file}.map`, folder));
    maps.set(file, map);
    return map;
  };
  return stack
    .split('\n')
    .map((line) => {
      const [, at, file = '', row, column] = FRAME.exec(line) ?? [];
      if (at === undefined) return line;
      const entry = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
      if (entry === undefined || !('originalSource' in entry)) return line;
      const source = entry.originalSource.replace(/^(?:\.\.\/)+/, '');
      return `${at}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    })
    .join('\n');
}

function readMap(file: URL): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
