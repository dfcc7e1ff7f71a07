import type { Assessment } from '../model/assessment.ts';
import { assessCandourCheck, candourOf } from './candour.ts';
import type { Context } from './context.ts';
import { assessElement } from './element.ts';
import { elementFindings } from './element-findings.ts';
import { evidenceFindings, provisionFindings } from './evidence-findings.ts';
import { fileFindings } from './file-findings.ts';
import { assessRollout } from './rollout.ts';

/** What the evidence says on one day, of everything that the file claims. */
export function assess(context: Context): Assessment {
  const { framework } = context;
  const elements = framework.commitments.flatMap((commitment) => commitment.elements);
  const assessed = elements.map((element) => assessElement(element, context));
  const enablers = framework.enablers.map((element) => assessElement(element, context));
  const { nation, checks } = candourOf(context);
  const candour = checks.map((check) => assessCandourCheck(check, context));
  const rollout = assessRollout(context);
  const all = [...assessed, ...enablers];
  return {
    asOf: context.asOf,
    elements: assessed,
    enablers,
    candour: { nation, checks: candour },
    rollout: rollout.principles,
    findings: [
      ...all.flatMap((element) => elementFindings(element, context)),
      ...candour.flatMap(({ check, provisions, practice }) => [
        ...provisionFindings(check.id, provisions, check.signals),
        ...evidenceFindings(check.id, practice),
      ]),
      ...fileFindings(context, all, candour),
      ...rollout.findings,
    ],
  };
}
