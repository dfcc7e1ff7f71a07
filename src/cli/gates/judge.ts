import type { FailReason } from '../../model/config.ts';
import { harmless, listed } from '../../util/words.ts';
import { failOnGate } from './fail-on.ts';
import type { Failure, Gate, Judged } from './gate.ts';
import { type MinSupported, maxAgeGate, maxAssuranceGapGate, minSupportedGate } from './thresholds.ts';

/** What is asked of an audit. */
export interface Asked {
  readonly failOn: readonly FailReason[];
  readonly minSupported: MinSupported;
  readonly maxAssuranceGap: number | null;
  readonly maxAge: number | null;
}

/** Every gate that an audit fails, in the order of the options. `never` lets nothing end the run. */
export function judge(judged: Judged, asked: Asked, others: readonly Gate[] = []): Failure[] {
  if (asked.failOn.includes('never')) return [];
  const gates = [
    failOnGate(asked.failOn),
    minSupportedGate(asked.minSupported),
    ...(asked.maxAssuranceGap === null ? [] : [maxAssuranceGapGate(asked.maxAssuranceGap)]),
    ...(asked.maxAge === null ? [] : [maxAgeGate(asked.maxAge)]),
    ...others,
  ];
  return gates.flatMap((gate) => gate(judged));
}

/** The failures of one trust file in lines: which gates, why, and what comes first. */
export function failureLines(file: string, failures: readonly Failure[]): string[] {
  if (failures.length === 0) return [];
  return [
    `${file}: fails on ${listed(failures.map(({ gate }) => gate))}. Exit code 1.`,
    ...failures.flatMap(({ gate, says, first }) => [`  ${gate}: ${says}`, `    What comes first: ${first}`]),
  ].map(harmless);
}
