import type { FigureChange, Figures } from '../model/comparison.ts';
import type { Report, Summary } from '../model/report.ts';

/** The figures of both sides: of the whole first, then of each commitment. */
export function figureChanges(before: Report | null, after: Report | null): FigureChange[] {
  const was = new Map((before?.commitments ?? []).map((commitment) => [commitment.id, commitment]));
  const is = new Map((after?.commitments ?? []).map((commitment) => [commitment.id, commitment]));
  const ids = new Set([...is.keys(), ...was.keys()]);
  return [
    { id: 'whole', title: 'All six commitments', before: figuresOf(before?.summary), after: figuresOf(after?.summary) },
    ...[...ids].map((id) => ({
      id,
      title: (is.get(id) ?? was.get(id))?.title ?? id,
      before: figuresOf(was.get(id)),
      after: figuresOf(is.get(id)),
    })),
  ];
}

function figuresOf(from: Pick<Summary, keyof Figures> | undefined): Figures | null {
  if (from === undefined) return null;
  const { declared, supported, assuranceGap, coverage, provisional, verdict } = from;
  return { declared, supported, assuranceGap, coverage, provisional, verdict };
}

/** Whether any figure differs. */
export function isAnyFigureMoved(figures: readonly FigureChange[]): boolean {
  return figures.some(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
