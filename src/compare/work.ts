import type { Change } from '../model/comparison.ts';
import { findingKeys } from '../model/finding-keys.ts';
import type { Finding, Gap, Report, Step } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { foldedLetters } from '../util/letters.ts';
import { change } from './change.ts';
import { nameInFolder } from './names.ts';

/** What moved in the work to be done: gaps, steps of the plan, and findings. None of it is worse by itself: its cause is. */
export function workChanges(before: Report, after: Report): Change[] {
  return [...gapChanges(before, after), ...stepChanges(before, after), ...findingChanges(before, after)];
}

function gapChanges(before: Report, after: Report): Change[] {
  const [was, is] = [byKey(before.gaps, gapKey), byKey(after.gaps, gapKey)];
  return [
    ...absentFrom(is, was).map((gap) => gapChange(gap, 'open', null, 'The gap is closed.')),
    ...absentFrom(was, is).map((gap) => gapChange(gap, null, 'open', 'A gap has opened.')),
  ];
}

function gapChange({ id, title, question }: Gap, before: string | null, after: string | null, says: string): Change {
  const told = { kind: 'gap', id, title, what: 'presence', before, after, direction: 'neither', says } as const;
  return change(told, question === '' ? {} : { ask: question });
}

function stepChanges(before: Report, after: Report): Change[] {
  const [was, is] = [byKey(before.plan.steps, ({ id }) => id), byKey(after.plan.steps, ({ id }) => id)];
  const told = ({ id, title }: Step) => ({ kind: 'step', id, title, what: 'presence', direction: 'neither' }) as const;
  return [
    ...absentFrom(is, was).map((step) =>
      change({ ...told(step), before: 'planned', after: null, says: 'The plan needs this step no more.' }),
    ),
    ...absentFrom(was, is).map((step) =>
      change({ ...told(step), before: null, after: 'planned', says: `The plan needs a step more: ${step.do}` }),
    ),
  ];
}

function findingChanges(before: Report, after: Report): Change[] {
  const [was, is] = [findingsOf(before), findingsOf(after)];
  const both = [...was].flatMap(([key, one]) => {
    const other = is.get(key);
    return other === undefined ? [] : [[one, other] as const];
  });
  return [
    ...absentFrom(is, was).map((finding) => findingChange(finding, wordsOf(finding), null, 'Found no more.')),
    ...absentFrom(was, is).map((finding) =>
      findingChange(finding, null, wordsOf(finding), `New: ${wordsOf(finding)}.`),
    ),
    ...both.flatMap(([one, other]) => waiverChange(one, other)),
  ];
}

function findingChange(finding: Finding, before: string | null, after: string | null, says: string): Change {
  const { id, message } = finding;
  return change({ kind: 'finding', id, title: message, what: 'presence', before, after, direction: 'neither', says });
}

function waiverChange({ waiver: was }: Finding, { waiver: is, id, message }: Finding): Change[] {
  if ((was === null) === (is === null)) return [];
  const [before, after] = is === null ? ['waived', 'not waived'] : ['not waived', 'waived'];
  const says =
    is === null
      ? 'It is waived no more.'
      : `It is waived until ${dayInWords(is.expires)}, by the ${is.owner}: ${is.reason}`;
  const told = { kind: 'finding', id, title: message, what: 'waiver', before, after, direction: 'neither' } as const;
  return [change({ ...told, says })];
}

function findingsOf(report: Report): Map<string, Finding> {
  const keys = findingKeys(report, nameInFolder(report));
  return new Map(report.findings.map((finding, i) => [keys[i] ?? '', finding]));
}

function wordsOf({ severity }: Finding): string {
  return { error: 'an error', warning: 'a warning', info: 'a note' }[severity];
}

function byKey<T>(things: readonly T[], key: (thing: T) => string): Map<string, T> {
  return new Map(things.map((thing) => [key(thing), thing]));
}

/** The id of a recommendation's gap is its number in the file, which moves when another is added. */
function gapKey({ kind, id, title }: Gap): string {
  return kind === 'recommendation' ? `${kind}\n${foldedLetters(title)}` : id;
}

/** What of `things` is not in `others`. */
function absentFrom<T>(others: ReadonlyMap<string, T>, things: ReadonlyMap<string, T>): T[] {
  return [...things].filter(([key]) => !others.has(key)).map(([, thing]) => thing);
}
