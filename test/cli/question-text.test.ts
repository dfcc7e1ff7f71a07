import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askText, questionText } from '../../src/cli/prompts/question-text.ts';
import type { Question } from '../../src/model/question.ts';
import { columnsOf } from '../../src/util/columns.ts';

const QUESTION: Question = {
  id: 'communication/named-contact level',
  title: 'Element 1 of 49. Communication: One named person to talk to (core)',
  words: [{ label: 'A patient or family would ask', text: 'Did anyone give us the name and number of one person?' }],
  choices: [
    { value: 'absent', label: 'absent', words: 'Letters carry a general number.' },
    { value: 'evidence/a.md', words: 'evidence/a.md' },
  ],
  isOpen: false,
  asks: 'Which of these is true today?',
  skips: 'skip',
  canGoBack: true,
};

describe('a question in the terminal', () => {
  it('reads from top to bottom: what it is about, the choices, what is asked, and what can be typed', () => {
    expect(questionText(QUESTION, 79)).toBe(`Element 1 of 49. Communication: One named person to talk to (core)

A patient or family would ask:
  Did anyone give us the name and number of one person?

  1. absent: Letters carry a general number.
  2. evidence/a.md

Which of these is true today?
Type a number from 1 to 2, or the word.
s: skip. b: back. q: stop.`);
  });

  it('says what stands already, and what Enter alone does', () => {
    const { choices: _, ...rest } = QUESTION;
    const open = { ...rest, choices: [], isOpen: true };

    expect(askText({ ...open, now: '37 of 42' }, 79)).toContain(
      'It says now: 37 of 42\nType your answer. Enter alone: keeps it.',
    );
    expect(askText({ ...open, emptyMeans: 'none for now' }, 79)).toContain('Enter alone: none for now.');
  });

  it('stays within any width, and lets nothing act on the screen', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 100 }), (words, width) => {
        const shown = questionText(
          { ...QUESTION, words: [{ label: words, text: words }], now: `\u001b[31m${words}` },
          width,
        );

        expect(shown).not.toContain('\u001b');
        for (const line of shown.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
