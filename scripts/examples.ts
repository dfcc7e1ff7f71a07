// Makes the reports that lie in each folder of examples/, by the real program. Tests compare them.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const REPORTS = ['terminal=report.txt', 'json=report.json', 'markdown=report.md'];
/** Larger files, which one example shows for all. */
const SHOWN_ONCE = ['html=report.html'];
const SHOWS_ALL = 'northmere';

for (const name of readdirSync('examples')) {
  const folder = `examples/${name}`;
  const pairs = name === SHOWS_ALL ? [...REPORTS, ...SHOWN_ONCE] : REPORTS;
  const reports = pairs.map((pair) => pair.replace('=', `=${folder}/`)).flatMap((pair) => ['--report', pair]);
  execFileSync('node', ['bin/hpp.js', 'audit', folder, '--fail-on', 'never', '--quiet', ...reports], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
