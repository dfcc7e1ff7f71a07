import type { GivenAnswer } from '../../app/answers-file.ts';
import type { Ask } from '../../app/ask.ts';
import { UserError } from '../user-error.ts';

/** Takes answers from a list, one for each question. How many are left can be asked at the end. */
export function askFromFile(answers: readonly GivenAnswer[]): { readonly ask: Ask; readonly left: () => number } {
  let index = 0;
  return {
    left: () => answers.length - index,
    ask: async ({ id }, remark) => {
      if (remark?.isRefusal === true)
        throw new UserError(
          `The answer in line ${answers[index - 1]?.line} of the answers, to "${id}", was not taken. ${remark.words} The answers before it were written.`,
        );
      const given = answers[index];
      if (given === undefined) return null;
      if (given.to !== null && given.to !== id)
        throw new UserError(
          `The answer in line ${given.line} of the answers is meant for "${given.to}", but the question is "${id}". The answers before it were written.`,
        );
      index++;
      return given.typed;
    },
  };
}
