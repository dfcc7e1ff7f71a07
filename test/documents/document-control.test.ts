import { describe, expect, it } from 'vitest';
import { controlReader, plainVersion } from '../../src/documents/document-control.ts';
import { compareStated } from '../../src/documents/stated-differently.ts';
import type { Policy } from '../../src/model/trust.ts';
import { readAs } from '../support/search-document.ts';
import { AUDIT_DAY, aPolicy, framework } from '../support/trust.ts';

const read = controlReader(framework.document_control);

/** What a document says of itself: each field's first value. */
async function stated(content: string, file = 'policy.md'): Promise<Record<string, string>> {
  const values = read(await readAs(file, content));
  return Object.fromEntries(values.toReversed().map(({ field, value }) => [field, value]));
}

const ALL = {
  version: '5.1',
  approved_on: '2025-03-04',
  review_by: '2028-03',
  owner: 'Chief Nurse',
  status: 'approved',
};

describe('what a document says of itself', () => {
  it.each([
    {
      where: 'a table of labels and values',
      content:
        '# Policy\n\n| Document control | |\n| --- | --- |\n| Version | 5.1 |\n| Status | Approved |\n| Date approved | 4 March 2025 |\n| Review date | March 2028 |\n| Executive owner | Chief Nurse |\n',
    },
    {
      where: 'a table with two labels in a row',
      content:
        '| Version | 5.1 | Status | Approved |\n| --- | --- | --- | --- |\n| Ratified by | Board | 4 March 2025 | |\n| Next review | March 2028 | Policy owner | Chief Nurse |\n',
    },
    {
      where: 'lines with colons',
      content:
        'Version: v5.1\nStatus: Final\nApproved by: Board, 04/03/2025\nReview by: March 2028\nLead director: Chief Nurse\n',
    },
    {
      where: 'lines in bold',
      content:
        '**Version:** 5.1\n\n**Status:** Current\n\n**Approval date:** 4th March 2025\n\n**Next review date:** Mar 2028\n\n**Policy owner:** Chief Nurse\n',
    },
    {
      where: 'columns held apart by spaces',
      content:
        'Version number      5.1\nStatus              In force\nDate ratified       2025-03-04\nReview date         March 2028\nExecutive lead      Chief Nurse\n',
      file: 'policy.txt',
    },
    {
      where: 'columns held apart by tabs',
      content:
        'Version no.\t5.1\nStatus\tRatified\nApproved on\t4.3.25\nDue for review\tMarch 2028\nAccountable director\tChief Nurse\n',
      file: 'policy.txt',
    },
    {
      where: 'front matter',
      content:
        '---\ntitle: Policy\nversion: "5.1"\nstatus: approved\napproved_on: 2025-03-04\nreview-date: 2028-03\nowner: Chief Nurse\n---\n# Policy\n',
    },
  ])('is read from $where', async ({ content, file }) => {
    expect(await stated(content, file)).toEqual(ALL);
  });

  it.each([
    ['a label that stands alone', 'Version\n5.1\n\nReview date\nMarch 2028\n'],
    ['labels without colons', 'Version 5.1\nReview date March 2028\n'],
    ['a title', 'Version 5.1 (final)\nReview due: by March 2028\n'],
  ])('is read from %s', async (_, content) => {
    expect(await stated(content, 'policy.txt')).toEqual({ version: '5.1', review_by: '2028-03' });
  });

  it.each([
    [
      'a table of older versions',
      '| Version | Date | What changed |\n| --- | --- | --- |\n| 4.2 | January 2022 | Roles |\n',
    ],
    ['what it replaces', '| Replaces | Version 4.2 (January 2022) |\n| --- | --- |\n'],
    ['what it replaces, on a line below', 'Replaces\nVersion 4.2\n'],
    [
      'dates that are still open',
      'Review date: To be set on approval\nDate approved: Not approved\nOwner: To be decided\n',
    ],
    ['prose', 'Version control matters to us.\n\nReview of complaints takes 20 days. Approved leave is 5 days.\n'],
    ['a date where a version should be', 'Version: 4 March 2025\nIssue: 2025\n'],
    ['a review that was put off, told in prose', 'Review date extended once, from 15 August 2025, by the committee.\n'],
    ['the last review', 'Last review date: 4 March 2022\n'],
    ['what stands far down', `${'A line about something else.\n\n'.repeat(100)}Version: 5.1\n`],
  ])('is not %s', async (_, content) => {
    expect(await stated(content, 'policy.md')).toEqual({});
  });

  it('knows a draft, whatever else its status says', async () => {
    expect(await stated('Status: Final draft, not yet approved\n')).toEqual({ status: 'draft' });
    expect(await stated('Status: Approved, now withdrawn\n')).toEqual({ status: 'withdrawn' });
    expect(await stated('Status: see the intranet\n')).toEqual({});
  });

  it('takes the last of several dates in one place, as where a review was put off', async () => {
    expect(await stated('Review date: 4 March 2028 (extended to 4 September 2028)\n')).toEqual({
      review_by: '2028-09-04',
    });
  });

  it('knows the place of what it read', async () => {
    const text = await readAs('policy.md', '# Policy\n\n| **Review date** | 4 March 2028 |\n| --- | --- |\n');

    const [value] = read(text);

    expect(value).toMatchObject({ field: 'review_by', written: '4 March 2028' });
    expect(text.placeOf(value?.start ?? 0)).toEqual({ line: 3, column: 21 });
  });

  it.each([' ', '|', 'Version ', 'Version: ', 'Version\n', '9', '.'])(
    'takes no time for a document of %j',
    async (part) => {
      const text = await readAs('policy.txt', `Version: ${part.repeat(50_000)}x`);
      const before = performance.now();

      read(text);

      expect(performance.now() - before).toBeLessThan(300);
    },
  );
});

