import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run as hpp } from '../support/run.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';

const LETTER = 'We are sorry if you feel let down.\n\nYour complaint has been paused because you made a claim.\n';

describe('hpp wording', () => {
  it('shows each sentence with its place, the words found, why it harms and what to say instead', async () => {
    const { code, stdout } = await hpp(['wording', 'examples/northmere']);

    expect(code).toBe(0);
    expect(stdout).toContain('[wording/apology-needs-approval]');
    expect(stdout).toMatch(/\*\w[^*]*\*/);
    expect(stdout).toContain('At: examples/northmere/policies/being-open.md:');
    expect(stdout).toContain('Why:');
    expect(stdout).toContain('Instead:');
  });

  it('looks at letters in a folder, and fails on warnings where that is asked for', async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'letters'));
      await writeFile(join(folder, 'letters', 'reply.txt'), LETTER);

      const { code, stdout } = await hpp(['wording', 'letters', '--fail-on', 'warning'], { cwd: folder });

      expect(code).toBe(1);
      expect(stdout).toContain('letters/reply.txt:1:1');
      expect(stdout).toContain('[wording/conditional-apology]');
    });
  });

  it('gives findings as JSON, each in its own document', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'reply.md'), LETTER);

      const { code, stdout } = await hpp(['wording', 'reply.md', '--format', 'json'], { cwd: folder });
      const { reportVersion, findings } = JSON.parse(stdout);

      expect(code).toBe(0);
      expect(reportVersion).toBe(1);
      expect(findings[0]).toMatchObject({
        id: 'wording/conditional-apology',
        severity: 'warning',
        location: { file: 'reply.md', line: 1 },
      });
    });
  });

  it('leaves words alone that somebody has set aside with a reason, and counts them', async () => {
    await inTemporaryFolder(async (folder) => {
      const mark = '<!-- hpp-ok wording/conditional-apology: quoted to show what we no longer write -->';
      await writeFile(join(folder, 'reply.md'), `${mark}\n\nWe are sorry if you feel let down.\n`);

      const { stdout } = await hpp(['wording', 'reply.md'], { cwd: folder });

      expect(stdout).toContain('0 sentences found in 1 document; 1 set aside with a reason.');
    });
  });

  it.each([
    { argv: ['wording', 'nothing-here.md'], says: 'cannot be looked at' },
    { argv: ['wording', 'README.md', '--format', 'jsn'], says: 'The nearest is "json"' },
    { argv: ['wording', 'README.md', '--fail-on', 'eror'], says: 'The nearest is "error"' },
  ])('$argv says what is wrong, without a stack', async ({ argv, says }) => {
    const { code, stdout, stderr } = await hpp(argv);

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
