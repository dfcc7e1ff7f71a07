import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadWording } from '../../src/app/load-wording.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { tailorFramework } from '../../src/framework/tailor-framework.ts';
import type { ReadyWording } from '../../src/wording/ready-wording.ts';
import { run } from '../support/run.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';
import { corpus, ownWording, rulesThatFind } from './corpus.ts';

/** A rule that a provider adds: nobody is to be sent to the press office. */
const OWN_RULE = `wording:
  words:
    press: [press office, communications team, media team]
  rules:
    - id: wording/press-office
      severity: warning
      title: Families sent to the press office
      why: It tells a family that they are a matter of reputation.
      instead: Give the name of the person who keeps in touch with them.
      sources: [phso-providing-remedy]
      basis: [literature]
      finds:
        - (relative*|famil*) ... <press>
        - (do not|never) .. speak & <press>
      unless:
        - <press> ... may help
      harmful: [Families should ring the press office.]
      innocent: [The press office writes the newsletter.]
`;

const own = await tailoredWording(OWN_RULE);
const builtIn = await ownWording();

describe('a rule of wording of one’s own', () => {
  it.each([
    'Families should ring the press office.',
    'A relative who asks is passed to our Communications Team first.',
    "Don't speak about the incident; the media team will.",
  ])('finds "%s"', (sentence) => {
    expect(rulesThatFind(sentence, own)).toEqual(['press-office']);
  });

  it.each([
    ['it holds half of what is looked for', 'Families should ring the ward.'],
    ['too many words stand between', `Families ${'may well '.repeat(5)}ring the press office.`],
    ['it is excused', 'Families who are rung by reporters: the press office may help.'],
    ['it is denied', 'Families are never sent to the press office.'],
    ['the two stand in two sentences', 'Families come first. The press office comes last.'],
  ])('leaves a sentence alone where %s', (_why, sentence) => {
    expect(rulesThatFind(sentence, own)).toEqual([]);
  });

  it('changes nothing of what the other rules find', () => {
    const others = (sentence: string, wording: ReadyWording): string[] =>
      rulesThatFind(sentence, wording).filter((rule) => rule !== 'press-office');

    for (const { sentence } of corpus()) expect(others(sentence, own), sentence).toEqual(others(sentence, builtIn));
  });

  it('is looked for by the command, and told with its own words', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'own.yaml'), OWN_RULE);
      await writeFile(join(folder, 'reply.txt'), 'Families should ring the press office.\n');

      const { code, stdout } = await run(['wording', 'reply.txt', '--framework', 'own.yaml'], { cwd: folder });

      expect(code).toBe(0);
      expect(stdout).toContain('[wording/press-office]');
      expect(stdout).toContain('It tells a family that they are a matter of reputation.');
      expect(stdout).toContain('Give the name of the person who keeps in touch with them.');
    });
  });
});

async function tailoredWording(text: string): Promise<ReadyWording> {
  const { loaded, findings, yaml } = tailorFramework(await loadFramework(), text);
  if (loaded === null) throw new Error(JSON.stringify([...yaml.problems, ...findings]));
  return await loadWording(loaded);
}
