import { openFramework } from '../../app/open-trust-file.ts';
import { entriesById, type FrameworkEntry } from '../../framework/find-in-framework.ts';
import type { LoadedFramework } from '../../framework/load-framework.ts';
import { frameworkSections } from '../../report/framework-list.ts';
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
  const loaded = await load(options, io);
  if (loaded === null) return EXIT.unusable;
  const { sectionsText } = await import('../../report/terminal/terminal.ts');
  const rendering = {
    detail: 'all',
    width: widthOf(io.stdout),
    paint: paintFor(io.stdout, io, options.color),
  } as const;
  io.stdout.write(sectionsText(frameworkSections(loaded.framework), rendering));
  return EXIT.ok;
}

/** Prints the framework, or one part of it, as JSON. */
export async function runFrameworkShow(
  id: string | undefined,
  options: FrameworkCommandOptions,
  io: Io,
): Promise<number> {
  const loaded = await load(options, io);
  if (loaded === null) return EXIT.unusable;
  const shown = id === undefined ? loaded.framework : partOf(id, loaded);
  io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  return EXIT.ok;
}

function partOf(id: string, { framework }: LoadedFramework): unknown {
  const entries = entriesById(framework);
  const entry = entries.get(id);
  if (entry === undefined) throw unknownWord(id, 'id of the framework', [...entries.keys()]);
  return bareEntry(entry);
}

function bareEntry(entry: FrameworkEntry): unknown {
  switch (entry.kind) {
    case 'element':
      return entry.element;
    case 'commitment':
      return entry.commitment;
    case 'candour':
    case 'rollout':
      return entry.check;
    case 'principle':
      return entry.principle;
    case 'indicator':
      return entry.indicator;
    case 'finding':
      return entry.finding;
    case 'rule':
      return entry.rule;
    case 'level':
      return entry.level;
  }
}

async function load(options: FrameworkCommandOptions, io: Io): Promise<LoadedFramework | null> {
  const loaded = await openFramework({
    workingDirectory: io.workingDirectory,
    ...readFrameworkOption(options.framework, io),
  });
  if (!('state' in loaded)) return loaded;
  await printInvalid(loaded, io);
  return null;
}
