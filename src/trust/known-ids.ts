import type { FindingDraft, Pointer } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { TrustFile } from '../model/trust-file.ts';
import { nearestWord } from '../util/nearest.ts';
import { listed, shortened } from '../util/words.ts';

// Thousands, each held against thousands, would take minutes.
const MOST_COMPARED = 500;

/** The ids that are known of one kind. */
export interface Known {
  readonly what: string;
  readonly ids: ReadonlySet<string>;
  /** What to do about one that is not known and is near none. */
  readonly fix: string;
}

/** Every id that a trust file may refer to. */
export type KnownIds = Readonly<
  Record<'elements' | 'checks' | 'commitments' | 'indicators' | 'policies' | 'evidence', Known>
>;

/** The ids that the framework and the file itself define. */
export function knownIds(file: TrustFile, framework: Framework): KnownIds {
  const nation = framework.candour.find((candidate) => candidate.nation === file.organisation.nation);
  const inCommitments = framework.commitments.flatMap((commitment) => commitment.elements);
  const elements = [...inCommitments, ...framework.enablers].map((element) => element.id);
  const checks = (nation?.checks ?? []).map((check) => check.id);
  const commitments = framework.commitments.map((commitment) => commitment.id);
  const indicators = framework.indicators.map((indicator) => indicator.id);
  return {
    elements: { what: 'element', ids: new Set(elements), fix: 'hpp framework list shows the elements' },
    checks: ofFramework(`candour check for ${file.organisation.nation}`, 'candour checks', checks),
    commitments: ofFramework('commitment', 'commitments', commitments),
    indicators: ofFramework('indicator', 'indicators', indicators),
    policies: ofFile('policy of this file', 'policies', file.policies ?? {}),
    evidence: ofFile('evidence of this file', 'evidence', file.evidence ?? {}),
  };
}

function ofFramework(what: string, plural: string, ids: readonly string[]): Known {
  return { what, ids: new Set(ids), fix: `the ${plural} are ${listed(ids.map((id) => `"${id}"`))}` };
}

function ofFile(what: string, key: string, entries: object): Known {
  const ids = new Set(Object.keys(entries));
  return { what, ids, fix: `add it under "${key}"${ids.size === 0 ? '' : ', or use a name that stands there'}` };
}

/** A finding where an id is not known, with the nearest one that is. */
export function unknownId(id: string, known: Known, at: Pointer, part: 'key' | 'value' = 'value'): FindingDraft[] {
  if (known.ids.has(id)) return [];
  const nearest = idMeant(id, known.ids);
  const fix = nearest === null ? known.fix : `use "${nearest}"`;
  return [{ id: 'trust/unknown-id', message: `"${shortened(id, 80)}" is no ${known.what}`, at, part, fix }];
}

/** The id that ends in the same word, where only one does; else the nearest. */
function idMeant(id: string, ids: ReadonlySet<string>): string | null {
  if (ids.size > MOST_COMPARED) return null;
  const written = id.toLowerCase();
  const alike = [...ids].filter((candidate) => candidate.includes('/') && lastPart(candidate) === lastPart(written));
  return alike.length === 1 ? (alike[0] ?? null) : nearestWord(written, [...ids]);
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
