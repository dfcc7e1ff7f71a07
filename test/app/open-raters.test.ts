import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { raterFiles } from '../../src/app/open-raters.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary-folder.ts';

describe('the rater files that paths mean', () => {
  it('are the YAML files of a folder without the trust file, each once, and every file that is named', async () => {
    await inTemporaryFolder(async (folder) => {
      const at = (...names: string[]): string[] => names.map((name) => join(folder, name));
      await writeFiles(folder, {
        'a.yaml': '',
        'b.YML': '',
        'trust.yaml': '',
        'notes.md': '',
        '.hidden.yaml': '',
        'c/d.yaml': '',
      });
      await symlink(join(folder, 'a.yaml'), join(folder, 'again.yaml'));
      const [trust = ''] = at('trust.yaml');

      expect(raterFiles([folder], trust)).toEqual(at('a.yaml', 'b.YML', 'c/d.yaml'));
      expect(raterFiles([...at('c', 'notes.md', 'gone.yaml'), folder], trust)).toEqual(
        at('c/d.yaml', 'notes.md', 'gone.yaml', 'a.yaml', 'b.YML'),
      );
    });
  });

  it('are none where a folder holds so many that some would be left out', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.yaml`, ''])));

      expect(raterFiles([folder], join(folder, 'trust.yaml'))).toBeNull();
    });
  });
});
