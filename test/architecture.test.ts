import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A folder of src, what it may import of the others, and why. */
interface Layer {
  readonly from: string;
  readonly mayImport: readonly string[];
  readonly because: string;
}

const LAYERS: readonly Layer[] = [
  { from: 'model', mayImport: [], because: 'types are what all others share, so they rest on nothing' },
  { from: 'util', mayImport: [], because: 'leaves hold no word of the domain' },
  { from: 'yaml', mayImport: ['model', 'util'], because: 'a stage knows values and places, and no other stage' },
  { from: 'privacy', mayImport: ['model', 'util'], because: 'what guards every text knows nothing of where it stands' },
  {
    from: 'files',
    mayImport: ['privacy', 'model', 'util'],
    because: 'reading knows nothing of what is read, and masks it so that nobody need remember to',
  },
  {
    from: 'documents',
    mayImport: ['files', 'privacy', 'model', 'util'],
    because: 'a stage never imports another stage, but for what masks each text as it is read',
  },
  { from: 'trust', mayImport: ['yaml', 'model', 'util'], because: 'a stage never imports another stage' },
  { from: 'framework', mayImport: ['yaml', 'model', 'util'], because: 'a stage never imports another stage' },
  { from: 'workbook', mayImport: ['model', 'util'], because: 'a stage knows values, and no other stage' },
  {
    from: 'pins',
    mayImport: ['yaml', 'model', 'util'],
    because: 'what was pinned is compared with what is told, and read nowhere',
  },
  {
    from: 'config',
    mayImport: ['yaml', 'model', 'util'],
    because: 'a file of settings is a value held against its schema',
  },
  {
    from: 'waivers',
    mayImport: ['yaml', 'model', 'util'],
    because: 'waivers are applied to findings and know of nothing else',
  },
  { from: 'raters', mayImport: ['yaml', 'model', 'util'], because: 'a stage never imports another stage' },
  { from: 'divergence', mayImport: ['model', 'util'], because: 'holding views side by side is pure' },
  { from: 'wording', mayImport: ['model', 'util'], because: 'the rules of wording are pure' },
  { from: 'assess', mayImport: ['model', 'util'], because: 'the rules are pure' },
  { from: 'score', mayImport: ['model', 'util'], because: 'the figures are pure' },
  { from: 'plan', mayImport: ['model', 'util'], because: 'the plan is pure' },
  { from: 'compare', mayImport: ['model', 'util'], because: 'two reports are compared by what they hold alone' },
  {
    from: 'init',
    mayImport: ['yaml', 'model', 'util'],
    because: 'a new file is made of what is told, and read nowhere',
  },
  {
    from: 'interview',
    mayImport: ['yaml', 'model', 'util'],
    because: 'what is asked next follows from what stands in the file; it asks nobody, and reads and writes nothing',
  },
  { from: 'suggest', mayImport: ['model', 'util'], because: 'ranking knows texts and words, and no other stage' },
  { from: 'diagnostics', mayImport: ['model', 'util'], because: 'findings become text from what they carry' },
  {
    from: 'report',
    mayImport: ['diagnostics', 'model', 'util'],
    because: 'a format knows the result and nothing else',
  },
  {
    from: 'app',
    mayImport: [
      'yaml',
      'files',
      'trust',
      'documents',
      'framework',
      'pins',
      'config',
      'waivers',
      'raters',
      'divergence',
      'assess',
      'score',
      'plan',
      'compare',
      'init',
      'interview',
      'suggest',
      'wording',
      'workbook',
      'privacy',
      'model',
      'util',
    ],
    because: 'only use cases combine stages',
  },
  {
    from: 'cli',
    mayImport: ['app', 'report', 'diagnostics', 'privacy', 'model', 'util'],
    because: 'the command line asks use cases and formats, and masks its own messages',
  },
  { from: '', mayImport: ['app', 'files', 'model'], because: 'the public API is the use cases and their types' },
];

