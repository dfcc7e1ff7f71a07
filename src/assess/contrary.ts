import type { AssessedEvidence, EvidenceOutcome } from '../model/assessment.ts';
import type { Rules } from '../model/framework.ts';
import type { Evidence } from '../model/trust.ts';

/**
 * Experience that says that it is not so: any in date and enough below the rule's share, shown or not and of any kind.
 * Only a later one of at least as many people lifts it, and that one must itself be shown and not contrary.
 */
export function contraryExperience(experience: EvidenceOutcome, rules: Rules): Evidence[] {
  const below = rules.contrary_below.value;
  const isContrary = (assessed: AssessedEvidence): boolean => assessed.evidence.result.percent < below;
  const decisive = experience.all.filter((assessed) => assessed.isInDate && assessed.isEnough);
  return decisive
    .filter(isContrary)
    .filter((contrary) => !decisive.some((later) => !isContrary(later) && lifts(later, contrary)))
    .map((assessed) => assessed.evidence);
}

/** Contrary experience in date that covers too few people to decide. */
export function smallContraryExperience(experience: EvidenceOutcome, rules: Rules): Evidence[] {
  return experience.all
    .filter((assessed) => assessed.isInDate && !assessed.isEnough)
    .filter((assessed) => assessed.evidence.result.percent < rules.contrary_below.value)
    .map((assessed) => assessed.evidence);
}

function lifts(later: AssessedEvidence, contrary: AssessedEvidence): boolean {
  return (
    later.isAccepted &&
    later.shown !== 'not-shown' &&
    later.evidence.date > contrary.evidence.date &&
    later.evidence.result.people >= contrary.evidence.result.people
  );
}
