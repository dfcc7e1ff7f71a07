import { describe, expect, it } from 'vitest';
import { POLICY, TRUST } from '../support/policy-repository.ts';
import { spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const CONTACT = 'communication/named-contact';
const TITLES = [
  'Who has been affected?',
  'What do they need?',
  'Whose obligation is it?',
  'What would we ask them?',
  'What they may ask you',
];

describe('preparing a conversation', () => {
  it('asks the restorative questions in their order, in 80 columns', async () => {
    const { code, stdout } = await spawnHpp(['explain', CONTACT, '--conversation']);

    expect(code).toBe(0);
    const places = TITLES.map((title) => stdout.indexOf(`\n${title}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
    expect(stdout).toContain('It is not a script');
    expect(stdout).toContain('our own reading');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('begins with where a provider stands, and with what its file leaves open', async () => {
    await inTemporaryFolder(async (folder) => {
      const dissent = '{ by: Family partner, says: Two families were never told. }';
      const trust = TRUST.replace(
        'policy: [{ policy: open',
        `declared: practised, dissent: [${dissent}], policy: [{ policy: open`,
      );
      const flag = `red_flags:\n  - { element: ${CONTACT}, what: Calls stopped, found_on: 2026-09-01 }\n`;
      await writeFiles(folder, { 'trust.yaml': trust + flag, 'policies/open.md': POLICY });

      const { code, stdout, stderr } = await spawnHpp(['explain', CONTACT, '--conversation', '--file', 'trust.yaml'], {
        cwd: folder,
      });

      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const [, stands = ''] = stdout.split('In trust.yaml, as it stood on 14 October 2026');
      expect(stands).toContain('Declared practised, supported');
      expect(stands).toContain('Nobody has asked the people concerned yet.');
      expect(stands).toContain('Seen differently by Family partner: Two families were never told.');
      expect(stands).toContain('A red flag stands here and is not settled: Calls stopped');
      expect(stands).not.toContain('No policy in force promises it');
    });
  });

  it('is for elements only', async () => {
    expect(await spawnHpp(['explain', 'en-written', '--conversation'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('"en-written" is no element'),
    });
  });
});
