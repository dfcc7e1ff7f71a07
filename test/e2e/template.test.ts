import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.ts';
import { missingFrom } from '../support/lines.ts';
import { testNumbers } from '../support/patient-numbers.ts';
import { run as hpp, type Run } from '../support/run.ts';
import { ROOT } from '../support/spawn-hpp.ts';
import { inTemporaryFolder, treeOf } from '../support/temporary-folder.ts';

const CONTACT = 'communication/named-contact';
const APOLOGY = 'communication/meaningful-apology';
const FINANCIAL = 'support-and-advice/practical-financial';
const NOT_YET = 'communication/openness-beyond-threshold';

interface Folder {
  readonly path: string;
  trust(): Promise<string>;
  fill(id: string, column: string, value: string | null): Promise<void>;
  take(): Promise<Run>;
}

/** A trust file as a person keeps it, beside a blank workbook made for it. */
async function withPack(options: readonly string[], work: (folder: Folder) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (path) => {
    await cp(join(ROOT, 'examples', 'northmere'), path, { recursive: true });
    const { code } = await hpp(['template', '-f', 'xlsx', '-o', 'w.xlsx', ...options], { cwd: path });
    expect(code).toBe(0);
    await work({
      path,
      trust: () => readFile(join(path, 'trust.yaml'), 'utf8'),
      fill: async (id, column, value) => {
        const file = join(path, 'w.xlsx');
        await writeFile(file, fillIn(new Uint8Array(await readFile(file)), id, column, value));
      },
      take: () => hpp(['import', 'w.xlsx', '--into', 'trust.yaml'], { cwd: path }),
    });
  });
}

const FOR = ['--for', 'trust.yaml'];

