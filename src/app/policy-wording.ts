import type { LoadedFramework } from '../framework/load-framework.ts';
import type { DocumentReading } from '../model/document.ts';
import type { DocumentFindingDraft } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import type { PassageSetAside, WordingReading } from '../model/wording.ts';
import { loadWording } from './load-wording.ts';

/** What the rules of wording find in one policy. */
export interface PolicyWording extends WordingReading {
  /** The document's path, as the trust file gives it. */
  readonly document: string;
}

/** Looks at the words of each policy that can be read. A document of two policies is looked at once, a withdrawn one never. */
export async function policyWording(
  trust: Trust,
  documents: ReadonlyMap<string, DocumentReading>,
  loaded: LoadedFramework,
): Promise<PolicyWording[]> {
  const { findWording } = await import('../wording/find-wording.ts');
  const ready = await loadWording(loaded);
  const readings = new Map<string, PolicyWording>();
  for (const { id, document, status } of trust.policies.values()) {
    if (document === null || status === 'withdrawn' || readings.has(document)) continue;
    const reading = documents.get(document);
    if (reading?.state !== 'read') continue;
    readings.set(document, { document, ...findWording({ name: document, text: reading.text, subject: id }, ready) });
  }
  return [...readings.values()];
}

/** What was found as findings, with what was set aside among them. */
export function wordingFindings({ passages, setAside, notes }: WordingReading): DocumentFindingDraft[] {
  return [...passages.map(({ draft }) => draft), ...setAside.map(setAsideDraft), ...notes];
}

function setAsideDraft({ draft, rule, reason }: PassageSetAside): DocumentFindingDraft {
  return { ...draft, id: 'document/wording-set-aside', message: `set aside from ${rule.id}, because: ${reason}` };
}
