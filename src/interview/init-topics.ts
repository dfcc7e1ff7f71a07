import type { Topic } from './machine.ts';
import { oneQuestion } from './one-question.ts';

/** What a new trust file begins with, as far as it is known. */
export interface InitAnswers {
  readonly name?: string;
  readonly nation?: string;
  readonly sector?: string;
  readonly scopeLevel?: string;
  readonly scopeName?: string;
  /** The folder of the policies, from that of the trust file. */
  readonly policies?: string;
  /** Whether the documents that say when they were approved are in force. */
  readonly inForce?: string;
}

/** The nations, each with its own candour procedure. */
export const NATIONS = [
  { value: 'england', words: 'England' },
  { value: 'wales', words: 'Wales' },
  { value: 'scotland', words: 'Scotland' },
  { value: 'northern-ireland', words: 'Northern Ireland' },
] as const;

/** The two kinds of provider. */
export const SECTORS = [
  { value: 'nhs', words: 'an NHS body, or an HSC body in Northern Ireland' },
  { value: 'independent', words: 'an independent provider' },
] as const;

/** How much of a provider a trust file can be about. */
export const SCOPE_LEVELS = [
  { value: 'service', words: 'one service, such as maternity' },
  { value: 'specialty', words: 'one specialty, such as surgery' },
  { value: 'area', words: 'one site or area' },
  { value: 'organisation', words: 'the whole organisation' },
] as const;

/** What is asked before a trust file is made. What is known already is not asked. */
export function initTopics(foundIn: string, usualFolder: string): Topic<InitAnswers>[] {
  const typed = { words: [], choices: [], isOpen: true } as const;
  const chosen = { words: [], isOpen: false } as const;
  return [
    {
      id: 'init',
      title: 'A new trust file',
      groups: [
        oneQuestion({
          id: 'name',
          isOptional: false,
          now: ({ name }) => name,
          ask: { ...typed, asks: 'What is the organisation called?' },
          path: ['name'],
        }),
        oneQuestion({
          id: 'nation',
          isOptional: false,
          now: ({ nation }) => nation,
          ask: {
            ...chosen,
            choices: NATIONS,
            asks: 'In which nation is care given? Each has a candour procedure of its own.',
          },
          path: ['nation'],
        }),
        oneQuestion({
          id: 'sector',
          isOptional: false,
          now: ({ sector }) => sector,
          ask: { ...chosen, choices: SECTORS, asks: 'What kind of provider is it?' },
          path: ['sector'],
        }),
        oneQuestion({
          id: 'scope',
          isOptional: false,
          now: ({ scopeLevel }) => scopeLevel,
          ask: {
            ...chosen,
            choices: SCOPE_LEVELS,
            asks: 'How much of it is this about? Starting with one service is easiest.',
          },
          path: ['scopeLevel'],
        }),
        oneQuestion({
          id: 'scope-name',
          isOptional: false,
          isNeedless: ({ scopeLevel }) => scopeLevel === 'organisation',
          now: ({ scopeName }) => scopeName,
          ask: { ...typed, asks: 'What is this part called? For example: Maternity and neonatal services.' },
          path: ['scopeName'],
        }),
        oneQuestion({
          id: 'policies',
          isOptional: false,
          now: ({ policies }) => policies,
          ask: {
            ...typed,
            words: [{ text: foundIn }],
            asks: 'In which folder are the policies? Name it from the folder of the trust file.',
            emptyMeans: usualFolder === '.' ? 'in this folder itself' : usualFolder,
          },
          path: ['policies'],
        }),
      ],
    },
  ];
}

/** Asks whether documents that say when they were approved are in force. */
export function inForceTopics(documents: readonly string[]): Topic<InitAnswers>[] {
  const words = documents.map((text) => ({ text }));
  const choices = [
    { value: 'yes', words: 'they are; list them as approved' },
    { value: 'no', words: 'not all of them, or I am not sure; list them as drafts' },
  ];
  const asks = 'Are all of these in force today? Words of a draft count for nothing.';
  const ask = { words, choices, isOpen: false, asks };
  const now = ({ inForce }: InitAnswers): string | undefined => inForce;
  const group = oneQuestion<InitAnswers>({ id: 'in-force', isOptional: false, now, ask, path: ['inForce'] });
  return [{ id: 'init', title: 'Documents that say when they were approved', groups: [group] }];
}
