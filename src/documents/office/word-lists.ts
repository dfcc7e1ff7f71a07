import { readXml, type XmlAttributes } from '../read-xml.ts';
import { isOn } from './switches.ts';
import { WORD_PREFIXES } from './word-names.ts';

/** One level of a list. */
export interface Level {
  start: number;
  format: string;
  /** Such as `%1.%2`. */
  text: string;
  style: string | null;
  /** The number of levels above that begin this one anew; null for all of them. */
  restart: number | null;
  /** Whether the numbers of the levels above are shown in digits, whatever they are by themselves. */
  isPlain: boolean;
}

/** Levels that one or more lists share. */
export interface Scheme {
  readonly levels: Map<number, Level>;
  /** The style in which the levels stand instead. */
  linked: string | null;
}

/** A list that paragraphs name. */
export interface List {
  scheme: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** The lists of a Word file, with what they rest on. */
export interface Lists {
  readonly schemes: Map<string, Scheme>;
  readonly byStyle: Map<string, string>;
  readonly lists: Map<string, List>;
}

/** Reads the lists of a Word file; `xml` is null in a file that has none. */
export function wordLists(xml: string | null): Lists {
  const reading = new ListReading();
  if (xml !== null) readXml(xml, WORD_PREFIXES, reading);
  return reading.found;
}

class ListReading {
  readonly found: Lists = { schemes: new Map(), byStyle: new Map(), lists: new Map() };
  #scheme: Scheme | null = null;
  #schemeId = '';
  #list: List | null = null;
  #override = 0;
  #level: Level | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'w:abstractNum') {
      this.#schemeId = attributes['w:abstractNumId'] ?? '';
      this.#scheme = { levels: new Map(), linked: null };
      this.found.schemes.set(this.#schemeId, this.#scheme);
    } else if (name === 'w:num') {
      this.#list = { scheme: '', levels: new Map(), starts: new Map() };
      this.found.lists.set(attributes['w:numId'] ?? '', this.#list);
    } else if (name === 'w:lvl') {
      this.#level = { start: 1, format: 'decimal', text: '', style: null, restart: null, isPlain: false };
      (this.#scheme ?? this.#list)?.levels.set(Number(attributes['w:ilvl']), this.#level);
    } else if (name === 'w:lvlOverride') this.#override = Number(attributes['w:ilvl']);
    else if (this.#level !== null) addToLevel(this.#level, name, attributes['w:val']);
    else this.#openProperty(name, attributes['w:val'] ?? '');
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    else if (name === 'w:abstractNum') this.#scheme = null;
    else if (name === 'w:num') this.#list = null;
  }

  #openProperty(name: string, value: string): void {
    if (name === 'w:styleLink') this.found.byStyle.set(value, this.#schemeId);
    else if (name === 'w:numStyleLink' && this.#scheme !== null) this.#scheme.linked = value;
    else if (name === 'w:abstractNumId' && this.#list !== null) this.#list.scheme = value;
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#override, Number(value));
  }
}

function addToLevel(level: Level, name: string, given: string | undefined): void {
  const value = given ?? '';
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:pStyle') level.style = value;
  else if (name === 'w:lvlRestart') level.restart = Number(value);
  else if (name === 'w:isLgl') level.isPlain = isOn(given);
}
