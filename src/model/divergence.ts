/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Texts = string[];
export type Day = string;
export type Perspective = 'patient-or-family' | 'staff' | 'partner' | 'independent';
export type LevelId = 'absent' | 'intended' | 'written' | 'practised' | 'experienced';

/**
 * Who sees what of each element, held beside one trust file. Nothing in it is averaged.
 */
export interface DivergenceReport {
  reportVersion: 1;
  tool: Tool;
  framework: FrameworkUsed;
  input: {
    /**
     * The trust file.
     */
    file: string;
    sha256: string;
    raters: {
      file: string;
      sha256: string;
    }[];
  };
  asOf: Day;
  organisation: Organisation;
  scope: Scope;
  /**
   * What the reader must know first: who is not among the voices.
   */
  limitations: string[];
  counts: VoiceCounts;
  voices: RaterVoice[];
  /**
   * Every element and enabler, in the order of the framework, also those that nobody rated.
   */
  elements: ElementViews[];
  findings: Finding[];
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
/**
 * How many voices there are, and how many elements were seen by how many of them.
 */
export interface VoiceCounts {
  voices: number;
  elements: number;
  /**
   * Elements with a question for the next meeting.
   */
  differing: number;
  /**
   * Elements that several voices rated, with no such question.
   */
  near: number;
  /**
   * Elements that one voice rated, with no such question.
   */
  one: number;
  nobody: number;
}
/**
 * One person, by role.
 */
export interface RaterVoice {
  /**
   * The role; with a number behind it where several have the same.
   */
  name: string;
  role: string;
  perspective: Perspective;
  livedExperience: boolean;
  date: string | null;
  file: string;
  /**
   * How many elements this voice rated.
   */
  rated: number;
}
export interface ElementViews {
  id: string;
  title: string;
  /**
   * The id of the commitment; enablers for an enabler.
   */
  commitment: string;
  core: boolean;
  /**
   * As the audit of the trust file has it.
   */
  state: 'assessed' | 'not-assessed' | 'not-applicable';
  /**
   * What the trust file says.
   */
  declared: 'absent' | 'intended' | 'written' | 'practised' | 'experienced' | null;
  /**
   * What the evidence bears out.
   */
  supported: 'absent' | 'intended' | 'written' | 'practised' | 'experienced' | null;
  views: View[];
  /**
   * The ids of what was found; empty where views are near one another.
   */
  differs: string[];
  meeting: MeetingQuestion | null;
}
/**
 * What one voice sees of an element.
 */
export interface View {
  /**
   * The name of the voice.
   */
  voice: string;
  perspective: Perspective;
  livedExperience: boolean;
  level: LevelId;
  says: string | null;
}
/**
 * What to ask at the next meeting. It names nobody, by role or otherwise.
 */
export interface MeetingQuestion {
  /**
   * The difference as a question.
   */
  ask: string;
  /**
   * What a patient or family would ask.
   */
  question: string;
  affected: string;
  need: string;
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
