import { resolve } from 'node:path';
import type { WholeFile } from '../app/write-report.ts';
import type { History } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_NAMES, isDataFormat, loadFormat, type Renderer } from '../report/formats.ts';
import { harmless } from '../util/words.ts';
import { type AudienceOptions, readAudience } from './audience.ts';
import { unknownWord } from './input.ts';
import type { Io } from './io.ts';
import { paintFor, widthOf } from './theme.ts';
import { UserError } from './user-error.ts';

/** The options that say which reports are made, and where they go. */
export interface DeliveryOptions extends AudienceOptions {
  readonly format: string;
  readonly output?: string;
  readonly report?: readonly string[];
  /** A folder of earlier reports, whose movement the page shows. */
  readonly history?: string;
  readonly color?: boolean;
}

/** A report to make: a format, and a file or the standard output. */
export interface Delivery {
  readonly format: string;
  readonly render: Renderer;
  readonly file: string | null;
}

/** Reports that were made and wait to be delivered. */
export interface Rendered {
  readonly files: readonly WholeFile[];
  readonly printed: readonly (string | Uint8Array)[];
}

/** Reads which reports are to be made; throws a UserError where one cannot be. */
export async function readDeliveries(options: DeliveryOptions, io: Io): Promise<Delivery[]> {
  const output = options.output === undefined ? null : resolve(io.workingDirectory, options.output);
  const { format } = options;
  const deliveries: Delivery[] = [{ format, render: await formatNamed(format, options), file: output }];
  for (const pair of options.report ?? []) {
    const [name = '', ...rest] = pair.split('=');
    const file = rest.join('=');
    if (file === '')
      throw new UserError(`--report takes a format and a file, such as json=report.json, and not "${pair}".`);
    const render = await formatNamed(name, options);
    deliveries.push({ format: name, render, file: resolve(io.workingDirectory, file) });
  }
  if (options.history !== undefined && !deliveries.some((delivery) => delivery.format === 'html'))
    throw new UserError(
      '--history draws what moved on the page. Ask for one too, with --format html or --report html=report.html.',
    );
  return deliveries;
}

async function formatNamed(name: string, { audience }: AudienceOptions): Promise<Renderer> {
  const render = await loadFormat(name);
  if (render === null) throw unknownWord(name, 'format', FORMAT_NAMES);
  if (audience !== undefined && isDataFormat(name))
    throw new UserError(
      `--audience does not apply to ${name}: it is data, and holds everything whoever reads it. Write it in a run without --audience, and give it to nobody for whom it is not meant.`,
    );
  return render;
}

/** Makes every report, so that none is delivered unless all can be. */
export async function renderAll(
  deliveries: readonly Delivery[],
  reports: readonly Report[],
  options: DeliveryOptions,
  io: Io,
): Promise<Rendered> {
  const histories = await historiesFrom(reports, options, io);
  const files: WholeFile[] = [];
  const printed: (string | Uint8Array)[] = [];
  for (const { render, file } of deliveries) {
    const content = await render(reports, {
      ...readAudience(options),
      ...histories,
      width: file === null ? widthOf(io.stdout) : 80,
      paint: file === null ? await paintFor(io.stdout, io, options.color) : (text) => text,
    });
    if (file === null) printed.push(content);
    else files.push({ file, content });
  }
  return { files, printed };
}

/** How the services of reports moved, with their earlier reports; what cannot be used of those is named. */
async function historiesFrom(
  reports: readonly Report[],
  { history }: DeliveryOptions,
  io: Io,
): Promise<{ readonly histories?: readonly History[] }> {
  if (history === undefined) return {};
  const { historyOfFiles } = await import('../app/history.ts');
  const found = await historyOfFiles([resolve(io.workingDirectory, history)], io.workingDirectory, reports);
  if (found.state === 'unusable') throw new UserError(`${found.because}.`);
  for (const { from, because } of found.skipped) io.stderr.write(`Left out: ${harmless(`${from}: ${because}`)}\n`);
  return { histories: found.histories };
}
