/**
 * Who a report is for. The board's is held in the lead's, and the lead's in the full one; the public's is a page of its
 * own, for patients and families.
 */
export type Audience = 'board' | 'lead' | 'full' | 'public';

/** Every audience that a report can be written for. */
export const AUDIENCES: readonly Audience[] = ['board', 'lead', 'full', 'public'];

/** How much is said to those who do the work: what matters now, or everything. */
export type Depth = 'lead' | 'full';
