import type { Change, Comparison, Side, Warning } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { change } from './change.ts';
import { checkChanges } from './checks.ts';
import { documentChanges } from './documents.ts';
import { elementChanges } from './elements.ts';
import { figureChanges, isAnyFigureMoved } from './figures.ts';
import { gateChanges } from './gates.ts';
import { redFlagChanges } from './red-flags.ts';
import { undertakingChanges } from './undertakings.ts';
import { isOnlyTime, warningsOf } from './warnings.ts';
import { workChanges } from './work.ts';

/** One side of a comparison: a report, and how the user named it. */
export interface Compared {
  readonly label: string;
  readonly report: Report;
}

/** Compares two reports by id. One of them may be missing: then everything is new, or everything has gone. */
export function compare(before: Compared | null, after: Compared | null, tool: Comparison['tool']): Comparison {
  const [was, is] = [sideOf(before), sideOf(after)];
  const onlyTimePassed = before !== null && after !== null && isOnlyTime(before.report, after.report);
  const moved = movedBetween(before, after);
  const figures = figureChanges(before?.report ?? null, after?.report ?? null);
  return {
    comparisonVersion: 1,
    tool: { ...tool },
    before: was,
    after: is,
    warnings: was === null || is === null ? oneSided(was, is) : warningsOf(was, is, onlyTimePassed),
    nothingMoved: moved.length === 0 && !isAnyFigureMoved(figures),
    onlyTimePassed,
    regressions: moved.filter(({ direction }) => direction === 'worse'),
    figures,
    moved,
  };
}

function movedBetween(before: Compared | null, after: Compared | null): Change[] {
  if (after === null) return before === null ? [] : [allGone(before)];
  if (before === null) return [];
  const sides = [before.report, after.report] as const;
  return [
    ...elementChanges(...sides),
    ...checkChanges(...sides),
    ...gateChanges(...sides),
    ...redFlagChanges(...sides),
    ...documentChanges(...sides),
    ...undertakingChanges(...sides),
    ...workChanges(...sides),
  ];
}

function allGone({ report, label }: Compared): Change {
  const { file } = report.input;
  const told = { kind: 'trust-file', id: file, title: file, what: 'presence', before: label, after: null } as const;
  const means = 'Nobody can tell any more what is promised, and what of it is kept.';
  return change({ ...told, direction: 'worse', says: 'The trust file has gone.' }, { means });
}

function oneSided(before: Side | null, after: Side | null): Warning[] {
  if (after !== null)
    return [
      { id: 'all-new', message: `There is nothing to compare with: ${after.file} is new, and so is all that it says.` },
    ];
  return [{ id: 'all-gone', message: `${before?.file ?? 'The trust file'} has gone, and with it all that it said.` }];
}

function sideOf(compared: Compared | null): Side | null {
  if (compared === null) return null;
  const { label, report } = compared;
  const { id, version, sha256, tailored } = report.framework;
  const { name, level } = report.scope;
  return {
    label,
    file: report.input.file,
    asOf: report.asOf,
    organisation: report.organisation.name,
    scope: name ?? `whole ${level}`,
    framework: { id, version, sha256, tailored: [...tailored] },
  };
}
