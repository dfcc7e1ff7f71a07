import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { type Run, run } from '../support/run.ts';
import { ROOT, spawnHpp, spawnShell } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf } from '../support/temporary-folder.ts';

/** What a stream carries: nothing, or text that holds each of these. */
type Carries = '' | readonly (string | RegExp)[];

/** One command line, and what it gives. */
interface Case {
  readonly title: string;
  readonly argv: readonly string[];
  /** From the project's folder. */
  readonly cwd?: string;
  readonly code: 0 | 1 | 2;
  readonly stdout: Carries;
  readonly stderr: Carries;
  /** Also run as the real binary. */
  readonly real?: true;
}

const NORTHMERE = 'examples/northmere/trust.yaml';
const STACK = /^\s+at .+:\d+:\d+\)?$/m;
const USAGE = /^error: .+\n.*\(hpp(?: [a-z]+)* --help lists what can be done\)\n$/s;

const CASES: readonly Case[] = [
  // audit
  {
    title: 'audit prints the report, and says on stderr why it fails',
    argv: ['audit', NORTHMERE],
    code: 1,
    stdout: [/^Harmed Patient Pathway: readiness\nNorthmere/, 'NOT READY for phase "pilot"', /every finding\.\n$/],
    stderr: [
      /^examples\/northmere\/trust\.yaml: fails on error\. Exit code 1\.\n {2}error: 2 errors\. .+\n {4}What comes first: At .+\n$/,
    ],
    real: true,
  },
  {
    title: 'audit of a folder audits the trust.yaml in it',
    argv: ['audit', 'examples/ready'],
    code: 0,
    stdout: [/^Harmed Patient Pathway: readiness\n/, 'READY for phase'],
    stderr: '',
    real: true,
  },
  {
    title: 'audit without a path audits the trust.yaml here',
    argv: ['audit'],
    cwd: 'examples/ready',
    code: 0,
    stdout: [/^Harmed Patient Pathway: readiness\n/],
    stderr: '',
    real: true,
  },
  {
    title: 'audit of several paths prints one report after the other',
    argv: ['audit', 'examples/wales', 'examples/scotland/trust.yaml'],
    code: 0,
    stdout: [
      /^Harmed Patient Pathway: readiness\n.+\n\nHarmed Patient Pathway: readiness\n/s,
      'in Wales',
      'in Scotland',
    ],
    stderr: '',
  },
  {
    title: 'audit --quiet says nothing beside the report, and keeps the code',
    argv: ['audit', NORTHMERE, '--quiet'],
    code: 1,
    stdout: [/^Harmed Patient Pathway: readiness\n/],
    stderr: '',
  },
  {
    title: 'audit --all prints every element',
    argv: ['audit', NORTHMERE, '--all', '--fail-on', 'never'],
    code: 0,
    stdout: ['restorative-culture/equity-and-belief', 'parallel-processes/fair-redress'],
    stderr: '',
  },
  {
    title: 'audit --as-of audits another day',
    argv: ['audit', NORTHMERE, '--as-of', '2027-10-14', '--fail-on', 'never'],
    code: 0,
    stdout: ['As it stood on 14 October 2027'],
    stderr: '',
  },
  {
    title: 'audit --phase judges another phase',
    argv: ['audit', NORTHMERE, '--phase', 'second', '--fail-on', 'never'],
    code: 0,
    stdout: ['NOT READY for phase "second"'],
    stderr: '',
  },
  {
    title: 'audit --format markdown prints Markdown',
    argv: ['audit', NORTHMERE, '--format', 'markdown', '--fail-on', 'never'],
    code: 0,
    stdout: [/^# Harmed Patient Pathway: readiness\n\n\*\*Northmere/, '\n| Commitment | Verdict |'],
    stderr: '',
  },
  {
    title: 'audit --format html prints one page that needs nothing else',
    argv: ['audit', NORTHMERE, '--format', 'html', '--fail-on', 'never'],
    code: 0,
    stdout: [/^<!DOCTYPE html>\n<html lang="en-GB">/, '<h1 id="hpp-title" dir="auto">', /<\/html>\n$/],
    stderr: '',
  },
  {
    title: 'audit without a trust file here says that there is nothing to audit',
    argv: ['audit'],
    cwd: 'examples',
    code: 2,
    stdout: '',
    stderr: [
      /^trust\.yaml:1:1: error: "trust\.yaml" cannot be used: there is no such file \[file\/not-found\]\n/,
      '  fix: ',
    ],
    real: true,
  },
  {
    title: 'audit of a folder without a trust file names the file that it looked for',
    argv: ['audit', 'examples/northmere/policies'],
    code: 2,
    stdout: '',
    stderr: [/^examples\/northmere\/policies\/trust\.yaml:1:1: error: .+there is no such file/],
  },
  {
    title: 'audit of several paths prints no report when one of them cannot be used',
    argv: ['audit', 'examples/ready', 'examples/nowhere.yaml'],
    code: 2,
    stdout: '',
    stderr: [/^examples\/nowhere\.yaml:1:1: error: /],
  },
  {
    title: 'audit of an invalid file shows the place, why it matters and what to do',
    argv: ['audit', 'test/golden/err/unknown-key.yaml'],
    code: 2,
    stdout: '',
    stderr: [
      /^test\/golden\/err\/unknown-key\.yaml:\d+:\d+: error: .+\[schema\/unknown-key\]\n/,
      /\n {4}\| +\^+\n/,
      '\n  why: ',
      '\n  fix: ',
    ],
    real: true,
  },
  {
    title: 'an unknown format names the nearest',
    argv: ['audit', NORTHMERE, '--format', 'jsn'],
    code: 2,
    stdout: '',
    stderr: [
      /^hpp: "jsn" is no format\. The nearest is "json"\. There are terminal, json, markdown, html, docx, xlsx, csv, sarif, junit, github, gitlab and ndjson\.\n$/,
    ],
    real: true,
  },
  {
    title: 'a format that is a word of JavaScript is unknown too',
    argv: ['audit', NORTHMERE, '--format', 'constructor'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "constructor" is no format\./],
  },
  {
    title: 'an unknown phase names the nearest',
    argv: ['audit', NORTHMERE, '--phase', 'pilto'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "pilto" is no phase of this file\. The nearest is "pilot"\. There are pilot and second\.\n$/],
  },
  {
    title: 'a phase of a file that has none is unknown',
    argv: ['audit', 'examples/first-look', '--phase', 'pilot'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "pilot" is no phase of this file\./],
  },
  ...['2026-02-30', '14/10/2026', 'tomorrow', '2026-1-1', ''].map(
    (day): Case => ({
      title: `--as-of "${day}" is no day`,
      argv: ['audit', NORTHMERE, '--as-of', day],
      code: 2,
      stdout: '',
      stderr: [`hpp: "${day}" is no day that --as-of can use. Write it as year-month-day: 2026-10-14.\n`],
    }),
  ),
  {
    title: 'an unknown word for --fail-on names the nearest',
    argv: ['audit', NORTHMERE, '--fail-on', 'never,eror'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "eror" is no reason to fail\. The nearest is "error"\. There are error, .+ and never\.\n$/],
  },
  {
    title: '--report without a file says how it is written',
    argv: ['audit', NORTHMERE, '--report', 'json'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: --report takes a format and a file, such as json=report\.json, and not "json"\.\n$/],
  },
  {
    title: '--report with an unknown format names the nearest',
    argv: ['audit', NORTHMERE, '--report', 'markdwn=report.md'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "markdwn" is no format\. The nearest is "markdown"\./],
  },
  {
    title: '--framework that is no framework says so, with its place',
    argv: ['audit', NORTHMERE, '--framework', 'examples/first-look/trust.yaml'],
    code: 2,
    stdout: '',
    stderr: [/^examples\/first-look\/trust\.yaml:\d+:\d+: error: .+\[schema\/unknown-key\]\n/],
  },
  {
    title: '--framework that is not there says so',
    argv: ['audit', NORTHMERE, '--framework', 'examples/own.yaml'],
    code: 2,
    stdout: '',
    stderr: [/^examples\/own\.yaml:1:1: error: "examples\/own\.yaml" cannot be used: there is no such file/],
  },

  // validate
  {
    title: 'validate says of each file that it is good',
    argv: ['validate', NORTHMERE, 'examples/wales'],
    code: 0,
    stdout: [/^examples\/northmere\/trust\.yaml: good\nexamples\/wales\/trust\.yaml: good\n$/],
    stderr: '',
    real: true,
  },
  {
    title: 'validate --quiet says nothing of a good file',
    argv: ['validate', NORTHMERE, '--quiet'],
    code: 0,
    stdout: '',
    stderr: '',
  },
  {
    title: 'validate goes on after a bad file',
    argv: ['validate', 'test/golden/err/bad-date.yaml', NORTHMERE, 'test/golden/err/duplicate-key.yaml'],
    code: 2,
    stdout: [/^examples\/northmere\/trust\.yaml: good\n$/],
    stderr: [
      /^test\/golden\/err\/bad-date\.yaml:\d+:\d+: error: /,
      /\ntest\/golden\/err\/duplicate-key\.yaml:\d+:\d+: error: /,
    ],
  },
  {
    title: 'validate without a path looks for the trust.yaml here',
    argv: ['validate'],
    cwd: 'examples/wales',
    code: 0,
    stdout: [/^trust\.yaml: good\n$/],
    stderr: '',
  },

  // explain
  {
    title: 'explain an element: what it asks, its levels, its sources',
    argv: ['explain', 'communication/named-contact'],
    code: 0,
    stdout: [
      /^One named person to talk to \(communication\/named-contact, core\)\n {2}A family would ask: /,
      '\nThe five levels\n',
      '\nSources\n',
      /[^\n]\n$/,
    ],
    stderr: '',
    real: true,
  },
  {
    title: 'explain an element with --file: how this trust got its level',
    argv: ['explain', 'communication/named-contact', '--file', NORTHMERE],
    code: 0,
    stdout: [
      /^In examples\/northmere\/trust\.yaml, as it stood on 14 October 2026\n {2}Declared experienced, supported experienced\./,
      '\nThe evidence\n',
      '\nThe arithmetic\n',
      '\nThe five levels\n',
    ],
    stderr: '',
    real: true,
  },
  {
    title: 'explain with --file and --as-of: how it stood on that day',
    argv: ['explain', 'communication/named-contact', '--file', NORTHMERE, '--as-of', '2028-10-14'],
    code: 0,
    stdout: [
      /^In examples\/northmere\/trust\.yaml, as it stood on 14 October 2028\n {2}Declared experienced, supported written\./,
    ],
    stderr: '',
  },
  {
    title: 'explain an enabler with --file: it has no arithmetic',
    argv: ['explain', 'enablers/co-production', '--file', NORTHMERE],
    code: 0,
    stdout: [/^In examples\/northmere\/trust\.yaml, as it stood on 14 October 2026\n/, '\nThe evidence\n  - '],
    stderr: '',
  },
  {
    title: 'explain an element with --conversation: the four questions, as a preparation',
    argv: ['explain', 'communication/named-contact', '--conversation'],
    code: 0,
    stdout: [
      /^Preparing a conversation: One named person to talk to\n\(communication\/named-contact, core\)\n {2}- This prepares a conversation and is not a script\./,
      '\n1. Who has been affected?\n',
      '\n2. What do they need?\n',
      '\n3. Whose obligation is it?\n  As a rule: ',
      /\n4\. What would we ask the family\?\n {2}1\. .+\n {2}2\. .+\n {2}3\. /,
      /[^\n]\n$/,
    ],
    stderr: '',
    real: true,
  },
  {
    title: 'explain an element with --conversation and --file: where it stands, and what the file leaves open',
    argv: ['explain', 'accessible-inclusive', '--conversation', '--file', NORTHMERE],
    code: 0,
    stdout: [
      /^In examples\/northmere\/trust\.yaml, as it stood on 14 October 2026\n {2}Declared practised, supported intended\./,
      '\n  Open in this file: nobody is named.\n',
      '\n  1. Ask them: ',
    ],
    stderr: '',
    real: true,
  },
  {
    title: 'explain an enabler with --conversation',
    argv: ['explain', 'enablers/co-production', '--conversation'],
    code: 0,
    stdout: ['\n4. What would we ask the family?\n'],
    stderr: '',
  },
  {
    title: 'explain something that is no element with --conversation says so, and what to do',
    argv: ['explain', 'en-notify', '--conversation'],
    code: 2,
    stdout: '',
    stderr: [
      /^hpp: "en-notify" is no element, and only an element has a conversation to prepare\. .+: hpp framework list\. .+: hpp explain en-notify\n$/,
    ],
    real: true,
  },
  {
    title: 'explain a rule with --conversation and a trust file is no more possible',
    argv: ['explain', 'quotation-words', '--conversation', '--file', NORTHMERE],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "quotation-words" is no element/],
  },
  {
    title: 'explain a finding with --conversation is not possible',
    argv: ['explain', 'evidence/quote-not-found', '--conversation'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "evidence\/quote-not-found" is no element/],
  },
  {
    title: 'explain a candour check',
    argv: ['explain', 'en-notify'],
    code: 0,
    stdout: [
      /^Told in person, as soon as reasonably practicable \(en-notify, England\)\n/,
      'It does not say that the law was\n  kept.',
    ],
    stderr: '',
  },
  {
    title: 'explain a candour check with --file',
    argv: ['explain', 'en-written', '--file', NORTHMERE],
    code: 0,
    stdout: [/^In examples\/northmere\/trust\.yaml, as it stood on 14 October 2026\n {2}not met: /],
    stderr: '',
  },
  {
    title: 'explain a candour check of another nation with --file says that it does not apply',
    argv: ['explain', 'wa-notify', '--file', NORTHMERE],
    code: 0,
    stdout: [/^In this file\n {2}This check does not apply here: the provider is in England\.\n/],
    stderr: '',
  },
  {
    title: 'explain a roll-out check',
    argv: ['explain', 'contact-standard'],
    code: 0,
    stdout: [/^The days to first contact .+\n\(contact-standard\)\n/, 'It holds the gate of every phase.'],
    stderr: '',
  },
  {
    title: 'explain a roll-out check with --file',
    argv: ['explain', 'contact-standard', '--file', NORTHMERE],
    code: 0,
    stdout: [/^In examples\/northmere\/trust\.yaml\n {2}met: first contact within 2 days, /, /trust\.yaml:\d+:\d+/],
    stderr: '',
  },
  {
    title: 'explain a finding',
    argv: ['explain', 'evidence/quote-not-found'],
    code: 0,
    stdout: [/^evidence\/quote-not-found\n.+ Severity: error\.\n/, '\n  What to do: '],
    stderr: '',
  },
  {
    title: 'explain a rule',
    argv: ['explain', 'quotation-words'],
    code: 0,
    stdout: [/^quotation-words\n/, '\n  Why: ', 'The number: 4 words.\n'],
    stderr: '',
  },
  {
    title: 'explain a level',
    argv: ['explain', 'practised'],
    code: 0,
    stdout: [/^Practised \(worth 3 of 4\)\n/, 'What it takes: '],
    stderr: '',
  },
  {
    title: 'explain a commitment',
    argv: ['explain', 'communication'],
    code: 0,
    stdout: [/^1\. Compassionate and honest communication\n/, '\nIts elements\n'],
    stderr: '',
  },
  {
    title: 'explain a commitment with --file: its points, element by element',
    argv: ['explain', 'communication', '--file', NORTHMERE],
    code: 0,
    stdout: [
      /^In examples\/northmere\/trust\.yaml, as it stood on 14 October 2026\n {2}not ready: /,
      /\n {2}Together +\d+ of 32 +\d+ of 32\n/,
      'assurance gap',
    ],
    stderr: '',
  },
  {
    title: 'explain a principle of the roll-out',
    argv: ['explain', 'communication-first'],
    code: 0,
    stdout: ['\nIts checks\n', '\nSources\n'],
    stderr: '',
  },
  {
    title: 'explain an indicator',
    argv: ['explain', 'never-events'],
    code: 0,
    stdout: [/^Never events\n/, 'Caution: '],
    stderr: '',
  },
  {
    title: 'explain an unknown id names the nearest',
    argv: ['explain', 'communication/named-contct'],
    code: 2,
    stdout: '',
    stderr: [
      /^hpp: "communication\/named-contct" is no id that can be explained\. The nearest is "communication\/named-contact"\. hpp framework list names them\.\n$/,
    ],
    real: true,
  },
  {
    title: 'explain an id that is like nothing names no nearest',
    argv: ['explain', '__proto__'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "__proto__" is no id that can be explained\. hpp framework list names them\.\n$/],
  },
  {
    title: 'explain with a trust file that cannot be used shows what is wrong with it',
    argv: ['explain', 'communication', '--file', 'test/golden/err/bad-date.yaml'],
    code: 2,
    stdout: '',
    stderr: [/^test\/golden\/err\/bad-date\.yaml:\d+:\d+: error: /],
  },
  {
    title: 'explain without an id is a wrong use',
    argv: ['explain'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "missing required argument 'id'"],
  },

  // plan
  {
    title: 'plan prints every step, and what it is about',
    argv: ['plan', NORTHMERE],
    code: 0,
    stdout: [
      /^Plan\n {2}Northmere University Hospitals NHS Foundation Trust: Maternity and neonatal\n/,
      /\d+ steps? opens? the gate of phase "pilot":/,
      '\n  1. ',
      '     Do: ',
    ],
    stderr: '',
    real: true,
  },
  {
    title: 'plan --format json prints the plan of the report',
    argv: ['plan', NORTHMERE, '--format', 'json'],
    code: 0,
    stdout: [/^\{\n {2}"phase": "pilot",\n {2}"steps": \[\n/, /\n\}\n$/],
    stderr: '',
  },
  {
    title: 'plan --phase opens the gate of another phase',
    argv: ['plan', '--phase', 'second'],
    cwd: 'examples/northmere',
    code: 0,
    stdout: [/^Plan\n/, /the gate of\s+phase "second"/],
    stderr: '',
  },
  {
    title: 'plan of an open gate has nothing left to do',
    argv: ['plan', 'examples/ready'],
    code: 0,
    stdout: ['Nothing is left to do'],
    stderr: '',
  },
  {
    title: 'plan takes two formats only',
    argv: ['plan', NORTHMERE, '--format', 'markdown'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "markdown" is no format of a plan\. There are terminal and json\.\n$/],
  },
  {
    title: 'plan for an unknown phase names the nearest',
    argv: ['plan', NORTHMERE, '--phase', 'secnd'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "secnd" is no phase of this file\. The nearest is "second"\./],
  },
  {
    title: 'plan of an invalid file shows what is wrong',
    argv: ['plan', 'test/golden/err/bad-date.yaml'],
    code: 2,
    stdout: '',
    stderr: [/^test\/golden\/err\/bad-date\.yaml:\d+:\d+: error: /],
  },

  // framework and schema
  {
    title: 'framework list names every element and check',
    argv: ['framework', 'list'],
    code: 0,
    stdout: [
      'communication/named-contact',
      'enablers/co-production',
      'en-notify',
      'ni-pcc',
      'contact-standard',
      'never-events',
      'quotation-words',
    ],
    stderr: '',
    real: true,
  },
  {
    title: 'framework show prints the whole framework as JSON',
    argv: ['framework', 'show'],
    code: 0,
    stdout: [/^\{\n {2}"id": "hpp",\n/, /\n\}\n$/],
    stderr: '',
  },
  {
    title: 'framework show prints one part of it',
    argv: ['framework', 'show', 'communication/named-contact'],
    code: 0,
    stdout: [/^\{\n {2}"id": "communication\/named-contact",\n/, /\n\}\n$/],
    stderr: '',
  },
  {
    title: 'framework show of an unknown id names the nearest',
    argv: ['framework', 'show', 'never-event'],
    code: 2,
    stdout: '',
    stderr: [
      /^hpp: "never-event" is no id of the framework\. The nearest is "never-events"\. hpp framework list names them\.\n$/,
    ],
  },
  {
    title: 'framework alone prints its help on stderr',
    argv: ['framework'],
    code: 2,
    stdout: '',
    stderr: [/^Usage: hpp framework /],
  },
  ...(['trust', 'framework', 'report'] as const).map(
    (name): Case => ({
      title: `schema ${name} prints the schema that lies in schemas/`,
      argv: ['schema', name],
      code: 0,
      stdout: [/^\{\n/, /\n\}\n$/],
      stderr: '',
      real: true,
    }),
  ),
  {
    title: 'an unknown schema names the nearest',
    argv: ['schema', 'trst'],
    code: 2,
    stdout: '',
    stderr: [/^hpp: "trst" is no schema\. The nearest is "trust"\. There are trust, rater, .+\.\n$/],
  },

  // the command line itself
  {
    title: '--version prints the version',
    argv: ['--version'],
    code: 0,
    stdout: [`${packageFile.version}\n`],
    stderr: '',
    real: true,
  },
  {
    title: '--help lists the commands',
    argv: ['--help'],
    code: 0,
    stdout: [
      /^Usage: hpp /,
      ...['audit', 'validate', 'explain', 'plan', 'framework', 'schema'].map((name) => `\n  ${name} `),
    ],
    stderr: '',
    real: true,
  },
  ...['audit', 'validate', 'explain', 'plan', 'framework', 'framework list', 'framework show', 'schema'].map(
    (name): Case => ({
      title: `${name} --help says how it is used`,
      argv: [...name.split(' '), '--help'],
      code: 0,
      stdout: [new RegExp(`^Usage: hpp ${name} `), '\nOptions:\n'],
      stderr: '',
    }),
  ),
  {
    title: 'no command prints the help on stderr',
    argv: [],
    code: 2,
    stdout: '',
    stderr: [/^Usage: hpp /],
    real: true,
  },
  {
    title: 'help for an unknown command names the nearest',
    argv: ['help', 'audti'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "unknown command 'audti'", '(Did you mean audit?)'],
  },
  {
    title: 'help for an unknown command that is near none says how to go on',
    argv: ['help', 'zzzzzz'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "unknown command 'zzzzzz'"],
  },
  {
    title: 'help for an unknown command of a group names the nearest',
    argv: ['framework', 'help', 'shwo'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "unknown command 'shwo'", '(Did you mean show?)'],
  },
  {
    title: 'help for an unknown command behind its group names the nearest',
    argv: ['help', 'framework', 'shwo'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "unknown command 'shwo'", '(Did you mean show?)'],
  },
  ...[
    ['help', 'audit'],
    ['help', 'framework'],
    ['help', 'help'],
    ['framework', 'help', 'show'],
    ['help', 'audit', '--color'],
  ].map(
    (argv): Case => ({
      title: `${argv.join(' ')} prints help`,
      argv,
      code: 0,
      stdout: ['Usage: hpp '],
      stderr: '',
    }),
  ),
  {
    title: 'an unknown command names the nearest',
    argv: ['audti'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "unknown command 'audti'", '(Did you mean audit?)'],
    real: true,
  },
  {
    title: 'an unknown option names the nearest',
    argv: ['audit', '--formt', 'json'],
    code: 2,
    stdout: '',
    stderr: [USAGE, "unknown option '--formt'", '(Did you mean --format?)'],
  },
  {
    title: 'an option without its value is a wrong use',
    argv: ['audit', '--format'],
    code: 2,
    stdout: '',
    stderr: [USAGE, 'argument missing'],
  },
  {
    title: 'more ids than one to explain is a wrong use',
    argv: ['explain', 'communication', 'en-notify'],
    code: 2,
    stdout: '',
    stderr: [USAGE, 'too many arguments'],
  },
];

describe.each([
  { host: 'in this process', start: run, cases: CASES },
  { host: 'as the real binary', start: spawnHpp, cases: CASES.filter(({ real }) => real === true) },
])('hpp, $host', ({ start, cases }) => {
  it.each(cases)('$title', async ({ argv, cwd = '.', code, stdout, stderr }) => {
    const given = await start(argv, { cwd: join(ROOT, cwd) });

    expectCarries(given.stdout, stdout);
    expectCarries(given.stderr, stderr);
    expect(given.code).toBe(code);
    expectNoFault(given);
  });
});

function expectCarries(text: string, wanted: Carries): void {
  if (wanted === '') {
    expect(text).toBe('');
    return;
  }
  for (const part of wanted) expect(text).toMatch(part);
}

function expectNoFault({ stdout, stderr }: Run): void {
  expect(stdout).not.toMatch(STACK);
  expect(stderr).not.toMatch(STACK);
  expect(stderr).not.toContain('a fault of ours');
}

describe('the standard output', () => {
  it('carries the report and nothing else, byte for byte', async () => {
    const report = await readFile(join(ROOT, 'examples/northmere/report.txt'), 'utf8');

    const { stdout, stderr } = await spawnHpp(['audit', NORTHMERE]);

    expect(stdout).toBe(report);
    expect(stderr).not.toBe('');
  });

  it('carries one JSON object for one file, and a list for several', async () => {
    const one = await run(['audit', NORTHMERE, '--format', 'json']);
    const several = await run(['audit', NORTHMERE, 'examples/ready', '--format', 'json']);

    expect(JSON.parse(one.stdout)).toMatchObject({ reportVersion: 1, input: { file: NORTHMERE } });
    expect(JSON.parse(several.stdout)).toMatchObject([
      { input: { file: NORTHMERE } },
      { input: { file: 'examples/ready/trust.yaml' } },
    ]);
  });

  it('carries the plan of the report, as JSON', async () => {
    const audited = await run(['audit', NORTHMERE, '--format', 'json']);
    const planned = await run(['plan', NORTHMERE, '--format', 'json']);

    expect(JSON.parse(planned.stdout)).toEqual(JSON.parse(audited.stdout).plan);
  });

  it.each(['trust', 'framework', 'report'])('carries the %s schema as it lies in schemas/', async (name) => {
    const schema = await readFile(join(ROOT, `schemas/${name}.schema.json`), 'utf8');

    const { stdout } = await spawnHpp(['schema', name], { cwd: join(ROOT, 'examples') });

    expect(stdout).toBe(schema);
  });

  it('says the same of an element by its short id', async () => {
    const long = await run(['explain', 'communication/named-contact', '--file', NORTHMERE]);
    const short = await run(['explain', 'named-contact', '--file', NORTHMERE]);

    expect(short).toEqual(long);
  });

  it.each([
    ['a finding', 'evidence/quote-not-found'],
    ['a rule', 'quotation-words'],
    ['a level', 'practised'],
    ['an indicator', 'never-events'],
  ])('says of %s the same with and without a trust file', async (_, id) => {
    const alone = await run(['explain', id]);
    const together = await run(['explain', id, '--file', NORTHMERE]);

    expect(together).toEqual(alone);
  });
});

describe('--fail-on', () => {
  it.each([
    ['error', 'northmere', 1],
    ['warning', 'northmere', 1],
    ['not-ready', 'northmere', 1],
    ['unknown', 'northmere', 0],
    ['over-claim', 'northmere', 1],
    ['overdue', 'northmere', 1],
    ['never', 'northmere', 0],
    ['error', 'first-look', 0],
    ['warning', 'first-look', 1],
    ['not-ready', 'first-look', 1],
    ['unknown', 'first-look', 1],
    ['over-claim', 'first-look', 1],
    ['overdue', 'first-look', 0],
    ['error,warning,not-ready,unknown,over-claim,overdue', 'ready', 0],
    ['unknown, overdue', 'northmere', 1],
    ['error,never', 'northmere', 0],
  ])('%s ends the audit of %s with code %i', async (list, example, code) => {
    const given = await run(['audit', `examples/${example}`, '--fail-on', list]);

    expect(given.code).toBe(code);
    expect(given.stdout).toMatch(/^Harmed Patient Pathway: readiness\n/);
    expect(given.stderr).toMatch(
      code === 0 ? /^$/ : /^examples\/.+: fails on .+ Exit code 1\.\n(?: {2}[a-z-]+: .+\n {4}What comes first: .+\n)+$/,
    );
  });

  it('names every reason that holds, and those only', async () => {
    const { stderr } = await run(['audit', NORTHMERE, '--fail-on', 'error,unknown,not-ready,overdue']);

    expect(stderr.split('\n')[0]).toBe(`${NORTHMERE}: fails on error, not-ready and overdue. Exit code 1.`);
    expect(stderr.match(/^ {2}[a-z-]+(?=: )/gm)).toEqual(['  error', '  not-ready', '  overdue']);
  });

  it('looks at every file, and names those that fail', async () => {
    const { code, stderr } = await run(['audit', 'examples/ready', NORTHMERE, 'examples/wales']);

    expect(code).toBe(1);
    expect(stderr.match(/^\S.*/gm)).toEqual([`${NORTHMERE}: fails on error. Exit code 1.`]);
  });
});

describe.each([
  { host: 'in this process', start: run },
  { host: 'as the real binary', start: spawnHpp },
])('reports in files, $host', ({ start }) => {
  it('writes each report to its file, with nothing left on stdout', async () => {
    await inExampleFolder(async (folder) => {
      const argv = ['audit', '-o', 'gap.txt', '--report', 'json=gap.json', '--report', 'markdown=gap.md', '--all'];

      const given = await start(argv, { cwd: folder });

      expect(given).toEqual({ code: 0, stdout: '', stderr: 'Wrote gap.txt\nWrote gap.json\nWrote gap.md\n' });
      expect(await readFile(join(folder, 'gap.txt'), 'utf8')).toMatch(/^Harmed Patient Pathway: readiness\n/);
      expect(JSON.parse(await readFile(join(folder, 'gap.json'), 'utf8'))).toMatchObject({ reportVersion: 1 });
      expect(await readFile(join(folder, 'gap.md'), 'utf8')).toMatch(/^# Harmed Patient Pathway: readiness\n/);
    });
  });

  it('writes --report beside the report that it prints', async () => {
    await inExampleFolder(async (folder) => {
      const given = await start(['audit', '--report', 'json=gap=1.json'], { cwd: folder });

      expect(given.stdout).toMatch(/^Harmed Patient Pathway: readiness\n/);
      expect(given.stderr).toBe('Wrote gap=1.json\n');
      expect(JSON.parse(await readFile(join(folder, 'gap=1.json'), 'utf8'))).toMatchObject({ reportVersion: 1 });
    });
  });

  it('writes over an older report, and leaves no other file behind', async () => {
    await inExampleFolder(async (folder) => {
      await writeFile(join(folder, 'gap.txt'), 'an older report');
      const before = await treeOf(folder);

      await start(['audit', '-o', 'gap.txt'], { cwd: folder });

      const after = await treeOf(folder);
      expect(after.filter((line) => !before.includes(line))).toEqual([expect.stringMatching(/^gap\.txt: /)]);
      expect(after).toHaveLength(before.length);
    });
  });

  it.each([
    ['the trust file', ['-o', 'trust.yaml'], 'trust.yaml'],
    ['the trust file by another way', ['-o', './policies/../trust.yaml'], 'trust.yaml'],
    ['a policy', ['-o', 'policies/being-open.md'], 'policies/being-open.md'],
    ['the evidence', ['--report', 'json=evidence/case-review.md'], 'evidence/case-review.md'],
  ])('refuses to write a report over %s, and leaves it untouched', async (_, options, shown) => {
    await inExampleFolder(async (folder) => {
      const before = await treeOf(folder);

      const given = await start(['audit', ...options], { cwd: folder });

      expect(given.code).toBe(2);
      expect(given.stderr).toBe(
        `hpp: "${shown}" is part of what is read, so no report is written over it. Nothing was written.\n`,
      );
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it.each([
    ['is part of what is read', ['--report', 'json=trust.yaml'], '"trust.yaml" is part of what is read'],
    ['lies in no folder', ['--report', 'json=reports/a.json'], '"reports/a.json" could not be written'],
    ['is a folder', ['--report', 'json=b.json', '--report', 'markdown=policies'], '"policies" could not be written'],
    ['is the first, named again', ['--report', 'json=./policies/../a'], '"a" is named for two reports'],
    [
      'is the framework',
      ['--framework', 'own.yaml', '--report', 'json=own.yaml'],
      '"own.yaml" is part of what is read',
    ],
  ])('writes none of several reports when one %s', async (_, options, says) => {
    await inExampleFolder(async (folder) => {
      await writeFile(join(folder, 'own.yaml'), 'reading_in_short: Our own reading of the pathway.\n');
      const before = await treeOf(folder);

      const given = await start(['audit', '-o', 'a', ...options], { cwd: folder });

      expect(given.code).toBe(2);
      expect(given.stdout).toBe('');
      expect(given.stderr).toContain(`hpp: ${says}`);
      expect(given.stderr).toMatch(/ Nothing was written\.\n$/);
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it('prints no report when another cannot be written', async () => {
    await inExampleFolder(async (folder) => {
      const given = await start(['audit', '--report', 'json=trust.yaml'], { cwd: folder });

      expect(given.code).toBe(2);
      expect(given.stdout).toBe('');
    });
  });

  it('refuses to write over the trust file that a link leads to', async () => {
    await inExampleFolder(async (folder) => {
      await symlink(folder, join(folder, 'again'));
      const before = await treeOf(folder);

      const given = await start(['audit', 'again/trust.yaml', '-o', 'trust.yaml'], { cwd: folder });

      expect(given.code).toBe(2);
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it('refuses to write over the framework file that it was given', async () => {
    await inExampleFolder(async (folder) => {
      await writeFile(join(folder, 'own.yaml'), 'reading_in_short: Our own reading of the pathway.\n');
      const before = await treeOf(folder);

      const given = await start(['audit', '--framework', 'own.yaml', '-o', 'own.yaml'], { cwd: folder });

      expect(given.code).toBe(2);
      expect(await treeOf(folder)).toEqual(before);
    });
  });

  it.each([
    ['a folder that is missing', 'reports/gap.txt', 'its folder does not exist; make it first, or name another'],
    ['a folder', 'policies', 'it is a folder; name a file in it'],
    ['a file below a file', 'trust.yaml/gap.txt', 'its folder is no folder; name another'],
  ])('says that it cannot write onto %s, and writes nothing', async (_, file, because) => {
    await inExampleFolder(async (folder) => {
      const before = await treeOf(folder);

      const given = await start(['audit', '-o', file], { cwd: folder });

      expect(given).toEqual({
        code: 2,
        stdout: '',
        stderr: `hpp: "${file}" could not be written: ${because}. Nothing was written.\n`,
      });
      expect(await treeOf(folder)).toEqual(before);
    });
  });
});

describe('a fault of ours', () => {
  it('is told with places of the source, on stderr, and ends with code 3', async () => {
    await inTemporaryFolder(async (folder) => {
      for (const part of ['bin', 'dist', 'package.json'])
        await cp(join(ROOT, part), join(folder, part), { recursive: true });

      const { code, stdout, stderr } = await spawnShell('"$NODE" bin/hpp.js schema trust', { cwd: folder });

      expect(code).toBe(3);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^hpp: this is a fault of ours/);
      expect(stderr).toContain("no such file or directory, open '");
      expect(stderr).toMatch(/\n {4}at (?:async )?src\/cli\/commands\/schema\.ts:\d+:\d+\n/);
      expect(stderr).not.toContain('hpp.cjs');
    });
  });
});

describe('what a name on the disk can do', () => {
  it.each([
    ['validate', ['validate']],
    ['audit', ['audit', '--fail-on', 'never', '-o', 'ward\u001b[31m\u202e/gap.txt']],
    ['audit that fails', ['audit', '--fail-on', 'unknown,over-claim', '-o', 'gap.txt']],
    ['an audit that is refused', ['audit', '-o', 'ward\u001b[31m\u202e/trust.yaml']],
    ['a report', ['audit', '--all']],
    ['a report in JSON', ['audit', '--format', 'json']],
  ])('never reaches the screen as an escape: %s', async (_, [command = '', ...options]) => {
    await inTemporaryFolder(async (folder) => {
      const ward = 'ward\u001b[31m\u202e';
      await mkdir(join(folder, ward));
      await cp(join(ROOT, 'examples/first-look/trust.yaml'), join(folder, ward, 'trust.yaml'));

      const { stdout, stderr } = await run([command, ward, ...options], { cwd: folder });

      expect(`${stdout}${stderr}`).toContain('ward');
      expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    });
  });
});

describe('an output that goes away', () => {
  it.each(['terminal', 'json', 'markdown', 'html'])('ends a report in %s without a word', async (format) => {
    const all = 'examples/northmere examples/ready examples/wales examples/scotland';
    const line = `{ "$NODE" "$HPP" audit --all --fail-on never --format ${format} ${all}; echo "code $?" >&2; } | head -1`;

    const { stdout, stderr } = await spawnShell(line);

    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('code 0\n');
  });

  it.runIf(existsSync('/dev/full'))('says that a full disk took no report, without a stack', async () => {
    const { stdout, stderr } = await spawnShell('"$NODE" "$HPP" audit examples/ready > /dev/full; echo "code $?"');

    expect(stderr).toBe('hpp: the output could not be written (ENOSPC).\n');
    expect(stdout).toBe('code 2\n');
  });
});

/** Works in a copy of an example whose audit fails on nothing. */
async function inExampleFolder(work: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await cp(join(ROOT, 'examples/ready'), folder, { recursive: true });
    await work(folder);
  });
}
