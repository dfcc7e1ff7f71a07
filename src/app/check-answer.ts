import { isLongEnough, notFound, placeOfQuotation } from '../documents/find-quotation.ts';
import { readDocument } from '../documents/read-document.ts';
import { toSearchable } from '../documents/searchable.ts';
import type { Folder } from '../files/folder.ts';
import type { Rules } from '../model/framework.ts';
import { shortened } from '../util/words.ts';
import type { CheckAnswer } from './ask.ts';

/** Holds an answer against what lies in the folder: whether a document can be read, and whether it holds the words quoted. */
export function checkAgainst(folder: Folder, rules: Rules): CheckAnswer {
  return async ({ namesDocument, quotesFrom }, value) => {
    if (namesDocument === true) return await documentTrouble(folder, value);
    return quotesFrom === undefined ? null : await quotationTrouble(folder, quotesFrom, value, rules);
  };
}

async function documentTrouble(folder: Folder, document: string): Promise<string | null> {
  const reading = await readDocument(folder, document);
  if (reading.state === 'read') return null;
  return `This document cannot be used: ${reading.because}. Put it right, or press Enter to go on without a report.`;
}

async function quotationTrouble(folder: Folder, document: string, quote: string, rules: Rules): Promise<string | null> {
  const fewest = rules.quotation_words.value;
  if (!isLongEnough(quote, fewest)) return `A quotation needs ${fewest} words or more, so that it can be found.`;
  const reading = await readDocument(folder, document);
  // What cannot be read whole may hold the words all the same.
  if (reading.state !== 'read' || reading.text.unreadParts !== undefined) return null;
  const text = toSearchable(reading.text);
  if (placeOfQuotation(text, quote, null) !== null) return null;
  const check = notFound(text, quote);
  const closest = check.state === 'not-found' ? check.closest : null;
  const instead = closest === null ? '' : ` The closest there: "${shortened(closest.text, 240)}".`;
  return `These words do not stand in ${document}.${instead} Copy them as they stand, or press Enter to leave this for later.`;
}
