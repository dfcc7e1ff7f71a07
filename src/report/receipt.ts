import { placeWords } from '../diagnostics/place-words.ts';
import { LEVELS, levelValue } from '../model/level.ts';
import type {
  CandourCheckResult,
  CommitmentResult,
  ElementResult,
  EvidenceResult,
  ProvisionResult,
  Report,
  RolloutCheckResult,
} from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { capitalised } from '../util/words.ts';
import { type Block, bullets, type Item, paragraph, plainItem, type Section, toned } from './content/blocks.ts';
import { quotationsInDoubt } from './content/trouble.ts';
import { levelWords, outcomeWords, percentWords, spaced, verdictWords } from './content/words.ts';

/** What one element brings to its commitment's figure: points out of what is possible. */
export interface Contribution {
  readonly id: string;
  /** 0 to 4; null where the element does not apply. */
  readonly declared: number | null;
  readonly supported: number | null;
}

/** What each element brings to its commitment's figures. The points add up to the commitment's, and so to its figures. */
export function contributionsOf({ elements }: CommitmentResult): Contribution[] {
  return elements.map(({ id, state, declared, supported }) => ({
    id,
    declared: state === 'not-applicable' ? null : pointsFor(declared),
    supported: state === 'not-applicable' ? null : pointsFor(supported),
  }));
}

/** The whole sentence of a passage, and the words in it that turn the passage round. */
export interface PassageSentence {
  readonly text: string;
  readonly turnedBy: string | null;
}

/** How this trust got an element's level: evidence, rule, arithmetic, and why not higher. */
export function elementReceipt(
  id: string,
  report: Report,
  sentences: readonly (PassageSentence | null)[] = [],
): Section[] {
  const element = elementIn(report, id);
  if (element === null) return [];
  const commitment = report.commitments.find(({ elements }) => elements.includes(element)) ?? null;
  return [
    { title: inFileWords(report), blocks: [...standingBlocks(element), ...doubtBlocks(id, report)] },
    proofSection(element.provisions, element.evidence, sentences),
    ...(commitment === null ? [] : [arithmeticSection(element, commitment)]),
  ];
}

/** An element of a report by its id, also an enabler; null where there is none. */
export function elementIn({ commitments, enablers }: Report, id: string): ElementResult | null {
  const elements = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  return elements.find((element) => element.id === id) ?? null;
}

/** Which file is meant, and on which day. */
export function inFileWords({ input, asOf }: Report): string {
  return `In ${input.file}, as it stood on ${dayInWords(asOf)}`;
}

/** Where an element stands, because of what, and why not higher. */
export function standingBlocks({ declared, supported, reasons, whyNotHigher }: ElementResult): Block[] {
  return [
    paragraph(`Declared ${levelWords(declared)}, supported `, toned(levelWords(supported), 'strong'), '.'),
    paragraph(`Because: ${reasons.join('; ')}.`),
    ...(whyNotHigher.length > 0 ? [paragraph(toned('Why not higher: ', 'strong'), `${whyNotHigher.join('; ')}.`)] : []),
  ];
}

/** What speaks against what is quoted. Words that turn a quotation round are shown with its sentence. */
function doubtBlocks(id: string, report: Report): Block[] {
  return quotationsInDoubt(report)
    .filter((finding) => finding.subject === id && finding.id === 'evidence/quote-can-harm')
    .map(({ message }) => paragraph(toned('In doubt: ', 'caution'), `${message}.`));
}

/** How a commitment's figures come about, element by element. */
export function commitmentReceipt(id: string, report: Report): Section[] {
  const commitment = report.commitments.find((candidate) => candidate.id === id);
  if (commitment === undefined) return [];
  const { points, verdict, verdictReasons } = commitment;
  const rows = contributionsOf(commitment).map(({ id: element, declared, supported }) => [
    element,
    pointWords(declared),
    pointWords(supported),
  ]);
  return [
    {
      title: inFileWords(report),
      blocks: [
        paragraph(verdictWords(verdict), `: ${verdictReasons.join('; ')}.`),
        {
          kind: 'table',
          caption: 'Points of each element',
          head: ['Element', 'Declared', 'Supported'],
          numeric: [false, true, true],
          rows: [
            ...rows,
            ['Together', `${points.declared} of ${points.possible}`, `${points.supported} of ${points.possible}`],
          ],
        },
        paragraph(sumSentence(commitment)),
      ],
    },
  ];
}

/** How a candour check came out. */
export function candourReceipt(
  id: string,
  report: Report,
  sentences: readonly (PassageSentence | null)[] = [],
): Section[] {
  const check = report.candour.checks.find((candidate) => candidate.id === id);
  if (check === undefined) return [otherNation(report)];
  return [outcomeSection(check, report), proofSection(check.provisions, check.evidence, sentences)];
}

