import type { DivergenceReport, ElementViews } from '../../model/divergence.ts';
import { LEVELS } from '../../model/level.ts';
import { PERSPECTIVES, type Perspective, SIDES } from '../../model/perspective.ts';
import { dayInWords } from '../../util/days.ts';
import { capitalised, counted, listed } from '../../util/words.ts';
import {
  type Block,
  bullets,
  type Item,
  type LabelledLine,
  paragraph,
  type Section,
  toned,
} from '../content/blocks.ts';
import { titleOf } from '../content/front.ts';
import { WHOSE_WORDS } from '../content/public/public-content.ts';
import type { ReportContent } from '../content/report-content.ts';
import { peopleCount } from '../content/words.ts';

/**
 * Who sees what, for anybody to read. Of what people wrote it holds the names of the organisation and the scope, and no more: no
 * roles, no words of anybody, no files, and nothing on what one person alone has rated.
 */
export function publicDivergence(report: DivergenceReport): ReportContent {
  const several = report.elements.filter(({ views }) => views.length > 1);
  const sections = [
    aboutSection(report),
    elementsSection(
      'Where people see different things',
      several.filter(({ meeting }) => meeting !== null),
    ),
    elementsSection(
      'Where people see much the same',
      several.filter(({ meeting }) => meeting === null),
    ),
    notShownSection(report),
  ];
  return {
    title: 'When care goes wrong: who sees what',
    subject: titleOf(report).subject,
    sections: sections.filter((section) => section !== null),
  };
}

function aboutSection(report: DivergenceReport): Section {
  const { voices, asOf } = report;
  const harmed = voices.filter(({ livedExperience }) => livedExperience).length;
  const blocks: Block[] = [
    paragraph(
      harmed === 0
        ? toned('No one we asked has been harmed by care. So this shows only how others see it.', 'strong')
        : `Some of the people we asked have been harmed by care, or someone close to them has (${peopleCount(harmed)}).`,
    ),
    paragraph(
      `We asked people what they see of what we do when care has harmed someone. This is what they said, as things stood on ${dayInWords(asOf)}.`,
    ),
    paragraph(whoWasAsked(report)),
    paragraph(
      'We name no one. We did not take the middle of what people said. Where they see different things, each may be right about what they met.',
    ),
    paragraph(
      'The words we use: "absent" means there is nothing. "Intended" means we mean to do it. "Written" means a policy says so. "Practised" means it is done most of the time. "Experienced" means the people it is for say so.',
    ),
    paragraph(...WHOSE_WORDS),
  ];
  return { title: 'About this page', blocks };
}

/** How many of each side were asked. No whole is given: with it, a small number could be worked out. */
function whoWasAsked({ voices }: DivergenceReport): string {
  const countOf = (side: Perspective): number => voices.filter(({ perspective }) => perspective === side).length;
  const asked = PERSPECTIVES.filter((side) => countOf(side) > 0);
  const others = PERSPECTIVES.filter((side) => countOf(side) === 0);
  const groups = asked.map((side) => `${SIDES[side]} (${peopleCount(countOf(side))})`);
  const missing =
    others.length === 0
      ? ''
      : ` We asked no ${listed(
          others.map((side) => SIDES[side]),
          'or',
        )}.`;
  return `We asked ${listed(groups)}.${missing}`;
}

function elementsSection(title: string, elements: readonly ElementViews[]): Section | null {
  if (elements.length === 0) return null;
  return { title, blocks: [bullets(elements.map(elementItem))] };
}

function elementItem(element: ElementViews): Item {
  const { title, meeting } = element;
  const asked: LabelledLine[] =
    meeting === null
      ? []
      : [
          { label: 'What a family would ask', text: meeting.question },
          { label: 'What we will ask', text: meeting.ask },
        ];
  return { lead: [toned(title, 'strong')], lines: [...sideLines(element), ...asked] };
}

/** Every level that somebody on each side sees, and not how many see it. */
function sideLines({ views }: ElementViews): LabelledLine[] {
  return PERSPECTIVES.flatMap((side) => {
    const seen = LEVELS.filter((level) => views.some((view) => view.perspective === side && view.level === level));
    return seen.length === 0 ? [] : [{ label: `${capitalised(SIDES[side])} say`, text: listed(seen) }];
  });
}

function notShownSection({ counts, elements }: DivergenceReport): Section | null {
  const alone = elements.filter(({ views }) => views.length === 1).length;
  const texts = [
    ...(alone === 0
      ? []
      : [`Of ${counted(alone, 'part')} too few people spoke to show what they said without pointing at them.`]),
    ...(counts.nobody === 0 ? [] : [`Of ${counted(counts.nobody, 'part')} nobody has spoken yet.`]),
  ];
  if (texts.length === 0) return null;
  return { title: 'What is not shown here', blocks: texts.map((text) => paragraph(text)) };
}
