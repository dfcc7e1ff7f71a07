import { resolve } from 'node:path';
import type { WholeFile } from '../app/write-report.ts';
import type { Report } from '../model/report.ts';
import { FORMAT_NAMES, isDataFormat, loadFormat, type Renderer } from '../report/formats.ts';
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
  readonly color?: boolean;
}

/** A report to make: a format, and a file or the standard output. */
export interface Delivery {
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
  return { files, printed };
}
