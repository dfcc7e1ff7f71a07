import { sha256Of } from '../files/sha256.ts';
import type { LockedDocument, LockedFile } from '../model/lock.ts';
import type { Day } from '../model/trust.ts';
import type { QuotationToday } from '../pins/compare-pins.ts';
import type { Pinning } from '../pins/pins-of.ts';
import type { CheckedQuotations } from './check-quotations.ts';
import { nameOf, type OpenLock } from './open-lock.ts';

/** Pins that are ready to be written. */
export interface NewPins {
  readonly pinning: Pinning;
  readonly text: string;
  readonly sha256: string;
  /** Whether the file of pins already says the same. */
  readonly isWritten: boolean;
}

/** What one run has pinned so far, by the file of pins: two trust files of one folder share one. */
export type PinsOfRun = Map<string, readonly LockedFile[]>;

/** What to pin from. */
export interface PinSource {
  readonly trustFile: string;
  /** The file of pins, as it is printed. */
  readonly file: string;
  readonly quotations: readonly QuotationToday[];
  readonly checked: CheckedQuotations;
  readonly asOf: Day;
  readonly before: OpenLock | null;
  readonly run: PinsOfRun;
}

/** Pins what a trust file quotes, over what was pinned before. Nothing is written. */
export async function newPins({
  trustFile,
  file,
  quotations,
  checked: { documents },
  asOf,
  before,
  run,
}: PinSource): Promise<NewPins> {
  const { pinsOf } = await import('../pins/pins-of.ts');
  const { lockText } = await import('../pins/write-lock.ts');
  const pinning = pinsOf({
    file: nameOf(trustFile),
    quotations,
    documents: [...documents].flatMap(([document, reading]): LockedDocument[] => {
      const sha256 = reading.sha256();
      return sha256 === null ? [] : [{ document, sha256 }];
    }),
    asOf,
    before: before?.pins ?? [],
    hash: sha256Of,
  });
  const sameRun = run.get(file) ?? [];
  const others = (before?.others ?? []).filter((other) => !sameRun.some((done) => done.file === other.file));
  const text = lockText([...others, ...sameRun, pinning.locked]);
  run.set(file, [...sameRun, pinning.locked]);
  return { pinning, text, sha256: sha256Of(text), isWritten: before?.text === text };
}

/** What became of writing the pins. */
export type PinsWriting = { readonly state: 'written' } | { readonly state: 'failed'; readonly because: string };

/** Writes the file of pins whole, or not at all. */
export async function writePins(path: string, { text }: NewPins): Promise<PinsWriting> {
  try {
    const { writeWhole } = await import('../files/write-whole.ts');
    await writeWhole(path, text);
    return { state: 'written' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { state: 'failed', because: code };
  }
}
