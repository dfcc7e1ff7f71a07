import type { Tone } from '../report/content/blocks.ts';
import type { Io, Output } from './io.ts';

/** Colours a piece of text by its tone. */
export type Paint = (text: string, tone: Tone) => string;

/** How wide a report may be: the terminal's columns between 80 and 200, and 80 elsewhere. */
export function widthOf(output: Output): number {
  return Math.min(200, Math.max(80, output.columns ?? 80));
}

/** Colours for an output: as the user says, else none in a pipe, with NO_COLOR set or on a dumb terminal. */
export async function paintFor(output: Output, io: Io, wanted: boolean | undefined): Promise<Paint> {
  if (!(wanted ?? suitsColour(output, io))) return (text) => text;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const paints: Record<Tone, (text: string) => string> = {
    plain: (text) => text,
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    caution: chalk.yellow,
    bad: chalk.red,
  };
  return (text, tone) => paints[tone](text);
}

function suitsColour(output: Output, { environment }: Io): boolean {
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') return false;
  if (environment['FORCE_COLOR'] !== undefined && environment['FORCE_COLOR'] !== '0') return true;
  return output.isTTY === true && environment['TERM'] !== 'dumb';
}
