import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedRater } from '../divergence/name-voices.ts';
import { listFiles } from '../files/list-files.ts';
import { readInput } from '../files/read-input.ts';
import { sha256Of } from '../files/sha256.ts';
import type { Framework } from '../model/framework.ts';
import type { Finding } from '../model/report.ts';
import { readRater } from '../raters/read-rater.ts';
import { type InvalidInput, invalidYaml, relativePath, shownPath, unreadable } from './open-trust-file.ts';
import { numbersInFile } from './patient-number-findings.ts';
import { inPlaceOrder, type SourceFile } from './source-file.ts';

/** One person's file, ready to be held beside others. */
export interface OpenRater extends NamedRater {
  readonly state: 'open';
  readonly sha256: string;
  readonly text: string;
  /** What was found wrong as it was read, and does not keep it from being used. */
  readonly found: readonly Finding[];
}

/** Reads every rater file; when one cannot be used, everything that is wrong with any of them. */
export async function openRaters(
  files: readonly string[],
  workingDirectory: string,
  framework: Framework,
): Promise<readonly OpenRater[] | InvalidInput> {
  const opened: OpenRater[] = [];
  const invalid: InvalidInput[] = [];
  for (const file of files) {
    const outcome = await openRater(file, workingDirectory, framework);
    if (outcome.state === 'open') opened.push(outcome);
    else invalid.push(outcome);
  }
  if (invalid.length === 0) return opened;
  const findings = inPlaceOrder(invalid.flatMap((one) => one.findings));
  return { state: 'invalid', findings, texts: new Map(invalid.flatMap(({ texts }) => [...texts])) };
}

async function openRater(
  path: string,
  workingDirectory: string,
  framework: Framework,
): Promise<OpenRater | InvalidInput> {
  const file = shownPath(path, workingDirectory);
  const input = readInput(path);
  if ('problem' in input) return unreadable(file, input.problem, input.because, framework);
  const { rater, findings, yamlProblems, spanOf } = await readRater(input.text, framework);
  const found = numbersInFile({ ...input, path: relativePath(path, workingDirectory) }, framework);
  if (rater !== null) return { state: 'open', file, rater, sha256: sha256Of(input.bytes), text: input.text, found };
  const source: SourceFile = { file, text: input.text, spanOf };
  return invalidYaml(source, { found, problems: yamlProblems, findings }, framework);
}

/**
 * The files that paths mean: of a folder, the YAML files in it. Each once, however often it is named. A file that is named is taken
 * as it is; in a folder, the trust file is left out. Null where a folder holds so many files that some would be left out.
 */
export function raterFiles(paths: readonly string[], trustFile: string): string[] | null {
  const files = new Map<string, string>();
  for (const path of paths) {
    const list = isFolder(path) ? listFiles(path) : null;
    if (list?.hasMore === true) return null;
    for (const file of list === null ? [path] : ratersAmong(list.files, path, trustFile))
      if (!files.has(realPathOf(file))) files.set(realPathOf(file), file);
  }
  return [...files.values()];
}

function ratersAmong(files: readonly string[], folder: string, trustFile: string): string[] {
  const yaml = files.filter((file) => /\.ya?ml$/i.test(file)).map((file) => join(folder, file));
  return yaml.filter((file) => realPathOf(file) !== realPathOf(trustFile));
}

/** Whether a path is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Where a path leads, links followed; the path itself where there is nothing, and reading it will say so. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
