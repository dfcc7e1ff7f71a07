import type { Outcome } from '../model/assessment.ts';
import type { Pointer } from '../model/finding.ts';
import type { Commitment, Rules } from '../model/framework.ts';
import { isReviewed, liveFrom } from '../model/phase-days.ts';
import type { Day, Partner, Phase, ProcessReview, Rollout, Scope, Training } from '../model/trust.ts';
import { dayInWords, daysBetween } from '../util/days.ts';
import { counted, listed } from '../util/words.ts';

/** What a roll-out rule reads. */
interface RolloutFacts {
  readonly rollout: Rollout;
  readonly scope: Scope;
  readonly asOf: Day;
  readonly commitments: readonly Commitment[];
  readonly rules: Rules;
}

/** What a roll-out rule finds. */
export interface RolloutAnswer {
  readonly outcome: Outcome;
  readonly detail: string;
  readonly at: Pointer;
  /** When it was there in the end, but after the day by which it should have been. */
  readonly daysLate?: number;
  /** Set where the plan is unwise and the reader should be told. */
  readonly warns?: 'rollout/communication-not-first' | 'rollout/all-at-once';
}

/** A roll-out rule: the plan in, an answer out. */
type RolloutRule = (facts: RolloutFacts) => RolloutAnswer;

/** The rules that roll-out checks name in the framework's rollout.yaml. */
export const ROLLOUT_RULES: Readonly<Record<string, RolloutRule>> = {
  'measure-from-patients-or-families': (facts) => measureFrom(facts, ['patients', 'families']),
  'measure-from-staff': (facts) => measureFrom(facts, ['staff']),
  'outside-scope-served': (facts) => textUnlessWhole(facts, 'outside_scope'),
  'spread-decided': (facts) => textUnlessWhole(facts, 'spread'),
  'every-commitment-placed': everyCommitmentPlaced,
  'every-phase-has-owner': (facts) => everyPhase(facts, 'an owner', (phase) => phase.owner !== null),
  'every-phase-has-go-live': (facts) => everyPhase(facts, 'a go-live date', (phase) => phase.goesLive !== null),
  'every-phase-has-exit-criteria': (facts) =>
    everyPhase(facts, 'exit criteria', (phase) => phase.exitCriteria !== null),
  'every-phase-has-review-date': (facts) =>
    everyPhase(facts, 'a date for its review', (phase) => phase.reviewOn !== null),
  'due-reviews-held': dueReviewsHeld,
  'learning-recorded': learningRecorded,
  'not-all-at-once': notAllAtOnce,
  'communication-in-first-phase': communicationInFirstPhase,
  'contact-standard-set': contactStandardSet,
  'baseline-taken': baselineTaken,
  'trained-in-restorative-practice': (facts) => trainedIn(facts, 'restorative-practice'),
  'trained-in-difficult-conversations': (facts) => trainedIn(facts, 'difficult-conversations'),
  'training-designed-with-patients': trainingDesignedWithPatients,
  'lived-experience-partner-from-start': livedExperiencePartner,
  'partners-supported': partnersSupported,
  'more-than-one-partner': moreThanOnePartner,
  'process-reviewed-with-patients': processReviewedWithPatients,
  'several-processes-reviewed': severalProcessesReviewed,
  'process-findings-tracked': processFindingsTracked,
  'board-approved': boardApproved,
  'outside-help-sought': outsideHelpSought,
};

/** Whether a field of the roll-out that holds words is there. */
export function textPresent(rollout: Rollout, field: keyof Rollout['texts']): RolloutAnswer {
  const at = `/rollout/${field}`;
  return rollout.texts[field] === null ? missing('it is not written down', '/rollout') : met('it is written down', at);
}

function met(detail: string, at: Pointer): RolloutAnswer {
  return { outcome: 'met', detail, at };
}

function missing(detail: string, at: Pointer): RolloutAnswer {
  return { outcome: 'not-met', detail, at };
}

/** Met on time, or met late with the number of days, when `done` is the day on which it was first there. */
function metBy(done: Day, deadline: Day | null, detail: string, at: Pointer): RolloutAnswer {
  if (deadline === null || done <= deadline) return met(detail, at);
  const daysLate = daysBetween(deadline, done);
  return { outcome: 'met', detail: `${detail}, ${counted(daysLate, 'day')} late`, at, daysLate };
}

function firstStart({ rollout }: RolloutFacts): Day | null {
  return rollout.phases[0]?.starts ?? null;
}

function firstLiveDay({ rollout }: RolloutFacts): Day | null {
  return rollout.phases.map(liveFrom).toSorted()[0] ?? null;
}

function measureFrom({ rollout }: RolloutFacts, sources: readonly string[]): RolloutAnswer {
  const found = rollout.measures.filter((measure) => sources.includes(measure.source));
  const who = listed(sources, 'or');
  if (found.length === 0) return missing(`no measure comes from ${who}`, '/rollout/measures');
  return met(`${counted(found.length, 'measure')} from ${who}`, '/rollout/measures');
}

