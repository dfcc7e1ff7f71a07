import type { Report } from '../../model/report.ts';
import { verdictWords } from '../content/words.ts';
import type { SheetKind, Value } from './sheet.ts';

interface SummaryRow {
  readonly what: string;
  readonly value: Value;
  readonly percents: readonly (number | null)[];
}

/** The verdict and the figures, of the whole and of each commitment. */
export const summarySheet: SheetKind<SummaryRow> = {
  name: 'Summary',
  rows: (report) => [...factsOf(report), ...figuresOf(report)],
  columns: [
    { title: 'What', width: 34, value: ({ what }) => what },
    { title: 'Value', width: 60, value: ({ value }) => value },
    { title: 'Declared', width: 12, kind: 'percent', value: ({ percents }) => percents[0] ?? null },
    { title: 'Supported', width: 12, kind: 'percent', value: ({ percents }) => percents[1] ?? null },
    { title: 'Assurance gap', width: 15, kind: 'percent', value: ({ percents }) => percents[2] ?? null },
    { title: 'Coverage', width: 12, kind: 'percent', value: ({ percents }) => percents[3] ?? null },
  ],
};

function factsOf({ organisation, scope, asOf, framework, limitations, summary, tool }: Report): SummaryRow[] {
  const fact = (what: string, value: Value): SummaryRow => ({ what, value, percents: [] });
  return [
    fact('Organisation', organisation.name),
    ...(scope.name === null || scope.name === undefined ? [] : [fact('Scope', scope.name)]),
    fact('As it stood on', asOf),
    fact('What this is', framework.reading),
    fact('Made by', `${tool.name} ${tool.version}, framework ${framework.id} ${framework.version}`),
    ...limitations.map((limitation) => fact('Limitation', limitation)),
    ...Object.entries(summary.counts).map(([state, count]) => fact(`Elements ${spaced(state)}`, count)),
    ...Object.entries(summary.proof).map(([state, count]) => fact(`Passages ${spaced(state)}`, count)),
  ];
}

function figuresOf({ summary, commitments }: Report): SummaryRow[] {
  return [
    { what: 'The whole', value: verdictWords(summary.verdict).text, percents: percentsOf(summary) },
    ...commitments.map((commitment) => ({
      what: `${commitment.number} ${commitment.shortTitle}`,
      value: `${verdictWords(commitment.verdict).text}${commitment.provisional ? ', provisional' : ''}`,
      percents: percentsOf(commitment),
    })),
  ];
}

interface Figures {
  readonly declared: number | null;
  readonly supported: number | null;
  readonly assuranceGap: number | null;
  readonly coverage: number;
}

function percentsOf({ declared, supported, assuranceGap, coverage }: Figures): (number | null)[] {
  return [declared, supported, assuranceGap, coverage * 100];
}

/** `notAssessed` as `not assessed`. */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
