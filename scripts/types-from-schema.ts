// Types from a schema, so that the format is written down once.
import { compile } from 'json-schema-to-typescript';

/** TypeScript types for `schema`, with the root type called `name`. */
export async function typesFromSchema(name: string, schema: object): Promise<string> {
  // A title is for editors; here it would make a type of its own, named by a phrase.
  const copy = { ...(withoutTitles(schema) as object), title: name };
  return await compile(copy as Parameters<typeof compile>[0], name, {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: `/** Made by scripts/generate.ts from the schema. Do not edit. */`,
    style: { singleQuote: true, printWidth: 120 },
  });
}

function withoutTitles(value: unknown, isNameOfKey = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutTitles(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => isNameOfKey || key !== 'title');
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      withoutTitles(inner, !isNameOfKey && (key === 'properties' || key === '$defs')),
    ]),
  );
}
