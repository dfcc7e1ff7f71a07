import type { AssessedEvidence, AssessedProvision, EvidenceOutcome } from '../model/assessment.ts';
import type { FindingDraft, FindingId } from '../model/finding.ts';
import { dayInWords } from '../util/days.ts';
import { holdsSignal, lettersOf } from '../util/letters.ts';
import { shortened } from '../util/words.ts';

/** What is wrong with the passages quoted for an element or a candour check. */
export function provisionFindings(
  subject: string,
  provisions: readonly AssessedProvision[],
  signals: readonly string[],
): FindingDraft[] {
  return provisions.flatMap((assessed) => [
    ...wordsFindings(subject, assessed),
    ...offTopic(subject, assessed, signals),
  ]);
}

/** What is wrong with the practice or experience given for an element or a candour check. */
export function evidenceFindings(subject: string, outcome: EvidenceOutcome): FindingDraft[] {
  return outcome.all.flatMap((assessed) => {
    const id = problemOf(assessed);
    if (id === null) return [];
    const what = `${assessed.evidence.kind} of ${dayInWords(assessed.evidence.date)} (${assessed.evidence.result.text})`;
    return [{ id, message: `${what} does not count: ${assessed.because}`, subject, at: assessed.evidence.at }];
  });
}

function wordsFindings(subject: string, assessed: AssessedProvision): FindingDraft[] {
  const { provision, status, because, check } = assessed;
  const at = `${provision.at}/quote`;
  const words = `"${shortened(provision.quote, 70)}"`;
  const policy = `"${provision.policy.title}"`;
  if (status === 'not-found') {
    const closest = check.state === 'not-found' ? check.closest : null;
    const nearest =
      closest === null
        ? ' and has nothing like it'
        : `; the closest passage is ${closest.alike}% alike: "${shortened(closest.text, 160)}"`;
    return [
      { id: 'evidence/quote-not-found', message: `${policy} does not hold the words ${words}${nearest}`, subject, at },
    ];
  }
  if (status === 'unchecked') {
    const message = `the words ${words} of ${policy} were not checked: ${because ?? ''}`;
    return [{ id: uncheckedId(assessed), message, subject, at }];
  }
  if (check.state === 'found' && check.isElsewhere) {
    const message = `the words ${words} stand in "${check.passage.section ?? 'no section'}" and not in section ${provision.section}`;
    return [{ id: 'evidence/quote-elsewhere', message, subject, at: `${provision.at}/section` }];
  }
  return [];
}

function uncheckedId({ provision, check }: AssessedProvision): FindingId {
  if (provision.isSuggested) return 'evidence/quote-suggested';
  return check.state === 'too-short' ? 'evidence/quote-too-short' : 'evidence/words-not-checked';
}

function offTopic(
  subject: string,
  { provision, status }: AssessedProvision,
  signals: readonly string[],
): FindingDraft[] {
  if (status === 'unchecked') return [];
  const letters = lettersOf(provision.quote);
  if (signals.some((signal) => holdsSignal(letters, signal))) return [];
  const message = `the words "${shortened(provision.quote, 70)}" have none of the words expected for ${subject}`;
  return [{ id: 'evidence/quote-off-topic', message, subject, at: `${provision.at}/quote` }];
}

function problemOf(assessed: AssessedEvidence): FindingId | null {
  if (!assessed.isInDate) {
    return assessed.because.startsWith('it is dated after') ? 'evidence/after-audit-date' : 'evidence/too-old';
  }
  if (!assessed.isAccepted) return 'evidence/kind-not-accepted';
  if (!assessed.isEnough) return 'evidence/too-few';
  return assessed.passes && assessed.shown === 'not-shown' && assessed.decides ? 'evidence/figure-not-shown' : null;
}
