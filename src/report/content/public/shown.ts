import type { ElementResult, EvidenceResult, Report } from '../../../model/report.ts';
import { dayInWords } from '../../../util/days.ts';
import type { LabelledLine } from '../blocks.ts';
import { peopleCount } from '../words.ts';

/** Whether there is evidence that counts, and nothing that speaks against it. */
export function canShow(element: ElementResult, report: Report): boolean {
  return !isInDoubt(element, report) && (element.conditions.practice || element.conditions.experience);
}

/** Something is known that speaks against it, whatever else the evidence says. */
function isInDoubt({ capped, id }: ElementResult, { redFlags, asOf }: Report): boolean {
  if (capped !== null) return true;
  return redFlags.some(({ subject, resolved, foundOn }) => subject === id && !resolved && foundOn <= asOf);
}

/** What the evidence that counts shows, in plain words; that nothing can be shown, or is known, where there is none. */
export function shownLine(element: ElementResult, report: Report): LabelledLine {
  if (canShow(element, report)) return { label: 'What we can show', text: shownWords(element) };
  const isUnknown = element.evidence.length === 0 && !isInDoubt(element, report);
  return { label: 'So far', text: isUnknown ? 'We do not know yet how well we do this.' : 'We cannot show this yet.' };
}

function shownWords({ evidence, conditions }: ElementResult): string {
  const of = (use: EvidenceResult['use']): EvidenceResult[] => evidence.filter((one) => one.use === use);
  const counting = evidence.filter(({ use, counts }) => counts && conditions[use]);
  const words = counting.map(evidenceWords);
  // What was looked at and does not bear it out is never left unsaid beside what does.
  if (!conditions.practice && of('practice').length > 0)
    words.push('From our own checks, we cannot show yet that we do this each time.');
  if (!conditions.experience && of('experience').length > 0)
    words.push('We also asked those it is meant for. We cannot show yet that they agree.');
  return words.join(' ');
}

function evidenceWords(evidence: EvidenceResult): string {
  const share = shareOf(evidence.result);
  const words = share === null ? '' : resultWords(evidence, share);
  return evidence.shown === 'attested' ? `${words} For this we have only the word of our staff.` : words;
}

/** How many of how many, as the result gives it. */
interface Share {
  readonly met: number;
  readonly people: number;
  readonly percent: string | null;
}

function shareOf(result: string): Share | null {
  const [, met, people] = /^\s*(\d+)\s+of\s+(\d+)\s*$/i.exec(result) ?? [];
  if (met !== undefined && people !== undefined) return { met: Number(met), people: Number(people), percent: null };
  const [, percent, all] = /^\s*([\d.]+)\s*%\s+of\s+(\d+)\s*$/i.exec(result) ?? [];
  if (percent === undefined || all === undefined) return null;
  return { met: Math.round((Number(percent) * Number(all)) / 100), people: Number(all), percent: `${percent}%` };
}

/** What was looked at or who was asked, and how a result of it is told. */
interface Telling {
  readonly opening: string;
  readonly told: (share: string) => string;
}

const CHECKED: Telling = { opening: 'we checked', told: (share) => `this was done in ${share} cases` };
const ASKED: Telling = { opening: 'we asked patients and families', told: (share) => `${share} said yes` };

const TELLINGS: Readonly<Record<string, Telling>> = {
  'staff-survey': { opening: 'we asked our staff', told: (share) => `${share} said yes` },
  'training-record': { opening: 'we looked at who was trained', told: (share) => `${share} staff were` },
  'partner-review': { opening: 'patient partners checked', told: (share) => `they said yes for ${share} cases` },
  'complaint-review': { opening: 'we read complaints', told: (share) => `this was done in ${share} cases` },
};

function resultWords({ kind, use, date }: EvidenceResult, { met, people, percent }: Share): string {
  const { opening, told } = TELLINGS[kind] ?? (use === 'practice' ? CHECKED : ASKED);
  const on = `On ${dayInWords(date)} ${opening}`;
  const small = peopleCount(people);
  if (small !== String(people)) {
    const how = met === people ? 'The answer was yes each time' : 'The answer was yes most times';
    return `${on}. There were ${small} to look at. ${how}.`;
  }
  const share = peopleCount(met) === String(met) && percent !== null ? percent : peopleCount(met);
  return `${on}, and ${told(`${share} of ${people}`)}.`;
}
