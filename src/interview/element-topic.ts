import type { Element } from '../model/framework.ts';
import { levelAbove } from '../model/level.ts';
import type { Action, TrustFile } from '../model/trust-file.ts';
import { aboutElement, levelChoices } from './about-element.ts';
import { entryOf, setting, standing } from './entry.ts';
import { evidenceGroup } from './evidence-group.ts';
import type { EvidenceSource } from './evidence-place.ts';
import type { Group, Step, Topic } from './machine.ts';
import { type CandidatePassage, passagesGroup } from './passages-group.ts';

/** An element to ask about, with what was found for it. */
export interface ElementToAsk {
  readonly element: Element;
  readonly title: string;
  readonly passages: readonly CandidatePassage[];
  readonly practice: EvidenceSource;
  readonly experience: EvidenceSource;
}

/** Everything that is asked about one element. */
export function elementTopic({ element, title, passages, practice, experience }: ElementToAsk): Topic<TrustFile> {
  return {
    id: element.id,
    title,
    groups: [
      levelGroup(element),
      passagesGroup(element, passages),
      evidenceGroup(element, practice),
      evidenceGroup(element, experience),
      strengthGroup(element),
      nextStepGroup(element),
    ],
  };
}

function levelGroup(element: Element): Group<TrustFile> {
  const declared = (file: TrustFile): string | undefined => entryOf(file, element)?.declared;
  return {
    id: 'level',
    isOptional: false,
    open: (file) => (declared(file) === undefined ? 'level' : null),
    isBegun: (file) => declared(file) !== undefined,
    steps: {
      level: {
        ask: (file) => ({
          words: aboutElement(element),
          choices: levelChoices(element),
          isOpen: false,
          asks: 'Which of the five is true today? Say what you believe. What shows it comes next.',
          ...standing(declared(file)),
          skips: 'leave this element for later',
        }),
        take: (value) => ({ edits: setting(value, 'elements', element.id, 'declared'), next: null }),
        whenSkipped: null,
      },
    },
  };
}

const GOES_WELL = 'Goes well: ';

function strengthGroup(element: Element): Group<TrustFile> {
  const note = (file: TrustFile): string | undefined => entryOf(file, element)?.note;
  return {
    id: 'strength',
    isOptional: true,
    open: (file) => (note(file) === undefined ? 'strength' : null),
    isBegun: (file) => note(file) !== undefined,
    steps: {
      strength: {
        ask: (file) => ({
          words: [],
          choices: [],
          isOpen: true,
          asks: 'What is one thing that goes well here? One sentence, without names.',
          ...standing(note(file)),
          emptyMeans: 'nothing to add',
          skips: 'skip',
        }),
        take: (value) => {
          const words = value?.startsWith(GOES_WELL) === false ? `${GOES_WELL}${value}` : value;
          return { edits: setting(words, 'elements', element.id, 'note'), next: null };
        },
        whenSkipped: null,
      },
    },
  };
}

function nextStepGroup(element: Element): Group<TrustFile> {
  const action = (file: TrustFile): Action | undefined => entryOf(file, element)?.action;
  const path = ['elements', element.id, 'action'] as const;
  return {
    id: 'next-step',
    isOptional: true,
    open: (file) => {
      const now = action(file);
      if (now === undefined) return 'what';
      return now.owner === undefined ? 'owner' : now.due === undefined ? 'due' : null;
    },
    isBegun: (file) => action(file) !== undefined,
    steps: {
      what: {
        ask: (file) => ({
          words: [{ label: 'A step that would take this further', text: proposedStep(element, file) }],
          choices: [],
          isOpen: true,
          asks: 'What is one next step here? One sentence.',
          ...standing(action(file)?.what),
          emptyMeans: 'none for now',
          skips: 'skip',
        }),
        take: (value, file) => {
          const isNew = action(file) === undefined;
          if (value === null) return { edits: [], next: isNew ? null : 'owner' };
          if (!isNew) return { edits: setting(value, ...path, 'what'), next: 'owner' };
          return { edits: [{ kind: 'set', path, value: { what: value, status: 'open' } }], next: 'owner' };
        },
        whenSkipped: null,
      },
      owner: openStep({
        asks: 'Whose is it to do? A role, such as Matron. No names.',
        now: (file) => action(file)?.owner,
        path: [...path, 'owner'],
        next: 'due',
      }),
      due: openStep({
        asks: 'By which day? Write it as year-month-day, such as 2027-01-31.',
        now: (file) => action(file)?.due,
        path: [...path, 'due'],
        next: null,
      }),
    },
  };
}

/** The framework's step to the level above the one that was declared. */
function proposedStep(element: Element, file: TrustFile): string {
  const above = levelAbove(entryOf(file, element)?.declared ?? 'absent') ?? 'experienced';
  return element.next_steps[above === 'absent' ? 'intended' : above];
}

/** A step that takes any words, or none, into one place of the file. */
function openStep(of: {
  readonly asks: string;
  readonly now: (file: TrustFile) => string | undefined;
  readonly path: readonly string[];
  readonly next: string | null;
}): Step<TrustFile> {
  return {
    ask: (file) => ({
      words: [],
      choices: [],
      isOpen: true,
      asks: of.asks,
      ...standing(of.now(file)),
      emptyMeans: 'not known yet',
      skips: 'skip',
    }),
    take: (value) => ({ edits: setting(value, ...of.path), next: of.next }),
    whenSkipped: of.next,
  };
}
