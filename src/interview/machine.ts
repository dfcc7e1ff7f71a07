// The interview as a machine: a state and an answer give the edits to make and the next state. It asks nobody, and reads
// and writes nothing: what stands in the file is told to it.
import type { Answer, Question } from '../model/question.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';

/** Answers that cannot be written yet, because what they belong to is not whole: a kind without its day. */
export type Held = Readonly<Record<string, string>>;

/** What an answer leads to. */
export interface Taken {
  readonly edits: readonly YamlEdit[];
  /** The step of the same group that comes next; null at the end of the group. */
  readonly next: string | null;
  readonly held?: Held;
}

/** One question of a group. `File` is what stands in the file now. */
export interface Step<File> {
  ask(file: File, held: Held): Omit<Question, 'id' | 'title' | 'canGoBack'>;
  /** Takes a value, or null where nothing was typed: it keeps what stands, or says that there is nothing. */
  take(value: string | null, file: File, held: Held): Taken;
  /** Where to go when it is left out: a step of the group, or null for the end of it. */
  readonly whenSkipped: string | null;
}

/** Questions that belong together, such as all about one piece of evidence. */
export interface Group<File> {
  readonly id: string;
  /** Where to begin: the first step that the file has no answer to; null where it has all. */
  open(file: File): string | null;
  /** Whether the file has something of it. */
  isBegun(file: File): boolean;
  /** Whether leaving no trace is an answer too, so that it is asked only where the interview stopped. */
  readonly isOptional: boolean;
  /** Whether what was answered before leaves nothing to ask here. */
  isNeedless?(file: File): boolean;
  readonly steps: Readonly<Record<string, Step<File>>>;
}

/** What a run of questions is about: an element, or the person who answers. */
export interface Topic<File> {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group<File>[];
}

/** A question's place. */
interface Position {
  readonly topic: number;
  /** The groups that this visit goes through. */
  readonly groups: readonly string[];
  readonly group: string;
  readonly step: string;
  readonly held: Held;
}

/** Where an interview stands. */
export interface Interview<File> {
  readonly topics: readonly Topic<File>[];
  /** Null when everything has been asked. */
  readonly at: Position | null;
  readonly past: readonly Position[];
}

/** What an answer does: edits to the file, and the interview once they are made. */
export interface Turn<File> {
  readonly edits: readonly YamlEdit[];
  /** Where it goes on, given the file with the edits. */
  readonly stateAfter: (file: File) => Interview<File>;
}

/** Begins at the first question that the file has no answer to. */
export function begin<File>(topics: readonly Topic<File>[], file: File): Interview<File> {
  return { topics, at: firstOpen(topics, 0, file), past: [] };
}

/** Whether something that leaves a trace was left for later. */
export function isSomethingLeft<File>(topics: readonly Topic<File>[], file: File): boolean {
  return topics.some(({ groups }) => groups.some(({ isOptional, open }) => !isOptional && open(file) !== null));
}

/** The question that comes now; null when everything has been asked. */
export function questionNow<File>({ topics, at, past }: Interview<File>, file: File): Question | null {
  const topic = at === null ? undefined : topics[at.topic];
  if (at === null || topic === undefined) return null;
  const asked = stepOf(topic, at).ask(file, at.held);
  const isFirst = isFirstOfVisit(at, past);
  return {
    ...asked,
    id: `${topic.id} ${at.step === at.group ? at.step : `${at.group}/${at.step}`}`,
    ...(isFirst ? { title: topic.title } : {}),
    // Leaving out the first question about something leaves out all of it.
    ...(isFirst && asked.skips !== undefined ? { skips: 'leave this element for later' } : {}),
    canGoBack: past.length > 0,
  };
}

/** Takes an answer. */
export function answer<File>(state: Interview<File>, given: Answer, file: File): Turn<File> {
  const { topics, at, past } = state;
  const topic = at === null ? undefined : topics[at.topic];
  if (at === null || topic === undefined || given.kind === 'stop') return { edits: [], stateAfter: () => state };
  if (given.kind === 'back') return { edits: [], stateAfter: () => back(state) };
  const goOn =
    (to: Pick<Position, 'group' | 'step' | 'held'> | null) =>
    (after: File): Interview<File> => ({
      topics,
      at: to === null ? firstOpen(topics, at.topic + 1, after) : { ...at, ...to },
      past: [...past, at],
    });
  const step = stepOf(topic, at);
  if (given.kind === 'skip') {
    if (isFirstOfVisit(at, past)) return { edits: [], stateAfter: goOn(null) };
    return { edits: [], stateAfter: (after) => goOn(following(topic, at, step.whenSkipped, at.held, after))(after) };
  }
  const { edits, next, held } = step.take(given.kind === 'value' ? given.value : null, file, at.held);
  return { edits, stateAfter: (after) => goOn(following(topic, at, next, held ?? at.held, after))(after) };
}

function back<File>(state: Interview<File>): Interview<File> {
  const before = state.past.at(-1);
  return before === undefined ? state : { ...state, at: before, past: state.past.slice(0, -1) };
}

/** The place after a step: the next of its group, else the first of the next group of this visit. */
function following<File>(
  topic: Topic<File>,
  at: Position,
  next: string | null,
  held: Held,
  file: File,
): Pick<Position, 'group' | 'step' | 'held'> | null {
  if (next !== null) return { group: at.group, step: next, held };
  for (const id of at.groups.slice(at.groups.indexOf(at.group) + 1)) {
    const group = topic.groups.find((candidate) => candidate.id === id);
    if (group === undefined || group.isNeedless?.(file) === true) continue;
    const step = group.open(file) ?? Object.keys(group.steps)[0] ?? null;
    if (step !== null) return { group: id, step, held: {} };
  }
  return null;
}

/** The first question, from a topic on, that the file has no answer to. */
function firstOpen<File>(topics: readonly Topic<File>[], from: number, file: File): Position | null {
  const lastBegun = topics.findLastIndex((topic) => topic.groups.some((group) => group.isBegun(file)));
  for (let topic = from; topic < topics.length; topic++) {
    const open = (topics[topic]?.groups ?? []).filter((group) => group.open(file) !== null);
    // What may be answered by nothing at all is asked again only where the interview stopped.
    const mustAsk = open.some(({ isOptional }) => !isOptional) || topic === lastBegun;
    const [first] = open;
    const step = first?.open(file) ?? null;
    if (first === undefined || step === null || !mustAsk) continue;
    return { topic, groups: open.map(({ id }) => id), group: first.id, step, held: {} };
  }
  return null;
}

function isFirstOfVisit(at: Position, past: readonly Position[]): boolean {
  return past.at(-1)?.topic !== at.topic;
}

function stepOf<File>(topic: Topic<File>, { group, step }: Position): Step<File> {
  const found = topic.groups.find(({ id }) => id === group)?.steps[step];
  if (found === undefined) throw new Error(`There is no question ${group}/${step} about ${topic.id}.`);
  return found;
}
