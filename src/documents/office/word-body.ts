import { readXml, type XmlAttributes } from '../read-xml.ts';
import type { Budget } from './budget.ts';
import { CHARACTERS, ENDS_PARAGRAPHS, NEVER_READ, RUNS, TEXT } from './word-elements.ts';
import { addToLook, holds, isSeen, type Look } from './word-look.ts';
import { WORD_PREFIXES } from './word-names.ts';
import { OpenParagraph, type WordParagraph } from './word-paragraph.ts';
import type { WordStyles } from './word-styles.ts';

/** The paragraphs of one part of a Word file, in reading order: its body, its notes, a header or a footer. */
export function wordParagraphs(xml: string, styles: WordStyles, budget: Budget): WordParagraph[] {
  const reading = new BodyReading(styles, budget);
  readXml(xml, WORD_PREFIXES, reading);
  return reading.paragraphs;
}

/** A run of words with one look. */
interface Run {
  readonly look: Look;
  style: string | null;
}

/** Where finished paragraphs go: the part itself, or a text box in it. */
interface Place {
  readonly paragraphs: WordParagraph[];
  /** A paragraph whose end is not seen, so that the next one goes on in it. */
  unended: OpenParagraph | null;
}

class BodyReading {
  readonly paragraphs: WordParagraph[] = [];
  readonly #styles: WordStyles;
  readonly #budget: Budget;
  readonly #names: string[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #runs: Run[] = [];
  readonly #places: Place[] = [{ paragraphs: this.paragraphs, unended: null }];
  /** For each field that is open, whether its command is being read and not what it shows. */
  readonly #isCommand: boolean[] = [];
  /** For each choice between ways of drawing one thing, whether one was taken. */
  readonly #isChosen: boolean[] = [];
  #tables = 0;
  #note: string | null = null;
  #isText = false;
  /** How deep the element is that is passed over, or null. */
  #skipped: number | null = null;

  constructor(styles: WordStyles, budget: Budget) {
    this.#styles = styles;
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#names.at(-1) ?? '';
    this.#names.push(name);
    if (this.#skipped !== null) return;
    if (parent === 'w:rPr' && name !== 'w:rPrChange') this.#openLook(name, attributes);
    else if (NEVER_READ.has(name) || this.#isFallback(name)) this.#skip(this.#names.length);
    else if (name === 'w:del') this.#openDeletion(parent);
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.#openProperty(name, attributes['w:val'] ?? '');
    else if (parent === 'w:trPr' || parent === 'w:tcPr') this.#openCellProperty(name);
    else if (name === 'w:drawing' || name === 'w:pict') this.#openDrawing();
    else if (parent === 'w:r' || RUNS.has(name) || TEXT.has(name)) this.#openRun(name, attributes);
    else this.#openBlock(name, attributes);
  }

  close(name: string): void {
    const depth = this.#names.length;
    this.#names.pop();
    if (this.#skipped !== null) {
      if (this.#skipped === depth) this.#skipped = null;
      return;
    }
    if (TEXT.has(name)) this.#isText = false;
    else if (RUNS.has(name)) this.#runs.pop();
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'mc:AlternateContent') this.#isChosen.pop();
    else if (ENDS_PARAGRAPHS.has(name)) this.#closeBlock(name);
  }

  text(words: string): void {
    if (this.#isText) this.#add(words);
  }

  #skip(depth: number): void {
    this.#skipped = depth;
  }

  #isFallback(name: string): boolean {
    if (name === 'mc:AlternateContent') this.#isChosen.push(false);
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const isChosen = this.#isChosen.at(-1) ?? false;
    if (this.#isChosen.length > 0) this.#isChosen[this.#isChosen.length - 1] = true;
    return isChosen;
  }

  /** Words are deleted; in a row's properties, the row is. */
  #openDeletion(parent: string): void {
    this.#skip(parent === 'w:trPr' ? this.#names.lastIndexOf('w:tr') + 1 : this.#names.length);
  }

  #openCellProperty(name: string): void {
    if (name === 'w:hidden') this.#skip(this.#names.lastIndexOf('w:tr') + 1);
    else if (name === 'w:cellDel') this.#skip(this.#names.lastIndexOf('w:tc') + 1);
  }

