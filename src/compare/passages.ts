import type { Change } from '../model/comparison.ts';
import type { ProvisionResult } from '../model/report.ts';
import { foldedLetters } from '../util/letters.ts';
import { shortened } from '../util/words.ts';
import { change } from './change.ts';
import { paired } from './pair.ts';

/** Something that quotes policies: an element, an enabler or a candour check. */
export interface Quoting {
  readonly id: string;
  readonly provisions: readonly ProvisionResult[];
}

type Status = ProvisionResult['status'];

/** Highest first: what holds, what somebody vouches for, what is not in force, what nobody looked up, what is not there. */
const RANK: Readonly<Record<Status, number>> = {
  found: 4,
  attested: 3,
  'not-current': 2,
  unchecked: 1,
  'not-found': 0,
};
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  found: 'found in its policy',
  attested: 'vouched for',
  'not-current': 'in a policy that is not in force',
  unchecked: 'not checked',
  'not-found': 'not found in its policy',
};
const LONGEST_QUOTE = 160;

/** What moved in the passages that one thing quotes. One that held and is quoted no more is worse, unless a longer one holds it. */
export function passageChanges(before: Quoting, after: Quoting): Change[] {
  const { both, gone, added } = pairedPassages(before, after);
  return [
    ...gone.map((passage) => goneChange(before.id, passage, after)),
    ...both
      .filter(([one, other]) => one.status !== other.status)
      .map(([one, other]) => statusChange(before.id, one, other)),
    ...added.map((passage) =>
      change({
        ...about(before.id, passage),
        what: 'presence',
        before: null,
        after: STATUS_WORDS[passage.status],
        direction: 'neither',
        says: `It is quoted now: ${STATUS_WORDS[passage.status]}.`,
      }),
    ),
  ];
}

/** Why less stands in writing than it did: passages that are quoted no more, and those that no longer hold. */
export function passageReasons(before: Quoting, after: Quoting): string[] {
  const { both, gone } = pairedPassages(before, after);
  return [
    ...gone.filter((passage) => isLost(passage, after)).map((passage) => `${quoted(passage)} is quoted no more`),
    ...both
      .filter(([one, other]) => isWeaker(one, other))
      .map(([, other]) => `${quoted(other)} no longer holds as it did: ${other.because ?? STATUS_WORDS[other.status]}`),
  ];
}

function pairedPassages(before: Quoting, after: Quoting) {
  return paired(before.provisions, after.provisions, [({ policy, quote }) => `${policy}\n${foldedLetters(quote)}`]);
}

function goneChange(id: string, passage: ProvisionResult, after: Quoting): Change {
  const told = { ...about(id, passage), what: 'presence', before: STATUS_WORDS[passage.status], after: null } as const;
  const says = 'It is quoted no more.';
  if (!isLost(passage, after)) return change({ ...told, direction: 'neither', says });
  return change(
    { ...told, direction: 'worse', says },
    { means: 'A promise that could be held up is no longer pointed to.' },
  );
}

function statusChange(id: string, before: ProvisionResult, after: ProvisionResult): Change {
  const isWorse = isWeaker(before, after);
  const told = {
    ...about(id, after),
    what: 'status',
    before: STATUS_WORDS[before.status],
    after: STATUS_WORDS[after.status],
    direction: isWorse ? 'worse' : isHeld(after) ? 'better' : 'neither',
    says: `It was ${STATUS_WORDS[before.status]}, and is ${STATUS_WORDS[after.status]} now.`,
  } as const;
  return change(told, {
    ...(isWorse ? { means: 'A promise in writing no longer holds as it did.' } : {}),
    reasons: after.because === null ? [] : [after.because],
  });
}

/** Whether a passage that is quoted no more held, and no longer one that holds has its words. */
function isLost(passage: ProvisionResult, after: Quoting): boolean {
  return isHeld(passage) && !after.provisions.some((other) => isHeld(other) && isWithin(passage, other));
}

/** To find out that words are not there, where nobody had looked, is no loss. */
function isWeaker(before: ProvisionResult, after: ProvisionResult): boolean {
  return RANK[after.status] < RANK[before.status] && before.status !== 'unchecked';
}

function isHeld({ status }: ProvisionResult): boolean {
  return status === 'found' || status === 'attested';
}

/** Whether a longer passage of the same policy holds all the words of another. */
function isWithin({ policy, quote }: ProvisionResult, longer: ProvisionResult): boolean {
  if (longer.policy !== policy) return false;
  const letters = foldedLetters(longer.quote);
  return quote.split(LEFT_OUT).every((part) => letters.includes(foldedLetters(part)));
}

const LEFT_OUT = /…|\[\.\.\.\]/;

function about(
  id: string,
  passage: ProvisionResult,
): { readonly kind: 'provision'; readonly id: string; readonly title: string } {
  return { kind: 'provision', id, title: quoted(passage) };
}

function quoted({ quote, policyTitle }: ProvisionResult): string {
  return `"${shortened(quote, LONGEST_QUOTE)}" (${policyTitle})`;
}
