import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, type SpawnOptions, spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';

// The day on which both ends of the world would disagree about the date, if anybody asked them.
const AS_OF = '2026-12-31';
const PLACES: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
];

describe.each(['northmere', 'ready', 'first-look', 'scotland', 'wales'])('the same input: %s', (example) => {
  it('gives the same bytes from two folders, in two time zones and two languages', async () => {
    const folder = join('examples', example);

    const reports = [
      await auditJson(join(folder, 'trust.yaml'), folder, { environment: PLACES[0] ?? {} }),
      await auditJson('trust.yaml', '.', { cwd: join(ROOT, folder), environment: PLACES[1] ?? {} }),
    ];

    expect(reports[1]).toBe(reports[0]);
  });
});

describe('the same command', () => {
  it.each(['terminal', 'json', 'markdown', 'html'])('gives the same bytes twice, in %s', async (format) => {
    const argv = ['audit', 'examples/northmere', '--all', '--format', format, '--as-of', AS_OF];

    const [first, second] = [await spawnHpp(argv), await spawnHpp(argv)];

    expect(second).toEqual(first);
  });

  it.each([
    ['plan', ['plan', 'examples/northmere', '--as-of', AS_OF]],
    ['explain', ['explain', 'communication/named-contact', '--file', 'examples/northmere/trust.yaml']],
    [
      'explain --conversation',
      ['explain', 'named-contact', '--conversation', '--file', 'examples/northmere/trust.yaml'],
    ],
    ['framework show', ['framework', 'show']],
    ['--help', ['--help']],
  ])('gives the same bytes in two time zones and two languages: %s', async (_, argv) => {
    const [east, west] = await Promise.all(PLACES.map((environment) => spawnHpp(argv, { environment })));

    expect(west).toEqual(east);
  });

  it('gives the same bytes from a copy of the folder somewhere else', async () => {
    await inTemporaryFolder(async (folder) => {
      await cp(join(ROOT, 'examples/northmere'), folder, { recursive: true });

      const here = await auditJson('trust.yaml', '.', { cwd: join(ROOT, 'examples/northmere') });
      const there = await auditJson('trust.yaml', '.', { cwd: folder });

      expect(there).toBe(here);
    });
  });

  it('takes the day from the assessment, and not from the clock', async () => {
    const [east, west] = await Promise.all(
      PLACES.map((environment) => auditJson('examples/northmere', 'examples/northmere', { environment }, [])),
    );

    expect(JSON.parse(east ?? '')).toMatchObject({ asOf: '2026-10-14' });
    expect(west).toBe(east);
  });
});

/** The JSON of an audit, with each place written as from the trust file's own folder. */
async function auditJson(
  path: string,
  folder: string,
  options: SpawnOptions,
  day: readonly string[] = ['--as-of', AS_OF],
): Promise<string> {
  const { stdout, stderr } = await spawnHpp(['audit', path, '--format', 'json', '--fail-on', 'never', ...day], options);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ reportVersion: 1 });
  return stdout.replaceAll(`"file": "${folder}/`, '"file": "');
}
