import { levelValue } from '../../model/level.ts';
import type { CommitmentResult, ElementResult, Gap, Report } from '../../model/report.ts';
import { addMonths, dayInWords } from '../../util/days.ts';
import { counted } from '../../util/words.ts';
import { unknownWord } from '../input.ts';
import { UserError } from '../user-error.ts';
import type { Failure, Gate } from './gate.ts';

/** The key of the whole, beside the ids of the commitments. */
const WHOLE = 'whole';

/** The least supported share, in per cent, by commitment id, or `whole`. */
export type MinSupported = ReadonlyMap<string, number>;

/** Reads `--min-supported`: a per cent for the whole, or `<commitment>=<per cent>`; throws a UserError for anything else. */
export function readMinSupported(values: readonly string[]): MinSupported {
  return new Map(
    values.map((value) => {
      const [, id = WHOLE, figure = ''] = /^(?:([^=]+)=)?(.*)$/.exec(value) ?? [];
      return [id, readPercent(figure, '--min-supported')];
    }),
  );
}

/** Reads a per cent from 0 to 100; throws a UserError for anything else. */
export function readPercent(value: string, option: string): number {
  const figure = /^\d{1,3}(?:\.\d+)?%?$/.test(value.trim()) ? Number.parseFloat(value) : Number.NaN;
  if (!(figure <= 100))
    throw new UserError(`"${value}" is no figure that ${option} can use. Write a per cent from 0 to 100, such as 40.`);
  return figure;
}

/** Reads a number of months; throws a UserError for anything else. */
export function readMonths(value: string, option: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new UserError(`"${value}" is no number of months that ${option} can use. Write a whole number, such as 12.`);
  return Number(value);
}

/** The gate of `--min-supported`. A figure that there is not, because nothing was assessed, is never enough. */
export function minSupportedGate(asked: MinSupported): Gate {
  return ({ report }) =>
    [...asked].flatMap(([id, least]): Failure[] => {
      const { supported, what, gaps } = figureOf(report, id);
      if (supported !== null && supported >= least) return [];
      const is = supported === null ? `Nothing of ${what} was assessed` : `${supported}% of ${what} is supported`;
      const gate = id === WHOLE ? 'min-supported' : `min-supported ${id}`;
      return [{ gate, says: `${is}, and ${least}% is asked.`, first: firstOf(gaps) }];
    });
}

function figureOf({ summary, commitments, gaps }: Report, id: string) {
  if (id === WHOLE) return { supported: summary.supported, what: 'the whole', gaps };
  const found = commitments.find((commitment) => commitment.id === id);
  if (found === undefined)
    throw unknownWord(id, 'commitment', [WHOLE, ...commitments.map((commitment: CommitmentResult) => commitment.id)]);
  return { supported: found.supported, what: id, gaps: gaps.filter(({ commitment }) => commitment === id) };
}

function firstOf([gap]: readonly Gap[]): string {
  return gap === undefined ? 'Assess its elements; hpp framework list names them.' : `For ${gap.id}: ${gap.nextStep}`;
}

/** The gate of `--max-assurance-gap`. */
export function maxAssuranceGapGate(most: number): Gate {
  return ({ report }) => {
    const { assuranceGap } = report.summary;
    if (assuranceGap !== null && assuranceGap <= most) return [];
    const gate = 'max-assurance-gap';
    if (assuranceGap === null)
      return [
        {
          gate,
          says: `Nothing was assessed, so there is no assurance gap to hold against ${most}%.`,
          first: firstOf(report.gaps),
        },
      ];
    return [
      { gate, says: `The assurance gap is ${assuranceGap}%, and at most ${most}% is asked.`, first: widest(report) },
    ];
  };
}

/** The element of which most is claimed beyond what can be shown. */
function widest({ commitments }: Report): string {
  const distance = ({ declared, supported }: ElementResult): number =>
    declared === null || supported === null ? 0 : levelValue(declared) - levelValue(supported);
  const [first] = commitments
    .flatMap(({ elements }) => elements)
    .toSorted((one, other) => distance(other) - distance(one));
  if (first === undefined) return 'Declare the levels that are supported.';
  return `${first.id} is declared ${first.declared} and supported ${first.supported}: add the evidence that is missing, or declare what is supported.`;
}

/** The gate of `--max-age`: how many months ago the assessment may have been. One without a date is too old. */
export function maxAgeGate(months: number): Gate {
  return ({ assessedOn, day }) => {
    if (assessedOn !== null && day <= addMonths(assessedOn, months)) return [];
    const gate = 'max-age';
    const first = 'Look at the elements again with those whom they concern, and record the day under assessment.';
    if (assessedOn === null) return [{ gate, says: 'The file does not say when the assessment was made.', first }];
    const says = `The assessment is of ${dayInWords(assessedOn)}, and at most ${counted(months, 'month')} before ${dayInWords(day)} is asked.`;
    return [{ gate, says, first }];
  };
}
