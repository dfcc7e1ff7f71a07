// Compiles a schema to a module that needs no ajv when it runs: ajv's own output still calls require, so it is bundled.

import { _, Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isDay } from '../src/util/days.ts';

const TYPES = `import type { ErrorObject } from 'ajv';
export declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
`;

/** The files of a validator that finds every error, with what its words need: the module at `name`.js and its types. */
export async function compileValidator(name: string, schema: object): Promise<Record<string, string>> {
  return await compileWith(name, schema, { allErrors: true, verbose: true });
}

/** The files of a validator that only says yes or no: small, so that a valid file costs little. */
export async function compileQuickValidator(name: string, schema: object): Promise<Record<string, string>> {
  // The draft before this one knows all that our schemas say, and keeps no account of what it has looked at.
  const plain = without(
    schema,
    (key, value) => key === '$schema' || (key === 'description' && typeof value === 'string'),
  );
  return await moduleOf(name, withoutReasons(compiled(Ajv, plain, { messages: false, inlineRefs: false })));
}

/**
 * The files of a validator that stops at the first error, so that a large hostile file gives one, and that lets keys pass that
 * it does not know: a later version may have added them.
 */
export async function compileReadingValidator(name: string, schema: object): Promise<Record<string, string>> {
  const lenient = without(schema, (key) => key === 'additionalProperties');
  return await compileWith(name, lenient, { verbose: true, inlineRefs: false });
}

async function compileWith(name: string, schema: object, options: Options): Promise<Record<string, string>> {
  return await moduleOf(name, compiled(Ajv2020, schema, options));
}

function without(schema: object, isNeedless: (key: string, value: unknown) => boolean): object {
  return JSON.parse(JSON.stringify(schema, (key, value) => (isNeedless(key, value) ? undefined : value)));
}

function compiled(Compiler: typeof Ajv | typeof Ajv2020, schema: object, options: Options): string {
  const ajv = new Compiler({
    ...options,
    strict: true,
    allowUnionTypes: true,
    formats: { date: isDay },
    code: { source: true, esm: true, formats: _`{ date: require("./src/util/days.ts").isDay }` },
  });
  return standaloneCode.default(ajv, ajv.compile(schema));
}

// A text in double quotes, or any character but a brace.
const INSIDE = String.raw`(?:[^{}"]|"(?:[^"\\]|\\.)*")`;
const OPTIONS = /, ?\{instancePath="",[^{}]*(?:\{\})?\}=\{\}/g;
const GIVEN = new RegExp(String.raw`, ?\{instancePath(?::instancePath\+${INSIDE}*?)?,parentData${INSIDE}*\}`, 'g');
const REASON = new RegExp(String.raw`\{instancePath(?:${INSIDE}|\{${INSIDE}*\})*\}`, 'g');

/** Only yes or no is asked, so that each reason is a number, and nothing need be told of where a value stands. */
function withoutReasons(source: string): string {
  const lean = source.replace(OPTIONS, '').replace(GIVEN, '').replace(REASON, '0');
  if (lean.includes('instancePath')) throw new Error('The validator has a reason of a new kind.');
  return lean;
}

async function moduleOf(name: string, source: string): Promise<Record<string, string>> {
  const result = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return { [`${name}.js`]: result.outputFiles[0]?.text ?? '', [`${name}.d.ts`]: TYPES };
}
