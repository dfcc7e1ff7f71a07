import type { AssessedEvidence, EvidenceOutcome, Shown } from '../model/assessment.ts';
import type { Rules } from '../model/framework.ts';
import type { Day, Evidence, Result } from '../model/trust.ts';
import { addMonths, dayInWords } from '../util/days.ts';
import { type Context, quotationAt } from './context.ts';
import { isAttested } from './provisions.ts';

/** What is asked of evidence of one use. */
export interface EvidenceRule {
  readonly use: 'practice' | 'experience';
  readonly accepts: (kind: string) => boolean;
  /** The least share that passes, in per cent. */
  readonly passes: number;
  /** How long it counts, in months. */
  readonly months: number;
}

/**
 * What a list of evidence comes to. Of one kind the latest that is in date and enough decides; of several kinds the
 * weakest, so that nobody can pick the better result. A result that passes but is not shown counts for nothing; one that
 * fails keeps the others from counting, shown or not, so that losing its document never helps.
 */
export function assessEvidence(list: readonly Evidence[], rule: EvidenceRule, context: Context): EvidenceOutcome {
  const facts = list.map((evidence) => factsOf(evidence, rule, context));
  const deciding = new Set(decidersOf(facts));
  const all = facts.map((fact) => verdictOn(fact, deciding.has(fact), rule));
  const failing = all.filter((assessed) => assessed.decides && !assessed.passes);
  return { all, failing, counts: failing.length === 0 && all.some((assessed) => assessed.counts) };
}

/** Whether evidence falls in the months before a day, or on it. */
function isInDate(date: Day, asOf: Day, months: number): boolean {
  return date <= asOf && date >= addMonths(asOf, -months);
}

/** Whether a result covers enough people: five, or everybody where everybody was asked. */
function isEnough(evidence: Evidence, rules: Rules): boolean {
  const { people } = evidence.result;
  if (people >= rules.enough_people.value) return true;
  return evidence.coversAllCases && people >= rules.all_cases_people.value;
}

type Facts = Pick<AssessedEvidence, 'evidence' | 'isInDate' | 'isAccepted' | 'isEnough' | 'shown' | 'passes'> & {
  readonly notBecause: string | null;
};

function factsOf(evidence: Evidence, rule: EvidenceRule, context: Context): Facts {
  const { rules } = context.framework;
  const facts = {
    evidence,
    isInDate: isInDate(evidence.date, context.asOf, rule.months),
    isAccepted: rule.accepts(evidence.kind),
    isEnough: isEnough(evidence, rules),
    passes: evidence.result.percent >= rule.passes,
    ...shownBy(evidence, context),
  };
  return { ...facts, notBecause: whyNot(facts, rule, context) };
}

function whyNot(
  facts: Omit<Facts, 'notBecause'> & { notShownBecause: string },
  rule: EvidenceRule,
  context: Context,
): string | null {
  if (facts.evidence.date > context.asOf) return 'it is dated after the day of the audit';
  if (!facts.isInDate) return `it is more than ${rule.months} months old`;
  if (!facts.isAccepted) return 'this kind of evidence cannot show this element';
  if (!facts.isEnough) return `it covers fewer than ${context.framework.rules.enough_people.value} people`;
  if (!facts.passes) return `it is below ${rule.passes}%`;
  return facts.shown === 'not-shown' ? facts.notShownBecause : null;
}

/**
 * Of each kind, the latest that is in date, accepted and enough; on one day, the weaker. A result that passes and is not
 * shown takes nobody's place: a failing one before it still stands.
 */
function decidersOf(facts: readonly Facts[]): Facts[] {
  const usable = facts.filter((fact) => fact.isInDate && fact.isAccepted && fact.isEnough);
  const borneOut = usable.filter((fact) => !fact.passes || fact.shown !== 'not-shown');
  return [...latestOfEachKind(usable), ...latestOfEachKind(borneOut).filter((fact) => !fact.passes)];
}

