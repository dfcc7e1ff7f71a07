import { frameworkIds } from '../../app/show-framework.ts';
import { AUDIENCES } from '../../report/content/audience.ts';
import { DIVERGENCE_FORMATS } from '../../report/divergence/divergence.ts';
import { FORMAT_NAMES } from '../../report/formats.ts';
import { PACK_FORMATS } from '../../report/meeting/formats.ts';
import { bashCompletion } from '../completion/bash.ts';
import { describedProgram } from '../completion/described-program.ts';
import { fishCompletion } from '../completion/fish.ts';
import type { WordLists } from '../completion/values.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { EXIT } from '../exit-codes.ts';
import { FAIL_REASONS } from '../gates/fail-on.ts';
import { unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { wholeProgram } from '../usage/program.ts';
import { SCHEMA_NAMES } from './schema.ts';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
const SHELL_NAMES = Object.keys(SHELLS) as (keyof typeof SHELLS)[];

/** Prints the script that completes the command in a shell. */
export async function runCompletion(shell: string, io: Io): Promise<number> {
  const known = SHELL_NAMES.find((name) => name === shell);
  if (known === undefined) throw unknownWord(shell, 'shell that can be completed', SHELL_NAMES);
  io.stdout.write(SHELLS[known](describedProgram(wholeProgram(io), await wordLists())));
  return EXIT.ok;
}

/** The words that may stand for values. */
export async function wordLists(): Promise<WordLists> {
  const { scored, explained } = await frameworkIds();
  return {
    formats: FORMAT_NAMES,
    packFormats: PACK_FORMATS,
    divergenceFormats: DIVERGENCE_FORMATS,
    audiences: AUDIENCES,
    failReasons: FAIL_REASONS,
    schemas: SCHEMA_NAMES,
    elements: scored,
    explained,
    shells: SHELL_NAMES,
  };
}
