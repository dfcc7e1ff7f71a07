import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type TemplateMade, template } from '../../app/template.ts';
import { loadPackFormat, PACK_FORMATS } from '../../report/meeting/formats.ts';
import { counted, harmless } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { UserError } from '../user-error.ts';
import { writeOutputs } from '../write-output.ts';

/** The options of `hpp template`. */
export interface TemplateCommandOptions {
  readonly format: string;
  readonly output?: string;
  readonly only?: readonly string[];
  readonly core?: boolean;
  readonly for?: string;
  readonly overwrite?: boolean;
  readonly framework?: string;
}

/** Writes a blank assessment for a meeting. */
export async function runTemplate(options: TemplateCommandOptions, io: Io): Promise<number> {
  const render = await loadPackFormat(options.format);
  if (render === null) throw unknownWord(options.format, 'format of template', PACK_FORMATS);
  const output = readOutput(options, io);
  const framework = readFrameworkOption(options.framework, io);
  const trust = options.for === undefined ? null : trustFile(options.for, io);
  const made = await template({
    only: options.only ?? [],
    coreOnly: options.core === true,
    workingDirectory: io.workingDirectory,
    ...framework,
    ...(trust === null ? {} : { file: trust }),
  });
  if (made.state === 'invalid') {
    await printInvalid(made, io);
    return EXIT.unusable;
  }
  if (made.state !== 'made') throw nothingToMake(made);
  const content = await render(made.pack);
  if (output === null) {
    io.stdout.write(content);
    return EXIT.ok;
  }
  const read = [...(trust === null ? [] : [trust]), ...Object.values(framework)];
  await writeOutputs([{ file: output, content }], { audits: [], files: read }, false, io);
  io.stderr.write(`It asks about ${counted(made.elements, 'element')}.\n`);
  return EXIT.ok;
}

function readOutput({ format, output, overwrite }: TemplateCommandOptions, io: Io): string | null {
  if (output === undefined && format !== 'markdown')
    throw new UserError(
      `A ${format} file cannot be printed here. Say where to write it, such as -o meeting.${format}.`,
    );
  if (output === undefined) return null;
  const file = resolve(io.workingDirectory, output);
  if (existsSync(file) && overwrite !== true)
    throw new UserError(
      `"${harmless(output)}" is there already, and a meeting may have written in it. Name another file with -o, or say --overwrite. Nothing was written.`,
    );
  return file;
}

function nothingToMake(made: Extract<TemplateMade, { state: 'unknown-id' | 'nothing-left' }>): UserError {
  if (made.state === 'unknown-id') return unknownWord(made.id, 'commitment or element', made.known);
  return new UserError('None of these elements is a core element, so nothing would be left. Leave --core out.');
}
