import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'first-hour', 'policies');
const NAMES = ['being-open.docx', 'complaints.docx', 'incident-response.docx'];

/** Three policies of an invented service, as the documentation has them. The last does not say when it was approved. */
export const THREE_POLICIES: Readonly<Record<string, Buffer>> = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(join(FOLDER, name))]),
);
