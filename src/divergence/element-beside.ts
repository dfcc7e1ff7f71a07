import type { ElementViews } from '../model/divergence.ts';
import type { Element } from '../model/framework.ts';
import type { LevelId } from '../model/level.ts';

/** An element, with where the trust file and its evidence put it. */
export interface ElementBeside {
  readonly element: Pick<Element, 'id' | 'title' | 'core' | 'question' | 'affected' | 'need'>;
  readonly commitment: string;
  readonly state: ElementViews['state'];
  readonly declared: LevelId | null;
  readonly supported: LevelId | null;
}
