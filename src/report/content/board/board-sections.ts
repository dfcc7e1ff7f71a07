import type { Gap, RedFlagResult, Report } from '../../../model/report.ts';
import { dayInWords } from '../../../util/days.ts';
import { capitalised, counted, listed, shortened } from '../../../util/words.ts';
import { type Block, bullets, type Item, numbered, paragraph, plainItem, type Section, toned } from '../blocks.ts';
import { commitmentTable } from '../commitments.ts';
import { decisionsSection } from '../decisions.ts';
import { summarySection } from '../front.ts';
import { gapInShort, isUrgent } from '../gaps.ts';
import { nationWords, outcomeCounts } from '../rollout.ts';
import { quotationsInDoubt } from '../trouble.ts';
import { firstOf, gateWords, moreWords, spaced } from '../words.ts';

/** How much a board is shown. */
export interface BoardLimits {
  /** The most that is shown of one list. */
  readonly items: number;
  /** The most letters of a text that somebody wrote. */
  readonly letters: number;
}

const LONGEST_READING = 600;

/** The sections of a board's report, in the order of every report. */
export function boardSections(report: Report, limits: BoardLimits): Section[] {
  return [
    aboutSection(report, limits),
    summarySection(report, limits.items),
    { title: 'The six commitments', blocks: [commitmentTable(report), ...dissentBlocks(report, limits)] },
    troubleSection(report, limits),
    rolloutSection(report, limits),
    candourSection(report, limits),
    gapsSection(report, limits),
    decisionsSection(report),
  ];
}

function aboutSection({ asOf, framework, assessors, limitations }: Report, { items, letters }: BoardLimits): Section {
  const people = assessors.map(
    ({ role, livedExperience }) => `${shortened(role, letters)}${livedExperience ? ' (lived experience of harm)' : ''}`,
  );
  const tailored = framework.tailored.length > 0 ? `, tailored in ${counted(framework.tailored.length, 'place')}` : '';
  const blocks: Block[] = [
    paragraph(`As it stood on ${dayInWords(asOf)}. Framework ${framework.id} ${framework.version}${tailored}.`),
    paragraph(shortened(framework.readingInShort, LONGEST_READING)),
    paragraph(
      people.length > 0 ? `Who took part: ${listed(firstOf(people, items))}.` : 'Who took part: nobody is named.',
    ),
  ];
  if (limitations.length > 0)
    blocks.push(
      paragraph(toned('Before relying on this:', 'strong')),
      bullets(limitations.map((text) => plainItem(text))),
    );
  return { title: 'What this is', blocks };
}

function dissentBlocks({ commitments }: Report, limits: BoardLimits): Block[] {
  const voices = commitments
    .flatMap(({ elements }) => elements)
    .flatMap(({ id, title, dissent }) => dissent.map(({ by, says }) => ({ id, title, by, says })));
  if (voices.length === 0) return [];
  const items = voices.map(({ id, title, by, says }): Item => {
    const who = capitalised(spaced(by));
    return plainItem(
      toned(title, 'strong'),
      ` (${id}). ${shortened(who, limits.letters)}: ${shortened(says, limits.letters)}`,
    );
  });
  return [paragraph('Seen differently by somebody who took part:'), ...cut(items, limits)];
}

function troubleSection(report: Report, limits: BoardLimits): Section {
  const { redFlags, commitments, enablers, candour } = report;
  const flags = redFlags.filter(({ resolved }) => !resolved).map((flag) => flagItem(flag, limits));
  const holders = [...commitments.flatMap(({ elements }) => elements), ...enablers, ...candour.checks];
  const lost = holders
    .filter(({ provisions }) => provisions.some(({ status }) => status === 'not-found'))
    .map(({ id }) =>
      plainItem('Words ', toned('not found', 'bad'), ' in the policy quoted for ', toned(id, 'strong'), '.'),
    );
  const doubts = quotationsInDoubt(report).map(({ subject }) =>
    plainItem('Words ', toned('in doubt', 'caution'), ' in what is quoted for ', toned(subject ?? '', 'strong'), '.'),
  );
  const items = [...flags, ...lost, ...doubts];
  return {
    title: 'Red flags and quotations in doubt',
    blocks: items.length > 0 ? cut(items, limits) : [paragraph('None is open.')],
  };
}

function flagItem({ subject, what, foundOn }: RedFlagResult, { letters }: BoardLimits): Item {
  return plainItem(
    'Red flag on ',
    toned(subject, 'strong'),
    `, found on ${dayInWords(foundOn)}: `,
    toned('not settled', 'bad'),
    `. ${shortened(what, letters)}`,
  );
}

function rolloutSection({ rollout, summary }: Report, limits: BoardLimits): Section {
  if (rollout.phases.length === 0) return { title: 'Roll-out', blocks: [paragraph('The file plans no phase.')] };
  const items = rollout.phases.map(({ id, name, gate, starts, goesLive }) =>
    plainItem(
      toned(shortened(name ?? id, limits.letters), 'strong'),
      ` (${id}): gate `,
      gateWords(gate),
      `. Begins ${dayInWords(starts)}${goesLive === null ? '' : `, live from ${dayInWords(goesLive)}`}.${id === summary.phase ? ' The phase judged here.' : ''}`,
    ),
  );
  return { title: 'Roll-out', blocks: cut(items, limits) };
}

function candourSection({ candour }: Report, limits: BoardLimits): Section {
  const notMet = candour.checks.filter(({ outcome }) => outcome === 'not-met');
  const items = notMet.map(({ id, title }) => plainItem(toned('not met', 'bad'), `: ${title} (${id})`));
  return {
    title: `Candour in ${nationWords(candour)}`,
    blocks: [
      paragraph('This shows what policy says, not that the law was kept.'),
      paragraph(outcomeCounts('Checks', candour.checks)),
      ...(items.length > 0 ? cut(items, limits) : []),
    ],
  };
}

/** What is due now first; where there is room, what is due in the next phase. */
function gapsSection({ gaps }: Report, limits: BoardLimits): Section {
  const urgent = gaps.filter(isUrgent);
  const next = gaps.filter(({ due }) => due === 'next');
  const shownNow = urgent.slice(0, limits.items);
  const shownNext = next.slice(0, limits.items - shownNow.length);
  const left = gaps.length - shownNow.length - shownNext.length;
  const none = gaps.length === 0 ? 'None.' : 'None is due now.';
  return {
    title: 'Gaps',
    blocks: [
      paragraph(urgent.length === 0 ? none : `Due now: ${counted(urgent.length, 'gap')}.`),
      ...gapList(shownNow, limits),
      ...(shownNext.length > 0 ? [paragraph(`Due in the next phase: ${counted(next.length, 'gap')}.`)] : []),
      ...gapList(shownNext, limits),
      ...(left > 0 ? [paragraph(`${capitalised(moreWords(left))}.`)] : []),
    ],
  };
}

function gapList(gaps: readonly Gap[], limits: BoardLimits): Block[] {
  return gaps.length === 0 ? [] : [numbered(gaps.map((gap) => gapInShort(withShortTexts(gap, limits))))];
}

function withShortTexts(gap: Gap, { letters }: BoardLimits): Gap {
  const { owner } = gap.obligation;
  return {
    ...gap,
    title: shortened(gap.title, letters),
    obligation: { ...gap.obligation, owner: owner === null ? null : shortened(owner, letters) },
  };
}

function cut(items: readonly Item[], { items: most }: BoardLimits): Block[] {
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  return [bullets(shown), ...(left > 0 ? [paragraph(`${capitalised(moreWords(left))}.`)] : [])];
}
