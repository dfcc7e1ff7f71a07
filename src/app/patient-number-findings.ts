import type { NumberInDocument, PlaceUnit } from '../model/document.ts';
import type { DocumentFindingDraft } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { PatientNumber, PatientNumberKind } from '../model/patient-number.ts';
import type { Finding } from '../model/report.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { placesOf } from '../util/text-places.ts';
import { yamlFinding } from './source-file.ts';

const ID = 'privacy/patient-number';
// A list of patients need not be told line by line.
const MOST_IN_ONE_FILE = 20;
const KINDS: Readonly<Record<PatientNumberKind, string>> = {
  NHS: 'an NHS number',
  CHI: 'a CHI number',
  'H&C': 'an H&C number',
};

/** The patients' numbers that were masked in a file the user named, or that stand in its name. */
export function numbersInFile(
  file: { readonly path: string; readonly text: string; readonly patientNumbers: readonly PatientNumber[] },
  framework: Framework,
): Finding[] {
  const { text: shownFile, numbers: inName } = maskPatientNumbers(file.path);
  const placeOf = placesOf(file.text);
  const problems = [
    ...inName.slice(0, 1).map((number) => ({
      message: `the name of this file holds a number: ${looksLike(number)}`,
      span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    })),
    ...withoutTheRest(file.patientNumbers).map(({ number, more }) => {
      const { line, column } = placeOf(number.start);
      const { line: endLine, column: endColumn } = placeOf(number.end);
      return { message: `${looksLike(number)}${more}`, span: { line, column, endLine, endColumn } };
    }),
  ];
  return problems.map((problem) => yamlFinding({ id: ID, ...problem }, shownFile, framework));
}

/** The patients' numbers that were masked in a document. */
export function numbersInDocument(
  document: string,
  subject: string,
  unit: PlaceUnit,
  numbers: readonly NumberInDocument[],
): DocumentFindingDraft[] {
  return withoutTheRest(numbers).map(({ number, more }) => {
    const where = number.isHidden ? ', in a part of the document that is not shown' : '';
    const at = { document, unit, start: number.start, end: number.end };
    return { id: ID, message: `${looksLike(number)}${where}${more}`, subject, at };
  });
}

/** The first of many, and with the last of them how many more there are. */
function withoutTheRest<T>(numbers: readonly T[]): { number: T; more: string }[] {
  const rest = numbers.length - MOST_IN_ONE_FILE;
  return numbers
    .slice(0, MOST_IN_ONE_FILE)
    .map((number, i) => ({ number, more: rest > 0 && i === MOST_IN_ONE_FILE - 1 ? `, and so do ${rest} more` : '' }));
}

function looksLike({ kind, shown }: Pick<PatientNumber, 'kind' | 'shown'>): string {
  return `"${shown}" looks like ${KINDS[kind]}`;
}
