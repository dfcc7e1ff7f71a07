import { paragraph, wordFile } from './office-files.ts';

const STYLES = [1, 2]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join('');

/** A policy as a Word file: its title, what it says of itself, and sections, each a heading with a paragraph. */
function wordPolicy(
  title: string,
  control: Readonly<Record<string, string>>,
  sections: Readonly<Record<string, string>>,
): Buffer {
  return wordFile(
    [
      paragraph(title, '<w:pStyle w:val="H1"/>'),
      ...Object.entries(control).map(([label, value]) => paragraph(`${label}: ${value}`)),
      ...Object.entries(sections).flatMap(([heading, words]) => [
        paragraph(heading, '<w:pStyle w:val="H2"/>'),
        paragraph(words),
      ]),
    ].join(''),
    { styles: STYLES },
  );
}

/** The words by which the first of the three meets the element of a named contact. */
const CONTACT_WORDS =
  'Every patient or family is given the name and direct number of one person who stays with them to the end.';

/** Three policies of an invented service. The last does not say when it was approved. */
export const THREE_POLICIES: Readonly<Record<string, Buffer>> = {
  'being-open.docx': wordPolicy(
    'Being Open and Duty of Candour Policy',
    { Version: '5.0', 'Date approved': '4 March 2025', 'Review date': '4 March 2028', Owner: 'Chief Nurse' },
    {
      '1 First conversation':
        'As soon as harm is known or suspected, a senior clinician speaks with the patient or family in person, tells them what is known and what is not yet known, and says what happens next.',
      '2 Apology':
        'The person who speaks says sorry in plain words in that first conversation. A written apology follows within ten working days, and nobody waits for lawyers.',
      '3 Named contact': `${CONTACT_WORDS} When this person is away, somebody they have met stands in.`,
      '4 Communication needs':
        'Before the first conversation staff ask which language, interpreter, signer or Easy Read papers are needed, and book them.',
    },
  ),
  'complaints.docx': wordPolicy(
    'Complaints and Concerns Policy',
    { Version: '3.1', 'Date approved': '12 January 2026', 'Review date': '12 January 2029' },
    {
      '1 Complaints are not paused':
        'A complaint goes on while an incident review, a claim or an inquest is under way. The family decides whether to wait.',
      '2 Help that is independent':
        'With the first letter the family is given the name and number of an independent advocacy service, and is told that it is free.',
    },
  ),
  'incident-response.docx': wordPolicy(
    'Patient Safety Incident Response Policy',
    { Version: '2' },
    {
      '1 Families shape the questions':
        'Before a review begins, the family is asked which questions it should answer, and their questions are written into its terms of reference.',
      '2 Findings':
        'The lead reviewer shares the draft findings with the family in a meeting, and changes what is wrong before anything is published.',
    },
  ),
};
