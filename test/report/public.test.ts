import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { ElementResult, EvidenceResult, Report } from '../../src/model/report.ts';
import { contentOf } from '../../src/report/content/content.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { AUDIT_DAY, anyTrustFolder } from '../support/any-trust.ts';
import { auditObject, type TrustFolder } from '../support/audit-object.ts';
import { textsOf, textsOfSection } from '../support/content-text.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';
import { filledTrust } from '../support/filled-trust.ts';
import { gradeOf } from '../support/grade.ts';

const { framework } = await loadFramework();
const anyFolder = anyTrustFolder(framework);
const NAMED_CONTACT = 'communication/named-contact';
const PROMISE = 'You will have the name and number of one person to talk to.';
const MARKER = 'Kittiwake';
/** Words of the framework and of offices, none of which a patient or a child of ten should need. */
const JARGON =
  /\b(elements?|provisions?|assurance|supported|declared|gates?|phases?|audits?|candour|enablers?|stakeholders?|attest(?:ed|ation)|over-?claims?|incidents?|clinicians?|governance|compliance|signpost(?:ed|ing)?|blam(?:e|ed)|fault|negligence|liability|perpetrators?)\b/i;

describe.each(EXAMPLES)('the public report of %s', async (example) => {
  const report = await exampleReport(example);
  const texts = publicTexts(report);

  it('can be read at the age of nine to eleven: a grade of six at most, the short lines left out', () => {
    const long = fixedTexts(report).filter((text) => text.split(' ').length > 7);

    expect(gradeOf(fixedTexts(report))).toBeLessThanOrEqual(6);
    expect(gradeOf(long)).toBeLessThanOrEqual(6);
    for (const text of long) expect(gradeOf([text]), text).toBeLessThanOrEqual(6);
  });

  it('uses none of the words of offices', () => {
    expect(fixedTexts(report).filter((text) => JARGON.test(text))).toEqual([]);
  });

  it('says first how much was looked at', () => {
    const { counts } = report.summary;
    const assessed = 43 - counts.notAssessed - counts.notApplicable;

    const [, , , first = ''] = texts;

    expect(first).toMatch(new RegExp(`^We have looked at ${assessed} of 43 parts of this work so far\\.`));
  });

  it('makes a promise of each element whose words hold, and of no other', () => {
    expectHonestPromises(report);
  });

  it('writes its days in words', () => {
    expect(texts.filter((text) => /\d{4}-\d{2}|\d{1,2}\/\d{1,2}\/\d/.test(text))).toEqual([]);
  });

  it('names nobody who owns, audits or wrote anything, and quotes no note, policy or finding', () => {
    const everything = texts.join('\n');
    for (const words of internalWords(report)) expect(everything).not.toContain(words);
  });
});

