import { type FileStates, fileStates, untilChanged } from '../files/watch-files.ts';

/** What is done anew whenever what it rests on changes. */
export interface Watched {
  /** The files that are known before it is done for the first time. */
  readonly given: readonly string[];
  /** Does it once, and gives the files that it rested on. */
  readonly work: () => Promise<readonly string[]>;
  /** Is told which files are looked at from now on. */
  readonly onWatch: (files: readonly string[]) => void;
  /** Is told which files changed, before it is done anew. */
  readonly onChange: (files: readonly string[]) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Does something, and does it anew whenever a file that it rests on changes, comes or goes, until it is ended. */
export async function repeatOnChange({ given, work, onWatch, onChange, signal }: Watched): Promise<void> {
  let looked: readonly string[] = given;
  while (!signal.aborted) {
    // Looked at before the work, so that what changes while it is done is not missed.
    const before = fileStates(looked);
    const files = await work();
    const known: FileStates = new Map(
      files.map((file) => [file, before.get(file) ?? fileStates([file]).get(file) ?? '']),
    );
    looked = files;
    onWatch(files);
    try {
      onChange(await untilChanged(known, signal));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
