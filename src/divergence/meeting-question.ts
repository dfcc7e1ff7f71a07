import type { MeetingQuestion } from '../model/divergence.ts';
import { capitalised } from '../util/words.ts';
import type { ElementBeside } from './element-beside.ts';
import type { Difference } from './find-differences.ts';

/** The question that a difference puts to the next meeting, with what a patient or family would ask. Null without one. */
export function meetingQuestion(
  { question, affected, need }: ElementBeside['element'],
  [first]: readonly Difference[],
): MeetingQuestion | null {
  if (first === undefined) return null;
  return { ask: `${capitalised(first.says)}: ${first.asks}`, question, affected, need };
}
