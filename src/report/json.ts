import type { Report } from '../model/report.ts';

/** Reports as JSON: one report as an object, several as a list. */
export function renderJson(reports: readonly Report[]): string {
  const [only] = reports;
  return jsonText(reports.length === 1 ? only : reports);
}

/** A value as JSON, with each character that could act on a screen written as an escape: it reads back the same. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(ACTING, escapeOf)}\n`;
}

// JSON itself escapes the first 32 characters only. These are the other controls, line ends and marks of direction.
const ACTING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
