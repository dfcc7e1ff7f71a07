import type { XmlAttributes } from '../read-xml.ts';
import { isOn } from './switches.ts';

/** What a run of words or a style says of how words look, as far as it decides whether they are read. */
export interface Look {
  hidden?: boolean;
  struck?: boolean;
  struckTwice?: boolean;
  bold?: boolean;
  /** Whether the letters are too small for anybody to see. */
  tiny?: boolean;
}

// In half points. Nothing is printed in letters of one point.
const SMALLEST_SIZE = 3;

/** Takes up one property of a run, when it is one of those that matter here. */
export function addToLook(look: Look, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:vanish') look.hidden = isOn(value);
  else if (name === 'w:strike') look.struck = isOn(value);
  else if (name === 'w:dstrike') look.struckTwice = isOn(value);
  else if (name === 'w:b') look.bold = isOn(value);
  else if (name === 'w:sz') look.tiny = Number(value) < SMALLEST_SIZE;
}

/** Whether words are seen that have this look of their own, and these of their character and paragraph styles. */
export function isSeen(own: Look, character: Look, paragraph: Look): boolean {
  const is = (key: keyof Look): boolean => holds(key, own, character, paragraph);
  return (
    !is('hidden') && !is('struck') && !is('struckTwice') && !(own.tiny ?? character.tiny ?? paragraph.tiny ?? false)
  );
}

/** Whether something holds of words that have this look of their own, and these of their styles. */
export function holds(key: keyof Look, own: Look, character: Look, paragraph: Look): boolean {
  // A switch in one style turns the other style's round; one that the words have of their own decides alone.
  return own[key] ?? (character[key] ?? false) !== (paragraph[key] ?? false);
}
