/** What stands around ten digits, without what is not seen, and how they are written. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** Whether they stand in groups of three, three and four. */
  readonly isGrouped: boolean;
  /** Whether full stops part the groups. */
  readonly hasStops: boolean;
}

// A telephone number behind the code of its country, or behind a nought that is left out from abroad.
const AFTER_DIALLING_CODE =
  /(?:(?:\+|\b00) ?\d{1,3}|\((?:\+\d{1,3}|44|0)\))[\s.\-\u00a0\u2011]{0,2}(?:\(0\)[\s\u00a0]?)?$/;
const AFTER_BOOK_LABEL = /(?:\bISBN(?:[\s-]?1[03])?(?:\s?\(1[03]\))?[\s:.=#]*(?:97[89][\s-]?)?|\b97[89]-)$/i;
const AFTER_CURRENCY = /[\u00a3$\u20ac]\s?$/;
const AFTER_DECIMAL_POINT = /[0-9]\.$/;

/** Whether what stands around ten digits makes them part of another number, a code, a price, a book or a telephone number. */
export function couldBeSomethingElse({ before, after, isGrouped, hasStops }: Surroundings): boolean {
  if (/[0-9\uff10-\uff19]$/.test(before) || /^[0-9\uff10-\uff19]/.test(after)) return true;
  if (AFTER_DIALLING_CODE.test(before) || AFTER_BOOK_LABEL.test(before)) return true;
  if (AFTER_CURRENCY.test(before) || /^\s?%/.test(after)) return true;
  const isDecimal = AFTER_DECIMAL_POINT.test(before) || /^\.[0-9]/.test(after);
  if (isDecimal && (!isGrouped || hasStops)) return true;
  return !isGrouped && (isHash(/[a-z]*$/i.exec(before)?.[0] ?? '') || isHash(/^[a-z]*/i.exec(after)?.[0] ?? ''));
}

/** Whether letters beside digits make them part of a hash. Other letters are a label or a name: `NHS9434765919`. */
function isHash(letters: string): boolean {
  return /^[a-f]+$/i.test(letters);
}
