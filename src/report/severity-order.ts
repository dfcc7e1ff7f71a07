import type { Finding } from '../model/report.ts';

const ORDER: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Before 0 when the first matters more than the second: errors, warnings, notes; what is waived comes last of all. */
export function bySeverity(one: Finding, other: Finding): number {
  return rank(one) - rank(other);
}

function rank({ severity, waiver }: Finding): number {
  return waiver === null ? ORDER[severity] : 3;
}
