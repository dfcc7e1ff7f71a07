import type { AssessedCandourCheck, AssessedElement, AssessedProvision } from '../model/assessment.ts';
import type { FindingDraft } from '../model/finding.ts';
import type { Provision } from '../model/trust.ts';
import { dayInWords } from '../util/days.ts';
import { foldedLetters } from '../util/letters.ts';
import { shortened } from '../util/words.ts';
import type { Context } from './context.ts';
import { policyStanding } from './policy-standing.ts';
import { isResolved } from './red-flags.ts';

/** What is wrong across the file: policies, overused quotations, red flags, recommendations, things never used. */
export function fileFindings(
  context: Context,
  elements: readonly AssessedElement[],
  candour: readonly AssessedCandourCheck[],
): FindingDraft[] {
  const quoted = new Set(
    [...elements, ...candour].flatMap(({ provisions }) => readByAPerson(provisions).map(({ policy }) => policy.id)),
  );
  return [
    ...policyFindings(context, quoted),
    ...overusedQuotations(elements, context),
    ...unusedEvidence(context),
    ...redFlagFindings(context),
    ...recommendationFindings(context),
    ...(candour.length > 0 ? [] : noCheckForSector(context)),
  ];
}

/** The passages that are not still marked as suggested: those count for nothing, and are used for nothing. */
function readByAPerson(provisions: readonly AssessedProvision[]): Provision[] {
  return provisions.map(({ provision }) => provision).filter(({ isSuggested }) => !isSuggested);
}

function policyFindings({ trust, framework, asOf }: Context, quoted: ReadonlySet<string>): FindingDraft[] {
  return [...trust.policies.values()].flatMap((policy): FindingDraft[] => {
    const subject = policy.id;
    const standing = policyStanding(policy, asOf, framework.rules);
    const findings: FindingDraft[] = [];
    // Past review is an error for as long as it lasts: waiting until the policy no longer holds must not clear it.
    if (standing.state !== 'current' && standing.isPastReview) {
      const at = policy.reviewBy === null ? policy.at : `${policy.at}/review_by`;
      findings.push({ id: 'policy/review-overdue', message: `"${policy.title}": ${standing.because}`, subject, at });
    }
    if (standing.state === 'not-current' && quoted.has(policy.id)) {
      findings.push({
        id: 'policy/not-current',
        message: `"${policy.title}" does not hold: ${standing.because}`,
        subject,
        at: policy.at,
      });
    }
    if (!quoted.has(policy.id)) {
      findings.push({
        id: 'policy/unused',
        message: `"${policy.title}" is quoted by nothing`,
        subject,
        at: policy.at,
        part: 'key',
      });
    }
    return findings;
  });
}

function overusedQuotations(elements: readonly AssessedElement[], { framework }: Context): FindingDraft[] {
  const most = framework.rules.quotation_elements.value;
  const uses = new Map<string, { ids: Set<string>; first: string; quote: string }>();
  for (const { element, provisions } of elements) {
    for (const provision of readByAPerson(provisions)) {
      const letters = foldedLetters(provision.quote);
      const use = uses.get(letters) ?? { ids: new Set(), first: `${provision.at}/quote`, quote: provision.quote };
      use.ids.add(element.id);
      uses.set(letters, use);
    }
  }
  return [...uses.values()]
    .filter(({ ids }) => ids.size > most)
    .map(({ ids, first, quote }) => ({
      id: 'evidence/quote-overused',
      message: `"${shortened(quote, 70)}" is quoted for ${ids.size} elements`,
      subject: [...ids][0] ?? '',
      at: first,
    }));
}

function unusedEvidence({ trust }: Context): FindingDraft[] {
  const inElements = [...trust.elements.values()].flatMap(({ practice, experience }) => [...practice, ...experience]);
  const inCandour = [...trust.candour.values()].flatMap(({ practice }) => practice);
  const used = new Set([...inElements, ...inCandour].map(({ registered }) => registered));
  return [...trust.evidence.values()]
    .filter((evidence) => !used.has(evidence.id))
    .map((evidence) => ({
      id: 'evidence/unused',
      message: `the evidence "${evidence.id}" is used by nothing`,
      subject: evidence.id,
      at: evidence.at,
      part: 'key',
    }));
}

function redFlagFindings({ trust, asOf }: Context): FindingDraft[] {
  return trust.redFlags.flatMap((flag): FindingDraft[] => {
    const { subject } = flag;
    if (flag.foundOn > asOf) {
      const message = `the red flag on ${subject} is dated ${dayInWords(flag.foundOn)}, after the audit`;
      return [{ id: 'red-flag/after-audit-date', message, subject, at: `${flag.at}/found_on` }];
    }
    if (isResolved(flag, asOf)) return [];
    const isWordless = flag.resolvedOn !== null && flag.resolution === null;
    const why = isWordless
      ? 'is marked as settled without saying what was done and what the family was told'
      : 'is not settled';
    return [
      {
        id: 'red-flag/unresolved',
        message: `the red flag on ${subject} ${why}: ${shortened(flag.what, 120)}`,
        subject,
        at: flag.at,
      },
    ];
  });
}

function recommendationFindings({ trust, asOf }: Context): FindingDraft[] {
  return trust.recommendations.flatMap((entry): FindingDraft[] => {
    const words = `"${shortened(entry.recommendation, 80)}"`;
    if (entry.accepted === false) {
      return [{ id: 'recommendation/not-accepted', message: `${words} was not accepted`, at: entry.at }];
    }
    const isDone = entry.status === 'implemented' || entry.status === 'closed';
    if (isDone || entry.due === null || entry.due >= asOf) return [];
    return [
      { id: 'recommendation/overdue', message: `${words} was due on ${dayInWords(entry.due)}`, at: `${entry.at}/due` },
    ];
  });
}

function noCheckForSector({ trust }: Context): FindingDraft[] {
  const { nation, sector } = trust.organisation;
  const message = `the candour checks for ${nation} do not reach ${sector} providers`;
  return [{ id: 'candour/no-check-for-sector', message, at: '/organisation/sector' }];
}
