/** Made by scripts/generate.ts from the schema. Do not edit. */

/**
 * What one person sees of each element, apart from what others see. Only elements that this person can speak of stand in it.
 */
export interface RaterFile {
  /**
   * The version of this file format. Always 1.
   */
  format: 1;
  rater: Rater;
  /**
   * The day on which this person said so, written year-month-day: 2026-10-14.
   */
  date?: string;
  /**
   * What this person sees of each element. Leave out what they cannot speak of.
   */
  elements?: {
    [k: string]: View;
  } | null;
}
/**
 * Who speaks, by role and never by name.
 */
export interface Rater {
  /**
   * The role, such as Patient safety partner. Never a name.
   */
  role: string;
  /**
   * From which side this person sees it. partner: from an organisation that works with the provider. independent: from neither side.
   */
  perspective: 'staff' | 'patient-or-family' | 'partner' | 'independent';
  /**
   * Whether this person, or someone close, was harmed by healthcare.
   */
  lived_experience?: boolean;
}
/**
 * What this person sees of one element.
 */
export interface View {
  /**
   * absent: nothing. intended: meant, not settled. written: in a policy in force. practised: done in most cases. experienced: confirmed by the people concerned.
   */
  level: 'absent' | 'intended' | 'written' | 'practised' | 'experienced';
  /**
   * What they saw, in their own words, with nobody's name or details in it. Never shown to the public.
   */
  says?: string;
}
