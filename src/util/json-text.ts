/** A value as JSON, with each character that could act on a screen written as an escape: it reads back the same. */
export function jsonText(value: unknown, indent = 2): string {
  return `${JSON.stringify(value, null, indent).replace(ACTING, escapeOf)}\n`;
}

// JSON itself escapes the first 32 characters only. These are the other controls, line ends and marks of direction.
const ACTING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
