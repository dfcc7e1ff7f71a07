import type { Change } from '../model/comparison.ts';
import type { RedFlagResult, Report } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { foldedLetters } from '../util/letters.ts';
import { change } from './change.ts';
import { paired } from './pair.ts';

/** What moved in the red flags. One that has gone is worse, settled or not: what happened must stay on record. */
export function redFlagChanges(before: Report, after: Report): Change[] {
  const loose = ({ subject, foundOn }: RedFlagResult): string => `${subject}\n${foundOn}`;
  const exact = (flag: RedFlagResult): string => `${loose(flag)}\n${foldedLetters(flag.what)}`;
  const { both, gone, added } = paired(before.redFlags, after.redFlags, [exact, loose]);
  return [
    ...gone.map((flag) => {
      const told = { ...about(flag), what: 'presence', before: standing(flag), after: null } as const;
      const says = `The red flag found on ${dayInWords(flag.foundOn)} has gone from the file.`;
      const reasons = ['Keep it, with the day on which it was settled and what the family was told.'];
      return change({ ...told, direction: 'worse', says }, { means: 'What happened is no longer on record.', reasons });
    }),
    ...both.filter(([one, other]) => one.resolved !== other.resolved).map(([one, other]) => settledChange(one, other)),
    ...added.map((flag) => {
      const told = { ...about(flag), what: 'presence', before: null, after: standing(flag) } as const;
      const says = `A red flag was found on ${dayInWords(flag.foundOn)}: ${standing(flag)}.`;
      if (flag.resolved) return change({ ...told, direction: 'neither', says });
      return change(
        { ...told, direction: 'worse', says },
        { means: 'Something went against what people were promised.' },
      );
    }),
  ];
}

function settledChange(before: RedFlagResult, after: RedFlagResult): Change {
  const told = { ...about(after), what: 'settled', before: standing(before), after: standing(after) } as const;
  const day = dayInWords(after.foundOn);
  if (after.resolved)
    return change({ ...told, direction: 'better', says: `The red flag found on ${day} is settled.` }, reasonsOf(after));
  const says = `The red flag found on ${day} was settled, and is not settled now.`;
  return change({ ...told, direction: 'worse', says }, { means: 'What was called settled is open again.' });
}

function reasonsOf({ resolution }: RedFlagResult): { reasons: string[] } {
  return { reasons: resolution === null ? [] : [resolution] };
}

function standing({ resolved }: RedFlagResult): string {
  return resolved ? 'settled' : 'not settled';
}

function about({ subject, what }: RedFlagResult): {
  readonly kind: 'red-flag';
  readonly id: string;
  readonly title: string;
} {
  return { kind: 'red-flag', id: subject, title: what };
}
