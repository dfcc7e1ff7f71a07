import type { PatientNumber } from './patient-number.ts';

/** What a place counts in: lines of a text, paragraphs of a Word file, pages of a PDF, rows of a sheet. */
export type PlaceUnit = 'line' | 'paragraph' | 'page' | 'row';

/** A place in a document that a reader can go to. Both numbers start at 1. */
export interface Place {
  /** The number of the line, or of whatever the document counts in. */
  readonly line: number;
  readonly column: number;
}

/** A stretch of a document. */
export interface DocumentRange {
  /** The document's path, as the trust file gives it. */
  readonly document: string;
  readonly unit: PlaceUnit;
  readonly start: Place;
  readonly end: Place;
}

/** A heading of a document, with its place in the document's text. */
export interface Heading {
  /** 1 for the highest. */
  readonly level: number;
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
}

/** What a format's reader gives: the words that a person would see, in reading order. */
export interface ReadableText {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly unit: PlaceUnit;
  /** What could not be read, such as `pages 3 to 7 are scanned images`: words that are not here may stand there. */
  readonly unreadParts?: string;
  /** What the document says of itself outside its words: front matter, or the properties of a file. */
  readonly properties?: readonly DocumentProperty[];
  /** Where each character ends that the source writes as several, such as an entity; by the offset of its beginning. */
  readonly longCharacters?: ReadonlyMap<number, number>;
  /** The file's own text with its markup and comments, where each offset of `text` is also one of it. */
  readonly source?: string;
  /** Where a reader finds the character at an offset of `text`. */
  placeOf(offset: number): Place;
}

/** A property of a document, such as its version. */
export interface DocumentProperty {
  readonly label: string;
  readonly value: string;
  /** The offset of the text that is nearest to it; 0 where it stands in no place. */
  readonly start: number;
}

/** A passage of a document. */
export interface Passage {
  /** The words, with white space made single. */
  readonly text: string;
  /** The heading it stands under, or null before the first. */
  readonly section: string | null;
  readonly unit: PlaceUnit;
  readonly start: Place;
  readonly end: Place;
}

/** What became of a quotation when its document was searched. */
export type QuotationCheck =
  | {
      readonly state: 'found';
      readonly passage: Passage;
      readonly leftOut: readonly string[];
      readonly isElsewhere: boolean;
    }
  | { readonly state: 'not-found'; readonly closest: ClosestPassage | null }
  | { readonly state: 'too-short' }
  | { readonly state: 'no-document' }
  | { readonly state: 'unread'; readonly because: string };

/** The passage most like a quotation that was not found. */
export interface ClosestPassage extends Passage {
  /** How alike the letters are, 0 to 100. */
  readonly alike: number;
}

/** A patient's number in a document. */
export interface NumberInDocument extends Pick<PatientNumber, 'kind' | 'shown'> {
  readonly start: Place;
  readonly end: Place;
  /** Whether it stands where no reader sees it, as in a comment. */
  readonly isHidden: boolean;
}

/** A document that was asked for: what it holds, or why it could not be read. */
export type DocumentReading =
  | {
      readonly state: 'read';
      /** Worked out when it is first asked for. */
      readonly sha256: () => string;
      readonly text: ReadableText;
      /** What was masked in it. */
      readonly patientNumbers: readonly NumberInDocument[];
    }
  | {
      readonly state: 'not-found' | 'outside' | 'unreadable';
      readonly because: string;
      /** What to do, where it can be said more exactly than for any document. */
      readonly fix?: string;
      /** Null where the file itself could not be had. */
      readonly sha256: () => string | null;
    };
