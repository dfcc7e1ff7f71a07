import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

// The schema is written in draft 4, of which only the name of its own address differs here, and has a pattern that only
// the older kind of regular expression takes.
const { id: _address, $schema: _draft, ...rest } = schema;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(rest);

/** What the official schema of SARIF 2.1.0 finds wrong. */
export function sarifErrors(log: unknown): ErrorObject[] {
  return validate(log) ? [] : (validate.errors ?? []);
}
