import type { Element, Framework } from '../model/framework.ts';
import type { ElementResult, Report } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { type Block, bullets, paragraph, plainItem, type Section, toned } from './content/blocks.ts';
import { levelWords } from './content/words.ts';
import { sourcesSection } from './explain.ts';

// The questions of a restorative response are the Harmed Patients Alliance's; what stands under them is ours.
const SOURCE = 'hpa-mission';

/** What prepares a conversation about an element with the people concerned; empty where the framework has no words for it. */
export function conversationPage(element: Element, framework: Framework, report: Report | null): Section[] {
  const { title, id, affected, need, question, conversation, public: words } = element;
  if (conversation === undefined) return [];
  return [
    {
      title: `To prepare a conversation: ${title} (${id})`,
      blocks: [
        paragraph('This helps to prepare. It is not a script, and no form to fill in with somebody.'),
        bullets(
          [
            'Ask first whether they would like to talk, when, where, and with whom beside them.',
            'Any question may be left, and the conversation may end at any time.',
            'Listen before you explain. If you do not know, say so, and say when you will.',
            'Agree what happens next, who does it and by when. Offer it in writing.',
          ].map((text) => plainItem(text)),
        ),
      ],
    },
    ...(report === null ? [] : whereItStands(id, report)),
    { title: 'Who has been affected?', blocks: [paragraph(affected)] },
    {
      title: 'What do they need?',
      blocks: [paragraph(need), paragraph('What they need they know best. Ask, and believe it.')],
    },
    { title: 'Whose obligation is it?', blocks: [paragraph(conversation.obligation)] },
    { title: 'What would we ask them?', blocks: [bullets(conversation.ask.map((text) => plainItem(text)))] },
    {
      title: 'What they may ask you',
      blocks: [bullets([question, ...(words === undefined ? [] : [words.ask])].map((text) => plainItem(text)))],
    },
    sourcesSection([SOURCE], framework),
    { title: 'How sure', blocks: [paragraph(toned(framework.reading, 'quiet'))] },
  ];
}

/** Where the provider stands, and what its own file leaves open. */
function whereItStands(id: string, report: Report): Section[] {
  const elements = [...report.commitments.flatMap((commitment) => commitment.elements), ...report.enablers];
  const element = elements.find((candidate) => candidate.id === id);
  if (element === undefined) return [];
  const { declared, supported, action } = element;
  const blocks: Block[] = [
    paragraph(`Declared ${levelWords(declared)}, supported `, toned(levelWords(supported), 'strong'), '.'),
  ];
  const open = [...openQuestions(element), ...seenOtherwise(element), ...flagsOn(id, report)];
  if (open.length > 0) blocks.push(bullets(open.map((text) => plainItem(text))));
  if (action !== null)
    blocks.push(
      paragraph(
        `Undertaken: ${action.what ?? 'not said'}. ${action.owner ?? 'Nobody is named'}, ${action.due === null ? 'no date' : `by ${dayInWords(action.due)}`}${action.overdue ? ', which has passed' : ''}.`,
      ),
    );
  return [{ title: `In ${report.input.file}, as it stood on ${dayInWords(report.asOf)}`, blocks }];
}

function openQuestions({ conditions: { provision, practice, experience }, evidence }: ElementResult): string[] {
  const asked = evidence.some(({ use }) => use === 'experience');
  return [
    ...(provision ? [] : ['No policy in force promises it in words that were found.']),
    ...(practice ? [] : ['Nothing shows yet that it is done. Do not tell them that it is.']),
    ...(experience
      ? []
      : [
          asked
            ? 'The people concerned do not confirm it yet. Begin with what they met.'
            : 'Nobody has asked the people concerned yet. This may be the first time.',
        ]),
  ];
}

function flagsOn(id: string, { redFlags }: Report): string[] {
  return redFlags
    .filter(({ subject, resolved }) => subject === id && !resolved)
    .map(({ what }) => `A red flag stands here and is not settled: ${what}`);
}

function seenOtherwise({ dissent }: ElementResult): string[] {
  return dissent.map(({ by, says }) => `Seen differently by ${by}: ${says}`);
}
