import type { Training } from '../../model/trust.ts';
import { counted, listed } from '../../util/words.ts';
import { firstLiveDay, met, metBy, missing, type RolloutAnswer, type RolloutFacts } from './answer.ts';

/** Whether enough of every audience learned a topic, and before patients met any of it. */
export function trainedIn(facts: RolloutFacts, topic: string): RolloutAnswer {
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

/** Whether people who were harmed helped to design any of the training. */
export function trainingDesignedWithPatients({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const designed = rollout.training.some((training) => training.designedWithPatients && training.asOf <= asOf);
  const at = '/rollout/training';
  return designed
    ? met('harmed patients or families helped to design it', at)
    : missing('nobody harmed helped to design it', at);
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
