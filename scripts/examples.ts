// Makes the reports that lie in each folder of examples/, by the real program. Tests compare them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const REPORTS = ['terminal=report.txt', 'json=report.json', 'markdown=report.md'];
const AUDIENCES = ['board', 'public'];
/** Larger files, which one example shows for all. */
const SHOWN_ONCE = ['html=report.html', 'docx=report.docx', 'xlsx=report.xlsx', 'csv=gaps.csv'];
const SHOWS_ALL = 'northmere';

for (const name of readdirSync('examples')) {
  const folder = `examples/${name}`;
  const pairs = name === SHOWS_ALL ? [...REPORTS, ...SHOWN_ONCE] : REPORTS;
  const reports = pairs.map((pair) => pair.replace('=', `=${folder}/`)).flatMap((pair) => ['--report', pair]);
  // Made anew, so that what moved since is the provider's and not the framework's.
  if (existsSync(`${folder}/baseline.json`)) auditExample(folder, ['--update-baseline']);
  auditExample(folder, reports);
  for (const audience of AUDIENCES)
    auditExample(folder, ['--audience', audience, '--report', `markdown=${folder}/report-${audience}.md`]);
}

// Several people's views stand beside one example.
for (const [file, options] of [
  ['divergence.txt', []],
  ['divergence-public.md', ['--format', 'markdown', '--audience', 'public']],
] as const)
  runHpp(['divergence', `examples/${SHOWS_ALL}`, '--output', `examples/${SHOWS_ALL}/${file}`, ...options]);

function auditExample(folder: string, options: readonly string[]): void {
  runHpp(['audit', folder, '--fail-on', 'never', '--quiet', ...options]);
}

function runHpp(argv: readonly string[]): void {
  execFileSync('node', ['bin/hpp.js', ...argv], { stdio: ['ignore', 'ignore', 'inherit'] });
}
