import { resolve } from 'node:path';
import { type Diverged, divergence, RATERS_FOLDER } from '../../app/divergence.ts';
import { DIVERGENCE_FORMATS, renderDivergence } from '../../report/divergence/divergence.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readDay, readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';
import { writeOutputs } from '../write-output.ts';

/** The options of `hpp divergence`. */
export interface DivergenceCommandOptions {
  readonly format: string;
  readonly output?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly failOn: string;
  readonly framework?: string;
  readonly color?: boolean;
}

const AUDIENCES = ['full', 'public'] as const;
const WHICH_FILES =
  'The first file named is the trust file. Each other one is what one person sees: hpp schema rater shows how it is written.';
const FAIL_ON = ['error', 'warning', 'never'];

/** Prints who sees what of each element. */
export async function runDivergence(
  trust: string | undefined,
  raters: readonly string[],
  options: DivergenceCommandOptions,
  io: Io,
): Promise<number> {
  const format = DIVERGENCE_FORMATS.find((known) => known === options.format);
  if (format === undefined) throw unknownWord(options.format, 'format of divergence', DIVERGENCE_FORMATS);
  if (!FAIL_ON.includes(options.failOn)) throw unknownWord(options.failOn, 'reason to fail', FAIL_ON);
  const audience = AUDIENCES.find((known) => known === (options.audience ?? 'full'));
  if (audience === undefined) throw unknownWord(options.audience ?? '', 'audience of divergence', AUDIENCES);
  if (format === 'json' && options.audience !== undefined)
    throw new UserError(
      '--audience does not apply to json: it is data, and names every rater whoever reads it. Use --format markdown, or leave --audience out.',
    );
  const framework = readFrameworkOption(options.framework, io);
  const outcome = await divergence({
    file: trustFile(trust, io),
    raters: raters.map((path) => resolve(io.workingDirectory, path)),
    workingDirectory: io.workingDirectory,
    today: io.today(),
    ...readDay(options.asOf, '--as-of'),
    ...framework,
  });
  switch (outcome.state) {
    case 'invalid':
      await printInvalid(outcome, io);
      io.stderr.write(`\n${WHICH_FILES}\n`);
      return EXIT.unusable;
    case 'unknown-phase':
      throw new Error('No phase was asked for.');
    case 'no-raters':
      throw new UserError(
        `There is no rater file. Name one for each person, or a folder of them, or put them into the folder "${RATERS_FOLDER}" beside the trust file. hpp schema rater shows how one is written.`,
      );
    case 'too-many-files':
      throw new UserError(
        'A folder named here holds more than 1,000 files. Name the rater files, or a folder of them alone.',
      );
    case 'diverged':
      break;
  }
  const file = options.output === undefined ? null : resolve(io.workingDirectory, options.output);
  const content = renderDivergence(outcome.report, format, {
    audience,
    width: file === null ? widthOf(io.stdout) : 80,
    paint: file === null ? await paintFor(io.stdout, io, options.color) : (text) => text,
  });
  const alsoRead = [...outcome.paths, ...(framework.frameworkFile === undefined ? [] : [framework.frameworkFile])];
  if (file === null) io.stdout.write(content);
  else await writeOutputs([{ file, content }], { audits: [outcome.audited], files: alsoRead }, false, io);
  return await conclude(outcome, audience, options, io);
}

/** The public report names no file, so what is wrong in one is told beside it. */
async function conclude(
  { report, audited, texts }: Diverged,
  audience: (typeof AUDIENCES)[number],
  { failOn }: DivergenceCommandOptions,
  io: Io,
): Promise<number> {
  const wrong = report.findings.filter(({ severity }) => severity === 'error');
  const { file, text } = audited.open.source;
  if (audience === 'public' && wrong.length > 0)
    await printInvalid({ findings: wrong, texts: new Map([...texts, [file, text]]) }, io);
  if (failOn === 'never') return EXIT.ok;
  const isFailing = wrong.length > 0 || (failOn === 'warning' && report.findings.length > 0);
  return isFailing ? EXIT.failed : EXIT.ok;
}
