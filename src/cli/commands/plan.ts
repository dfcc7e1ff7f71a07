import { audit } from '../../app/audit.ts';
import { paragraph } from '../../report/content/blocks.ts';
import { titleOf } from '../../report/content/front.ts';
import { planSection } from '../../report/content/gaps.ts';
import { jsonText } from '../../util/json-text.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readDay, readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { withReadingProgress } from '../reading-progress.ts';
import { paintFor, widthOf } from '../theme.ts';

/** The options of `hpp plan`. */
export interface PlanCommandOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly color?: boolean;
}

/** Prints the shortest list of steps that opens the next gate. */
export async function runPlan(path: string | undefined, options: PlanCommandOptions, io: Io): Promise<number> {
  if (!['terminal', 'json'].includes(options.format))
    throw unknownWord(options.format, 'format of a plan', ['terminal', 'json']);
  const settings = {
    file: trustFile(path, io),
    workingDirectory: io.workingDirectory,
    today: io.today(),
    ...readDay(options.asOf, '--as-of'),
    ...readFrameworkOption(options.framework, io),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
  };
  const outcome = await withReadingProgress(io, false, (onProgress) => audit({ ...settings, onProgress }));
  if (outcome.state === 'unknown-phase') throw unknownWord(options.phase ?? '', 'phase of this file', outcome.phases);
  if (outcome.state === 'invalid') {
    await printInvalid(outcome, io);
    return EXIT.unusable;
  }
  const { report } = outcome;
  if (options.format === 'json') {
    io.stdout.write(jsonText(report.plan));
    return EXIT.ok;
  }
  const { sectionsText } = await import('../../report/terminal/terminal.ts');
  const section = planSection(report, 'full');
  const about = paragraph(titleOf(report).subject);
  const options_ = {
    width: widthOf(io.stdout),
    paint: await paintFor(io.stdout, io, options.color),
  } as const;
  io.stdout.write(sectionsText([{ title: section.title, blocks: [about, ...section.blocks] }], options_));
  return EXIT.ok;
}
