import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { temporaryFolders } from '../support/folders.ts';
import { PINNED_FOLDER, POLICY, TRUST } from '../support/pinned-folder.ts';
import { run } from '../support/run.ts';

const newFolder = temporaryFolders();
const LEGAL = 'Once a claim is made, the direct number is withdrawn and all contact is with the legal department.';
const PROMISE = 'You will have the name and number of one person to talk to.';
const GOOD = 'Every family is given the name and direct number of one person';

/** A folder whose policy ends with a sentence that takes contact away, and whose trust file quotes what it is given. */
async function folderQuoting(quote: string, after = ''): Promise<string> {
  return await newFolder({
    ...PINNED_FOLDER,
    'policies/being-open.md': `${POLICY}\n6.4 ${LEGAL}${after}\n`,
    'trust.yaml': TRUST.replace(GOOD, JSON.stringify(quote)),
  });
}

async function doubtsIn(cwd: string): Promise<Finding[]> {
  const { stdout } = await run(['audit', '--format', 'json'], { cwd });
  return (JSON.parse(stdout) as Report).findings.filter(({ id }) => id === 'evidence/quote-can-harm');
}

describe('a quotation that is among the words that can harm again', () => {
  it('is told at its place, with the rule', async () => {
    expect(await doubtsIn(await folderQuoting(LEGAL))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        subject: 'communication/named-contact',
        message:
          'the words "Once a claim is made, the direct number is withdrawn and all contact…" of "Being Open" are among those that can harm people again (wording/contact-withdrawn)',
        location: expect.objectContaining({ file: 'trust.yaml', line: 19 }),
      }),
    ]);
  });

  it('is told where only a part of the sentence is quoted, or the words between two parts', async () => {
    expect(await doubtsIn(await folderQuoting('all contact is with the legal department'))).toHaveLength(1);
    expect(await doubtsIn(await folderQuoting(`${GOOD} … Letters are plain.`))).toEqual([]);
    expect(
      await doubtsIn(await folderQuoting('The number is answered every day. … is with the legal department')),
    ).toHaveLength(1);
  });

  it('is not told of a good passage of the same policy, or where somebody set the sentence aside with a reason', async () => {
    expect(await doubtsIn(await folderQuoting(GOOD))).toEqual([]);
    const mark = ' <!-- hpp-ok contact-withdrawn: an example of what not to write, for training -->';
    expect(await doubtsIn(await folderQuoting(LEGAL, mark))).toEqual([]);
  });

  it('changes no figure, and is said in every report that people read, and in explain', async () => {
    const cwd = await folderQuoting(LEGAL);
    const printed = async (...argv: string[]): Promise<string> =>
      (await run(argv, { cwd })).stdout.replace(/\s+/g, ' ');

    expect(await printed('audit')).toContain('Words in doubt, for communication/named-contact');
    expect(await printed('audit')).toContain('What is quoted for 1 element or check is in doubt.');
    expect(await printed('audit', '--audience', 'board')).toContain(
      'Words in doubt in what is quoted for communication/named-contact.',
    );
    const explained = await printed('explain', 'named-contact', '--file', 'trust.yaml');
    expect(explained).toContain('Declared practised, supported practised.');
    expect(explained).toContain('In doubt: the words "Once a claim is made');
  });

  it('is no promise to patients and families, unless another passage bears it out', async () => {
    const publicPage = async (cwd: string): Promise<string> =>
      (await run(['audit', '--audience', 'public'], { cwd })).stdout;
    const both = TRUST.replace(
      '    practice:',
      `      - { policy: candour, quote: ${JSON.stringify(LEGAL)} }\n    practice:`,
    );

    expect(await publicPage(await folderQuoting(LEGAL))).not.toContain(PROMISE);
    expect(await publicPage(await folderQuoting(GOOD))).toContain(PROMISE);
    const cwd = await folderQuoting(GOOD);
    await writeFile(join(cwd, 'trust.yaml'), both);
    expect(await doubtsIn(cwd)).toHaveLength(1);
    expect(await publicPage(cwd)).toContain(PROMISE);
  });

  it('is no promise either where somebody waived the finding: a waiver settles no doubt', async () => {
    const cwd = await folderQuoting(LEGAL);
    await writeFile(
      join(cwd, 'waivers.yaml'),
      'waivers:\n  - { finding: evidence/quote-can-harm, subject: communication/named-contact, reason: The policy is being written anew., owner: Chief Nurse, expires: 2026-12-31 }\n',
    );

    const [doubt] = await doubtsIn(cwd);
    expect(doubt?.waiver).not.toBeNull();
    expect((await run(['audit', '--audience', 'public'], { cwd })).stdout).not.toContain(PROMISE);
  });

  it.each([
    ['in lines of its own', (trust: string) => trust],
    [
      'in one line with the policy',
      (trust: string) =>
        trust.replace(
          /policy:\n {6}- policy: candour\n {8}quote: (.+)\n {4}practice:\n {6}- (.+)\n/,
          'policy: [{ policy: candour, quote: $1 }]\n    practice: [$2]\n',
        ),
    ],
  ])('is a promise where only evidence, %s, is turned round', async (_where, written) => {
    const cwd = await newFolder({
      ...PINNED_FOLDER,
      'trust.yaml': written(TRUST),
      'evidence/review.md': 'It is not true that families had the same contact in 37 of 42 cases.\n',
    });

    const { stdout } = await run(['audit', '--format', 'json'], { cwd });
    expect((JSON.parse(stdout) as Report).findings.map(({ id }) => id)).toContain('evidence/quote-out-of-context');
    expect((await run(['audit', '--audience', 'public'], { cwd })).stdout).toContain(PROMISE);
  });
});
