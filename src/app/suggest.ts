import { dirname } from 'node:path';
import { partsOfQuotation } from '../documents/find-quotation.ts';
import { quotePassage } from '../documents/quote-passage.ts';
import { type SearchableText, toSearchable } from '../documents/searchable.ts';
import { diskFolder } from '../files/disk-folder.ts';
import type { Folder } from '../files/folder.ts';
import type { NewPolicy, SubjectSuggestions, Suggestion, Suggestions } from '../model/suggestion.ts';
import type { Provision, Trust } from '../model/trust.ts';
import { holdsMaskedNumber } from '../privacy/mask-patient-numbers.ts';
import { type RankedPassage, rankPassages } from '../suggest/rank-passages.ts';
import { wordsOfSignals } from '../suggest/words-of-signals.ts';
import { foldedLetters } from '../util/letters.ts';
import { type HarmsOf, harmfulPassages } from './harmful-passages.ts';
import { type InvalidInput, type OpenOptions, type OpenTrustFile, openTrustFile } from './open-trust-file.ts';
import { chosenSubjects, searchSubjects, type TrustSubject } from './search-subjects.ts';
import {
  type DocumentsToSearch,
  documentsOfFolder,
  listedDocuments,
  type PolicyDocument,
} from './searched-documents.ts';
import { documentPath } from './source-file.ts';

/** What looking for passages is told. */
export interface SuggestOptions extends OpenOptions {
  /** A folder whose documents are searched, instead of those of the policies that the trust file lists. */
  readonly documents?: string;
  /** Ids of elements, checks and commitments; everything where there are none. */
  readonly only: readonly string[];
  /** How many passages for each. */
  readonly top: number;
  /** Also for elements and checks that have a passage already. */
  readonly all: boolean;
  /** Where the documents of listed policies are read from; the trust file's own folder unless given. */
  readonly folder?: Folder;
}

/** What was found, with what it takes to write it into the trust file. */
export interface Suggested {
  readonly state: 'suggested';
  readonly open: OpenTrustFile;
  readonly suggestions: Suggestions;
}

/** Why nothing could be looked for. */
export type NotSuggested =
  | InvalidInput
  | { readonly state: 'unknown-id'; readonly id: string; readonly known: readonly string[] }
  | { readonly state: 'nothing-to-search'; readonly search: DocumentsToSearch | null };

/** Looks in the policies for the passages most likely to meet each element and candour check. */
export async function suggest(options: SuggestOptions): Promise<Suggested | NotSuggested> {
  const open = await openTrustFile(options);
  if (open.state === 'invalid') return open;
  const { trust, loaded } = open;
  const subjects = searchSubjects(loaded.framework, trust);
  const choice = chosenSubjects(subjects, options.only);
  if ('unknown' in choice) return { state: 'unknown-id', id: choice.unknown, known: choice.known };
  const search =
    options.documents === undefined
      ? await listedDocuments(trust, options.folder ?? diskFolder(dirname(options.file)))
      : await documentsOfFolder(options.documents, trust, options.file);
  if (search === null || search.documents.length === 0) return { state: 'nothing-to-search', search };

  const fewestWords = loaded.framework.rules.quotation_words.value;
  const texts = search.documents.map(({ path, text }) => ({ name: path, text }));
  const rank = rankPassages(texts, subjects, fewestWords);
  const finder = new Map(search.documents.map((document) => [document.path, searchedOnce(document)]));
  const { wanted, leftOut } = withoutThoseDone(choice.chosen, trust, options.all);
  const context: Context = { open, fewestWords, harmsOf: await harmfulPassages(loaded) };
  const found = wanted.map((subject) => {
    const quoted = provisionsOf(trust, subject);
    const suggestions: Suggestion[] = [];
    const harmful: Suggestion[] = [];
    for (const passage of rank(subject)) {
      if (suggestions.length === options.top) break;
      const source = finder.get(passage.document);
      const suggestion = source === undefined ? null : toSuggestion(passage, source, quoted, context);
      if (suggestion !== null) (suggestion.harms.length === 0 ? suggestions : harmful).push(suggestion);
    }
    const { id, title, part, asks } = subject;
    return { id, title, part, asks, suggestions: [...suggestions, ...harmful].slice(0, options.top) };
  });
  const isEmpty = ({ suggestions }: SubjectSuggestions): boolean => suggestions.length === 0;
  return {
    state: 'suggested',
    open,
    suggestions: {
      file: open.source.file,
      newPolicies: newPolicies(search, found),
      searched: search.documents.length,
      notSearched: search.notSearched,
      subjects: found.filter((subject) => !isEmpty(subject)),
      nothingFits: found.filter(isEmpty).map(({ id, title }) => ({ id, title })),
      leftOut,
    },
  };
}

