import type { DocumentFindingDraft } from './finding.ts';
import type { WordingRule } from './framework.ts';

/** A piece of a sentence, and whether it is what a rule found. */
export interface SentencePiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A sentence that compounds harm. */
export interface WordingPassage {
  readonly rule: WordingRule;
  readonly pieces: readonly SentencePiece[];
  /** As a finding in its document. */
  readonly draft: DocumentFindingDraft;
}

/** A sentence that a rule found and that somebody has set aside, with their reason. */
export interface PassageSetAside extends WordingPassage {
  readonly reason: string;
}

/** What the rules find in one document. */
export interface WordingReading {
  readonly passages: readonly WordingPassage[];
  readonly setAside: readonly PassageSetAside[];
  /** What is wrong with the marks that set passages aside, and whether everything was looked at. */
  readonly notes: readonly DocumentFindingDraft[];
}
