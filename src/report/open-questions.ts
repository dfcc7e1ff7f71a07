import type { Voice } from '../model/framework.ts';
import type { ElementResult, EvidenceResult, RedFlagResult } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { shortened } from '../util/words.ts';
import { obligationWords } from './content/gaps.ts';
import { spaced } from './content/words.ts';

/** What a trust file says to one of the four questions, or why it leaves it open. */
export interface FileAnswer {
  readonly isOpen: boolean;
  readonly says: string;
}

/** What a trust file says to each of the four questions about an element. */
export interface FileAnswers {
  readonly affected: readonly FileAnswer[];
  readonly needs: FileAnswer;
  readonly obligation: FileAnswer;
  /** Whether patients or families have said something that counts: else the questions to them are open. */
  readonly ask: FileAnswer;
}

const LONGEST_FLAG = 200;

/** Holds the four questions against what the trust file has on an element. */
export function answersInFile(
  element: ElementResult,
  redFlags: readonly RedFlagResult[],
  voices: Readonly<Record<string, Voice>>,
): FileAnswers {
  const { evidence } = element;
  const practice = evidence.filter(({ use }) => use === 'practice');
  // What staff said of themselves does not say how it was for a family.
  const heard = evidence.filter(({ use, kind }) => use === 'experience' && voices[kind] !== 'staff');
  return {
    affected: [...unsettled(element.id, redFlags), ...notApplicable(element), casesLookedAt(practice)],
    needs: needsNamed(heard),
    obligation: obligationNamed(element),
    ask: asked(heard, element),
  };
}

function unsettled(id: string, redFlags: readonly RedFlagResult[]): FileAnswer[] {
  return redFlags
    .filter(({ subject, resolved }) => subject === id && !resolved)
    .map(({ what, foundOn }) =>
      open(`a red flag of ${dayInWords(foundOn)} is not settled. Those concerned come first: ${ended(what)}`),
    );
}

function notApplicable({ state, notApplicable: reason }: ElementResult): FileAnswer[] {
  if (state !== 'not-applicable') return [];
  return [
    open(
      `the file says that this does not apply here (${reason ?? 'no reason given'}). Ask whether they see it so too.`,
    ),
  ];
}

function casesLookedAt(practice: readonly EvidenceResult[]): FileAnswer {
  if (practice.length === 0) return open('no cases have been looked at, so nobody can say how many people it touched.');
  const others = practice.some(leavesSomeOut) ? ' Think first of those for whom it was otherwise.' : '';
  return known(`${listOf(practice)}.${others}`);
}

/** Whether it was not so for somebody, as far as a result such as `37 of 42` says. */
function leavesSomeOut({ result }: EvidenceResult): boolean {
  const counts = /^(\d+) of (\d+)/.exec(result);
  return counts !== null && Number(counts[1]) < Number(counts[2]);
}

function needsNamed(heard: readonly EvidenceResult[]): FileAnswer {
  if (heard.length === 0) return open('nobody outside the staff has been asked, as far as the file shows.');
  const changed = heard.flatMap((entry) => (entry.changed === null ? [] : [entry.changed]));
  const since = changed.length === 0 ? '' : ` Changed because of it: ${ended(changed.join('; '))}`;
  return known(`${listOf(heard)}.${since}`);
}

function obligationNamed({ action }: ElementResult): FileAnswer {
  if (action === null || action.owner === null) return open('nobody is named.');
  const words = `${obligationWords(action)}.`;
  return action.overdue ? open(words) : known(action.status === 'done' ? `done. ${words}` : words);
}

function asked(heard: readonly EvidenceResult[], { capped, dissent }: ElementResult): FileAnswer {
  if (capped === 'contrary-experience')
    return open('those who were asked said that it is not so. Begin with them, and with what happened.');
  if (dissent.some(({ by }) => by === 'patient-or-family'))
    return open('a patient or family who took part sees it differently. Begin with what they say.');
  if (heard.some(({ counts }) => counts))
    return known('people have been asked, and what they said counts. Ask what has changed for them since.');
  const [first] = heard;
  return first === undefined
    ? open('it holds nothing that patients or families have said about this.')
    : open(`what people said does not count (${first.because}), so ask again.`);
}

function listOf(evidence: readonly EvidenceResult[]): string {
  return evidence
    .map(({ kind, date, result, counts, because }) => {
      const doubt = counts ? '' : ` (does not count: ${because})`;
      return `${spaced(kind)} of ${dayInWords(date)}, ${result}${doubt}`;
    })
    .join('; ');
}

function ended(text: string): string {
  const short = shortened(text, LONGEST_FLAG);
  return ['.', '?', '!', '…'].some((sign) => short.endsWith(sign)) ? short : `${short}.`;
}

function open(says: string): FileAnswer {
  return { isOpen: true, says };
}

function known(says: string): FileAnswer {
  return { isOpen: false, says };
}
