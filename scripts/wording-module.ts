// Compiles the rules of wording to data, so that no run compiles them.
import { readdir, readFile } from 'node:fs/promises';
import type { Wording } from '../src/model/framework.ts';
import { compileWording } from '../src/wording/compile-wording.ts';

const TYPES = `import type { WordingData } from '../wording-data.ts';
declare const data: WordingData;
export = data;
`;

/** The compiled rules and their types. The policies of the examples show which words are rare in policies. */
export async function wordingModule(name: string, wording: Wording): Promise<Record<string, string>> {
  const data = JSON.stringify(compileWording(wording, await examplePolicies()));
  return { [`${name}.json`]: data, [`${name}.d.json.ts`]: TYPES };
}

async function examplePolicies(): Promise<string> {
  const paths = await readdir('examples', { recursive: true });
  const policies = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => /\/policies\/.*\.md$/.test(path));
  const texts: string[] = [];
  for (const path of policies.toSorted()) texts.push(await readFile(`examples/${path}`, 'utf8'));
  return texts.join('\n');
}
