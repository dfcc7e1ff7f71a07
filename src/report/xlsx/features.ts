import type { Feature } from 'write-excel-file/universal';

/** What the library cannot do by itself: a filter on every sheet, and a sheet that nobody sees. */
export const sheetFeatures: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => {
          const range = rangeOf(xml);
          return range === null ? xml : xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
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

/** The cells of a sheet from the first to the last, such as `A1:O50`. */
function rangeOf(xml: string): string | null {
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
  const [, , lastRow = ''] = cells.at(-1) ?? [];
  const head = cells.filter(([, , row]) => row === '1');
  const [, lastColumn = ''] = head.at(-1) ?? [];
  return lastRow === '' || lastColumn === '' ? null : `A1:${lastColumn}${lastRow}`;
}
