import type { Answer, Question } from '../model/question.ts';
import { nearestWord } from '../util/nearest.ts';
import { harmless, singleSpaced } from '../util/words.ts';

/** The words that steer the interview, with their letters. */
const COMMANDS: Readonly<Record<string, 'skip' | 'back' | 'stop'>> = {
  s: 'skip',
  skip: 'skip',
  b: 'back',
  back: 'back',
  q: 'stop',
  quit: 'stop',
  stop: 'stop',
};

/** What was typed as an answer to a question, or why it is none. */
export function readAnswer(question: Question, typed: string): Answer | { readonly because: string } {
  const text = singleSpaced(harmless(typed));
  const command = Object.hasOwn(COMMANDS, text.toLowerCase()) ? COMMANDS[text.toLowerCase()] : undefined;
  if (command === 'skip' && question.skips === undefined) return { because: 'This question cannot be left out.' };
  if (command === 'back' && !question.canGoBack) return { because: 'This is the first question.' };
  if (command !== undefined) return { kind: command };
  if (text === '') {
    if (question.now !== undefined || question.emptyMeans !== undefined) return { kind: 'empty' };
    return {
      because:
        question.skips === undefined ? 'An answer is needed here.' : `Please answer, or type s to ${question.skips}.`,
    };
  }
  const choice = choiceMeant(question, text.toLowerCase());
  if (choice !== undefined) return { kind: 'value', value: choice };
  if (question.isOpen) return { kind: 'value', value: text };
  return { because: noSuchChoice(question, text) };
}

/** The choice that a number or a word stands for. A first letter will do where no other choice begins with it. */
function choiceMeant({ choices, isOpen }: Question, text: string): string | undefined {
  const byNumber = /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined;
  const exact = byNumber ?? choices.find(({ value }) => value === text);
  if (exact !== undefined || isOpen) return exact?.value;
  const begun = choices.filter(({ value }) => value.startsWith(text));
  return begun.length === 1 ? begun[0]?.value : undefined;
}

function noSuchChoice({ choices }: Question, text: string): string {
  const nearest = nearestWord(
    text.toLowerCase(),
    choices.map(({ value }) => value),
  );
  const meant = nearest === null ? '' : ` The nearest is "${nearest}".`;
  return `That is none of the choices.${meant} Type a number from 1 to ${choices.length}, or the word.`;
}
