// Puts the framework together from the files that a patient safety lead can read and change.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Framework } from '../src/model/framework.ts';

const FOLDER = 'src/framework/hpp';

/** The commitments' files, in the order of the commitments. */
const COMMITMENT_FILES: readonly string[] = [
  'communication',
  'support-and-advice',
  'involvement-in-reviews',
  'involvement-in-improvement',
  'parallel-processes',
  'restorative-culture',
];

const TYPES = `import type { Framework } from '../../model/framework.ts';
declare const data: { readonly framework: Framework; readonly sha256: string };
export = data;
`;

/** The framework as a value, as data that cost no parsing of YAML, and the types of those data. */
export interface AssembledFramework {
  readonly value: Framework;
  readonly data: string;
  readonly types: string;
}

/** Reads one YAML file of the project. */
export async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(file, 'utf8'));
}

/** Reads the framework's files, puts them together and holds the whole against its schema; throws when it does not fit. */
export async function assembleFramework(schema: object): Promise<AssembledFramework> {
  const commitments: unknown[] = [];
  for (const name of COMMITMENT_FILES) commitments.push(withFullIds(await readYaml(`${FOLDER}/${name}.yaml`)));
  const parts = [
    ...['framework', 'enablers', 'candour', 'rollout', 'indicators', 'findings', 'help', 'wording', 'sources'],
    ...['context', 'document-control', 'replaced', 'conversation'],
  ];
  const whole: Record<string, unknown> = {};
  for (const name of parts) Object.assign(whole, await readYaml(`${FOLDER}/${name}.yaml`));
  whole['enablers'] = prefixed('enablers', whole['enablers'] as { id: string }[]);
  const value = { ...whole, commitments };
  assertFits(value, schema);
  const text = JSON.stringify(value);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { value, data: JSON.stringify({ framework: value, sha256 }), types: TYPES };
}

function withFullIds(commitment: unknown): unknown {
  const { id, elements } = commitment as { id: string; elements: { id: string }[] };
  return { ...(commitment as object), elements: prefixed(id, elements) };
}

function prefixed(prefix: string, elements: readonly { id: string }[]): { id: string }[] {
  return elements.map((element) => ({ ...element, id: `${prefix}/${element.id}` }));
}

function assertFits(value: unknown, schema: object): asserts value is Framework {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  if (validate(value)) return;
  const lines = (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
  throw new Error(`The framework does not fit its schema:\n${lines.join('\n')}`);
}
