// The YAML library hands each word and mark of a text on through four generators, one within the other. Each makes objects
// that are thrown away at once, in all a sixth of what a short run makes. In the bundle they are plain functions that put
// what they would yield in a list: the same answers (test/yaml/yaml-as-calls.test.ts) in half of the time.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The generators that are called from elsewhere; each becomes a method that returns the list. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  Lexer: ['lex'],
  Parser: ['parse', 'next', 'end'],
};

/** One of the library's two files of generators as plain functions; throws where it is not as it was when this was written. */
export function asCalls(source: string, className: 'Lexer' | 'Parser'): string {
  const called = CALLED[className] ?? [];
  const own = called.join('|');
  const calls = source
    .replace(new RegExp(`^ {4}\\*(${own})\\(`, 'gm'), '    $1AsCalls(')
    .replace(new RegExp(`yield\\* this\\.(${own})\\(`, 'g'), 'this.$1AsCalls(')
    .replace(/^ {4}\*(\w+)\(/gm, '    $1(')
    .replaceAll('yield* this.', 'this.')
    .replace(/^( +)yield ([^;]+);/gm, '$1this.given.push($2);')
    // It would ask the environment at each token whether to print it.
    .replace('node_process.env.LOG_TOKENS', 'false');
  if (/^(?! *\*).*\byield\b|^ *\*\w+\(/m.test(calls))
    throw new Error(`${className} of yaml has a generator of a new kind.`);
  return calls + called.map((name) => entrance(className, name)).join('');
}

function entrance(className: string, name: string): string {
  return `
${className}.prototype.${name} = function (source, incomplete) {
    const given = [];
    this.given = given;
    this.${name}AsCalls(source, incomplete);
    return given;
};`;
}

/** Bundles the YAML library's lexer and parser as plain functions. */
export function yamlAsCalls(): Plugin {
  return {
    name: 'yaml-as-calls',
    setup(build) {
      build.onLoad({ filter: /[\\/]yaml[\\/]dist[\\/]parse[\\/](?:lexer|parser)\.js$/ }, async ({ path }) => ({
        contents: asCalls(await readFile(path, 'utf8'), path.endsWith('lexer.js') ? 'Lexer' : 'Parser'),
      }));
    },
  };
}
