import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { readTrust } from '../../src/trust/read-trust.ts';

const { framework } = await loadFramework();

const HEAD = `format: 1
organisation: { name: Northmere Community Services, nation: england }
scope: { level: service }
`;

describe('reading a trust file', () => {
  it('keeps sections, versions, organisation codes and periods as they were written', async () => {
    const text = readFileSync('test/golden/ok/numbers-as-written.yaml', 'utf8');

    const { trust, findings } = await readTrust(text, framework);

    expect(findings).toEqual([]);
    const provisions = trust?.elements.get('communication/named-contact')?.provisions ?? [];
    expect(provisions.map(({ section }) => section)).toEqual(['6.10', '7']);
    expect(trust?.organisation.odsCode).toBe('0123');
    expect(trust?.indicators.get('never-events')).toEqual([{ period: '2025', value: 1 }]);
  });

  it('fills in nothing for a nearly empty file', async () => {
    const { trust } = await readTrust(HEAD, framework);

    expect(trust).toEqual({
      organisation: { name: 'Northmere Community Services', nation: 'england', sector: null, odsCode: null },
      scope: { level: 'service', name: null },
      assessment: { date: null, assessors: [] },
      policies: new Map(),
      evidence: new Map(),
      elements: new Map(),
      candour: new Map(),
      redFlags: [],
      rollout: null,
      indicators: new Map(),
      recommendations: [],
    });
  });

  it('follows a reference to evidence, and keeps its name', async () => {
    const { trust } = await readTrust(
      `${HEAD}evidence:
  contact-review: { kind: case-review, date: 2026-08-30, document: evidence/contact-review.md }
elements:
  communication/named-contact:
    practice:
      - { evidence: contact-review, result: 37 of 42 }
      - { kind: audit, date: 2026-05-29, result: 75% of 8, all_cases: true }
`,
      framework,
    );

    expect(trust?.elements.get('communication/named-contact')?.practice).toEqual([
      {
        kind: 'case-review',
        date: '2026-08-30',
        document: 'evidence/contact-review.md',
        result: { text: '37 of 42', percent: (100 * 37) / 42, people: 42 },
        quote: null,
        coversAllCases: false,
        changed: null,
        attested: null,
        registered: 'contact-review',
        at: '/elements/communication~1named-contact/practice/0',
      },
      {
        kind: 'audit',
        date: '2026-05-29',
        document: null,
        result: { text: '75% of 8', percent: 75, people: 8 },
        quote: null,
        coversAllCases: true,
        changed: null,
        attested: null,
        registered: null,
        at: '/elements/communication~1named-contact/practice/1',
      },
    ]);
  });

  it('puts phases in order of their start, and of their ids on one day', async () => {
    const { trust } = await readTrust(
      `${HEAD}rollout:
  phases:
    - { id: wards, commitments: [parallel-processes], starts: 2026-07-05, target: written }
    - { id: theatres, commitments: [support-and-advice], starts: 2026-07-05, target: written }
    - { id: pilot, commitments: [communication], starts: 2026-01-05, target: practised }
`,
      framework,
    );

    expect(trust?.rollout?.phases.map(({ id }) => id)).toEqual(['pilot', 'theatres', 'wards']);
    expect(trust?.rollout?.phases[0]?.at).toBe('/rollout/phases/2');
  });

  it('takes a blank resolution of a red flag for none', async () => {
    const flag = 'element: parallel-processes/no-withdrawal, what: Visits ended, found_on: 2026-07-01';

    const { trust } = await readTrust(
      `${HEAD}red_flags:\n  - { ${flag}, resolved_on: 2026-08-01, resolution: "  " }\n`,
      framework,
    );

    expect(trust?.redFlags[0]?.resolution).toBeNull();
  });

  it('gives no trust where anything is wrong, and says where', async () => {
    const reading = await readTrust(`${HEAD}elements:\n  communication/named-contact: { declared: full }\n`, framework);

    expect(reading.trust).toBeNull();
    expect(reading.findings.map(({ id, at }) => ({ id, at }))).toEqual([
      { id: 'schema/unknown-value', at: '/elements/communication~1named-contact/declared' },
    ]);
    expect(reading.spanOf('/elements/communication~1named-contact/declared')).toEqual({
      line: 5,
      column: 44,
      endLine: 5,
      endColumn: 48,
    });
  });

  it('finds the candour checks of the file’s own nation only', async () => {
    const scottish = HEAD.replace('england', 'scotland');

    expect((await readTrust(`${scottish}candour: { sc-apology: {} }\n`, framework)).findings).toEqual([]);
    expect((await readTrust(`${HEAD}candour: { sc-apology: {} }\n`, framework)).findings).toHaveLength(1);
  });
});

describe('the order of keys in a trust file', () => {
  const files = ['northmere', 'ready', 'scotland', 'wales', 'first-look'];
  const examples = files.map((name) => parse(readFileSync(`examples/${name}/trust.yaml`, 'utf8')) as unknown);
  const shuffledPairs = fc
    .constantFrom(...examples)
    .chain((example) => fc.record({ example: fc.constant(example), shuffled: withKeysShuffled(example) }));

  it('changes nothing in what is read', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledPairs, async ({ example, shuffled }) => {
        const before = await readTrust(JSON.stringify(example), framework);
        const after = await readTrust(JSON.stringify(shuffled), framework);

        expect(before.findings).toEqual([]);
        expect(after.findings).toEqual([]);
        expect(sorted(after.trust)).toEqual(sorted(before.trust));
      }),
      { numRuns: 40 },
    );
  });

  it('changes nothing when the file is written in block style', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledPairs, async ({ example, shuffled }) => {
        const before = await readTrust(JSON.stringify(example), framework);
        const after = await readTrust(stringify(shuffled), framework);

        expect(sorted(after.trust)).toEqual(sorted(before.trust));
      }),
      { numRuns: 20 },
    );
  });
});

/** The same value with the keys of each of its mappings in another order. */
function withKeysShuffled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(withKeysShuffled));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const entries = Object.entries(value).map(([key, inner]) =>
    withKeysShuffled(inner).map((shuffled): [string, unknown] => [key, shuffled]),
  );
  const inAnyOrder = fc.tuple(...entries).chain((pairs) => {
    return fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length });
  });
  return inAnyOrder.map((pairs) => Object.fromEntries(pairs));
}

/** Maps as lists of their entries, sorted by key, so that only what they hold is compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Map) {
    const entries = [...value].map(([key, inner]): [string, unknown] => [String(key), sorted(inner)]);
    return entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
}
