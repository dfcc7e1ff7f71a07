import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { levelValue } from '../../src/model/level.ts';
import type { Report } from '../../src/model/report.ts';
import type { TrustFile } from '../../src/model/trust-file.ts';
import { AUDIT_DAY, anyTrustFolder } from '../support/any-trust.ts';
import { auditObject, type TrustFolder } from '../support/audit-object.ts';

const { framework } = await loadFramework();
const anyFolder = anyTrustFolder(framework);
const RUNS = { numRuns: 40 };

function between(before: Report, after: Report): Comparison {
  return compare({ label: 'a', report: before }, { label: 'b', report: after }, { name: 'hpp-audit', version: '0' });
}

async function reportOf(folder: TrustFolder): Promise<Report> {
  return (await auditObject(folder, AUDIT_DAY)).report;
}

/** Every way of taking one thing out of a trust file: an element, a check, a passage, a piece of evidence, a red flag, a document. */
function removals(folder: TrustFolder): TrustFolder[] {
  const edits: ((file: TrustFile) => void)[] = [];
  const { elements = {}, candour = {}, red_flags: flags = [] } = folder.file;
  for (const [group, entries] of [
    ['elements', elements],
    ['candour', candour],
  ] as const) {
    for (const [id, entry] of Object.entries(entries ?? {})) {
      edits.push((file) => delete file[group]?.[id]);
      for (const list of ['policy', 'practice', 'experience'] as const) {
        const held = (entry as Record<string, unknown[] | undefined>)[list] ?? [];
        for (const i of held.keys()) edits.push((file) => listIn(file, group, id, list).splice(i, 1));
      }
    }
  }
  for (const i of (flags ?? []).keys()) edits.push((file) => file.red_flags?.splice(i, 1));
  const edited = edits.map((edit) => {
    const file = structuredClone(folder.file);
    edit(file);
    return { ...folder, file };
  });
  const withoutDocuments = Object.keys(folder.documents).map((name) => ({
    ...folder,
    documents: Object.fromEntries(Object.entries(folder.documents).filter(([other]) => other !== name)),
  }));
  return [...edited, ...withoutDocuments];
}

function listIn(file: TrustFile, group: 'elements' | 'candour', id: string, list: string): unknown[] {
  const entry = file[group]?.[id] as Record<string, unknown[]> | undefined;
  return entry?.[list] ?? [];
}

/** The ids of elements that fell or are known no more, told without the comparison. */
function fallen(before: Report, after: Report): string[] {
  const now = new Map(elementsOf(after).map((element) => [element.id, element]));
  return elementsOf(before).flatMap(({ id, state, supported }) => {
    const is = now.get(id);
    if (state !== 'assessed' || supported === null) return [];
    const isLower = is?.supported === null || is === undefined || levelValue(is.supported) < levelValue(supported);
    return isLower ? [id] : [];
  });
}

function elementsOf({ commitments, enablers }: Report) {
  return [...commitments.flatMap(({ elements }) => elements), ...enablers];
}

describe('any report', () => {
  it('beside itself has nothing that moved, in whatever order its trust file is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        const report = await reportOf(folder);
        const { elements, candour } = folder.file;
        const turned = <T>(entries: Record<string, T> | null | undefined): Record<string, T> =>
          Object.fromEntries(Object.entries(entries ?? {}).toReversed());
        const file = { ...folder.file, elements: turned(elements), candour: turned(candour) };

        expect(between(report, report)).toMatchObject({ nothingMoved: true, moved: [] });
        expect(between(report, await reportOf({ ...folder, file })).moved).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});

describe('taking any one thing out of a trust file', () => {
  it('never goes unseen: what fell is named, and what was taken out is worse', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, fc.nat(), async (folder, pick) => {
        const all = removals(folder);
        const chosen = all[pick % all.length] ?? folder;
        const [before, after] = [await reportOf(folder), await reportOf(chosen)];

        const worse = new Set(between(before, after).regressions.map(({ id }) => id));

        for (const id of fallen(before, after)) expect(worse).toContain(id);
        const notMet = before.candour.checks.filter(({ id, outcome }) => {
          const is = after.candour.checks.find((check) => check.id === id)?.outcome;
          return outcome !== is && outcome !== 'unknown' && is !== 'met';
        });
        for (const { id } of notMet) expect(worse).toContain(id);
        if (after.redFlags.length < before.redFlags.length) expect(worse.size).toBeGreaterThan(0);
        if (chosen.documents !== folder.documents) expect(worse.size).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  }, 240_000);
});
