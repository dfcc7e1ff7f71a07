/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Day = string;
export type Percent = number | null;

/**
 * What moved between two reports, by id.
 */
export interface Comparison {
  comparisonVersion: 1;
  tool: Tool;
  /**
   * The older side; null where there was nothing to compare with, so that all is new.
   */
  before: Side | null;
  /**
   * The newer side; null where the trust file has gone.
   */
  after: Side | null;
  /**
   * What the reader must know before believing what moved.
   */
  warnings: Warning[];
  nothingMoved: boolean;
  /**
   * The same files, held against the same framework on two days. What moved did so because time passed.
   */
  onlyTimePassed: boolean;
  /**
   * Everything that is worse, whatever rose elsewhere.
   */
  regressions: Change[];
  /**
   * The whole first, then the six commitments.
   */
  figures: FigureChange[];
  /**
   * Everything that moved, the regressions too.
   */
  moved: Change[];
}
export interface Tool {
  name: string;
  version: string;
}
export interface Side {
  /**
   * How this side was named: a file, a revision or the work tree.
   */
  label: string;
  /**
   * The trust file.
   */
  file: string;
  asOf: Day;
  organisation: string;
  scope: string;
  framework: {
    id: string;
    version: string;
    sha256: string;
    tailored: string[];
  };
}
export interface Warning {
  id: 'organisation' | 'scope' | 'framework' | 'tailoring' | 'day' | 'order' | 'time' | 'all-new' | 'all-gone';
  message: string;
}
export interface Change {
  kind:
    | 'trust-file'
    | 'element'
    | 'enabler'
    | 'commitment'
    | 'candour'
    | 'rollout'
    | 'phase'
    | 'red-flag'
    | 'provision'
    | 'evidence'
    | 'document'
    | 'action'
    | 'dissent'
    | 'recommendation'
    | 'indicator'
    | 'gap'
    | 'step'
    | 'finding';
  /**
   * The id of the element, check, phase, gap, step or finding; of a provision or evidence, whose it is; of a document, its path; of a recommendation, its source.
   */
  id: string;
  title: string;
  what:
    | 'presence'
    | 'level'
    | 'declared'
    | 'outcome'
    | 'gate'
    | 'target'
    | 'plan'
    | 'days'
    | 'verdict'
    | 'settled'
    | 'status'
    | 'content'
    | 'waiver';
  /**
   * How it stood; null where it was not there.
   */
  before: string | null;
  /**
   * How it stands; null where it is not there any more.
   */
  after: string | null;
  direction: 'better' | 'worse' | 'neither';
  /**
   * What moved, in one sentence.
   */
  says: string;
  /**
   * What patients, families or staff lose or gain by it.
   */
  means: string | null;
  /**
   * What a patient or family may ask.
   */
  ask: string | null;
  reasons: string[];
}
export interface FigureChange {
  /**
   * The id of a commitment, or whole.
   */
  id: string;
  title: string;
  before: Figures | null;
  after: Figures | null;
}
export interface Figures {
  declared: Percent;
  supported: Percent;
  assuranceGap: Percent;
  coverage: number;
  provisional: boolean;
  verdict: 'ready' | 'not-ready' | 'unknown' | 'not-scheduled';
}
