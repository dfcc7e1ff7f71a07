import { answer, begin, type Interview, isSomethingLeft, questionNow, type Topic } from '../interview/machine.ts';
import { readAnswer } from '../interview/read-answer.ts';
import type { Question } from '../model/question.ts';
import { holdsMaskedNumber, maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import type { InvalidInput } from './open-trust-file.ts';

/** Puts a question, after a remark if there is one, and gives what was typed; null where nobody answers any more. */
export type Ask = (question: Question, remark: Remark | null) => Promise<string | null>;

/** Something to say before a question. */
export interface Remark {
  /** Whether the answer to this very question was not taken, so that it is put again. */
  readonly isRefusal: boolean;
  readonly words: string;
}

/** A file that answers are written into as they come. */
export interface AnsweredFile<File> {
  /** What stands in it. */
  now(): File;
  edit(edits: readonly YamlEdit[]): Promise<Writing>;
}

/** What became of writing an answer. */
export type Writing =
  | { readonly state: 'written' }
  /** Somebody else changed the file. It was read again, and the answer is to be taken anew. */
  | { readonly state: 'changed' }
  /** The answer cannot be right; nothing was written. */
  | { readonly state: 'wrong'; readonly because: string }
  | { readonly state: 'refused'; readonly because: string }
  | InvalidInput;

/** How a conversation ended. */
export type Ended =
  /** Everything was asked; `isAll` says whether everything was answered too. */
  | { readonly state: 'finished'; readonly isAll: boolean }
  | { readonly state: 'stopped' | 'unanswered' }
  | { readonly state: 'refused'; readonly because: string }
  | InvalidInput;

/** Why an answer is not taken, where only what lies in the folder shows it; null where it is. */
export type CheckAnswer = (question: Question, value: string) => Promise<string | null>;

const OF_A_PATIENT =
  'That looks like the number of a patient. It was not written. Please leave out names, numbers and stories of patients.';
const READ_AGAIN =
  'The file was changed by somebody else meanwhile. It was read again, and nothing of theirs was lost.';

/** Asks one question after the other. Each answer is on the disk before the next question is put. */
export async function converse<File>(
  topics: readonly Topic<File>[],
  file: AnsweredFile<File>,
  ask: Ask,
  check: CheckAnswer = async () => null,
): Promise<Ended> {
  let state = begin(topics, file.now());
  let remark: Remark | null = null;
  for (;;) {
    const question = questionNow(state, file.now());
    if (question === null) return { state: 'finished', isAll: !isSomethingLeft(topics, file.now()) };
    const typed = await ask(question, remark);
    if (typed === null) return { state: 'unanswered' };
    const turn = await takeTyped(typed, question, state, file, check);
    if (turn.state === 'asked-again') remark = { isRefusal: true, words: turn.because };
    else if (turn.state !== 'taken') return turn;
    else {
      state = turn.next;
      remark = turn.note === null ? null : { isRefusal: false, words: turn.note };
    }
  }
}

type TurnTaken<File> =
  | { readonly state: 'taken'; readonly next: Interview<File>; readonly note: string | null }
  | { readonly state: 'asked-again'; readonly because: string }
  | Exclude<Ended, { readonly state: 'finished' | 'stopped' | 'unanswered' }>
  | { readonly state: 'stopped' };

async function takeTyped<File>(
  typed: string,
  question: Question,
  state: Interview<File>,
  file: AnsweredFile<File>,
  check: CheckAnswer,
): Promise<TurnTaken<File>> {
  // What was read from a file, or copied from a report, is masked already.
  const isOfPatient = maskPatientNumbers(typed).numbers.length > 0 || holdsMaskedNumber(typed);
  if (isOfPatient) return { state: 'asked-again', because: OF_A_PATIENT };
  const given = readAnswer(question, typed);
  if ('because' in given) return { state: 'asked-again', because: given.because };
  if (given.kind === 'stop') return { state: 'stopped' };
  const doubt = given.kind === 'value' ? await check(question, given.value) : null;
  if (doubt !== null) return { state: 'asked-again', because: doubt };
  let note: string | null = null;
  for (;;) {
    const { edits, stateAfter } = answer(state, given, file.now());
    const writing: Writing = edits.length === 0 ? { state: 'written' } : await file.edit(edits);
    if (writing.state === 'written') return { state: 'taken', next: stateAfter(file.now()), note };
    if (writing.state === 'wrong') return { state: 'asked-again', because: writing.because };
    if (writing.state !== 'changed') return writing;
    note = READ_AGAIN;
  }
}
