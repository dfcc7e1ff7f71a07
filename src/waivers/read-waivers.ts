import type { FindingDraft } from '../model/finding.ts';
import type { Waivers } from '../model/waivers.ts';
import { nearestWord } from '../util/nearest.ts';
import { type CheckedYaml, readChecked } from '../yaml/read-checked.ts';
import validate from './generated/validate-waivers.js';

/** Reads the text of a waivers file. Where nothing is wrong, its value is `Waivers`. `known` are the ids of all findings. */
export async function readWaivers(text: string, known: readonly string[]): Promise<CheckedYaml> {
  const yaml = await readChecked(text, validate);
  if (yaml.problems.length > 0 || yaml.findings.length > 0) return yaml;
  // The validator has just shown it to be one.
  const { waivers } = yaml.value as Waivers;
  return { ...yaml, findings: (waivers ?? []).flatMap(({ finding }, i) => unknownFinding(finding, i, known)) };
}

function unknownFinding(finding: string, index: number, known: readonly string[]): FindingDraft[] {
  if (known.includes(finding)) return [];
  const nearest = nearestWord(finding, known);
  const use = nearest === null ? 'copy the id from the report, where it stands in square brackets' : `use "${nearest}"`;
  const message = `"${finding}" is no finding that hpp knows`;
  return [{ id: 'schema/bad-value', message, at: `/waivers/${index}/finding`, fix: use }];
}
