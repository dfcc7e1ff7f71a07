import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audited } from '../../src/app/audit.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { AssessedElement } from '../../src/model/assessment.ts';
import { type LevelId, levelValue } from '../../src/model/level.ts';
import type { Evidence, TrustFile } from '../../src/model/trust-file.ts';
import { contributionsOf } from '../../src/report/receipt.ts';
import { AUDIT_DAY, anyTrustFolder, figure } from '../support/any-trust.ts';
import { auditObject, type TrustFolder } from '../support/audit-object.ts';

const { framework } = await loadFramework();
const anyFolder = anyTrustFolder(framework);
const RUNS = { numRuns: 60 };
const VOICES = { families: 'survey', partners: 'partner-review', staff: 'staff-survey' } as const;

describe('figures', () => {
  it('lie between 0 and 100, the gap no larger than what is declared', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        const { report } = await auditObject(folder, AUDIT_DAY);

        for (const { declared, supported, assuranceGap, coverage } of [report.summary, ...report.commitments]) {
          if (supported === null || declared === null || assuranceGap === null) {
            expect([declared, supported, assuranceGap]).toEqual([null, null, null]);
            continue;
          }
          for (const figureOfThis of [declared, supported, assuranceGap]) {
            expect(figureOfThis).toBeGreaterThanOrEqual(0);
            expect(figureOfThis).toBeLessThanOrEqual(100);
          }
          expect(assuranceGap).toBeLessThanOrEqual(declared);
          expect(coverage).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  }, 120_000);

  it('are the sum of what the elements bring, as hpp explain shows it', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        const { report } = await auditObject(folder, AUDIT_DAY);

        for (const commitment of report.commitments) {
          const contributions = contributionsOf(commitment).filter(({ supported }) => supported !== null);
          const sum = contributions.reduce((total, { supported }) => total + (supported ?? 0), 0);
          expect(sum).toBe(commitment.points.supported);
          if (commitment.supported === null) continue;
          expect(commitment.supported).toBe(Math.floor((1000 * sum) / commitment.points.possible + 0.5) / 10);
        }
      }),
      RUNS,
    );
  }, 120_000);
});

describe('levels', () => {
  it('are never above what the rules allow', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        const audited = await auditObject(folder, AUDIT_DAY);

        for (const assessed of allElements(audited)) expect(isAllowed(assessed), assessed.element.id).toBe(true);
      }),
      RUNS,
    );
  }, 120_000);

  it('never rise when the latest evidence that counts is removed', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, fc.constantFrom('practice' as const, 'experience' as const), async (folder, use) => {
        const before = await auditObject(folder, AUDIT_DAY);

        const after = await auditObject(withoutLatest(folder, before, use), AUDIT_DAY);

        expectNoneHigher(after, before);
      }),
      RUNS,
    );
  }, 120_000);

  it('never fall when evidence that counts is added as the latest', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, fc.constantFrom('practice' as const, 'experience' as const), async (folder, use) => {
        const before = await auditObject(folder, AUDIT_DAY);

        const after = await auditObject(withNewest(folder, before, use), AUDIT_DAY);

        expectNoneHigher(before, after);
      }),
      RUNS,
    );
  }, 120_000);

  it('never rise when a document is deleted', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, fc.constantFrom('policies/open.md', 'evidence/cases.md'), async (folder, gone) => {
        const before = await auditObject(folder, AUDIT_DAY);
        const documents = Object.fromEntries(Object.entries(folder.documents).filter(([name]) => name !== gone));

        const after = await auditObject({ ...folder, documents }, AUDIT_DAY);

        expectNoneHigher(after, before);
      }),
      RUNS,
    );
  }, 120_000);

  it('do not depend on the order of keys in the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        const before = await auditObject(folder, AUDIT_DAY);

        const after = await auditObject({ ...folder, file: backwards(folder.file) }, AUDIT_DAY);

        expect(withoutPlaces(after)).toEqual(withoutPlaces(before));
      }),
      RUNS,
    );
  }, 120_000);
});

function allElements({ assessment }: Audited): AssessedElement[] {
  return [...assessment.elements, ...assessment.enablers];
}

/** The table of supported levels, said once more and from the other side. */
function isAllowed({
  supported,
  provisions,
  practice,
  experience,
  unresolvedFlags,
  contrary,
  state,
}: AssessedElement): boolean {
  if (supported === null) return state !== 'assessed';
  const value = levelValue(supported);
  const holds = provisions.some(({ status }) => status === 'found' || status === 'attested');
  if (unresolvedFlags.length > 0 && value > 1) return false;
  if (contrary.length > 0 && value > 2) return false;
  if (value === 4) return holds && practice.counts && experience.counts;
  if (value === 3) return practice.counts && (holds || experience.counts);
  return value !== 2 || holds || (practice.counts && experience.counts);
}

function withoutLatest(
  { file, documents }: TrustFolder,
  audited: Audited,
  use: 'practice' | 'experience',
): TrustFolder {
  const copy = structuredClone(file);
  for (const assessed of allElements(audited)) {
    const counting = assessed[use].all.filter(({ counts }) => counts).map(({ evidence }) => evidence);
    const latest = counting.toSorted((one, other) => (one.date < other.date ? 1 : -1))[0];
    const entry = copy.elements?.[assessed.element.id];
    if (latest === undefined || entry === undefined) continue;
    entry[use] = (entry[use] ?? []).filter((_, i) => !latest.at.endsWith(`/${use}/${i}`));
  }
  return { file: copy, documents };
}

function withNewest({ file, documents }: TrustFolder, audited: Audited, use: 'practice' | 'experience'): TrustFolder {
  const copy = structuredClone(file);
  for (const { element, state } of allElements(audited)) {
    const entry = copy.elements?.[element.id];
    if (state !== 'assessed' || entry === undefined) continue;
    const kind = use === 'practice' ? 'audit' : VOICES[element.confirmed_by[0] ?? 'families'];
    const newest: Evidence = {
      kind,
      date: AUDIT_DAY,
      document: 'evidence/cases.md',
      result: '20 of 20',
      quote: figure(20, 20),
    };
    entry[use] = [...(entry[use] ?? []), newest];
  }
  return { file: copy, documents };
}

function expectNoneHigher(lower: Audited, higher: Audited): void {
  const levels = new Map(allElements(higher).map(({ element, supported }) => [element.id, supported]));
  for (const { element, supported } of allElements(lower)) {
    const limit: LevelId | null = levels.get(element.id) ?? null;
    if (supported === null) continue;
    expect(limit, `${element.id} was not assessed before`).not.toBeNull();
    expect(levelValue(supported), element.id).toBeLessThanOrEqual(limit === null ? -1 : levelValue(limit));
  }
}

/** The same file with the keys of every mapping in the opposite order. */
function backwards(file: TrustFile): TrustFile {
  return reversed(file) as TrustFile;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

function withoutPlaces({ report }: Audited): unknown {
  const { findings, ...rest } = report;
  const messages = findings.map(({ id, message }) => `${id} ${message}`).toSorted();
  return JSON.parse(JSON.stringify({ ...rest, messages }, (key, value) => (key === 'location' ? undefined : value)));
}