function latestOfEachKind(facts: readonly Facts[]): Facts[] {
  const byKind = new Map<string, Facts>();
  for (const fact of facts) {
    const { kind } = fact.evidence;
    const before = byKind.get(kind);
    if (before === undefined || decidesOver(fact, before)) byKind.set(kind, fact);
  }
  return [...byKind.values()];
}

function decidesOver(one: Facts, other: Facts): boolean {
  if (one.evidence.date !== other.evidence.date) return one.evidence.date > other.evidence.date;
  if (one.evidence.result.percent !== other.evidence.result.percent) {
    return one.evidence.result.percent < other.evidence.result.percent;
  }
  return one.shown === 'not-shown' && other.shown !== 'not-shown';
}

function verdictOn(facts: Facts, decides: boolean, rule: EvidenceRule): AssessedEvidence {
  const { notBecause, ...rest } = facts;
  const counts = decides && notBecause === null;
  const superseded = `a later or weaker result of the same kind decides`;
  const passing = `at least ${rule.passes}%, in date and ${rest.shown === 'attested' ? 'vouched for' : 'shown by its document'}`;
  return { ...rest, use: rule.use, decides, counts, because: notBecause ?? (decides ? passing : superseded) };
}

function shownBy(evidence: Evidence, context: Context): { shown: Shown; notShownBecause: string } {
  const check = quotationAt(context, evidence.at);
  const notShown = (notShownBecause: string) => ({ shown: 'not-shown', notShownBecause }) as const;
  switch (check.state) {
    case 'found':
      return holdsFigure(check.passage.text, evidence.result)
        ? { shown: 'shown', notShownBecause: '' }
        : notShown('the passage quoted does not give the figure');
    case 'not-found':
      return notShown('its document does not hold the passage quoted');
    case 'too-short':
      return notShown('the passage quoted has too few words');
    case 'unread':
      return notShown(check.because);
    case 'no-document':
      break;
  }
  if (evidence.document !== null) return notShown('it quotes no passage that gives the figure');
  if (isAttested(evidence.attested, context.asOf, context.framework.rules.attestation_in_date.value)) {
    return { shown: 'attested', notShownBecause: '' };
  }
  if (evidence.attested === null) return notShown('it names no document that shows the figure');
  return notShown(`it was vouched for on ${dayInWords(evidence.attested.on)}, which does not reach this audit`);
}

const SMALL_NUMBERS: readonly string[] =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

// All that is not ASCII counts as a letter, save for dashes and quote marks: naming the letters of every script takes longer.
const NUMBER_OR_WORD = /\d+(?:\.\d+)?|[a-z\u00c0-\u1fff\u2070-\uffff]+/g;

/** Whether a passage gives the figure: both its numbers, or its percentage. */
export function holdsFigure(passage: string, result: Result): boolean {
  const numbers = result.text.match(/\d+(?:\.\d+)?/g) ?? [];
  const words: readonly string[] = passage.toLowerCase().match(NUMBER_OR_WORD) ?? [];
  const isNumber = (word: string, number: string): boolean => word === number || word === SMALL_NUMBERS[Number(number)];
  const has = (number: string): boolean => words.some((word) => isNumber(word, number));
  const percent = String(Math.round(result.percent));
  if (result.text.includes('%')) return has(numbers[0] ?? '') || has(percent);
  if (has(percent) && passage.includes('%')) return true;
  const [met = '', people = ''] = numbers;
  if (met !== people) return has(met) && has(people);
  // `4 of 6` holds a 6 and does not give `6 of 6`: it takes the number twice, or `all 6`.
  const times = words.filter((word) => isNumber(word, people)).length;
  return times > 1 || (times === 1 && ALL.some((word) => words.includes(word)));
}

const ALL: readonly string[] = ['all', 'both', 'each', 'every', 'everybody', 'everyone'];
