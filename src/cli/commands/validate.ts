import { openTrustFile } from '../../app/open-trust-file.ts';
import { harmless } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, trustFiles } from '../input.ts';
import type { Io } from '../io.ts';

/** The options of `hpp validate`. */
export interface ValidateCommandOptions {
  readonly framework?: string;
  readonly quiet?: boolean;
}

/** Checks trust files and nothing else: code 0 when all are good, 2 when one is not. */
export async function runValidate(paths: readonly string[], options: ValidateCommandOptions, io: Io): Promise<number> {
  let isAllGood = true;
  for (const file of trustFiles(paths, io)) {
    const opened = await openTrustFile({
      file,
      workingDirectory: io.workingDirectory,
      ...readFrameworkOption(options.framework, io),
    });
    if (opened.state === 'open') {
      if (options.quiet !== true) io.stdout.write(`${harmless(opened.source.file)}: good\n`);
      continue;
    }
    isAllGood = false;
    await printInvalid(opened, io);
  }
  return isAllGood ? EXIT.ok : EXIT.unusable;
}
