import type { Element } from '../model/framework.ts';
import { LEVELS } from '../model/level.ts';
import type { Choice, QuestionWords } from '../model/question.ts';

/** What is read before an element is judged: the patient's question first, then what it asks. */
export function aboutElement({ question, asks }: Element): QuestionWords[] {
  return [
    { label: 'A patient or family would ask', text: question },
    { label: 'What this element asks of the service', text: asks },
  ];
}

/** The five levels in words, lowest first. */
export function levelChoices({ levels }: Element): Choice[] {
  return LEVELS.map((level) => ({ value: level, label: level, words: levels[level] }));
}

/** The last part of an element's id. */
export function nameOf({ id }: Pick<Element, 'id'>): string {
  return id.slice(id.indexOf('/') + 1);
}
