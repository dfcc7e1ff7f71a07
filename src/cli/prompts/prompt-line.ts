import inquirer from 'inquirer';
import { maskPatientNumbers } from '../../privacy/mask-patient-numbers.ts';

const plain = (text: string): string => text;

/** One line typed in the terminal, asked for on standard error; null where it was ended with Ctrl-C or Ctrl-D. */
export async function promptLine(): Promise<string | null> {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  let atEnd = (): void => {};
  // With Ctrl-D the library waits for ever, and the process would end without a word.
  const inputEnded = new Promise<null>((resolve) => {
    atEnd = () => resolve(null);
    process.once('beforeExit', atEnd);
  });
  try {
    const asked = prompt({
      type: 'input',
      name: 'line',
      // The library puts a space between its mark and the message, so the first word is the mark.
      message: 'answer:',
      theme: { prefix: { idle: 'Your', done: 'Your' }, style: { message: plain, answer: plain } },
      // What looks like a patient's number is masked while it is being typed.
      transformer: (value: string) => maskPatientNumbers(value).text,
    });
    const typed = await Promise.race([asked, inputEnded]);
    return typed === null ? null : typed.line;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return null;
    throw error;
  } finally {
    process.removeListener('beforeExit', atEnd);
  }
}
