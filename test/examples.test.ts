import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { run } from './support/run.ts';
import { inTemporaryFolder } from './support/temporary-folder.ts';

const EXAMPLES = readdirSync('examples');
const REPORTS = [
  ['report.txt', ['--format', 'terminal']],
  ['report.json', ['--format', 'json']],
  ['report.md', ['--format', 'markdown']],
  ['report-board.md', ['--format', 'markdown', '--audience', 'board']],
  ['report-public.md', ['--format', 'markdown', '--audience', 'public']],
] as const;
const SHOWN_ONCE = [
  ['report.html', ['--format', 'html']],
  ['report.docx', ['--format', 'docx']],
  ['report.xlsx', ['--format', 'xlsx']],
  ['gaps.csv', ['--format', 'csv']],
] as const;
const SHOWS_ALL = 'northmere';

describe.each(EXAMPLES)('examples/%s', (name) => {
  it.each(name === SHOWS_ALL ? [...REPORTS, ...SHOWN_ONCE] : REPORTS)(
    'gives the %s that lies beside it (npm run examples makes it anew)',
    async (file, options) => {
      await inTemporaryFolder(async (folder) => {
        const made = join(folder, file);
        await run(['audit', `examples/${name}`, '--quiet', '--output', made, ...options]);

        const encoding = /\.(docx|xlsx)$/.test(file) ? 'base64' : 'utf8';
        expect(readFileSync(made, encoding)).toBe(readFileSync(`examples/${name}/${file}`, encoding));
      });
    },
  );

  it('fits the schema that editors use, and names it', () => {
    const text = readFileSync(`examples/${name}/trust.yaml`, 'utf8');

    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/trust\.schema\.json/);
  });

  it('gives JSON that fits the published schema', () => {
    const report = JSON.parse(readFileSync(`examples/${name}/report.json`, 'utf8'));
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')));

    validate(report);

    expect(validate.errors ?? []).toEqual([]);
  });

  it('has no line over 80 columns in a pipe', () => {
    const lines = readFileSync(`examples/${name}/report.txt`, 'utf8').split('\n');

    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('several people on northmere', () => {
  it.each([
    ['divergence.txt', []],
    ['divergence-public.md', ['--format', 'markdown', '--audience', 'public']],
  ] as const)('give the %s that lies beside them (npm run examples makes it anew)', async (file, options) => {
    const { stdout } = await run(['divergence', 'examples/northmere', ...options]);

    expect(stdout).toBe(readFileSync(`examples/northmere/${file}`, 'utf8'));
    expect(file.endsWith('.txt') ? stdout.split('\n').filter((line) => line.length > 80) : []).toEqual([]);
  });

  it('each name the schema that editors use', () => {
    for (const file of readdirSync('examples/northmere/raters'))
      expect(readFileSync(`examples/northmere/raters/${file}`, 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/schemas\/rater\.schema\.json/,
      );
  });
});

describe('what the examples show', () => {
  it('northmere has an over-claim, a quotation not found, a red flag, dissent and two phases', () => {
    const report = JSON.parse(readFileSync('examples/northmere/report.json', 'utf8'));
    const elements = report.commitments.flatMap(({ elements: own }: { elements: unknown[] }) => own);

    expect(report.summary.counts.notAssessed).toBeLessThan(20);
    expect(report.summary.proof.notFound).toBe(1);
    expect(report.redFlags).toHaveLength(1);
    expect(report.rollout.phases).toHaveLength(2);
    expect(elements.filter(({ dissent }: { dissent: unknown[] }) => dissent.length > 0)).toHaveLength(1);
    expect(elements.filter(({ claim }: { claim: string }) => claim === 'over').length).toBeGreaterThan(2);
  });

  it('ready has its first gate open', () => {
    const report = JSON.parse(readFileSync('examples/ready/report.json', 'utf8'));

    expect(report.summary.verdict).toBe('ready');
    expect(report.plan.steps).toEqual([]);
  });

  it('first-look is twelve lines of YAML', () => {
    const lines = readFileSync('examples/first-look/trust.yaml', 'utf8').split('\n');

    expect(lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('#')).length).toBeLessThanOrEqual(12);
  });
});
