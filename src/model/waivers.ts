/** Made by scripts/generate.ts from the schema. Do not edit. */

/**
 * Findings that end no run until a day, each with who decided so and why. They stay in every report, and change no level and no figure.
 */
export interface Waivers {
  /**
   * The waivers, in any order.
   *
   * @maxItems 1000
   */
  waivers: WaiverEntry[] | null;
}
/**
 * One finding that ends no run until a day.
 */
export interface WaiverEntry {
  /**
   * The id of the finding, as the report prints it in square brackets.
   */
  finding: string;
  /**
   * The element, check, policy or evidence that the finding is about, by its id.
   */
  subject: string;
  /**
   * Why it may wait, in words that the people concerned could read.
   */
  reason: string;
  /**
   * The role that answers for it. No names of people.
   */
  owner: string;
  /**
   * The last day on which it holds, written year-month-day.
   */
  expires: string;
}
