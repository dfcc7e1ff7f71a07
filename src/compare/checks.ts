import type { Change } from '../model/comparison.ts';
import type { Outcome, Report } from '../model/report.ts';
import { change } from './change.ts';
import { evidenceChanges, evidenceReasons, type Holder } from './evidence.ts';
import { passageChanges, passageReasons, type Quoting } from './passages.ts';

/** A check of candour or of the roll-out, as far as it is compared. */
interface Check {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
}

type Kind = 'candour' | 'rollout';

const WORDS: Readonly<Record<Outcome, string>> = { met: 'met', 'not-met': 'not met', unknown: 'unknown' };
const LOST: Readonly<Record<Kind, string>> = {
  candour: 'What this part of candour asks is not provided for as it was.',
  rollout: 'The roll-out no longer has what people were told that it has.',
};
const UNKNOWN_NOW = 'Nobody can tell any more whether this is met.';

/** What moved in the checks of candour and of the roll-out. */
export function checkChanges(before: Report, after: Report): Change[] {
  const held = new Map(after.candour.checks.map((check) => [check.id, check]));
  const provisions = before.candour.checks.flatMap((check) => {
    const now = held.get(check.id);
    return now === undefined ? [] : [...passageChanges(check, now), ...evidenceChanges(check, now)];
  });
  return [
    ...changesAmong('candour', before.candour.checks, after.candour.checks, candourReasons(before, held)),
    ...provisions,
    ...changesAmong('rollout', rolloutChecks(before), rolloutChecks(after), () => []),
  ];
}

type Reasons = (id: string) => readonly string[];

function candourReasons({ candour }: Report, held: ReadonlyMap<string, Holder & Quoting>): Reasons {
  const before = new Map(candour.checks.map((check) => [check.id, check]));
  return (id) => {
    const was = before.get(id);
    const is = held.get(id);
    if (was === undefined || is === undefined) return [];
    return [...passageReasons(was, is), ...evidenceReasons(was, is)];
  };
}

function rolloutChecks({ rollout }: Report): Check[] {
  return rollout.principles.flatMap(({ checks }) => checks.map((check) => ({ ...check, reasons: [check.detail] })));
}

function changesAmong(kind: Kind, before: readonly Check[], after: readonly Check[], reasonsOf: Reasons): Change[] {
  const later = new Map(after.map((check) => [check.id, check]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.flatMap((check) => {
      const now = later.get(check.id);
      if (now === undefined) return [missing(kind, check)];
      return now.outcome === check.outcome ? [] : [outcomeChange(kind, check, now, reasonsOf(check.id))];
    }),
    ...after.filter(({ id }) => !known.has(id)).map((check) => isNew(kind, check)),
  ];
}

function missing(kind: Kind, check: Check): Change {
  const was = WORDS[check.outcome];
  const told = { ...about(kind, check), what: 'presence', before: was, after: null, direction: 'worse' } as const;
  return change({ ...told, says: `It was ${was}, and is not in the newer report.` }, { means: UNKNOWN_NOW });
}

function isNew(kind: Kind, check: Check): Change {
  const is = WORDS[check.outcome];
  const told = { ...about(kind, check), what: 'presence', before: null, after: is, direction: 'neither' } as const;
  return change({ ...told, says: `It is looked at for the first time: ${is}.` });
}

function outcomeChange(kind: Kind, before: Check, after: Check, reasons: readonly string[]): Change {
  const direction = directionOf(before.outcome, after.outcome);
  const [was, is] = [WORDS[before.outcome], WORDS[after.outcome]];
  const told = { ...about(kind, after), what: 'outcome', before: was, after: is, direction } as const;
  const isKnown = before.outcome === 'unknown';
  const says =
    isKnown && is === 'not met'
      ? 'It was unknown, and is known now not to be met.'
      : `It was ${was}, and is ${is} now.`;
  if (direction !== 'worse') return change({ ...told, says }, { reasons: [...after.reasons] });
  const means = after.outcome === 'unknown' ? UNKNOWN_NOW : LOST[kind];
  return change({ ...told, says }, { means, reasons: [...reasons, ...after.reasons] });
}

/** Knowing less is worse, and so is what is met no more. To find out that something is not met is neither. */
function directionOf(before: Outcome, after: Outcome): Change['direction'] {
  if (after === 'met') return 'better';
  return before === 'unknown' ? 'neither' : 'worse';
}

function about(kind: Kind, { id, title }: Check): { readonly kind: Kind; readonly id: string; readonly title: string } {
  return { kind, id, title };
}
