import type { Report } from '../../../model/report.ts';
import { dayInWords } from '../../../util/days.ts';
import { type Block, paragraph, type Section, toned } from '../blocks.ts';
import { titleOf } from '../front.ts';
import type { ReportContent } from '../report-content.ts';
import { helpSection } from './help.ts';
import { commitmentSection, enablersSection } from './parts.ts';

/**
 * What patients and families read: what is promised, what can be shown, what is being worked on and by when. Of what
 * people wrote into the trust file it holds the names of the organisation, of the scope and of policies, and no more:
 * no quotations, notes, names of owners, findings or red flags. Its own words are for a reading age of 9 to 11.
 */
export function publicContent(report: Report): ReportContent {
  const sections = [
    aboutSection(report),
    ...report.commitments.map((commitment) => commitmentSection(commitment, report)),
    enablersSection(report),
    helpSection(report),
  ];
  return {
    title: 'When care goes wrong: what you can expect from us',
    subject: titleOf(report).subject,
    sections: sections.filter((section) => section !== null),
  };
}

/** Whose words a page for patients and families is in, and what it is not. */
export const WHOSE_WORDS: readonly string[] = [
  'A tool called hpp made this page. The words are its own. They come from its own reading of the Harmed Patient Pathway. ',
  'They are not the words of AvMA and the Harmed Patients Alliance, who made that pathway. ',
  'This page does not judge your care. It is not advice about the law, and it takes away none of your rights.',
];

function aboutSection(report: Report): Section {
  const { asOf, assessors } = report;
  const tookPart = assessors.some(({ livedExperience }) => livedExperience);
  const blocks: Block[] = [
    paragraph(toned(lookedAt(report), 'strong'), ` ${READY_WORDS[report.summary.verdict]}`),
    paragraph('If you need help now, go to the end of this page.'),
    paragraph(
      'This page is for patients, families and carers. It is about what we do when care has harmed someone. ',
      `It says how things stood on ${dayInWords(asOf)}.`,
    ),
    paragraph(
      'We call a thing a promise only if one of our policies says so, and that policy is in force. ',
      'We put each promise in a few short words. You can ask us for the policy itself.',
    ),
    paragraph(
      'Each part has things that you can ask for today. You can ask for all of them. ',
      'We may have to say no. If we do, ask us why.',
    ),
    paragraph(
      tookPart
        ? 'People who had been harmed helped us to check this.'
        : 'No one who had been harmed helped us to check this.',
    ),
    paragraph(...WHOSE_WORDS),
  ];
  return { title: 'About this page', blocks };
}

const READY_WORDS: Readonly<Record<Report['summary']['verdict'], string>> = {
  ready: 'By our own check, we are ready for the step that we are on.',
  'not-ready': 'By our own check, we are not ready yet.',
  unknown: 'We do not know yet if we are ready.',
  'not-scheduled': 'We do not know yet if we are ready.',
};

/** How much of the whole was looked at, before anything else is said. */
function lookedAt({ summary }: Report): string {
  const { notAssessed, notApplicable, ...levels } = summary.counts;
  const assessed = Object.values(levels).reduce((sum, count) => sum + count, 0);
  const all = assessed + notAssessed + notApplicable;
  if (assessed === 0) return `We have not looked at any of the ${all} parts of this work yet.`;
  const needless =
    notApplicable === 0 ? '' : ` ${notApplicable === 1 ? '1 part is' : `${notApplicable} parts are`} not needed here.`;
  const rest = notAssessed === 0 ? '' : ' We do not know yet how we do on the rest.';
  return `We have looked at ${assessed} of ${all} parts of this work so far.${needless}${rest}`;
}
