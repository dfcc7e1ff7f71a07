import type { Conversation } from './framework.ts';
import type { LevelId } from './level.ts';
import type { Due } from './score.ts';
import type { Action } from './trust.ts';

/** An element below its target, or a check or recommendation not met: what harmed patients still lack. */
export interface GapFound {
  readonly kind: 'element' | 'candour' | 'rollout' | 'recommendation';
  readonly id: string;
  readonly title: string;
  readonly commitment: string | null;
  readonly due: Due;
  readonly core: boolean;
  readonly supported: LevelId | null;
  readonly target: LevelId | null;
  /** What a patient or family would ask. */
  readonly question: string;
  readonly affected: string;
  readonly need: string;
  /** Whose obligation it is, where the file says so. */
  readonly obligation: Pick<Action, 'owner' | 'due'> & { readonly what: string | null; readonly status: string | null };
  readonly nextStep: string;
  readonly statutory: readonly string[];
  /** How to prepare a conversation about it; an element of somebody's own may have none. */
  readonly conversation?: Conversation;
}
