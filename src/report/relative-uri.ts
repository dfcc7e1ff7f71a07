/** A path as the reference of a URI: each step encoded, so that nothing in it is a scheme, a query or a fragment. */
export function relativeUri(path: string): string {
  return path
    .replaceAll(LONE_HALF, '\ufffd')
    .split('/')
    .map((step) => (step === '.' || step === '..' ? step : encodeURIComponent(step).replace(/[!'()*]/g, encoded)))
    .join('/');
}

// Half of a character of two code units has no encoding.
const LONE_HALF = /\p{Cs}/gu;

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
