import { raterTopics } from '../interview/rater-topics.ts';
import type { Framework } from '../model/framework.ts';
import type { RaterDraft } from '../model/rater-draft.ts';
import type { Day, Trust } from '../model/trust.ts';
import { readRaterDraft } from '../raters/read-rater.ts';
import { openAnswered, type ReadAs } from './answered-file.ts';
import { type AnsweredFile, type Ask, converse } from './ask.ts';
import type { InterviewOutcome } from './interview.ts';
import { elementsInOrder } from './interview-agenda.ts';
import { invalidYaml, type OpenOptions, openFramework, openTrustFile, shownPath } from './open-trust-file.ts';
import { whyNotReplaced } from './replace-file.ts';
import { chosenElements } from './search-subjects.ts';

/** What asking one person apart is told. */
export interface RateOptions extends Omit<OpenOptions, 'file'> {
  /** The trust file, for the order of the elements; null where there is none. What it declares is never shown. */
  readonly file: string | null;
  /** The file of this person's view. */
  readonly raterFile: string;
  readonly only: readonly string[];
  readonly today: Day;
}

/** Asks one person what they see, without showing what anybody else has said, and writes it into a file of its own. */
export async function rate(options: RateOptions, ask: Ask): Promise<InterviewOutcome> {
  const { raterFile, workingDirectory, only, today } = options;
  const opened = await openOrder(options);
  if ('state' in opened) return opened;
  const { framework, trust } = opened;
  const choice = chosenElements(framework, only);
  if ('unknown' in choice) return { state: 'unknown-id', id: choice.unknown, known: choice.known };
  const shown = shownPath(raterFile, workingDirectory);
  const file = await openAnswered<RaterDraft>({
    path: raterFile,
    shown,
    read: (text) => readAsRater(text, shown, framework),
    initial: initialText(today),
  });
  if ('state' in file) return file;
  const because = await whyNotReplaced(raterFile).catch(() => null);
  if (because !== null) return { state: 'refused', because };
  const titled = elementsInOrder(framework, trust, trust.date ?? today, (id) => choice.ids.has(id));
  return await converse(raterTopics(titled), datedOn(today, file), ask);
}

type Order = Pick<Trust, 'rollout' | 'elements'> & { readonly date: Day | null };

/** The framework, and what the trust file says of the order and of what does not apply. */
async function openOrder(options: RateOptions) {
  const { file } = options;
  const none: Order = { rollout: null, elements: new Map(), date: null };
  if (file === null) {
    const loaded = await openFramework(options);
    return 'state' in loaded ? loaded : { framework: loaded.framework, trust: none };
  }
  const open = await openTrustFile({ ...options, file });
  if (open.state === 'invalid') return open;
  const { rollout, elements, assessment } = open.trust;
  return { framework: open.loaded.framework, trust: { rollout, elements, date: assessment.date } };
}

function initialText(today: Day): string {
  return `# What one person sees, apart from everybody else, for hpp divergence. A role, no names, and nobody's story.
format: 1
rater:
date: ${today}
elements:
`;
}

async function readAsRater(text: string, file: string, framework: Framework): Promise<ReadAs<RaterDraft>> {
  const { rater, yamlProblems, findings, spanOf } = await readRaterDraft(text, framework);
  if (rater !== null) return { file: rater };
  return invalidYaml({ file, text, spanOf }, { found: [], problems: yamlProblems, findings }, framework);
}

/** A file in which each answer also sets the day on which it was given. */
function datedOn(today: Day, file: AnsweredFile<RaterDraft>): AnsweredFile<RaterDraft> {
  return {
    now: file.now,
    edit: async (edits) => {
      const isDated = file.now().date === today;
      return await file.edit(isDated ? edits : [...edits, { kind: 'set', path: ['date'], value: today }]);
    },
  };
}
