import type { NumberInDocument, Place, ReadableText } from '../model/document.ts';
import type { PatientNumber } from '../model/patient-number.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { decodeText } from '../util/decode-text.ts';
import { placesOf } from '../util/text-places.ts';

/** A document's words in which no patient's number can be read, and where the numbers stood. */
export interface GuardedDocument {
  readonly text: ReadableText;
  readonly patientNumbers: readonly NumberInDocument[];
}

/** Masks the patients' numbers in a document's words, and finds those in its file that no reader sees. */
export function guarded(source: ReadableText, bytes: Uint8Array): GuardedDocument {
  const { text, numbers } = maskPatientNumbers(source.text);
  const seen = numbers.map((number) => {
    const end = source.longCharacters?.get(number.end - 1) ?? number.end;
    return inDocument({ ...number, end }, source.placeOf, false);
  });
  const patientNumbers = [...seen, ...hiddenNumbers(source, bytes, seen)];
  if (patientNumbers.length === 0) return { text: source, patientNumbers };
  const headings = source.headings.map((heading) => ({ ...heading, text: maskPatientNumbers(heading.text).text }));
  const ownText = source.source === undefined ? {} : { source: maskPatientNumbers(source.source).text };
  return { text: { ...source, ...ownText, text, headings }, patientNumbers };
}

/** Numbers in the file of a text that are no part of its words, such as those in a comment or a link's target. */
function hiddenNumbers(source: ReadableText, bytes: Uint8Array, seen: readonly NumberInDocument[]): NumberInDocument[] {
  if (source.unit !== 'line') return [];
  const decoded = decodeText(bytes);
  if ('because' in decoded || decoded.text === source.text) return [];
  const { numbers } = maskPatientNumbers(decoded.text);
  if (numbers.length === 0) return [];
  const placeOf = placesOf(decoded.text);
  const isSeen = ({ start }: NumberInDocument): boolean =>
    seen.some((number) => number.start.line === start.line && number.start.column === start.column);
  return numbers.map((number) => inDocument(number, placeOf, true)).filter((number) => !isSeen(number));
}

function inDocument(
  { kind, shown, start, end }: PatientNumber,
  placeOf: (offset: number) => Place,
  isHidden: boolean,
): NumberInDocument {
  return { kind, shown, start: placeOf(start), end: placeOf(end), isHidden };
}
