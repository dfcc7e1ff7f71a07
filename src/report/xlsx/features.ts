import type { Feature } from 'write-excel-file/universal';

/** What a sheet may have beside what the library knows. */
export interface SheetExtras {
  readonly isHidden?: boolean;
  /** The words that may be filled into a column. */
  readonly choices: readonly { readonly column: number; readonly words: readonly string[] }[];
}

/** What the library cannot do by itself: a filter on every sheet, lists to choose from, and a sheet that nobody sees. */
export const sheetFeatures: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, sheet) => {
          const range = rangeOf(xml);
          if (range === null) return xml;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>${validations(sheet, range)}`);
        },
      },
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes, index, sheets) => {
          const sheet = tag === 'sheet' ? sheets[index ?? -1] : undefined;
          return sheet !== undefined && 'isHidden' in sheet ? { ...attributes, state: 'hidden' } : attributes;
        },
      },
    },
  },
};

/** The lists to choose from, below the head of each column that has one. */
function validations(sheet: object, range: string): string {
  const lastRow = /\d+$/.exec(range)?.[0] ?? '2';
  const lists = choicesOf(sheet).map(({ column, words }) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + column);
    const cells = `${letter}2:${letter}${lastRow}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${words.join(',')}"</formula1></dataValidation>`;
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function choicesOf(sheet: object): SheetExtras['choices'] {
  // The library hands back the sheet that it was given, and its type does not say so.
  return 'choices' in sheet ? (sheet as SheetExtras).choices : [];
}

/** The cells of a sheet from the first to the last, such as `A1:O50`. */
function rangeOf(xml: string): string | null {
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
  const [, , lastRow = ''] = cells.at(-1) ?? [];
  const head = cells.filter(([, , row]) => row === '1');
  const [, lastColumn = ''] = head.at(-1) ?? [];
  return lastRow === '' || lastColumn === '' ? null : `A1:${lastColumn}${lastRow}`;
}
