import { join } from 'node:path';
import { loadFramework } from '../framework/load-framework.ts';
import { type ListedPolicy, type NewTrust, trustText } from '../init/trust-text.ts';
import type { NotSearched } from '../model/suggestion.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { readTrust } from '../trust/read-trust.ts';
import { harmless, singleSpaced } from '../util/words.ts';
import type { Ask } from './ask.ts';
import { askForInit, askWhetherInForce, type InitAnswers, type NotAnswered, wrongChoice } from './ask-for-init.ts';
import { foldersOfPolicies, foundPolicies } from './found-policies.ts';
import {
  type InitPlace,
  type InitRefusal,
  plainFolder,
  TRUST_FILE,
  type WrittenInit,
  whyNoInit,
  whyNotPolicies,
  writeInit,
} from './init-files.ts';

/** What making a trust file is told. */
export interface InitOptions extends InitPlace {
  /** What is known already, and is not asked. */
  readonly known: InitAnswers;
  /** Asks for the rest; null where nobody is to be asked, and placeholders stand for what is not known. */
  readonly ask: Ask | null;
  /** The text of the trust file's schema, for editors. */
  readonly schema: string;
}

/** A trust file that was made. */
export interface MadeInit extends WrittenInit {
  readonly policies: readonly ListedPolicy[];
  readonly notRead: readonly NotSearched[];
  readonly hasPlaceholders: boolean;
}

/** What became of making one. Nothing is written unless everything is. */
export type InitOutcome =
  | MadeInit
  | InitRefusal
  | NotAnswered
  | { readonly state: 'unknown-word'; readonly word: string; readonly what: string; readonly known: readonly string[] };

/** Makes a trust file of what is known, of what is answered, and of the documents that lie there already. */
export async function init(options: InitOptions): Promise<InitOutcome> {
  const { root, ask } = options;
  const known = cleaned(options.known);
  const wrong = wrongChoice(known);
  if (wrong !== null) return { state: 'unknown-word', ...wrong };
  const because = await whyNotKnown(root, known);
  if (because !== null) return { state: 'refused', because };
  const refusal = await whyNoInit(options);
  if (refusal !== null) return refusal;
  const first = ask === null ? withoutAsking(root, known) : await askForInit(root, known, ask);
  if (first.state !== 'answered') return first;
  const facts = factsOf(first.answers, root);
  const { framework } = await loadFramework();
  const empty = await readTrust(trustText({ ...facts, policies: [] }), framework);
  if (empty.trust === null)
    return { state: 'refused', because: `it would be no valid trust file: ${empty.findings[0]?.message}` };
  const found = await foundPolicies(join(root, TRUST_FILE), root, facts.policiesFolder, empty.trust, framework);
  const second = ask === null ? null : await askWhetherInForce(found.policies, ask);
  if (second !== null && second.state !== 'answered') return second;
  const isInForce = second?.answers.inForce === 'yes';
  const policies = found.policies.map((policy) => ({ ...policy, isApproved: isInForce && policy.approvedOn !== null }));
  const text = trustText({ ...facts, policies });
  const check = await readTrust(text, framework);
  if (check.trust === null) throw new Error(`The new trust file is not valid: ${check.findings[0]?.message}`);
  const written = await writeInit(options, facts.policiesFolder, text, options.schema);
  if (written.state !== 'written') return written;
  const { name, nation, scopeLevel } = facts;
  const hasPlaceholders = name === null || nation === null || scopeLevel === null;
  return { ...written, policies, notRead: found.notRead, hasPlaceholders };
}

/** Texts in one line, without what could act on a screen. */
function cleaned(known: InitAnswers): InitAnswers {
  const entries = Object.entries(known).map(([key, text]) => [key, singleSpaced(harmless(String(text)))]);
  return Object.fromEntries(entries);
}

async function whyNotKnown(root: string, known: InitAnswers): Promise<string | null> {
  const texts = Object.values(known).map(String);
  if (texts.includes('')) return 'a name is empty';
  if (texts.some((text) => maskPatientNumbers(text).numbers.length > 0))
    return 'what was given holds what looks like the number of a patient';
  return known.policies === undefined ? null : await whyNotPolicies(root, known.policies);
}

function withoutAsking(root: string, known: InitAnswers) {
  return { state: 'answered', answers: { policies: foldersOfPolicies(root).usual, ...known } } as const;
}

function factsOf(answers: InitAnswers, root: string): Omit<NewTrust, 'policies'> {
  return {
    name: answers.name ?? null,
    nation: answers.nation ?? null,
    sector: answers.sector ?? null,
    scopeLevel: answers.scopeLevel ?? null,
    scopeName: answers.scopeName ?? null,
    policiesFolder: plainFolder(root, answers.policies ?? 'policies'),
  };
}
