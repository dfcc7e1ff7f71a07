import type { Element, Framework } from '../model/framework.ts';
import type { Report } from '../model/report.ts';
import { capitalised } from '../util/words.ts';
import { type Block, bullets, numbered, paragraph, plainItem, type Section, toned } from './content/blocks.ts';
import { spaced } from './content/words.ts';
import { answersInFile, type FileAnswer, type FileAnswers } from './open-questions.ts';
import { elementIn, inFileWords, standingBlocks } from './receipt.ts';
import { sourcesSection } from './sources-section.ts';

/** How to prepare a conversation about an element: the four questions and, with a report, what the file leaves open. */
export function conversationGuide(element: Element, framework: Framework, report: Report | null): Section[] {
  const result = report === null ? null : elementIn(report, element.id);
  const answers =
    report === null || result === null ? null : answersInFile(result, report.redFlags, framework.experience_kinds);
  return [
    ...(report === null || result === null ? [] : [{ title: inFileWords(report), blocks: standsBlocks(result) }]),
    preparationSection(element, framework),
    ...questionSections(element, framework, answers),
    sourcesSection(sourcesOf(framework), framework),
    {
      title: 'How sure',
      blocks: [paragraph(framework.conversation_guide.reading), paragraph(toned(framework.reading, 'quiet'))],
    },
  ];
}

function standsBlocks(result: NonNullable<ReturnType<typeof elementIn>>): Block[] {
  const { dissent } = result;
  if (dissent.length === 0) return standingBlocks(result);
  const voices = dissent.map(({ by, says }) => plainItem(toned(capitalised(spaced(by)), 'strong'), `: ${says}`));
  return [...standingBlocks(result), paragraph('Seen differently by somebody who took part:'), bullets(voices)];
}

function preparationSection({ id, title, core }: Element, { conversation_guide }: Framework): Section {
  return {
    title: `Preparing a conversation: ${title} (${id}${core ? ', core' : ''})`,
    blocks: [bullets(conversation_guide.preparation.map(({ says }) => plainItem(says)))],
  };
}

function questionSections(element: Element, framework: Framework, answers: FileAnswers | null): Section[] {
  const { questions } = framework.conversation_guide;
  const { conversation } = element;
  const extra = (label: string, text: string | undefined): Block[] =>
    text === undefined ? [] : [paragraph(toned(`${label}: `, 'strong'), text)];
  return [
    {
      title: `1. ${questions.affected}`,
      blocks: [
        paragraph(element.affected),
        ...extra('Easily overlooked', conversation?.overlooked),
        ...(answers?.affected ?? []).map(fileAnswer),
      ],
    },
    { title: `2. ${questions.needs}`, blocks: [paragraph(element.need), ...inFile(answers?.needs)] },
    {
      title: `3. ${questions.obligation}`,
      blocks: [...extra('As a rule', conversation?.obligation), ...inFile(answers?.obligation)],
    },
    { title: `4. ${questions.ask}`, blocks: askBlocks(element, answers) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function askBlocks({ conversation, question }: Element, answers: FileAnswers | null): Block[] {
  const sign = answers?.ask.isOpen === true ? 'Ask them: ' : '';
  // An element of somebody's own may have no questions: what a family would ask shows what to ask about.
  const own = paragraph('This element has no questions of its own. A family would ask: ', question);
  const asks = conversation?.ask.map((text) =>
    sign === '' ? plainItem(text) : plainItem(toned(sign, 'strong'), text),
  );
  return [...inFile(answers?.ask), asks === undefined ? own : numbered(asks)];
}

function inFile(answer: FileAnswer | undefined): Block[] {
  return answer === undefined ? [] : [fileAnswer(answer)];
}

function fileAnswer({ isOpen, says }: FileAnswer): Block {
  return paragraph(isOpen ? toned('Open in this file: ', 'caution') : 'In this file: ', says);
}

function sourcesOf({ conversation_guide: { sources, preparation } }: Framework): string[] {
  return [...new Set([...sources, ...preparation.flatMap((advice) => advice.sources)])];
}
