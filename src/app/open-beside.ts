import type { Folder } from '../files/folder.ts';
import { readInputFrom } from '../files/read-input.ts';
import { sha256Of } from '../files/sha256.ts';
import type { Framework } from '../model/framework.ts';
import type { Finding } from '../model/report.ts';
import type { CheckedYaml } from '../yaml/checked-yaml.ts';
import { type InvalidInput, invalidYaml, unreadable } from './open-trust-file.ts';
import { numbersInFile } from './patient-number-findings.ts';
import type { SourceFile } from './source-file.ts';

/** Where a YAML file that goes with a trust file is looked for. */
export interface BesideFile {
  readonly folder: Folder;
  /** Its name in the folder. */
  readonly name: string;
  /** As it is printed. */
  readonly file: string;
  /** Whether the user named it, so that it must be there. */
  readonly isNamed: boolean;
}

/** A YAML file that goes with a trust file, and that fits its schema. */
export interface OpenBeside<Value = unknown> {
  readonly state: 'open';
  readonly source: SourceFile;
  readonly sha256: string;
  readonly value: Value;
  /** What was found wrong and does not keep it from being used. */
  readonly found: readonly Finding[];
}

/** Opens a YAML file that goes with a trust file; null where there is none. */
export async function openBeside<Value>(
  { folder, name, file, isNamed }: BesideFile,
  read: (text: string) => Promise<CheckedYaml<Value>>,
  framework: Framework,
): Promise<OpenBeside<Value> | InvalidInput | null> {
  const input = await readInputFrom(folder, name);
  if ('problem' in input) {
    if (input.problem === 'file/not-found' && !isNamed) return null;
    return unreadable(file, input.problem, input.because, framework);
  }
  const { text, bytes } = input;
  const { yaml, value, findings } = await read(text);
  const source: SourceFile = { file, text, spanOf: yaml.spanOf };
  const found = numbersInFile({ ...input, path: file }, framework);
  if (value === null) return invalidYaml(source, { found, problems: yaml.problems, findings }, framework);
  return { state: 'open', source, sha256: sha256Of(bytes), value, found };
}
