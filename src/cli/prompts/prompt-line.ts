import inquirer from 'inquirer';
import { maskPatientNumbers } from '../../privacy/mask-patient-numbers.ts';
import { typedKeys } from './typed-keys.ts';

// With Ctrl-C between two questions, what is being written is written to its end first.
let wasInterrupted = false;
process.on('SIGINT', () => {
  wasInterrupted = true;
});

const plain = (text: string): string => text;

/** One line typed in the terminal, asked for on standard error; null where it was ended with Ctrl-C or Ctrl-D. */
export async function promptLine(): Promise<string | null> {
  if (wasInterrupted || process.stdin.readableEnded) return null;
  // With Ctrl-D the library waits for ever, and the process would end without a word.
  const close = (): void => void setImmediate(() => asked.ui.close());
  const { keys, end } = typedKeys(close);
  const prompt = inquirer.createPromptModule({ input: keys, output: process.stderr });
  const asked = prompt({
    type: 'input',
    name: 'line',
    // The library puts a space between its mark and the message, so the first word is the mark.
    message: 'answer:',
    theme: { prefix: { idle: 'Your', done: 'Your' }, style: { message: plain, answer: plain } },
    // What looks like a patient's number is masked while it is being typed.
    transformer: (value: string) => maskPatientNumbers(value).text,
  });
  process.stdin.once('end', close);
  process.once('SIGINT', close);
  try {
    return (await asked).line;
  } catch (error) {
    if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) return null;
    throw error;
  } finally {
    end();
    process.stdin.removeListener('end', close);
    process.removeListener('SIGINT', close);
  }
}
