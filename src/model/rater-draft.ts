import type { RaterFile } from './rater-file.ts';

/** A rater file that is being filled in: who speaks may not be known yet. */
export type RaterDraft = Omit<RaterFile, 'rater'> & { readonly rater?: Partial<RaterFile['rater']> | null };
