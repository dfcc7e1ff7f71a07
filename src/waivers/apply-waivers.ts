import type { FindingDraft } from '../model/finding.ts';
import type { Finding } from '../model/report.ts';
import type { WaiverEntry } from '../model/waivers.ts';
import { dayInWords, daysBetween } from '../util/days.ts';
import { counted } from '../util/words.ts';

/** What waivers are applied to. */
export interface WaivedAudit {
  readonly findings: readonly Finding[];
  readonly asOf: string;
  /** The ids of the nation's candour checks: what the law asks is never waived. */
  readonly candourChecks: ReadonlySet<string>;
  /** How many days before its last day a waiver is told to end soon. */
  readonly soon: number;
}

/** Findings with their waivers, and what is wrong with the waivers themselves, placed in their own file. */
export interface AppliedWaivers {
  readonly findings: readonly Finding[];
  readonly drafts: readonly FindingDraft[];
}

/** Applies waivers to findings. Nothing but the findings' own `waiver` changes: no level, no figure, no verdict. */
export function applyWaivers(waivers: readonly WaiverEntry[], audit: WaivedAudit): AppliedWaivers {
  const waiverOf = new Map<Finding, WaiverEntry>();
  const drafts = waivers.flatMap((waiver, i) => applyOne(waiver, `/waivers/${i}`, audit, waiverOf));
  const findings = audit.findings.map((finding) => {
    const waiver = waiverOf.get(finding);
    if (waiver === undefined) return finding;
    const { reason, owner, expires } = waiver;
    return { ...finding, waiver: { reason, owner, expires } };
  });
  return { findings, drafts };
}

function applyOne(
  waiver: WaiverEntry,
  at: string,
  { findings, asOf, candourChecks, soon }: WaivedAudit,
  waiverOf: Map<Finding, WaiverEntry>,
): FindingDraft[] {
  const { finding: id, subject, expires } = waiver;
  const name = `the waiver of ${id} for ${subject}`;
  const because = whyNever(waiver, candourChecks);
  if (because !== null) {
    const message = `${name} is refused, because ${because}`;
    return [{ id: 'waiver/refused', message, subject, at: `${at}/finding` }];
  }
  if (expires < asOf) {
    const message = `${name} ended on ${dayInWords(expires)}, so it quiets nothing any more`;
    return [{ id: 'waiver/expired', message, subject, at: `${at}/expires` }];
  }
  const matching = findings.filter((finding) => finding.id === id && finding.subject === subject);
  if (matching.length === 0) {
    const message = `${name} quiets nothing, because there is no such finding`;
    return [{ id: 'waiver/unused', message, subject, at: `${at}/finding` }];
  }
  for (const finding of matching) if (!waiverOf.has(finding)) waiverOf.set(finding, waiver);
  const left = daysBetween(asOf, expires);
  if (left > soon) return [];
  const when = left === 0 ? 'today' : `in ${counted(left, 'day')}, on ${dayInWords(expires)}`;
  return [{ id: 'waiver/ends-soon', message: `${name} ends ${when}`, subject, at: `${at}/expires` }];
}

/** Why a finding is never waived; null where it may be. */
function whyNever({ finding, subject }: WaiverEntry, candourChecks: ReadonlySet<string>): string | null {
  if (finding.startsWith('privacy/')) return 'a number that leads to a patient is taken out, and never left standing';
  if (finding.startsWith('red-flag/')) return 'a red flag is settled with the people harmed, and never waived';
  if (finding.startsWith('waiver/')) return 'it would hide what is wrong with a waiver';
  if (finding.startsWith('candour/') || candourChecks.has(subject)) return 'a duty of candour is owed to each person';
  if (finding === 'claim/not-applicable-refused') return 'a core need or a duty cannot be left out';
  return null;
}