function textUnlessWhole({ rollout, scope }: RolloutFacts, field: 'outside_scope' | 'spread'): RolloutAnswer {
  if (scope.level === 'organisation') return met('the whole organisation is in scope', '/scope/level');
  return textPresent(rollout, field);
}

function everyPhase(facts: RolloutFacts, what: string, has: (phase: Phase) => boolean): RolloutAnswer {
  const { phases } = facts.rollout;
  if (phases.length === 0) return missing('there are no phases', '/rollout/phases');
  const without = phases.filter((phase) => !has(phase));
  if (without.length === 0)
    return met(`${phases.length === 1 ? 'the phase has' : 'every phase has'} ${what}`, '/rollout/phases');
  return missing(
    `phase ${listed(without.map((phase) => phase.id))} has not got ${what}`,
    without[0]?.at ?? '/rollout/phases',
  );
}

function everyCommitmentPlaced({ rollout, commitments, asOf }: RolloutFacts): RolloutAnswer {
  const placed = new Set(rollout.phases.flatMap((phase) => phase.commitments));
  const deferred = new Map(rollout.deferred.map((entry) => [entry.commitment, entry]));
  const nowhere = commitments.filter(({ id }) => !placed.has(id) && !deferred.has(id)).map(({ id }) => id);
  if (nowhere.length > 0) return missing(`not planned: ${listed(nowhere)}`, '/rollout/phases');
  const past = rollout.deferred.find((entry) => entry.revisitOn < asOf);
  if (past === undefined) return met('each is in a phase, or put off with a reason and a date', '/rollout/phases');
  return missing(
    `${past.commitment} was put off until ${dayInWords(past.revisitOn)}, which has passed`,
    `${past.at}/revisit_on`,
  );
}

