/** A trust file with one promise, and with evidence, that has no errors and no warnings. */
export const TRUST: string = `format: 1
organisation: { name: Northmere, nation: england, sector: nhs }
scope: { level: service, name: Maternity }
assessment: { date: 2026-10-14, assessors: [{ role: Partner, lived_experience: true }] }
policies:
  candour:
    title: Being Open
    document: policies/being-open.md
    status: approved
    approved_on: 2025-03-04
    review_by: 2028-03-04
evidence:
  review: { kind: case-review, date: 2026-08-30, document: evidence/review.md }
elements:
  communication/named-contact:
    declared: practised
    policy:
      - policy: candour
        quote: Every family is given the name and direct number of one person
    practice:
      - { evidence: review, result: 37 of 42, quote: Families had the same contact in 37 of 42 cases }
`;

/** The policy that the promise stands in. */
export const POLICY: string = `# Being Open

## 6 Contact

6.1 We keep in touch.

6.2 Every family is given the **name** and direct number of one person who stays with them. The number is
answered every day.

6.3 Letters are plain.
`;

/** The report that the figure stands in. */
export const REVIEW: string = `# Review

- Families had the same contact in 37 of 42 cases.
- Letters were plain in 40 of 42 cases.
`;

/** The files of a folder in which everything is as it was pinned. */
export const PINNED_FOLDER: Readonly<Record<string, string>> = {
  'trust.yaml': TRUST,
  'policies/being-open.md': POLICY,
  'evidence/review.md': REVIEW,
};
