// What things cost, as ratios, so that they can be compared between machines. It judges nothing and is no test.
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { corpus, measure, ownWording } from '../../test/wording/corpus.ts';
import { generatedTrustFiles, pipeline } from './generated-files.ts';
import { manyDocuments } from './many-documents.ts';
import { takenForPatients } from './patient-numbers.ts';
import { policySearch } from './policy-search.ts';

const RUNS = 41;
const FILES = 5000;
const AT_A_TIME = 250;

console.log('Whole program, median of alternating runs, as a multiple of node -e 0:');
report('audit examples/northmere', ['bin/hpp.js', 'audit', 'examples/northmere/trust.yaml'], 3);
report('--version', ['bin/hpp.js', '--version'], 1.5);

console.log(`\n${FILES} generated trust files of 300 lines in one process, as a multiple of parsing their YAML:`);
const files = generatedTrustFiles(FILES);
await pipeline(files.slice(0, 200));
for (const text of files.slice(0, 200)) parse(text);
let parsing = 0;
let whole = 0;
// In turn, so that whatever else the machine does meets both.
for (let i = 0; i < files.length; i += AT_A_TIME) {
  const some = files.slice(i, i + AT_A_TIME);
  parsing += timed(() => {
    for (const text of some) parse(text);
  });
  const start = performance.now();
  await pipeline(some);
  whole += performance.now() - start;
}
line('audited', whole / parsing, 1.8);

console.log('\n40 Markdown policies of 30 KB, searched for 120 quotations:');
const seconds = (await policySearch()) / 1000;
console.log(`  ${seconds.toFixed(2)} s (aim: under 1 s)`);

console.log("\nNumbers of other kinds that are taken for a patient's, in a thousand (aim: telephone numbers under 1):");
for (const [kind, inAThousand] of takenForPatients()) console.log(`  ${kind}: ${inAThousand.toFixed(2)}`);
console.log('\n10 PDF and 10 Word policies of 40 pages, audited by the whole program:');
console.log(`  ${(await manyDocuments()).toFixed(2)} s (aim: under 10 s on two cores)`);

console.log('\nSentences that compound harm, precision and recall (aim on those set aside: 0.90 and 0.75):');
const wording = await ownWording();
for (const set of [undefined, 'aside'] as const) {
  const { sentences, precision, recall } = measure(
    corpus().filter((one) => one.set === set),
    wording,
  );
  const which = set === 'aside' ? 'set aside' : 'seen while the rules were written';
  console.log(`  ${sentences} ${which}: ${precision.toFixed(2)} and ${recall.toFixed(2)}`);
}

/** Prints the ratio of a command; also as it is where Node need not read certificates first, which takes both as long. */
function report(name: string, command: readonly string[], aim: number): void {
  const { NODE_EXTRA_CA_CERTS: certificates, ...others } = process.env;
  line(name, ratioToBare(command, process.env), aim);
  if (certificates === undefined) return;
  console.log(`    without NODE_EXTRA_CA_CERTS: ${ratioToBare(command, others).toFixed(2)} times`);
}

/** Runs a command and bare Node in turn, and gives the ratio of their medians. */
function ratioToBare(command: readonly string[], env: NodeJS.ProcessEnv): number {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    const own = timed(() => spawnSync(process.execPath, command, { stdio: 'ignore', env }));
    const other = timed(() => spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore', env }));
    // The first pair warms the disk's cache.
    if (i === 0) continue;
    ours.push(own);
    bare.push(other);
  }
  return median(ours) / median(bare);
}

function line(name: string, ratio: number, aim: number): void {
  console.log(`  ${name}: ${ratio.toFixed(2)} times (aim: at most ${aim})`);
}

function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