describe('the public report of any file', () => {
  it('never turns a claim into a promise', async () => {
    await fc.assert(
      fc.asyncProperty(anyFolder, async (folder) => {
        expectHonestPromises((await auditObject(folder, AUDIT_DAY)).report);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('holds nothing that people wrote but the names of the organisation, the scope and the policies', async () => {
    const folder = filledTrust(MARKER);
    const { report } = await auditObject(namedOtherwise(folder), AUDIT_DAY);

    expect(JSON.stringify(report).split(MARKER).length).toBeGreaterThan(40);
    expect(publicTexts(report).filter((text) => text.includes(MARKER))).toEqual([]);
    expect(publicTexts(report)).toContain('Saltmarsh: Day ward');
    expect(publicTexts(report).join('\n')).toContain('Our policy: Being open');
  });

  it('says that it is unknown before anything else, where nothing was looked at', async () => {
    const report = await exampleReport('first-look');
    const counts = { ...report.summary.counts, absent: 0, notAssessed: 43 };

    const [, , , first] = publicTexts({ ...report, summary: { ...report.summary, counts } });

    expect(first).toBe(
      'We have not looked at any of the 43 parts of this work yet. We do not know yet if we are ready.',
    );
  });

  it('says whose words these are, and that they are not those of the authors of the pathway', async () => {
    const text = publicTexts(await exampleReport('northmere')).join('\n');

    expect(text).toContain('They are not the words of AvMA and the Harmed Patients Alliance, who made that pathway.');
    expect(text).toContain('It is not advice about the law');
  });

  it('says whether people who were harmed helped', async () => {
    expect(publicTexts(await exampleReport('ready'))).toContain('People who had been harmed helped us to check this.');
    expect(publicTexts(await exampleReport('first-look'))).toContain(
      'No one who had been harmed helped us to check this.',
    );
  });
});

describe('what can be shown', async () => {
  const report = await exampleReport('ready');

  it.each([
    ['37 of 42', 'On 30 August 2026 we checked, and this was done in 37 of 42 cases.'],
    ['88% of 42', 'On 30 August 2026 we checked, and this was done in 88% of 42 cases.'],
    ['4 of 5', 'On 30 August 2026 we checked, and this was done in fewer than 5 of 5 cases.'],
    ['80% of 5', 'On 30 August 2026 we checked, and this was done in fewer than 5 of 5 cases.'],
    ['5 of 5', 'On 30 August 2026 we checked, and this was done in 5 of 5 cases.'],
    ['3 of 4', 'On 30 August 2026 we checked. There were fewer than 5 to look at. The answer was yes most times.'],
    ['2 of 2', 'On 30 August 2026 we checked. There were fewer than 5 to look at. The answer was yes each time.'],
  ])('of %s cases reads so that no small count is printed', (result, words) => {
    expect(shown(report, { evidence: [anEvidence({ result })] })).toBe(`What we can show: ${words}`);
  });

  it.each([
    ['staff-survey', 'practice', 'On 30 August 2026 we asked our staff, and 37 of 42 said yes.'],
    ['training-record', 'practice', 'On 30 August 2026 we looked at who was trained, and 37 of 42 staff were.'],
    ['survey', 'experience', 'On 30 August 2026 we asked patients and families, and 37 of 42 said yes.'],
    [
      'partner-review',
      'experience',
      'On 30 August 2026 patient partners checked, and they said yes for 37 of 42 cases.',
    ],
    ['complaint-review', 'experience', 'On 30 August 2026 we read complaints, and this was done in 37 of 42 cases.'],
  ] as const)('by a %s reads as what it is', (kind, use, words) => {
    const conditions = { provision: true, practice: use === 'practice', experience: use === 'experience' };

    expect(shown(report, { conditions, evidence: [anEvidence({ kind, use })] })).toBe(`What we can show: ${words}`);
  });

  it('on somebody’s word alone says so', () => {
    expect(shown(report, { evidence: [anEvidence({ shown: 'attested' })] })).toMatch(
      / For this we have only the word of our staff\.$/,
    );
  });

  it('by a check says as well that people do not bear it out, where they were asked', () => {
    const asked = anEvidence({ use: 'experience', kind: 'survey', result: '8 of 17', counts: false });

    expect(shown(report, { evidence: [anEvidence(), asked] })).toBe(
      'What we can show: On 30 August 2026 we checked, and this was done in 37 of 42 cases. We also asked those it is meant for. We cannot show yet that they agree.',
    );
  });

  it('by people says as well that the checks do not bear it out', () => {
    const conditions = { provision: true, practice: false, experience: true };
    const said = anEvidence({ use: 'experience', kind: 'survey', result: '15 of 17' });
    // A check of another kind passes; the weaker decides, so that nobody can pick the better.
    const checks = [anEvidence({ kind: 'audit' }), anEvidence({ result: '20 of 42', counts: false })];

    expect(shown(report, { conditions, evidence: [...checks, said] })).toBe(
      'What we can show: On 30 August 2026 we asked patients and families, and 15 of 17 said yes. From our own checks, we cannot show yet that we do this each time.',
    );
  });

  it('is nothing where one kind of check fails, however good the other is', () => {
    const conditions = { provision: true, practice: false, experience: false };
    const evidence = [anEvidence(), anEvidence({ kind: 'audit', result: '10 of 42', counts: false })];

    expect(shown(report, { conditions, evidence })).toBe('So far: We cannot show this yet.');
  });

  it.each(['red-flag', 'contrary-experience'] as const)('is nothing where the level is held down by %s', (capped) => {
    expect(shown(report, { capped, evidence: [anEvidence()] })).toBe('So far: We cannot show this yet.');
  });

  it('is nothing while a red flag is not settled, and says nothing of the flag', () => {
    const flag = aFlag(report);
    const unknown = { conditions: { provision: true, practice: false, experience: false }, evidence: [] };

    expect(shown({ ...report, redFlags: [flag] }, { evidence: [anEvidence()] })).toBe(
      'So far: We cannot show this yet.',
    );
    expect(shown({ ...report, redFlags: [flag] }, unknown)).toBe('So far: We cannot show this yet.');
    expect(publicTexts({ ...report, redFlags: [flag] }).join('\n')).not.toContain(flag.what);
    for (const settled of [
      { ...flag, resolved: true },
      { ...flag, foundOn: '2027-01-01' },
    ])
      expect(shown({ ...report, redFlags: [settled] }, unknown)).toBe(
        'So far: We do not know yet how well we do this.',
      );
  });

  it('is unknown where nobody looked', () => {
    const conditions = { provision: true, practice: false, experience: false };

    expect(shown(report, { conditions, evidence: [] })).toBe('So far: We do not know yet how well we do this.');
  });

  it('with nothing in writing is shown apart, and is no promise', () => {
    const conditions = { provision: false, practice: true, experience: true };
    const texts = publicTexts(withElement(report, { conditions, provisions: [], evidence: [anEvidence()] }));

    expect(texts).not.toContain(PROMISE);
    expect(texts).toContain('What we can show, though we make no promise yet:');
    expect(texts[texts.indexOf('One person to talk to.') + 1]).toMatch(/^What we can show: /);
  });
});

describe('what is being worked on', async () => {
  const report = await exampleReport('ready');
  const action = { what: MARKER, owner: MARKER, due: '2027-01-31', status: 'open', overdue: false };

  it.each([
    [action, 'One person to talk to: by 31 January 2027.'],
    [{ ...action, due: null }, 'One person to talk to: we have not set a day yet.'],
    [
      { ...action, due: '2026-06-30', overdue: true },
      'One person to talk to: the day we set was 30 June 2026. It has passed.',
    ],
  ])('says by when, and never who or how', (given, words) => {
    const texts = publicTexts(withElement(report, { action: given }));

    expect(texts).toContain(words);
    expect(texts.join('\n')).not.toContain(MARKER);
  });

  it('leaves out what is done', () => {
    const texts = publicTexts(withElement(report, { action: { ...action, status: 'done' } }));

    expect(texts.filter((text) => text.startsWith('One person to talk to:'))).toEqual([]);
  });

  it('tells the day on which each commitment starts, and that a promise holds before it', async () => {
    const northmere = publicTexts(await exampleReport('northmere'));

    expect(northmere).toContain('The day set for this to start was 1 April 2026.');
    expect(northmere).toContain(
      'The day set for this to start is 1 February 2027. Our promises here hold all the same.',
    );
    expect(northmere).toContain('We have put off our work on this for now. Our promises here hold all the same.');
    expect(publicTexts(await exampleReport('first-look'))).toContain(
      'We have not set a day to start our work on this.',
    );
  });
});

describe('where to get help now', () => {
  it.each([
    ['northmere', ['NHS complaints advocacy', 'Parliamentary and Health Service Ombudsman']],
    ['wales', ['Llais', 'Public Services Ombudsman for Wales']],
    ['scotland', ['Patient Advice and Support Service (PASS)', 'Scottish Public Services Ombudsman']],
  ])('in %s names AvMA and the bodies of that nation, and no others', async (example, bodies) => {
    const report = await exampleReport(example);

    const names = report.help.bodies.map(({ name }) => name);

    expect(names).toEqual(['AvMA (Action against Medical Accidents)', ...bodies]);
    for (const name of names) expect(helpTexts(report).some((text) => text.startsWith(`${name}. `))).toBe(true);
  });

  it('in Northern Ireland names its own', async () => {
    const { report } = await auditObject(inNation('northern-ireland', 'nhs'), AUDIT_DAY);

    expect(report.help.bodies.map(({ id }) => id)).toEqual(['avma', 'pcc', 'nipso']);
  });

  it('names bodies for private care where the provider is not of the NHS, or does not say', async () => {
    const ids = async (sector?: 'nhs' | 'independent'): Promise<string[]> => {
      const { report } = await auditObject(inNation('scotland', sector), AUDIT_DAY);
      return report.help.bodies.map(({ id }) => id);
    };

    expect(await ids('nhs')).toEqual(['avma', 'pass', 'spso']);
    expect(await ids('independent')).toEqual(['avma', 'pass', 'spso', 'iscas', 'healthcare-improvement-scotland']);
    expect(await ids()).toEqual(await ids('independent'));
  });

  it('gives the five things that can be done today, and AvMA’s number with its hours', async () => {
    const text = helpTexts(await exampleReport('northmere')).join('\n');

    expect(text).toMatch(/member of staff that you trust/);
    expect(text).toMatch(/Patient Advice and Liaison Service \(PALS\)/);
    expect(text).toMatch(/copy of your notes/);
    expect(text).toMatch(/your own account/);
    expect(text).toMatch(/help for how you feel/);
    expect(text).toContain('Phone: 0345 123 2352, Monday to Friday, 10am to 3.30pm');
    expect(text).toContain('Last seen: December 2025');
  });

  it('gives numbers and addresses that can be copied out of Markdown', async () => {
    const markdown = renderMarkdown([await exampleReport('northmere')], { audience: 'public' });

    expect(markdown).toContain('  - Phone: 0345 123 2352, Monday to Friday, 10am to 3.30pm\n  - Web: avma.org.uk\n');
  });

  it('takes the numbers of a framework file of one’s own', async () => {
    const report = await exampleReport('northmere');
    const pals = {
      id: 'pals',
      name: 'Our PALS',
      does: 'They listen.',
      phone: '01632 960 000',
      hours: null,
      web: null,
      basis: 'own-page',
      verified: 'full',
      seen: '2026-10-01',
    } as const;
    const help = { ...report.help, bodies: [pals, ...report.help.bodies] };

    const texts = helpTexts({ ...report, help });

    expect(texts).toContain('Our PALS. They listen.');
    expect(texts).toContain('Phone: 01632 960 000');
    expect(texts).toContain('Last seen: 1 October 2026');
  });
});

function publicTexts(report: Report): string[] {
  return textsOf(contentOf(report, 'public'));
}

function helpTexts(report: Report): string[] {
  const section = contentOf(report, 'public').sections.find(({ title }) => title === 'Where to get help now');
  return section === undefined ? [] : textsOfSection(section);
}

/** The public texts without what stands in the trust file or is a proper name. */
function fixedTexts(report: Report): string[] {
  const names = report.help.bodies.map(({ name }) => name);
  const [title = '', , ...others] = publicTexts(report);
  return [title, ...others]
    .filter((text) => !/^(Our policy|Web|Phone): /.test(text))
    .map((text) => names.reduce((left, name) => left.replace(`${name}. `, ''), text));
}

function elementsOf({ commitments, enablers }: Report): ElementResult[] {
  return [...commitments.flatMap(({ elements }) => elements), ...enablers];
}

function expectHonestPromises(report: Report): void {
  const texts = new Set(publicTexts(report));
  for (const { id, state, provisions, public: words } of elementsOf(report)) {
    const holds = state === 'assessed' && provisions.some(({ status }) => status === 'found' || status === 'attested');
    expect(texts.has(words.promise), id).toBe(holds);
  }
}

/** What must not be read outside: notes, quotations, owners, undertakings, dissent, red flags, findings. */
function internalWords(report: Report): string[] {
  const elements = elementsOf(report);
  const obligations = [...elements.map(({ action }) => action), ...report.gaps.map(({ obligation }) => obligation)];
  const words = [
    ...elements.flatMap(({ note, provisions, dissent, notApplicable, evidence }) => [
      note,
      notApplicable,
      ...provisions.map(({ quote }) => quote),
      ...dissent.map(({ says }) => says),
      ...evidence.map(({ changed }) => changed),
    ]),
    ...obligations.flatMap((obligation) => [obligation?.owner ?? null, obligation?.what ?? null]),
    ...report.redFlags.flatMap(({ what, resolution }) => [what, resolution]),
    ...report.recommendations.flatMap(({ recommendation, owner }) => [recommendation, owner]),
    ...report.assessors.map(({ role }) => role),
    ...report.findings.map(({ message }) => message),
    ...report.rollout.phases.map(({ name }) => name),
  ];
  return words.filter((text) => text !== null);
}

function namedOtherwise(folder: TrustFolder): TrustFolder {
  const policies = Object.entries(folder.file.policies ?? {});
  return {
    ...folder,
    file: {
      ...folder.file,
      organisation: { ...folder.file.organisation, name: 'Saltmarsh' },
      scope: { level: 'service', name: 'Day ward' },
      policies: Object.fromEntries(policies.map(([id, policy]) => [id, { ...policy, title: 'Being open' }])),
    },
  };
}

function inNation(nation: 'scotland' | 'northern-ireland', sector: 'nhs' | 'independent' | undefined): TrustFolder {
  const organisation = { name: 'Saltmarsh', nation, ...(sector === undefined ? {} : { sector }) };
  return { file: { format: 1, organisation, scope: { level: 'service' } }, documents: {} };
}

/** The report with one element standing otherwise. */
function withElement(report: Report, over: Partial<ElementResult>): Report {
  return {
    ...report,
    commitments: report.commitments.map((commitment) => ({
      ...commitment,
      elements: commitment.elements.map((element) =>
        element.id === NAMED_CONTACT ? { ...element, ...over } : element,
      ),
    })),
  };
}

/** What the public report says of whether the promise of one named contact is kept. */
function shown(report: Report, over: Partial<ElementResult>): string | undefined {
  const conditions = { provision: true, practice: true, experience: false };
  const texts = publicTexts(withElement(report, { capped: null, conditions, ...over }));
  return texts[texts.indexOf(PROMISE) + 2];
}

function anEvidence(over: Partial<EvidenceResult> = {}): EvidenceResult {
  return {
    use: 'practice',
    kind: 'case-review',
    date: '2026-08-30',
    result: '37 of 42',
    counts: true,
    because: 'as the test says',
    shown: 'shown',
    changed: null,
    location: { file: 'trust.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 },
    ...over,
  };
}

function aFlag(report: Report): Report['redFlags'][number] {
  return {
    subject: NAMED_CONTACT,
    what: 'A family was never told whom to ring',
    foundOn: '2026-07-01',
    resolvedOn: null,
    resolution: null,
    resolved: false,
    location: { file: report.input.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}
