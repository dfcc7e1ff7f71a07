import { readXml } from '../read-xml.ts';
import type { Budget } from './budget.ts';
import { SHEET_PREFIXES } from './sheet-names.ts';
import { isOn } from './switches.ts';

/** The texts that the cells of a workbook share, in their order. Struck-out words and hints on pronunciation are left out. */
export function sharedStrings(xml: string, budget: Budget): string[] {
  const strings: string[] = [];
  let pieces: string[] = [];
  let isText = false;
  let isStruck = false;
  let isHint = false;
  readXml(xml, SHEET_PREFIXES, {
    open(name, attributes) {
      if (name === 's:si') pieces = [];
      else if (name === 's:r') isStruck = false;
      else if (name === 's:strike') isStruck = isOn(attributes['val']);
      else if (name === 's:rPh') isHint = true;
      isText = name === 's:t' && !isStruck && !isHint;
    },
    text(words) {
      if (!isText) return;
      budget.spendCharacters(words.length);
      pieces.push(words);
    },
    close(name) {
      isText = false;
      if (name === 's:r') isStruck = false;
      if (name === 's:rPh') isHint = false;
      if (name === 's:si') strings.push(pieces.join(''));
    },
  });
  return strings;
}
