// Compiles the style sheet of the HTML report, and leaves out every rule for which the page has no element or class.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { type Container, parse, type Rule } from 'postcss';
import { compile } from 'sass';

const FOLDER = 'src/report/html';
const TYPES = 'export declare const styles: string;\n';

/** The files of the style sheet: a module that holds it as text, and its types. */
export async function compileStyles(): Promise<Record<string, string>> {
  const { css } = compile(`${FOLDER}/styles.scss`, { loadPaths: ['node_modules'], quietDeps: true, charset: false });
  const used = await usedInPages();
  const sheet = parse(css);
  sheet.walkRules((rule) => keepUsed(rule, used));
  removeEmpty(sheet);
  const { code } = await transform(sheet.toString(), { loader: 'css', minify: true, target: 'chrome110' });
  const licence = await readFile(`${FOLDER}/nhsuk-licence.txt`, 'utf8');
  const styles = `/*\n${licence}*/\n${code.trim()}`;
  assertNeedsNothing(styles);
  return {
    [`${FOLDER}/generated/styles.js`]: `export const styles = ${JSON.stringify(styles)};\n`,
    [`${FOLDER}/generated/styles.d.ts`]: TYPES,
  };
}

interface Used {
  readonly elements: ReadonlySet<string>;
  /** Every word of the code, among them the names of classes and attributes. */
  readonly words: ReadonlySet<string>;
}

/** The names of elements, classes and attributes that the code of the pages writes. */
async function usedInPages(): Promise<Used> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')));
  const source = texts.join('\n');
  const elements = [...source.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name);
  return { elements: new Set(elements), words: new Set(source.match(/[\w-]+/g)) };
}

function keepUsed(rule: Rule, used: Used): void {
  const kept = rule.selectors.filter((selector) => isUsed(selector, used));
  if (kept.length === 0) rule.remove();
  else rule.selectors = kept;
}

function isUsed(whole: string, { elements, words }: Used): boolean {
  // What a selector leaves out need not be in the page.
  const selector = whole.replace(/:not\([^)]*\)/g, '');
  const named = [...selector.matchAll(/(?:^|[\s>+~(])([a-z][a-z0-9]*)/g)].map(([, name = '']) => name);
  const classes = [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name);
  const attributes = [...selector.matchAll(/\[([a-z-]+)(?:[~^$*|]?="?([\w-]*))?/g)].flatMap(([, ...both]) => both);
  return (
    named.every((name) => elements.has(name)) &&
    // The code puts the number of a level behind its class.
    classes.every((name) => words.has(name) || words.has(name.replace(/\d$/, ''))) &&
    attributes.every((word) => word === undefined || words.has(word))
  );
}

function removeEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== 'atrule' || node.nodes === undefined) return;
    removeEmpty(node);
    // Rules for Internet Explorer, which cannot show the page anyway.
    if (node.nodes.length === 0 || /screen\\0|-ms-high-contrast: none/.test(node.params)) node.remove();
  });
}

/** A page opens without a network, and what is in a style element must not end it. */
function assertNeedsNothing(styles: string): void {
  const found = /url\((?!["']?(?:#|data:))[^)]*\)|@import|@font-face|<\//i.exec(styles);
  if (found !== null) throw new Error(`The style sheet must need nothing from outside, and holds: ${found[0]}`);
}
