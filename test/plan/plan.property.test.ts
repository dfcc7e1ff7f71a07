import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { AUDIT_DAY, anyTrustFolder } from '../support/any-trust.ts';
import { withSteps } from '../support/apply-step.ts';
import { auditObject } from '../support/audit-object.ts';

const { framework } = await loadFramework();

describe('the plan', () => {
  it('opens the gate when all its steps are taken, and keeps it shut when any one is left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrustFolder(framework), async (folder) => {
        const audited = await auditObject(folder, AUDIT_DAY);
        const { plan } = audited;
        fc.pre(plan.phase !== null);

        const after = await auditObject(withSteps(folder, plan.steps, audited), AUDIT_DAY);

        expect(after.score.verdict).toBe('ready');
        for (const left of plan.steps) {
          const others = plan.steps.filter((step) => step !== left);
          const without = await auditObject(withSteps(folder, others, audited), AUDIT_DAY);
          expect(without.score.verdict, `without ${left.id}`).not.toBe('ready');
        }
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  it('has no step left when the gate is open', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrustFolder(framework), async (folder) => {
        const audited = await auditObject(folder, AUDIT_DAY);
        fc.pre(audited.plan.phase !== null);

        const after = await auditObject(withSteps(folder, audited.plan.steps, audited), AUDIT_DAY);

        expect(after.plan.steps).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('names each step once', async () => {
    await fc.assert(
      fc.asyncProperty(anyTrustFolder(framework), async (folder) => {
        const { plan } = await auditObject(folder, AUDIT_DAY);
        const ids = plan.steps.map(({ id }) => id);

        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  }, 240_000);
});
