import type { AssessedProvision } from '../model/assessment.ts';
import type { QuotationCheck } from '../model/document.ts';
import type { Attestation, Day, Provision } from '../model/trust.ts';
import { addMonths, dayInWords } from '../util/days.ts';
import { type Context, quotationAt } from './context.ts';
import { policyStanding } from './policy-standing.ts';

/** What became of each quoted passage. */
export function assessProvisions(provisions: readonly Provision[], context: Context): AssessedProvision[] {
  return provisions.map((provision) => assessProvision(provision, context));
}

/** Whether a passage holds: its words stand, in a policy in force. */
export function holds(assessed: AssessedProvision): boolean {
  return assessed.status === 'found' || assessed.status === 'attested';
}

/** Whether somebody vouches for it on a day, and not too long ago. */
export function isAttested(attested: Attestation | null, asOf: Day, months: number): boolean {
  return attested !== null && attested.on <= asOf && asOf <= addMonths(attested.on, months);
}

function assessProvision(provision: Provision, context: Context): AssessedProvision {
  const check = quotationAt(context, provision.at);
  const words = wordsStand(provision, check, context);
  if (words.status !== 'found' && words.status !== 'attested') return { provision, check, ...words };
  const standing = policyStanding(provision.policy, context.asOf, context.framework.rules);
  if (standing.state === 'not-current') return { provision, check, status: 'not-current', because: standing.because };
  return { provision, check, ...words };
}

function wordsStand(
  provision: Provision,
  check: QuotationCheck,
  context: Context,
): Pick<AssessedProvision, 'status' | 'because'> {
  const { rules } = context.framework;
  const unchecked = (because: string) => ({ status: 'unchecked', because }) as const;
  if (provision.isSuggested) return unchecked('it is still marked as suggested');
  switch (check.state) {
    case 'too-short':
      return unchecked(`it has fewer than ${rules.quotation_words.value} words`);
    case 'unread':
      return unchecked(check.because);
    case 'found':
      return { status: 'found', because: null };
    case 'not-found':
      return { status: 'not-found', because: 'the policy does not hold these words' };
    case 'no-document':
      break;
  }
  if (provision.attested === null)
    return unchecked('the policy has no document here, and nobody vouches for the words');
  if (isAttested(provision.attested, context.asOf, rules.attestation_in_date.value)) {
    return { status: 'attested', because: null };
  }
  return unchecked(
    `the words were vouched for on ${dayInWords(provision.attested.on)}, which does not reach this audit`,
  );
}
