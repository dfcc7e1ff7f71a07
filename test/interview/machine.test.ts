import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { elementTopic } from '../../src/interview/element-topic.ts';
import { kindChoices } from '../../src/interview/evidence-kinds.ts';
import { answer, begin, type Interview, questionNow, type Topic } from '../../src/interview/machine.ts';
import { readAnswer } from '../../src/interview/read-answer.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { TrustFile } from '../../src/model/trust-file.ts';
import { readTrust } from '../../src/trust/read-trust.ts';
import { editYaml } from '../../src/yaml/edit-yaml.ts';

const { framework } = await loadFramework();
const TEXT = `format: 1
organisation: { name: Northmere, nation: england }
scope: { level: service }
policies:
  open: { title: Being open, status: approved }
elements: # to be asked
`;
const IN_BRACKETS = `format: 1
organisation: { name: Northmere, nation: england }
scope: { level: service }
policies: { open: { title: Being open, status: approved } }
evidence: { named-contact-practice: { kind: audit, date: 2026-01-01 }, other: { kind: survey, date: 2026-01-01, document: evidence/a.md } }
elements:
  communication/named-contact: { declared: written, practice: [{ kind: audit, date: 2026-01-01, result: 3 of 4 }] }
  communication/ask-and-listen: { experience: [{ evidence: other, result: 1 of 2 }], note: mine }
  # the last
`;
const IDS = ['meaningful-apology', 'named-contact', 'ask-and-listen'];
const TOPICS: readonly Topic<TrustFile>[] = (framework.commitments[0]?.elements ?? [])
  .filter(({ id }) => IDS.includes(id.replace(/^.*\//, '')))
  .map((element, i) =>
    elementTopic({
      element,
      title: element.title,
      passages: ['one', 'two'].slice(0, i).map((word) => ({
        policy: 'open',
        section: null,
        quote: `the words of passage ${word}`,
        place: 'Being open',
      })),
      practice: { use: 'practice', kinds: kindChoices(element.accepts), documents: [] },
      experience: { use: 'experience', kinds: kindChoices(['survey', 'interview']), documents: ['evidence/a.md'] },
    }),
  );

/** A file in memory, with an interview at it. */
interface Sitting {
  readonly text: string;
  readonly file: TrustFile;
  readonly state: Interview<TrustFile>;
}

async function fileOf(text: string): Promise<TrustFile> {
  const { value, findings } = await readTrust(text, framework);
  if (value === null) throw new Error(`The file is not valid any more: ${findings[0]?.message}\n${text}`);
  return value;
}

async function sitDown(text: string = TEXT): Promise<Sitting> {
  const file = await fileOf(text);
  return { text, file, state: begin(TOPICS, file) };
}

async function give({ text, file, state }: Sitting, given: Answer): Promise<Sitting> {
  const { edits, stateAfter } = answer(state, given, file);
  const edited = editYaml(text, edits);
  if ('because' in edited) throw new Error(`${edited.because}\n${text}`);
  const after = await fileOf(edited.text);
  return { text: edited.text, file: after, state: stateAfter(after) };
}

const nowOf = ({ state, file }: Sitting): Question | null => questionNow(state, file);

/** An answer of the right kind to a question, chosen by a number. */
function rightAnswer(question: Question, choice: number): Answer {
  const { choices, asks, now, emptyMeans } = question;
  if ((now !== undefined || emptyMeans !== undefined) && choice % 4 === 0) return { kind: 'empty' };
  const typed = /year-month-day/.test(asks)
    ? `2026-0${1 + (choice % 9)}-11`
    : /\d+ of \d+/.test(asks)
      ? `${choice % 20} of 20`
      : choices.length > 0
        ? String(1 + (choice % choices.length))
        : `words ${choice}`;
  const answered = readAnswer(question, typed);
  if ('because' in answered) throw new Error(`${typed}: ${answered.because}`);
  return answered;
}

const BACK: Answer = { kind: 'back' };

/** An answer, or a question left out where that is possible, by a number from 0 to 99. */
function moveOf(question: Question, number: number): Answer {
  return number >= 70 && question.skips !== undefined ? { kind: 'skip' } : rightAnswer(question, number);
}

/** Numbers below 70 answer; the others leave out. */
const moves = fc.array(fc.nat({ max: 99 }), { maxLength: 25 });

async function play(
  sitting: Sitting,
  chosen: readonly number[],
  each: (before: Sitting, after: Sitting, given: Answer) => Promise<void> | void = () => {},
): Promise<Sitting> {
  let now = sitting;
  for (const number of chosen) {
    const question = nowOf(now);
    if (question === null) break;
    const given = moveOf(question, number);
    const after = await give(now, given);
    await each(now, after, given);
    now = after;
  }
  return now;
}

describe('an interview', () => {
  it('leads back to the question before, with its answer kept, after any answer', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        await play(await sitDown(), chosen, async (before, after) => {
          const back = await give(after, { kind: 'back' });
          expect(nowOf(back)?.id).toBe(nowOf(before)?.id);
          expect(back.text).toBe(after.text);
          expect(nowOf(back)?.title).toBe(nowOf(before)?.title);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('writes nothing where something is left out', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        await play(await sitDown(), chosen, (before, after, given) => {
          if (given.kind === 'skip') expect(after.text).toBe(before.text);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same file when one goes back to every question and keeps what stands', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        let now = await play(await sitDown(), chosen);
        const { text } = now;
        for (let i = 0; i < 5; i++) now = await give(now, { kind: 'back' });
        for (let i = 0; i < 5; i++) {
          const question = nowOf(now);
          if (question === null) break;
          now = await give(now, question.now === undefined ? { kind: 'skip' } : { kind: 'empty' });
        }
        expect(now.text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('may change its mind at any question, and the file stays valid', async () => {
    await fc.assert(
      fc.asyncProperty(moves, moves, async (chosen, others) => {
        let now = await play(await sitDown(), chosen);
        const steps = Math.min(now.state.past.length, 1 + (others.length % 9));
        for (let i = 0; i < steps; i++) now = await give(now, { kind: 'back' });
        now = await play(now, others);
        await expect(fileOf(now.text)).resolves.toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('takes an answer or leaves the file alone, however somebody has written it', async () => {
    let refused = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        let now = await sitDown(IN_BRACKETS);
        for (const number of chosen) {
          const question = nowOf(now);
          if (question === null) break;
          const given = number > 90 && question.canGoBack ? BACK : moveOf(question, number);
          const { edits } = answer(now.state, given, now.file);
          if ('because' in editYaml(now.text, edits)) {
            refused++;
            break;
          }
          taken++;
          now = await give(now, given);
        }
      }),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(refused * 5);
  });

  it('goes on where it stopped: nothing that the file answers is asked first again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 69 }), { maxLength: 25 }), async (chosen) => {
        // Numbers that are no multiple of four, so that every question is answered by something.
        const now = await play(
          await sitDown(),
          chosen.map((number) => (number % 4 === 0 ? number + 1 : number)),
        );
        const asked = nowOf(now)?.id;
        const again = nowOf(await sitDown(now.text))?.id;
        // A kind of evidence is written with its day, and asked again where that is missing.
        expect(again).toBe(asked?.replace(/\/date$/, '/kind'));
      }),
      { numRuns: 100 },
    );
  });

  it('asks for the level first, with the patient’s question before what the element asks', async () => {
    const question = nowOf(await sitDown());

    expect(question?.id).toBe('communication/meaningful-apology level');
    expect(question?.words.map(({ label }) => label)).toEqual([
      'A patient or family would ask',
      'What this element asks of the service',
    ]);
    expect(question?.choices.map(({ label }) => label)).toEqual([
      'absent',
      'intended',
      'written',
      'practised',
      'experienced',
    ]);
  });

  it('offers what hpp suggest has marked, and takes the mark away or the passage out', async () => {
    const marked = `${TEXT}  communication/ask-and-listen:
    declared: written
    policy:
      - policy: open
        quote: the words of passage one
        suggested: true
    practice: []
    experience: []
`;
    const file = await fileOf(marked);
    const start: Sitting = { text: marked, file, state: begin(TOPICS.slice(2), file) };
    expect(nowOf(start)?.id).toBe('communication/ask-and-listen passages/1');

    const accepted = await give(start, { kind: 'value', value: 'yes' });
    const refused = await give(start, { kind: 'value', value: 'no' });

    expect(accepted.text).toBe(marked.replace('        suggested: true\n', ''));
    expect(refused.text).toContain('    policy: []\n');
  });
});
