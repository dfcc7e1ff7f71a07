import { readXml, type XmlAttributes } from '../read-xml.ts';
import { UnreadableError } from '../unreadable.ts';
import type { Budget } from './budget.ts';
import type { CellFormats } from './cell-formats.ts';
import { SHEET_PREFIXES } from './sheet-names.ts';

// As many as Excel has.
const MOST_COLUMNS = 16_384;

/** A row of a sheet, with what its cells show. */
export interface SheetRow {
  /** As it stands at the edge of the sheet. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What the cells of every sheet rest on. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly budget: Budget;
}

/** The rows of a sheet that show something. Hidden rows and columns are left out. */
export function sheetRows(xml: string, context: SheetContext): SheetRow[] {
  const reading = new SheetReading(context);
  readXml(xml, SHEET_PREFIXES, reading);
  return reading.rows;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly isHidden: boolean;
  readonly pieces: string[];
}

class SheetReading {
  readonly rows: SheetRow[] = [];
  readonly #context: SheetContext;
  /** For each column, 1 where it is hidden. */
  readonly #hiddenColumns = new Uint8Array(MOST_COLUMNS + 1);
  #hiddenRanges = 0;
  #row = 0;
  #column = 0;
  #isRowHidden = false;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #isValue = false;
  #isHint = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 's:row') this.#openRow(attributes);
    else if (name === 's:c') this.#openCell(attributes);
    else if (name === 's:col') this.#openColumns(attributes);
    else if (name === 's:rPh') this.#isHint = true;
    this.#isValue = !this.#isHint && (name === 's:v' || name === 's:t');
  }

  text(words: string): void {
    if (this.#isValue) this.#cell?.pieces.push(words);
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 's:rPh') this.#isHint = false;
    else if (name === 's:c') this.#closeCell();
    else if (name === 's:row' && this.#cells.length > 0) this.rows.push({ number: this.#row, cells: this.#cells });
  }

  #openColumns({ hidden, min, max }: XmlAttributes): void {
    if (hidden !== '1' && hidden !== 'true') return;
    this.#hiddenRanges++;
    if (this.#hiddenRanges > MOST_COLUMNS) throw new UnreadableError('it hides more columns than a sheet has');
    this.#hiddenColumns.fill(1, Number(min), Number(max) + 1);
  }

  #openRow(attributes: XmlAttributes): void {
    this.#context.budget.spendOne();
    this.#row = Number(attributes['r'] ?? this.#row + 1);
    this.#isRowHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    const isHidden = this.#isRowHidden || this.#hiddenColumns[this.#column] === 1;
    this.#cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), isHidden, pieces: [] };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null || cell.isHidden || this.#context.formats.isStruck(cell.style)) return;
    const words = this.#shown(cell, cell.pieces.join(''));
    if (words.trim() === '') return;
    this.#context.budget.spendCharacters(words.length);
    this.#cells.push(words);
  }

  #shown({ type, style }: Cell, value: string): string {
    const { strings, formats } = this.#context;
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    const number = Number(value);
    return type === 'n' && value !== '' && Number.isFinite(number) ? formats.shown(number, style) : value;
  }
}

/** The column of a cell such as `B7`, counted from 1. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}
