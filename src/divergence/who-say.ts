import type { View } from '../model/divergence.ts';
import type { LevelId } from '../model/level.ts';
import { type Perspective, SIDES } from '../model/perspective.ts';
import { listed } from '../util/words.ts';

/** Which sides say a level, in words that name nobody: `some staff say "written"`. A side that also says another is "some". */
export function whoSay(views: readonly View[], level: LevelId, only?: Perspective): string {
  const sides = new Set(views.filter((view) => view.level === level).map(({ perspective }) => perspective));
  const names = [...sides]
    .filter((side) => only === undefined || side === only)
    .map((side) => {
      const isAll = views.every((view) => view.perspective !== side || view.level === level);
      return isAll ? SIDES[side] : `some ${SIDES[side]}`;
    });
  return `${listed(names)} say "${level}"`;
}
