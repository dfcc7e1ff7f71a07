/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Texts = string[];
export type Day = string;
export type Verdict = 'ready' | 'not-ready' | 'unknown' | 'not-scheduled';
/**
 * Per cent with one decimal, or null when nothing was assessed.
 */
export type Percent = number | null;
export type Due = 'now' | 'next' | 'later' | 'deferred' | 'unplanned';
export type LevelId = 'absent' | 'intended' | 'written' | 'practised' | 'experienced';
export type LevelOrNull = 'absent' | 'intended' | 'written' | 'practised' | 'experienced' | null;
/**
 * The words that the quotation leaves out.
 */
export type Texts1 = string[];
export type Outcome = 'met' | 'not-met' | 'unknown';
/**
 * Duties of this nation that the element restates, as far as our sources show.
 */
export type Texts2 = string[];

/**
 * The result of one audit of one trust file.
 */
export interface Report {
  reportVersion: 1;
  tool: Tool;
  framework: FrameworkUsed;
  input: Input;
  asOf: Day;
  organisation: Organisation;
  scope: Scope;
  assessors: Assessor[];
  /**
   * What the reader must know before believing a figure.
   */
  limitations: string[];
  summary: Summary;
  commitments: CommitmentResult[];
  enablers: ElementResult[];
  candour: CandourResult;
  rollout: RolloutResult;
  redFlags: RedFlagResult[];
  indicators: IndicatorResult[];
  recommendations: RecommendationResult[];
  gaps: Gap[];
  plan: Plan;
  findings: Finding[];
  help: Help;
}
export interface Tool {
  name: string;
  version: string;
}
export interface FrameworkUsed {
  id: string;
  /**
   * What this framework is and is not.
   */
  reading: string;
  readingInShort: string;
  version: string;
  sha256: string;
  tailored: Texts;
}
export interface Input {
  file: string;
  sha256: string;
  documents: {
    file: string;
    /**
     * Null when the document could not be read.
     */
    sha256: string | null;
  }[];
  /**
   * The pinned passages that the documents were held against, where there are any.
   */
  lock?: {
    file: string;
    sha256: string;
  };
  /**
   * Waivers and settings that lay beside the trust file and were used; left out when there were none.
   */
  beside?: {
    file: string;
    sha256: string;
  }[];
}
export interface Organisation {
  name: string;
  nation: 'england' | 'wales' | 'scotland' | 'northern-ireland';
  sector: string | null;
  odsCode: string | null;
}
export interface Scope {
  level: string;
  name: string | null;
}
export interface Assessor {
  role: string;
  perspective: string | null;
  livedExperience: boolean;
}
export interface Summary {
  verdict: Verdict;
  /**
   * The id of the phase that is judged.
   */
  phase: string | null;
  declared: Percent;
  supported: Percent;
  assuranceGap: Percent;
  coverage: number;
  provisional: boolean;
  proof: Proof;
  counts: Counts;
}
/**
 * How many quoted passages have each status.
 */
export interface Proof {
  found: number;
  attested: number;
  notCurrent: number;
  notFound: number;
  unchecked: number;
}
/**
 * How many of the commitments' elements stand at each supported level.
 */
export interface Counts {
  absent: number;
  intended: number;
  written: number;
  practised: number;
  experienced: number;
  notAssessed: number;
  notApplicable: number;
}
export interface CommitmentResult {
  id: string;
  number: number;
  title: string;
  shortTitle: string;
  /**
   * The commitment as patients and families read it.
   */
  publicTitle: string;
  phase: string | null;
  due: Due;
  target: LevelId;
  /**
   * What is asked on the day: the lower of the target and written until the phase goes live.
   */
  targetNow: 'absent' | 'intended' | 'written' | 'practised' | 'experienced';
  verdict: Verdict;
  verdictReasons: Texts;
  /**
   * The lowest supported level among the core elements.
   */
  level: 'absent' | 'intended' | 'written' | 'practised' | 'experienced' | null;
  declared: Percent;
  supported: Percent;
  assuranceGap: Percent;
  coverage: number;
  provisional: boolean;
  points: Points;
  elements: ElementResult[];
}
/**
 * The sum behind the figures: each applicable element brings 0 to 4 points.
 */
export interface Points {
  declared: number;
  supported: number;
  gap: number;
  possible: number;
}
export interface ElementResult {
  id: string;
  title: string;
  core: boolean;
  state: 'assessed' | 'not-assessed' | 'not-applicable';
  declared: LevelOrNull;
  supported: LevelOrNull;
  claim: 'over' | 'under' | 'matched' | 'none';
  reasons: Texts;
  whyNotHigher: Texts;
  capped: 'red-flag' | 'contrary-experience' | null;
  conditions: Conditions;
  provisions: ProvisionResult[];
  evidence: EvidenceResult[];
  action: Obligation | null;
  dissent: {
    by: string;
    says: string;
  }[];
  /**
   * The reason that is in force.
   */
  notApplicable: string | null;
  note: string | null;
  public: PublicWords;
}
/**
 * Which conditions of the levels the element meets, before any cap.
 */
