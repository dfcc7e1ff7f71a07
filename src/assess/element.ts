import type { AssessedElement, AssessedProvision, Conditions, EvidenceOutcome } from '../model/assessment.ts';
import { isDuty } from '../model/duties.ts';
import type { Element, Framework, Rules } from '../model/framework.ts';
import { type LevelId, levelValue, lowerLevel } from '../model/level.ts';
import type { Action, Day, ElementEntry, Evidence, NotApplicable, RedFlag } from '../model/trust.ts';
import { addMonths } from '../util/days.ts';
import type { Context } from './context.ts';
import { contraryExperience } from './contrary.ts';
import { assessEvidence } from './evidence.ts';
import { levelOf, missingForEach } from './levels.ts';
import { assessProvisions, holds } from './provisions.ts';
import { reasonsFor, whyNotHigher } from './reasons.ts';
import { unresolvedFlags } from './red-flags.ts';

/** What the evidence says of one element. */
export function assessElement(element: Element, context: Context): AssessedElement {
  const entry = context.trust.elements.get(element.id) ?? null;
  const flags = unresolvedFlags(context.trust.redFlags, element.id, context.asOf);
  const facts = factsOf(element, entry, context);
  const state = stateOf(element, entry, context);
  if (entry === null || state !== 'assessed') return withoutLevel(element, entry, state, facts, flags);

  const { rules } = context.framework;
  const contrary = contraryExperience(facts.experience, rules);
  const intention = isIntention(entry.action, context.asOf, rules) ? entry.action : null;
  const uncapped = levelOf({
    ...facts.conditions,
    outdatedProvision: facts.provisions.some((provision) => provision.status === 'not-current'),
    action: intention !== null,
  });
  const { supported, capped } = cap(uncapped, flags, contrary);
  const declared = entry.declared ?? supported;
  const assessed = {
    element,
    entry,
    state,
    declared,
    supported,
    uncapped,
    capped,
    claim: claimOf(declared, supported),
    ...facts,
    contrary,
    unresolvedFlags: flags,
    restsOnAttestation: restsOnAttestation(facts),
  };
  return { ...assessed, reasons: reasonsFor(assessed, intention), whyNotHigher: whyNotHigher(assessed, rules) };
}

/** Whether the decision that an element does not apply is in force: allowed, and not lapsed. */
export function notApplicableStanding(
  element: Element,
  decision: NotApplicable,
  context: Context,
): 'in-force' | 'refused' | 'lapsed' {
  if (element.core || isDuty(element, context.trust.organisation.nation)) return 'refused';
  const lapses = addMonths(decision.approvedOn, context.framework.rules.not_applicable_lapses.value);
  return decision.approvedOn <= context.asOf && context.asOf <= lapses ? 'in-force' : 'lapsed';
}

type Facts = Pick<AssessedElement, 'provisions' | 'practice' | 'experience' | 'conditions' | 'missing'>;

function factsOf(element: Element, entry: ElementEntry | null, context: Context): Facts {
  const { framework } = context;
  const { rules } = framework;
  const provisions = assessProvisions(entry?.provisions ?? [], context);
  const practice = assessEvidence(
    entry?.practice ?? [],
    {
      use: 'practice',
      accepts: (kind) => element.accepts.some((accepted) => accepted === kind),
      passes: rules.practice_passes.value,
      months: rules.practice_in_date.value,
    },
    context,
  );
  const experience = assessEvidence(
    entry?.experience ?? [],
    {
      use: 'experience',
      accepts: (kind) => isHeard(element, kind, framework),
      passes: rules.experience_passes.value,
      months: rules.experience_in_date.value,
    },
    context,
  );
  const conditions: Conditions = {
    provision: provisions.some(holds),
    practice: practice.counts,
    experience: experience.counts,
  };
  return { provisions, practice, experience, conditions, missing: missingForEach(conditions) };
}

/** Whether evidence of a kind carries the voice of those who can confirm the element. */
function isHeard(element: Element, kind: string, framework: Framework): boolean {
  const voice = Object.hasOwn(framework.experience_kinds, kind) ? framework.experience_kinds[kind] : undefined;
  return voice !== undefined && element.confirmed_by.includes(voice);
}

function stateOf(element: Element, entry: ElementEntry | null, context: Context): AssessedElement['state'] {
  if (entry === null) return 'not-assessed';
  if (entry.notApplicable !== null) {
    return notApplicableStanding(element, entry.notApplicable, context) === 'in-force'
      ? 'not-applicable'
      : 'not-assessed';
  }
  // What is dated after the audit is ignored, so by itself it assesses nothing.
  const evidence = [...entry.practice, ...entry.experience].filter(({ date }) => date <= context.asOf);
  // A passage that no person has read yet says nothing of the element.
  const read = entry.provisions.filter(({ isSuggested }) => !isSuggested);
  const hasEvidence = read.length + evidence.length > 0;
  return entry.declared !== null || hasEvidence || entry.action !== null ? 'assessed' : 'not-assessed';
}

function withoutLevel(
  element: Element,
  entry: ElementEntry | null,
  state: AssessedElement['state'],
  facts: Facts,
  flags: readonly RedFlag[],
): AssessedElement {
  const isOut = state === 'not-applicable';
  return {
    element,
    entry,
    state,
    declared: null,
    supported: null,
    uncapped: null,
    capped: null,
    claim: 'none',
    ...facts,
    contrary: [],
    unresolvedFlags: flags,
    restsOnAttestation: false,
    reasons: [
      isOut
        ? `not applicable: ${entry?.notApplicable?.reason ?? ''}`
        : 'not assessed: the file says nothing that can be judged',
    ],
    whyNotHigher: isOut ? [] : ['nothing was recorded, and unknown is never a pass'],
  };
}

function isIntention(action: Action | null, asOf: Day, rules: Rules): boolean {
  if (action === null || action.status !== 'open' || action.owner === null || action.due === null) return false;
  return asOf <= action.due && action.due <= addMonths(asOf, rules.action_within.value);
}

function cap(
  level: LevelId,
  flags: readonly RedFlag[],
  contrary: readonly Evidence[],
): { supported: LevelId; capped: AssessedElement['capped'] } {
  if (flags.length > 0 && levelValue(level) > levelValue('intended'))
    return { supported: 'intended', capped: 'red-flag' };
  if (contrary.length > 0 && levelValue(level) > levelValue('written')) {
    return { supported: lowerLevel(level, 'written'), capped: 'contrary-experience' };
  }
  return { supported: level, capped: null };
}

function claimOf(declared: LevelId, supported: LevelId): AssessedElement['claim'] {
  if (declared === supported) return 'matched';
  return levelValue(declared) > levelValue(supported) ? 'over' : 'under';
}

/** Whether something bears the level out, and all of it is vouched for and none of it can be looked up. */
function restsOnAttestation(facts: Facts): boolean {
  const provisions = facts.provisions
    .filter(holds)
    .map((provision: AssessedProvision) => provision.status === 'attested');
  const counted = (outcome: EvidenceOutcome) =>
    outcome.all.filter((assessed) => assessed.counts).map((assessed) => assessed.shown === 'attested');
  const support = [...provisions, ...counted(facts.practice), ...counted(facts.experience)];
  return support.length > 0 && support.every(Boolean);
}
