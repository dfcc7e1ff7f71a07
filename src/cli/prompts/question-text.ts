import type { Choice, Question } from '../../model/question.ts';
import { wrapped } from '../../report/terminal/layout.ts';
import { harmless, shortened } from '../../util/words.ts';

const INDENT = '  ';

/** A question as lines that read well from top to bottom: what it is about, the choices in words, and what can be typed. */
export function questionText(question: Question, width: number): string {
  const { title, words, choices } = question;
  const parts = [
    ...(title === undefined ? [] : [wrapped(harmless(title), width)]),
    ...words.map(({ label, text }) => {
      const body = wrapped(harmless(text), width, label === undefined ? '' : INDENT);
      return label === undefined ? body : `${wrapped(`${harmless(label)}:`, width)}\n${body}`;
    }),
    ...(choices.length === 0 ? [] : [choices.map((choice, i) => choiceText(choice, i + 1, width)).join('\n')]),
    askText(question, width),
  ];
  return parts.join('\n\n');
}

/** What is asked, and what can be typed; enough where the rest of the question has just been read. */
export function askText(question: Question, width: number): string {
  const { asks, now } = question;
  const lines = [
    asks,
    ...(now === undefined ? [] : [`It says now: ${shortened(harmless(now), 300)}`]),
    ...typingWords(question),
  ];
  return lines.map((line) => wrapped(line, width)).join('\n');
}

function choiceText({ value, label, words }: Choice, number: number, width: number): string {
  const sign = `${INDENT}${number}. `;
  const name = label ?? (value === words ? '' : value);
  const text = name === '' ? words : `${name}: ${words}`;
  return wrapped(harmless(text), width, sign, ' '.repeat(sign.length));
}

/** What can be typed: an answer, then the letters that steer. */
function typingWords({ choices, isOpen, now, emptyMeans, skips, canGoBack }: Question): string[] {
  const numbers = choices.length === 1 ? '1' : `a number from 1 to ${choices.length}`;
  const choice =
    choices.length === 0 ? 'your answer' : isOpen ? `${numbers}, or your own answer` : `${numbers}, or the word`;
  const enter = now === undefined ? emptyMeans : 'keeps it';
  const letters = [...(skips === undefined ? [] : [`s: ${skips}.`]), ...(canGoBack ? ['b: back.'] : []), 'q: stop.'];
  return [`Type ${choice}.${enter === undefined ? '' : ` Enter alone: ${enter}.`}`, letters.join(' ')];
}
