import type { RaterVoice, View } from '../model/divergence.ts';
import { PERSPECTIVES } from '../model/perspective.ts';
import type { RaterFile } from '../model/rater-file.ts';
import { singleSpaced } from '../util/words.ts';

/** A rater file that was read, with the name it is printed by. */
export interface NamedRater {
  readonly file: string;
  readonly rater: RaterFile;
}

/** One voice, with what it sees of each element. */
export interface Voice extends RaterVoice {
  readonly views: ReadonlyMap<string, Seen>;
}

type Seen = Pick<View, 'level' | 'says'>;
/**
 * The voices in an order that does not hang on how their files were named on the command line: patients and families first, then by
 * role. Several with one role are told apart by a number.
 */
export function nameVoices(raters: readonly NamedRater[]): Voice[] {
  const inOrder = raters.toSorted((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1));
  const roles = inOrder.map(roleOf);
  const taken = new Set(roles);
  return inOrder.map(({ file, rater: { rater, date, elements } }, i) => {
    const role = roles[i] ?? '';
    const isShared = roles.filter((other) => other === role).length > 1;
    const views = Object.entries(elements ?? {}).map(([id, { level, says }]): [string, Seen] => [
      id,
      { level, says: says ?? null },
    ]);
    return {
      name: isShared ? withNumber(role, taken) : role,
      role,
      perspective: rater.perspective,
      livedExperience: rater.lived_experience === true,
      date: date ?? null,
      file,
      rated: views.length,
      views: new Map(views),
    };
  });
}

function orderKey(named: NamedRater): string {
  return [PERSPECTIVES.indexOf(named.rater.rater.perspective), roleOf(named), named.file].join('\u0001');
}

function roleOf({ rater }: NamedRater): string {
  return singleSpaced(rater.rater.role);
}

/** The role with the first number that gives a name nobody has. */
function withNumber(role: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${role} ${number}`)) number++;
  const name = `${role} ${number}`;
  taken.add(name);
  return name;
}
