import { TextRun } from 'docx';
import { harmless } from '../../util/words.ts';
import type { Inline, Tone } from '../content/blocks.ts';
import { COLOURS } from './styles.ts';

/** Pieces of text as runs of a paragraph: strong words bold, outcomes coloured and bold. */
export function runsOf(pieces: readonly Inline[]): TextRun[] {
  return pieces.map((piece) => (typeof piece === 'string' ? run(piece, 'plain') : run(piece.text, piece.tone)));
}

/** One piece of text with its tone. */
export function run(text: string, tone: Tone): TextRun {
  const words = harmless(text);
  if (tone === 'plain') return new TextRun(words);
  if (tone === 'strong') return new TextRun({ text: words, bold: true });
  return new TextRun({ text: words, color: COLOURS[tone], bold: tone !== 'quiet' });
}
