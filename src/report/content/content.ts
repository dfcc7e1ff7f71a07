import type { Report } from '../../model/report.ts';
import type { Audience, Depth } from './audience.ts';
import type { Section } from './blocks.ts';
import { boardContent } from './board/board-content.ts';
import { commitmentsSection, enablersSection } from './commitments.ts';
import { conversationsSection } from './conversations.ts';
import { decisionsSection } from './decisions.ts';
import { aboutSection, summarySection, titleOf } from './front.ts';
import { findingsSection, gapsSection, planSection } from './gaps.ts';
import { indicatorsSection, recommendationsSection } from './others.ts';
import { publicContent } from './public/public-content.ts';
import type { ReportContent } from './report-content.ts';
import { candourSection, rolloutSection } from './rollout.ts';
import { troubleSection } from './trouble.ts';

/** What a report says to an audience. */
export function contentOf(report: Report, audience: Audience): ReportContent {
  if (audience === 'board') return boardContent(report);
  if (audience === 'public') return publicContent(report);
  return { ...titleOf(report), sections: sectionsFor(report, audience) };
}

function sectionsFor(report: Report, depth: Depth): Section[] {
  const sections = [
    aboutSection(report, depth),
    summarySection(report),
    commitmentsSection(report, depth),
    troubleSection(report),
    rolloutSection(report, depth),
    candourSection(report, depth),
    gapsSection(report, depth),
    conversationsSection(report, depth),
    planSection(report, depth),
    decisionsSection(report),
    enablersSection(report, depth),
    indicatorsSection(report),
    recommendationsSection(report),
    findingsSection(report, depth),
  ];
  return sections.filter((section) => section !== null);
}
