import type { Partner } from '../../model/trust.ts';
import { dayInWords } from '../../util/days.ts';
import { counted } from '../../util/words.ts';
import { firstStart, met, metBy, missing, type RolloutAnswer, type RolloutFacts } from './answer.ts';

/** Whether a partner with lived experience of harm was there from the start. */
export function livedExperiencePartner(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/partners';
  const since = partnersSoFar(facts)
    .filter((partner) => partner.livedExperience)
    .map((partner) => partner.since)
    .toSorted()[0];
  if (since === undefined) return missing('no partner has lived experience of harm', at);
  return metBy(since, firstStart(facts), `since ${dayInWords(since)}`, at);
}

/** Whether it is written down how each partner is supported. */
export function partnersSupported(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/partners';
  const partners = partnersSoFar(facts);
  if (partners.length === 0) return missing('there are no partners', at);
  const without = partners.filter((partner) => partner.support === null);
  if (without.length > 0) return missing(`nothing is said of support for ${counted(without.length, 'partner')}`, at);
  return met('how each is supported is written down', at);
}

/** Whether there is more than one partner, so that nobody stands for all. */
export function moreThanOnePartner(facts: RolloutFacts): RolloutAnswer {
  const { length } = partnersSoFar(facts);
  const at = '/rollout/partners';
  return length > 1
    ? met(counted(length, 'partner'), at)
    : missing(length === 0 ? 'there are no partners' : 'there is only one', at);
}

function partnersSoFar({ rollout, asOf }: RolloutFacts): Partner[] {
  return rollout.partners.filter((partner) => partner.since <= asOf);
}
