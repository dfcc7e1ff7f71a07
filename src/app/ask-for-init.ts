import type { ListedPolicy } from '../init/trust-text.ts';
import {
  type InitAnswers,
  inForceTopics,
  initTopics,
  NATIONS,
  SCOPE_LEVELS,
  SECTORS,
} from '../interview/init-topics.ts';
import type { Topic } from '../interview/machine.ts';
import { dayInWords } from '../util/days.ts';
import { afterEdit } from '../yaml/after-edit.ts';
import { type AnsweredFile, type Ask, type CheckAnswer, converse } from './ask.ts';
import { foldersOfPolicies } from './found-policies.ts';
import { whyNotPolicies } from './init-files.ts';

export type { InitAnswers } from '../interview/init-topics.ts';

const CHOICES = {
  nation: { what: 'nation', choices: NATIONS },
  sector: { what: 'sector', choices: SECTORS },
  scopeLevel: { what: 'level of scope', choices: SCOPE_LEVELS },
} as const;

/** The first of what is known that is none of its choices; null where all are. */
export function wrongChoice(known: InitAnswers): { word: string; what: string; known: readonly string[] } | null {
  for (const key of ['nation', 'sector', 'scopeLevel'] as const) {
    const { what, choices } = CHOICES[key];
    const word = known[key];
    const values = choices.map(({ value }) => value);
    if (word !== undefined && !values.some((value) => value === word)) return { word, what, known: values };
  }
  return null;
}

/** Somebody stopped, or does not answer any more. */
export interface NotAnswered {
  readonly state: 'stopped' | 'unanswered';
}

/** What is known when everything has been asked. */
export interface AllAnswers {
  readonly state: 'answered';
  readonly answers: InitAnswers;
}

/** Asks what a new trust file needs and nobody has said yet. Nothing is written. */
export async function askForInit(root: string, known: InitAnswers, ask: Ask): Promise<AllAnswers | NotAnswered> {
  const { usual, words } = foldersOfPolicies(root);
  const check: CheckAnswer = async ({ id }, value) =>
    id === 'init policies' ? await whyNotPolicies(root, value) : null;
  const outcome = await askAll(initTopics(words, usual), known, ask, check);
  if (outcome.state !== 'answered') return outcome;
  return { ...outcome, answers: { policies: usual, ...outcome.answers } };
}

/** Asks whether those policies that say when they were approved are in force. */
export async function askWhetherInForce(
  policies: readonly Omit<ListedPolicy, 'isApproved'>[],
  ask: Ask,
): Promise<AllAnswers | NotAnswered> {
  const dated = policies.flatMap(({ title, document, approvedOn }) =>
    approvedOn === null ? [] : [`${title} (${document}), approved on ${dayInWords(approvedOn)}`],
  );
  return dated.length === 0 ? { state: 'answered', answers: {} } : await askAll(inForceTopics(dated), {}, ask);
}

async function askAll(
  topics: readonly Topic<InitAnswers>[],
  known: InitAnswers,
  ask: Ask,
  check?: CheckAnswer,
): Promise<AllAnswers | NotAnswered> {
  let now = known;
  const inMemory: AnsweredFile<InitAnswers> = {
    now: () => now,
    edit: async (edits) => {
      // Each edit sets one of its texts.
      now = edits.reduce<unknown>(afterEdit, now) as InitAnswers;
      return { state: 'written' };
    },
  };
  const ended = await converse(topics, inMemory, ask, check);
  if (ended.state === 'finished') return { state: 'answered', answers: now };
  return { state: ended.state === 'stopped' ? 'stopped' : 'unanswered' };
}
