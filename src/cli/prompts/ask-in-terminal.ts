import type { Ask } from '../../app/ask.ts';
import { wrapped } from '../../report/terminal/layout.ts';
import { harmless } from '../../util/words.ts';
import type { Io } from '../io.ts';
import { askText, questionText } from './question-text.ts';

// Narrower than this, numbered lines cannot be read.
const NARROWEST = 40;
const WIDEST = 100;

/** Whether somebody is there to answer: questions are read from standard input, and put on standard error. */
export function canAsk({ canType, stderr }: Io): boolean {
  return canType?.() === true && stderr.isTTY === true;
}

/** Asks in the terminal, one question under the other: nothing is drawn over, so that it can be read line by line. */
export function askInTerminal(io: Io): Ask {
  return async (question, remark) => {
    const width = Math.min(WIDEST, Math.max(NARROWEST, (io.stderr.columns ?? 80) - 1));
    const said = remark === null ? [] : [wrapped(harmless(remark.words), width)];
    const asked = remark?.isRefusal === true ? askText(question, width) : questionText(question, width);
    io.stderr.write(`\n${[...said, asked].join('\n\n')}\n`);
    const { promptLine } = await import('./prompt-line.ts');
    return await promptLine();
  };
}
