import type { Change } from '../model/comparison.ts';
import type { EvidenceResult } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { change } from './change.ts';
import { paired } from './pair.ts';

/** Something that quotes policies and names evidence: an element, an enabler or a candour check. */
export interface Holder {
  readonly id: string;
  readonly evidence: readonly EvidenceResult[];
}

const KEPT = 'Keep it in the file: once a newer one stands beside it, only the newer decides.';

/** What moved in the evidence of one thing. A piece that has gone is worse, whatever came in its place. */
export function evidenceChanges(before: Holder, after: Holder): Change[] {
  const { both, gone, added } = pairedEvidence(before, after);
  return [
    ...gone.map((piece) => goneChange(before.id, piece)),
    ...both.flatMap(([one, other]) => changesOf(before.id, one, other)),
    ...added.map((piece) =>
      change({
        ...about(before.id, piece),
        what: 'presence',
        before: null,
        after: piece.result,
        direction: 'neither',
        says: `It is new: ${piece.result}.`,
      }),
    ),
  ];
}

/** Why evidence bears less out than it did: what has gone, and what no longer counts. */
export function evidenceReasons(before: Holder, after: Holder): string[] {
  const { both, gone } = pairedEvidence(before, after);
  return [
    ...gone.map((piece) => `the ${nameOf(piece)} has gone from the file`),
    ...both
      .filter(([one, other]) => isShownLess(one, other) || (one.counts && !other.counts))
      .map(([one, other]) => {
        const what = one.counts && !other.counts ? 'counts' : 'is shown as it was';
        return `the ${nameOf(other)} no longer ${what}: ${other.because}`;
      }),
  ];
}

function pairedEvidence(before: Holder, after: Holder) {
  const loose = ({ use, kind, date }: EvidenceResult): string => [use, kind, date].join('\n');
  return paired(before.evidence, after.evidence, [(piece) => `${loose(piece)}\n${piece.result}`, loose]);
}

function goneChange(id: string, piece: EvidenceResult): Change {
  const told = {
    ...about(id, piece),
    what: 'presence',
    before: piece.result,
    after: null,
    direction: 'worse',
    says: `It has gone. It gave ${piece.result}.`,
  } as const;
  return change(told, { means: 'Nobody can look it up any more.', reasons: [KEPT] });
}

const SHOWN_WORDS = { shown: 'shown by its document', attested: 'vouched for', 'not-shown': 'not shown' } as const;
const SHOWN_RANK = { shown: 2, attested: 1, 'not-shown': 0 } as const;

function changesOf(id: string, before: EvidenceResult, after: EvidenceResult): Change[] {
  const changes: Change[] = [];
  if (before.shown !== after.shown) {
    const isWorse = isShownLess(before, after);
    const told = {
      ...about(id, after),
      what: 'status',
      before: SHOWN_WORDS[before.shown],
      after: SHOWN_WORDS[after.shown],
      direction: isWorse ? 'worse' : 'better',
      says: `It was ${SHOWN_WORDS[before.shown]}, and is ${SHOWN_WORDS[after.shown]} now.`,
    } as const;
    changes.push(
      change(told, isWorse ? { means: 'Less of it can be looked up than before.', reasons: [after.because] } : {}),
    );
  }
  if (before.result !== after.result) {
    const says = `It gives ${after.result} now, and gave ${before.result}.`;
    const told = { ...about(id, after), what: 'content', before: before.result, after: after.result } as const;
    changes.push(change({ ...told, direction: 'neither', says }));
  }
  return changes;
}

function isShownLess(before: EvidenceResult, after: EvidenceResult): boolean {
  return SHOWN_RANK[after.shown] < SHOWN_RANK[before.shown];
}

function about(
  id: string,
  piece: EvidenceResult,
): { readonly kind: 'evidence'; readonly id: string; readonly title: string } {
  return { kind: 'evidence', id, title: nameOf(piece) };
}

function nameOf({ kind, date }: EvidenceResult): string {
  return `${kind.replaceAll('-', ' ')} of ${dayInWords(date)}`;
}
