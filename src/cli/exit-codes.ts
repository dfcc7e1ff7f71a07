/** What the command's exit code says. */
export const EXIT = {
  /** It ran, and nothing that was to fail it holds. */
  ok: 0,
  /** It ran, and something that was to fail it holds. */
  failed: 1,
  /** It could not run: usage, unreadable or invalid input, nothing to audit. */
  unusable: 2,
  /** A fault of ours. */
  fault: 3,
  /** Interrupted. */
  interrupted: 130,
} as const;
