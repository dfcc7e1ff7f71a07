import { placeWords } from '../../diagnostics/place-words.ts';
import type { CandourCheckResult, Finding, Step } from '../../model/report.ts';
import { outcomeWords } from '../content/words.ts';
import { waiverTerms } from '../waived.ts';
import type { SheetKind } from './sheet.ts';

/** The steps that open the next gate, in their order. */
export const planSheet: SheetKind<{ readonly step: Step; readonly number: number }> = {
  name: 'Plan',
  rows: ({ plan }) => plan.steps.map((step, i) => ({ step, number: i + 1 })),
  columns: [
    { title: 'Step', width: 7, value: ({ number }) => number },
    { title: 'Id', width: 40, value: ({ step }) => step.id },
    { title: 'About', width: 40, value: ({ step }) => step.title },
    { title: 'Kind', width: 12, value: ({ step }) => step.kind },
    { title: 'From', width: 14, value: ({ step }) => step.from },
    { title: 'To', width: 14, value: ({ step }) => step.to },
    { title: 'What to do', width: 70, value: (row) => row.step.do },
    { title: 'Effort', width: 10, value: ({ step }) => step.effort },
  ],
};

/** The candour checks of the nation. They show what policy says, not that the law was kept. */
export const candourSheet: SheetKind<CandourCheckResult> = {
  name: 'Candour',
  rows: ({ candour }) => candour.checks,
  columns: [
    { title: 'Id', width: 22, value: ({ id }) => id },
    { title: 'Check', width: 56, value: ({ title }) => title },
    { title: 'Outcome', width: 12, value: ({ outcome }) => outcomeWords(outcome).text },
    { title: 'Only advises', width: 13, value: ({ advisory }) => (advisory ? 'yes' : 'no') },
    { title: 'Why', width: 70, value: ({ reasons }) => reasons.join('; ') },
  ],
};

/** A phase or a check of the roll-out. */
interface RolloutRow {
  readonly kind: 'phase' | 'check';
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly holdsGate: string;
  readonly detail: string;
}

/** The phases with their gates, then every check of the roll-out. */
export const rolloutSheet: SheetKind<RolloutRow> = {
  name: 'Roll-out',
  rows: ({ rollout }) => [
    ...rollout.phases.map(
      ({ id, name, gate, blockedBy }): RolloutRow => ({
        kind: 'phase',
        id,
        title: name ?? id,
        outcome: `gate ${gate}`,
        holdsGate: '',
        detail: blockedBy.join('; '),
      }),
    ),
    ...rollout.principles.flatMap(({ checks }) =>
      checks.map(
        ({ id, title, outcome, gate, detail }): RolloutRow => ({
          kind: 'check',
          id,
          title,
          outcome: outcomeWords(outcome).text,
          holdsGate: gate ? 'yes' : 'no',
          detail,
        }),
      ),
    ),
  ],
  columns: [
    { title: 'Kind', width: 9, value: ({ kind }) => kind },
    { title: 'Id', width: 34, value: ({ id }) => id },
    { title: 'Title', width: 56, value: ({ title }) => title },
    { title: 'Outcome', width: 14, value: ({ outcome }) => outcome },
    { title: 'Holds a gate', width: 13, value: ({ holdsGate }) => holdsGate },
    { title: 'Detail', width: 70, value: ({ detail }) => detail },
  ],
};

/** Everything found wrong, with its place and what to do. */
export const findingsSheet: SheetKind<Finding> = {
  name: 'Findings',
  rows: ({ findings }) => findings,
  columns: [
    { title: 'Severity', width: 10, value: ({ severity }) => severity },
    { title: 'Id', width: 32, value: ({ id }) => id },
    { title: 'About', width: 34, value: ({ subject }) => subject },
    { title: 'What', width: 70, value: ({ message }) => message },
    { title: 'Where', width: 44, value: ({ location }) => placeWords(location) },
    { title: 'Why it matters', width: 50, value: ({ why }) => why },
    { title: 'What to do', width: 50, value: ({ fix }) => fix },
    { title: 'Waived', width: 50, value: ({ waiver }) => (waiver === null ? null : waiverTerms(waiver)) },
  ],
};
