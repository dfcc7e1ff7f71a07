import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ask, Remark } from '../../src/app/ask.ts';
import { interview } from '../../src/app/interview.ts';
import { temporaryFolders } from '../support/folders.ts';
import { answersFile, CONTACT_ANSWERS, INTERVIEW_FOLDER } from '../support/interview-folder.ts';
import { type Run, run } from '../support/run.ts';

const makeFolder = temporaryFolders();
const TODAY = '2026-11-21';

async function answered(
  answers: readonly unknown[],
  argv: readonly string[] = ['--only', 'named-contact'],
  files: Readonly<Record<string, string>> = INTERVIEW_FOLDER,
): Promise<Run & { folder: string; trust: string }> {
  const folder = await makeFolder({ ...files, 'answers.yaml': `format: 1\nanswers: ${JSON.stringify(answers)}\n` });
  const result = await run(['interview', ...argv, '--answers', 'answers.yaml'], { cwd: folder });
  return { ...result, folder, trust: await readFile(join(folder, 'trust.yaml'), 'utf8') };
}

const contactIn = (trust: string) => parse(trust).elements['communication/named-contact'];

describe('hpp interview --answers', () => {
  it('writes every answer where the trust file has a place for it, and the audit counts it', async () => {
    const { code, stderr, trust, folder } = await answered(CONTACT_ANSWERS);

    expect(stderr).toBe('\nEverything has been asked. hpp audit trust.yaml says where this leaves you.\n');
    expect(code).toBe(0);
    expect(contactIn(trust)).toEqual({
      declared: 'practised',
      policy: [
        {
          policy: 'open',
          section: '6.2',
          quote:
            'Every patient or family is given the name and direct number of one person who stays with them to the end.',
        },
      ],
      practice: [
        {
          evidence: 'named-contact-practice',
          result: '37 of 42',
          quote: 'In 37 of 42 cases the family had the same contact throughout.',
        },
      ],
      experience: [],
      note: 'Goes well: Families ring one number.',
      action: { what: 'Give cover for annual leave.', status: 'open', owner: 'Matron', due: '2027-01-31' },
    });
    expect(parse(trust).evidence).toEqual({
      'named-contact-practice': { kind: 'case-review', date: '2026-08-30', document: 'evidence/contact-review.md' },
    });
    const audit = await run(['audit', '--format', 'json', '--fail-on', 'never'], { cwd: folder });
    const elements = JSON.parse(audit.stdout).commitments[0].elements;
    expect(elements.find(({ id }: { id: string }) => id === 'communication/named-contact')).toMatchObject({
      declared: 'practised',
      supported: 'practised',
    });
  });

  it('asks in the order that the judged phase needs: what is due now first, core elements before others', async () => {
    const phases = `rollout:
  phases:
    - { id: pilot, commitments: [restorative-culture], starts: 2026-01-05, target: practised }
    - { id: second, commitments: [support-and-advice], starts: 2027-01-05, target: practised }
`;
    const asked: string[] = [];
    const folder = await makeFolder({ 'trust.yaml': `${INTERVIEW_FOLDER['trust.yaml']}${phases}` });
    const ask: Ask = async ({ id }) => {
      asked.push(id.replace(/ .*/, ''));
      return 's';
    };

    await interview({ file: join(folder, 'trust.yaml'), workingDirectory: folder, only: [], today: TODAY }, ask);

    expect(asked.slice(0, 3)).toEqual([
      'restorative-culture/leadership-commitment',
      'restorative-culture/care-for-staff',
      'restorative-culture/equity-and-belief',
    ]);
    expect(asked[3]).toMatch(/^restorative-culture\//);
    expect(asked[7]).toMatch(/^support-and-advice\//);
    expect(asked.slice(-6).every((id) => id.startsWith('enablers/'))).toBe(true);
    // What is answered already, from the level to the next step, is not asked.
    expect(asked).not.toContain('communication/early-honest-disclosure');
  });

  it('says which answer was not taken, and keeps those before it', async () => {
    const { code, stderr, trust } = await answered(['written', 'no', 'no', 'audit', '30/8/2026']);

    expect(code).toBe(2);
    expect(stderr).toMatch(/The answer in line 2 of the answers, to "communication\/named-contact practice\/date"/);
    expect(stderr).toContain('"30/8/2026" is not written as year-month-day. Write 2026-08-30.');
    expect(contactIn(trust)).toEqual({ declared: 'written', policy: [] });
  });

  it.each([
    { what: 'a result that cannot be right', answers: ['37 of 12'], says: 'The result "37 of 12" cannot be right.' },
    {
      what: 'words that its report does not hold',
      answers: ['37 of 42', 'In 38 of 42 cases the family had the same contact throughout.'],
      says: 'These words do not stand in evidence/contact-review.md. The closest there: "In 37 of 42 cases',
    },
  ])('refuses $what, by the rules of the audit', async ({ answers, says }) => {
    const { code, stderr } = await answered([...CONTACT_ANSWERS.slice(0, 5), ...answers]);

    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it('refuses a report that cannot be read or lies outside', async () => {
    for (const [document, says] of [
      ['evidence/none.md', 'there is no such file'],
      ['../outside.md', 'it lies outside the folder'],
    ]) {
      const { code, stderr } = await answered([...CONTACT_ANSWERS.slice(0, 4), document]);
      expect(code).toBe(2);
      expect(stderr).toContain(says);
    }
  });

  it('holds an answer to the question that it is meant for', async () => {
    const to = 'communication/named-contact level';
    const good = await answered([{ to, answer: 'written' }, 'stop']);
    const wrong = await answered(['written', { to, answer: 'absent' }]);

    expect(good.code).toBe(0);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain(
      `is meant for "${to}", but the question is "communication/named-contact passages/1"`,
    );
    expect(contactIn(wrong.trust)).toEqual({ declared: 'written' });
  });

  it.each([
    { what: 'a file without a list', text: 'format: 1\n', says: 'a list under "answers"' },
    { what: 'another key', text: 'format: 1\nanswers: []\nname: x\n', says: 'it holds "name"' },
    { what: 'an answer that is none', text: 'format: 1\nanswers:\n  - yes\n  - [a]\n', says: 'line 4' },
    { what: 'no YAML', text: 'format: [1\n', says: 'line 1' },
  ])('says what is wrong with $what', async ({ text, says }) => {
    const folder = await makeFolder({ ...INTERVIEW_FOLDER, 'answers.yaml': text });
    const { code, stderr } = await run(['interview', '--answers', 'answers.yaml'], { cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toContain('"answers.yaml" holds no answers that can be used');
    expect(stderr).toContain(says);
  });

  it('says where answers were not needed', async () => {
    const { code, stderr } = await answered([...CONTACT_ANSWERS, 'more']);

    expect(code).toBe(2);
    expect(stderr).toContain('Everything has been asked, and 1 answer was not needed.');
  });

  it('says at the end where something was left for later', async () => {
    const { code, stderr } = await answered(['skip']);

    expect(code).toBe(0);
    expect(stderr).toContain('What was left for later comes again in the next run.');
  });

  it('never writes or repeats the number of a patient', async () => {
    const answers = [...CONTACT_ANSWERS.slice(0, 8), 'Mrs Jones, 999 000 0018, was pleased'];
    const { code, stderr, trust } = await answered(answers);

    expect(code).toBe(2);
    expect(stderr).toContain('looks like the number of a patient');
    expect(stderr + trust).not.toContain('Jones');
    expect(stderr + trust).not.toContain('0018');
  });

  it('lets one result use evidence that is named already', async () => {
    const first = await answered(CONTACT_ANSWERS);
    const folder = await makeFolder({
      ...INTERVIEW_FOLDER,
      'trust.yaml': first.trust,
      'answers.yaml': answersFile(['written', 'named named-contact-practice', '40 of 42', '', 'none', '', '']),
    });
    const { code, stderr } = await run(['interview', '--only', 'ask-and-listen', '--answers', 'answers.yaml'], {
      cwd: folder,
    });

    expect(stderr).toContain('Everything has been asked');
    expect(code).toBe(0);
    const { elements } = parse(await readFile(join(folder, 'trust.yaml'), 'utf8'));
    expect(elements['communication/ask-and-listen'].practice).toEqual([
      { evidence: 'named-contact-practice', result: '40 of 42' },
    ]);
  });
});

describe('an interview and its file', () => {
  it('reads again what somebody else changed meanwhile, and loses nothing of theirs', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const file = join(folder, 'trust.yaml');
    const remarks: (Remark | null)[] = [];
    const typed = ['written', 'no', 'no', 'q'];
    const ask: Ask = async (question, remark) => {
      remarks.push(remark);
      if (question.id.endsWith('passages/2')) {
        const now = await readFile(file, 'utf8');
        await writeFile(file, now.replace('    note: kept\n', '    note: changed by somebody else\n'));
      }
      return typed.shift() ?? null;
    };

    const outcome = await interview({ file, workingDirectory: folder, only: ['named-contact'], today: TODAY }, ask);

    expect(outcome.state).toBe('stopped');
    expect(remarks.at(-1)?.words).toContain('changed by somebody else meanwhile');
    const after = await readFile(file, 'utf8');
    expect(after).toContain('note: changed by somebody else');
    expect(contactIn(after)).toEqual({ declared: 'written', policy: [] });
  });

  it('stops with what is wrong where somebody else has broken the file', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const file = join(folder, 'trust.yaml');
    const ask: Ask = async () => {
      await writeFile(file, 'format: 1\nnonsense: 2\n');
      return 'written';
    };

    const outcome = await interview({ file, workingDirectory: folder, only: ['named-contact'], today: TODAY }, ask);

    expect(outcome.state).toBe('invalid');
    expect(await readFile(file, 'utf8')).toBe('format: 1\nnonsense: 2\n');
  });

  it('refuses a link and a file that is marked as read-only, before anything is asked', async () => {
    const folder = await makeFolder({ ...INTERVIEW_FOLDER, 'answers.yaml': answersFile(['written']) });
    await chmod(join(folder, 'trust.yaml'), 0o444);
    const readOnly = await run(['interview', '--answers', 'answers.yaml'], { cwd: folder });
    await symlink('trust.yaml', join(folder, 'link.yaml'));
    const link = await run(['interview', 'link.yaml', '--answers', 'answers.yaml'], { cwd: folder });

    expect(readOnly).toMatchObject({
      code: 2,
      stderr: 'hpp: "trust.yaml" cannot be written: it is marked as read-only.\n',
    });
    expect(link.code).toBe(2);
    expect(link.stderr).toContain('it is a link; name the file that it leads to');
  });

  it('refuses a file that holds the number of a patient', async () => {
    const trust = INTERVIEW_FOLDER['trust.yaml']?.replace('note: kept', 'note: 999 000 0018') ?? '';
    const {
      code,
      stderr,
      trust: after,
    } = await answered(['written'], [], { ...INTERVIEW_FOLDER, 'trust.yaml': trust });

    expect(code).toBe(2);
    expect(stderr).toContain('holds what looks like the number of a patient; take it out of the file first');
    expect(after).toBe(trust);
  });

  it('says what to do instead where there is no terminal', async () => {
    const { code, stdout, stderr } = await run(['interview', 'examples/northmere/trust.yaml']);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Run it in a terminal, or give the answers in a file with --answers.');
  });

  it.each([
    { what: 'an unknown element', argv: ['--only', 'named-contakt'], says: 'The nearest is "named-contact"' },
    {
      what: 'a candour check',
      argv: ['--only', 'en-notify'],
      says: 'no element or commitment that can be asked about',
    },
    { what: 'no such file', argv: ['none.yaml'], says: 'there is no such file' },
  ])('refuses $what', async ({ argv, says }) => {
    const { code, stderr } = await answered(['written'], argv);

    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('hpp interview --rater', () => {
  const person = ['Patient safety partner', 'patient-or-family', 'yes'];

  it('writes one person’s view into a file of its own, and leaves the trust file alone', async () => {
    const argv = ['--only', 'named-contact', '--only', 'early-honest-disclosure', '--rater', 'raters/partner.yaml'];
    const answers = [...person, 'written', 'Two families were never told who to ring', 'absent', ''];
    const { code, stderr, folder, trust } = await answered(answers, argv);

    expect(stderr).toContain('Everything has been asked.');
    expect(code).toBe(0);
    expect(trust).toBe(INTERVIEW_FOLDER['trust.yaml']);
    const view = await readFile(join(folder, 'raters/partner.yaml'), 'utf8');
    expect(
      view,
    ).toBe(`# What one person sees, apart from everybody else, for hpp divergence. A role, no names, and nobody's story.
format: 1
rater:
  role: Patient safety partner
  perspective: patient-or-family
  lived_experience: true
date: ${TODAY}
elements:
  communication/early-honest-disclosure:
    level: written
    says: Two families were never told who to ring
  communication/named-contact:
    level: absent
`);
  });

  it('goes on where it stopped, and dates the file anew', async () => {
    const argv = ['--only', 'communication', '--rater', 'partner.yaml'];
    const first = await answered([...person, 'written', 'stop'], argv);
    await writeFile(join(first.folder, 'answers.yaml'), answersFile(['', 'absent', 'stop']));

    const { code } = await run(['interview', ...argv, '--answers', 'answers.yaml'], {
      cwd: first.folder,
      today: '2026-12-24',
    });

    expect(code).toBe(0);
    const view = parse(await readFile(join(first.folder, 'partner.yaml'), 'utf8'));
    expect(view.date).toBe('2026-12-24');
    expect(Object.values(view.elements)).toEqual([{ level: 'written' }, { level: 'absent' }]);
  });

  it('shows nothing of what the trust file declares, and asks for no name', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const { rate } = await import('../../src/app/rate.ts');
    const questions: unknown[] = [];
    const typed = [...person];
    const ask: Ask = async (question) => {
      questions.push(question);
      return typed.shift() ?? 'q';
    };

    const file = join(folder, 'trust.yaml');
    const options = { workingDirectory: folder, only: ['early-honest-disclosure'], today: TODAY };
    await rate({ ...options, file, raterFile: join(folder, 'me.yaml') }, ask);

    expect(questions).toHaveLength(4);
    expect(JSON.stringify(questions)).not.toContain('"now"');
    expect(JSON.stringify(questions)).toContain('Please write no names, and nobody’s story.');
  });

  it('works without a trust file, at home', async () => {
    const folder = await makeFolder({ 'answers.yaml': answersFile([...person, 'written']) });
    const { code } = await run(['interview', '--rater', 'me.yaml', '--answers', 'answers.yaml'], { cwd: folder });

    expect(code).toBe(0);
    expect(parse(await readFile(join(folder, 'me.yaml'), 'utf8')).elements).toEqual({
      'communication/early-honest-disclosure': { level: 'written' },
    });
  });

  it.each([
    {
      what: 'a trust file',
      name: 'trust.yaml',
      text: INTERVIEW_FOLDER['trust.yaml'] ?? '',
      says: 'trust.yaml:3:1: error: unknown key "organisation"',
    },
    { what: 'another format', name: 'me.yaml', text: 'format: 2\n', says: 'me.yaml:1:9: error: ' },
    {
      what: 'an unknown element',
      name: 'me.yaml',
      text: 'format: 1\nelements: { a/b: { level: written } }\n',
      says: '"a/b" is no element',
    },
    {
      what: 'an unknown level',
      name: 'me.yaml',
      text: 'format: 1\nelements: { communication/named-contact: { level: good } }\n',
      says: 'me.yaml:2:51: error: ',
    },
  ])('never writes into $what', async ({ name, text, says }) => {
    const folder = await makeFolder({ ...INTERVIEW_FOLDER, [name]: text, 'answers.yaml': answersFile(['x']) });
    await mkdir(join(folder, 'raters'));
    const { code, stderr } = await run(['interview', '--rater', name, '--answers', 'answers.yaml'], { cwd: folder });

    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(await readFile(join(folder, name), 'utf8')).toBe(text);
  });
});
