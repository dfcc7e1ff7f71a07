import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type Range,
} from 'yaml';
import type { FindingId, Pointer, PointerPart } from '../model/finding.ts';
import { stepsOf } from '../util/pointer.ts';

/** A stretch of a text; lines and columns start at 1. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something wrong with the YAML itself. */
export interface YamlProblem {
  readonly id: FindingId;
  readonly message: string;
  readonly span: Span;
}

/** A YAML text as plain values, with the place of each. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where the entry at a pointer stands; where it does not exist, its nearest parent that does. */
  spanOf(pointer: Pointer, part?: PointerPart): Span;
}

/** How to read values that YAML would change. */
export interface ReadingOptions {
  /** Keys whose numbers are kept as they were written, so that 6.10 is not 6.1. */
  readonly asWritten: ReadonlySet<string>;
}

// As many aliases as a careful author might use; a bomb needs far more.
const MOST_ALIASES = 100;
// A trust file is seven deep. The composer recurses, and very deep nesting would end the whole process.
const DEEPEST = 100;
// The library's own search for duplicate keys compares each with each, which a large file turns into minutes.
const COMPOSING = { stringKeys: true, prettyErrors: false, uniqueKeys: false };
const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Reads a YAML text of one document; problems are returned, never thrown. */
export function parseYaml(text: string, options: ReadingOptions): ParsedYaml {
  const lines = new LineCounter();
  const spanAt = (start: number, end: number): Span => spanBetween(text, lines, start, end);
  try {
    const documents = [...new Composer(COMPOSING).compose(tokensOf(text, lines), true, text.length)];
    const [document, second] = documents;
    if (document === undefined) return failed([]);
    const problems = document.errors.map((error) => problemOf(error, spanAt));
    if (second !== undefined) {
      const message = 'the file holds more than one YAML document';
      problems.push({ id: 'yaml/several-documents', message, span: spanAt(second.range[0], second.range[0]) });
    }
    prepare(document.contents, options.asWritten, (first, again) => problems.push(duplicateKey(first, again, spanAt)));
    return problems.length > 0 ? failed(problems) : valuesOf(document, spanAt);
  } catch (error) {
    const problem = problemThrown(error, spanAt);
    if (problem === null) throw error;
    return failed([problem]);
  }
}

function failed(problems: readonly YamlProblem[]): ParsedYaml {
  return { value: null, problems, spanOf: () => START };
}

function valuesOf(document: Document, spanAt: SpanAt): ParsedYaml {
  return {
    value: document.toJS({ maxAliasCount: MOST_ALIASES }),
    problems: [],
    spanOf: (pointer, part = 'value') => {
      const range = rangeOf(document, pointer, part);
      return range === null ? START : spanAt(range[0], range[1]);
    },
  };
}

class NestedTooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

/** The tokens of the text; throws NestedTooDeep before anything recurses over them. */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST) throw new NestedTooDeep(parser.offset);
  }
  yield* parser.end();
}

type SpanAt = (start: number, end: number) => Span;

function problemThrown(error: unknown, spanAt: SpanAt): YamlProblem | null {
  if (error instanceof NestedTooDeep) {
    const message = `the YAML is nested more than ${DEEPEST} deep`;
    return { id: 'yaml/too-deep', message, span: spanAt(error.offset, error.offset) };
  }
  if (!(error instanceof ReferenceError)) return null;
  if (error.message.startsWith('Excessive alias count')) {
    return { id: 'yaml/too-deep', message: 'the YAML repeats itself by aliases too often', span: START };
  }
  return { id: 'yaml/syntax', message: 'an alias (a word that begins with *) names nothing in this file', span: START };
}

interface ParserError {
  readonly message: string;
  readonly pos: readonly [number, number];
}

function problemOf(error: ParserError, spanAt: SpanAt): YamlProblem {
  return { id: 'yaml/syntax', message: plain(error.message), span: spanAt(error.pos[0], error.pos[1]) };
}

function duplicateKey(first: Range, again: Range, spanAt: SpanAt): YamlProblem {
  const message = `this key stands twice in one entry; it stands first in line ${spanAt(first[0], first[1]).line}`;
  return { id: 'yaml/duplicate-key', message, span: spanAt(again[0], again[1]) };
}

function plain(message: string): string {
  const sentence = message.split('\n')[0] ?? message;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/[.:]$/, '');
}

/** Walks the values once: keeps numbers as written under the keys named, and reports each key that stands twice. */
function prepare(
  node: unknown,
  asWritten: ReadonlySet<string>,
  onDuplicate: (first: Range, again: Range) => void,
): void {
  if (isSeq(node)) {
    for (const item of node.items) prepare(item, asWritten, onDuplicate);
    return;
  }
  if (!isMap(node)) return;
  const seen = new Map<string, Range>();
  for (const { key, value } of node.items) {
    if (!isScalar(key) || key.range === null || key.range === undefined) continue;
    const name = String(key.value);
    const first = seen.get(name);
    if (first !== undefined) onDuplicate(first, key.range);
    seen.set(name, first ?? key.range);
    const isNumber = isScalar(value) && typeof value.value === 'number';
    if (isNumber && asWritten.has(name)) value.value = value.source ?? value.value;
    if (!isScalar(value)) prepare(value, asWritten, onDuplicate);
  }
}

/** The range of the entry at a pointer or, where there is none, of the key of its nearest parent. */
function rangeOf(document: Document, pointer: Pointer, part: PointerPart): Range | null {
  let node: unknown = document.contents;
  let key: Node | null = null;
  let isWhole = true;
  for (const step of stepsOf(pointer)) {
    if (isAlias(node)) node = node.resolve(document);
    const next = stepInto(node, step);
    if (next === null) {
      isWhole = false;
      break;
    }
    key = next.key;
    node = next.value;
  }
  const keyRange = key?.range ?? null;
  const valueRange = isNode(node) ? (node.range ?? null) : null;
  if (part === 'key' || !isWhole) return keyRange ?? valueRange;
  return valueRange ?? keyRange;
}

function stepInto(node: unknown, step: string): { key: Node | null; value: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { key: isNode(item) ? item : null, value: item };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((candidate) => isScalar(candidate.key) && String(candidate.key.value) === step);
  if (pair === undefined) return null;
  return { key: isNode(pair.key) ? pair.key : null, value: pair.value ?? pair.key };
}

/** Block collections end after their last line end, so white space at the end is left out. */
function spanBetween(text: string, lines: LineCounter, start: number, end: number): Span {
  let last = Math.max(start, Math.min(end, text.length));
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  const from = lines.linePos(start);
  const to = lines.linePos(last);
  return {
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
    endLine: Math.max(1, to.line),
    endColumn: Math.max(1, to.col),
  };
}
