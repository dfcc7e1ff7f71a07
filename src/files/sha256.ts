// Loading what works hashes out takes a twentieth of a whole audit, and most reports print none.
const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto');
// Larger content is not kept for a hash that may never be asked for.
const MOST_KEPT = 500_000;

/** The SHA-256 of some content, in small hexadecimal digits. */
export function sha256Of(content: string | Uint8Array): string {
  return crypto().createHash('sha256').update(content).digest('hex');
}

/** The SHA-256 of some content, worked out when it is first asked for. */
export function laterSha256Of(content: Uint8Array): () => string {
  let hash = content.length > MOST_KEPT ? sha256Of(content) : null;
  return () => {
    hash ??= sha256Of(content);
    return hash;
  };
}
