import { format, getFormatFromId, isDateFormat, isValidFormat } from 'numfmt';
import { readXml } from '../read-xml.ts';
import { SHEET_PREFIXES } from './sheet-names.ts';
import { isOn } from './switches.ts';

/** How the cells of a workbook show what they hold. */
export interface CellFormats {
  /** A number as a cell of a style shows it: `76%`, `14/10/2026`. */
  shown(value: number, style: number): string;
  /** Whether the cells of a style show their words struck out. */
  isStruck(style: number): boolean;
}

interface CellStyle {
  readonly format: number;
  readonly font: number;
}

const LOCALE = 'en-GB';
const GENERAL = 'General';
// Excel takes no longer one.
const LONGEST_PATTERN = 255;
// Where days are counted from 1904, they are this many fewer.
const DAYS_TO_1904 = 1462;

/** Reads the formats of a workbook; `xml` is null in one that has none. */
export function cellFormats(xml: string | null, countsFrom1904: boolean): CellFormats {
  const { patterns, styles, struckFonts } = stylesOf(xml);
  const known = new Map<number, string>();
  const patternOf = (style: number): string => {
    const id = styles[style]?.format ?? 0;
    const pattern = known.get(id) ?? usablePattern(patterns.get(id) ?? getFormatFromId(id, LOCALE) ?? GENERAL);
    known.set(id, pattern);
    return pattern;
  };
  return {
    shown(value, style) {
      const pattern = patternOf(style);
      const shift = countsFrom1904 && isDateFormat(pattern) ? DAYS_TO_1904 : 0;
      return format(pattern, value + shift, { locale: LOCALE, throws: false, nbsp: false });
    },
    isStruck: (style) => struckFonts.has(styles[style]?.font ?? -1),
  };
}

function usablePattern(pattern: string): string {
  return pattern.length <= LONGEST_PATTERN && isValidFormat(pattern) ? pattern : GENERAL;
}

interface Styles {
  readonly patterns: Map<number, string>;
  readonly styles: CellStyle[];
  readonly struckFonts: Set<number>;
}

function stylesOf(xml: string | null): Styles {
  const found: Styles = { patterns: new Map(), styles: [], struckFonts: new Set() };
  if (xml === null) return found;
  let list = '';
  let font = -1;
  readXml(xml, SHEET_PREFIXES, {
    open(name, attributes) {
      if (name === 's:numFmts' || name === 's:fonts' || name === 's:cellXfs') list = name;
      else if (name === 's:numFmt' && list === 's:numFmts') {
        found.patterns.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      } else if (name === 's:font' && list === 's:fonts') font++;
      else if (name === 's:strike' && list === 's:fonts' && isOn(attributes['val'])) found.struckFonts.add(font);
      else if (name === 's:xf' && list === 's:cellXfs') {
        found.styles.push({ format: Number(attributes['numFmtId'] ?? 0), font: Number(attributes['fontId'] ?? 0) });
      }
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return found;
}
