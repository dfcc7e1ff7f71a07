import { readXml, type XmlAttributes } from '../read-xml.ts';
import { isOn } from './switches.ts';
import { addToLook, type Look } from './word-look.ts';
import { WORD_PREFIXES } from './word-names.ts';

/** What a paragraph or a run has from its style and from those that the style rests on. */
export interface WordStyle {
  /** 0 for a title, 1 for the highest heading; null for what is no heading. */
  readonly heading: number | null;
  readonly numbering: StyleNumbering | null;
  readonly look: Look;
}

/** The numbering that comes with a style. */
interface StyleNumbering {
  readonly list: string;
  readonly level: number | null;
  /** The style that brings it. */
  readonly style: string;
}

/** The styles of a Word file. */
export interface WordStyles {
  /** The style of a paragraph; the usual one when it names none. */
  ofParagraph(id: string | null): WordStyle;
  /** The style of a run. */
  ofRun(id: string | null): WordStyle;
}

interface StyleElement {
  readonly id: string;
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
  readonly look: Look;
}

const PLAIN: WordStyle = { heading: null, numbering: null, look: {} };
const HEADING = /^heading ?([1-9])$/i;
const NO_HEADING = 9;
const LONGEST_CHAIN = 50;

/** Reads the styles of a Word file; `xml` is null in a file that has none. */
export function wordStyles(xml: string | null): WordStyles {
  const { elements, usual } = xml === null ? { elements: new Map(), usual: null } : styleElements(xml);
  const resolved = new Map<string, WordStyle>();
  const resolve = (id: string | null): WordStyle => {
    if (id === null) return PLAIN;
    const known = resolved.get(id) ?? resolvedStyle(elements, id);
    resolved.set(id, known);
    return known;
  };
  return { ofParagraph: (id) => resolve(id ?? usual), ofRun: resolve };
}

/** The styles by their ids, and the id of the one that a paragraph has when it names none. */
function styleElements(xml: string): { elements: Map<string, StyleElement>; usual: string | null } {
  const elements = new Map<string, StyleElement>();
  let usual: string | null = null;
  let style: StyleElement | null = null;
  readXml(xml, WORD_PREFIXES, {
    open(name, attributes) {
      if (name !== 'w:style') {
        if (style !== null) addToStyle(style, name, attributes);
        return;
      }
      const id = attributes['w:styleId'] ?? '';
      style = { id, name: '', basedOn: null, outline: null, list: null, level: null, look: {} };
      elements.set(id, style);
      const isUsual = attributes['w:default'] !== undefined && isOn(attributes['w:default']);
      if (isUsual && attributes['w:type'] === 'paragraph') usual = id;
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  return { elements, usual };
}

function addToStyle(style: StyleElement, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:name') style.name = value;
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value);
  else if (name === 'w:numId') style.list = value;
  else if (name === 'w:ilvl') style.level = Number(value);
  else addToLook(style.look, name, attributes);
}

function resolvedStyle(elements: ReadonlyMap<string, StyleElement>, id: string): WordStyle {
  let outline: number | null = null;
  let numbering: StyleNumbering | null = null;
  let look: Look = {};
  const own = elements.get(id);
  let element = own;
  for (let i = 0; i < LONGEST_CHAIN && element !== undefined; i++) {
    outline ??= element.outline;
    if (numbering === null && element.list !== null) {
      numbering = { list: element.list, level: element.level, style: element.id };
    }
    look = { ...element.look, ...look };
    element = element.basedOn === null ? undefined : elements.get(element.basedOn);
  }
  return { heading: headingLevel(own?.name ?? id, outline), numbering, look };
}

// Some programs name Word's own heading styles without saying what they are.
function headingLevel(name: string, outline: number | null): number | null {
  if (name.toLowerCase() === 'title') return 0;
  if (outline !== null) return outline < NO_HEADING ? outline + 1 : null;
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}
