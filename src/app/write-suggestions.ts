import type { Suggestion, Suggestions } from '../model/suggestion.ts';
import type { Provision } from '../model/trust-file.ts';
import { readTrust } from '../trust/read-trust.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { block } from '../yaml/yaml-text.ts';
import { replaceFile } from './replace-file.ts';
import type { Suggested } from './suggest.ts';

/** What became of adding passages to a trust file. */
export type SuggestionWriting =
  | {
      readonly state: 'written';
      /** What was added, as it was found. */
      readonly added: Suggestions;
      readonly passages: number;
      /** How many passages stand in documents that no trust file here could name. */
      readonly outside: number;
    }
  | { readonly state: 'refused'; readonly because: string }
  /** With the system's word for what went wrong. */
  | { readonly state: 'failed'; readonly because: string };

/** Adds the passages found to the trust file, each marked as suggested, and leaves everything else in it as it stands. */
export async function writeSuggestions(file: string, { open, suggestions }: Suggested): Promise<SuggestionWriting> {
  const added = addable(suggestions);
  const passages = countPassages(added);
  const outside = countPassages(suggestions, ({ policy }) => policy === null);
  const written: SuggestionWriting = { state: 'written', added, passages, outside };
  if (passages === 0) return written;
  // Its text has been masked, and must not be written over what a person wrote.
  if (open.found.length > 0) {
    const because = 'hpp validate shows what looks like the number of a patient; take it out of the file first';
    return { state: 'refused', because };
  }
  const edited = editYaml(open.source.text, editsFor(added));
  if ('because' in edited) return { state: 'refused', because: edited.because };
  const check = await readTrust(edited.text, open.loaded.framework);
  if (check.trust === null)
    return {
      state: 'refused',
      because: 'it would not be a valid trust file any more; hpp validate shows what is wrong',
    };
  const replacing = await replaceFile(file, open.sha256(), edited.text);
  if (replacing.state === 'replaced') return written;
  if (replacing.state === 'changed')
    return { state: 'refused', because: 'it was changed while this was running; run it again' };
  return replacing;
}

/** A passage as an entry of a trust file, in YAML that can be pasted so far in. */
export function provisionYaml(suggestion: Suggestion, indent: number): string {
  return block([provisionOf(suggestion)], indent, '');
}

/** What can be added: passages that are not there yet and harm nobody, of policies that the file lists or can list. */
function addable(suggestions: Suggestions): Suggestions {
  const subjects = suggestions.subjects
    .map((subject) => ({
      ...subject,
      suggestions: subject.suggestions.filter(
        ({ policy, isQuoted, harms }) => policy !== null && !isQuoted && harms.length === 0,
      ),
    }))
    .filter((subject) => subject.suggestions.length > 0);
  const used = new Set(subjects.flatMap((subject) => subject.suggestions.map(({ policy }) => policy)));
  return { ...suggestions, subjects, newPolicies: suggestions.newPolicies.filter(({ id }) => used.has(id)) };
}

function countPassages({ subjects }: Suggestions, isMeant: (suggestion: Suggestion) => boolean = () => true): number {
  return subjects.flatMap((subject) => subject.suggestions).filter(isMeant).length;
}

function editsFor({ subjects, newPolicies }: Suggestions): YamlEdit[] {
  const policies = newPolicies.map(({ id, title, document }): YamlEdit => {
    return { kind: 'set', path: ['policies', id], value: { title, document, status: 'draft' } };
  });
  const passages = subjects.flatMap(({ part, id, suggestions }) =>
    suggestions.map((suggestion): YamlEdit => {
      return { kind: 'append', path: [part, id, 'policy'], value: provisionOf(suggestion) };
    }),
  );
  return [...policies, ...passages];
}

function provisionOf({ policy, section, quote }: Suggestion): Provision {
  return { policy: policy ?? 'TODO', ...(section === null ? {} : { section }), quote, suggested: true };
}
