// Compiles a schema to a module that needs no ajv when it runs: ajv's own output still calls require, so it is bundled.

import type { Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

const TYPES = `import type { ErrorObject } from 'ajv';
export declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
`;

/** The files of a validator that finds every error, with what its words need: the module at `name`.js and its types. */
export async function compileValidator(name: string, schema: object): Promise<Record<string, string>> {
  return await compileWith(name, schema, { allErrors: true, verbose: true });
}

/** The files of a validator that only says yes or no: small, so that a valid file costs little. */
export async function compileQuickValidator(name: string, schema: object): Promise<Record<string, string>> {
  return await compileWith(name, schema, { messages: false, inlineRefs: false });
}

/**
 * The files of a validator that stops at the first error, so that a large hostile file gives one, and that lets keys pass that
 * it does not know: a later version may have added them.
 */
export async function compileReadingValidator(name: string, schema: object): Promise<Record<string, string>> {
  const lenient = JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'additionalProperties' ? undefined : value)),
  );
  return await compileWith(name, lenient, { verbose: true, inlineRefs: false });
}

async function compileWith(name: string, schema: object, options: Options): Promise<Record<string, string>> {
  const ajv = new Ajv2020({
    ...options,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv, ['date']);
  const source = standaloneCode.default(ajv, ajv.compile(schema));
  const result = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return { [`${name}.js`]: result.outputFiles[0]?.text ?? '', [`${name}.d.ts`]: TYPES };
}
