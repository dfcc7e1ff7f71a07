import type { QuotationCheck } from '../model/document.ts';
import type { Pointer } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { Day, Trust } from '../model/trust.ts';

/** What every assessment reads: the claims, the rules, the day, and what the documents say to each quotation. */
export interface Context {
  readonly trust: Trust;
  readonly framework: Framework;
  readonly asOf: Day;
  /** By the pointer of the provision or evidence that holds the quotation. */
  readonly quotations: ReadonlyMap<Pointer, QuotationCheck>;
}

/** What the documents say to a quotation; without a document there is nothing to say. */
export function quotationAt(context: Context, at: Pointer): QuotationCheck {
  return context.quotations.get(at) ?? { state: 'no-document' };
}
