import type { FindingDraft } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import { listed, shortened } from '../util/words.ts';
import type { CheckedQuotations } from './check-quotations.ts';
import { rulesWithin } from './harmful-passages.ts';
import type { PolicyWording } from './policy-wording.ts';

/** The quotations of policies that hold a sentence which can harm again: they may promise the opposite of what is asked. */
export function quotedHarms(
  { elements, candour }: Trust,
  { quotations }: CheckedQuotations,
  wording: readonly PolicyWording[],
): FindingDraft[] {
  const found = new Map(wording.map(({ document, passages }) => [document, passages]));
  return [...elements, ...candour].flatMap(([subject, { provisions }]) =>
    provisions.flatMap(({ at, policy, quote }): FindingDraft[] => {
      const check = quotations.get(at);
      if (check?.state !== 'found') return [];
      const rules = rulesWithin(found.get(policy.document ?? '') ?? [], check.passage);
      if (rules.length === 0) return [];
      const ids = listed(rules.map(({ id }) => id));
      return [
        {
          id: 'evidence/quote-can-harm',
          message: `the words "${shortened(quote, 70)}" of "${policy.title}" are among those that can harm people again (${ids})`,
          subject,
          at: `${at}/quote`,
        },
      ];
    }),
  );
}
