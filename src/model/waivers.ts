/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Text = string;

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
  finding: string;
  subject: string;
  reason: Text;
  owner: Text;
  expires: string;
}
