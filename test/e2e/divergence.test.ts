import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testNumbers } from '../support/patient-numbers.ts';
import { run as hpp } from '../support/run.ts';
import { ROOT } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';

const EXAMPLE = ['divergence', 'examples/northmere/trust.yaml'];
const RATERS = 'examples/northmere/raters';
const NURSE = 'format: 1\nrater: { role: Nurse, perspective: staff }\nelements:\n';

/** The example in a folder of its own. */
async function inNorthmere(work: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await cp(join(ROOT, 'examples', 'northmere'), folder, { recursive: true });
    await work(folder);
  });
}

describe('hpp divergence', () => {
  it('prints who sees what, and ends well: a difference is no fault', async () => {
    const { code, stdout, stderr } = await hpp(EXAMPLE);

    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('Questions for the next meeting\n  1. ');
    expect(stdout).toContain('Midwife 2 (staff): intended');
  });

  it('gives the same for a folder, for its files, for them in another order and named twice', async () => {
    const names = ['midwife-nights', 'patient-safety-partner', 'bereavement-charity', 'head-of-patient-safety'];
    const files = [...names, 'families-listening-group', 'midwife-days'].map((name) => `${RATERS}/${name}.yaml`);
    const { stdout: expected } = await hpp(EXAMPLE);

    for (const paths of [[RATERS], files, files.toReversed(), [...files, RATERS, ...files]])
      expect((await hpp([...EXAMPLE, ...paths])).stdout).toBe(expected);
  });

  it('refuses a rater file with a bad id, and says where, with the nearest', async () => {
    await inNorthmere(async (folder) => {
      await writeFiles(folder, {
        'raters/a.yaml': `${NURSE}  communication/named-contcat: { level: written }\n`,
        'raters/b.yaml': `${NURSE}  communication/named-contact: { level: practiced }\n`,
      });

      const { code, stdout, stderr } = await hpp(['divergence', '.'], { cwd: folder });

      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('raters/a.yaml:4:3: error: "communication/named-contcat" is no element');
      expect(stderr).toContain('4 |   communication/named-contcat: { level: written }');
      expect(stderr).toContain('fix: use "communication/named-contact"');
      expect(stderr).toContain('raters/b.yaml:4:41: error: "practiced" is not allowed');
    });
  });

  it('masks the number of a patient, says where it stands, and fails', async () => {
    const [number = ''] = fc.sample(testNumbers, { numRuns: 1, seed: 7 });
    await inNorthmere(async (folder) => {
      await writeFiles(folder, {
        'raters/a.yaml': `${NURSE}  communication/named-contact: { level: written, says: "NHS number ${number} rang" }\n`,
      });
      for (const options of [[], ['-f', 'json'], ['-f', 'markdown'], ['--audience', 'public']]) {
        const { code, stdout, stderr } = await hpp(['divergence', '.', ...options], { cwd: folder });

        expect(code).toBe(1);
        expect(stdout + stderr).toContain('raters/a.yaml');
        expect((stdout + stderr).replace(/\s/g, '')).not.toContain(number);
        if (options.includes('public')) expect(stdout).not.toContain('raters');
      }
      const { code } = await hpp(['divergence', '.', '--fail-on', 'never'], { cwd: folder });
      expect(code).toBe(0);
    });
  });

  it('ends with 1 on a difference only where it is asked to', async () => {
    expect((await hpp([...EXAMPLE, '--fail-on', 'warning'])).code).toBe(1);
    expect((await hpp([...EXAMPLE, `${RATERS}/midwife-days.yaml`, '--fail-on', 'warning'])).code).toBe(0);
  });

  it.each([
    [['divergence', 'examples/ready'], 'There is no rater file'],
    [[...EXAMPLE, 'examples/ready/policies'], 'There is no rater file'],
    [[...EXAMPLE, 'nobody.yaml'], '"nobody.yaml" cannot be used: there is no such file'],
    [
      ['divergence', `${RATERS}/midwife-days.yaml`, `${RATERS}/midwife-nights.yaml`],
      'The first file named is the trust file.',
    ],
    [[...EXAMPLE, '-f', 'markdwn'], 'The nearest is "markdown"'],
    [[...EXAMPLE, '--audience', 'board'], 'There are full and public'],
    [[...EXAMPLE, '--audience', 'public', '-f', 'json'], '--audience does not apply to json'],
    [[...EXAMPLE, '--fail-on', 'errors'], 'The nearest is "error"'],
  ])('%j cannot run, and says what to do', async (argv, words) => {
    const { code, stdout, stderr } = await hpp(argv);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('writes to a file, and never over one that it has read', async () => {
    await inNorthmere(async (folder) => {
      const before = await treeOf(folder);
      for (const file of ['raters/midwife-days.yaml', 'trust.yaml', 'policies/being-open.md']) {
        const { code, stderr } = await hpp(['divergence', '.', '-o', file], { cwd: folder });

        expect(code).toBe(2);
        expect(stderr).toContain('Nothing was written');
      }
      expect(await treeOf(folder)).toEqual(before);
      await hpp(['divergence', '.', '-o', 'seen.txt'], { cwd: folder });
      const { stdout } = await hpp(['divergence', '.'], { cwd: folder });
      expect(await readFile(join(folder, 'seen.txt'), 'utf8')).toBe(stdout);
    });
  });

  it('prints the schema of a rater file, with the elements that there are', async () => {
    const { stdout } = await hpp(['schema', 'rater']);

    expect(JSON.parse(stdout).properties.elements.properties).toHaveProperty(['communication/named-contact']);
  });
});
