// The trust file's schema with the framework's ids in it, so that an editor completes and explains them.
import type { Element, Framework } from '../src/model/framework.ts';

interface ObjectSchema {
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
  const checks = framework.candour.flatMap((nation) => nation.checks);
  listIds(
    copy.properties['candour'],
    checks.map((check) => [check.id, `${check.title}. ${check.asks}`]),
  );
  listIds(
    copy.properties['indicators'],
    framework.indicators.map((indicator) => [indicator.id, indicator.title]),
  );
  const commitmentId = copy.$defs['CommitmentId'];
  if (commitmentId !== undefined) commitmentId['enum'] = framework.commitments.map((commitment) => commitment.id);
  return copy;
}

/** The rater file's schema for editors: the one that runs, and every element with its title and what it asks. */
export function raterSchemaForEditors(schema: Record<string, unknown>, framework: Framework): unknown {
  const copy = structuredClone(schema) as { properties: Record<string, ObjectSchema> };
  listElements(copy.properties['elements'], framework);
  return copy;
}

function listElements(schema: ObjectSchema | undefined, { commitments, enablers }: Framework): void {
  const elements = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  listIds(
    schema,
    elements.map((element) => [element.id, describe(element)]),
  );
}

function listIds(schema: ObjectSchema | undefined, ids: readonly (readonly [string, string])[]): void {
  if (schema === undefined) return;
  const value = schema.additionalProperties;
  schema.properties = Object.fromEntries(ids.map(([id, description]) => [id, { description, allOf: [value] }]));
  schema.additionalProperties = false;
}

function describe(element: Element): string {
  const core = element.core ? ' Core element.' : '';
  return `${element.title}. ${element.asks}${core} A family would ask: ${element.question}`;
}
