import type { Change, Comparison, Side } from '../../../model/comparison.ts';
import { dayInWords } from '../../../util/days.ts';
import { shortened } from '../../../util/words.ts';
import {
  type Block,
  bullets,
  type Inline,
  type Item,
  type LabelledLine,
  paragraph,
  plainItem,
  type Section,
  toned,
} from '../blocks.ts';
import type { ReportContent } from '../report-content.ts';
import { figuresSection } from './comparison-figures.ts';
import { othersSection } from './comparison-others.ts';

/** What is said of two reports that were compared: what people lose and gain, what else is worse, the figures, the rest. */
export function comparisonContent(comparison: Comparison): ReportContent {
  const side = comparison.after ?? comparison.before;
  const subject = side === null ? '' : `${side.organisation}: ${side.scope}`;
  const sections = comparison.nothingMoved ? [aboutSection(comparison)] : allSections(comparison);
  return { title: 'Harmed Patient Pathway: what moved', subject, sections };
}

function allSections(comparison: Comparison): Section[] {
  const { losses, gains, alsoWorse, errors, others } = sorted(comparison);
  return [
    aboutSection(comparison),
    ...listSection('What patients and families lose', losses),
    ...listSection('What patients and families gain', gains),
    ...listSection(losses.length === 0 ? 'What is worse' : 'What else is worse', alsoWorse),
    ...errorsSection(errors),
    figuresSection(comparison),
    ...othersSection(others),
  ];
}

/** What moved, by where it is told. What bears an element out stands among the reasons of its fall, and nowhere else. */
function sorted({ regressions, moved }: Comparison) {
  const losses = regressions.filter(isAboutElement);
  const gains = moved.filter((change) => change.direction === 'better' && isAboutElement(change));
  const told = new Set(losses.map(({ id }) => id));
  const isReason = (change: Change): boolean => isProof(change) && told.has(change.id) && change.direction === 'worse';
  const alsoWorse = regressions.filter((change) => !isAboutElement(change) && !isReason(change));
  const errors = moved.filter(
    ({ kind, before, after }) => kind === 'finding' && before === null && after === 'an error',
  );
  const shown = new Set([...losses, ...gains, ...alsoWorse, ...errors]);
  return {
    losses,
    gains,
    alsoWorse,
    errors,
    others: moved.filter((change) => !shown.has(change) && !isReason(change)),
  };
}

function isAboutElement({ kind, direction }: Change): boolean {
  return direction !== 'neither' && (kind === 'element' || kind === 'enabler');
}

function isProof({ kind }: Change): boolean {
  return kind === 'provision' || kind === 'evidence';
}

function aboutSection(comparison: Comparison): Section {
  const { before, after, warnings, nothingMoved } = comparison;
  const blocks: Block[] = [paragraph(sidesWords(before, after))];
  if (warnings.length > 0) blocks.push(bullets(warnings.map(({ message }) => plainItem(toned(message, 'caution')))));
  if (nothingMoved) blocks.push(paragraph(toned('Nothing moved.', 'strong')));
  else if (before !== null) blocks.push(paragraph(...countWords(comparison)));
  return { title: 'What is compared', blocks };
}

function sidesWords(before: Side | null, after: Side | null): string {
  if (before === null || after === null) {
    const label = after?.label ?? before?.label ?? '';
    return `${after === null ? 'Before' : 'Now'}: ${label}, as it stood on ${dayInWords(after?.asOf ?? before?.asOf ?? '')}.`;
  }
  if (before.asOf === after.asOf)
    return `Before: ${before.label}. Now: ${after.label}. Both as they stood on ${dayInWords(after.asOf)}.`;
  const words = ({ label, asOf }: Side): string => `${label}, as it stood on ${dayInWords(asOf)}`;
  return `Before: ${words(before)}. Now: ${words(after)}.`;
}

function countWords(comparison: Comparison): Inline[] {
  const { losses, gains, alsoWorse, errors, others } = sorted(comparison);
  const better = gains.length + others.filter(({ direction }) => direction === 'better').length;
  const worse = losses.length + alsoWorse.length;
  const neither = errors.length + others.length + gains.length - better;
  return [
    toned(`Worse: ${worse}`, worse > 0 ? 'bad' : 'plain'),
    '. ',
    toned(`Better: ${better}`, better > 0 ? 'good' : 'plain'),
    `. Moved, and neither: ${neither}.`,
  ];
}

function listSection(title: string, changes: readonly Change[]): Section[] {
  if (changes.length === 0) return [];
  const items = changes.slice(0, MOST_LISTED).map(changeItem);
  const more = changes.length - items.length;
  if (more > 0) items.push(plainItem(`and ${more} more, in --format json`));
  return [{ title, blocks: [bullets(items)] }];
}

/** An error fails an audit by itself; here it is shown, because a reader must not have to unfold it. */
function errorsSection(errors: readonly Change[]): Section[] {
  const items = errors.map(({ id, title }) => plainItem(`${shortened(title, LONGEST)} [${id}]`));
  return items.length === 0 ? [] : [{ title: 'New errors', blocks: [bullets(items)] }];
}

function changeItem(change: Change): Item {
  const { id, title, kind, says, means, ask, reasons } = change;
  const name = title === id ? [toned(id, 'strong')] : [toned(shortened(title, LONGEST), 'strong'), ` (${id})`];
  const lines: LabelledLine[] = [];
  if (means !== null) lines.push({ label: 'For patients and families', text: means });
  if (reasons.length > 0) lines.push({ label: 'Why', text: reasonWords(reasons) });
  if (ask !== null) lines.push({ label: 'A patient or family may ask', text: ask });
  const what = isAboutElement(change) ? '' : `${KIND_WORDS[kind]}: `;
  return { lead: [what, ...name, `. ${says}`], lines };
}

const KIND_WORDS: Readonly<Record<Change['kind'], string>> = {
  'trust-file': 'Trust file',
  element: 'Element',
  enabler: 'Enabler',
  commitment: 'Commitment',
  candour: 'Candour check',
  rollout: 'Roll-out check',
  phase: 'Phase',
  'red-flag': 'Red flag',
  provision: 'Quoted passage',
  evidence: 'Evidence',
  document: 'Document',
  action: 'Action',
  dissent: 'Seen differently',
  recommendation: 'Recommendation',
  indicator: 'Indicator',
  gap: 'Gap',
  step: 'Step',
  finding: 'Finding',
};

const MOST_LISTED = 100;
const MOST_REASONS = 4;
const LONGEST = 300;

function reasonWords(reasons: readonly string[]): string {
  const shown = reasons.slice(0, MOST_REASONS).map((reason) => shortened(reason, LONGEST));
  const more = reasons.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
