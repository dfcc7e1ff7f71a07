import { dirname } from 'node:path';
import { diskFolder } from '../files/disk-folder.ts';
import { elementTopic } from '../interview/element-topic.ts';
import type { Suggestions } from '../model/suggestion.ts';
import type { Day } from '../model/trust.ts';
import type { TrustFile } from '../model/trust-file.ts';
import { readTrust, type TrustReading } from '../trust/read-trust.ts';
import { openAnswered } from './answered-file.ts';
import { type Ask, converse, type Ended } from './ask.ts';
import { checkAgainst } from './check-answer.ts';
import { elementsInOrder, withSources } from './interview-agenda.ts';
import { type InvalidInput, type OpenOptions, type OpenTrustFile, openTrustFile } from './open-trust-file.ts';
import { whyNotReplaced } from './replace-file.ts';
import { chosenElements } from './search-subjects.ts';
import { type SourceFile, toFinding, yamlFinding } from './source-file.ts';
import { suggest } from './suggest.ts';

/** What an interview is told. */
export interface InterviewOptions extends OpenOptions {
  /** Ids of elements and commitments; everything where there are none. */
  readonly only: readonly string[];
  /** The day to take where the file gives none. */
  readonly today: Day;
}

/** How an interview ended, or why there was none. */
export type InterviewOutcome =
  | Ended
  | { readonly state: 'unknown-id'; readonly id: string; readonly known: readonly string[] };

/** How many passages are offered for each element. */
const PASSAGES = 3;

/** Asks about one element after the other, and writes each answer into the trust file. */
export async function interview(options: InterviewOptions, ask: Ask): Promise<InterviewOutcome> {
  const opened = await openWithPassages(options);
  if (opened.state !== 'ready') return opened;
  const { open, found } = opened;
  const { framework } = open.loaded;
  const because = await whyNotReplaced(options.file);
  if (because !== null) return { state: 'refused', because };
  const choice = chosenElements(framework, options.only);
  if ('unknown' in choice) return { state: 'unknown-id', id: choice.unknown, known: choice.known };
  const file = await openAnswered<TrustFile>({
    path: options.file,
    shown: open.source.file,
    read: async (text) => readAsTrust(await readTrust(text, framework), text, open),
  });
  if ('state' in file) return file;
  const asOf = open.trust.assessment.date ?? options.today;
  const titled = elementsInOrder(framework, open.trust, asOf, (id) => choice.ids.has(id));
  const folder = dirname(options.file);
  const topics = withSources(titled, framework, open.trust, found, folder).map(elementTopic);
  return await converse(topics, file, ask, checkAgainst(diskFolder(folder), framework.rules));
}

type Ready = { readonly state: 'ready'; readonly open: OpenTrustFile; readonly found: Suggestions | null };

/** The trust file with the passages that were found for its elements; without any where there is nothing to search. */
async function openWithPassages(
  options: InterviewOptions,
): Promise<Ready | Exclude<InterviewOutcome, Ended> | InvalidInput> {
  const outcome = await suggest({ ...options, top: PASSAGES, all: true });
  if (outcome.state === 'suggested') return { state: 'ready', open: outcome.open, found: outcome.suggestions };
  if (outcome.state !== 'nothing-to-search') return outcome;
  const open = await openTrustFile(options);
  return open.state === 'invalid' ? open : { state: 'ready', open, found: null };
}

function readAsTrust(reading: TrustReading, text: string, { source: { file }, loaded }: OpenTrustFile) {
  if (reading.value !== null) return { file: reading.value };
  const source: SourceFile = { file, text, spanOf: reading.spanOf };
  const yaml = reading.yamlProblems.map((problem) => yamlFinding(problem, file, loaded.framework));
  return { findings: [...yaml, ...reading.findings.map((draft) => toFinding(draft, source, loaded.framework))] };
}
