import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { temporaryFolders } from '../support/folders.ts';
import { PINNED_FOLDER, POLICY, TRUST } from '../support/pinned-folder.ts';
import { run } from '../support/run.ts';

const newFolder = temporaryFolders();
const CONTROL = `# Being Open

| Document control | |
| --- | --- |
| Version | 5.0 |
| Status | Approved |
| Date approved | 4 March 2025 |
| Review date | March 2028 |
| Executive owner | Chief Nurse |
`;

/** What an audit finds in a folder whose policy begins with a table of document control. */
async function found(policy: string, trust = TRUST, asOf = '2026-10-14'): Promise<Finding[]> {
  const cwd = await newFolder({ ...PINNED_FOLDER, 'policies/being-open.md': policy, 'trust.yaml': trust });
  const { stdout } = await run(['audit', '--format', 'json', '--as-of', asOf], { cwd });
  const { findings } = JSON.parse(stdout) as Report;
  return findings.filter(({ id }) => id.startsWith('policy/') || id === 'evidence/quote-out-of-context');
}

const body = POLICY.slice(POLICY.indexOf('## 6'));
const whole = `${CONTROL}\n${body}`;

describe('what a policy says of itself', () => {
  it('is no finding where the trust file says the same', async () => {
    const trust = TRUST.replace('status: approved', 'status: approved\n    version: v5\n    owner: Chief Nurse');

    expect(await found(whole, trust)).toEqual([]);
  });

  it('is told where the trust file says otherwise, with both and the place', async () => {
    const trust = TRUST.replace('2025-03-04', '2024-03-04').replace(
      'status: approved',
      'status: approved\n    version: "4.2"\n    owner: Chief Nurse',
    );

    expect(await found(whole, trust)).toMatchObject([
      {
        id: 'policy/stated-differently',
        severity: 'warning',
        subject: 'candour',
        message:
          '"Being Open": the trust file gives version "4.2", and the document says "5.0" (policies/being-open.md:5:13)',
        location: { file: 'trust.yaml', line: 10, column: 14 },
      },
      {
        id: 'policy/stated-differently',
        message:
          '"Being Open": the trust file gives date of approval 4 March 2024, and the document says "4 March 2025" (policies/being-open.md:7:19)',
        location: { file: 'trust.yaml', line: 12 },
      },
    ]);
  });

  it('is help where the trust file says nothing of it', async () => {
    expect(await found(whole)).toMatchObject([
      {
        id: 'policy/stated-only-in-document',
        severity: 'info',
        message:
          '"Being Open": the document gives version "5.0" and owner "Chief Nurse", and the trust file says nothing of it',
        fix: 'Add to the policy in the trust file: version: "5.0" and owner: "Chief Nurse".',
        location: { file: 'trust.yaml', line: 6 },
      },
    ]);
  });

  it('is a draft that the trust file calls approved', async () => {
    const findings = await found(whole.replace('| Approved |', '| DRAFT for comment |'));

    expect(findings.map(({ message }) => message)).toContain(
      '"Being Open": the trust file gives status "approved", and the document says "DRAFT for comment" (policies/being-open.md:6:12)',
    );
  });
});

describe('a review date that a document gives itself', () => {
  it('is told at its place in the document once it has passed', async () => {
    const trust = TRUST.replace('2028-03-04', '2030-03-04');

    const findings = await found(whole, trust, '2028-04-01');

    expect(findings.filter(({ id }) => id === 'policy/past-own-review')).toMatchObject([
      {
        severity: 'warning',
        message:
          '"Being Open" gives "March 2028" as its own review date, which has passed; the trust file gives 4 March 2030',
        location: { file: 'policies/being-open.md', line: 8, column: 17, endLine: 8, endColumn: 27 },
      },
    ]);
  });

  it('is not told twice where the trust file gives the same', async () => {
    const ids = (await found(whole, TRUST, '2028-04-01')).map(({ id }) => id);

    expect(ids).toContain('policy/review-overdue');
    expect(ids).not.toContain('policy/past-own-review');
  });
});

describe('a policy that rests on what has been replaced', () => {
  it('is told at the place, with what has taken its place', async () => {
    const findings = await found(`${POLICY}\n6.4 Incidents are graded by the Serious Incident Framework.\n`);

    expect(findings).toMatchObject([
      {
        id: 'policy/cites-replaced',
        severity: 'warning',
        subject: 'candour',
        message: expect.stringMatching(
          /^"Being Open" rests on "Serious Incident Framework", replaced by the Patient Safety .+ from 1 April 2024 \(as others report it, .+\): "Incidents are graded by the Serious Incident Framework\."$/,
        ),
        location: { file: 'policies/being-open.md', line: 12, column: 33 },
      },
    ]);
  });

  it('is explained with its sources', async () => {
    const { stdout } = await run(['explain', 'putting-things-right-wales']);

    expect(stdout).toMatch(/Replaced by Listening to People, from 1 April 2026, in Wales/);
    expect(stdout).toMatch(/regulations themselves were not seen/);
    expect(stdout).toMatch(/Sources/);
  });
});

describe('a quotation whose own sentence turns it round', () => {
  const turned = POLICY.replace('one person who stays with them.', 'one person where resources allow.');

  it('is told with the whole sentence', async () => {
    expect(await found(turned)).toMatchObject([
      {
        id: 'evidence/quote-out-of-context',
        severity: 'warning',
        subject: 'communication/named-contact',
        message:
          '"Every family is given the name and direct number of one person" stands in a sentence with "resources allow": "Every family is given the name and direct number of one person where resources allow."',
        fix: expect.stringMatching(/^It holds only on a condition/),
        location: { file: 'trust.yaml', line: 19 },
      },
    ]);
  });

  it('counts for evidence where it is denied, and not where it says "may"', async () => {
    const quote = 'Families had the same contact in 37 of 42 cases';
    const figures = (sentence: string) => newFolder({ ...PINNED_FOLDER, 'evidence/review.md': `${sentence}\n` });
    const idsOf = async (cwd: string) => {
      const { stdout } = await run(['audit', '--format', 'json'], { cwd });
      return (JSON.parse(stdout) as Report).findings.map(({ id }) => id);
    };

    expect(await idsOf(await figures(`It is not true that ${quote}.`))).toContain('evidence/quote-out-of-context');
    expect(await idsOf(await figures(`${quote}, unless we counted wrongly.`))).not.toContain(
      'evidence/quote-out-of-context',
    );
  });

  it('is shown in explain beside the other passages of the element', async () => {
    const trust = TRUST.replace(
      '    practice:',
      '      - { policy: candour, quote: The number is answered every day }\n    practice:',
    );
    const cwd = await newFolder({ ...PINNED_FOLDER, 'policies/being-open.md': turned, 'trust.yaml': trust });

    const { stdout } = await run(['explain', 'named-contact', '--file', 'trust.yaml'], { cwd });
    const words = stdout.replace(/\s+/g, ' ');

    expect(words).toContain(
      'Whole sentence, with "resources allow": "Every family is given the name and direct number of one person where resources allow."',
    );
    expect(words).toContain('Whole sentence: "The number is answered every day."');
  });

  it('is not shown in explain where every passage bears it out', async () => {
    const cwd = await newFolder(PINNED_FOLDER);

    expect((await run(['explain', 'named-contact', '--file', 'trust.yaml'], { cwd })).stdout).not.toContain(
      'Whole sentence',
    );
  });
});
