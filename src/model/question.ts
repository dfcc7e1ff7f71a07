/** One of the things that can be answered to a question. */
export interface Choice {
  /** What the answer means, and a word that may be typed for it. */
  readonly value: string;
  readonly words: string;
  /** What the words are of, such as the name of a level. */
  readonly label?: string;
}

/** Words that are read before a question. */
export interface QuestionWords {
  readonly label?: string;
  readonly text: string;
}

/** One question, complete in itself: everything that it takes to answer it is in its words. */
export interface Question {
  /** What it is about, then what it asks: `communication/named-contact level`. */
  readonly id: string;
  /** Printed above the first question about something. */
  readonly title?: string;
  readonly words: readonly QuestionWords[];
  /** Where there are some, only these can be answered. */
  readonly choices: readonly Choice[];
  /** Whether something else than a choice may be typed as well. */
  readonly isOpen: boolean;
  readonly asks: string;
  /** What stands there already; an empty answer keeps it. */
  readonly now?: string;
  /** What an empty answer means where nothing stands yet, such as `none`; without it, an answer is needed. */
  readonly emptyMeans?: string;
  /** What `s` leaves out; without it, nothing can be left out. */
  readonly skips?: string;
  readonly canGoBack: boolean;
  /** The answer is the path of a document in the folder of the trust file. */
  readonly namesDocument?: boolean;
  /** The answer is quoted from this document. */
  readonly quotesFrom?: string;
}

/** What was answered. An empty answer keeps what stands there, or says that there is nothing. */
export type Answer =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'empty' | 'skip' | 'back' | 'stop' };
