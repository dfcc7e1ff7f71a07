import { resolve } from 'node:path';
import { type Audited, audit } from '../../app/audit.ts';
import type { PinsOfRun } from '../../app/pin.ts';
import type { WholeFile } from '../../app/write-report.ts';
import { FORMAT_NAMES, isDataFormat, loadFormat, type Renderer } from '../../report/formats.ts';
import { counted, harmless, listed } from '../../util/words.ts';
import { readAudience } from '../audience.ts';
import { EXIT } from '../exit-codes.ts';
import { type FailReason, readFailOn, reasonsThatHold } from '../fail-on.ts';
import { printInvalid, readDay, readFrameworkOption, trustFiles, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { withReadingProgress } from '../reading-progress.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';
import { whyNotWritten, writeFiles } from '../write-files.ts';

/** The options of `hpp audit`, as the command line gives them. */
export interface AuditCommandOptions {
  readonly format: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly asOf?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly failOn: string;
  readonly audience?: string;
  readonly all?: boolean;
  readonly pin?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** A report to write: a format, and a file or the standard output. */
interface Delivery {
  readonly render: Renderer;
  readonly file: string | null;
}

/** Audits trust files and delivers the reports. */
export async function runAudit(paths: readonly string[], options: AuditCommandOptions, io: Io): Promise<number> {
  const failOn = readFailOn(options.failOn);
  readAudience(options);
  const deliveries = await readDeliveries(options, io);
  const audits: Audited[] = [];
  const pins: PinsOfRun = new Map();
  for (const file of trustFiles(paths, io)) {
    const outcome = await auditOne(file, pins, options, io);
    if (outcome === null) return EXIT.unusable;
    audits.push(outcome);
  }
  if (options.pin === true) for (const audited of audits) await pin(audited, options, io);
  await deliver(deliveries, audits, options, io);
  return conclude(audits, failOn, options, io);
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
  const { framework, quiet } = options;
  const alsoRead = framework === undefined ? [] : [resolve(io.workingDirectory, framework)];
  if (files.length > 0) await writeFiles(files, audits, alsoRead, { io, isQuiet: quiet === true });
  for (const content of printed) io.stdout.write(content);
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
  return new UserError(`"${shown}" could not be written: ${whyNotWritten(because)}. Nothing was changed there.`);
}

function conclude(
  audits: readonly Audited[],
  failOn: readonly FailReason[],
  options: AuditCommandOptions,
  io: Io,
): number {
  const failing = audits
    .map(({ report }) => ({ report, reasons: reasonsThatHold(report, failOn) }))
    .filter(({ reasons }) => reasons.length > 0);
  if (failing.length === 0) return EXIT.ok;
  if (options.quiet === true) return EXIT.failed;
  for (const { report, reasons } of failing) {
    const errors = report.findings.filter(({ severity }) => severity === 'error').length;
    const detail = reasons.includes('error') ? ` (${counted(errors, 'error')})` : '';
    io.stderr.write(`${harmless(report.input.file)}: fails on ${listed(reasons)}${detail}. Exit code 1.\n`);
  }
  return EXIT.failed;
}
