import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ELEMENTS = 'xl/worksheets/sheet2.xml';

/** A workbook with one cell of its elements filled in, as a person would; null empties it. */
export function fillIn(workbook: Uint8Array, id: string, column: string, value: string | null): Uint8Array {
  const parts = unzipSync(workbook);
  const strings = [...textOf(parts, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(
    ([, text = '']) => text,
  );
  const sheet = textOf(parts, ELEMENTS);
  const cellAt = (place: string): string => new RegExp(`<c r="${place}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0] ?? '';
  const stringAt = (place: string): string => strings[Number(/<v>(\d+)<\/v>/.exec(cellAt(place))?.[1])] ?? '';
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    .split('')
    .find((letter) => stringAt(`${letter}1`).replace(' (fill in)', '') === column);
  const row = Array.from({ length: 60 }, (_, i) => i + 1).find((row) => stringAt(`A${row}`) === id);
  if (letter === undefined || row === undefined) throw new Error(`The workbook has no ${column} of ${id}.`);
  const place = `${letter}${row}`;
  const filled = value === null ? `<c r="${place}"/>` : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return zipSync({ ...parts, [ELEMENTS]: strToU8(sheet.replace(cellAt(place), filled)) });
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}
