import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { temporaryFolders } from '../support/folders.ts';
import { PINNED_FOLDER, TRUST } from '../support/pinned-folder.ts';
import { run } from '../support/run.ts';

const newFolder = temporaryFolders();
const QUOTE = 'Families had the same contact in 37 of 42 cases';
const WORDS = 'Families had the same contact';

/** What to do about the figure, where the report reads so; with what the trust file quotes. */
async function fixFor(report: string, { file = 'review.md', quote = WORDS, result = '37 of 42' } = {}) {
  const trust = TRUST.replace(QUOTE, JSON.stringify(quote)).replace('review.md', file).replace('37 of 42', result);
  const cwd = await newFolder({ ...PINNED_FOLDER, 'trust.yaml': trust, [`evidence/${file}`]: report });
  const { stdout } = await run(['audit', '--format', 'json'], { cwd });
  return (JSON.parse(stdout) as Report).findings.find(({ id }) => id === 'evidence/figure-not-shown')?.fix ?? null;
}

describe('a figure that the quoted passage leaves out', () => {
  it.each([
    ['the same sentence', '- Families had the same contact in 37 of 42 cases.\n', 'review.md', `${QUOTE}.`],
    ['the row of a table', 'Asked,Yes,Of\nFamilies had the same contact,37,42\n', 'review.csv', `${WORDS} | 37 | 42`],
    [
      'the row of a table in Markdown',
      `| Asked | Yes | Of |\n| --- | --- | --- |\n| ${WORDS} | 37 | 42 |\n`,
      'review.md',
      `| ${WORDS} | 37 | 42 |`,
    ],
  ])('is offered where %s gives it, and then counts', async (_where, report, file, whole) => {
    expect(await fixFor(report, { file })).toBe(`Quote the figure with the words beside it: ${JSON.stringify(whole)}.`);
    expect(await fixFor(report, { file, quote: whole })).toBeNull();
  });

  it.each([
    ['another sentence gives it', `${WORDS}.\n\nIt was so in 37 of 42 cases.\n`],
    ['the sentence gives another', `${WORDS} in 36 of 42 cases.\n`],
    ['the line is too long to paste', `${WORDS} ${'as they told us in letters, '.repeat(12)}in 37 of 42 cases.\n`],
  ])('is not offered where %s', async (_where, report) => {
    expect(await fixFor(report)).toMatch(/^Put the report into the folder/);
  });
});
