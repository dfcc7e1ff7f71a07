import type { Element } from '../model/framework.ts';
import type { RaterDraft } from '../model/rater-draft.ts';
import { aboutElement, levelChoices } from './about-element.ts';
import type { Topic } from './machine.ts';
import { oneQuestion } from './one-question.ts';

const PERSPECTIVES = [
  { value: 'staff', words: 'somebody who works for the service' },
  { value: 'patient-or-family', words: 'a patient, a relative, or somebody who speaks for them' },
  { value: 'partner', words: 'somebody from an organisation that works with it' },
  { value: 'independent', words: 'somebody from outside' },
] as const;

/** Who answers, then each element: the level that this person sees, and a sentence. */
export function raterTopics(elements: readonly { element: Element; title: string }[]): Topic<RaterDraft>[] {
  return [personTopic(), ...elements.map(({ element, title }) => raterTopic(element, title))];
}

function personTopic(): Topic<RaterDraft> {
  return {
    id: 'rater',
    title: 'About you',
    groups: [
      oneQuestion<RaterDraft>({
        id: 'role',
        isOptional: false,
        now: ({ rater }) => rater?.role,
        ask: {
          words: [
            {
              text: 'What you answer is kept in a file of your own, apart from the trust file. Please write no names, and nobody’s story.',
            },
          ],
          choices: [],
          isOpen: true,
          asks: 'In which role do you answer? For example: Patient safety partner.',
        },
        path: ['rater', 'role'],
      }),
      oneQuestion<RaterDraft>({
        id: 'perspective',
        isOptional: false,
        now: ({ rater }) => rater?.perspective,
        ask: { words: [], choices: PERSPECTIVES, isOpen: false, asks: 'From which side do you see the service?' },
        path: ['rater', 'perspective'],
      }),
      oneQuestion<RaterDraft>({
        id: 'lived-experience',
        isOptional: false,
        now: ({ rater }) => (rater?.lived_experience === undefined ? undefined : rater.lived_experience ? 'yes' : 'no'),
        ask: {
          words: [],
          choices: [
            { value: 'yes', words: 'I was, or somebody close to me was' },
            { value: 'no', words: 'no, or I would rather not say' },
          ],
          isOpen: false,
          asks: 'Were you, or somebody close to you, harmed by healthcare?',
        },
        path: ['rater', 'lived_experience'],
        written: (value) => value === 'yes',
      }),
    ],
  };
}

function raterTopic(element: Element, title: string): Topic<RaterDraft> {
  const entry = (file: RaterDraft) => file.elements?.[element.id];
  return {
    id: element.id,
    title,
    groups: [
      oneQuestion<RaterDraft>({
        id: 'level',
        isOptional: false,
        now: (file) => entry(file)?.level,
        ask: {
          words: aboutElement(element),
          choices: levelChoices(element),
          isOpen: false,
          asks: 'Which of the five is true today, as you see it?',
          skips: 'leave this element for later',
        },
        path: ['elements', element.id, 'level'],
      }),
      oneQuestion<RaterDraft>({
        id: 'says',
        isOptional: true,
        now: (file) => entry(file)?.says,
        ask: {
          words: [],
          choices: [],
          isOpen: true,
          asks: 'What makes you say so? One sentence, without names and without anybody’s story.',
          emptyMeans: 'nothing to add',
          skips: 'skip',
        },
        path: ['elements', element.id, 'says'],
      }),
    ],
  };
}
