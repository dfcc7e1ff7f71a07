import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Gap, Report } from '../../src/model/report.ts';
import type { Audience } from '../../src/report/content/audience.ts';
import type { Section } from '../../src/report/content/blocks.ts';
import { roomOf } from '../../src/report/content/board/room.ts';
import { contentOf } from '../../src/report/content/content.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderTerminal } from '../../src/report/terminal/terminal.ts';
import { AUDIT_DAY, anyTrustFolder } from '../support/any-trust.ts';
import { auditObject } from '../support/audit-object.ts';
import { textsOf, textsOfSection } from '../support/content-text.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';
import { filledTrust } from '../support/filled-trust.ts';

const { framework } = await loadFramework();
const anyFolder = anyTrustFolder(framework);
const MOST_WORDS = 1000;
const TWO_PAGES = 92;
const LARGE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['300 characters in one word', 'W'.repeat(300)],
  ['300 characters in short words', 'a b '.repeat(75).trim()],
  ['20,000 characters in short words', 'a b '.repeat(4999).trim()],
  ['right-to-left words', 'مستشفى للعائلات '.repeat(40).trim()],
  ['emoji', '\u{1f3e5} \u{1f1ec}\u{1f1e7} '.repeat(80).trim()],
];

describe.each(EXAMPLES)('the reports of %s', async (example) => {
  const report = await exampleReport(example);

  it('for the board say nothing that the lead is not told, and the lead nothing that the full report lacks', () => {
    expectContained(report);
  });

  it('for the board stay under 1,000 words and within two pages', () => {
    expectTwoPages(report);
  });

  it('name every gap in full, and in the board’s report how many more there are', () => {
    const full = textOf(report, 'full');
    const shown = report.gaps.filter(({ id }) => textOf(report, 'board').includes(`(${id}`)).length;

    for (const { id } of report.gaps) expect(full).toContain(`(${id}`);
    if (shown < report.gaps.length)
      expect(textOf(report, 'board')).toContain(`And ${report.gaps.length - shown} more, in the full report.`);
  });
});

describe('the report for the lead', async () => {
  const report = await exampleReport('northmere');
  const gaps = textsOfSection(sectionOf(report, 'lead', 'Gaps'));

  it('gives what is due now in full, with the question of a family and the next step', () => {
    for (const { question, nextStep } of report.gaps.filter(({ due }) => due === 'now')) {
      expect(gaps).toContain(`A family would ask: ${question}`);
      expect(gaps).toContain(`Next step: ${nextStep}`);
    }
  });

  it('gives every gap of the next phase in short, with who and by when', () => {
    expect(gaps).toContain('Due in the next phase: 8 gaps.');
    for (const { id } of report.gaps.filter(({ due }) => due === 'next'))
      expect(gaps.filter((text) => text.includes(`(${id}`))).toHaveLength(1);
    expect(gaps.join('\n')).toMatch(/psychological-support, core\): .+\. Chief Nurse, by 31 March 2027\./);
  });

  it('gives in short what somebody has taken on of what is put off, and counts the others', () => {
    const [first, ...others] = report.gaps.filter(({ due }) => due === 'deferred');
    if (first === undefined) throw new Error('The example puts something off.');
    const taken = { ...first, obligation: { ...first.obligation, owner: 'Matron', due: '2027-05-01' } };
    const texts = textsOfSection(sectionOf({ ...report, gaps: [taken, ...others] }, 'lead', 'Gaps'));

    expect(texts).toContain('Taken on, put off: 1 gap.');
    expect(texts.join('\n')).toContain('Matron, by 1 May 2027.');
    expect(texts).toContain('Further gaps: 16 put off. The full report (--all) shows them.');
  });

  it('gives what is past its day though it is no gap', () => {
    expect(gaps).toContain('Past the day set, where there is no gap: 1 action.');
    expect(gaps.join('\n')).toMatch(
      /needs-assessment\): Director of Midwifery, by 31 August 2026, which has passed: Cover/,
    );
  });

  it('names every step of the plan, the first five with what to do', () => {
    const plan = textsOfSection(sectionOf(report, 'lead', 'Plan'));

    for (const { title } of report.plan.steps) expect(plan.some((text) => text.startsWith(title))).toBe(true);
    expect(plan.filter((text) => text.startsWith('Do: '))).toHaveLength(5);
  });
});

describe('generated files', () => {
  it('give a board’s report that is held in the lead’s, and the lead’s in the full one, within 1,000 words', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        const { report } = await auditObject(folder, AUDIT_DAY);

        expectContained(report);
        expectTwoPages(report);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('a report with 200 gaps', async () => {
  const report = withGaps(await exampleReport('northmere'), 200);

  it('cuts the board’s list and says how many more there are', () => {
    const text = textOf(report, 'board');

    expectTwoPages(report);
    expect(text).toContain('Due now: 200 gaps.');
    expect(text).toContain('And 194 more, in the full report.');
  });

  it('asks for an owner of all of them, where nobody owns any', () => {
    const gaps = report.gaps.map((gap) => ({ ...gap, obligation: { ...gap.obligation, owner: null } }));

    expect(textOf({ ...report, gaps }, 'board')).toContain('Name somebody to answer for the 200 gaps due now');
  });

  it('asks the board for one owner for all of those that nobody owns', () => {
    expect(textOf(report, 'board')).toContain('Name somebody to answer for 100 of the 200 gaps due now');
  });

  it('gives a lead and a full report every one of them', () => {
    for (const audience of ['lead', 'full'] as const) {
      const text = textOf(report, audience);
      for (const { id } of report.gaps) expect(text).toContain(`(${id}`);
    }
  });

  it('stays within the pages with long names as well', () => {
    const long = 'Deputy Director of everything that has to do with this '.repeat(6);
    const gaps = report.gaps.map((gap) => ({ ...gap, title: long, obligation: { ...gap.obligation, owner: long } }));

    expectTwoPages({ ...report, gaps });
  });
});

describe('a report with no gap', async () => {
  const report: Report = { ...(await exampleReport('ready')), gaps: [], findings: [] };

  it.each(['board', 'lead', 'full'] as const)('says so to the %s', (audience) => {
    const [title, none] = textsOfSection(sectionOf(report, audience, 'Gaps'));

    expect([title, none]).toEqual(['Gaps', 'None.']);
  });
});

describe.each(LARGE_TEXTS)('%s in every field', async (_, text) => {
  const { report } = await auditObject(filledTrust(text), AUDIT_DAY);

  it('leave the board’s report within its pages, held in the lead’s and the full one', () => {
    expectTwoPages(report);
    expectContained(report);
  });

  it('leave a name of up to 300 characters whole in every title', () => {
    const name = text.slice(0, 300);
    const named = {
      ...report,
      organisation: { ...report.organisation, name },
      scope: { level: 'service', name: null },
    };

    for (const audience of ['board', 'lead', 'full', 'public'] as const)
      expect(contentOf(named, audience).subject).toContain(name);
  });
});

describe('the decisions asked of the board', async () => {
  const northmere = await exampleReport('northmere');

  it('follow from what the report found', () => {
    expect(decisionsOf(northmere)).toEqual([
      'Agree what opens the gate of phase "pilot", which is closed, who sees to it, and by when.',
      'Ask that 1 red flag be settled, and that each patient or family concerned be told what was done.',
      'Ask how 1 candour check that is not met will be met. Candour is never put off.',
      'Name somebody to answer for 4 of the 6 gaps due now, with a day for each: nobody is named yet.',
      'Agree a new day for 2 actions whose day has passed, and what stands in the way.',
      'See that 1 policy past the review date is reviewed, and by when.',
    ]);
  });

  it('ask for a first phase where none is planned, and for people who were harmed where none took part', async () => {
    const decisions = decisionsOf(await exampleReport('first-look'));

    expect(decisions[0]).toMatch(/^Agree a first phase of the roll-out/);
    expect(decisions).toContain('Set a day by which 42 elements not yet assessed will be looked at.');
    expect(decisions).toContain('Ask that people who were harmed take part in the next assessment.');
  });

  it('ask whether a phase that is still ahead goes live while its gate is closed', async () => {
    const [first] = decisionsOf(await exampleReport('scotland'));

    expect(first).toBe(
      'Decide whether phase "first" goes live on 1 December 2026 as planned, while its gate is closed.',
    );
  });

  it('ask what follows, or to confirm the next phase, once the gate is open', async () => {
    const ready = await exampleReport('ready');
    const [phase] = ready.rollout.phases;
    if (phase === undefined) throw new Error('The example has a phase.');
    const next = { ...phase, id: 'second', due: 'next' as const, starts: '2027-01-04' };
    const withNext = { ...ready, rollout: { ...ready.rollout, phases: [phase, next] } };

    expect(decisionsOf(ready)[0]).toBe('Decide what follows phase "first", whose gate is open.');
    expect(decisionsOf(withNext)[0]).toBe(
      'Confirm that phase "second" begins on 4 January 2027: the gate of phase "first" is open.',
    );
  });

  it('ask for what only a board can give, and for reasons where a recommendation was not accepted', () => {
    const principles = northmere.rollout.principles.map((principle) => ({
      ...principle,
      checks: principle.checks.map((check) =>
        ['sponsor', 'board-approval'].includes(check.id) ? { ...check, outcome: 'not-met' as const } : check,
      ),
    }));
    const recommendations = northmere.recommendations.map((entry) => ({ ...entry, accepted: false }));
    const decisions = decisionsOf({ ...northmere, rollout: { ...northmere.rollout, principles }, recommendations });

    expect(decisions).toContain("Give the roll-out what it still lacks: a sponsor and the board's approval.");
    expect(decisions).toContain('Accept 3 recommendations, or publish why not.');
  });
});

/** Every figure, verdict, day and gap of a narrower report stands in the wider one, and so do its decisions. */
function expectContained(report: Report): void {
  const [board, lead, full] = (['board', 'lead', 'full'] as const).map((audience) => textOf(report, audience));
  for (const [narrow = '', wide = ''] of [
    [board, lead],
    [lead, full],
  ]) {
    for (const pattern of [
      /\d+%|\b\d+ of \d+\b/g,
      /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g,
      /\b(?:NOT READY|READY|UNKNOWN)\b/g,
    ])
      expect(missing(narrow.match(pattern) ?? [], wide.match(pattern) ?? [])).toEqual([]);
    expect(missing(gapIds(report, narrow), gapIds(report, wide))).toEqual([]);
  }
  const tables = (['board', 'lead', 'full'] as const).map((audience) => tableOf(report, audience));
  expect(tables[0]).toEqual(tables[1]);
  expect(tables[1]).toEqual(tables[2]);
  for (const audience of ['lead', 'full'] as const) expect(decisionsOf(report, audience)).toEqual(decisionsOf(report));
}

function missing(some: readonly string[], all: readonly string[]): string[] {
  return some.filter((text) => !all.includes(text));
}

function gapIds({ gaps }: Report, text: string): string[] {
  return gaps.map(({ id }) => id).filter((id) => text.includes(`(${id})`) || text.includes(`(${id}, core)`));
}

function tableOf(report: Report, audience: Audience): unknown {
  const { sections } = contentOf(report, audience);
  return sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
}

function decisionsOf(report: Report, audience: Audience = 'board'): string[] {
  return textsOfSection(sectionOf(report, audience, 'Decisions asked of the board')).slice(1);
}

function sectionOf(report: Report, audience: Audience, title: string): Section {
  const section = contentOf(report, audience).sections.find((candidate) => candidate.title === title);
  if (section === undefined) throw new Error(`The report for the ${audience} has no section "${title}".`);
  return section;
}

function textOf(report: Report, audience: Audience): string {
  return textsOf(contentOf(report, audience)).join('\n');
}

/** Under 1,000 words as it is printed, and two pages of A4 as near as lines can be counted. */
function expectTwoPages(report: Report): void {
  expect(wordsForBoard(report)).toBeLessThan(MOST_WORDS);
  expect(roomOf(contentOf(report, 'board')).lines).toBeLessThanOrEqual(TWO_PAGES);
}

/** The words of a board's report as it is printed: the more of the terminal's and Markdown's. */
function wordsForBoard(report: Report): number {
  const printed = [
    renderTerminal([report], { audience: 'board', width: 80, paint: (text) => text }),
    renderMarkdown([report], { audience: 'board' }).replace(/\||---:?/g, ' '),
  ];
  return Math.max(...printed.map((text) => text.split(/\s+/).filter((word) => word !== '').length));
}

/** The report with as many recommendations past their day, every second one without an owner, as its gaps. */
function withGaps(report: Report, count: number): Report {
  const [sample] = report.gaps.filter(({ kind }) => kind === 'recommendation');
  if (sample === undefined) throw new Error('The example has a recommendation that is a gap.');
  const gaps = Array.from(
    { length: count },
    (_, i): Gap => ({
      ...sample,
      id: `recommendation-${i + 1}`,
      title: `Recommendation ${i + 1} of the review`,
      obligation: { ...sample.obligation, owner: i % 2 === 0 ? 'Chief Nurse' : null },
    }),
  );
  return { ...report, gaps };
}
