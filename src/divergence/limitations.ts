import type { RaterVoice } from '../model/divergence.ts';

/** What a reader must know before anything else: who is not among the voices. The lack of lived experience comes first. */
export function limitationsOf(voices: readonly RaterVoice[]): string[] {
  const limitations: string[] = [];
  if (!voices.some(({ livedExperience }) => livedExperience))
    limitations.push(
      'Nobody with lived experience of harm is among these voices. So this shows only how others see it. Ask people who were harmed, and their families, before you rely on it.',
    );
  if (!voices.some(({ perspective }) => perspective === 'patient-or-family'))
    limitations.push('No patient or family is among these voices, so nobody can tell whether they see what staff see.');
  if (voices.length === 1) limitations.push('Only one person was asked, so no two views could be held side by side.');
  return limitations;
}
