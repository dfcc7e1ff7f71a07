import type { Folder } from '../files/folder.ts';
import { readInputFrom } from '../files/read-input.ts';
import type { Framework } from '../model/framework.ts';
import type { Finding } from '../model/report.ts';
import type { CheckedYaml } from '../yaml/read-checked.ts';
import { sha256Of } from './open-lock.ts';
import type { InvalidInput } from './open-trust-file.ts';
import { numbersInFile } from './patient-number-findings.ts';
import { inPlaceOrder, type SourceFile, toFinding, yamlFinding } from './source-file.ts';

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
export interface OpenBeside {
  readonly state: 'open';
  readonly source: SourceFile;
  readonly sha256: string;
  readonly value: unknown;
  /** What was found wrong and does not keep it from being used. */
  readonly found: readonly Finding[];
}

/** Opens a YAML file that goes with a trust file; null where there is none. */
export async function openBeside(
  { folder, name, file, isNamed }: BesideFile,
  read: (text: string) => Promise<CheckedYaml>,
  framework: Framework,
): Promise<OpenBeside | InvalidInput | null> {
  const input = await readInputFrom(folder, name);
  if ('problem' in input) {
    if (input.problem === 'file/not-found' && !isNamed) return null;
    const problem = { id: input.problem, message: `"${file}" cannot be used: ${input.because}`, span: START };
    return { state: 'invalid', findings: [yamlFinding(problem, file, framework)], texts: new Map() };
  }
  const { text, bytes } = input;
  const { value, problems, findings, spanOf } = await read(text);
  const source: SourceFile = { file, text, spanOf };
  const found = numbersInFile({ ...input, path: file }, framework);
  const wrong = [
    ...problems.map((problem) => yamlFinding(problem, file, framework)),
    ...findings.map((draft) => toFinding(draft, source, framework)),
  ];
  if (wrong.length > 0)
    return { state: 'invalid', findings: inPlaceOrder([...found, ...wrong]), texts: new Map([[file, text]]) };
  return { state: 'open', source, sha256: sha256Of(bytes), value, found };
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };
