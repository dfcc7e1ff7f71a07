import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Element } from '../../src/model/framework.ts';
import type { ElementResult, EvidenceResult, RedFlagResult, Report } from '../../src/model/report.ts';
import type { Audience } from '../../src/report/content/audience.ts';
import { contentOf } from '../../src/report/content/content.ts';
import { conversationGuide } from '../../src/report/conversation.ts';
import { FORMAT_NAMES, isDataFormat, loadFormat } from '../../src/report/formats.ts';
import { answersInFile, type FileAnswers } from '../../src/report/open-questions.ts';
import { elementIn } from '../../src/report/receipt.ts';
import { textsOf, textsOfSection } from '../support/content-text.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';

const { framework } = await loadFramework();
const elements: readonly Element[] = [
  ...framework.commitments.flatMap(({ elements: own }) => own),
  ...framework.enablers,
];
const northmere = await exampleReport('northmere');
const TITLE = 'Questions to take to the people affected';

describe('the guide to a conversation', () => {
  it.each(elements.map((element) => [element.id, element] as const))(
    'asks the four questions about %s, in order, with what stands beside it',
    (_, element) => {
      const sections = conversationGuide(element, framework, null);
      const texts = sections.flatMap(textsOfSection);

      expect(sections.map(({ title }) => title).slice(1, 5)).toEqual([
        '1. Who has been affected?',
        '2. What do they need?',
        '3. Whose obligation is it?',
        '4. What would we ask the family?',
      ]);
      expect(texts).toContain(`As a rule: ${element.conversation?.obligation}`);
      expect(texts).toContain(`Easily overlooked: ${element.conversation?.overlooked}`);
      for (const text of element.conversation?.ask ?? []) expect(texts).toContain(text);
    },
  );

  it('says first that it is no script, that nobody has to answer, and that they may bring someone', () => {
    const [first] = conversationGuide(elementNamed('communication/named-contact'), framework, null);
    const text = first === undefined ? '' : textsOfSection(first).join('\n');

    expect(text).toMatch(/is not a script/);
    expect(text).toMatch(/may choose not to answer/);
    expect(text).toMatch(/may bring somebody/);
    expect(text).toMatch(/give them the note/);
  });

  it('names its source and says what is our own reading', () => {
    const text = guideText('communication/named-contact', null);

    expect(text).toContain('Restorative Healing after Healthcare Harm: Our Mission');
    expect(text).toContain('our own reading, and not the Alliance');
    expect(text).not.toContain('in this file');
  });

  it('begins with where a trust stands, and with who sees it differently', () => {
    const sections = conversationGuide(elementNamed('communication/named-contact'), framework, northmere);
    const [first] = sections;
    const text = first === undefined ? '' : textsOfSection(first).join('\n');

    expect(first?.title).toMatch(/^In .+ as it stood on 14 October 2026$/);
    expect(text).toContain('Declared experienced, supported experienced.');
    expect(text).toMatch(/Seen differently by somebody who took part:\nPatient or family: Families whose case began/);
  });

  it('marks every question to the family where nobody has been asked, and none where people have', () => {
    const open = guideText('communication/accessible-inclusive', northmere);
    const agreed = structuredClone(northmere);
    for (const element of agreed.commitments[0]?.elements ?? []) element.dissent = [];
    const answered = guideText('communication/named-contact', agreed);

    expect(open.match(/^Ask them: /gm)).toHaveLength(3);
    expect(open).toContain('Why not higher: ');
    expect(answered).not.toContain('Ask them: ');
    expect(answered).toContain('Ask what has changed for them since.');
  });

  it('does without questions where an element of somebody’s own has none', () => {
    const { conversation: _, ...own } = elementNamed('communication/named-contact');
    const text = conversationGuide(own, framework, null).flatMap(textsOfSection).join('\n');

    expect(text).toContain(`This element has no questions of its own. A family would ask: ${own.question}`);
    expect(text).not.toContain('3. Whose obligation is it?');
  });
});

describe('what a file leaves open', () => {
  it('is everything where nothing was assessed', () => {
    const answers = answersTo({ evidence: [], action: null });

    expect([...answers.affected, answers.needs, answers.obligation, answers.ask].map(({ isOpen }) => isOpen)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('is not what people said that counts, but what they said that does not', () => {
    const counts = answersTo({ evidence: [evidence({ counts: true, changed: 'Cover at weekends' })] });
    const expired = answersTo({ evidence: [evidence({ counts: false, because: 'older than 18 months' })] });

    expect([counts.needs.isOpen, counts.ask.isOpen]).toEqual([false, false]);
    expect(counts.needs.says).toBe('survey of 12 September 2026, 13 of 17. Changed because of it: Cover at weekends.');
    expect(expired.ask).toEqual({
      isOpen: true,
      says: 'what people said does not count (older than 18 months), so ask again.',
    });
  });

  it('is what families would say where only staff were asked', () => {
    const answers = answersTo({ evidence: [evidence({ kind: 'staff-survey', counts: true })] });

    expect([answers.needs.isOpen, answers.ask.isOpen]).toEqual([true, true]);
  });

  it('begins with those who said that it is not so', () => {
    const answers = answersTo({ evidence: [evidence({ counts: true })], capped: 'contrary-experience' });

    expect(answers.ask).toMatchObject({ isOpen: true, says: expect.stringContaining('Begin with them') });
  });

  it('begins with a patient or family who took part and sees it differently, whatever others said', () => {
    const evidences = [evidence({ counts: true })];
    const dissentBy = (by: string): FileAnswers =>
      answersTo({ evidence: evidences, dissent: [{ by, says: 'Not for us' }] });

    expect(dissentBy('patient-or-family').ask).toMatchObject({
      isOpen: true,
      says: expect.stringContaining('Begin with what they say'),
    });
    expect(dissentBy('staff').ask.isOpen).toBe(false);
  });

  it('is whose it is, where nobody is named or the day has passed', () => {
    const action = { what: 'Give cover', owner: 'Matron', due: '2027-01-31', status: 'open', overdue: false };

    expect(answersTo({ action: null }).obligation).toEqual({ isOpen: true, says: 'nobody is named.' });
    expect(answersTo({ action }).obligation).toEqual({
      isOpen: false,
      says: 'Matron, by 31 January 2027: Give cover.',
    });
    expect(answersTo({ action: { ...action, overdue: true } }).obligation.isOpen).toBe(true);
  });

  it('puts a red flag that is not settled before the cases, and thinks of those for whom it was otherwise', () => {
    const flags = northmere.redFlags.filter(({ resolved }) => !resolved).map((flag) => ({ ...flag, subject: 'a/b' }));
    const practice = (result: string): EvidenceResult => evidence({ use: 'practice', kind: 'audit', result });
    const { affected } = answersTo({ id: 'a/b', evidence: [practice('37 of 42')] }, flags);

    expect(flags.length).toBeGreaterThan(0);
    expect(affected.map(({ isOpen }) => isOpen)).toEqual([...flags.map(() => true), false]);
    expect(affected.at(-1)?.says).toContain('Think first of those for whom it was otherwise.');
    expect(answersTo({ evidence: [practice('42 of 42')] }).affected[0]?.says).not.toContain('otherwise');
  });

  it('is whether it applies at all, where the file says that it does not', () => {
    const [first] = answersTo({ state: 'not-applicable', notApplicable: 'no deaths here' }).affected;

    expect(first).toMatchObject({ isOpen: true, says: expect.stringContaining('(no deaths here)') });
  });
});

describe.each(EXAMPLES)('the section on conversations in the reports of %s', async (example) => {
  const report = await exampleReport(example);

  it('is held, for the lead, in the full report, and is for nobody else', () => {
    const [board, lead, full, everybody] = (['board', 'lead', 'full', 'public'] as const).map((audience) =>
      linesFor(report, audience),
    );

    expect([board, everybody]).toEqual([[], []]);
    // What is counted in the lead's report is shown in the full one.
    expect((lead ?? []).filter((line) => !full?.includes(line) && !/^\d+ further gaps? ha/.test(line))).toEqual([]);
    for (const audience of ['board', 'public'] as const)
      for (const question of report.gaps.flatMap(({ conversation }) => conversation?.ask ?? []))
        expect(textsOf(contentOf(report, audience))).not.toContain(`We would ask: ${question}`);
  });

  it('goes through the gaps in their order, without saying again what the gaps say', () => {
    const text = linesFor(report, 'full').join('\n');
    const places = report.gaps.map(({ id }) => text.indexOf(`(${id})`)).filter((place) => place !== -1);

    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { question, affected, need, nextStep } of report.gaps)
      for (const words of [question, affected, need, nextStep]) expect(text).not.toContain(words);
  });
});

describe('the section on conversations', () => {
  it('has three gaps for a lead and ten in the full report, in the order of the gaps, and counts the rest', () => {
    const report = withGapsDueNow(12);
    const ids = report.gaps.map(({ id }) => id);

    expect(gapsNamed(report, 'lead')).toEqual(ids.slice(0, 3));
    expect(gapsNamed(report, 'full')).toEqual(ids.slice(0, 10));
    expect(linesFor(report, 'lead')).toContain(`${ids.length - 3} further gaps have questions of their own.`);
    expect(linesFor(report, 'full')).toContain(`${ids.length - 10} further gaps have questions of their own.`);
    expect(linesFor(report, 'lead').at(-1)).toContain(`hpp explain ${ids[0]} --conversation. With --file`);
  });

  it('has only gaps that are due now, where a phase is judged', () => {
    const report = withGapsDueNow(2);

    expect(gapsNamed(report, 'full')).toEqual(report.gaps.slice(0, 2).map(({ id }) => id));
    expect(linesFor(withGapsDueNow(0), 'full')).toEqual([]);
  });

  it('has the first gaps of all where no phase is planned, and none where there is no gap', async () => {
    const planned = await exampleReport('first-look');
    const ids = planned.gaps.filter(isElement).map(({ id }) => id);

    expect(planned.summary.phase).toBeNull();
    expect(gapsNamed(planned, 'lead')).toEqual(ids.slice(0, 3));
    expect(gapsNamed(planned, 'full')).toEqual(ids.slice(0, 10));
    expect(linesFor({ ...northmere, gaps: [] }, 'full')).toEqual([]);
  });

  it('is left out where a stored report has no conversations', () => {
    const gaps = northmere.gaps.map(({ conversation: _, ...gap }) => gap);

    expect(linesFor({ ...northmere, gaps }, 'full')).toEqual([]);
  });

  it('is one line in the terminal for the lead, and whole in every other format and in the full report', async () => {
    const [question = ''] =
      northmere.gaps.find(({ due, conversation }) => due === 'now' && conversation)?.conversation?.ask ?? [];
    const short = await printed('terminal', 'lead');

    expect(question).not.toBe('');
    expect(short).toContain(
      `${TITLE} To prepare a conversation about one of the 3 gaps due now, by its id: hpp explain communication/accessible-inclusive --conversation`,
    );
    expect(short).not.toContain(question);
    expect(await printed('terminal', 'full')).toContain(question);
    for (const format of FORMAT_NAMES.filter((name) => ['markdown', 'html'].includes(name) && !isDataFormat(name)))
      for (const audience of ['lead', 'full'] as const) expect(await printed(format, audience)).toContain(question);
  });
});

function elementNamed(id: string): Element {
  const element = elements.find((candidate) => candidate.id === id);
  if (element === undefined) throw new Error(`There is no element ${id}.`);
  return element;
}

function guideText(id: string, report: Report | null): string {
  return conversationGuide(elementNamed(id), framework, report).flatMap(textsOfSection).join('\n');
}

function answersTo(differs: Partial<ElementResult>, redFlags: readonly RedFlagResult[] = []): FileAnswers {
  const element = elementIn(northmere, 'communication/named-contact');
  if (element === null) throw new Error('The example has this element.');
  return answersInFile({ ...element, dissent: [], ...differs }, redFlags, framework.experience_kinds);
}

function evidence(differs: Partial<EvidenceResult>): EvidenceResult {
  return {
    use: 'experience',
    kind: 'survey',
    date: '2026-09-12',
    result: '13 of 17',
    counts: true,
    because: 'in date',
    shown: 'shown',
    changed: null,
    location: { file: 'trust.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 },
    ...differs,
  };
}

/** What the section says to an audience; nothing where there is none. */
function linesFor(report: Report, audience: Audience): string[] {
  const section = contentOf(report, audience).sections.find(({ title }) => title === TITLE);
  return section === undefined ? [] : textsOfSection(section);
}

function gapsNamed(report: Report, audience: Audience): string[] {
  const lines = linesFor(report, audience);
  return report.gaps.map(({ id }) => id).filter((id) => lines.some((line) => line.endsWith(`(${id})`)));
}

/** The report with its first gaps due now, as far as they are elements. */
function withGapsDueNow(count: number): Report {
  const [now, others] = [
    northmere.gaps.filter(isElement).slice(0, count),
    northmere.gaps.filter(isElement).slice(count),
  ];
  return {
    ...northmere,
    gaps: [
      ...now.map((gap) => ({ ...gap, due: 'now' as const })),
      ...others.map((gap) => ({ ...gap, due: 'later' as const })),
    ],
  };
}

function isElement({ kind }: Report['gaps'][number]): boolean {
  return kind === 'element';
}

/** What a format prints for an audience, in one line, as people read it. */
async function printed(format: string, audience: Audience): Promise<string> {
  const render = await loadFormat(format);
  const output = await render?.([northmere], { audience, width: 80, paint: (text) => text });
  return String(output).replace(/\\/g, '').replace(/\s+/g, ' ');
}
