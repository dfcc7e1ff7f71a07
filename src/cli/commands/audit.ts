import { resolve } from 'node:path';
import { type Audited, audit } from '../../app/audit.ts';
import { shownPath } from '../../app/open-trust-file.ts';
import type { PinsOfRun } from '../../app/pin.ts';
import { FORMAT_NAMES, loadFormat, type Renderer } from '../../report/formats.ts';
import { counted, harmless, listed } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { type FailReason, readFailOn, reasonsThatHold } from '../fail-on.ts';
import { printInvalid, readDay, readFrameworkOption, trustFiles, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp audit`, as the command line gives them. */
export interface AuditCommandOptions {
  readonly format: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly asOf?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly failOn: string;
  readonly all?: boolean;
  readonly pin?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** What the system's words for a file that cannot be written mean. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'there is no room left',
  ENOTDIR: 'its folder is no folder',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
};

/** A report to write: a format, and a file or the standard output. */
interface Delivery {
  readonly render: Renderer;
  readonly file: string | null;
}

/** Audits trust files and delivers the reports. */
export async function runAudit(paths: readonly string[], options: AuditCommandOptions, io: Io): Promise<number> {
  const failOn = readFailOn(options.failOn);
  const deliveries = await readDeliveries(options, io);
  const audits: Audited[] = [];
  const pins: PinsOfRun = new Map();
  for (const file of trustFiles(paths, io)) {
    const outcome = await auditOne(file, pins, options, io);
    if (outcome === null) return EXIT.unusable;
    audits.push(outcome);
  }
  if (options.pin === true) for (const audited of audits) await pin(audited, options, io);
  for (const delivery of deliveries) await deliver(delivery, audits, options, io);
  return conclude(audits, failOn, options, io);
}

async function auditOne(file: string, pins: PinsOfRun, options: AuditCommandOptions, io: Io): Promise<Audited | null> {
  const outcome = await audit({
    file,
    workingDirectory: io.workingDirectory,
    today: io.today(),
    ...readDay(options.asOf, '--as-of'),
    ...readFrameworkOption(options.framework, io),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
    ...(options.pin === true ? { pin: pins } : {}),
  });
  if (outcome.state === 'audited') return outcome;
  if (outcome.state === 'unknown-phase') throw unknownWord(options.phase ?? '', 'phase of this file', outcome.phases);
  await printInvalid(outcome, io);
  return null;
}

async function readDeliveries(options: AuditCommandOptions, io: Io): Promise<Delivery[]> {
  const output = options.output === undefined ? null : resolve(io.workingDirectory, options.output);
  const deliveries: Delivery[] = [{ render: await formatNamed(options.format), file: output }];
  for (const pair of options.report ?? []) {
    const [format = '', ...rest] = pair.split('=');
    const file = rest.join('=');
    if (file === '')
      throw new UserError(`--report takes a format and a file, such as json=report.json, and not "${pair}".`);
    deliveries.push({ render: await formatNamed(format), file: resolve(io.workingDirectory, file) });
  }
  return deliveries;
}

async function formatNamed(name: string): Promise<Renderer> {
  const render = await loadFormat(name);
  if (render === null) throw unknownWord(name, 'format', FORMAT_NAMES);
  return render;
}

async function deliver(
  { render, file }: Delivery,
  audits: readonly Audited[],
  options: AuditCommandOptions,
  io: Io,
): Promise<void> {
  const reports = audits.map(({ report }) => report);
  const rendered = render(reports, {
    detail: options.all === true ? 'all' : 'now',
    width: file === null ? widthOf(io.stdout) : 80,
    paint: file === null ? await paintFor(io.stdout, io, options.color) : (text) => text,
  });
  if (file === null) {
    io.stdout.write(rendered);
    return;
  }
  const shown = shownPath(file, io.workingDirectory);
  const isFramework = options.framework !== undefined && resolve(io.workingDirectory, options.framework) === file;
  if (isFramework) throw new UserError(`"${shown}" is the framework of this audit, so no report is written over it.`);
  const { writeReport } = await import('../../app/write-report.ts');
  const writing = await writeReport(file, rendered, reports, io.workingDirectory);
  if (writing.state === 'refused')
    throw new UserError(`"${shown}" is part of what is audited, so no report is written over it.`);
  if (writing.state === 'failed') throw notWritten(shown, writing.because);
  if (options.quiet !== true) io.stderr.write(`Wrote ${harmless(shown)}\n`);
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
