import type { Day, Policy } from '../model/trust.ts';
import { lettersOf } from '../util/letters.ts';
import { lastDayOf } from '../util/written-dates.ts';
import { plainVersion, type StatedValue } from './document-control.ts';

/** What the trust file says of a policy, in the field's own form. */
type Claims = Readonly<Record<StatedValue['field'], string | null>>;

/** How what a document says of itself compares with what the trust file says of it. */
export interface StatedComparison {
  /** Said otherwise in both: the trust file's value, and the document's. */
  readonly different: readonly { readonly claimed: string; readonly stated: StatedValue }[];
  /** Said by the document alone. */
  readonly unclaimed: readonly StatedValue[];
  /** The review date that the document gives itself, where it has passed and the trust file gives another or none. */
  readonly pastReview: StatedValue | null;
}

/** Compares a policy's entry with what its document says of itself. What only one of them says is no difference. */
export function compareStated(policy: Policy, values: readonly StatedValue[], asOf: Day): StatedComparison {
  const claims: Claims = {
    version: policy.version,
    approved_on: policy.approvedOn,
    review_by: policy.reviewBy,
    owner: policy.owner,
    status: policy.status,
  };
  const different: { claimed: string; stated: StatedValue }[] = [];
  const unclaimed: StatedValue[] = [];
  let pastReview: StatedValue | null = null;
  for (const field of new Set(values.map((value) => value.field))) {
    const stated = values.filter((value) => value.field === field);
    const [own] = stated;
    const claimed = claims[field];
    if (own === undefined) continue;
    if (claimed !== null && stated.some((value) => agrees(value, claimed))) continue;
    const isPast = field === 'review_by' && policy.status === 'approved' && lastDayOf(own.value) < asOf;
    if (isPast) pastReview = own;
    else if (claimed === null) unclaimed.push(own);
    else different.push({ claimed, stated: own });
  }
  return { different, unclaimed, pastReview };
}

function agrees({ field, value }: StatedValue, claimed: string): boolean {
  switch (field) {
    case 'version':
      return value === plainVersion(claimed);
    case 'approved_on':
    case 'review_by':
      // "March 2025" is any day in it.
      return claimed.startsWith(value);
    case 'owner': {
      if (value === claimed) return true;
      const [one, other] = [lettersOf(value).value, lettersOf(claimed).value];
      return one.includes(other) || other.includes(one);
    }
    case 'status':
      return value === claimed;
  }
}
