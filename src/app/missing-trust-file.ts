import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { nearestWord } from '../util/nearest.ts';
import { harmless } from '../util/words.ts';

/** What to do where there is no trust file of a name: the nearest name in its folder, or how to begin with a new one. */
export function whatToDoWithout(file: string): string {
  const nearest = nearestWord(basename(file), yamlFilesBeside(file));
  if (nearest === null) return 'Check the name and the folder. To begin with a new one: hpp init.';
  return `Check the name: there is "${harmless(maskPatientNumbers(nearest).text)}" in this folder.`;
}

function yamlFilesBeside(file: string): string[] {
  try {
    return readdirSync(dirname(file)).filter((name) => /\.ya?ml$/i.test(name));
  } catch {
    return [];
  }
}
