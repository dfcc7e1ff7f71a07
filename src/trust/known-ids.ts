import type { Framework } from '../model/framework.ts';
import type { TrustFile } from '../model/trust-file.ts';
import { listed } from '../util/words.ts';
import { type Known, knownElements } from '../yaml/unknown-id.ts';

/** Every id that a trust file may refer to. */
export type KnownIds = Readonly<
  Record<'elements' | 'checks' | 'commitments' | 'indicators' | 'policies' | 'evidence', Known>
>;

/** The ids that the framework and the file itself define. */
export function knownIds(file: TrustFile, framework: Framework): KnownIds {
  const nation = framework.candour.find((candidate) => candidate.nation === file.organisation.nation);
  const checks = (nation?.checks ?? []).map((check) => check.id);
  const commitments = framework.commitments.map((commitment) => commitment.id);
  const indicators = framework.indicators.map((indicator) => indicator.id);
  return {
    elements: knownElements(framework),
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
