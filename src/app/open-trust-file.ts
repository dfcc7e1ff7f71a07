import { basename, relative, sep } from 'node:path';
import type { Folder } from '../files/folder.ts';
import { readInput, readInputFrom } from '../files/read-input.ts';
import { laterSha256Of } from '../files/sha256.ts';
import { type LoadedFramework, loadFramework } from '../framework/load-framework.ts';
import type { FindingDraft, FindingId } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { Finding } from '../model/report.ts';
import type { Trust } from '../model/trust.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { readTrust } from '../trust/read-trust.ts';
import type { YamlProblem } from '../yaml/parse-yaml.ts';
import { numbersInFile } from './patient-number-findings.ts';
import { inPlaceOrder, type SourceFile, toFinding, yamlFinding } from './source-file.ts';

/** What every use case that reads a trust file is told. */
export interface OpenOptions {
  /** The trust file, as the user named it. */
  readonly file: string;
  /** The folder that printed paths are relative to. */
  readonly workingDirectory: string;
  /** A framework file of one's own. */
  readonly frameworkFile?: string;
  /** Where the trust file itself is read from by its name, such as a git revision; the disk unless given. */
  readonly trustFolder?: Folder;
}

/** A trust file ready to be assessed. */
export interface OpenTrustFile {
  readonly state: 'open';
  readonly trust: Trust;
  readonly source: SourceFile;
  /** Worked out when it is first asked for. */
  readonly sha256: () => string;
  readonly loaded: LoadedFramework;
  /** Where it lies on the disk; never printed. */
  readonly path: string;
  /** What was found wrong as the files were read, and does not keep them from being used. */
  readonly found: readonly Finding[];
}

/** A framework ready to be used, with what was found wrong in a file of one's own. */
export interface OpenFramework extends LoadedFramework {
  readonly found: readonly Finding[];
}

/** Input that cannot be used, with everything that is wrong and the texts to show it in. */
export interface InvalidInput {
  readonly state: 'invalid';
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a trust file and the framework to hold it against. */
export async function openTrustFile(options: OpenOptions): Promise<OpenTrustFile | InvalidInput> {
  const loaded = await openFramework(options);
  if ('state' in loaded) return loaded;
  const { framework } = loaded;
  const file = shownPath(options.file, options.workingDirectory);
  const { trustFolder } = options;
  const input =
    trustFolder === undefined ? readInput(options.file) : await readInputFrom(trustFolder, basename(options.file));
  if ('problem' in input) {
    const isMissing = input.problem === 'file/not-found' && trustFolder === undefined;
    if (!isMissing) return unreadable(file, input.problem, input.because, framework);
    const { whatToDoWithout } = await import('./missing-trust-file.ts');
    return unreadable(file, input.problem, input.because, framework, whatToDoWithout(options.file));
  }
  const reading = await readTrust(input.text, framework);
  const source: SourceFile = { file, text: input.text, spanOf: reading.spanOf };
  const found = numbersInFile({ ...input, path: relativePath(options.file, options.workingDirectory) }, framework);
  if (reading.trust === null)
    return invalidYaml(source, { found, problems: reading.yamlProblems, findings: reading.findings }, framework);
  return {
    state: 'open',
    trust: reading.trust,
    source,
    sha256: laterSha256Of(input.bytes),
    loaded,
    path: options.file,
    found: [...loaded.found, ...found],
  };
}

/** The framework that comes with the tool, with a file of one's own laid over it where one is named. */
export async function openFramework(
  options: Pick<OpenOptions, 'frameworkFile' | 'workingDirectory'>,
): Promise<OpenFramework | InvalidInput> {
  const base = await loadFramework();
  if (options.frameworkFile === undefined) return { ...base, found: [] };
  const file = shownPath(options.frameworkFile, options.workingDirectory);
  const input = readInput(options.frameworkFile);
  if ('problem' in input) return unreadable(file, input.problem, input.because, base.framework);
  const { tailorFramework } = await import('../framework/tailor-framework.ts');
  const { loaded, yaml, findings } = tailorFramework(base, input.text);
  const path = relativePath(options.frameworkFile, options.workingDirectory);
  const found = numbersInFile({ ...input, path }, base.framework);
  if (loaded !== null) return { ...loaded, found };
  const source: SourceFile = { file, text: input.text, spanOf: yaml.spanOf };
  return invalidYaml(source, { found, problems: yaml.problems, findings }, base.framework);
}

/** A YAML text that cannot be used, with everything that is wrong with it. */
export function invalidYaml(
  source: SourceFile,
  wrong: {
    readonly found: readonly Finding[];
    readonly problems: readonly YamlProblem[];
    readonly findings: readonly FindingDraft[];
  },
  framework: Framework,
): InvalidInput {
  const findings = inPlaceOrder([
    ...wrong.found,
    ...wrong.problems.map((problem) => yamlFinding(problem, source.file, framework)),
    ...wrong.findings.map((draft) => toFinding(draft, source, framework)),
  ]);
  return { state: 'invalid', findings, texts: new Map([[source.file, source.text]]) };
}

/** A path as it is printed: relative to the working directory, with `/`, and with patients' numbers masked. */
export function shownPath(file: string, workingDirectory: string): string {
  return maskPatientNumbers(relativePath(file, workingDirectory)).text;
}

/** A path relative to the working directory, with `/`, and not yet masked. */
export function relativePath(file: string, workingDirectory: string): string {
  return relative(workingDirectory, file).split(sep).join('/') || '.';
}

/** Input that could not be read at all. */
export function unreadable(
  file: string,
  id: FindingId,
  because: string,
  framework: Framework,
  fix: string | null = null,
): InvalidInput {
  const problem = {
    id,
    message: `"${file}" cannot be used: ${because}`,
    span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    fix,
  };
  return { state: 'invalid', findings: [yamlFinding(problem, file, framework)], texts: new Map() };
}
