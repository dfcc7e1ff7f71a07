import { resolve } from 'node:path';
import { type Audited, audit } from '../../app/audit.ts';
import type { PinsOfRun } from '../../app/pin.ts';
import { harmless } from '../../util/words.ts';
import { readAudience } from '../audience.ts';
import { type Delivery, type DeliveryOptions, readDeliveries, renderAll } from '../deliveries.ts';
import { EXIT } from '../exit-codes.ts';
import type { Failure } from '../gates/gate.ts';
import { failureLines, judge } from '../gates/judge.ts';
import { printInvalid, readDay, readFrameworkOption, trustFiles, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { withReadingProgress } from '../reading-progress.ts';
import { readSettingOptions, type SettingOptions, type Settings, settingsFor, settingsText } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { whyNot, writeOutputs } from '../write-output.ts';

/** The options of `hpp audit`, as the command line gives them. */
export interface AuditCommandOptions extends DeliveryOptions, SettingOptions {
  readonly asOf?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly pin?: boolean;
  readonly updateBaseline?: boolean;
  readonly printConfig?: boolean;
  readonly watch?: boolean;
  readonly quiet?: boolean;
}

/** One trust file, with what was asked of it and what came of it. */
interface Run {
  readonly audited: Audited;
  readonly settings: Settings;
}

/** What a run of the command has done. */
interface Ran {
  readonly code: number;
  readonly audits: readonly Audited[];
}

/** Audits trust files and delivers the reports; again and again where their files are watched. */
export async function runAudit(paths: readonly string[], options: AuditCommandOptions, io: Io): Promise<number> {
  readAudience(options);
  const given = readSettingOptions(options, io);
  const deliveries = await readDeliveries(options, io);
  const files = trustFiles(paths, io);
  if (options.printConfig === true) return await printSettings(files, given, io);
  if (given.baseline !== undefined && files.length > 1)
    throw new UserError(
      '--baseline is the report of one trust file. Audit one at a time, or name each baseline in the hpp.config.yaml beside its trust file.',
    );
  const run = (): Promise<Ran> => auditAll(files, given, deliveries, options, io);
  if (options.watch !== true) return (await run()).code;
  const decision = options.pin === true ? '--pin' : options.updateBaseline === true ? '--update-baseline' : null;
  if (decision !== null)
    throw new UserError(
      `--watch and ${decision} do not go together: that is a decision, taken once. Leave one of them out.`,
    );
  return await watchAudits(run, files, options, io);
}

async function printSettings(
  files: readonly string[],
  given: ReturnType<typeof readSettingOptions>,
  io: Io,
): Promise<number> {
  for (const file of files) {
    const settings = await settingsFor(file, given, io);
    if (settings.state === 'invalid') {
      await printInvalid(settings, io);
      return EXIT.unusable;
    }
    io.stdout.write(settingsText(file, settings, io));
  }
  return EXIT.ok;
}

async function watchAudits(
  run: () => Promise<Ran>,
  files: readonly string[],
  options: AuditCommandOptions,
  io: Io,
): Promise<number> {
  const { runWatched } = await import('../watching.ts');
  const { inputFiles, whereInputsMayBe } = await import('../../app/input-files.ts');
  const given = whereInputsMayBe(files, filesNamed(options, io));
  const restsOn = async (): Promise<string[]> => [...new Set([...given, ...inputFiles((await run()).audits)])];
  return await runWatched(restsOn, given, options.quiet === true, io);
}

async function auditAll(
  files: readonly string[],
  given: ReturnType<typeof readSettingOptions>,
  deliveries: readonly Delivery[],
  options: AuditCommandOptions,
  io: Io,
): Promise<Ran> {
  const runs: Run[] = [];
  const audits: Audited[] = [];
  const pins: PinsOfRun = new Map();
  for (const file of files) {
    const run = await auditOne(file, given, pins, options, io);
    if (run === null) return { code: EXIT.unusable, audits };
    runs.push(run);
    audits.push(run.audited);
  }
  if (options.pin === true) for (const audited of audits) await pin(audited, options, io);
  // Judged before anything is printed: what cannot be asked of this file is a wrong use.
  const failures = await Promise.all(runs.map((run) => failuresOf(run, options, io)));
  const reports = audits.map(({ report }) => report);
  const { files: written, printed } = await renderAll(deliveries, reports, options, io);
  const read = runs.flatMap(({ settings }) => [settings.baseline, settings.waivers].filter((name) => name !== null));
  await writeOutputs(written, { audits, files: [...read, ...filesNamed(options, io)] }, options.quiet === true, io);
  for (const content of printed) io.stdout.write(content);
  if (options.updateBaseline === true) {
    const { updateBaselines } = await import('../update-baselines.ts');
    await updateBaselines(runs, options.quiet === true, io);
  }
  return { code: conclude(runs, failures, options, io), audits };
}

async function auditOne(
  file: string,
  given: ReturnType<typeof readSettingOptions>,
  pins: PinsOfRun,
  options: AuditCommandOptions,
  io: Io,
): Promise<Run | null> {
  const settings = await settingsFor(file, given, io);
  if (settings.state === 'invalid') {
    await printInvalid(settings, io);
    return null;
  }
  const outcome = await withReadingProgress(io, options.quiet === true, (onProgress) =>
    audit({
      file,
      workingDirectory: io.workingDirectory,
      today: io.today(),
      ...readDay(options.asOf, '--as-of'),
      ...readFrameworkOption(options.framework, io),
      ...(options.phase === undefined ? {} : { phase: options.phase }),
      ...(options.pin === true ? { pin: pins } : {}),
      ...(settings.waivers === null ? {} : { waiversFile: settings.waivers }),
      ...(settings.config === null ? {} : { beside: [settings.config.opened] }),
      onProgress,
    }),
  );
  if (outcome.state === 'audited') return { audited: outcome, settings };
  if (outcome.state === 'unknown-phase') throw unknownWord(options.phase ?? '', 'phase of this file', outcome.phases);
  await printInvalid(outcome, io);
  return null;
}

/** Files that the command line names, beside the trust files. */
function filesNamed({ framework, baseline, waivers }: AuditCommandOptions, io: Io): string[] {
  const named = [framework, baseline, waivers].filter((name) => name !== undefined);
  return named.map((name) => resolve(io.workingDirectory, name));
}

/** Writes the pins of an audit, and says what they replace. */
async function pin({ newPins, report }: Audited, options: AuditCommandOptions, io: Io): Promise<void> {
  if (newPins === null || report.input.lock === undefined) return;
  const shown = report.input.lock.file;
  const { writePins } = await import('../../app/pin.ts');
  const writing = newPins.isWritten
    ? ({ state: 'written' } as const)
    : await writePins(resolve(io.workingDirectory, shown), newPins);
  if (writing.state === 'failed')
    throw new UserError(`"${shown}" could not be written: ${whyNot(writing.because)}. Nothing was changed there.`);
  if (options.quiet === true) return;
  const { pinningWords } = await import('../pinning-words.ts');
  for (const line of pinningWords(shown, newPins)) io.stderr.write(`${harmless(line)}\n`);
}

/** What ends the run with code 1 for a trust file. */
async function failuresOf({ audited, settings }: Run, options: AuditCommandOptions, io: Io): Promise<Failure[]> {
  const { report, open } = audited;
  const assessedOn = open.trust.assessment.date;
  const failures = judge({ report, assessedOn, day: options.asOf ?? io.today() }, settings);
  if (settings.failOn.includes('never') || options.updateBaseline === true) return failures;
  if (settings.baseline === null) {
    if (!settings.failOn.includes('regression')) return failures;
    throw new UserError(
      '--fail-on regression needs a report to hold this one against. Name it with --baseline, or as baseline in hpp.config.yaml.',
    );
  }
  const { regressionsAgainst } = await import('../../app/baseline.ts');
  const { regressionFailures } = await import('../gates/baseline.ts');
  const against = await regressionsAgainst(settings.baseline, report, io.workingDirectory);
  if (against.state === 'unusable') throw new UserError(against.because);
  return [...failures, ...regressionFailures(against.comparison)];
}

/** Says what ends the run with code 1, trust file by trust file. */
function conclude(
  runs: readonly Run[],
  failures: readonly (readonly Failure[])[],
  { quiet }: AuditCommandOptions,
  io: Io,
): number {
  const lines = runs.flatMap(({ audited }, i) => failureLines(audited.report.input.file, failures[i] ?? []));
  if (lines.length === 0) return EXIT.ok;
  if (quiet !== true) io.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.failed;
}
