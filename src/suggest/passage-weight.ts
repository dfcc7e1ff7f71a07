import type { QuotablePassage } from './passages.ts';

// Each is a modest push: what the words say counts for more than how they are said.
const PROMISE = 1.2;
const HEDGE = 1 / 1.2;
const QUESTION = 0.7;
// A row names things more often than it promises them.
const ROW = 0.8;
const NO_PROVISION = 0.25;

/** How far a passage reads like a promise: above 1 what is given or must be done, below 1 a purpose, a definition or a question. */
export function passageWeight(passage: QuotablePassage, text: string): number {
  let weight = 1;
  if (PROMISES.test(text)) weight *= PROMISE;
  if (HEDGES.test(text)) weight *= HEDGE;
  if (/\?["'\u2019\u201d)\s]*$/.test(text)) weight *= QUESTION;
  if (passage.table !== null) weight *= ROW;
  if (isAboutTheDocument(passage)) weight *= NO_PROVISION;
  return weight;
}

const PROMISES =
  /\b(?:will|must|shall|never|always|nobody|(?:is|are|be) (?:also |always |then )?(?:given|told|offered|asked|invited|sent|agreed|provided|written|explained|informed|notified|shared|made|held|trained|recorded|kept|available|reimbursed|reviewed|documented|allocated|appointed|paid|answered|included|checked))\b/i;

const HEDGES =
  /\b(?:(?:where|if|when|as) (?:possible|appropriate|practicable|feasible|resources)|wherever|should|may|might|normally|usually|generally|aims? to|seeks? to|endeavours?|strives?|desirable|awaited|to be (?:decided|agreed|confirmed|written|set))\b/i;

// Parts of a policy that say what it is for, what words mean or where else to look. They promise nothing.
const ABOUT_THE_DOCUMENT = new RegExp(
  `^\\W*(?:[\\d.]+|[a-z][.)])?\\s*(?:${[
    'purpose',
    'aims?',
    'objectives?',
    'introduction',
    'background',
    'rationale',
    'summary',
    'scope',
    'definitions?',
    'glossary',
    'abbreviations',
    'terms used',
    'references?',
    'bibliography',
    'legislation',
    'legal (?:framework|context)',
    '(?:associated|related|supporting) (?:documents?|documentation|policies)',
    'document control',
    'version (?:control|history)',
    'change history',
    'contents',
    'further reading',
    // Forms and model letters.
    'appendi(?:x|ces)',
    'annex',
  ].join('|')})\\b`,
  'i',
);
const CONTROL_TABLE =
  /^\W*(?:document (?:control|title|name|number)|policy (?:title|name|number)|version|reference|term|word|abbreviation)\b/i;

function isAboutTheDocument({ headings, table }: QuotablePassage): boolean {
  return headings.some((heading) => ABOUT_THE_DOCUMENT.test(heading)) || (table !== null && CONTROL_TABLE.test(table));
}
