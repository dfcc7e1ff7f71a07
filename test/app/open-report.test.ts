import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReport, readReport } from '../../src/app/open-report.ts';
import { exampleReport } from '../support/example-report.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';

const report = await exampleReport('northmere');
const text = JSON.stringify(report);

function changed(edit: (copy: Record<string, unknown>) => unknown): string {
  const copy = JSON.parse(text);
  edit(copy);
  return JSON.stringify(copy);
}

describe('a stored report', () => {
  it('is read as it was written', async () => {
    expect(await readReport(text, true)).toEqual({ state: 'read', report: JSON.parse(text) });
  });

  it('may hold keys that a later version added', async () => {
    const later = changed((copy) => Object.assign(copy, { weather: 'fair' }));

    expect((await readReport(later, true)).state).toBe('read');
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', 'format: 1', /^it is no JSON/],
    ['half of a report', text.slice(0, 5000), /^it is no JSON/],
    ['a list of reports', `[${text}]`, /^it holds a list/],
    ['something else', '{"a":1}', /no "reportVersion"/],
    ['nothing', 'null', /no "reportVersion"/],
    [
      'another version',
      changed((copy) => Object.assign(copy, { reportVersion: 2 })),
      /as report version 2, and this hpp reads version 1/,
    ],
    ['no version at all', changed((copy) => Object.assign(copy, { reportVersion: [] })), /as an unknown version/],
    ['a missing part', changed((copy) => delete copy['gaps']), /"gaps" is missing/],
    ['a wrong type', changed((copy) => Object.assign(copy, { gaps: 'none' })), /"gaps" must be a list/],
    [
      'a wrong word far down',
      text.replace('"supported":"practised"', '"supported":"perfect"'),
      /"perfect" is not allowed for "commitments > number 1 > elements > number 1 > supported"/,
    ],
    ['a bad day', changed((copy) => Object.assign(copy, { asOf: '2026-13-01' })), /"2026-13-01" is not/],
    ['a figure out of bounds', text.replace('"supported":62.5', '"supported":625'), /commitments > number 1/],
    ['a great depth', `{"reportVersion":1,"gaps":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, /is missing/],
    [
      'great numbers of wrong things',
      changed((copy) => Object.assign(copy, { gaps: Array(200_000).fill({}) })),
      /gaps > number 1/,
    ],
  ])('is refused where it is %s', async (_, broken, because) => {
    const reading = await readReport(broken, true);

    expect(reading).toEqual({ state: 'unusable', because: expect.stringMatching(because) });
  });

  it('changes nothing beyond itself with the names of a prototype', async () => {
    const hostile = text.replace(
      '{',
      '{"__proto__":{"isHostile":true},"constructor":{"prototype":{"isHostile":true}},',
    );

    expect((await readReport(hostile, true)).state).toBe('read');
    expect(({} as { isHostile?: boolean }).isHostile).toBeUndefined();
  });

  it.each(['format: 1', '{ format: 1 }', '{"format":1}', ''])(
    'is something else where nobody said so: %j',
    async (other) => {
      expect(await readReport(other, false)).toEqual({ state: 'other' });
    },
  );

  it('is told apart from a trust file that is written as JSON', async () => {
    expect(await readReport('{"format":1}', true)).toEqual({ state: 'other' });
  });

  it('shows no number of a patient', async () => {
    const told = changed((copy) => Object.assign(copy, { limitations: ['943 476 5919'] }));

    expect(await readReport(told, true)).toMatchObject({ state: 'read' });
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'report.json');
      await writeFile(file, told);

      expect(JSON.stringify(await openReport(file))).not.toContain('5919');
    });
  });

  it.each([
    ['a folder', async (file: string) => await mkdir(file), /it is a folder/],
    ['a link to nothing', async (file: string) => await symlink('nothing', file), /no such file/],
    ['too large', async (file: string) => await writeFile(file, ' '.repeat(33 * 1024 * 1024)), /larger than 32 MB/],
  ])('is refused where it is %s', async (_, make, because) => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'report.json');
      await make(file);

      expect(await openReport(file)).toEqual({ state: 'unusable', because: expect.stringMatching(because) });
    });
  });
});
