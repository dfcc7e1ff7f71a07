import { placeWords } from '../../diagnostics/place-words.ts';
import type { Gap, Obligation, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, listed } from '../../util/words.ts';
import {
  type Block,
  bullets,
  type Detail,
  type Item,
  type LabelledLine,
  numbered,
  opening,
  paragraph,
  type Section,
  toned,
} from './blocks.ts';
import { DUE_WORDS, levelWords } from './words.ts';

const DUES = ['now', 'next', 'later', 'deferred', 'unplanned'] as const;
const STEPS_SHOWN = 5;

/** What harmed patients still lack: those of the judged phase in full, the others counted. */
export function gapsSection(report: Report, detail: Detail): Section {
  const blocks: Block[] = [];
  for (const due of DUES) {
    const gaps = report.gaps.filter((gap) => gap.due === due && (detail === 'all' || isUrgent(gap)));
    if (gaps.length === 0) continue;
    blocks.push(
      opening(`gaps/${due}`, toned(`Due ${DUE_WORDS[due]}`, 'strong'), `: ${counted(gaps.length, 'gap')}.`),
      numbered(gaps.map(gapItem)),
    );
  }
  if (blocks.length === 0) blocks.push(paragraph(report.gaps.length === 0 ? 'None.' : 'None is due now.'));
  if (detail === 'now') blocks.push(...restCounted(report.gaps.filter((gap) => !isUrgent(gap))));
  return { id: 'gaps', title: 'Gaps', blocks };
}

/** Due now, and more than advice on the roll-out. */
function isUrgent({ due, kind, core }: Gap): boolean {
  return due === 'now' && (kind !== 'rollout' || core);
}

/** The steps that open the next gate. */
export function planSection({ plan }: Report, detail: Detail): Section {
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
  const shown = detail === 'all' ? steps : steps.slice(0, STEPS_SHOWN);
  const blocks: Block[] = [paragraph(`${goal}:`), numbered(shown.map(stepItem))];
  if (shown.length < steps.length)
    blocks.push(paragraph(`And ${counted(steps.length - shown.length, 'more step')}: hpp plan shows them all.`));
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
  return words.length > 0 ? [paragraph(`Further gaps: ${listed(words)}. Use --all to see them.`)] : [];
}

function gapItem(gap: Gap): Item {
  const notes = gap.core && gap.kind === 'element' ? [gap.id, 'core'] : [gap.id];
  const levels = gap.target === null ? '' : `: ${levelWords(gap.supported)}, should be ${gap.target}`;
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
    lead: [toned(gap.title, 'strong'), ` (${notes.join(', ')})${levels}`],
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

function obligationWords({ owner, due, what, overdue }: Obligation): string {
  if (owner === null) return 'nobody is named yet';
  const by = due === null ? 'no date' : `by ${dayInWords(due)}`;
  const late = overdue ? ', which has passed' : '';
  return `${owner}, ${by}${late}${what === null ? '' : `: ${what}`}`;
}

/** Findings: errors in full, the others counted. */
export function findingsSection({ findings }: Report, detail: Detail): Section {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const summary = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('info'), 'note')}.`;
  const shown = findings.filter(({ severity }) => detail === 'all' || severity === 'error');
  const blocks: Block[] = [paragraph(summary)];
  if (shown.length > 0) blocks.push(bullets(shown.map(findingItem)));
  if (shown.length < findings.length) blocks.push(paragraph('Use --all to see every finding.'));
  return { id: 'findings', title: 'Findings about the file, the evidence and the documents', blocks };
}

function findingItem({ id, severity, message, fix, location }: Report['findings'][number]): Item {
  const tone = severity === 'error' ? 'bad' : severity === 'warning' ? 'caution' : 'quiet';
  const value = toned(severity === 'info' ? 'note' : severity, tone);
  return {
    lead: [value, `: ${message} [${id}]`],
    lines: [
      { label: 'At', text: placeWords(location) },
      { label: 'Fix', text: fix },
    ],
    entry: { anchor: null, title: message, notes: [id], states: [{ label: '', value }], text: '' },
  };
}
