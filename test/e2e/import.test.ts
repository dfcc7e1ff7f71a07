import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillIn } from '../support/fill-in.ts';
import { missingFrom } from '../support/lines.ts';
import { run as hpp, type Run } from '../support/run.ts';
import { ROOT } from '../support/spawn-hpp.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';

const CONTACT = 'communication/named-contact';
const APOLOGY = 'communication/meaningful-apology';
const DRAFT = 'involvement-in-reviews/account-as-evidence';

/** A trust file as a person keeps it, beside the workbook made from it. */
async function withWorkbook(work: (folder: Folder) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (path) => {
    await cp(join(ROOT, 'examples', 'northmere'), path, { recursive: true });
    await hpp(['audit', '-f', 'xlsx', '-o', 'w.xlsx', '--fail-on', 'never'], { cwd: path });
    await work({
      trust: () => readFile(join(path, 'trust.yaml'), 'utf8'),
      writeTrust: (text) => writeFile(join(path, 'trust.yaml'), text),
      fill: async (id, column, value) => {
        const file = join(path, 'w.xlsx');
        await writeFile(file, fillIn(new Uint8Array(await readFile(file)), id, column, value));
      },
      take: () => hpp(['import', 'w.xlsx', '--into', 'trust.yaml'], { cwd: path }),
      path,
    });
  });
}

interface Folder {
  readonly path: string;
  trust(): Promise<string>;
  writeTrust(text: string): Promise<void>;
  fill(id: string, column: string, value: string | null): Promise<void>;
  take(): Promise<Run>;
}

describe('hpp import', () => {
  it('changes nothing when nothing was filled in', async () => {
    await withWorkbook(async ({ trust, take }) => {
      const before = await trust();

      const { code, stdout, stderr } = await take();

      expect(code).toBe(0);
      expect(stdout).toBe('');
      expect(stderr).toContain('Nothing in the workbook differs');
      expect(await trust()).toBe(before);
    });
  });

  it('takes back level, action and note, says each, and leaves every other line as it was', async () => {
    await withWorkbook(async ({ trust, fill, take }) => {
      const before = (await trust()).split('\n');
      await fill(CONTACT, 'Declared', 'practised');
      await fill(APOLOGY, 'What will be done', 'Read ten letters with families');
      await fill(APOLOGY, 'Owner', 'Head of Complaints');
      await fill(APOLOGY, 'Due', '2027-01-31');
      await fill(DRAFT, 'Note', 'Asked for at the March meeting: nobody knew');

      const { code, stdout, stderr } = await take();

      expect(stderr).toBe('5 changes written to trust.yaml.\n');
      expect(code).toBe(0);
      expect(stdout).toContain(`${CONTACT}: Declared from "experienced" to "practised"`);
      expect(stdout).toContain(`${APOLOGY}: Owner from nothing to "Head of Complaints"`);
      const after = (await trust()).split('\n');
      expect(missingFrom(after, before)).toEqual(['    declared: experienced']);
      expect(after.join('\n')).toContain('Read ten letters with families');
      expect(after.filter((line) => line.trim().startsWith('#'))).toEqual(
        before.filter((line) => line.trim().startsWith('#')),
      );
    });
  });

  it('does the same once: a second time there is nothing left to change', async () => {
    await withWorkbook(async ({ fill, take, trust }) => {
      await fill(CONTACT, 'Note', 'Checked in October');
      await take();
      const once = await trust();

      const { code, stdout } = await take();

      expect(code).toBe(0);
      expect(stdout).toBe('');
      expect(await trust()).toBe(once);
    });
  });

  it('writes nothing when a cell was edited in both places, and names it', async () => {
    await withWorkbook(async ({ fill, take, trust, writeTrust }) => {
      await fill(CONTACT, 'Declared', 'written');
      await fill(APOLOGY, 'Note', 'this must not get in');
      const edited = (await trust()).replace(
        /(communication\/named-contact:\n\s+declared: )experienced/,
        '$1practised',
      );
      expect(edited).not.toBe(await trust());
      await writeTrust(edited);

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain(
        `${CONTACT}: Declared from "experienced" to "written", but the trust file now says "practised"`,
      );
      expect(await trust()).toBe(edited);
    });
  });

  it('keeps what changed in the trust file since, where the workbook was left alone', async () => {
    await withWorkbook(async ({ fill, take, trust, writeTrust }) => {
      await writeTrust((await trust()).replace(/(named-contact:\n\s+declared: )experienced/, '$1practised'));
      await fill(APOLOGY, 'Declared', 'written');

      expect((await take()).code).toBe(0);
      expect(await trust()).toMatch(/named-contact:\n\s+declared: practised/);
      expect(await trust()).toMatch(/meaningful-apology:\n\s+declared: written/);
    });
  });

  it.each([
    { title: 'a level that is none', column: 'Declared', value: 'pratised', says: 'practised' },
    { title: 'a day that is none', column: 'Due', value: 'soon', says: 'soon' },
    { title: 'an owner of nothing', column: 'Owner', value: 'Matron', says: 'what' },
  ])('writes nothing for $title, and says what to correct', async ({ column, value, says }) => {
    await withWorkbook(async ({ fill, take, trust }) => {
      const before = await trust();
      await fill(APOLOGY, column, value);

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain(says);
      expect(stderr).toContain('Nothing was written.');
      expect(await trust()).toBe(before);
    });
  });

  it('takes no cell with the number of a patient, and does not print it', async () => {
    await withWorkbook(async ({ fill, take, trust }) => {
      const before = await trust();
      await fill(APOLOGY, 'Note', 'Rang 943 476 5919');

      const { code, stdout, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toBe(
        `hpp: "w.xlsx" cannot be taken back: a cell of "${APOLOGY}" holds what looks like the number of a patient; take it out of the cell. Nothing was written.\n`,
      );
      expect(stdout).toBe('');
      expect(await trust()).toBe(before);
    });
  });

  it('changes no trust file that holds the number of a patient', async () => {
    await withWorkbook(async ({ fill, take, trust, writeTrust }) => {
      const before = `${await trust()}# 943 476 5919\n`;
      await writeTrust(before);
      await fill(APOLOGY, 'Note', 'Rang twice');

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain('hpp validate shows what looks like the number of a patient');
      expect(await trust()).toBe(before);
    });
  });

  it.each([
    { title: 'no workbook', content: 'not a workbook', says: 'no Excel workbook' },
    { title: 'an empty file', content: '', says: 'no Excel workbook' },
  ])('says plainly that a file is $title', async ({ content, says }) => {
    await withWorkbook(async ({ path, take }) => {
      await writeFile(join(path, 'w.xlsx'), content);

      const { code, stderr } = await take();

      expect(code).toBe(2);
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/^\s+at /m);
    });
  });
});
