import { countPlaceholders } from '../../app/placeholders.ts';
import { type ValidInput, validate } from '../../app/validate.ts';
import { counted, harmless } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, trustFiles } from '../input.ts';
import type { Io } from '../io.ts';

/** The options of `hpp validate`. */
export interface ValidateCommandOptions {
  readonly framework?: string;
  readonly quiet?: boolean;
}

/** Checks trust files and nothing else: code 0 when all are good, 1 when one that can be used holds a patient's number, else 2. */
export async function runValidate(paths: readonly string[], options: ValidateCommandOptions, io: Io): Promise<number> {
  let code: number = EXIT.ok;
  for (const file of trustFiles(paths, io)) {
    const checked = await validate({
      file,
      workingDirectory: io.workingDirectory,
      ...readFrameworkOption(options.framework, io),
    });
    if (checked.state === 'valid' && checked.found.length > 0) {
      await printInvalid({ findings: checked.found, texts: checked.texts }, io);
      code = Math.max(code, EXIT.failed);
      continue;
    }
    if (checked.state === 'valid') {
      if (options.quiet !== true) io.stdout.write(`${harmless(checked.file)}: good${placeholderWords(checked)}\n`);
      continue;
    }
    await printInvalid(checked, io);
    code = EXIT.unusable;
  }
  return code;
}

function placeholderWords({ file, texts }: ValidInput): string {
  const count = countPlaceholders(texts.get(file) ?? '');
  return count === 0 ? '' : `, but for ${counted(count, 'placeholder')}: look for "placeholder" in it`;
}
