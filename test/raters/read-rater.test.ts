import { describe, expect, it } from 'vitest';
import { readRater } from '../../src/raters/read-rater.ts';
import { framework, NAMED_CONTACT } from '../support/trust.ts';

const HEAD = 'format: 1\nrater: { role: Midwife, perspective: staff }\n';

describe('a rater file', () => {
  it.each([
    ['with nothing rated yet', HEAD],
    ['with an empty list of elements', `${HEAD}elements:\n`],
    [
      'with a view and words',
      `${HEAD}date: 2026-10-14\nelements:\n  ${NAMED_CONTACT}: { level: written, says: Told late }\n`,
    ],
  ])('%s is read', async (_, text) => {
    const { rater, findings, yamlProblems } = await readRater(text, framework);

    expect([findings, yamlProblems]).toEqual([[], []]);
    expect(rater?.rater.role).toBe('Midwife');
  });

  it.each([
    [
      'an id that is not known',
      `${HEAD}elements:\n  communication/named-contcat: { level: written }\n`,
      'trust/unknown-id',
      'use "communication/named-contact"',
      4,
    ],
    [
      'a level that is not known',
      `${HEAD}elements:\n  ${NAMED_CONTACT}: { level: practiced }\n`,
      'schema/unknown-value',
      'practised',
      4,
    ],
    [
      'a key that is not known',
      `${HEAD}elements:\n  ${NAMED_CONTACT}: { level: written, say: no }\n`,
      'schema/unknown-key',
      'says',
      4,
    ],
    ['no level', `${HEAD}elements:\n  ${NAMED_CONTACT}: { says: Told late }\n`, 'schema/missing-key', 'level', 4],
    ['no perspective', 'format: 1\nrater: { role: Midwife }\n', 'schema/missing-key', 'perspective', 2],
    ['a day that does not exist', `${HEAD}date: 2026-02-30\n`, 'schema/bad-date', '', 3],
    ['a prototype as an id', `${HEAD}elements:\n  __proto__: { level: written }\n`, 'trust/unknown-id', '', 4],
  ])('with %s is refused, with its place and what to do', async (_, text, id, fix, line) => {
    const { rater, findings, spanOf } = await readRater(text, framework);

    expect(rater).toBeNull();
    expect(findings.map((finding) => finding.id)).toEqual([id]);
    expect(findings[0]?.fix ?? '').toContain(fix);
    expect(spanOf(findings[0]?.at ?? '', findings[0]?.part).line).toBe(line);
  });
});
