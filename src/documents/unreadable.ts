/** Why a document's words cannot be had. */
export interface UnreadableText {
  readonly because: string;
  /** What to do, where it can be said more exactly than for any document. */
  readonly fix?: string;
}

/** Says why a document's words cannot be had, from deep inside a reader. */
export class UnreadableError extends Error {}

/** What the work gives, or why it could not be done, when it says so by an UnreadableError. */
export async function orUnreadable<Result>(work: () => Promise<Result>): Promise<Result | UnreadableText> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableError) return { because: error.message };
    throw error;
  }
}
