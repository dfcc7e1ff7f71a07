import type { Section } from './blocks.ts';

/** Everything that a report for people says, in its order, before any format. */
export interface ReportContent {
  readonly title: string;
  readonly subject: string;
  readonly sections: readonly Section[];
}
