import { openFramework } from '../../app/open-trust-file.ts';
import { frameworkPart } from '../../app/show-framework.ts';
import type { Framework } from '../../model/framework.ts';
import { frameworkSections } from '../../report/framework-list.ts';
import { jsonText } from '../../util/json-text.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { paintFor, widthOf } from '../theme.ts';

/** The options of `hpp framework list` and `show`. */
export interface FrameworkCommandOptions {
  readonly framework?: string;
  readonly color?: boolean;
}

/** Lists the commitments with their elements, and every check, by id. */
export async function runFrameworkList(options: FrameworkCommandOptions, io: Io): Promise<number> {
  const framework = await load(options, io);
  if (framework === null) return EXIT.unusable;
  const { sectionsText } = await import('../../report/terminal/terminal.ts');
  const rendering = {
    width: widthOf(io.stdout),
    paint: await paintFor(io.stdout, io, options.color),
  } as const;
  io.stdout.write(sectionsText(frameworkSections(framework), rendering));
  return EXIT.ok;
}

/** Prints the framework, or one part of it, as JSON. */
export async function runFrameworkShow(
  id: string | undefined,
  options: FrameworkCommandOptions,
  io: Io,
): Promise<number> {
  const framework = await load(options, io);
  if (framework === null) return EXIT.unusable;
  const shown = id === undefined ? { part: framework } : frameworkPart(id, framework);
  if ('known' in shown) throw unknownWord(id ?? '', 'id of the framework', shown.known);
  io.stdout.write(jsonText(shown.part));
  return EXIT.ok;
}

async function load(options: FrameworkCommandOptions, io: Io): Promise<Framework | null> {
  const loaded = await openFramework({
    workingDirectory: io.workingDirectory,
    ...readFrameworkOption(options.framework, io),
  });
  if (!('state' in loaded)) return loaded.framework;
  await printInvalid(loaded, io);
  return null;
}
