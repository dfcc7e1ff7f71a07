import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/folders.ts';
import { run } from '../support/run.ts';

const makeFolder = temporaryFolders();

describe('a trust file that is not there', () => {
  it.each([
    ['names how to begin where nothing is like it', {}, 'To begin with a new one: hpp init.'],
    ['names the file that is like it', { 'trusts.yaml': '' }, 'Check the name: there is "trusts.yaml" in this folder.'],
    ['names no file of another kind', { 'trust.json': '' }, 'To begin with a new one: hpp init.'],
    [
      'never repeats the number of a patient',
      { 'trust-9434765919.yaml': '' },
      'Check the name: there is "trust-943******9.yaml" in this folder.',
    ],
  ])('%s', async (_what, files, fix) => {
    const cwd = await makeFolder(files);
    const file = Object.keys(files).some((name) => name.includes('9434')) ? 'trust-9434765918.yaml' : 'trust.yaml';

    const { code, stderr } = await run(['audit', file], { cwd });

    expect(code).toBe(2);
    expect(stderr).toContain(fix);
  });
});
