import type { ElementResult } from '../../model/report.ts';
import { ELEMENTS_SHEET, OPEN_COLUMNS } from '../../model/workbook.ts';
import type { SheetKind } from './sheet.ts';

/** An element with what it belongs to and what is asked of it. */
export interface ElementRow {
  readonly element: ElementResult;
  readonly group: string;
  readonly target: string | null;
}

/** Every element and enabler. The columns that a person fills in go back into the trust file by `hpp import`. */
export const elementsSheet: SheetKind<ElementRow> = {
  name: ELEMENTS_SHEET,
  rows: ({ commitments, enablers }) => [
    ...commitments.flatMap(({ elements, number, shortTitle, target }) =>
      elements.map((element): ElementRow => ({ element, group: `${number} ${shortTitle}`, target })),
    ),
    ...enablers.map((element): ElementRow => ({ element, group: 'What the commitments rest on', target: null })),
  ],
  columns: [
    { title: 'Id', width: 40, value: ({ element }) => element.id },
    { title: 'Part', width: 28, value: ({ group }) => group },
    { title: 'Element', width: 40, value: ({ element }) => element.title },
    { title: 'Core', width: 7, value: ({ element }) => (element.core ? 'yes' : 'no') },
    { title: 'State', width: 14, value: ({ element }) => element.state.replace('-', ' ') },
    { title: 'Supported', width: 13, value: ({ element }) => element.supported },
    { title: 'Target', width: 13, value: ({ target }) => target },
    { title: 'Why this level', width: 44, value: ({ element }) => element.reasons.join('; ') },
    { title: 'Why not higher', width: 44, value: ({ element }) => element.whyNotHigher.join('; ') },
    { title: OPEN_COLUMNS.declared, width: 13, isOpen: true, value: ({ element }) => saidOf(element) },
    { title: OPEN_COLUMNS.what, width: 40, isOpen: true, value: ({ element }) => element.action?.what ?? null },
    { title: OPEN_COLUMNS.owner, width: 26, isOpen: true, value: ({ element }) => element.action?.owner ?? null },
    {
      title: OPEN_COLUMNS.due,
      width: 13,
      kind: 'day',
      isOpen: true,
      value: ({ element }) => element.action?.due ?? null,
    },
    { title: OPEN_COLUMNS.status, width: 10, isOpen: true, value: ({ element }) => element.action?.status ?? null },
    { title: OPEN_COLUMNS.note, width: 44, isOpen: true, value: ({ element }) => element.note },
  ],
};

/** What the file itself declares: where it says nothing, the report takes what is supported. */
function saidOf({ claim, declared }: ElementResult): string | null {
  return claim === 'none' ? null : declared;
}