/** How a roll-out check came out. */
export function rolloutReceipt(id: string, report: Report): Section[] {
  const check = report.rollout.principles.flatMap(({ checks }) => checks).find((candidate) => candidate.id === id);
  if (check === undefined) return [];
  const place = check.location === null ? '' : ` (${placeWords(check.location)})`;
  return [
    {
      title: `In ${report.input.file}`,
      blocks: [paragraph(outcomeWords(check.outcome), `: ${check.detail}${place}.`)],
    },
  ];
}

function otherNation({ candour }: Report): Section {
  const nation = candour.nation.split('-').map(capitalised).join(' ');
  return {
    title: 'In this file',
    blocks: [paragraph(`This check does not apply here: the provider is in ${nation}.`)],
  };
}

function outcomeSection(
  { outcome, reasons }: CandourCheckResult | (RolloutCheckResult & { reasons: string[] }),
  report: Report,
): Section {
  return {
    title: inFileWords(report),
    blocks: [paragraph(outcomeWords(outcome), `: ${reasons.join('; ')}.`)],
  };
}

function proofSection(
  provisions: readonly ProvisionResult[],
  evidence: readonly EvidenceResult[],
  sentences: readonly (PassageSentence | null)[],
): Section {
  const passages = provisions.map((provision, i) => provisionItem(provision, sentences[i] ?? null));
  const items = [...passages, ...evidence.map(evidenceItem)];
  const blocks: Block[] = items.length > 0 ? [bullets(items)] : [paragraph('None is given.')];
  return { title: 'The evidence', blocks };
}

function provisionItem(
  { policyTitle, quote, status, because, section, location, leftOut, closest }: ProvisionResult,
  sentence: PassageSentence | null,
): Item {
  const lines = [{ label: 'Quoted', text: `"${quote}"` }];
  lines.push({ label: 'Place', text: `${section ?? 'no section'}, ${placeWords(location)}` });
  if (sentence !== null) {
    const turned = sentence.turnedBy === null ? '' : `, with "${sentence.turnedBy}"`;
    lines.push({ label: `Whole sentence${turned}`, text: `"${sentence.text}"` });
  }
  for (const words of leftOut) lines.push({ label: 'Left out', text: `"${words}"` });
  if (closest !== null)
    lines.push({
      label: `Closest, ${closest.alike}% alike`,
      text: `"${closest.text}" (${placeWords(closest.location)})`,
    });
  const why = because === null ? '' : `: ${because}`;
  return { lead: ['Policy ', toned(`"${policyTitle}"`, 'strong'), `: words ${status.replace('-', ' ')}${why}`], lines };
}

function evidenceItem({ use, kind, date, result, counts, because, shown, changed, location }: EvidenceResult): Item {
  const lines = [{ label: 'Place', text: placeWords(location) }];
  if (changed !== null) lines.push({ label: 'Changed because of it', text: changed });
  const verdict = counts ? toned('counts', 'good') : toned('does not count', 'caution');
  return {
    lead: [
      `${capitalised(use)}: ${spaced(kind)} of ${dayInWords(date)}, ${result}, ${shown.replace('-', ' ')}: `,
      verdict,
      `, ${because}`,
    ],
    lines,
  };
}

function arithmeticSection(element: ElementResult, commitment: CommitmentResult): Section {
  const own = contributionsOf(commitment).find(({ id }) => id === element.id);
  const levels = LEVELS.map((level) => `${level} ${levelValue(level)}`).join(', ');
  return {
    title: 'The arithmetic',
    blocks: [
      bullets([
        plainItem(`Levels are worth: ${levels}.`),
        plainItem(
          `This element brings ${pointWords(own?.declared ?? null)} declared and ${pointWords(own?.supported ?? null)} supported.`,
        ),
        plainItem(sumSentence(commitment)),
      ]),
    ],
  };
}

function sumSentence({ shortTitle, points, declared, supported, assuranceGap, provisional }: CommitmentResult): string {
  if (supported === null) return `${shortTitle}: nothing was assessed, so there is no figure.`;
  const caution = provisional ? ' These figures are provisional: fewer than half of its elements were assessed.' : '';
  return `${shortTitle}: declared ${points.declared} of ${points.possible} points is ${percentWords(declared)} (${declared}), supported ${points.supported} of ${points.possible} is ${percentWords(supported)} (${supported}), assurance gap ${points.gap} of ${points.possible} is ${percentWords(assuranceGap)} (${assuranceGap}).${caution}`;
}

function pointsFor(level: ElementResult['supported']): number {
  return level === null ? 0 : levelValue(level);
}

function pointWords(points: number | null): string {
  return points === null ? 'nothing, as it does not apply' : `${points} of 4 points`;
}