describe('versions', () => {
  it.each([
    ['5.0', 'v5.0', true],
    ['5.0', 'Version 5', true],
    ['5', '5.0.0', true],
    ['V5.1a', '5.1A', true],
    ['6.10', '6.1', false],
    ['10', '1', false],
    ['5.0 DRAFT', '5.0', true],
    ['Spring', 'spring ', true],
  ])('%j and %j are the same: %s', (one, other, areSame) => {
    expect(plainVersion(one) === plainVersion(other)).toBe(areSame);
  });
});

describe('what the trust file and the document say', () => {
  const content =
    'Version: 5.1\nStatus: Approved\nApproved on: March 2025\nReview by: 4 March 2028\nOwner: Chief Nurse and Midwife\n';
  const agreeing: Partial<Policy> = {
    version: 'v5.1',
    approvedOn: '2025-03-04',
    reviewBy: '2028-03-04',
    owner: 'Chief Nurse',
  };

  /** What is compared, as names of fields. */
  async function compared(over: Partial<Policy>, asOf = AUDIT_DAY, text = content) {
    const { different, unclaimed, pastReview } = compareStated(
      aPolicy({ ...agreeing, ...over }),
      read(await readAs('policy.md', text)),
      asOf,
    );
    return {
      different: different.map(({ stated: { field } }) => field),
      unclaimed: unclaimed.map(({ field }) => field),
      pastReview: pastReview?.written ?? null,
    };
  }

  it('agree, though they are written otherwise', async () => {
    expect(await compared({})).toEqual({ different: [], unclaimed: [], pastReview: null });
  });

  it.each([
    ['version', { version: '5.0' }],
    ['approved_on', { approvedOn: '2025-04-01' }],
    ['review_by', { reviewBy: '2028-03-05' }],
    ['owner', { owner: 'Medical Director' }],
    ['status', { status: 'draft' }],
  ] as const)('differ in %s', async (field, over) => {
    expect(await compared(over)).toEqual({ different: [field], unclaimed: [], pastReview: null });
  });

  it('do not differ where the trust file says nothing', async () => {
    const over = { version: null, approvedOn: null, reviewBy: null, owner: null };

    const fields = ['version', 'approved_on', 'review_by', 'owner'];
    expect(await compared(over)).toEqual({ different: [], unclaimed: fields, pastReview: null });
  });

  it('do not differ where the document says nothing', async () => {
    expect(await compared({}, AUDIT_DAY, 'Nothing of the kind.')).toEqual({
      different: [],
      unclaimed: [],
      pastReview: null,
    });
  });

  it('tell a review that is past by the document and not by the trust file', async () => {
    expect(await compared({ reviewBy: '2030-01-01' }, '2028-03-05')).toEqual({
      different: [],
      unclaimed: [],
      pastReview: '4 March 2028',
    });
    expect((await compared({ reviewBy: null }, '2028-03-05')).pastReview).toBe('4 March 2028');
  });

  it('do not tell it on the day itself, nor where the trust file gives the same day, nor of a draft', async () => {
    expect((await compared({ reviewBy: null }, '2028-03-04')).pastReview).toBeNull();
    expect((await compared({}, '2028-03-05')).pastReview).toBeNull();
    expect((await compared({ reviewBy: null, status: 'draft' }, '2028-03-05')).pastReview).toBeNull();
  });

  it('take a month for past only after its last day', async () => {
    const text = 'Review by: March 2028\n';

    expect((await compared({ reviewBy: null }, '2028-03-31', text)).pastReview).toBeNull();
    expect((await compared({ reviewBy: null }, '2028-04-01', text)).pastReview).toBe('March 2028');
  });
});
