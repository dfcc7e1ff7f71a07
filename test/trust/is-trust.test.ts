import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate as isTrust } from '../../src/trust/generated/is-trust.js';
import { validate } from '../../src/trust/generated/validate-trust.js';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';

const FILES = ['first-look', 'northmere', 'ready', 'scotland', 'wales'].map((name) => `examples/${name}/trust.yaml`);
const AS_WRITTEN = new Set(['section', 'version', 'ods_code', 'period']);

const ANY_VALUE = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, '', ' ', '2026-02-30', '2026-02-28', 'written', 'Not An Id', [], {}, [null]),
  fc.constantFrom('x'.repeat(81), 'x'.repeat(2001), 'x'.repeat(20_001), '\u{1f600}'.repeat(80), { title: 'Policy' }),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('the quick answer whether a file is a trust file', () => {
  it.each(FILES)('is yes for %s', (file) => {
    expect(isTrust(valueIn(file))).toBe(true);
  });

  it('is what the full search for mistakes says, whatever is changed in a file', () => {
    const values = FILES.map(valueIn);
    let wrong = 0;
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(), fc.nat(2), ANY_VALUE, (value, place, way, other) => {
        const changed = structuredClone(value);
        change(changed, place, way, other);
        const isRight = validate(changed);
        if (!isRight) wrong++;
        expect(isTrust(changed)).toBe(isRight);
      }),
      { numRuns: 3000 },
    );
    // Else nothing was put to the test.
    expect(wrong).toBeGreaterThan(500);
  });
});

function valueIn(file: string): object {
  return parseYaml(readFileSync(file, 'utf8'), { asWritten: AS_WRITTEN }).value as object;
}

/** Puts another value in some place of a file, takes what is there away, or adds a key beside it. */
function change(file: object, place: number, way: number, other: unknown): void {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const collect = (holder: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof value === 'object' && value !== null) collect(value as Record<string, unknown>);
    }
  };
  collect(file as Record<string, unknown>);
  const chosen = places[place % places.length];
  if (chosen === undefined) return;
  const { holder, key } = chosen;
  if (way === 0) holder[key] = other;
  else if (way === 1) Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
  else Array.isArray(holder) ? holder.push(other) : Object.assign(holder, { another: other });
}