  /** What is said of the look of a run, or of the mark that ends a paragraph. */
  #openLook(name: string, attributes: XmlAttributes): void {
    const owner = this.#names.at(-3);
    const run = this.#runs.at(-1);
    if (owner === 'w:pPr') {
      const look: Look = {};
      addToLook(look, name, attributes);
      const isUnseen = name === 'w:del' || name === 'w:moveFrom' || look.hidden === true;
      const paragraph = this.#open.at(-1);
      if (isUnseen && paragraph !== undefined) paragraph.goesOn = true;
    } else if (run === undefined) return;
    else if (name === 'w:rStyle') run.style = attributes['w:val'] ?? null;
    else addToLook(run.look, name, attributes);
  }

  #openProperty(name: string, value: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value);
  }

  #openRun(name: string, attributes: XmlAttributes): void {
    if (RUNS.has(name)) this.#runs.push({ look: {}, style: null });
    else if (name === 'w:fldChar') this.#openField(attributes['w:fldCharType'] ?? '');
    else if (!this.#isSeen()) return;
    else if (TEXT.has(name)) this.#isText = true;
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.#open.at(-1)?.notes.push(noteName(name.slice('w:'.length, -'Reference'.length), attributes));
    } else this.#add(CHARACTERS.get(name) ?? '');
  }

  #openField(type: string): void {
    if (type === 'begin') this.#isCommand.push(true);
    else if (type === 'separate' && this.#isCommand.length > 0) this.#isCommand[this.#isCommand.length - 1] = false;
    else if (type === 'end') this.#isCommand.pop();
  }

  #openBlock(name: string, attributes: XmlAttributes): void {
    if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:tbl') {
      this.#endParagraph();
      this.#tables++;
    } else if (name === 'w:txbxContent') this.#openPlace();
    else if (name === 'dgm:relIds') this.#open.at(-1)?.diagrams.push(attributes['r:dm'] ?? '');
    else if (name === 'w:footnote' || name === 'w:endnote') {
      const type = attributes['w:type'] ?? 'normal';
      // The lines that part notes from the text are kept as notes too.
      if (type === 'normal') this.#note = noteName(name.slice('w:'.length), attributes);
      else this.#skip(this.#names.length);
    }
  }

  /** A drawing, and the text box in it, is hidden with the words that it is tied to. */
  #openDrawing(): void {
    const run = this.#runs.at(-1);
    if (run === undefined) return;
    const isHidden = holds('hidden', run.look, this.#styles.ofRun(run.style).look, this.#paragraphLook());
    if (isHidden) this.#skip(this.#names.length);
  }

  #closeBlock(name: string): void {
    this.#endParagraph();
    if (name === 'w:tbl') this.#tables--;
    else if (name === 'w:txbxContent') this.#places.pop();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#note = null;
  }

  /** Ends a paragraph that would go on, where nothing follows that it could go on in. */
  #endParagraph(): void {
    const place = this.#places.at(-1);
    if (place === undefined || place.unended === null) return;
    place.paragraphs.push(place.unended.close(this.#tables > 0, this.#note));
    place.unended = null;
  }

  #openParagraph(): void {
    this.#budget.spendOne();
    const place = this.#places.at(-1);
    this.#open.push(new OpenParagraph(place?.unended ?? null));
    if (place !== undefined) place.unended = null;
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    const place = this.#places.at(-1);
    if (paragraph === undefined || place === undefined) return;
    if (paragraph.goesOn) place.unended = paragraph;
    else place.paragraphs.push(paragraph.close(this.#tables > 0, this.#note));
  }

  #openPlace(): void {
    const inset = this.#open.at(-1)?.inset ?? this.#places.at(-1)?.paragraphs ?? this.paragraphs;
    this.#places.push({ paragraphs: inset, unended: null });
  }

  #isSeen(): boolean {
    if (this.#isCommand.includes(true)) return false;
    const run = this.#runs.at(-1);
    if (run === undefined) return false;
    return isSeen(run.look, this.#styles.ofRun(run.style).look, this.#paragraphLook());
  }

  #paragraphLook(): Look {
    return this.#styles.ofParagraph(this.#open.at(-1)?.style ?? null).look;
  }

  #add(words: string): void {
    const paragraph = this.#open.at(-1);
    const run = this.#runs.at(-1);
    if (paragraph === undefined) return;
    this.#budget.spendCharacters(words.length);
    paragraph.pieces.push(words);
    if (run === undefined || !paragraph.isBold || words.trim() === '') return;
    paragraph.isBold = holds('bold', run.look, this.#styles.ofRun(run.style).look, this.#paragraphLook());
  }
}

function noteName(kind: string, attributes: XmlAttributes): string {
  return `${kind} ${attributes['w:id'] ?? ''}`;
}
