import { join } from 'node:path';
import { isReadable } from '../documents/formats.ts';
import { listFiles } from '../files/list-files.ts';
import type { ElementToAsk } from '../interview/element-topic.ts';
import { kindChoices } from '../interview/evidence-kinds.ts';
import type { CandidatePassage } from '../interview/passages-group.ts';
import type { Element, Framework } from '../model/framework.ts';
import type { Suggestion, Suggestions } from '../model/suggestion.ts';
import type { Day, Policy, Provision, Trust } from '../model/trust.ts';
import { holdsMaskedNumber } from '../privacy/mask-patient-numbers.ts';
import { DUE_ORDER } from '../score/gaps.ts';
import { judgedPhase, placingOf } from '../score/phases.ts';

/** An element with the words that stand above its questions. */
export interface TitledElement {
  readonly element: Element;
  readonly title: string;
}

/** The elements in the order in which the judged phase needs them: what is due first, core before others, enablers last. */
export function elementsInOrder(
  framework: Framework,
  { rollout, elements: entries }: Pick<Trust, 'rollout' | 'elements'>,
  asOf: Day,
  isWanted: (id: string) => boolean,
): TitledElement[] {
  const judged = judgedPhase(rollout, asOf);
  const placed = [
    ...framework.commitments.flatMap(({ id, short_title, elements }) => {
      const order = DUE_ORDER[placingOf(id, rollout, judged, asOf, framework).due];
      return elements.map((element) => ({ element, of: short_title, order }));
    }),
    ...framework.enablers.map((element) => ({ element, of: 'Enablers', order: Number.POSITIVE_INFINITY })),
  ];
  const applicable = placed.filter(
    ({ element: { id } }) => isWanted(id) && (entries.get(id)?.notApplicable ?? null) === null,
  );
  const sorted = applicable.toSorted(
    (one, other) => compare(one.order, other.order) || Number(other.element.core) - Number(one.element.core),
  );
  return sorted.map(({ element, of }, i) => ({
    element,
    title: `Element ${i + 1} of ${sorted.length}. ${of}: ${element.title}${element.core ? ' (core)' : ''}`,
  }));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** What else there is to say about each element: passages that were found, and the kinds of evidence that it accepts. */
export function withSources(
  titled: readonly TitledElement[],
  framework: Framework,
  trust: Trust,
  found: Suggestions | null,
  folder: string,
): ElementToAsk[] {
  const documents = reportsIn(folder, trust);
  const suggested = new Map(
    (found?.subjects ?? []).map(({ id, suggestions }) => [id, suggestions.filter(({ harms }) => harms.length === 0)]),
  );
  return titled.map(({ element, title }) => ({
    element,
    title,
    passages: [
      ...(trust.elements.get(element.id)?.provisions ?? []).filter(({ isSuggested }) => isSuggested).map(ofProvision),
      ...(suggested.get(element.id) ?? []).flatMap((suggestion) => ofSuggestion(suggestion, trust)),
    ],
    practice: { use: 'practice', kinds: kindChoices(element.accepts), documents },
    experience: { use: 'experience', kinds: kindChoices(kindsOfVoices(element, framework)), documents },
  }));
}

function kindsOfVoices({ confirmed_by: voices }: Element, { experience_kinds: kinds }: Framework): string[] {
  return Object.entries(kinds).flatMap(([kind, voice]) => (voices.includes(voice) ? [kind] : []));
}

function ofProvision({ policy, section, quote }: Provision): CandidatePassage {
  const words = [policy.title, ...(section === null ? [] : [`section ${section}`])].join(', ');
  const place = policy.document === null ? words : `${words} (${policy.document})`;
  return { policy: policy.id, section, quote, place, ...cautionOf(policy) };
}

/** Words of a policy that is not in force are read all the same, and count only once it is. */
function cautionOf(policy: Policy | undefined): { caution?: string } {
  if (policy?.status !== 'draft') return {};
  return { caution: 'The trust file lists this policy as a draft. Until it is approved its words count for nothing.' };
}

function ofSuggestion(suggestion: Suggestion, { policies }: Trust): CandidatePassage[] {
  const { policy, title, section, quote, isQuoted, location } = suggestion;
  if (policy === null || isQuoted) return [];
  const { file, line, unit } = location;
  const where = `${file}, ${unit ?? 'line'} ${line}`;
  const place = `${title}${section === null ? '' : `, section ${section}`} (${where})`;
  return [{ policy, section, quote, place, ...cautionOf(policies.get(policy)) }];
}

const MOST_REPORTS = 20;

/** The documents in the folder `evidence`, which an answer may name by a number. */
function reportsIn(folder: string, trust: Trust): string[] {
  const policies = new Set([...trust.policies.values()].map(({ document }) => document));
  const files = listFiles(join(folder, 'evidence'))?.files ?? [];
  const named = files.map((file) => `evidence/${file}`);
  return named
    .filter((file) => isReadable(file) && !policies.has(file) && !holdsMaskedNumber(file))
    .slice(0, MOST_REPORTS);
}
