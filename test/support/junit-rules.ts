import type { XmlElement } from './read-xml.ts';

// The rules of the schema that Ant, Jenkins and others share, told in our own words: what stands in what, in which order.
const SUITE_ATTRIBUTES = ['name', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'time', 'id', 'package'];
const TOKEN = /^\S(?:.*\S)?$/s;

/** Everything in which an XML text differs from JUnit's common schema. */
export function junitErrors(root: XmlElement): string[] {
  if (root.name !== 'testsuites') return [`the root is ${root.name}`];
  return root.children.flatMap((suite, i) => suiteErrors(suite, i));
}

function suiteErrors(suite: XmlElement, index: number): string[] {
  const { name, attributes, children } = suite;
  const errors: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) errors.push(`${attributes['name']}: ${what}`);
  };
  expect(name === 'testsuite', `a ${name} among the suites`);
  for (const wanted of SUITE_ATTRIBUTES) expect(attributes[wanted] !== undefined, `no ${wanted}`);
  expect(
    Object.keys(attributes).every((key) => [...SUITE_ATTRIBUTES, 'skipped'].includes(key)),
    'an attribute that is not known',
  );
  expect(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(attributes['timestamp'] ?? ''), 'the time has another form');
  expect(attributes['id'] === String(index), 'its id is not its number');
  const names = children.map((child) => child.name).join(' ');
  expect(/^properties(?: testcase)* system-out system-err$/.test(names), `its parts are ${names.slice(0, 80)}`);
  const cases = children.filter((child) => child.name === 'testcase');
  const count = (kind: string): number => cases.filter(({ children: inner }) => inner[0]?.name === kind).length;
  expect(attributes['tests'] === String(cases.length), 'tests is not the count of tests');
  expect(attributes['failures'] === String(count('failure')), 'failures is not the count of failures');
  expect(attributes['errors'] === String(count('error')), 'errors is not the count of errors');
  expect(attributes['skipped'] === String(count('skipped')), 'skipped is not the count of what is skipped');
  return [...errors, ...cases.flatMap(caseErrors)];
}

function caseErrors({ attributes, children }: XmlElement): string[] {
  const errors: string[] = [];
  const keys = Object.keys(attributes).toSorted().join(' ');
  if (keys !== 'classname name time') errors.push(`a test has ${keys}`);
  if (!TOKEN.test(attributes['name'] ?? '')) errors.push('a test has no name');
  if (children.length > 1) errors.push('a test has several outcomes');
  for (const child of children) {
    if (!['skipped', 'failure', 'error'].includes(child.name)) errors.push(`a test holds ${child.name}`);
    if (child.name !== 'skipped' && child.attributes['type'] === undefined) errors.push('a failure has no type');
    if (child.children.length > 0) errors.push('an outcome holds elements');
  }
  return errors;
}
