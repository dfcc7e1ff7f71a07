import type { Element } from '../model/framework.ts';
import type { Choice } from '../model/question.ts';
import type { TrustFile } from '../model/trust-file.ts';
import { dayInWords } from '../util/days.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { setting, standing } from './entry.ts';
import { EVIDENCE_WORDS, type EvidencePlace, type EvidenceSource } from './evidence-place.ts';
import type { Step, Taken } from './machine.ts';

/** Asks which kind of evidence there is, or which that the file names already holds a figure for this element too. */
export function kindStep(element: Element, source: EvidenceSource, here: EvidencePlace): Step<TrustFile> {
  const { use, kinds } = source;
  return {
    ask: (file) => ({
      words: [
        use === 'practice'
          ? { label: 'What this element asks of the service', text: element.asks }
          : { label: 'A patient or family would ask', text: element.question },
      ],
      choices: [...kinds, ...namedBefore(file, source, here), { value: 'none', words: EVIDENCE_WORDS[use].nothing }],
      isOpen: false,
      asks: EVIDENCE_WORDS[use].looks,
      ...standing(here.record(file)?.kind ?? here.item(file, {})?.evidence),
      emptyMeans: 'none',
      skips: 'skip',
    }),
    take: (value, file) => {
      if (value === null) return keeping(file, here);
      if (value === 'none') return withNothing(file, here);
      if (!kinds.some((kind) => kind.value === value)) return withNamed(value.slice(NAMED.length), file, here);
      if (here.record(file) === undefined) return { edits: [], next: 'date', held: { kind: value } };
      return { edits: setting(value, 'evidence', here.key(file), 'kind'), next: 'date' };
    },
    whenSkipped: null,
  };
}

function keeping(file: TrustFile, here: EvidencePlace): Taken {
  if (here.record(file) !== undefined) return { edits: [], next: 'date' };
  const named = here.item(file, {})?.evidence;
  return named === undefined ? withNothing(file, here) : { edits: [], next: 'result', held: { evidence: named } };
}

/** An empty list says that it was asked, and that there is nothing. */
function withNothing(file: TrustFile, here: EvidencePlace): Taken {
  const item = here.indexOf(file, {});
  const edits: YamlEdit[] = [];
  if (here.list(file) === undefined) edits.push({ kind: 'set', path: here.path, value: [] });
  if (item >= 0) edits.push({ kind: 'remove', path: [...here.path, item] });
  return { edits: [...edits, ...withoutRecord(file, here)], next: null };
}

function withNamed(name: string, file: TrustFile, here: EvidencePlace): Taken {
  const item = here.indexOf(file, {});
  const edits = item < 0 ? [] : setting(name, ...here.path, item, 'evidence');
  return { edits: [...edits, ...withoutRecord(file, here)], next: 'result', held: { evidence: name } };
}

function withoutRecord(file: TrustFile, here: EvidencePlace): YamlEdit[] {
  return here.record(file) === undefined ? [] : [{ kind: 'remove', path: ['evidence', here.key(file)] }];
}

// A name may also be the word for a kind.
const NAMED = 'named ';

/** Evidence that the file names already and that may hold a figure for this element too. */
function namedBefore(file: TrustFile, { kinds }: EvidenceSource, here: EvidencePlace): Choice[] {
  const own = here.key(file);
  return Object.entries(file.evidence ?? {}).flatMap(([key, { kind, date }]): Choice[] => {
    const what = kinds.find(({ value }) => value === kind);
    if (what === undefined || key === own) return [];
    return [{ value: `${NAMED}${key}`, words: `the ${kind} of ${dayInWords(date)}, which the file names already` }];
  });
}
