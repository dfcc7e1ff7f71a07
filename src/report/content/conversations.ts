import type { Conversation, Gap, Report } from '../../model/report.ts';
import { counted } from '../../util/words.ts';
import type { Depth } from './audience.ts';
import { type Block, type Item, numbered, paragraph, type Section, toned } from './blocks.ts';

type TalkedAbout = Gap & { readonly conversation: Conversation };

/** More at once would be a list to work through, and no preparation for anybody. */
const MOST_SHOWN: Readonly<Record<Depth, number>> = { lead: 3, full: 10 };
const TITLE = 'Questions to take to the people affected';

/**
 * How to talk with those affected about the first gaps of the judged phase, or of all where no phase is planned; null where
 * there is nothing to talk about. The full report has more of them than the lead's.
 */
export function conversationsSection(report: Report, depth: Depth): Section | null {
  const all = report.gaps.filter(hasConversation);
  const gaps = all.filter(({ due }) => due === 'now' || report.summary.phase === null);
  const [first] = gaps;
  if (first === undefined) return null;
  const shown = gaps.slice(0, MOST_SHOWN[depth]);
  const blocks: Block[] = [
    paragraph(
      'For preparing a conversation, not a script: anybody may choose not to answer, and may bring someone. The words are our own reading.',
    ),
    numbered(shown.map(conversationItem)),
    ...restBlocks(all.length - shown.length),
    paragraph(
      `The whole guide to one of them, by its id: ${commandFor(first)}. With --file it marks what the file leaves open.`,
    ),
  ];
  const section = { id: 'conversations', title: TITLE, blocks };
  if (depth === 'full') return section;
  const due = report.summary.phase === null ? '' : ' due now';
  const which = gaps.length === 1 ? `the gap${due}` : `one of the ${gaps.length} gaps${due}, by its id`;
  return { ...section, inShort: [paragraph(`To prepare a conversation about ${which}: ${commandFor(first)}`)] };
}

function commandFor({ id }: Gap): string {
  return `hpp explain ${id} --conversation`;
}

function restBlocks(left: number): Block[] {
  if (left === 0) return [];
  return [
    paragraph(
      `${counted(left, 'further gap has', 'further gaps have')} questions of ${left === 1 ? 'its' : 'their'} own.`,
    ),
  ];
}

function hasConversation(gap: Gap): gap is TalkedAbout {
  return gap.conversation !== undefined;
}

function conversationItem({ id, title, conversation: { overlooked, obligation, ask } }: TalkedAbout): Item {
  return {
    lead: [toned(title, 'strong'), ` (${id})`],
    lines: [
      { label: 'Easily overlooked', text: overlooked },
      { label: 'Whose obligation, as a rule', text: obligation },
      ...ask.map((text) => ({ label: 'We would ask', text })),
    ],
  };
}
