import type { Location } from './finding.ts';

/** A passage of a document that may meet what an element or a candour check asks. */
export interface Suggestion {
  /** The policy's short name; null where the document lies outside the trust file's folder, so that none can name it. */
  readonly policy: string | null;
  /** The title of the policy or, where it is none, of the document. */
  readonly title: string;
  /** The document's path from the trust file's folder; null where it lies outside. */
  readonly document: string | null;
  /** A heading's number, or its words. */
  readonly section: string | null;
  readonly quote: string;
  /** The words of the passage by which it was found. */
  readonly words: readonly string[];
  /** Whether the trust file quotes it for this element or check already. */
  readonly isQuoted: boolean;
  /** The ids of the rules of wording that find it: it holds the words, and may say the opposite of what is asked. */
  readonly harms: readonly string[];
  readonly location: Location;
}

/** An element or a candour check, with the passages that may meet it, the best first. */
export interface SubjectSuggestions {
  readonly id: string;
  readonly title: string;
  /** The part of the trust file in which it stands. */
  readonly part: 'elements' | 'candour';
  readonly asks: string;
  readonly suggestions: readonly Suggestion[];
}

/** A document of the trust file's folder as the policy that it may be. */
export interface NewPolicy {
  readonly id: string;
  readonly title: string;
  readonly document: string;
}

/** A document or policy that was not searched, and why. */
export interface NotSearched {
  readonly name: string;
  readonly because: string;
}

/** Everything that was found. */
export interface Suggestions {
  /** The trust file, relative to the working directory. */
  readonly file: string;
  /** The policies that the trust file does not list yet, and that passages were found in. */
  readonly newPolicies: readonly NewPolicy[];
  /** How many documents were searched. */
  readonly searched: number;
  readonly notSearched: readonly NotSearched[];
  readonly subjects: readonly SubjectSuggestions[];
  /** Those for which nothing fits. */
  readonly nothingFits: readonly Pick<SubjectSuggestions, 'id' | 'title'>[];
  /** Those that were left out, because they have a passage already or do not apply. */
  readonly leftOut: { readonly quoted: readonly string[]; readonly notApplicable: readonly string[] };
}
