import type { Report } from '../../../model/report.ts';
import { shortened } from '../../../util/words.ts';
import { titleOf } from '../front.ts';
import type { ReportContent } from '../report-content.ts';
import { type BoardLimits, boardSections } from './board-sections.ts';
import { type Room, roomOf } from './room.ts';

/** What two pages of A4 hold, with some room left for a title block or wider margins. */
const MOST: Room = { words: 900, lines: 88 };
const LONGEST_SUBJECT = 400;

/** How much is shown of each list, and of each text that somebody wrote: the first that fits the pages is taken. */
const LIMITS: readonly BoardLimits[] = [
  { items: 8, letters: 180 },
  { items: 6, letters: 180 },
  { items: 6, letters: 120 },
  { items: 4, letters: 80 },
  { items: 3, letters: 60 },
];
const TIGHTEST: BoardLimits = { items: 2, letters: 40 };

/** What a board reads: two pages at most, however much there is to say. */
export function boardContent(report: Report): ReportContent {
  for (const limits of LIMITS) {
    const content = contentWithin(report, limits);
    const { words, lines } = roomOf(content);
    if (words <= MOST.words && lines <= MOST.lines) return content;
  }
  return contentWithin(report, TIGHTEST);
}

function contentWithin(report: Report, limits: BoardLimits): ReportContent {
  const { title, subject } = titleOf(report);
  return {
    title: `${title}, for the board`,
    subject: shortened(subject, LONGEST_SUBJECT),
    sections: boardSections(report, limits),
  };
}