/** Folders whose code could run in a browser: no Node module, no clock, no console. */
const PURE = [
  'model',
  'util',
  'yaml',
  'pins',
  'config',
  'waivers',
  'raters',
  'divergence',
  'assess',
  'score',
  'plan',
  'compare',
  'init',
  'interview',
  'suggest',
  'privacy',
  'report',
  'diagnostics',
];

const IMPURE = /from 'node:|\bDate\.now\b|new Date\(\)|\bperformance\.|\bprocess\.|\bconsole\./;

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('generated/'));
const imports = files.flatMap(importsOf);

describe('who may import whom', () => {
  it.each(LAYERS)('src/$from imports only what it may: $because', ({ from, mayImport }) => {
    const wrong = imports
      .filter(({ folder, target }) => folder === from && isLocal(target))
      .filter(({ target }) => ![from, ...mayImport].includes(folderOf(target)))
      .map(({ file, target }) => `${file} imports ${target}`);

    expect(wrong).toEqual([]);
  });

  it('names every folder of src in the table', () => {
    const folders = new Set(files.map(folderOf));

    expect([...folders].toSorted()).toEqual(LAYERS.map(({ from }) => from).toSorted());
  });

  it('imports each outside package from one folder only', () => {
    const importers = new Map<string, Set<string>>();
    for (const { file, target } of imports) {
      if (isLocal(target) || target.startsWith('node:')) continue;
      importers.set(target, (importers.get(target) ?? new Set()).add(dirname(file)));
    }
    // Types of the schema's errors are shared by what turns them into words and what makes them.
    const several = [...importers].filter(([name, from]) => !isOnePlace(from) && name !== 'ajv').map(([name]) => name);

    expect(several).toEqual([]);
  });

  it('has no files that import each other in a circle, not even for a type; what is loaded later may', () => {
    const left = new Map(files.map((file) => [file, staticTargetsOf(file)]));
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const [file, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(file);
    }

    expect([...left.keys()]).toEqual([]);
  });

  it.each(PURE)('src/%s reads no clock, no file, no process and no console', (folder) => {
    const impure = files
      .filter((file) => folderOf(file) === folder)
      .filter((file) => IMPURE.test(withoutComments(read(file))));

    expect(impure).toEqual([]);
  });

  it('never ends the process from inside', () => {
    expect(files.filter((file) => /process\.exit\(/.test(read(file)))).toEqual([]);
  });

  it('keeps bin to the compile cache and one import', () => {
    const lines = readFileSync('bin/hpp.js', 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('//'));

    expect(lines).toEqual([
      '#!/usr/bin/env node',
      "require('node:module').enableCompileCache?.();",
      "require('../dist/cli.cjs').runFromShell();",
    ]);
  });
});

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, specifier = '']) => ({ file, folder: folderOf(file), target: resolved(file, specifier) }));
}

/** The files of ours that a file imports when it is loaded itself. */
function staticTargetsOf(file: string): string[] {
  const found = read(file).matchAll(/^(?:import|export|\}) [^;]*?from '([^']+)';/gm);
  return [...found].map(([, specifier = '']) => resolved(file, specifier).replace(/^\.\//, ''));
}

/** Whether the files are one, or stand side by side in a folder below the rooms of src. */
function isOnePlace(from: ReadonlySet<string>): boolean {
  return from.size <= 1 || new Set([...from].map(dirname)).size === 1;
}

/** Relative to src for our own files; as written for packages. */
function resolved(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return `./${relative('src', join('src', dirname(file), specifier)).replaceAll('\\', '/')}`;
}

function isLocal(target: string): boolean {
  return target.startsWith('./') && !target.startsWith('./..');
}

function folderOf(file: string): string {
  const path = file.replace(/^\.\//, '');
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function read(file: string): string {
  return readFileSync(join('src', file), 'utf8');
}
