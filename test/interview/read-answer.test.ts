import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/interview/read-answer.ts';
import type { Question } from '../../src/model/question.ts';

const LEVELS: Question = {
  id: 'a level',
  words: [],
  choices: ['absent', 'intended', 'written'].map((value) => ({ value, words: value })),
  isOpen: false,
  asks: 'Which?',
  skips: 'skip',
  canGoBack: true,
};
const FREE: Question = { ...LEVELS, choices: [], isOpen: true, emptyMeans: 'none' };
const PATHS: Question = { ...FREE, choices: [{ value: 'evidence/a.md', words: 'evidence/a.md' }] };

describe('an answer that was typed', () => {
  it.each([
    [LEVELS, '3', { kind: 'value', value: 'written' }],
    [LEVELS, ' Written ', { kind: 'value', value: 'written' }],
    [LEVELS, 'w', { kind: 'value', value: 'written' }],
    [LEVELS, 's', { kind: 'skip' }],
    [LEVELS, 'BACK', { kind: 'back' }],
    [LEVELS, 'q', { kind: 'stop' }],
    [FREE, '', { kind: 'empty' }],
    [FREE, 'two\n\u001b[31m words', { kind: 'value', value: 'two [31m words' }],
    [FREE, '1', { kind: 'value', value: '1' }],
    [PATHS, '1', { kind: 'value', value: 'evidence/a.md' }],
    [PATHS, 'evidence/b.md', { kind: 'value', value: 'evidence/b.md' }],
    [{ ...LEVELS, now: 'written' }, '', { kind: 'empty' }],
  ] as const)('%#: is understood', (question, typed, expected) => {
    expect(readAnswer(question, typed)).toEqual(expected);
  });

  it.each([
    [LEVELS, '4', 'Type a number from 1 to 3, or the word.'],
    [LEVELS, '0', 'none of the choices'],
    [LEVELS, 'writen', 'The nearest is "written".'],
    [LEVELS, '', 'Please answer, or type s to skip.'],
    [{ ...LEVELS, canGoBack: false }, 'b', 'This is the first question.'],
    [{ ...LEVELS, skips: undefined }, 's', 'cannot be left out'],
    [{ ...LEVELS, skips: undefined }, '', 'An answer is needed here.'],
  ])('%#: is refused with what to do', (question, typed, says) => {
    const { skips, ...rest } = question;
    const answer = readAnswer(skips === undefined ? rest : { ...rest, skips }, typed);

    expect('because' in answer ? answer.because : '').toContain(says);
  });
});
