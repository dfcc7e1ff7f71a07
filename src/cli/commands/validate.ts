import { type OpenTrustFile, openTrustFile } from '../../app/open-trust-file.ts';
import { countPlaceholders } from '../../app/placeholders.ts';
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
    const opened = await openTrustFile({
      file,
      workingDirectory: io.workingDirectory,
      ...readFrameworkOption(options.framework, io),
    });
    if (opened.state === 'open' && opened.found.length > 0) {
      const { source, found } = opened;
      await printInvalid({ findings: found, texts: new Map([[source.file, source.text]]) }, io);
      code = Math.max(code, EXIT.failed);
      continue;
    }
    if (opened.state === 'open') {
      if (options.quiet !== true) io.stdout.write(`${harmless(opened.source.file)}: good${placeholderWords(opened)}\n`);
      continue;
    }
    await printInvalid(opened, io);
    code = EXIT.unusable;
  }
  return code;
}

function placeholderWords({ source }: OpenTrustFile): string {
  const count = countPlaceholders(source.text);
  return count === 0 ? '' : `, but for ${counted(count, 'placeholder')}: look for "placeholder" in it`;
}
