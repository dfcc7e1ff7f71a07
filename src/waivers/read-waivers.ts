import type { FindingDraft } from '../model/finding.ts';
import type { Waivers } from '../model/waivers.ts';
import { nearestWord } from '../util/nearest.ts';
import { type CheckedYaml, checkedYaml, type YamlFormat } from '../yaml/checked-yaml.ts';
import { validate } from './generated/validate-waivers.js';

const FORMAT: YamlFormat<Waivers> = {
  asWritten: new Set(),
  empty: { waivers: [] },
  isValid: (value): value is Waivers => validate(value),
  errorsOf: async () => validate.errors ?? [],
};

/** Reads the text of a waivers file. `known` are the ids of all findings. */
export async function readWaivers(text: string, known: readonly string[]): Promise<CheckedYaml<Waivers>> {
  const checked = await checkedYaml(text, FORMAT);
  const findings = (checked.value?.waivers ?? []).flatMap(({ finding }, i) => unknownFinding(finding, i, known));
  return findings.length > 0 ? { ...checked, value: null, findings } : checked;
}

function unknownFinding(finding: string, index: number, known: readonly string[]): FindingDraft[] {
  if (known.includes(finding)) return [];
  const nearest = nearestWord(finding, known);
  const use = nearest === null ? 'copy the id from the report, where it stands in square brackets' : `use "${nearest}"`;
  const message = `"${finding}" is no finding that hpp knows`;
  return [{ id: 'schema/bad-value', message, at: `/waivers/${index}/finding`, fix: use }];
}
