import {
  Composer,
  type CST,
  type Document,
  isCollection,
  isNode,
  isScalar,
  Lexer,
  Parser,
  type Range,
  visit,
} from 'yaml';
import type { FindingId, Pointer, PointerPart } from '../model/finding.ts';
import { prepareValues } from './prepare-values.ts';
import { type Indexes, rangeOf } from './range-of.ts';
import { type Span, type SpanAt, START, spansOf } from './span.ts';
import { syntaxWords } from './syntax-words.ts';

export type { Span } from './span.ts';

/** Something wrong with the YAML itself. */
export interface YamlProblem {
  readonly id: FindingId;
  readonly message: string;
  readonly span: Span;
  /** What to do, where it can be said more exactly than for any problem of its kind. */
  readonly fix?: string | null;
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
// Words and marks. A whole organisation needs about 18,000; some steps compare each entry with each.
const MOST_PIECES = 100_000;
// The schema is fixed, and no tag beyond it is known, so that neither a %YAML line nor a tag can turn text into something
// else. The library's own search for duplicate keys compares each with each, which a large file turns into minutes.
const COMPOSING = {
  schema: 'core',
  resolveKnownTags: false,
  stringKeys: true,
  prettyErrors: false,
  uniqueKeys: false,
} as const;

/** Reads a YAML text of one document; problems are returned, never thrown. */
export function parseYaml(source: string, options: ReadingOptions): ParsedYaml {
  // A line may end in a lone CR (YAML 1.2, section 5.4), which the library does not know.
  const text = source.replace(/\r(?!\n)/g, '\n');
  const spanAt = spansOf(text);
  try {
    const documents = [...new Composer(COMPOSING).compose(tokensOf(text), true, text.length)];
    const [document, second] = documents;
    if (document === undefined) return failed([]);
    const problems = syntaxProblems(document, text, spanAt);
    const report = (id: FindingId, message: string, [start, end]: Range): void => {
      problems.push({ id, message, span: spanAt(start, end) });
    };
    if (second !== undefined) {
      const [start] = second.range;
      report('yaml/several-documents', 'the file holds more than one YAML document', [start, start, start]);
    }
    prepareValues(document.contents, { asWritten: options.asWritten, anchors: new Map(), spanAt, report });
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
  const indexes: Indexes = new WeakMap();
  return {
    value: document.toJS({ maxAliasCount: MOST_ALIASES }),
    problems: [],
    spanOf: (pointer, part = 'value') => {
      const range = rangeOf(document, pointer, part, indexes);
      return range === null ? START : spanAt(range[0], range[1]);
    },
  };
}

class Refusal extends Error {
  readonly id: FindingId;
  readonly offset: number;
  constructor(id: FindingId, message: string, offset: number) {
    super(message);
    this.id = id;
    this.offset = offset;
  }
}

/** The tokens of the text; throws a Refusal before anything recurses over them, or takes too long. */
function tokensOf(text: string): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    pieces++;
    if (parser.stack.length > DEEPEST) {
      throw new Refusal('yaml/too-deep', `the YAML is nested more than ${DEEPEST} deep`, parser.offset);
    }
    if (pieces > MOST_PIECES) {
      throw new Refusal('file/too-large', 'the file holds more entries than can be read', parser.offset);
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

function problemThrown(error: unknown, spanAt: SpanAt): YamlProblem | null {
  if (error instanceof Refusal) {
    return { id: error.id, message: error.message, span: spanAt(error.offset, error.offset) };
  }
  const isBomb = error instanceof ReferenceError && error.message.startsWith('Excessive alias count');
  if (!isBomb) return null;
  return { id: 'yaml/too-deep', message: 'the YAML repeats itself by aliases (*) too often', span: START };
}

// The parser's sentences for a quotation mark or a bracket that is never closed.
const UNCLOSED = /closing|end with/;

function syntaxProblems(document: Document.Parsed, text: string, spanAt: SpanAt): YamlProblem[] {
  // A tag that is not understood is only a warning to the library, and the word would be lost.
  const tags = document.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED');
  const hasUnclosed = document.errors.some((error) => UNCLOSED.test(error.message));
  const openings = hasUnclosed ? openingsByEnd(document) : null;
  const byLine = new Map<number, YamlProblem>();
  for (const { code, message: sentence, pos } of [...document.errors, ...tags]) {
    // What is never closed is noticed at its end, and mended where it opens.
    const opening = UNCLOSED.test(sentence) ? openings?.get(pos[0]) : undefined;
    const start = opening ?? afterSpaces(text, pos[0]);
    const span = spanAt(start, opening === undefined ? pos[1] : start + 1);
    const words = syntaxWords({ code, sentence, character: text.charAt(start) });
    // One mistake in a line makes others of what follows it.
    if (!byLine.has(span.line)) byLine.set(span.line, { id: 'yaml/syntax', ...words, span });
  }
  return [...byLine.values()];
}

function afterSpaces(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start) === ' ') start++;
  return start;
}

/** Where each text in quotes and each bracket opens, by where it ends. */
function openingsByEnd(document: Document): ReadonlyMap<number, number> {
  const openings = new Map<number, number>();
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range) return;
    const hasEnd = (isScalar(node) && node.type?.startsWith('QUOTE') === true) || (isCollection(node) && node.flow);
    // The outer one comes first, and where both end in one place it is the one left open.
    if (hasEnd && !openings.has(node.range[1])) openings.set(node.range[1], node.range[0]);
  });
  return openings;
}