function dueReviewsHeld({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const due = rollout.phases.filter((phase) => phase.reviewOn !== null && phase.reviewOn <= asOf);
  const open = due.filter((phase) => !isReviewed(phase, asOf));
  if (open.length > 0)
    return missing(`the review of phase ${listed(open.map((phase) => phase.id))} was not held`, open[0]?.at ?? '');
  return met(due.length === 0 ? 'no review was due yet' : 'every review that was due was held', '/rollout/phases');
}

function learningRecorded({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const reviewed = rollout.phases.filter((phase) => isReviewed(phase, asOf));
  const without = reviewed.filter((phase) => phase.learning === null);
  if (without.length > 0)
    return missing(`phase ${listed(without.map((phase) => phase.id))} records no learning`, without[0]?.at ?? '');
  return met(reviewed.length === 0 ? 'no phase was reviewed yet' : 'what was learned is recorded', '/rollout/phases');
}

function notAllAtOnce({ rollout, scope, commitments }: RolloutFacts): RolloutAnswer {
  const first = rollout.phases[0];
  if (first === undefined) return missing('there are no phases', '/rollout/phases');
  const isAll = commitments.every(({ id }) => first.commitments.includes(id));
  if (isAll && scope.level === 'organisation') {
    return { ...missing('a whole organisation begins all of them at once', first.at), warns: 'rollout/all-at-once' };
  }
  return met(`the first phase holds ${counted(first.commitments.length, 'commitment')}`, first.at);
}

function communicationInFirstPhase({ rollout }: RolloutFacts): RolloutAnswer {
  const first = rollout.phases[0];
  if (first === undefined) return missing('there are no phases', '/rollout/phases');
  if (first.commitments.includes('communication')) return met(`it is in phase ${first.id}`, first.at);
  return {
    ...missing(`the first phase, ${first.id}, leaves it out`, first.at),
    warns: 'rollout/communication-not-first',
  };
}

function contactStandardSet({ rollout }: RolloutFacts): RolloutAnswer {
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

function baselineTaken(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/baseline';
  const baselineDate = facts.rollout.baseline?.date;
  if (baselineDate === undefined || baselineDate > facts.asOf) return missing('no baseline was taken', at);
  const live = firstLiveDay(facts);
  if (live !== null && baselineDate > live) return missing('it was taken after go-live, so it is no baseline', at);
  return met(`taken on ${dayInWords(baselineDate)}`, at);
}

function trainedIn(facts: RolloutFacts, topic: string): RolloutAnswer {
  const at = '/rollout/training';
  const pass = facts.rules.training_passes.value;
  const records = facts.rollout.training.filter((training) => training.topic === topic && training.asOf <= facts.asOf);
  if (records.length === 0) return missing('no training is recorded', at);
  const latest = [...latestByAudience(records).values()];
  const short = latest.filter((record) => record.percent < pass);
  if (short.length > 0) {
    const audiences = short.map((record) => `${record.audience} (${shownPercent(record.percent)})`);
    return missing(`below ${pass}%: ${listed(audiences)}`, short[0]?.at ?? at);
  }
  const reached = latest.map((record) => firstReached(records, record.audience, pass));
  const last = reached.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1))[0];
  if (last === undefined) return missing('no training is recorded', at);
  return metBy(last.asOf, firstLiveDay(facts), `${pass}% or more of ${counted(latest.length, 'audience')}`, last.at);
}

function shownPercent(percent: number): string {
  return `${Math.floor(percent)}%`;
}

/** For each audience its latest record; of several on one day, the weakest. */
function latestByAudience(records: readonly Training[]): Map<string, Training> {
  const latest = new Map<string, Training>();
  for (const record of records) {
    const before = latest.get(record.audience);
    const isLater = before === undefined || record.asOf > before.asOf;
    const isWeaker = before !== undefined && record.asOf === before.asOf && record.percent < before.percent;
    if (isLater || isWeaker) latest.set(record.audience, record);
  }
  return latest;
}

/** The first record in which an audience reached the share. */
function firstReached(records: readonly Training[], audience: string, pass: number): Training {
  const reached = records.filter((record) => record.audience === audience && record.percent >= pass);
  return reached.reduce((first, record) => (record.asOf < first.asOf ? record : first));
}

function trainingDesignedWithPatients({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const designed = rollout.training.some((training) => training.designedWithPatients && training.asOf <= asOf);
  const at = '/rollout/training';
  return designed
    ? met('harmed patients or families helped to design it', at)
    : missing('nobody harmed helped to design it', at);
}

function livedExperiencePartner(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/partners';
  const since = partnersSoFar(facts)
    .filter((partner) => partner.livedExperience)
    .map((partner) => partner.since)
    .toSorted()[0];
  if (since === undefined) return missing('no partner has lived experience of harm', at);
  return metBy(since, firstStart(facts), `since ${dayInWords(since)}`, at);
}

function partnersSoFar({ rollout, asOf }: RolloutFacts): Partner[] {
  return rollout.partners.filter((partner) => partner.since <= asOf);
}

function partnersSupported(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/partners';
  const partners = partnersSoFar(facts);
  if (partners.length === 0) return missing('there are no partners', at);
  const without = partners.filter((partner) => partner.support === null);
  if (without.length > 0) return missing(`nothing is said of support for ${counted(without.length, 'partner')}`, at);
  return met('how each is supported is written down', at);
}

function moreThanOnePartner(facts: RolloutFacts): RolloutAnswer {
  const { length } = partnersSoFar(facts);
  const at = '/rollout/partners';
  return length > 1
    ? met(counted(length, 'partner'), at)
    : missing(length === 0 ? 'there are no partners' : 'there is only one', at);
}

function processReviewedWithPatients(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/process_reviews';
  const first = facts.rollout.processReviews
    .flatMap((review) => (review.withPatients && review.reviewedOn !== null ? [{ on: review.reviewedOn, review }] : []))
    .filter(({ on }) => on <= facts.asOf)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
  if (first === undefined) return missing('no process was reviewed with harmed patients', at);
  return metBy(first.on, firstLiveDay(facts), `${first.review.process}, on ${dayInWords(first.on)}`, first.review.at);
}

function reviewsHeld({ rollout, asOf }: RolloutFacts): ProcessReview[] {
  return rollout.processReviews.filter((review) => review.reviewedOn !== null && review.reviewedOn <= asOf);
}

function severalProcessesReviewed(facts: RolloutFacts): RolloutAnswer {
  const done = reviewsHeld(facts);
  const at = '/rollout/process_reviews';
  return done.length > 1
    ? met(`${done.length} processes reviewed`, at)
    : missing(`${counted(done.length, 'process', 'processes')} reviewed`, at);
}

function processFindingsTracked(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/process_reviews';
  const held = reviewsHeld(facts);
  const tracked = held.filter((review) => review.findings !== null && review.fixed !== null);
  if (held.length === 0 || tracked.length < held.length) {
    return missing('what was found and what was fixed is not recorded for each review', at);
  }
  const found = tracked.reduce((sum, review) => sum + (review.findings ?? 0), 0);
  const fixed = tracked.reduce((sum, review) => sum + (review.fixed ?? 0), 0);
  return met(`${fixed} of ${found} findings fixed`, at);
}

function boardApproved({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const at = '/rollout/board_approved_on';
  const on = rollout.boardApprovedOn;
  if (on === null || on > asOf) return missing('the board has not approved it', '/rollout');
  return met(`approved on ${dayInWords(on)}`, at);
}

function outsideHelpSought({ rollout }: RolloutFacts): RolloutAnswer {
  const at = '/rollout/external_support';
  return rollout.externalSupport.length > 0
    ? met(listed(rollout.externalSupport), at)
    : missing('no outside help is named', at);
}
