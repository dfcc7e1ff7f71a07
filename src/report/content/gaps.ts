import { placeWords } from '../../diagnostics/place-words.ts';
import type { Gap, Obligation, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { capitalised, counted, listed } from '../../util/words.ts';
import { waiverTerms } from '../waived.ts';
import type { Depth } from './audience.ts';
import {
  type Block,
  bullets,
  type Inline,
  type Item,
  type LabelledLine,
  numbered,
  opening,
  paragraph,
  plainItem,
  type Section,
  toned,
} from './blocks.ts';
import { DUE_WORDS, levelWords } from './words.ts';

const DUES = ['now', 'next', 'later', 'deferred', 'unplanned'] as const;
const STEPS_IN_FULL = 5;
const GAPS_TO_BEGIN_WITH = 3;

/** What harmed patients still lack. For a lead: what is due now in full, what comes next or is taken on in short. */
export function gapsSection(report: Report, depth: Depth): Section {
  const blocks: Block[] = [];
  const inFull = report.gaps.filter((gap) => depth === 'full' || isUrgent(gap));
  for (const due of DUES) blocks.push(...gapList(due, 'Due', inFull, gapItem));
  if (blocks.length === 0) blocks.push(paragraph(report.gaps.length === 0 ? 'None.' : 'None is due now.'));
  if (depth === 'full') return { id: 'gaps', title: 'Gaps', blocks: [...blocks, ...lateBlocks(report)] };
  const toBegin = gapsToBeginWith(report);
  if (toBegin.length > 0)
    blocks.push(
      opening('gaps/to-begin-with', toned('To begin with', 'strong'), ', as no phase says what is due first:'),
      numbered(toBegin.map(gapItem)),
    );
  const others = report.gaps.filter((gap) => !isUrgent(gap) && !toBegin.includes(gap));
  const isInShort = (gap: Gap): boolean => gap.due === 'next' || isTakenOn(gap);
  const inShort = others.filter(isInShort);
  for (const due of DUES) blocks.push(...gapList(due, due === 'next' ? 'Due' : 'Taken on,', inShort, gapInShort));
  blocks.push(...lateBlocks(report), ...restCounted(others.filter((gap) => !isInShort(gap))));
  return { id: 'gaps', title: 'Gaps', blocks };
}

/** Where no roll-out is planned yet: the first elements that are short, communication and core ones first. */
function gapsToBeginWith({ rollout, gaps }: Report): Gap[] {
  if (rollout.phases.length > 0) return [];
  return gaps.filter(({ kind }) => kind === 'element').slice(0, GAPS_TO_BEGIN_WITH);
}

/** What somebody undertook for an element that is no gap, and whose day has passed. */
function lateBlocks({ commitments, enablers, gaps }: Report): Block[] {
  const elements = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  const late = elements.flatMap(({ id, title, action }) =>
    action?.overdue === true && !gaps.some((gap) => gap.id === id) ? [{ id, title, action }] : [],
  );
  if (late.length === 0) return [];
  return [
    paragraph(toned('Past the day set', 'strong'), `, where there is no gap: ${counted(late.length, 'action')}.`),
    bullets(
      late.map(({ id, title, action }) => plainItem(toned(title, 'strong'), ` (${id}): ${obligationWords(action)}.`)),
    ),
  ];
}

function gapList(due: Gap['due'], heading: string, gaps: readonly Gap[], toItem: (gap: Gap) => Item): Block[] {
  const dueThen = gaps.filter((gap) => gap.due === due);
  if (dueThen.length === 0) return [];
  return [
    opening(
      `gaps/${heading === 'Due' ? '' : 'taken-on-'}${due}`,
      toned(`${heading} ${DUE_WORDS[due]}`, 'strong'),
      `: ${counted(dueThen.length, 'gap')}.`,
    ),
    numbered(dueThen.map(toItem)),
  ];
}

/** Due now, and more than advice on the roll-out. */
export function isUrgent({ due, kind, core }: Pick<Gap, 'due' | 'kind' | 'core'>): boolean {
  return due === 'now' && (kind !== 'rollout' || core);
}

/** Somebody is named for it, or a day. */
function isTakenOn({ obligation }: Gap): boolean {
  return obligation.owner !== null || obligation.due !== null;
}

/** The steps that open the next gate. */
export function planSection({ plan }: Report, depth: Depth): Section {
  const { steps, phase } = plan;
  if (steps.length === 0)
    return {
      id: 'plan',
      title: 'Plan',
      blocks: [paragraph(`Nothing is left to do: the gate of phase "${phase}" is open.`)],
    };
  const goal =
    phase === null
      ? 'First of all'
      : `${counted(steps.length, 'step opens', 'steps open')} the gate of phase "${phase}"`;
  // What comes first is said in full; a lead has the rest in view, without being told everything at once.
  const isInFull = (i: number): boolean => depth === 'full' || i < STEPS_IN_FULL;
  const items = steps.map(stepItem).map((item, i) => (isInFull(i) ? item : { ...item, lines: [] }));
  const blocks: Block[] = [paragraph(`${goal}:`), numbered(items)];
  if (!isInFull(steps.length - 1))
    blocks.push(paragraph(`How to take the steps after the first ${STEPS_IN_FULL}: hpp plan, or the full report.`));
  return { id: 'plan', title: 'Plan', blocks };
}

/** One step as a list shows it. */
function stepItem({ id, title, subject, from, to, effort, do: doing }: Report['plan']['steps'][number]): Item {
  const now = from === null ? 'not assessed' : from.replace('-', ' ');
  return {
    lead: [toned(title, 'strong'), ` (${subject}): ${now} to ${to}. Effort: ${effort}.`],
    lines: [{ label: 'Do', text: doing }],
    entry: {
      anchor: `step/${id}`,
      title,
      notes: [subject],
      states: [
        { label: 'From', value: toned(now, 'plain') },
        { label: 'To', value: toned(to, 'strong') },
        { label: 'Effort', value: toned(effort, 'plain') },
      ],
      text: '',
    },
  };
}

function restCounted(gaps: readonly Gap[]): Block[] {
  const words = DUES.flatMap((due) => {
    const { length } = gaps.filter((gap) => gap.due === due);
    if (length === 0) return [];
    return [
      due === 'now' ? `${counted(length, 'piece', 'pieces')} of advice on the roll-out` : `${length} ${DUE_WORDS[due]}`,
    ];
  });
  return words.length > 0 ? [paragraph(`Further gaps: ${listed(words)}. The full report (--all) shows them.`)] : [];
}

/** A gap in one line: what it is, where it stands, whose it is and by when. */
export function gapInShort(gap: Gap): Item {
  const { overdue } = gap.obligation;
  const whose = isTakenOn(gap) ? whoAndWhen(gap.obligation) : 'nobody is named yet';
  return { lead: [...gapLead(gap), '. ', toned(capitalised(whose), overdue ? 'bad' : 'plain'), '.'], lines: [] };
}

function gapLead(gap: Gap): Inline[] {
  const core = gap.core && gap.kind === 'element' ? ', core' : '';
  const levels = gap.target === null ? '' : `: ${levelWords(gap.supported)}, should be ${gap.target}`;
  return [toned(gap.title, 'strong'), ` (${gap.id}${core})${levels}`];
}

function gapItem(gap: Gap): Item {
  const notes = gap.core && gap.kind === 'element' ? [gap.id, 'core'] : [gap.id];
  const lines: LabelledLine[] = [
    { label: 'A family would ask', text: gap.question },
    { label: 'Who is affected', text: gap.affected },
    { label: 'What they need', text: gap.need },
    { label: 'Whose obligation', text: obligationWords(gap.obligation) },
    { label: 'Next step', text: gap.nextStep },
  ];
  if (gap.statutory.length > 0) lines.push({ label: 'Also a duty in this nation', text: gap.statutory.join('; ') });
  const states = [
    { label: 'Supported', value: toned(levelWords(gap.supported), 'plain') },
    { label: 'Should be', value: toned(gap.target ?? '', 'strong') },
  ];
  return {
    lead: gapLead(gap),
    lines,
    entry: {
      anchor: `gap/${gap.id}`,
      title: gap.title,
      notes,
      states: gap.target === null ? [] : states,
      text: '',
    },
  };
}

/** Who answers for it, by when, and with what. */
export function obligationWords(obligation: Obligation): string {
  if (obligation.owner === null) return 'nobody is named yet';
  return `${whoAndWhen(obligation)}${obligation.what === null ? '' : `: ${obligation.what}`}`;
}

function whoAndWhen({ owner, due, overdue }: Obligation): string {
  const by = due === null ? 'no date' : `by ${dayInWords(due)}`;
  return `${owner ?? 'nobody is named yet'}, ${by}${overdue ? ', which has passed' : ''}`;
}

/** Findings: errors and what is waived in full, the others counted. */
export function findingsSection({ findings }: Report, depth: Depth): Section {
  const waived = findings.filter(({ waiver }) => waiver !== null);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.waiver === null && finding.severity === severity).length;
  const alsoWaived = waived.length === 0 ? '' : `, and ${waived.length} waived`;
  const summary = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('info'), 'note')}${alsoWaived}.`;
  const shown = findings
    .filter(({ severity, waiver }) => depth === 'full' || severity === 'error' || waiver !== null)
    .toSorted((one, other) => Number(one.waiver !== null) - Number(other.waiver !== null));
  const blocks: Block[] = [paragraph(summary)];
  if (shown.length > 0) blocks.push(bullets(shown.map(findingItem)));
  if (shown.length < findings.length) blocks.push(paragraph('The full report (--all) shows every finding.'));
  return { id: 'findings', title: 'Findings about the file, the evidence and the documents', blocks };
}

function findingItem({ id, severity, message, fix, waiver, location }: Report['findings'][number]): Item {
  const tone = waiver !== null ? 'quiet' : severity === 'error' ? 'bad' : severity === 'warning' ? 'caution' : 'quiet';
  const kind = severity === 'info' ? 'note' : severity;
  const value = toned(waiver === null ? kind : `waived ${kind}`, tone);
  return {
    lead: [value, `: ${message} [${id}]`],
    lines: [
      { label: 'At', text: placeWords(location) },
      ...(waiver === null ? [] : [{ label: 'Waived', text: waiverTerms(waiver) }]),
      { label: 'Fix', text: fix },
    ],
    entry: { anchor: null, title: message, notes: [id], states: [{ label: '', value }], text: '' },
  };
}
