import type { FrameworkChange, History, HistoryFigure, HistoryPoint } from '../model/history.ts';
import type { CommitmentResult, Report } from '../model/report.ts';

/** A report of the past, and the file or revision that it came from. */
export interface PastReport {
  readonly from: string;
  readonly report: PastParts;
}

/** What of a report its history needs. */
export type PastParts = Pick<Report, 'asOf' | 'organisation' | 'scope' | 'framework' | 'summary'> & {
  readonly commitments: readonly Omit<CommitmentResult, 'elements'>[];
};

/** The movement of each service, by date. Of one day the last that is given stands, and the others are named. */
export function historiesOf(reports: readonly PastReport[]): History[] {
  const services = new Map<string, PastReport[]>();
  for (const past of reports) {
    const { organisation, scope } = past.report;
    const key = JSON.stringify([organisation.name, organisation.nation, scope.level, scope.name]);
    services.set(key, [...(services.get(key) ?? []), past]);
  }
  return [...services.values()].flatMap(historyOf);
}

function historyOf(reports: readonly PastReport[]): History[] {
  const newest = reports.toSorted((one, other) => (one.report.asOf < other.report.asOf ? -1 : 1)).at(-1)?.report;
  if (newest === undefined) return [];
  const ofDay = new Map<string, PastReport>();
  const leftOut: { from: string; day: string }[] = [];
  for (const past of reports) {
    const { asOf } = past.report;
    const other = ofDay.get(asOf);
    if (other !== undefined) leftOut.push({ from: other.from, day: asOf });
    ofDay.set(asOf, past);
  }
  const ids = newest.commitments.map(({ id }) => id);
  const points = [...ofDay.keys()].toSorted().flatMap((day) => pointsOf(ofDay.get(day), ids));
  return [
    {
      organisation: newest.organisation.name,
      nation: newest.organisation.nation,
      scope: newest.scope.name ?? `whole ${newest.scope.level}`,
      commitments: newest.commitments.map(({ id, number, shortTitle }) => ({ id, number, title: shortTitle })),
      points,
      frameworkChanges: frameworkChanges(points),
      leftOut,
    },
  ];
}

function pointsOf(past: PastReport | undefined, ids: readonly string[]): HistoryPoint[] {
  if (past === undefined) return [];
  const { from, report } = past;
  const { id, version, sha256 } = report.framework;
  const figures = new Map(report.commitments.map((commitment) => [commitment.id, figureOf(commitment)]));
  return [
    {
      day: report.asOf,
      from,
      framework: { id, version, sha256 },
      whole: figureOf({ ...report.summary, level: null }),
      commitments: ids.map((commitment) => figures.get(commitment) ?? null),
    },
  ];
}

function figureOf(from: Pick<CommitmentResult, keyof HistoryFigure>): HistoryFigure {
  const { supported, declared, provisional, verdict, level } = from;
  return { supported, declared, provisional, verdict, level };
}

function frameworkChanges(points: readonly HistoryPoint[]): FrameworkChange[] {
  return points.flatMap((point, i) => {
    const { framework: is } = point;
    const was = points[i - 1]?.framework;
    if (was === undefined || was.sha256 === is.sha256) return [];
    const isSameVersion = was.id === is.id && was.version === is.version;
    const after = `${is.id} ${is.version}${isSameVersion ? ', tailored otherwise' : ''}`;
    return [{ day: point.day, before: `${was.id} ${was.version}`, after }];
  });
}
