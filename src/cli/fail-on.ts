import type { Report } from '../model/report.ts';
import { nearestWord } from '../util/nearest.ts';
import { listed } from '../util/words.ts';
import { UserError } from './user-error.ts';

/** A reason for which an audit may fail. */
export type FailReason = 'error' | 'warning' | 'not-ready' | 'unknown' | 'over-claim' | 'overdue' | 'never';

/** What may fail an audit, each with its test. `not-ready` holds unless it is ready, so that deleting answers never helps. */
const REASONS: Readonly<Record<FailReason, (report: Report) => boolean>> = {
  error: ({ findings }) => findings.some(({ severity }) => severity === 'error'),
  warning: ({ findings }) => findings.some(({ severity }) => severity !== 'info'),
  'not-ready': ({ summary }) => summary.verdict !== 'ready',
  unknown: ({ summary }) => summary.verdict === 'unknown',
  'over-claim': ({ findings }) => findings.some(({ id }) => id === 'claim/over-claim'),
  overdue: isAnythingOverdue,
  never: () => false,
};

// The keys of a record over FailReason are its members.
const NAMES = Object.keys(REASONS) as FailReason[];

/** Reads `--fail-on`: names with commas between them; throws a UserError for an unknown one. */
export function readFailOn(list: string): FailReason[] {
  return list.split(',').map((part) => {
    const name = part.trim();
    const found = NAMES.find((known) => known === name);
    if (found !== undefined) return found;
    const nearest = nearestWord(name, NAMES);
    const use = nearest === null ? '' : ` Use "${nearest}".`;
    throw new UserError(`"${name}" is nothing that --fail-on knows.${use} It takes ${listed(NAMES, 'or')}.`);
  });
}

/** The reasons, of those wanted, that hold for a report. */
export function reasonsThatHold(report: Report, wanted: readonly FailReason[]): FailReason[] {
  if (wanted.includes('never')) return [];
  return wanted.filter((reason) => REASONS[reason](report));
}

function isAnythingOverdue({ commitments, enablers, recommendations }: Report): boolean {
  const elements = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  const isActionLate = elements.some(({ action }) => action?.overdue === true);
  return isActionLate || recommendations.some(({ state }) => state === 'overdue');
}
