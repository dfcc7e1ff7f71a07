import type { AssessedElement, Conditions, EvidenceOutcome } from '../model/assessment.ts';
import type { Rules } from '../model/framework.ts';
import { levelAbove } from '../model/level.ts';
import type { Action } from '../model/trust.ts';
import { dayInWords } from '../util/days.ts';
import { counted, listed } from '../util/words.ts';
import { holds } from './provisions.ts';

type Judged = Omit<AssessedElement, 'reasons' | 'whyNotHigher'>;

/** What bears the level out, in words; `intention` is the open action that counts as one, if any. */
export function reasonsFor(assessed: Judged, intention: Action | null): string[] {
  const reasons = [
    ...provisionReasons(assessed),
    ...evidenceReasons(assessed.practice),
    ...evidenceReasons(assessed.experience),
  ];
  if (assessed.supported === 'intended' && intention !== null && intention.due !== null) {
    reasons.push(`an open action of the ${intention.owner}, due on ${dayInWords(intention.due)}`);
  }
  for (const flag of assessed.unresolvedFlags) {
    reasons.push(`a red flag found on ${dayInWords(flag.foundOn)} is not settled, so no more than intended`);
  }
  for (const contrary of assessed.contrary) {
    reasons.push(`only ${contrary.result.text} confirmed it on ${dayInWords(contrary.date)}, so no more than written`);
  }
  return reasons.length > 0 ? reasons : ['nothing in the file bears it out'];
}

/** What keeps it from the next level, in words; empty at the highest. */
export function whyNotHigher(assessed: Judged, rules: Rules): string[] {
  if (assessed.supported === null) return [];
  if (assessed.capped === 'red-flag')
    return ['a red flag must be settled first, with what was done and what the family was told'];
  if (assessed.capped === 'contrary-experience') {
    return ['people said that it is not so; ask at least as many again, later, once it is mended'];
  }
  const next = levelAbove(assessed.supported);
  if (next === null) return [];
  if (next === 'intended')
    return ['no action has an owner and a date within a year, and nothing else shows that it is meant'];
  return assessed.missing[next].map((condition) => whyMissing(condition, assessed, rules));
}

function whyMissing(condition: keyof Conditions, assessed: Judged, rules: Rules): string {
  if (condition === 'provision') return whyNoProvision(assessed);
  const outcome = condition === 'practice' ? assessed.practice : assessed.experience;
  const what = condition === 'practice' ? 'practice' : 'what people say';
  const { failing, all } = outcome;
  if (failing.length > 0) {
    const results = failing.map((one) => `${one.evidence.result.text} on ${dayInWords(one.evidence.date)}`);
    const pass = condition === 'practice' ? rules.practice_passes.value : rules.experience_passes.value;
    return `${what} does not reach ${pass}%: ${listed(results)}`;
  }
  if (all.length === 0)
    return condition === 'practice' ? 'no cases or records were looked at' : 'nobody was asked how it was for them';
  return `${what} does not count: ${listed([...new Set(all.map((one) => one.because))])}`;
}

function whyNoProvision(assessed: Judged): string {
  if (assessed.provisions.length === 0) return 'no policy passage is quoted';
  return `no passage holds: ${listed([...new Set(assessed.provisions.map((one) => one.because ?? ''))])}`;
}

function provisionReasons(assessed: Judged): string[] {
  const holding = assessed.provisions.filter(holds);
  const attested = holding.filter((provision) => provision.status === 'attested').length;
  const outdated = assessed.provisions.filter((provision) => provision.status === 'not-current').length;
  const reasons: string[] = [];
  if (holding.length > attested) reasons.push(`words found in ${counted(holding.length - attested, 'policy passage')}`);
  if (attested > 0) reasons.push(`${counted(attested, 'policy passage')} vouched for and not in the folder`);
  if (holding.length === 0 && outdated > 0)
    reasons.push(`${counted(outdated, 'passage')} of a policy that is not in force`);
  return reasons;
}

function evidenceReasons(outcome: EvidenceOutcome): string[] {
  return outcome.all
    .filter((assessed) => assessed.counts)
    .map(({ evidence, use }) => {
      const what = use === 'practice' ? 'shows it' : 'confirm it';
      return `${evidence.kind.replaceAll('-', ' ')} of ${dayInWords(evidence.date)}: ${evidence.result.text} ${what}`;
    });
}
