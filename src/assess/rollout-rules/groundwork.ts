import type { Rollout } from '../../model/trust.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, listed } from '../../util/words.ts';
import { firstLiveDay, met, missing, type RolloutAnswer, type RolloutFacts } from './answer.ts';

/** Whether a field of the roll-out that holds words is there. */
export function textPresent(rollout: Rollout, field: keyof Rollout['texts']): RolloutAnswer {
  const at = `/rollout/${field}`;
  return rollout.texts[field] === null ? missing('it is not written down', '/rollout') : met('it is written down', at);
}

/** Whether a field that holds words is there, where only a part of the organisation begins. */
export function textUnlessWhole({ rollout, scope }: RolloutFacts, field: 'outside_scope' | 'spread'): RolloutAnswer {
  if (scope.level === 'organisation') return met('the whole organisation is in scope', '/scope/level');
  return textPresent(rollout, field);
}

/** Whether a measure comes from one of some sources. */
export function measureFrom({ rollout }: RolloutFacts, sources: readonly string[]): RolloutAnswer {
  const found = rollout.measures.filter((measure) => sources.includes(measure.source));
  const who = listed(sources, 'or');
  if (found.length === 0) return missing(`no measure comes from ${who}`, '/rollout/measures');
  return met(`${counted(found.length, 'measure')} from ${who}`, '/rollout/measures');
}

/** Whether it is set how soon people hear first, and how often after that. */
export function contactStandardSet({ rollout }: RolloutFacts): RolloutAnswer {
  const { firstContactDays, updateDays } = rollout.contactStandard;
  const at = '/rollout/contact_standard';
  if (firstContactDays === null || updateDays === null) {
    return missing('the days to first contact, or the longest gap between updates, are not set', at);
  }
  return met(
    `first contact within ${counted(firstContactDays, 'day')}, an update at least every ${counted(updateDays, 'day')}`,
    at,
  );
}

/** Whether it was known how things stood before patients met any of it. */
export function baselineTaken(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/baseline';
  const baselineDate = facts.rollout.baseline?.date;
  if (baselineDate === undefined || baselineDate > facts.asOf) return missing('no baseline was taken', at);
  const live = firstLiveDay(facts);
  if (live !== null && baselineDate > live) return missing('it was taken after go-live, so it is no baseline', at);
  return met(`taken on ${dayInWords(baselineDate)}`, at);
}

/** Whether the board has approved it by the day of the audit. */
export function boardApproved({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const at = '/rollout/board_approved_on';
  const on = rollout.boardApprovedOn;
  if (on === null || on > asOf) return missing('the board has not approved it', '/rollout');
  return met(`approved on ${dayInWords(on)}`, at);
}

/** Whether somebody outside helps. */
export function outsideHelpSought({ rollout }: RolloutFacts): RolloutAnswer {
  const at = '/rollout/external_support';
  return rollout.externalSupport.length > 0
    ? met(listed(rollout.externalSupport), at)
    : missing('no outside help is named', at);
}
