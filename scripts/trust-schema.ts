// The trust file's schema with the framework's ids in it, so that an editor completes and explains them.
import type { Element, Framework } from '../src/model/framework.ts';

interface ObjectSchema {
  title?: string;
  description?: string;
  properties?: Record<string, unknown>;
  additionalProperties?: unknown;
}

/** The schema for editors: the one that runs, and every id with its title and what it asks. */
export function trustSchemaForEditors(schema: Record<string, unknown>, framework: Framework): unknown {
  const copy = structuredClone(schema) as {
    properties: Record<string, ObjectSchema>;
    $defs: Record<string, Record<string, unknown>>;
  };
  listElements(copy.properties['elements'], framework);
  for (const [definition, key] of AS_WRITTEN) {
    const schema = (copy.$defs[definition] as ObjectSchema | undefined)?.properties?.[key] as { type?: unknown };
    // The program reads what looks like a number as it is written; an editor must not mark it.
    schema.type = ['string', 'number'];
  }
  const checks = framework.candour.flatMap((nation) => nation.checks);
  listIds(
    copy.properties['candour'],
    checks.map(({ id, title, asks }) => ({ id, title, description: asks })),
  );
  listIds(
    copy.properties['indicators'],
    framework.indicators.map(({ id, title, why }) => ({ id, title, description: why })),
  );
  const commitmentId = copy.$defs['CommitmentId'];
  if (commitmentId !== undefined) {
    commitmentId['enum'] = framework.commitments.map((commitment) => commitment.id);
    commitmentId['enumDescriptions'] = framework.commitments.map((commitment) => commitment.title);
  }
  const redFlag = (copy.$defs['RedFlag'] as ObjectSchema | undefined)?.properties as
    | Record<string, Record<string, unknown>>
    | undefined;
  completeIds(redFlag?.['element'], elementsOf(framework));
  completeIds(redFlag?.['candour'], checks);
  return copy;
}

// As `asWritten` in src/trust/read-trust.ts.
const AS_WRITTEN = [
  ['Organisation', 'ods_code'],
  ['Policy', 'version'],
  ['Provision', 'section'],
  ['IndicatorValue', 'period'],
] as const;

/** The waivers' schema for editors: the one that runs, and every finding with its title. */
export function waiversSchemaForEditors(schema: Record<string, unknown>, { findings, wording }: Framework): unknown {
  const copy = structuredClone(schema) as {
    $defs: Record<string, { properties: Record<string, Record<string, unknown>> }>;
  };
  completeIds(copy.$defs['WaiverEntry']?.properties['finding'], [...findings, ...wording.rules]);
  return copy;
}

/** The rater file's schema for editors: the one that runs, and every element with its title and what it asks. */
export function raterSchemaForEditors(schema: Record<string, unknown>, framework: Framework): unknown {
  const copy = structuredClone(schema) as { properties: Record<string, ObjectSchema> };
  listElements(copy.properties['elements'], framework);
  return copy;
}

function elementsOf({ commitments, enablers }: Framework): Element[] {
  return [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
}

function listElements(schema: ObjectSchema | undefined, framework: Framework): void {
  listIds(
    schema,
    elementsOf(framework).map((element) => ({
      id: element.id,
      title: element.core ? `${element.title} (core)` : element.title,
      description: `${element.asks} A family would ask: ${element.question}`,
    })),
  );
}

/** What an editor says of an id. */
interface IdWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Lists ids as keys, which editors complete and explain. */
function listIds(schema: ObjectSchema | undefined, ids: readonly IdWords[]): void {
  if (schema === undefined) return;
  const value = schema.additionalProperties;
  schema.properties = Object.fromEntries(ids.map(({ id, ...words }) => [id, { ...words, ...(value as object) }]));
  schema.additionalProperties = false;
}

/** Lists ids as the values of a key. */
function completeIds(
  schema: Record<string, unknown> | undefined,
  ids: readonly { readonly id: string; readonly title: string }[],
): void {
  if (schema === undefined) return;
  schema['enum'] = ids.map(({ id }) => id);
  schema['enumDescriptions'] = ids.map(({ title }) => title);
}
