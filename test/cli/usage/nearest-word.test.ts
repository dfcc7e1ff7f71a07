import { describe, expect, it } from 'vitest';
import { commandsOf, wholeProgram } from '../../support/program.ts';
import { run } from '../../support/run.ts';

const NORTHMERE = 'examples/northmere/trust.yaml';
const COMMANDS = commandsOf(wholeProgram());

/** A command line with one word mistyped, and the word that was meant. */
const MISTYPED: readonly (readonly [line: string, nearest: string])[] = [
  [`audit ${NORTHMERE} --format jsn`, 'json'],
  [`audit ${NORTHMERE} --format=markdwn`, 'markdown'],
  [`audit ${NORTHMERE} --report sarf=findings.sarif`, 'sarif'],
  [`audit ${NORTHMERE} --audience bord`, 'board'],
  [`audit ${NORTHMERE} --fail-on error,over-clam`, 'over-claim'],
  [`audit ${NORTHMERE} --phase pilto`, 'pilot'],
  [`audit ${NORTHMERE} --min-supported comunication=40`, 'communication'],
  [`plan ${NORTHMERE} --format jsn`, 'json'],
  [`plan ${NORTHMERE} --phase secnd`, 'second'],
  [`compare ${NORTHMERE} ${NORTHMERE} --format markdwn`, 'markdown'],
  [`compare ${NORTHMERE} ${NORTHMERE} --fail-on regresion`, 'regression'],
  ['history examples --format htm', 'html'],
  [`divergence ${NORTHMERE} --format jsn`, 'json'],
  [`divergence ${NORTHMERE} --audience pubic`, 'public'],
  [`divergence ${NORTHMERE} --fail-on nevr`, 'never'],
  [`wording ${NORTHMERE} --format jsn`, 'json'],
  [`wording ${NORTHMERE} --fail-on warnings`, 'warning'],
  [`suggest ${NORTHMERE} --format yml`, 'yaml'],
  [`suggest ${NORTHMERE} --only named-contct`, 'named-contact'],
  [`suggest ${NORTHMERE} --only enablrs`, 'enablers'],
  [`interview ${NORTHMERE} --only comunication --answers test/fixtures/no-answers.yaml`, 'communication'],
  ['template --format dcx', 'docx'],
  ['template --only comunication/named-contact', 'communication/named-contact'],
  ['init new --yes --nation walles', 'wales'],
  ['init new --yes --sector nsh', 'nhs'],
  ['init new --yes --scope-level servce', 'service'],
  ['init new --yes --ci githb', 'github'],
  ['explain comunication/named-contact', 'communication/named-contact'],
  ['explain named-contct', 'named-contact'],
  ['explain en-notfy', 'en-notify'],
  ['explain evidence/quote-not-fond', 'evidence/quote-not-found'],
  ['explain quote-not-fond', 'evidence/quote-not-found'],
  ['explain quotation-word', 'quotation-words'],
  ['framework show never-event', 'never-events'],
  ['schema trst', 'trust'],
];

describe('a mistyped word', () => {
  it.each(MISTYPED)('%s: %s is named', async (line, nearest) => {
    const { code, stdout, stderr } = await run(line.split(' '));

    expect(stderr).toMatch(/^hpp: ".+" is no .+\. The nearest is ".+"\. .+\.\n$/);
    expect(stderr).toContain(` The nearest is "${nearest}".`);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each(COMMANDS.slice(1))('$path is named when its last letters are the wrong way round', async ({ path }) => {
    const words = path.split(' ').slice(1);
    const name = words.at(-1) ?? '';
    const group = ['hpp', ...words.slice(0, -1)].join(' ');
    const typed = [...words.slice(0, -1), name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1)];

    for (const argv of [typed, ['help', ...typed]]) {
      const { code, stdout, stderr } = await run(argv);

      expect(stderr).toBe(
        `error: unknown command '${typed.at(-1)}'\n(Did you mean ${name}?)\n(${group} --help lists what can be done)\n`,
      );
      expect(stdout).toBe('');
      expect(code).toBe(2);
    }
  });

  it.each(
    COMMANDS.flatMap(({ path, command }) =>
      command.options.map(({ long }) => ({ path, option: long ?? '' })).filter(({ option }) => option.length > 5),
    ),
  )('$option of $path is named when a letter is missing', async ({ path, option }) => {
    const { code, stderr } = await run([...path.split(' ').slice(1), `${option.slice(0, 3)}${option.slice(4)}`]);

    expect(stderr).toContain(`(Did you mean ${option}?)\n(${path} --help lists what can be done)\n`);
    expect(code).toBe(2);
  });

  it('is said to be unknown when none is near, with where the others stand', async () => {
    const few = await run(['schema', 'zzzzzz']);
    const many = await run(['explain', 'zzzzzz']);

    expect(few.stderr).toMatch(/^hpp: "zzzzzz" is no schema\. There are trust, .+ and divergence\.\n$/);
    expect(many.stderr).toBe('hpp: "zzzzzz" is no id that can be explained. hpp framework list names them.\n');
  });

  it('is not held against an empty list', async () => {
    const { stderr } = await run(['audit', 'examples/first-look', '--phase', 'pilot']);

    expect(stderr).toBe('hpp: "pilot" is no phase of this file. There is none.\n');
  });
});
