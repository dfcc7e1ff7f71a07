import type { Report } from '../../model/report.ts';
import type { Detail, Section } from './blocks.ts';
import { commitmentsSection, enablersSection } from './commitments.ts';
import { aboutSection, summarySection, titleOf } from './front.ts';
import { findingsSection, gapsSection, planSection } from './gaps.ts';
import { indicatorsSection, recommendationsSection } from './others.ts';
import { candourSection, rolloutSection } from './rollout.ts';
import { troubleSection } from './trouble.ts';

/** Everything that a report for people says, in its order, before any format. */
export interface ReportContent {
  readonly title: string;
  readonly subject: string;
  readonly sections: readonly Section[];
}

/** What a report says: what matters now, or everything. */
export function contentOf(report: Report, detail: Detail): ReportContent {
  const sections = [
    aboutSection(report, detail),
    summarySection(report),
    commitmentsSection(report, detail),
    troubleSection(report),
    rolloutSection(report, detail),
    candourSection(report, detail),
    gapsSection(report, detail),
    planSection(report, detail),
    enablersSection(report, detail),
    indicatorsSection(report),
    recommendationsSection(report),
    findingsSection(report, detail),
  ];
  return { ...titleOf(report), sections: sections.filter((section) => section !== null) };
}
