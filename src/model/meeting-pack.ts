import type { Element, Framework } from './framework.ts';
import type { Trust } from './trust.ts';
import type { OpenCells } from './workbook.ts';

/** The elements of one commitment that a meeting is to talk about. */
export interface PackPart {
  readonly title: string;
  readonly elements: readonly Element[];
}

/** A blank assessment for a meeting. */
export interface MeetingPack {
  readonly framework: Pick<Framework, 'id' | 'version' | 'reading' | 'levels'>;
  readonly tool: { readonly name: string; readonly version: string };
  /** Null where the pack is for nobody in particular. */
  readonly whose: Pick<Trust, 'organisation' | 'scope'> | null;
  readonly parts: readonly PackPart[];
  /** The day that the file bears, so that the same pack is the same bytes. */
  readonly day: string;
  /** What the trust file says of each element, for a workbook that is to be taken back into it. */
  readonly said: ReadonlyMap<string, OpenCells>;
}
