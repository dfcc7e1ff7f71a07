import { resolve } from 'node:path';
import { type Audited, audit } from '../../app/audit.ts';
import { shownPath } from '../../app/open-trust-file.ts';
import type { PinsOfRun } from '../../app/pin.ts';
import type { ReportWriting, WholeFile } from '../../app/write-report.ts';
import { FORMAT_NAMES, isDataFormat, loadFormat, type Renderer } from '../../report/formats.ts';
import { harmless } from '../../util/words.ts';
import { readAudience } from '../audience.ts';
import { EXIT } from '../exit-codes.ts';
import type { Failure } from '../gates/gate.ts';
import type { Asked } from '../gates/judge.ts';
import { failureLines, judge } from '../gates/judge.ts';
import { type AskedOptions, readAsked } from '../gates/read-asked.ts';
import { printInvalid, readDay, readFrameworkOption, trustFiles, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { withReadingProgress } from '../reading-progress.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp audit`, as the command line gives them. */
export interface AuditCommandOptions extends AskedOptions {
  readonly format: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly asOf?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly audience?: string;
  readonly all?: boolean;
  readonly pin?: boolean;
  readonly watch?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** What the system's words for a file that cannot be written mean. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'there is no room left',
  NO_FILE: 'it is a device or a pipe; leave -o out to print the report',
  ENOTDIR: 'its folder is no folder',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
};

/** A report to write: a format, and a file or the standard output. */
interface Delivery {
  readonly render: Renderer;
  readonly file: string | null;
}

/** What an audit is to do with what it finds. */
interface Ending {
  readonly deliveries: readonly Delivery[];
  readonly asked: Asked;
}

/** What a run of the command has done. */
interface Ran {
  readonly code: number;
  readonly audits: readonly Audited[];
}

/** Audits trust files and delivers the reports; again and again where their files are watched. */
export async function runAudit(paths: readonly string[], options: AuditCommandOptions, io: Io): Promise<number> {
  readAudience(options);
  const ending = { asked: readAsked(options), deliveries: await readDeliveries(options, io) };
  const run = (): Promise<Ran> => auditAll(paths, ending, options, io);
  if (options.watch !== true) return (await run()).code;
  if (options.pin === true)
    throw new UserError(
      '--watch and --pin do not go together: pinning is a decision, taken once. Leave one of them out.',
    );
  return await watchAudits(run, paths, options, io);
}

async function watchAudits(
  run: () => Promise<Ran>,
  paths: readonly string[],
  options: AuditCommandOptions,
  io: Io,
): Promise<number> {
  const { runWatched } = await import('../watching.ts');
  const { inputFiles, whereInputsMayBe } = await import('../../app/input-files.ts');
  const given = whereInputsMayBe(trustFiles(paths, io), frameworkFiles(options, io));
  const restsOn = async (): Promise<string[]> => [...new Set([...given, ...inputFiles((await run()).audits)])];
  return await runWatched(restsOn, given, options.quiet === true, io);
}

async function auditAll(
  paths: readonly string[],
  { deliveries, asked }: Ending,
  options: AuditCommandOptions,
  io: Io,
): Promise<Ran> {
  const audits: Audited[] = [];
  const pins: PinsOfRun = new Map();
  for (const file of trustFiles(paths, io)) {
    const outcome = await auditOne(file, pins, options, io);
    if (outcome === null) return { code: EXIT.unusable, audits };
    audits.push(outcome);
  }
  if (options.pin === true) for (const audited of audits) await pin(audited, options, io);
  // Judged before anything is printed: what cannot be asked of this file is a wrong use.
  const verdicts = judged(audits, asked, options, io);
  await deliver(deliveries, audits, options, io);
  return { code: conclude(verdicts, options, io), audits };
}

async function auditOne(file: string, pins: PinsOfRun, options: AuditCommandOptions, io: Io): Promise<Audited | null> {
  const settings = {
    file,
    workingDirectory: io.workingDirectory,
    today: io.today(),
    ...readDay(options.asOf, '--as-of'),
    ...readFrameworkOption(options.framework, io),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
    ...(options.pin === true ? { pin: pins } : {}),
  };
  const outcome = await withReadingProgress(io, options.quiet === true, (onProgress) =>
    audit({ ...settings, onProgress }),
  );
  if (outcome.state === 'audited') return outcome;
  if (outcome.state === 'unknown-phase') throw unknownWord(options.phase ?? '', 'phase of this file', outcome.phases);
  await printInvalid(outcome, io);
  return null;
}

async function readDeliveries(options: AuditCommandOptions, io: Io): Promise<Delivery[]> {
  const output = options.output === undefined ? null : resolve(io.workingDirectory, options.output);
  const deliveries: Delivery[] = [{ render: await formatNamed(options.format, options), file: output }];
  for (const pair of options.report ?? []) {
    const [format = '', ...rest] = pair.split('=');
    const file = rest.join('=');
    if (file === '')
      throw new UserError(`--report takes a format and a file, such as json=report.json, and not "${pair}".`);
    deliveries.push({ render: await formatNamed(format, options), file: resolve(io.workingDirectory, file) });
  }
  return deliveries;
}

async function formatNamed(name: string, { audience }: AuditCommandOptions): Promise<Renderer> {
  const render = await loadFormat(name);
  if (render === null) throw unknownWord(name, 'format', FORMAT_NAMES);
  if (audience !== undefined && isDataFormat(name))
    throw new UserError(
      `--audience does not apply to ${name}: it is data, and holds everything whoever reads it. Write it in a run without --audience, and give it to nobody for whom it is not meant.`,
    );
  return render;
}

/** Makes every report before any is written, and writes all or none. */
async function deliver(
  deliveries: readonly Delivery[],
  audits: readonly Audited[],
  options: AuditCommandOptions,
  io: Io,
): Promise<void> {
  const reports = audits.map(({ report }) => report);
  const files: WholeFile[] = [];
  const printed: (string | Uint8Array)[] = [];
  for (const { render, file } of deliveries) {
    const content = await render(reports, {
      ...readAudience(options),
      width: file === null ? widthOf(io.stdout) : 80,
      paint: file === null ? await paintFor(io.stdout, io, options.color) : (text) => text,
    });
    if (file === null) printed.push(content);
    else files.push({ file, content });
  }
  if (files.length > 0) await writeFiles(files, audits, options, io);
  for (const content of printed) io.stdout.write(content);
}

async function writeFiles(
  files: readonly WholeFile[],
  audits: readonly Audited[],
  options: AuditCommandOptions,
  io: Io,
): Promise<void> {
  const { quiet } = options;
  const { writeReports } = await import('../../app/write-report.ts');
  const writing = await writeReports(files, audits, frameworkFiles(options, io));
  if (writing.state !== 'written') throw new UserError(refusal(writing, shownPath(writing.file, io.workingDirectory)));
  if (quiet === true) return;
  for (const { file } of files) io.stderr.write(`Wrote ${harmless(shownPath(file, io.workingDirectory))}\n`);
}

function frameworkFiles({ framework }: AuditCommandOptions, io: Io): string[] {
  return framework === undefined ? [] : [resolve(io.workingDirectory, framework)];
}

function refusal(writing: Exclude<ReportWriting, { state: 'written' }>, shown: string): string {
  switch (writing.state) {
    case 'input':
      return `"${shown}" is part of what is audited, so no report is written over it. Nothing was written.`;
    case 'twice':
      return `"${shown}" is named for two reports. Give each a file of its own. Nothing was written.`;
    case 'failed':
      return `"${shown}" could not be written: ${WHY_NOT[writing.because] ?? `the system says ${writing.because}`}. Nothing was written.`;
  }
}

/** Writes the pins of an audit, and says what they replace. */
async function pin({ newPins, report }: Audited, options: AuditCommandOptions, io: Io): Promise<void> {
  if (newPins === null || report.input.lock === undefined) return;
  const shown = report.input.lock.file;
  const { writePins } = await import('../../app/pin.ts');
  const writing = newPins.isWritten
    ? ({ state: 'written' } as const)
    : await writePins(resolve(io.workingDirectory, shown), newPins);
  if (writing.state === 'failed') throw notWritten(shown, writing.because);
  if (options.quiet === true) return;
  const { pinningWords } = await import('../pinning-words.ts');
  for (const line of pinningWords(shown, newPins)) io.stderr.write(`${harmless(line)}\n`);
}

function notWritten(shown: string, because: string): UserError {
  const why = WHY_NOT[because] ?? `the system says ${because}`;
  return new UserError(`"${shown}" could not be written: ${why}. Nothing was changed there.`);
}

/** A trust file, and what ends the run with code 1 for it. */
interface Verdict {
  readonly file: string;
  readonly failures: readonly Failure[];
}

function judged(audits: readonly Audited[], asked: Asked, { asOf }: AuditCommandOptions, io: Io): Verdict[] {
  return audits.map(({ report, open }) => {
    const assessedOn = open.trust.assessment.date;
    return { file: report.input.file, failures: judge({ report, assessedOn, day: asOf ?? io.today() }, asked) };
  });
}

/** Says what ends the run with code 1, trust file by trust file. */
function conclude(verdicts: readonly Verdict[], { quiet }: AuditCommandOptions, io: Io): number {
  const lines = verdicts.flatMap(({ file, failures }) => failureLines(file, failures));
  if (lines.length === 0) return EXIT.ok;
  if (quiet !== true) io.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.failed;
}
