import type {
  CandourCheck,
  CandourNation,
  Commitment,
  Element,
  Framework,
  Principle,
  RolloutCheck,
} from '../model/framework.ts';

/** A thing of the framework that has an id and can be explained. */
export type FrameworkEntry =
  | { readonly kind: 'element'; readonly element: Element; readonly commitment: Commitment | null }
  | { readonly kind: 'commitment'; readonly commitment: Commitment }
  | { readonly kind: 'candour'; readonly check: CandourCheck; readonly nation: CandourNation }
  | { readonly kind: 'rollout'; readonly check: RolloutCheck; readonly principle: Principle }
  | { readonly kind: 'principle'; readonly principle: Principle }
  | { readonly kind: 'indicator'; readonly indicator: Framework['indicators'][number] }
  | { readonly kind: 'finding'; readonly finding: Framework['findings'][number] }
  | { readonly kind: 'wording'; readonly rule: Framework['wording']['rules'][number] }
  | { readonly kind: 'rule'; readonly id: string; readonly rule: Framework['rules'][keyof Framework['rules']] }
  | { readonly kind: 'replaced'; readonly instrument: Framework['replaced'][number] }
  | { readonly kind: 'level'; readonly level: Framework['levels'][number] };

/** Everything in the framework that has an id, by id. An element also answers to the last part of its id, where only one has it. */
export function entriesById(framework: Framework): Map<string, FrameworkEntry> {
  const entries = new Map<string, FrameworkEntry>();
  const elements: { element: Element; commitment: Commitment | null }[] = [
    ...framework.commitments.flatMap((commitment) => commitment.elements.map((element) => ({ element, commitment }))),
    ...framework.enablers.map((element) => ({ element, commitment: null })),
  ];
  const lastParts = elements.map(({ element }) => lastPart(element.id));
  for (const { element, commitment } of elements) {
    const last = lastPart(element.id);
    const isOnly = lastParts.filter((other) => other === last).length === 1;
    if (isOnly) entries.set(last, { kind: 'element', element, commitment });
  }
  for (const level of framework.levels) entries.set(level.id, { kind: 'level', level });
  for (const [id, rule] of Object.entries(framework.rules)) {
    entries.set(id.replaceAll('_', '-'), { kind: 'rule', id: id.replaceAll('_', '-'), rule });
  }
  for (const finding of framework.findings) entries.set(finding.id, { kind: 'finding', finding });
  for (const rule of framework.wording.rules) entries.set(rule.id, { kind: 'wording', rule });
  for (const instrument of framework.replaced) entries.set(instrument.id, { kind: 'replaced', instrument });
  for (const indicator of framework.indicators) entries.set(indicator.id, { kind: 'indicator', indicator });
  for (const principle of framework.rollout) {
    entries.set(principle.id, { kind: 'principle', principle });
    for (const check of principle.checks) entries.set(check.id, { kind: 'rollout', check, principle });
  }
  for (const nation of framework.candour) {
    for (const check of nation.checks) entries.set(check.id, { kind: 'candour', check, nation });
  }
  for (const commitment of framework.commitments) entries.set(commitment.id, { kind: 'commitment', commitment });
  for (const { element, commitment } of elements) entries.set(element.id, { kind: 'element', element, commitment });
  return entries;
}

function lastPart(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
