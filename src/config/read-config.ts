import type { Settings } from '../model/config.ts';
import type { FindingDraft } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import { pointerTo } from '../util/pointer.ts';
import { type CheckedYaml, checkedYaml, type YamlFormat } from '../yaml/checked-yaml.ts';
import { type Known, unknownId } from '../yaml/unknown-id.ts';
import { validate } from './generated/validate-config.js';

const FORMAT: YamlFormat<Settings> = {
  asWritten: new Set(),
  empty: {},
  isValid: (value): value is Settings => validate(value),
  errorsOf: async () => validate.errors ?? [],
};

/** Reads the text of a settings file: YAML, then the schema, then what cannot be asked together. */
export async function readConfig(text: string, framework: Framework): Promise<CheckedYaml<Settings>> {
  const checked = await checkedYaml(text, FORMAT);
  const { value } = checked;
  if (value === null) return checked;
  const findings = [...unknownCommitments(value, framework), ...neverWithOthers(value)];
  return findings.length > 0 ? { ...checked, value: null, findings } : checked;
}

function unknownCommitments({ min_supported: asked = {} }: Settings, framework: Framework): FindingDraft[] {
  const ids = ['whole', ...framework.commitments.map(({ id }) => id)];
  const known: Known = { what: 'commitment', ids: new Set(ids), fix: 'hpp framework list shows the commitments' };
  return Object.keys(asked).flatMap((id) => unknownId(id, known, pointerTo('/min_supported', id), 'key'));
}

function neverWithOthers(settings: Settings): FindingDraft[] {
  const { fail_on: reasons = [], min_supported, max_assurance_gap, max_age } = settings;
  const isAnythingElse = [min_supported, max_assurance_gap, max_age].some((value) => value !== undefined);
  if (!reasons.includes('never') || !isAnythingElse) return [];
  const message = '"never" lets nothing end the run, so it does not go with another gate';
  return [{ id: 'schema/bad-value', message, at: '/fail_on', fix: 'take out "never", or the other gates' }];
}
