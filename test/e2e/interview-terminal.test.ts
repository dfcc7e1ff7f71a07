import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { answersFile, CONTACT_ANSWERS, INTERVIEW_FOLDER } from '../support/interview-folder.ts';
import { run } from '../support/run.ts';
import { KEYS, pasted, runInTerminal, type TerminalRun } from '../support/terminal.ts';
import { THREE_POLICIES } from '../support/word-policies.ts';

const makeFolder = temporaryFolders();
const running: TerminalRun[] = [];

afterEach(() => {
  for (const one of running.splice(0)) one.kill();
});

function start(cwd: string, argv: readonly string[]): TerminalRun {
  const started = runInTerminal(argv, { cwd });
  running.push(started);
  return started;
}

async function answerAll(terminal: TerminalRun, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await terminal.answer(answer);
}

const trustOf = (folder: string): Promise<string> => readFile(join(folder, 'trust.yaml'), 'utf8');

/** The trust file after these answers, given without a terminal. */
async function afterAnswers(answers: readonly string[], only: string): Promise<string> {
  const folder = await makeFolder({ ...INTERVIEW_FOLDER, 'answers.yaml': answersFile(answers) });
  const { code, stderr } = await run(['interview', '--only', only, '--answers', 'answers.yaml'], { cwd: folder });
  expect(code, stderr).toBe(0);
  return await trustOf(folder);
}

describe('a new user at a terminal', { timeout: 60_000 }, () => {
  it('goes from three Word policies to a trust file, and from there through one commitment', async () => {
    const folder = await makeFolder(THREE_POLICIES);

    const first = start(folder, ['init']);
    await answerAll(first, ['Northmere Hospitals', '1', 'b', 'england', 'nhs', 'service', 'Maternity', '', 'yes']);
    expect(await first.ended).toBe(0);
    expect(await first.transcript()).toContain(
      'Complaints and Concerns Policy (complaints.docx). Approved; version 3.1;',
    );

    const second = start(folder, ['interview', '--only', 'parallel-processes/complaints-not-paused']);
    await answerAll(second, ['3', 'y', '', '', '', '']);
    expect(await second.ended).toBe(0);

    const { code, stdout } = await run(['audit'], { cwd: folder, today: '2026-11-27' });
    expect(code).toBe(0);
    expect(stdout).toContain('1 of 43 elements assessed: 0 experienced, 0 practised, 1 written');
  });

  it('writes nothing where init is stopped half-way', async () => {
    const folder = await makeFolder();
    const terminal = start(folder, ['init']);
    await answerAll(terminal, ['Northmere', 'wales']);
    await terminal.pressAtPrompt(KEYS.ctrlC);

    expect(await terminal.ended).toBe(130);
    expect(await terminal.transcript()).toContain('Stopped. Nothing was written.');
    await expect(trustOf(folder)).rejects.toThrow('ENOENT');
  });
});

describe('an interview with real keys', { timeout: 120_000 }, () => {
  const only = 'communication';

  it('skips, goes back, is interrupted and goes on, to the file that --answers gives', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const [level = '', passage = '', kind = '', day = '', ...others] = CONTACT_ANSWERS;

    const first = start(folder, ['interview', '--only', only]);
    await answerAll(first, ['s', 'written', 'b', level, passage, kind, day]);
    await first.shows('Which report shows it?');
    const before = await trustOf(folder);
    await first.pressAtPrompt(`half an answ${KEYS.ctrlC}`);
    expect(await first.ended).toBe(130);
    expect(await trustOf(folder)).toBe(before);

    const second = start(folder, ['interview', '--only', only]);
    // What was skipped is asked again first.
    await answerAll(second, ['skip', ...others, 'q']);
    expect(await second.ended).toBe(0);

    const after = await trustOf(folder);
    expect(after).toBe(await afterAnswers(['skip', ...CONTACT_ANSWERS, 'stop'], only));
    for (const comment of INTERVIEW_FOLDER['trust.yaml']?.match(/#.*$/gm) ?? []) expect(after).toContain(comment);
    expect(after).toContain('evidence: named-contact-practice\n        result: 37 of 42');
  });

  it('is plain text in lines of 80 columns, each question complete in itself', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const terminal = start(folder, ['interview', '--only', 'named-contact']);
    await answerAll(terminal, CONTACT_ANSWERS);
    expect(await terminal.ended).toBe(0);

    const transcript = await terminal.transcript();
    await expect(`${transcript}\n`).toMatchFileSnapshot('interview-transcript.txt');
  });

  it('never shows the number of a patient in full once it is typed, and never writes it', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const before = await trustOf(folder);
    const terminal = start(folder, ['interview', '--only', 'named-contact']);
    // Of the range that is kept for tests.
    await answerAll(terminal, ['999 000 0018', 'stop']);
    expect(await terminal.ended).toBe(0);

    const transcript = await terminal.transcript();
    expect(transcript).toContain('That looks like the number of a patient. It was not written.');
    expect(transcript).toContain('Your answer: 999 *** ***8');
    expect(transcript).not.toContain('000 0018');
    expect(await trustOf(folder)).toBe(before);
  });

  it('takes what is pasted in several lines as one answer', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const terminal = start(folder, ['interview', '--only', 'named-contact']);
    const words = 'In 37 of 42 cases the family\r\nhad the same contact\rthroughout.';
    await answerAll(terminal, [...CONTACT_ANSWERS.slice(0, 6), pasted(words), 'stop']);
    expect(await terminal.ended).toBe(0);

    expect(await trustOf(folder)).toContain('quote: In 37 of 42 cases the family had the same contact throughout.');
  });

  it('ends with Ctrl-D as with Ctrl-C', async () => {
    const folder = await makeFolder(INTERVIEW_FOLDER);
    const terminal = start(folder, ['interview', '--only', 'named-contact']);
    await answerAll(terminal, ['written']);
    await terminal.pressAtPrompt(KEYS.ctrlD);

    expect(await terminal.ended).toBe(130);
    expect(await terminal.transcript()).toContain('Stopped. Every answer so far is in trust.yaml');
  });

  it('is left valid, with every answer but the last one or all, when it is killed at any of 20 moments', async () => {
    const states: string[] = [];
    for (const count of CONTACT_ANSWERS.keys())
      states.push(await afterAnswers(CONTACT_ANSWERS.slice(0, count), 'named-contact'));
    states.push(await afterAnswers(CONTACT_ANSWERS, 'named-contact'));

    for (let moment = 0; moment < 20; moment++) {
      const count = moment % CONTACT_ANSWERS.length;
      const folder = await makeFolder(INTERVIEW_FOLDER);
      const terminal = start(folder, ['interview', '--only', 'named-contact']);
      await answerAll(terminal, CONTACT_ANSWERS.slice(0, count + 1));
      // From at once to well after the answer was written.
      await new Promise((resolve) => setTimeout(resolve, (moment * 7) % 40));
      terminal.kill();
      await terminal.ended;

      const text = await trustOf(folder);
      expect([states[count], states[count + 1]], `moment ${moment}`).toContain(text);
      expect((await run(['validate'], { cwd: folder })).code).toBe(0);
    }
  });
});
