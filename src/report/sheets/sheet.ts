// What a spreadsheet says, before any format: sheets of rows, each a value in each column.
import type { Report } from '../../model/report.ts';

/** What a cell holds. A day is written year-month-day in a column of days. */
export type Value = string | number | boolean | null;

/** A column: how it is headed, how wide it is (in letters), and how its value is found. */
export interface Column<Row> {
  readonly title: string;
  readonly width: number;
  /** What the values are: text unless said otherwise. */
  readonly kind?: 'day' | 'percent';
  /** Whether a person fills it in, so that it can be taken back. */
  readonly isOpen?: boolean;
  /** The words that may be filled in, where only some may. */
  readonly choices?: readonly string[];
  readonly value: (row: Row) => Value;
}

/** A sheet of one kind of thing. */
export interface SheetKind<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: (report: Report) => readonly Row[];
}

/** A sheet with its rows filled in. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether each row is made as high as its longest text, for a sheet that is read on paper or across a room. */
  readonly hasTallRows?: boolean;
  /** Whether only the tool reads it. */
  readonly isHidden?: boolean;
}

/** Fills in a sheet for each report, one after the other; with several, the first column says whose each row is. */
export function filledSheet<Row>({ name, columns, rows }: SheetKind<Row>, reports: readonly Report[]): Sheet {
  const whose = { title: 'Organisation', width: 30 };
  const isShared = reports.length > 1;
  return {
    name,
    columns: isShared ? [whose, ...columns] : columns,
    rows: reports.flatMap((report) =>
      rows(report).map((row) => {
        const values = columns.map(({ value }) => value(row));
        return isShared ? [ownerOf(report), ...values] : values;
      }),
    ),
  };
}

function ownerOf({ organisation, scope }: Report): string {
  return [organisation.name, scope.name].filter((name) => name !== null && name !== undefined).join(': ');
}
