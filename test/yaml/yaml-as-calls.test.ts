import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer, Parser } from 'yaml';
import { asCalls } from '../../scripts/yaml-as-calls.ts';

const { AsCallsLexer, AsCallsParser } = classesAsCalls();

// What a text is made of that may mean something to YAML, alone or beside others.
const PIECE = fc.oneof(
  fc.constantFrom(
    ...['a', 'b: 1', 'key:', '- ', '? ', ': ', ', ', '[', ']', '{', '}', '"', "'", '|', '>-', '&a ', '*a', '!tag '],
    ...[
      '# words',
      '---',
      '...',
      '%YAML 1.2',
      '\n',
      '\n',
      '\r\n',
      '  ',
      '    ',
      '\t',
      '\ufeff',
      '\\',
      '0x1F',
      '~',
      '|2',
    ],
  ),
  fc.string({ maxLength: 4 }),
);
const ANY_TEXT = fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the YAML library as it is bundled, without its generators', () => {
  it.each(yamlFiles('examples', 'src', 'test/golden'))('reads %s alike', (file) => {
    expectAlike(readFileSync(file, 'utf8'));
  });

  it('reads any text alike', () => {
    fc.assert(fc.property(ANY_TEXT, expectAlike), { numRuns: 1000 });
  });

  it('is asked for each word and mark in turn, as this tool does, and answers alike', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const ours = new AsCallsParser();
        const theirs = new Parser();
        for (const lexeme of new Lexer().lex(text)) expect([...ours.next(lexeme)]).toEqual([...theirs.next(lexeme)]);
        expect([...ours.end()]).toEqual([...theirs.end()]);
      }),
      { numRuns: 500 },
    );
  });

  it('is not built from a library that works in another way', () => {
    const another =
      'class Lexer {\n    *lex(source) {\n        const told = yield source;\n        return told;\n    }\n}\n';

    expect(() => asCalls(another, 'Lexer')).toThrow('a generator of a new kind');
  });
});

function yamlFiles(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file)),
  );
}

function expectAlike(text: string): void {
  expect([...new AsCallsLexer().lex(text)]).toEqual([...new Lexer().lex(text)]);
  expect([...new AsCallsParser().parse(text)]).toEqual([...new Parser().parse(text)]);
}

/** The two classes as the bundle holds them. */
function classesAsCalls(): { readonly AsCallsLexer: typeof Lexer; readonly AsCallsParser: typeof Parser } {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('yaml')), 'parse');
  const moduleOf = (name: 'Lexer' | 'Parser', parts: Readonly<Record<string, unknown>>): LibraryPart => {
    const source = asCalls(readFileSync(join(folder, `${name.toLowerCase()}.js`), 'utf8'), name);
    const exports: LibraryPart = {};
    const load = (path: string): unknown => parts[path] ?? require(path.startsWith('.') ? join(folder, path) : path);
    new Function('require', 'exports', source)(load, exports);
    return exports;
  };
  const lexer = moduleOf('Lexer', {});
  const parser = moduleOf('Parser', { './lexer.js': lexer });
  if (lexer.Lexer === undefined || parser.Parser === undefined) throw new Error('The library has no such class.');
  return { AsCallsLexer: lexer.Lexer, AsCallsParser: parser.Parser };
}

interface LibraryPart {
  readonly Lexer?: typeof Lexer;
  readonly Parser?: typeof Parser;
}
