import { EXIT } from '../exit-codes.ts';
import { unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { packageSchema } from '../package-schema.ts';

/** The names of the schemas that are published. */
export const SCHEMA_NAMES = [
  'trust',
  'rater',
  'waivers',
  'config',
  'framework',
  'report',
  'comparison',
  'divergence',
] as const;

/** Prints a JSON Schema. */
export async function runSchema(name: string, io: Io): Promise<number> {
  const known = SCHEMA_NAMES.find((candidate) => candidate === name);
  if (known === undefined) throw unknownWord(name, 'schema', SCHEMA_NAMES);
  io.stdout.write(await packageSchema(known));
  return EXIT.ok;
}
