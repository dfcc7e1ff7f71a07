import type { Report } from '../../model/report.ts';
import type { Depth } from './audience.ts';
import { type Block, bullets, paragraph, type Section, toned } from './blocks.ts';
import { isUrgent } from './gaps.ts';

const FOR_A_LEAD = 3;

/**
 * What to ask the people concerned about the gaps that are due now. Who is affected, what they need and whose obligation it is
 * stand with each gap, so they are not said again.
 */
export function conversationsSection({ gaps }: Report, depth: Depth): Section | null {
  const asked = gaps.flatMap(({ toAsk = [], ...gap }) =>
    isUrgent(gap) && toAsk.length > 0 ? [{ ...gap, toAsk }] : [],
  );
  if (asked.length === 0) return null;
  const shown = depth === 'full' ? asked : asked.slice(0, FOR_A_LEAD);
  const blocks: Block[] = [
    paragraph(
      'Each gap above says who is affected, what they need and whose obligation it is. What it was like, only the people concerned can say. Ask them, if they would like to be asked.',
    ),
    bullets(
      shown.map(({ id, title, toAsk }) => ({
        lead: [toned(title, 'strong'), ` (${id})`],
        lines: toAsk.map((text) => ({ label: 'Ask', text })),
      })),
    ),
  ];
  if (shown.length < asked.length)
    blocks.push(paragraph('For every other element: hpp explain <element> --conversation, or the full report.'));
  return { id: 'conversations', title: 'Questions to take to the people concerned', blocks };
}
