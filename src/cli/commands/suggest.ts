import { resolve } from 'node:path';
import { shownPath } from '../../app/open-trust-file.ts';
import type { DocumentsToSearch } from '../../app/searched-documents.ts';
import { type Suggested, suggest } from '../../app/suggest.ts';
import type { Suggestions } from '../../model/suggestion.ts';
import { counted, harmless, listed } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp suggest`. */
export interface SuggestCommandOptions {
  readonly documents?: string;
  readonly only?: readonly string[];
  readonly top?: string;
  readonly format: string;
  readonly all?: boolean;
  readonly write?: boolean;
  readonly framework?: string;
  readonly color?: boolean;
}

const FORMATS = ['terminal', 'yaml', 'json'];
const MOST = 20;
const USUAL = 3;

/** Prints the passages that may meet each element and candour check and, where it is asked, adds them to the trust file. */
export async function runSuggest(path: string | undefined, options: SuggestCommandOptions, io: Io): Promise<number> {
  if (!FORMATS.includes(options.format)) throw unknownWord(options.format, 'format of suggestions', FORMATS);
  const file = trustFile(path, io);
  const outcome = await suggest({
    file,
    workingDirectory: io.workingDirectory,
    only: options.only ?? [],
    top: readTop(options.top, options.write === true ? 1 : USUAL),
    all: options.all === true,
    ...readFrameworkOption(options.framework, io),
    ...(options.documents === undefined ? {} : { documents: resolve(io.workingDirectory, options.documents) }),
  });
  switch (outcome.state) {
    case 'unknown-id':
      throw unknownWord(outcome.id, 'element, check or commitment that passages can be looked for', outcome.known);
    case 'nothing-to-search':
      throw nothingToSearch(outcome.search, options.documents);
    case 'invalid':
      await printInvalid(outcome, io);
      return EXIT.unusable;
    case 'suggested':
      break;
  }
  if (options.write !== true) {
    await print(outcome.suggestions, options, io);
    return EXIT.ok;
  }
  return await write(file, outcome, options, io);
}

function readTop(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const top = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (top < 1 || top > MOST)
    throw new UserError(`"${value}" is no number that --top can use. It takes a number from 1 to ${MOST}.`);
  return top;
}

function nothingToSearch(search: DocumentsToSearch | null, folder: string | undefined): UserError {
  if (search === null) return new UserError(`"${folder}" is no folder that can be read. --documents takes a folder.`);
  const reasons = search.notSearched.map(({ name, because }) => `${name}: ${because}`);
  const why = reasons.length === 0 ? '' : ` (${listed(reasons)})`;
  const what =
    folder === undefined
      ? 'List policies with their documents under "policies", or name a folder with --documents.'
      : 'It holds no document that can be read.';
  return new UserError(`There is nothing to search${why}. ${what}`);
}

async function print(suggestions: Suggestions, options: SuggestCommandOptions, io: Io): Promise<void> {
  if (options.format === 'json') {
    const { jsonText } = await import('../../util/json-text.ts');
    io.stdout.write(jsonText({ reportVersion: 1, ...suggestions }));
    return;
  }
  const { suggestionSections, suggestionsYaml, WHAT_NEXT } = await import('../../report/suggestions.ts');
  if (options.format === 'yaml') {
    const { provisionYaml } = await import('../../app/write-suggestions.ts');
    io.stdout.write(suggestionsYaml(suggestions, provisionYaml));
    return;
  }
  const { sectionsText } = await import('../../report/terminal/terminal.ts');
  const sections = suggestionSections(suggestions);
  const isOffered = options.write !== true && suggestions.subjects.length > 0;
  io.stdout.write(
    sectionsText(isOffered ? [...sections, WHAT_NEXT] : sections, {
      width: widthOf(io.stdout),
      paint: await paintFor(io.stdout, io, options.color),
    }),
  );
}

async function write(file: string, outcome: Suggested, options: SuggestCommandOptions, io: Io): Promise<number> {
  const { writeSuggestions } = await import('../../app/write-suggestions.ts');
  const shown = harmless(shownPath(file, io.workingDirectory));
  const writing = await writeSuggestions(file, outcome);
  if (writing.state !== 'written') {
    const because = writing.state === 'failed' ? `the system says ${writing.because}` : writing.because;
    throw new UserError(`Nothing was written to "${shown}": ${because}.`);
  }
  const { added, passages, outside } = writing;
  await print(added, options, io);
  if (outside > 0) {
    const are = counted(outside, 'passage stands', 'passages stand');
    io.stderr.write(
      `${are} in documents outside the folder of ${shown}, which no audit would read. Copy them into it first.\n`,
    );
  }
  if (passages === 0) {
    io.stderr.write(`There was nothing to add. ${shown} is as it was.\n`);
    return EXIT.ok;
  }
  const { newPolicies } = added;
  if (newPolicies.length > 0) {
    const ids = listed(newPolicies.map(({ id }) => id));
    io.stderr.write(
      `Listed ${counted(newPolicies.length, 'policy', 'policies')} as draft: ${ids}. Say whether each is approved, and since when.\n`,
    );
  }
  io.stderr.write(
    `Added ${counted(passages, 'passage')} to ${shown}, marked as suggested. Read each in its policy: take the mark away if it meets what is asked, else take the passage out. Until then it counts for nothing.\n`,
  );
  return EXIT.ok;
}