export interface Conditions {
  provision: boolean;
  practice: boolean;
  experience: boolean;
}
export interface ProvisionResult {
  policy: string;
  policyTitle: string;
  quote: string;
  /**
   * The section where the words stand, or the one that the trust file names.
   */
  section: string | null;
  status: 'found' | 'attested' | 'not-current' | 'not-found' | 'unchecked';
  /**
   * Why the words do not hold.
   */
  because: string | null;
  leftOut: Texts1;
  closest: Closest | null;
  location: Location;
}
export interface Closest {
  text: string;
  /**
   * How alike the letters are, in per cent.
   */
  alike: number;
  section: string | null;
  location: Location;
}
export interface Location {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /**
   * What the line counts in a document that has no lines, such as the pages of a PDF.
   */
  unit?: 'paragraph' | 'page' | 'row';
}
export interface EvidenceResult {
  use: 'practice' | 'experience';
  kind: string;
  date: Day;
  result: string;
  counts: boolean;
  /**
   * Why it counts or does not.
   */
  because: string;
  shown: 'shown' | 'attested' | 'not-shown';
  changed: string | null;
  location: Location;
}
export interface Obligation {
  what: string | null;
  owner: string | null;
  due: string | null;
  status: string | null;
  overdue: boolean;
}
/**
 * What patients and families read of the element. The promise is made only where a provision holds.
 */
export interface PublicWords {
  topic: string;
  promise: string;
  ask: string;
}
export interface CandourResult {
  nation: string;
  statutory: boolean;
  basis: string;
  cautions: Texts;
  checks: CandourCheckResult[];
}
export interface CandourCheckResult {
  id: string;
  title: string;
  kind: string;
  advisory: boolean;
  outcome: Outcome;
  reasons: Texts;
  provisions: ProvisionResult[];
  evidence: EvidenceResult[];
}
export interface RolloutResult {
  principles: {
    id: string;
    title: string;
    checks: RolloutCheckResult[];
  }[];
  phases: PhaseResult[];
}
export interface RolloutCheckResult {
  id: string;
  title: string;
  outcome: Outcome;
  gate: boolean;
  detail: string;
  location: Location | null;
}
export interface PhaseResult {
  id: string;
  name: string | null;
  commitments: Texts;
  starts: Day;
  goesLive: string | null;
  reviewedOn: string | null;
  target: LevelId;
  due: Due;
  gate: 'open' | 'closed' | 'unknown';
  blockedBy: Texts;
}
export interface RedFlagResult {
  subject: string;
  what: string;
  foundOn: Day;
  resolvedOn: string | null;
  resolution: string | null;
  resolved: boolean;
  location: Location;
}
export interface IndicatorResult {
  id: string;
  title: string;
  direction: 'up' | 'down' | 'zero';
  values: {
    period: string;
    value: number;
  }[];
  movement: 'as-hoped' | 'not-as-hoped' | 'unchanged' | 'unknown';
}
export interface RecommendationResult {
  source: string | null;
  recommendation: string;
  status: string;
  accepted: boolean | null;
  owner: string | null;
  due: string | null;
  state: 'done' | 'on-time' | 'overdue' | 'not-accepted' | 'unknown';
}
export interface Gap {
  kind: 'element' | 'candour' | 'rollout' | 'recommendation';
  id: string;
  title: string;
  commitment: string | null;
  due: Due;
  core: boolean;
  supported: LevelOrNull;
  target: LevelOrNull;
  question: string;
  affected: string;
  need: string;
  obligation: Obligation;
  nextStep: string;
  statutory: Texts2;
  conversation?: Conversation;
}
/**
 * How to prepare a conversation about an element that is a gap. Elements of somebody's own may have none, nor do older reports.
 */
export interface Conversation {
  /**
   * Who else has been affected and is easily overlooked, and what they may need.
   */
  overlooked: string;
  /**
   * Whose obligation it is as a rule: roles, never names.
   */
  obligation: string;
  ask: Texts;
}
export interface Plan {
  phase: string | null;
  steps: Step[];
}
export interface Step {
  id: string;
  kind: 'red-flag' | 'quotation' | 'candour' | 'rollout' | 'element';
  subject: string;
  title: string;
  from: string | null;
  to: string;
  do: string;
  effort: 'low' | 'medium' | 'high';
}
export interface Finding {
  id: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  subject: string | null;
  /**
   * Why it matters to patients and families.
   */
  why: string;
  fix: string;
  /**
   * The decision that this finding fails no run until a day. It changes nothing else.
   */
  waiver: Waiver | null;
  location: Location;
}
export interface Waiver {
  reason: string;
  owner: string;
  expires: Day;
}
/**
 * What a patient or family can do now, and who can help in this nation.
 */
export interface Help {
  steps: {
    id: string;
    says: string;
  }[];
  bodies: HelpBody[];
}
export interface HelpBody {
  id: string;
  name: string;
  does: string;
  phone: string | null;
  hours: string | null;
  /**
   * An address without https:// in front.
   */
  web: string | null;
  basis: 'own-page' | 'reported';
  verified: 'full' | 'title' | 'none';
  /**
   * The date of the page that was read: a year, a month or a day, or undated.
   */
  seen: string;
}
