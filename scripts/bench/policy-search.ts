import { findQuotation } from '../../src/documents/find-quotation.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { toSearchable } from '../../src/documents/searchable.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';

const POLICIES = 40;
const BYTES = 30_000;
const WORDS =
  'the patient or family is told in person by a senior clinician what is known and what is not yet known about the harm'.split(
    ' ',
  );

/** Milliseconds to read 40 policies and to look for three quotations in each, one of which is not there. */
export async function policySearch(): Promise<number> {
  const policies = Object.fromEntries(Array.from({ length: POLICIES }, (_, i) => [`policy-${i}.md`, policy(i)]));
  const folder = memoryFolder(policies);
  const from = performance.now();
  for (const name of Object.keys(policies)) {
    const reading = await readDocument(folder, name);
    if (reading.state !== 'read') throw new Error(`${name} could not be read.`);
    const text = toSearchable(reading.text);
    findQuotation(text, 'This sentence stands in the middle of the policy.', null);
    findQuotation(text, 'This sentence ends the policy … for every family', null);
    findQuotation(text, 'the patient or family was told by letter what a senior clinician knew', null);
  }
  return performance.now() - from;
}

function policy(seed: number): string {
  const parts = [`# Policy ${seed}`];
  let bytes = 0;
  for (let i = 0; bytes < BYTES; i++) {
    const words = Array.from({ length: 60 }, (_, j) => WORDS[(seed + i * 7 + j * 5) % WORDS.length]);
    const text = `## ${i + 1} Heading\n\n${words.join(' ')}, **always**.\n\n- ${words.slice(0, 12).join(' ')}\n- [a link](https://example.org)`;
    parts.push(text);
    bytes += text.length;
    if (i === 20) parts.push('This sentence stands in the middle of the policy.');
  }
  parts.push('This sentence ends the policy, and it holds for every family.');
  return parts.join('\n\n');
}
