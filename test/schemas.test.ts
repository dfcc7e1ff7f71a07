import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadFramework } from '../src/framework/load-framework.ts';
import type { Framework } from '../src/model/framework.ts';

// The files that people write, and that editors help with. The keys of the whole file are looked at, and of each definition.
const WRITTEN = ['trust', 'rater', 'config', 'waivers'] as const;

interface Schema {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function schemaOf(name: string): Schema {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
}

/** Every key of a schema with the pointer to it. */
function keysOf(schema: Schema, pointer: string): { readonly pointer: string; readonly key: Schema }[] {
  return Object.entries(schema.properties ?? {}).map(([name, key]) => ({
    pointer: `${pointer}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    key,
  }));
}

function allKeys(schema: Schema): { readonly pointer: string; readonly key: Schema }[] {
  return [
    ...keysOf(schema, '#'),
    ...Object.entries(schema.$defs ?? {}).flatMap(([name, definition]) => keysOf(definition, `#/$defs/${name}`)),
  ];
}

/** Everything with fixed values. */
function everyEnum(value: unknown): Schema[] {
  if (Array.isArray(value)) return value.flatMap(everyEnum);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) => (key === 'examples' ? [] : everyEnum(inner)));
  return Array.isArray((value as Schema).enum) ? [value, ...below] : below;
}

describe.each(WRITTEN)('the schema of %s for editors', (name) => {
  const schema = schemaOf(name);
  const keys = allKeys(schema);

  it.each(keys)('explains $pointer with a title, a sentence and an example', ({ key }) => {
    expect(key.title).toMatch(/^[A-Z].*[^.]$/);
    expect(key.description).toMatch(/[.?]$/);
    expect(key.examples?.length).toBeGreaterThan(0);
  });

  it('gives only examples that are valid', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats.default(ajv, ['date']);
    ajv.addVocabulary(['enumDescriptions']);
    ajv.addSchema(schema, schema.$id);

    for (const { pointer, key } of keys)
      for (const example of key.examples ?? []) {
        const validate = ajv.compile({ $ref: `${schema.$id}${pointer}` });
        expect(validate(example), `${pointer}: ${JSON.stringify(example)} ${JSON.stringify(validate.errors)}`).toBe(
          true,
        );
      }
  });

  it('says each fixed value in words', () => {
    for (const { enum: values = [], enumDescriptions = [] } of everyEnum(schema)) {
      expect(enumDescriptions).toHaveLength(values.length);
      for (const words of enumDescriptions) expect(words.trim()).not.toBe('');
    }
  });
});

describe('what an editor completes', () => {
  let framework: Framework;
  beforeAll(async () => {
    ({ framework } = await loadFramework());
  });
  const elementsOf = (): string[] => [
    ...framework.commitments.flatMap(({ elements }) => elements.map(({ id }) => id)),
    ...framework.enablers.map(({ id }) => id),
  ];

  it.each(['trust', 'rater'])('under elements in a file of %s is every element, with its title', (name) => {
    const { properties = {} } = schemaOf(name).properties?.['elements'] ?? {};

    expect(Object.keys(properties)).toEqual(elementsOf());
    const { title, description } = properties['communication/named-contact'] ?? {};
    expect(title).toBe('One named person to talk to (core)');
    expect(description).toContain('A family would ask: ');
  });

  it('under candour and red_flags is every check and element', () => {
    const { properties = {}, $defs = {} } = schemaOf('trust');
    const checks = framework.candour.flatMap((nation) => nation.checks.map(({ id }) => id));

    expect(Object.keys(properties['candour']?.properties ?? {})).toEqual(checks);
    expect($defs['RedFlag']?.properties?.['element']?.enum).toEqual(elementsOf());
    expect($defs['RedFlag']?.properties?.['candour']?.enum).toEqual(checks);
    expect($defs['CommitmentId']?.enum).toEqual(framework.commitments.map(({ id }) => id));
  });
});

describe('the examples', () => {
  it.each(readdirSync('examples'))('of %s have nothing that an editor would mark', (name) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats.default(ajv, ['date']);
    ajv.addVocabulary(['enumDescriptions']);
    const validate = ajv.compile(schemaOf('trust'));

    // As an editor reads it: what looks like a number is one. A day is text.
    expect(validate(parse(readFileSync(`examples/${name}/trust.yaml`, 'utf8'))), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });
});
