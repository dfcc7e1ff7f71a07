import fc from 'fast-check';
import type { ElementBeside } from '../../src/divergence/element-beside.ts';
import type { NamedRater } from '../../src/divergence/name-voices.ts';
import { LEVELS, type LevelId } from '../../src/model/level.ts';
import { PERSPECTIVES, type Perspective } from '../../src/model/perspective.ts';
import { elementOf } from './trust.ts';

/** The parts of a rater that matter to a test. */
export interface RaterParts {
  readonly file?: string;
  readonly role?: string;
  readonly harmed?: boolean;
  readonly says?: string;
  readonly views?: Readonly<Record<string, LevelId>>;
}

/** A rater with only what matters to the test. */
export function aRater(
  perspective: Perspective,
  { file, role, harmed, says, views = {} }: RaterParts = {},
): NamedRater {
  const elements = Object.entries(views).map(([id, level]) => [id, { level, ...(says === undefined ? {} : { says }) }]);
  return {
    file: file ?? `${role ?? perspective}.yaml`,
    rater: {
      format: 1,
      rater: { role: role ?? `A ${perspective}`, perspective, lived_experience: harmed === true },
      elements: Object.fromEntries(elements),
    },
  };
}

/** An element as a trust file that says nothing of it has it, but for what is given. */
export function beside(id: string, over: Partial<ElementBeside> = {}): ElementBeside {
  return {
    element: elementOf(id),
    commitment: id.split('/')[0] ?? '',
    state: 'not-assessed',
    declared: null,
    supported: null,
    ...over,
  };
}

/** Any raters of these elements, each with a file of its own; roles may be the same. */
export function anyRaters(ids: readonly string[]): fc.Arbitrary<NamedRater[]> {
  const rater = fc.record({
    perspective: fc.constantFrom(...PERSPECTIVES),
    role: fc.constantFrom('Midwife', 'Midwife 1', 'Partner', 'Head of Patient Safety'),
    harmed: fc.boolean(),
    views: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...LEVELS)),
  });
  return fc
    .array(rater, { minLength: 1, maxLength: 7 })
    .map((raters) =>
      raters.map(({ perspective, ...parts }, i) => aRater(perspective, { ...parts, file: `${i}.yaml` })),
    );
}
