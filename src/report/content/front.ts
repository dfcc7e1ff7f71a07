import type { Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, listed } from '../../util/words.ts';
import type { Depth } from './audience.ts';
import { blockersTogether } from './blockers.ts';
import { type Block, bullets, paragraph, plainItem, type Section, toned } from './blocks.ts';
import { headline } from './figures.ts';
import { quotationsInDoubt } from './trouble.ts';
import { firstOf, percentWords, verdictWords } from './words.ts';

// Figures have one decimal, so that three of them can be out by so much.
const ROUNDING = 0.15;

/** What a report is about: the title, and the line under it. */
export function titleOf(report: Pick<Report, 'organisation' | 'scope'>): {
  readonly title: string;
  readonly subject: string;
} {
  const { organisation, scope } = report;
  const part = scope.name === null ? `whole ${scope.level}` : scope.name;
  return { title: 'Harmed Patient Pathway: readiness', subject: `${organisation.name}: ${part}` };
}

/** What the report is and is not, who took part, and what limits it. */
export function aboutSection(report: Report, depth: Depth): Section {
  const { framework, assessors } = report;
  const tailored = framework.tailored.length > 0 ? `, tailored in ${counted(framework.tailored.length, 'place')}` : '';
  const people = assessors.map(({ role, livedExperience }) =>
    livedExperience ? `${role} (lived experience of harm)` : role,
  );
  const blocks: Block[] = [
    paragraph(`As it stood on ${dayInWords(report.asOf)}. Framework ${framework.id} ${framework.version}${tailored}.`),
    paragraph(depth === 'full' ? framework.reading : framework.readingInShort),
    paragraph(people.length > 0 ? `Who took part: ${listed(people)}.` : 'Who took part: nobody is named.'),
  ];
  if (report.limitations.length > 0) {
    blocks.push(
      paragraph(toned('Before relying on this:', 'strong')),
      bullets(report.limitations.map((text) => plainItem(text))),
    );
  }
  if (framework.tailored.length > 0) blocks.push(paragraph(`Tailored: ${listed(framework.tailored)}.`));
  return { id: 'about', title: 'What this is', blocks };
}

/** The verdict, the levels, and the two figures with the assurance gap between them. */
export function summarySection(report: Report, mostBlockers: number = Number.POSITIVE_INFINITY): Section {
  const { summary } = report;
  return {
    id: 'summary',
    title: 'Where it stands',
    blocks: [
      { kind: 'paragraph', text: verdictSentence(report), isLead: true },
      headline(report),
      ...blockedBlocks(report, mostBlockers),
      paragraph(countsSentence(report)),
      ...figureBlocks(summary),
      paragraph(proofSentence(report)),
    ],
  };
}

function verdictSentence({ summary }: Report): (string | ReturnType<typeof toned>)[] {
  const { text, tone } = verdictWords(summary.verdict);
  const verdict = toned(text.toUpperCase(), tone);
  if (summary.phase === null) return [verdict, ': no phase of the roll-out is planned, so none can be judged.'];
  return [verdict, ` for phase "${summary.phase}".`];
}

function blockedBlocks({ summary, rollout }: Report, most: number): Block[] {
  const phase = rollout.phases.find(({ id }) => id === summary.phase);
  if (phase === undefined || phase.blockedBy.length === 0) return [];
  const blockers = blockersTogether(firstOf(phase.blockedBy, most)).join('; ');
  return [paragraph(`What keeps its gate ${phase.gate === 'closed' ? 'closed' : 'from being open'}: ${blockers}.`)];
}

function countsSentence({ summary }: Report): string {
  const { counts } = summary;
  const assessed = counts.absent + counts.intended + counts.written + counts.practised + counts.experienced;
  const all = assessed + counts.notAssessed + counts.notApplicable;
  const levels = [
    `${counts.experienced} experienced`,
    `${counts.practised} practised`,
    `${counts.written} written`,
    `${counts.intended} intended`,
    `${counts.absent} absent`,
    `${counts.notAssessed} not assessed`,
  ];
  if (counts.notApplicable > 0) levels.push(`${counts.notApplicable} not applicable`);
  return `${assessed} of ${all} elements assessed: ${listed(levels)}.`;
}

function figureBlocks(summary: Report['summary']): Block[] {
  if (summary.supported === null) return [paragraph('Nothing was assessed, so there are no figures.')];
  const provisional = summary.provisional ? ' (provisional)' : '';
  return [
    paragraph(
      toned(`Declared ${percentWords(summary.declared)}`, 'strong'),
      ', ',
      toned(`supported ${percentWords(summary.supported)}`, 'strong'),
      ': an assurance gap of ',
      toned(percentWords(summary.assuranceGap), 'strong'),
      `${provisional}. `,
      `Declared is what the assessors say. Supported is what the evidence bears out.${gapNote(summary)}`,
    ),
  ];
}

/** Why the gap is not the one figure less the other, where somebody who checks it would find so. */
function gapNote({ declared, supported, assuranceGap }: Report['summary']): string {
  const [said, shown, gap] = [declared ?? 0, supported ?? 0, assuranceGap ?? 0];
  if (Math.abs(said - shown - gap) > ROUNDING) return ' What is declared too low narrows no gap.';
  return Math.round(said) - Math.round(shown) === Math.round(gap) ? '' : ' Each figure is rounded by itself.';
}

function proofSentence(report: Report): string {
  const { found, attested, notCurrent, notFound, unchecked } = report.summary.proof;
  const total = found + attested + notCurrent + notFound + unchecked;
  if (total === 0) return 'No policy passage is quoted.';
  const others = [
    ...(attested > 0 ? [`${attested} vouched for`] : []),
    ...(notCurrent > 0 ? [`${notCurrent} in a policy not in force`] : []),
    ...(notFound > 0 ? [`words not found for ${notFound}`] : []),
    ...(unchecked > 0 ? [`${unchecked} not checked`] : []),
  ];
  const doubted = new Set(quotationsInDoubt(report).map(({ subject }) => subject)).size;
  const doubts =
    doubted === 0
      ? ''
      : ` What is quoted for ${counted(doubted, 'element or check', 'elements and checks')} is in doubt.`;
  const all = total === 1 ? '1 quoted passage' : `Of ${total} quoted passages`;
  return `${all}: ${listed([`words found for ${found}`, ...others])}.${doubts} The tool finds words. It does not judge that they suffice.`;
}
