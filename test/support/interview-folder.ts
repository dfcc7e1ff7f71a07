/** A trust file with comments in it, its policy and a report, for interviews. */
export const INTERVIEW_FOLDER: Readonly<Record<string, string>> = {
  'trust.yaml': `# The one file of this service. Kept by hand.
format: 1
organisation: { name: Northmere, nation: england, sector: nhs }   # an invented one
scope:
  level: service
  name: Maternity

policies:   # one so far
  open: { title: Being open, document: policies/open.md, status: approved, approved_on: 2026-01-01 }

# Most of this is still to be asked.
elements:
  # Written before the interview.
  communication/early-honest-disclosure:
    declared: written   # as the matron sees it
    policy:
      - policy: open
        quote: A senior clinician speaks with the family in person as soon as harm is known.
    practice: []
    experience: []
    note: kept
    action: { what: kept, owner: kept, due: 2027-01-01, status: open }
`,
  'policies/open.md': `# Being open

## 6.2 Named contact

Every patient or family is given the name and direct number of one person who stays with them to the end.

A named contact with protected time rings the family every week, and cover is arranged when this person is away.

## 6.3 First conversation

A senior clinician speaks with the family in person as soon as harm is known.
`,
  'evidence/contact-review.md': 'In 37 of 42 cases the family had the same contact throughout.\n',
};

/** Answers about one element, from its level to its next step, as they are typed. */
export const CONTACT_ANSWERS: readonly string[] = [
  'practised',
  'y',
  'case-review',
  '2026-08-30',
  '1',
  '37 of 42',
  'In 37 of 42 cases the family had the same contact throughout.',
  'none',
  'Families ring one number.',
  'Give cover for annual leave.',
  'Matron',
  '2027-01-31',
];

/** The same as a file for --answers. */
export function answersFile(answers: readonly string[]): string {
  return `format: 1\nanswers: ${JSON.stringify(answers)}\n`;
}
