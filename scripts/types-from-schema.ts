// Types from a schema, so that the format is written down once.
import { compile } from 'json-schema-to-typescript';

/** TypeScript types for `schema`, with the root type called `name`. */
export async function typesFromSchema(name: string, schema: object): Promise<string> {
  const copy = { ...structuredClone(schema), title: name };
  return await compile(copy as Parameters<typeof compile>[0], name, {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: `/** Made by scripts/generate.ts from the schema. Do not edit. */`,
    style: { singleQuote: true, printWidth: 120 },
  });
}
