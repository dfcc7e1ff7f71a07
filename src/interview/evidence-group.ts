import type { Element } from '../model/framework.ts';
import type { Evidence, TrustFile } from '../model/trust-file.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { setting, standing } from './entry.ts';
import { kindStep } from './evidence-kind.ts';
import { EVIDENCE_WORDS, type EvidenceSource, evidencePlace, lacksWords } from './evidence-place.ts';
import type { Group } from './machine.ts';

/** Asks for one piece of evidence: what it was, its day, its report, its figure, and the words that give the figure. */
export function evidenceGroup(element: Element, source: EvidenceSource): Group<TrustFile> {
  const { use } = source;
  const here = evidencePlace(element, use);
  return {
    id: EVIDENCE_WORDS[use].name,
    isOptional: false,
    open: (file) => {
      const list = here.list(file);
      const record = here.record(file);
      if (list === undefined)
        return record === undefined ? 'kind' : record.document === undefined ? 'document' : 'result';
      // Without the words that give its figure nobody can look it up, and it counts for nothing.
      return lacksWords(list.at(-1), file) ? 'quote' : null;
    },
    isBegun: (file) => here.list(file) !== undefined || here.record(file) !== undefined,
    steps: {
      kind: kindStep(element, source, here),
      date: {
        ask: (file) => ({
          ...WORDS_ONLY,
          asks: 'On which day was that? Write it as year-month-day, such as 2026-08-30.',
          ...standing(here.record(file)?.date),
          skips: 'skip this evidence',
        }),
        take: (value, file, held) => {
          const path = ['evidence', here.key(file)];
          const next = 'document';
          if (value === null || here.record(file) !== undefined)
            return { edits: setting(value, ...path, 'date'), next };
          return { edits: [{ kind: 'set', path, value: { kind: held['kind'], date: value } }], next };
        },
        whenSkipped: null,
      },
      document: {
        ask: (file) => ({
          ...WORDS_ONLY,
          choices: source.documents.map((document) => ({ value: document, words: document })),
          asks: 'Which report shows it? Its path from the folder of the trust file, such as evidence/review.docx.',
          ...standing(here.record(file)?.document),
          emptyMeans: 'there is none yet, and until there is the figure counts for nothing',
          namesDocument: true,
          skips: 'skip',
        }),
        take: (value, file) => ({ edits: setting(value, 'evidence', here.key(file), 'document'), next: 'result' }),
        whenSkipped: 'result',
      },
      result: {
        ask: (file, held) => ({
          ...WORDS_ONLY,
          words: use === 'practice' ? [{ label: 'What to count', text: element.practice_look }] : [],
          asks: EVIDENCE_WORDS[use].result,
          ...standing(here.item(file, held)?.result),
          skips: 'skip this evidence',
        }),
        take: (value, file, held) => {
          const index = here.indexOf(file, held);
          const key = held['evidence'] ?? here.key(file);
          const hasReport = file.evidence?.[key]?.document !== undefined;
          return { edits: resultEdits(value, index, key, here.path), next: hasReport ? 'quote' : null };
        },
        whenSkipped: null,
      },
      quote: {
        ask: (file, held) => ({
          ...WORDS_ONLY,
          asks: 'Which words of the report give this figure? Copy them, word for word, into one line.',
          ...standing(here.item(file, held)?.quote),
          emptyMeans: 'left for later',
          ...quotedFrom(file, here.item(file, held)),
          skips: 'skip',
        }),
        take: (value, file, held) => ({
          edits: setting(value, ...here.path, here.indexOf(file, held), 'quote'),
          next: null,
        }),
        whenSkipped: null,
      },
    },
  };
}

const WORDS_ONLY = { words: [], choices: [], isOpen: true } as const;

function quotedFrom(file: TrustFile, item: Evidence | undefined): { quotesFrom?: string } {
  const document = file.evidence?.[item?.evidence ?? '']?.document;
  return document === undefined ? {} : { quotesFrom: document };
}

function resultEdits(value: string | null, index: number, key: string, path: readonly string[]): YamlEdit[] {
  if (value === null || index >= 0) return setting(value, ...path, index, 'result');
  return [{ kind: 'append', path, value: { evidence: key, result: value } }];
}