describe('a blank workbook that comes back', () => {
  it('changes nothing when it was left blank, with or without the trust file it is for', async () => {
    for (const options of [FOR, []])
      await withPack(options, async ({ trust, take }) => {
        const before = await trust();

        const { code, stdout, stderr } = await take();

        expect([code, stdout]).toEqual([0, '']);
        expect(stderr).toContain('Nothing in the workbook differs');
        expect(await trust()).toBe(before);
      });
  });

  it('takes back what was filled in, says each, and leaves every other line as it was', async () => {
    await withPack(FOR, async ({ path, trust, fill, take }) => {
      const before = (await trust()).split('\n');
      await fill(CONTACT, 'Level', 'Practised');
      await fill(CONTACT, 'Who sees it otherwise (a role)', 'A grandparent');
      await fill(CONTACT, 'What they see', 'Nobody rang after the first week');
      await fill(APOLOGY, 'One next step', 'Read ten letters with families');
      await fill(APOLOGY, 'Owner (a role)', 'Head of Complaints');
      await fill(APOLOGY, 'By when', '2027-01-31');
      await fill(FINANCIAL, 'What we saw that shows it', 'Four families paid to park');
      await fill(FINANCIAL, 'One strength', 'The ward clerk pays for taxis');

      const { code, stdout, stderr } = await take();

      expect(stderr).toBe('6 changes written to trust.yaml.\n');
      expect(code).toBe(0);
      expect(stdout).toContain(`${CONTACT}: Declared from "experienced" to "practised"`);
      expect(stdout).toContain(`${FINANCIAL}: Note has gained "What we saw: Four families paid to park.`);
      expect(stdout).toContain(`${CONTACT}: Dissent by "A grandparent": "Nobody rang after the first week"`);
      const text = await trust();
      const after = text.split('\n');
      // The note is written anew in one line (so one mark of a folded text fewer), with what was added behind what was there.
      expect(missingFrom(after, before)).toEqual([
        '    declared: experienced',
        '      There is no scheme for travel, parking or childcare. Families told us in May that they paid to park',
        '      while meeting us about their own baby.',
        '    note: >-',
      ]);
      expect(text).toContain(
        'meeting us about their own baby. What we saw: Four families paid to park. One strength: The ward clerk pays for taxis.',
      );
      for (const words of [
        'For them this is not yet true.',
        'Nobody rang after',
        'what: Read ten letters with families',
      ])
        expect(text).toContain(words);
      expect((await hpp(['validate', path], {})).code).toBe(0);
    });
  });

  it('does the same once: a second time there is nothing left to change', async () => {
    await withPack(FOR, async ({ fill, take, trust }) => {
      await fill(FINANCIAL, 'One strength', 'Kind people');
      await fill(CONTACT, 'What they see', 'Nobody rang');
      await fill(NOT_YET, 'Level', 'absent');
      expect((await take()).stderr).toBe('3 changes written to trust.yaml.\n');
      const once = await trust();

      const { code, stdout } = await take();

      expect([code, stdout]).toEqual([0, '']);
      expect(await trust()).toBe(once);
    });
  });

  it('made for no trust file, fills what is empty, and names what is not: nothing is written then', async () => {
    await withPack([], async ({ fill, take, trust }) => {
      const before = await trust();
      await fill(NOT_YET, 'Level', 'absent');
      await fill(CONTACT, 'Level', 'written');

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain(
        `${CONTACT}: Declared from nothing to "written", but the trust file now says "experienced"`,
      );
      expect(stderr).toContain('Empty the cell to keep what is there');
      expect(await trust()).toBe(before);
      await fill(CONTACT, 'Level', null);
      expect((await take()).code).toBe(0);
      expect(await trust()).toContain(`${NOT_YET}:\n    declared: absent`);
    });
  });

  it.each([
    ['Level', 'mostly', '"mostly" is not allowed'],
    ['By when', '31/01/2027', 'is not written as year-month-day'],
  ])('with a wrong %s says so and writes nothing', async (column, value, words) => {
    await withPack(FOR, async ({ fill, take, trust }) => {
      const before = await trust();
      await fill(NOT_YET, 'One next step', 'Ask');
      await fill(NOT_YET, column, value);

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain(words);
      expect(await trust()).toBe(before);
    });
  });

  it('with two rows of one element is refused: what one of them says would be lost', async () => {
    await withPack(FOR, async ({ fill, take, trust }) => {
      const before = await trust();
      await fill(APOLOGY, 'Id', CONTACT);

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain(`two rows of its sheet "Elements" are of "${CONTACT}"`);
      expect(await trust()).toBe(before);
    });
  });

  it('with the number of a patient in it is refused', async () => {
    const [number = ''] = fc.sample(testNumbers, { numRuns: 1, seed: 3 });
    await withPack(FOR, async ({ fill, take, trust }) => {
      const before = await trust();
      await fill(CONTACT, 'What they see', `NHS number ${number} was not rung`);

      const { code, stdout, stderr } = await take();

      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain(number);
      expect(stderr).toContain('number of a patient');
      expect(await trust()).toBe(before);
    });
  });
});

describe('hpp template', () => {
  it('prints Markdown, and nothing else, where no file is named', async () => {
    const { code, stdout, stderr } = await hpp(['template', '--only', 'communication', '--core']);

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^- ☐ /gm)).toHaveLength(25);
  });

  it('writes Word where it is told to, and not over what is there', async () => {
    await inTemporaryFolder(async (folder) => {
      const make = (...more: string[]) =>
        hpp(['template', '-f', 'docx', '--only', CONTACT, '-o', 'm.docx', ...more], { cwd: folder });

      expect(await make()).toMatchObject({ code: 0, stderr: 'Wrote m.docx\nIt asks about 1 element.\n' });
      const before = await treeOf(folder);
      const { code, stderr } = await make();
      expect(code).toBe(2);
      expect(stderr).toContain('"m.docx" is there already, and a meeting may have written in it.');
      expect(await treeOf(folder)).toEqual(before);
      expect((await make('--overwrite')).code).toBe(0);
    });
  });

  it.each([
    [['-f', 'docx'], 'Say where to write it, such as -o meeting.docx'],
    [['-f', 'word'], 'is no format of template'],
    [['--only', 'comunication'], 'The nearest is "communication"'],
    [['--only', NOT_YET, '--core'], 'Leave --core out'],
    [['--for', 'nowhere.yaml'], 'there is no such file'],
    [
      ['--for', 'examples/ready/trust.yaml', '-o', 'examples/ready/trust.yaml', '--overwrite'],
      'no report is written over it',
    ],
  ])('%j cannot run, and says what to do', async (options, words) => {
    const { code, stdout, stderr } = await hpp(['template', ...options]);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
