/** Made by scripts/generate.ts from the schema. Do not edit. */

export type FailReason =
  'error' | 'warning' | 'not-ready' | 'unknown' | 'over-claim' | 'overdue' | 'regression' | 'never';
export type Percent = number;

/**
 * What ends hpp audit with code 1 for the trust file beside this file. The command line wins, setting by setting.
 */
export interface Settings {
  /**
   * What ends the run.
   */
  fail_on?: FailReason[];
  /**
   * The least per cent that the evidence must bear out, of the whole or of a commitment by its id.
   */
  min_supported?: {
    [k: string]: Percent;
  };
  /**
   * How many per cent more may be declared than supported.
   */
  max_assurance_gap?: number;
  /**
   * How many months ago the assessment may have been made, counted to --as-of or to today.
   */
  max_age?: number;
  /**
   * A report as JSON, from the folder of this file.
   */
  baseline?: string;
  /**
   * A file of waivers, from the folder of this file.
   */
  waivers?: string;
}
