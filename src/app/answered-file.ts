import { readInput } from '../files/read-input.ts';
import { sha256Of } from '../files/sha256.ts';
import type { Finding } from '../model/report.ts';
import { capitalised } from '../util/words.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import type { AnsweredFile } from './ask.ts';
import type { InvalidInput } from './open-trust-file.ts';
import { createFile, replaceFile } from './replace-file.ts';

/** The text of a file read as what it should be, or what is wrong with it. */
export type ReadAs<File> =
  | { readonly file: File }
  | { readonly findings: readonly Finding[] }
  | { readonly because: string };

/** How a file of answers is read and held to its rules. */
export interface AnswersKind<File> {
  readonly path: string;
  /** As it is printed. */
  readonly shown: string;
  /** Reads its text; the same rules hold for what is about to be written. */
  read(text: string): Promise<ReadAs<File>>;
  /** What it holds when the first answer comes; without it, it must be there. */
  readonly initial?: string;
}

/** Why a file of answers cannot be used. */
export type NotOpened = InvalidInput | { readonly state: 'refused'; readonly because: string };

/** Opens a file that answers are written into. */
export async function openAnswered<File>(kind: AnswersKind<File>): Promise<AnsweredFile<File> | NotOpened> {
  const first = await readFrom(kind);
  if ('state' in first) return first;
  let now = first;
  return {
    now: () => now.file,
    edit: async (edits) => {
      const edited = editYaml(now.text, edits);
      if ('because' in edited) return { state: 'wrong', because: `Nothing was written: ${edited.because}.` };
      const reading = await kind.read(edited.text);
      if ('because' in reading) return { state: 'wrong', because: `${capitalised(reading.because)}.` };
      if ('findings' in reading) return { state: 'wrong', because: wordsOf(reading.findings) };
      const { path } = kind;
      const replacing = await (now.sha256 === null
        ? createFile(path, edited.text)
        : replaceFile(path, now.sha256, edited.text));
      if (replacing.state === 'replaced') {
        now = { text: edited.text, sha256: replacing.sha256, file: reading.file };
        return { state: 'written' };
      }
      if (replacing.state === 'changed') {
        const again = await readFrom(kind);
        if ('state' in again) return again;
        now = again;
        return replacing;
      }
      const because = replacing.state === 'failed' ? `the system says ${replacing.because}` : replacing.because;
      return { state: 'refused', because };
    },
  };
}

interface Now<File> {
  readonly text: string;
  /** Null where it is not there yet. */
  readonly sha256: string | null;
  readonly file: File;
}

async function readFrom<File>({ path, shown, read, initial }: AnswersKind<File>): Promise<Now<File> | NotOpened> {
  const input = readInput(path);
  if (initial !== undefined && 'problem' in input && input.problem === 'file/not-found') {
    const reading = await read(initial);
    if ('file' in reading) return { text: initial, sha256: null, file: reading.file };
  }
  if ('problem' in input) return { state: 'refused', because: input.because };
  // Its text has been masked, and must not be written over what a person wrote.
  if (input.patientNumbers.length > 0) {
    const because = 'it holds what looks like the number of a patient; take it out of the file first';
    return { state: 'refused', because };
  }
  const reading = await read(input.text);
  if ('because' in reading) return { state: 'refused', because: reading.because };
  if ('findings' in reading)
    return { state: 'invalid', findings: reading.findings, texts: new Map([[shown, input.text]]) };
  return { text: input.text, sha256: sha256Of(input.bytes), file: reading.file };
}

/** What is wrong with an answer, and what to do, in a sentence or two. */
function wordsOf([finding]: readonly Finding[]): string {
  if (finding === undefined) return 'This cannot be right.';
  return `${capitalised(finding.message)}. ${capitalised(finding.fix).replace(/[.]?$/, '.')}`;
}
