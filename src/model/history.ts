import type { LevelOrNull, Summary } from './report.ts';

/** The movement of one service over time, oldest first: one point a day. */
export interface History {
  readonly organisation: string;
  readonly nation: string;
  readonly scope: string;
  readonly commitments: readonly HistoryCommitment[];
  readonly points: readonly HistoryPoint[];
  readonly frameworkChanges: readonly FrameworkChange[];
  /** Reports of a day for which a later one stands. */
  readonly leftOut: readonly { readonly from: string; readonly day: string }[];
}

/** A commitment whose figures are followed. */
export interface HistoryCommitment {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** How all of it stood on one day. */
export interface HistoryPoint {
  readonly day: string;
  /** The file or the revision that says so. */
  readonly from: string;
  readonly framework: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly whole: HistoryFigure;
  /** In the order of the history's commitments; null for one that the report does not have. */
  readonly commitments: readonly (HistoryFigure | null)[];
}

/** One pair of figures on one day. */
export interface HistoryFigure {
  readonly supported: Summary['supported'];
  readonly declared: Summary['declared'];
  readonly provisional: boolean;
  readonly verdict: Summary['verdict'];
  readonly level: LevelOrNull;
}

/** From a day on another framework was used, so figures before and after it were not measured alike. */
export interface FrameworkChange {
  readonly day: string;
  readonly before: string;
  readonly after: string;
}