/** The documents that the trust file does not list, and that something was found in. */
function newPolicies({ documents }: DocumentsToSearch, found: readonly SubjectSuggestions[]): NewPolicy[] {
  const used = new Set(found.flatMap(({ suggestions }) => suggestions.map(({ policy }) => policy)));
  return documents.flatMap(({ policy, isListed, title, path }) =>
    isListed || policy === null || !used.has(policy) ? [] : [{ id: policy, title, document: path }],
  );
}

/** The subjects without those that have a passage already, and those that do not apply. */
function withoutThoseDone(
  subjects: readonly TrustSubject[],
  trust: Trust,
  isAll: boolean,
): { wanted: TrustSubject[]; leftOut: Suggestions['leftOut'] } {
  const isOut = ({ id }: TrustSubject): boolean => (trust.elements.get(id)?.notApplicable ?? null) !== null;
  const isDone = (subject: TrustSubject): boolean => !isAll && provisionsOf(trust, subject).length > 0;
  return {
    wanted: subjects.filter((subject) => !isOut(subject) && !isDone(subject)),
    leftOut: {
      quoted: subjects.filter((subject) => !isOut(subject) && isDone(subject)).map(({ id }) => id),
      notApplicable: subjects.filter(isOut).map(({ id }) => id),
    },
  };
}

function provisionsOf(trust: Trust, { id, part }: TrustSubject): readonly Provision[] {
  return (part === 'elements' ? trust.elements : trust.candour).get(id)?.provisions ?? [];
}

/** A document, made ready to be searched for quotations when that is first asked. */
interface SearchedDocument {
  readonly document: PolicyDocument;
  readonly searchable: () => SearchableText;
}

function searchedOnce(document: PolicyDocument): SearchedDocument {
  let made: SearchableText | null = null;
  return {
    document,
    searchable: () => {
      made ??= toSearchable(document.text);
      return made;
    },
  };
}

/** What every passage of a run is looked at with. */
interface Context {
  readonly open: OpenTrustFile;
  readonly fewestWords: number;
  readonly harmsOf: HarmsOf;
}

/** A passage as it would stand in the trust file; null where its words could not be found again. */
function toSuggestion(
  { leadIns, passage, signals }: RankedPassage,
  { document, searchable }: SearchedDocument,
  quoted: readonly Provision[],
  { open, fewestWords, harmsOf }: Context,
): Suggestion | null {
  const result = quotePassage(searchable(), leadIns, passage, fewestWords);
  if (result === null || holdsMaskedNumber(result.quote)) return null;
  const { quote, section, found } = result;
  const { unit, start, end } = found.passage;
  return {
    policy: document.policy,
    title: document.title,
    document: document.isInside ? document.path : null,
    section,
    quote,
    words: wordsOfSignals(quote, signals),
    isQuoted: quoted.some((provision) => isSamePassage(provision, document, quote)),
    harms: harmsOf(document, { start, end }).map(({ id }) => id),
    location: {
      file: documentPath(open.source.file, document.path),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...(unit === 'line' ? {} : { unit }),
    },
  };
}

/** Whether a quotation of the trust file, or a part of it, stands in the passage, or the passage in it. */
function isSamePassage({ policy, quote: before }: Provision, document: PolicyDocument, quote: string): boolean {
  if (policy.id !== document.policy) return false;
  const letters = foldedLetters(quote);
  const parts = partsOfQuotation(before).map(foldedLetters);
  return parts.some((part) => letters.includes(part) || part.includes(letters));
}
