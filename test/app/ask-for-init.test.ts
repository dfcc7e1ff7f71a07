import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Ask } from '../../src/app/ask.ts';
import { type InitOutcome, init } from '../../src/app/init.ts';
import type { InitAnswers } from '../../src/interview/init-topics.ts';
import { temporaryFolders } from '../support/folders.ts';
import { treeOf } from '../support/temporary-folder.ts';
import { THREE_POLICIES } from '../support/word-policies.ts';

const makeFolder = temporaryFolders();

/** What became of asking, what was asked, and what was said of answers that were not taken. */
interface Asked {
  readonly outcome: InitOutcome;
  readonly questions: readonly string[];
  readonly refusals: readonly string[];
  readonly folder: string;
}

async function asked(
  typed: readonly (string | null)[],
  known: InitAnswers = {},
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<Asked> {
  const folder = await makeFolder(files);
  const questions: string[] = [];
  const refusals: string[] = [];
  const left = [...typed];
  const ask: Ask = async ({ id }, remark) => {
    if (remark?.isRefusal === true) refusals.push(remark.words);
    else questions.push(id);
    const next = left.shift();
    if (next === undefined) throw new Error(`Nothing is left to answer to ${id}.`);
    return next;
  };
  const outcome = await init({ root: folder, withWorkflow: false, known, ask, schema: '{}' });
  expect(left).toEqual([]);
  return { outcome, questions, refusals, folder };
}

const trustIn = async (folder: string) => parse(await readFile(join(folder, 'trust.yaml'), 'utf8'));

describe('asking for a new trust file', () => {
  it('takes numbers, words and first letters, and an empty line for the usual folder', async () => {
    const { outcome, questions, folder } = await asked(['Northmere Hospitals', '2', 'nhs', 'ser', 'Maternity', '']);

    expect(outcome).toMatchObject({ state: 'written', hasPlaceholders: false, policies: [] });
    expect(questions).toEqual([
      'init name',
      'init nation',
      'init sector',
      'init scope',
      'init scope-name',
      'init policies',
    ]);
    expect(await trustIn(folder)).toMatchObject({
      organisation: { name: 'Northmere Hospitals', nation: 'wales', sector: 'nhs' },
      scope: { level: 'service', name: 'Maternity' },
    });
  });

  it('asks nothing that is known, and no name for a part where it is about the whole', async () => {
    const { outcome, questions, folder } = await asked(['organisation', 'papers'], {
      name: 'Northmere Hospitals',
      nation: 'scotland',
      sector: 'independent',
    });

    expect(outcome.state).toBe('written');
    expect(questions).toEqual(['init scope', 'init policies']);
    expect(await treeOf(folder)).toContainEqual(expect.stringMatching(/^papers\b/));
  });

  it('asks again where an answer cannot be taken, and says why', async () => {
    const known = { name: 'Northmere', nation: 'wales', scopeLevel: 'organisation' };

    const { outcome, refusals } = await asked(['private', '', 'independent', '../policies', 'note.md', ''], known, {
      'note.md': '# A note\n',
    });

    expect(outcome.state).toBe('written');
    expect(refusals).toEqual([
      expect.stringContaining('That is none of the choices.'),
      'An answer is needed here.',
      expect.stringContaining('The policies must lie in the folder of the trust file'),
      'That is a file. Name the folder that it lies in.',
    ]);
  });

  it('never takes the number of a patient for a name', async () => {
    const { refusals, folder } = await asked(['943 476 5919', 'Northmere', '1', '1', '4', '']);

    expect(refusals).toEqual([expect.stringContaining('That looks like the number of a patient.')]);
    expect((await trustIn(folder)).organisation.name).toBe('Northmere');
  });

  it.each([
    ['yes', ['approved', 'approved', 'draft']],
    ['no', ['draft', 'draft', 'draft']],
  ])('lists policies by what is said of those that were approved one day: %s', async (inForce, statuses) => {
    const answers = ['Northmere', 'england', 'nhs', 'organisation', '', inForce];

    const { questions, folder } = await asked(answers, {}, THREE_POLICIES);

    expect(questions.at(-1)).toBe('init in-force');
    const policies = Object.values<{ status: string }>((await trustIn(folder)).policies);
    expect(policies.map(({ status }) => status)).toEqual(statuses);
  });

  it.each([
    ['is stopped at the first question', ['q'], 'stopped'],
    ['is stopped at the last one', ['Northmere', '1', '1', '4', '', 'q'], 'stopped'],
    ['is not answered any more', ['Northmere', null], 'unanswered'],
  ])('writes nothing where it %s', async (_when, typed, state) => {
    const { outcome, folder } = await asked(typed, {}, THREE_POLICIES);

    expect(outcome).toEqual({ state });
    expect(await treeOf(folder)).toHaveLength(Object.keys(THREE_POLICIES).length);
  });
});
