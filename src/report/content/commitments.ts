import { placeWords } from '../../diagnostics/place-words.ts';
import type { CommitmentResult, ElementResult, Report } from '../../model/report.ts';
import { capitalised, listed } from '../../util/words.ts';
import type { Depth } from './audience.ts';
import {
  type Block,
  bullets,
  type Inline,
  type Item,
  type LabelledLine,
  opening,
  paragraph,
  type Section,
  type State,
  toned,
} from './blocks.ts';
import { coverageFigure, levelsFigure } from './figures.ts';
import { levelWords, percentWords, spaced, verdictWords } from './words.ts';

/** The six commitments side by side and, in full, every element of each. */
export function commitmentsSection(report: Report, depth: Depth): Section {
  const blocks: Block[] = [commitmentTable(report), levelsFigure(report), coverageFigure(report)];
  const disputed = report.commitments.flatMap(({ elements }) => elements).filter(({ dissent }) => dissent.length > 0);
  if (disputed.length > 0)
    blocks.push(paragraph('Seen differently by somebody who took part:'), bullets(disputed.map(dissentItem)));
  if (depth === 'full') blocks.push(...report.commitments.flatMap(elementBlocks));
  return { id: 'commitments', title: 'The six commitments', blocks };
}

/** The enablers with their levels; they carry no figure. */
export function enablersSection({ enablers }: Report, depth: Depth): Section | null {
  const assessed = enablers.filter(({ state }) => state === 'assessed');
  if (assessed.length === 0 && depth === 'lead') return null;
  const shown = depth === 'full' ? enablers : assessed;
  return {
    id: 'enablers',
    title: 'What the commitments rest on',
    blocks: [
      paragraph(`${assessed.length} of ${enablers.length} enablers assessed.`),
      bullets(shown.map((element) => elementItem(element, depth))),
    ],
  };
}

/** The six commitments side by side: verdict, figures, and the gap between them. */
export function commitmentTable({ commitments }: Report): Block {
  return {
    kind: 'table',
    caption: 'The six commitments with verdict, declared and supported figures and the assurance gap',
    head: ['Commitment', 'Verdict', 'Assessed', 'Declared', 'Supported', 'Assurance gap'],
    numeric: [false, false, false, true, true, true],
    anchors: commitments.map(({ id }) => id),
    rows: commitments.map((commitment) => [
      `${commitment.number} ${commitment.shortTitle}`,
      verdictWords(commitment.verdict),
      assessedWords(commitment),
      figureCell(commitment.declared),
      figureCell(commitment.supported),
      figureCell(commitment.assuranceGap),
    ]),
  };
}

function assessedWords({ elements, provisional, supported }: CommitmentResult): string {
  const applicable = elements.filter(({ state }) => state !== 'not-applicable');
  const assessed = applicable.filter(({ state }) => state === 'assessed');
  const words = `${assessed.length} of ${applicable.length}`;
  return provisional && supported !== null ? `${words}, provisional` : words;
}

function figureCell(figure: number | null): Inline {
  return figure === null ? toned('none', 'quiet') : percentWords(figure);
}

function dissentItem({ id, title, dissent }: ElementResult): Item {
  return {
    lead: [toned(title, 'strong'), ` (${id})`],
    lines: dissent.map(({ by, says }) => ({ label: capitalised(spaced(by)), text: says })),
  };
}

function elementBlocks(commitment: CommitmentResult): Block[] {
  const { id, number, title, verdict, verdictReasons, elements, phase, targetNow } = commitment;
  const where = phase === null ? '' : ` In phase "${phase}", which asks for ${targetNow} now.`;
  return [
    opening(
      id,
      toned(`${number}. ${title}`, 'strong'),
      ': ',
      verdictWords(verdict),
      `.${where} ${capitalised(listed(verdictReasons))}.`,
    ),
    bullets(elements.map((element) => elementItem(element, 'full'))),
  ];
}

function elementItem(element: ElementResult, depth: Depth): Item {
  const { id, title } = element;
  const notes = element.core ? [id, 'core'] : [id];
  return {
    lead: [toned(title, 'strong'), ` (${notes.join(', ')}): ${stateWords(element)}`],
    lines: depth === 'full' ? elementLines(element) : [],
    entry: { anchor: id, title, notes, states: elementStates(element), text: element.notApplicable ?? '' },
  };
}

function elementStates({ state, declared, supported }: ElementResult): State[] {
  if (state === 'assessed')
    return [
      { label: 'Declared', value: toned(levelWords(declared), 'plain') },
      { label: 'Supported', value: toned(levelWords(supported), 'strong') },
    ];
  return [{ label: '', value: toned(state.replace('-', ' '), 'quiet') }];
}

function stateWords({ state, declared, supported, claim, notApplicable }: ElementResult): string {
  if (state === 'not-assessed') return 'not assessed';
  if (state === 'not-applicable') return `not applicable: ${notApplicable ?? ''}`;
  if (claim === 'matched') return levelWords(supported);
  return `declared ${levelWords(declared)}, supported ${levelWords(supported)}`;
}

function elementLines({ state, reasons, whyNotHigher, provisions, note }: ElementResult): LabelledLine[] {
  if (state !== 'assessed') return [];
  const lines: LabelledLine[] = [{ label: 'Because', text: `${reasons.join('; ')}.` }];
  if (whyNotHigher.length > 0) lines.push({ label: 'Why not higher', text: `${whyNotHigher.join('; ')}.` });
  for (const { status, quote, policyTitle, location, leftOut } of provisions) {
    const gaps = leftOut.length > 0 ? ` (left out: ${leftOut.map((words) => `"${words}"`).join(', ')})` : '';
    lines.push({
      label: PROOF_LABELS[status],
      text: `"${quote}"${gaps} ${policyTitle}, ${placeWords(location)}`,
      isProof: true,
    });
  }
  if (note !== null) lines.push({ label: 'Note', text: note });
  return lines;
}

const PROOF_LABELS = {
  found: 'Words found',
  attested: 'Words vouched for',
  'not-current': 'Words in a policy not in force',
  'not-found': 'Words not found',
  unchecked: 'Words not checked',
} as const;
