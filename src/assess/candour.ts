import type { AssessedCandourCheck } from '../model/assessment.ts';
import type { CandourCheck, CandourNation, PracticeKind } from '../model/framework.ts';
import { dayInWords } from '../util/days.ts';
import type { Context } from './context.ts';
import { assessEvidence } from './evidence.ts';
import { assessProvisions, holds } from './provisions.ts';
import { unresolvedFlags } from './red-flags.ts';

/** The kinds of practice that the framework's schema knows; one added there and not here does not compile. */
const PRACTICE_KINDS: Readonly<Record<PracticeKind, true>> = {
  audit: true,
  'case-review': true,
  observation: true,
  'system-record': true,
  'staff-survey': true,
  'training-record': true,
};

/** The candour procedure of the provider's nation, with the checks that bind its sector. */
export function candourOf(context: Context): { nation: CandourNation; checks: CandourCheck[] } {
  const { nation: name, sector } = context.trust.organisation;
  const nation = context.framework.candour.find((candidate) => candidate.nation === name);
  if (nation === undefined) throw new Error(`The framework has no candour checks for ${name}.`);
  const binds = (check: CandourCheck): boolean =>
    sector === null || check.sectors === undefined || check.sectors.includes(sector);
  return { nation, checks: nation.checks.filter(binds) };
}

/** Whether policy provides for one candour check, with nothing adverse. It does not say that the law was kept. */
export function assessCandourCheck(check: CandourCheck, context: Context): AssessedCandourCheck {
  const entry = context.trust.candour.get(check.id);
  const { rules } = context.framework;
  const provisions = assessProvisions(entry?.provisions ?? [], context);
  const practice = assessEvidence(
    entry?.practice ?? [],
    {
      use: 'practice',
      accepts: (kind) => Object.hasOwn(PRACTICE_KINDS, kind),
      passes: rules.candour_practice_passes.value,
      months: rules.practice_in_date.value,
    },
    context,
  );
  const adverse = [
    ...unresolvedFlags(context.trust.redFlags, check.id, context.asOf).map(
      (flag) => `a red flag found on ${dayInWords(flag.foundOn)} is not settled`,
    ),
    ...practice.failing.map(
      ({ evidence }) =>
        `practice of ${dayInWords(evidence.date)} is ${evidence.result.text}, below ${rules.candour_practice_passes.value}%`,
    ),
  ];
  const isProvided = provisions.some(holds);
  const common = { check, isAdvisory: check.kind === 'pending', provisions, practice };
  if (adverse.length > 0) return { ...common, outcome: 'not-met', reasons: adverse };
  if (isProvided) return { ...common, outcome: 'met', reasons: ['policy provides for this'] };
  const whyNot = provisions.map((provision) => provision.because ?? '');
  return {
    ...common,
    outcome: 'unknown',
    reasons: provisions.length > 0 ? [...new Set(whyNot)] : ['no policy passage is quoted for it'],
  };
}
