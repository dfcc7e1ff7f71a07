import type { ElementViews, RaterVoice, VoiceCounts } from '../model/divergence.ts';
import type { FindingDraft } from '../model/finding.ts';
import { pointerTo } from '../util/pointer.ts';
import type { ElementBeside } from './element-beside.ts';
import { findDifferences } from './find-differences.ts';
import { limitationsOf } from './limitations.ts';
import { meetingQuestion } from './meeting-question.ts';
import { type NamedRater, nameVoices, type Voice } from './name-voices.ts';

/** What the voices see, held beside one another. */
export interface Comparison {
  readonly limitations: string[];
  readonly counts: VoiceCounts;
  readonly voices: RaterVoice[];
  readonly elements: ElementViews[];
  readonly drafts: readonly FindingDraft[];
}

/** Holds what each voice sees of each element beside what the others see. Nothing is averaged. */
export function compareVoices(raters: readonly NamedRater[], beside: readonly ElementBeside[]): Comparison {
  const voices = nameVoices(raters);
  const compared = beside.map((one) => compareOne(one, voices));
  const elements = compared.map(({ element }) => element);
  const count = (isCounted: (element: ElementViews) => boolean): number => elements.filter(isCounted).length;
  return {
    limitations: limitationsOf(voices),
    counts: {
      voices: voices.length,
      elements: elements.length,
      differing: count(({ differs }) => differs.length > 0),
      near: count(({ differs, views }) => differs.length === 0 && views.length > 1),
      one: count(({ differs, views }) => differs.length === 0 && views.length === 1),
      nobody: count(({ views }) => views.length === 0),
    },
    voices: voices.map(({ views: _, ...voice }) => voice),
    elements,
    drafts: compared.flatMap(({ drafts }) => drafts),
  };
}

function compareOne(
  { element, commitment, state, declared, supported }: ElementBeside,
  voices: readonly Voice[],
): { element: ElementViews; drafts: readonly FindingDraft[] } {
  const { id, title, core } = element;
  const views = voices.flatMap(({ name, perspective, livedExperience, views: seen }) => {
    const view = seen.get(id);
    return view === undefined ? [] : [{ voice: name, perspective, livedExperience, ...view }];
  });
  const differences = findDifferences(views, declared);
  const drafts = differences.map(
    ({ id: finding, says }): FindingDraft => ({
      id: finding,
      message: `${says}, for ${id}`,
      subject: id,
      at: pointerTo('/elements', id),
      part: 'key',
    }),
  );
  const differs = differences.map(({ id: finding }) => finding);
  const meeting = meetingQuestion(element, differences);
  return { element: { id, title, commitment, core, state, declared, supported, views, differs, meeting }, drafts };
}
