/** A paragraph of a Word file, with what stands at it. */
export interface WordParagraph {
  /** The words that a person sees. */
  readonly text: string;
  readonly style: string | null;
  /** The level of outline that the paragraph has of its own, 0 for the highest. */
  readonly outline: number | null;
  /** The numbered list that it names itself. */
  readonly list: string | null;
  readonly level: number | null;
  readonly isInTable: boolean;
  /** Whether all its words are bold. */
  readonly isBold: boolean;
  /** The notes that it refers to, such as `footnote 3`. */
  readonly notes: readonly string[];
  /** What stands in its text boxes. */
  readonly inset: readonly WordParagraph[];
  /** The relationships by which it names diagrams. */
  readonly diagrams: readonly string[];
  /** The note that it belongs to, or null in the body. */
  readonly note: string | null;
}

/** A paragraph that is still being read. */
export class OpenParagraph {
  style: string | null = null;
  outline: number | null = null;
  list: string | null = null;
  level: number | null = null;
  /** Whether its end was deleted or hidden, so that the next paragraph goes on in it. */
  goesOn = false;
  isBold = true;
  readonly pieces: string[];
  readonly notes: string[];
  readonly inset: WordParagraph[];
  readonly diagrams: string[];

  /** Goes on from a paragraph whose end is not seen. */
  constructor(before: OpenParagraph | null) {
    this.pieces = before?.pieces ?? [];
    this.notes = before?.notes ?? [];
    this.inset = before?.inset ?? [];
    this.diagrams = before?.diagrams ?? [];
  }

  close(isInTable: boolean, note: string | null): WordParagraph {
    const { style, outline, list, level, isBold, notes, inset, diagrams } = this;
    const text = this.pieces.join('');
    return { text, style, outline, list, level, isInTable, isBold, notes, inset, diagrams, note };
  }
}
