import type { Rules } from '../model/framework.ts';
import type { Day, Policy } from '../model/trust.ts';
import { addMonths, dayInWords } from '../util/days.ts';

/** Whether a policy is in force on a day. `overdue` still holds. */
export type PolicyStanding =
  | { readonly state: 'current' }
  | { readonly state: 'overdue' | 'not-current'; readonly because: string; readonly isPastReview: boolean };

/** Whether a policy is in force: approved, and not too long past its review. */
export function policyStanding(policy: Policy, asOf: Day, rules: Rules): PolicyStanding {
  const notCurrent = (because: string): PolicyStanding => ({ state: 'not-current', because, isPastReview: false });
  if (policy.status === 'draft') return notCurrent('the policy is a draft');
  if (policy.status === 'withdrawn') return notCurrent('the policy is withdrawn');
  if (policy.approvedOn === null) return notCurrent('the policy has no date of approval');
  if (policy.approvedOn > asOf) return notCurrent(`the policy was approved only on ${dayInWords(policy.approvedOn)}`);
  const review = policy.reviewBy ?? addMonths(policy.approvedOn, rules.review_after_approval.value);
  if (asOf <= review) return { state: 'current' };
  const because = `the policy was due for review by ${dayInWords(review)}`;
  const state = asOf > addMonths(review, rules.review_grace.value) ? 'not-current' : 'overdue';
  return { state, because, isPastReview: true };
}
