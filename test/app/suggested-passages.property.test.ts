import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Provision, TrustFile } from '../../src/model/trust-file.ts';
import { AUDIT_DAY, anyTrustFolder } from '../support/any-trust.ts';
import { auditObject } from '../support/audit-object.ts';

const { framework } = await loadFramework();
const ELEMENTS = [...framework.commitments.flatMap(({ elements }) => elements), ...framework.enablers];
const CHECKS = framework.candour.find(({ nation }) => nation === 'england')?.checks ?? [];
const SUGGESTED: Provision = {
  policy: 'current',
  quote: 'promise one is kept for every patient and family who was harmed',
  suggested: true,
};

describe('passages that are still marked as suggested', () => {
  it('count for nothing, wherever they stand', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyTrustFolder(framework), fc.func(fc.boolean()), async (folder, isChosen) => {
        const before = await auditObject(folder, AUDIT_DAY);
        const after = await auditObject({ ...folder, file: withSuggestions(folder.file, isChosen) }, AUDIT_DAY);

        const { proof: _before, ...summary } = before.report.summary;
        expect(after.report.summary).toMatchObject(summary);
        // What is to be done may be to read the passage: it is not done, and neither is anything else.
        expect(steps(after.report)).toEqual(steps(before.report));
        expect(after.report.gaps).toEqual(before.report.gaps);
        expect(after.report.rollout.phases).toEqual(before.report.rollout.phases);
        expect(findings(after.report)).toEqual(findings(before.report));
      }),
      { numRuns: 60 },
    );
  });
});

/** The file with a suggested passage for elements and checks that have no passage of their own. */
function withSuggestions(file: TrustFile, isChosen: (id: string) => boolean): TrustFile {
  const elements = { ...file.elements };
  const candour = { ...file.candour };
  for (const { id } of ELEMENTS) {
    const entry = elements[id];
    if (isChosen(id) && entry?.not_applicable === undefined)
      elements[id] = { ...entry, policy: [...(entry?.policy ?? []), SUGGESTED] };
  }
  for (const { id } of CHECKS) {
    if (isChosen(id)) candour[id] = { ...candour[id], policy: [...(candour[id]?.policy ?? []), SUGGESTED] };
  }
  return { ...file, elements, candour };
}

function findings({ findings: all }: Awaited<ReturnType<typeof auditObject>>['report']): string[] {
  return all
    .filter(({ id }) => id !== 'evidence/quote-suggested')
    .map(({ id, message }) => `${id}: ${message}`)
    .toSorted();
}

function steps({ plan }: Awaited<ReturnType<typeof auditObject>>['report']): string[] {
  return plan.steps.map(({ subject, kind, from, to }) => `${subject} ${kind} ${from} ${to}`).toSorted();
}
