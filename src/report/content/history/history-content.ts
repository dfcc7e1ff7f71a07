import type { History, HistoryFigure, HistoryPoint } from '../../../model/history.ts';
import type { Report } from '../../../model/report.ts';
import { dayInShort, dayInWords } from '../../../util/days.ts';
import { counted } from '../../../util/words.ts';
import {
  type Block,
  bullets,
  type Figure,
  type Item,
  paragraph,
  plainItem,
  type Section,
  type Table,
  toned,
} from '../blocks.ts';
import type { ReportContent } from '../report-content.ts';
import { percentWords } from '../words.ts';

/** A row of figures through time: of the whole, or of one commitment. */
interface Row {
  readonly label: string;
  readonly figures: readonly (HistoryFigure | null)[];
}

const NONE = '–';

/** A page of its own on the movement of one service. */
export function historyContent(history: History): ReportContent {
  const subject = `${history.organisation}: ${history.scope}`;
  return { title: 'Harmed Patient Pathway: movement', subject, sections: [historySection(history)] };
}

/** The movement of each commitment by date, for a report or for a page of its own. */
export function historySection(history: History): Section {
  const { points, frameworkChanges } = history;
  const rows = rowsOf(history);
  const blocks: Block[] = [
    paragraph(
      `${counted(points.length, 'day')}, from ${dayInWords(points[0]?.day ?? '')} to ${dayInWords(points.at(-1)?.day ?? '')}. The figures are what the evidence bore out on each day.`,
    ),
    bullets(rows.map((row) => movementItem(row, points))),
  ];
  if (frameworkChanges.length > 0) {
    blocks.push(
      paragraph(toned('The framework changed, so figures before and after were not measured alike:', 'strong')),
      bullets(
        frameworkChanges.map(({ day, before, after }) =>
          plainItem(`* ${dayInWords(day)}: ${after}; before, ${before}.`),
        ),
      ),
    );
  }
  blocks.push(historyTable(history, rows, moveWords));
  if (rows.some(({ figures }) => figures.some((figure) => supportedOf(figure) === null)))
    blocks.push(paragraph(`${NONE} stands where nothing was assessed.`));
  blocks.push(movementFigure(history, rows));
  return { id: 'movement', title: 'Movement over time', blocks };
}

/** The history of the service that a report is about; null where there is none. */
export function historyFor(report: Report, histories: readonly History[]): History | null {
  const { organisation, scope } = report;
  const named = scope.name ?? `whole ${scope.level}`;
  return (
    histories.find(
      (history) =>
        history.organisation === organisation.name && history.nation === organisation.nation && history.scope === named,
    ) ?? null
  );
}

function rowsOf({ points, commitments }: History): Row[] {
  return [
    { label: 'All six commitments', figures: points.map(({ whole }) => whole) },
    ...commitments.map(({ number, title }, i) => ({
      label: `${number} ${title}`,
      figures: points.map((point) => point.commitments[i] ?? null),
    })),
  ];
}

function supportedOf(figure: HistoryFigure | null): number | null {
  return figure?.supported ?? null;
}

/** From the first day with a figure to the last, in words. */
function movementItem({ label, figures }: Row, points: readonly HistoryPoint[]): Item {
  const known = figures.flatMap((figure, i) => {
    const supported = supportedOf(figure);
    return supported === null ? [] : [{ supported, day: points[i]?.day ?? '' }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return plainItem(`${label}: nothing assessed.`);
  const now = toned(percentWords(last.supported), 'strong');
  if (first.day === last.day) return plainItem(`${label}: `, now, ` on ${dayInWords(last.day)}.`);
  const step = Math.round(last.supported) - Math.round(first.supported);
  const isUp = last.supported > first.supported;
  const size = step === 0 ? 'less than a point' : counted(Math.abs(step), 'point');
  const direction = isUp ? toned(`up ${size}`, 'good') : toned(`down ${size}`, 'bad');
  const words = last.supported === first.supported ? 'unchanged' : direction;
  const then = `${percentWords(first.supported)} on ${dayInWords(first.day)}, `;
  return plainItem(`${label}: ${then}`, now, ` on ${dayInWords(last.day)}: `, words, '.');
}

function historyTable(
  { points, commitments, frameworkChanges }: History,
  rows: readonly Row[],
  cell: (row: Row, index: number) => string,
): Table {
  const marked = new Set(frameworkChanges.map(({ day }) => day));
  return {
    kind: 'table',
    caption: 'Supported figures by date, of the whole and of each commitment by its number',
    head: ['Date', 'All', ...commitments.map(({ number }) => String(number))],
    numeric: [false, ...rows.map(() => true)],
    rows: points.map(({ day }, i) => [
      `${dayInShort(day)}${marked.has(day) ? ' *' : ''}`,
      ...rows.map((row) => cell(row, i)),
    ]),
  };
}

/** A figure with how far it moved since the last one that is known: `63% +4`. */
function moveWords({ figures }: Row, index: number): string {
  const supported = supportedOf(figures[index] ?? null);
  if (supported === null) return NONE;
  const before = figures
    .slice(0, index)
    .map(supportedOf)
    .findLast((figure) => figure !== null);
  const step = before === undefined || before === null ? 0 : Math.round(supported) - Math.round(before);
  return `${Math.round(supported)}%${step === 0 ? '' : step > 0 ? ` +${step}` : ` -${-step}`}`;
}

function exactWords({ figures }: Row, index: number): string {
  const supported = supportedOf(figures[index] ?? null);
  return supported === null ? NONE : `${supported.toFixed(1)}%`;
}

function movementFigure(history: History, rows: readonly Row[]): Figure {
  const { points, frameworkChanges } = history;
  const change = frameworkChanges.length > 0 ? ' A broken line stands where the framework changed.' : '';
  return {
    kind: 'figure',
    drawing: {
      kind: 'movement',
      days: points.map(({ day }) => day),
      panels: rows.map(({ label, figures }) => ({ label, values: figures.map(supportedOf) })),
      marks: frameworkChanges.map(({ day }) => day),
    },
    description: `One small chart for the whole and one for each commitment, from 0 to 100 per cent, with a point for each day. A line is left out where nothing was assessed.${change}`,
    table: { ...historyTable(history, rows, exactWords), caption: 'How the supported figures moved, in per cent' },
  };
}
