import type { FailReason } from '../../model/config.ts';
import type { ElementResult, Finding, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, shortened } from '../../util/words.ts';
import { unknownWord } from '../input.ts';
import { type Failure, type Gate, mending } from './gate.ts';

type Found = Omit<Failure, 'gate'>;

/** What may fail an audit, each with its test. `not-ready` holds unless it is ready, so that deleting answers never helps. */
const REASONS: Readonly<Record<FailReason, (report: Report) => Found | null>> = {
  error: (report) => ofFindings(report, 'error', ({ severity }) => severity === 'error'),
  warning: (report) => ofFindings(report, 'error or warning', ({ severity }) => severity !== 'info'),
  'not-ready': (report) => ofVerdict(report, report.summary.verdict !== 'ready'),
  unknown: (report) => ofVerdict(report, report.summary.verdict === 'unknown'),
  'over-claim': (report) => ofFindings(report, 'over-claim', ({ id }) => id === 'claim/over-claim'),
  overdue: overdueFound,
  regression: () => null,
  never: () => null,
};

// The keys of a record over FailReason are its members.
/** The names of what may fail an audit. */
export const FAIL_REASONS: readonly FailReason[] = Object.keys(REASONS) as FailReason[];

/** Reads `--fail-on`: names with commas between them; throws a UserError for an unknown one. */
export function readFailOn(list: string): FailReason[] {
  return list.split(',').map((part) => {
    const name = part.trim();
    const found = FAIL_REASONS.find((known) => known === name);
    if (found !== undefined) return found;
    throw unknownWord(name, 'reason to fail', FAIL_REASONS);
  });
}

/** The gate of `--fail-on`. */
export function failOnGate(reasons: readonly FailReason[]): Gate {
  return ({ report }) =>
    reasons.flatMap((gate) => {
      const found = REASONS[gate](report);
      return found === null ? [] : [{ gate, ...found }];
    });
}

// The report shows it in full.
const LONGEST_MESSAGE = 160;
// What is said of a quotation that was not found ends with the passage nearest to it.
const NEAREST = /; the closest passage is .*$/s;

/** What is waived ends nothing: somebody has decided about it, and the report says who, why and until when. */
function ofFindings({ findings }: Report, noun: string, isMeant: (finding: Finding) => boolean): Found | null {
  const meant = findings.filter((finding) => finding.waiver === null && isMeant(finding));
  const [first] = meant.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
  if (first === undefined) return null;
  const plural = noun === 'error or warning' ? 'errors and warnings' : `${noun}s`;
  const says = `${counted(meant.length, noun, plural)}. The first: ${shortened(first.message.replace(NEAREST, ''), LONGEST_MESSAGE)}.`;
  return { says, first: mending(first) };
}

function ofVerdict({ summary, plan, gaps }: Report, holds: boolean): Found | null {
  if (!holds) return null;
  const verdict = summary.verdict.replace('-', ' ');
  const says = summary.phase === null ? `The verdict is ${verdict}.` : `Phase "${summary.phase}" is ${verdict}.`;
  const [step] = plan.steps;
  return { says, first: step?.do ?? gaps[0]?.nextStep ?? 'hpp explain shows what is missing, element by element.' };
}

function overdueFound({ commitments, enablers, recommendations }: Report): Found | null {
  const elements: readonly ElementResult[] = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  const late = elements.filter(({ action }) => action?.overdue === true);
  const lateRecommendations = recommendations.filter(({ state }) => state === 'overdue');
  const count = late.length + lateRecommendations.length;
  if (count === 0) return null;
  const [element] = late;
  const what = element === undefined ? `the recommendation "${lateRecommendations[0]?.recommendation}"` : element.id;
  const by = element?.action?.due;
  const since = by === undefined || by === null ? '' : `, which was due by ${dayInWords(by)}`;
  return {
    says: `${counted(count, 'action is', 'actions are')} past the day that was set.`,
    first: `Do what was agreed for ${what}${since}, or agree a new day with those who wait for it.`,
  };
}
