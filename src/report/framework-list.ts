import type { Element, Framework } from '../model/framework.ts';
import { bullets, paragraph, plainItem, type Section, toned } from './content/blocks.ts';

/** Everything that is audited, by id. */
export function frameworkSections(framework: Framework): Section[] {
  return [
    {
      title: `${framework.title}, ${framework.version}`,
      blocks: [paragraph(framework.reading)],
    },
    ...framework.commitments.map(({ id, number, title, elements }) => ({
      title: `${number}. ${title} (${id})`,
      blocks: [bullets(elements.map(elementItem))],
    })),
    { title: 'Enablers', blocks: [bullets(framework.enablers.map(elementItem))] },
    ...framework.candour.map(({ title, checks }) => ({
      title: `Candour: ${title}`,
      blocks: [bullets(checks.map(named))],
    })),
    {
      title: 'Roll-out principles',
      blocks: [bullets(framework.rollout.map(named))],
    },
    {
      title: 'Roll-out checks',
      blocks: [
        bullets(
          framework.rollout.flatMap(({ checks }) =>
            checks.map(({ id, title, gate }) =>
              plainItem(toned(id, 'strong'), `: ${title}${gate ? ' (holds the gate)' : ''}`),
            ),
          ),
        ),
      ],
    },
    {
      title: 'Indicators',
      blocks: [bullets(framework.indicators.map(named))],
    },
    {
      title: 'Wording that can harm again',
      blocks: [bullets(framework.wording.rules.map(named))],
    },
    {
      title: 'Replaced, and looked for in policies',
      blocks: [bullets(framework.replaced.map(named))],
    },
    {
      title: 'Rules',
      blocks: [
        bullets(
          Object.entries(framework.rules).map(([id, { says }]) =>
            plainItem(toned(id.replaceAll('_', '-'), 'strong'), `: ${says}`),
          ),
        ),
      ],
    },
    { title: 'Levels', blocks: [bullets(framework.levels.map(named))] },
    { title: 'Findings', blocks: [bullets(framework.findings.map(named))] },
  ];
}

function named({ id, title }: { readonly id: string; readonly title: string }): ReturnType<typeof plainItem> {
  return plainItem(toned(id, 'strong'), `: ${title}`);
}

function elementItem({ id, title, core }: Element): ReturnType<typeof plainItem> {
  return plainItem(toned(id, 'strong'), `: ${title}${core ? ' (core)' : ''}`);
}
