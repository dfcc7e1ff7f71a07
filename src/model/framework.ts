/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Id = string;
export type Text = string;
export type LevelId = 'absent' | 'intended' | 'written' | 'practised' | 'experienced';
export type Voice = 'families' | 'staff' | 'partners';
/**
 * @minItems 1
 */
export type Texts = Text[];
/**
 * @minItems 1
 */
export type Basis = (
  | 'hpp-headline'
  | 'hpp-patient-guide'
  | 'hpp-implementation'
  | 'hpa-mission'
  | 'statutory'
  | 'national-standard'
  | 'national-guidance'
  | 'literature'
  | 'author-proposal'
)[];
export type Effort = 'low' | 'medium' | 'high';
export type PracticeKind =
  'audit' | 'case-review' | 'observation' | 'system-record' | 'staff-survey' | 'training-record';
/**
 * @minItems 4
 */
export type Signals = string[];
export type Verified = 'full' | 'title' | 'none';
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';
export type PartDate = string;
/**
 * @minItems 1
 * @maxItems 100
 *
 * Items: Words in small letters with one space between, such as letter of apology; apolog* is any word that begins so.
 */
export type WordingPhrases = string[];
/**
 * It as the head of wording.yaml says, in small letters with one space between, such as <sorry> .. (if|should) you.
 */
export type WordingPattern = string;
/**
 * @maxItems 60
 */
export type WordingPatterns = WordingPattern[];
/**
 * @minItems 1
 */
export type Phrases = string[];

/**
 * Commitments, elements, enablers, candour checks, roll-out principles, indicators, rules and sources.
 */
export interface Framework {
  id: Id;
  version: string;
  title: Text;
  published: Text;
  reading: Text;
  reading_in_short: Text;
  default_target: LevelId;
  target_before_go_live: LevelId;
  rules: Rules;
  /**
   * @minItems 5
   * @maxItems 5
   */
  levels: Level[];
  experience_kinds: {
    [k: string]: Voice;
  };
  conversation_guide: ConversationGuide;
  /**
   * @minItems 1
   */
  commitments: Commitment[];
  enablers: Element[];
  candour: CandourNation[];
  rollout: Principle[];
  indicators: Indicator[];
  findings: FindingText[];
  help: Help;
  wording: Wording;
  sources: Source[];
  context: QuotationContext;
  document_control: DocumentControl;
  replaced: ReplacedInstrument[];
  replaced_said_by: Phrases;
}
export interface Rules {
  attestation_in_date: Rule;
  quotation_words: Rule;
  quotation_elements: Rule;
  review_after_approval: Rule;
  review_grace: Rule;
  waiver_ends_soon: Rule;
  practice_in_date: Rule;
  experience_in_date: Rule;
  practice_passes: Rule;
  experience_passes: Rule;
  enough_people: Rule;
  all_cases_people: Rule;
  all_cases_window: Rule;
  contrary_below: Rule;
  action_within: Rule;
  not_applicable_lapses: Rule;
  provisional_below: Rule;
  candour_practice_passes: Rule;
  training_passes: Rule;
}
export interface Rule {
  value: number;
  unit: 'months' | 'days' | 'per cent' | 'people' | 'words' | 'elements';
  says: Text;
  because: Text;
}
export interface Level {
  id: LevelId;
  value: number;
  title: Text;
  means: Text;
  takes: Text;
}
/**
 * The four questions, and what holds for every conversation.
 */
export interface ConversationGuide {
  reading: Text;
  questions: {
    affected: Text;
    needs: Text;
    obligation: Text;
    ask: Text;
  };
  sources: Texts;
  /**
   * @minItems 1
   */
  preparation: {
    id: Id;
    says: Text;
    basis: Basis;
    sources: Texts;
  }[];
}
export interface Commitment {
  id: Id;
  number: number;
  title: Text;
  short_title: Text;
  public_title?: Text;
  purpose: Text;
  changed_since_draft: Text;
  sources: Texts;
  /**
   * @minItems 1
   */
  elements: Element[];
}
export interface Element {
  id: string;
  title: Text;
  core: boolean;
  asks: Text;
  why_it_matters: Text;
  question: Text;
  affected: Text;
  need: Text;
  public?: PublicWords;
  conversation?: Conversation;
  levels: {
    absent: Text;
    intended: Text;
    written: Text;
    practised: Text;
    experienced: Text;
  };
  next_steps: {
    intended: Text;
    written: Text;
    practised: Text;
    experienced: Text;
  };
  /**
   * @minItems 1
   */
  look_for: {
    kind: 'policy' | 'practice' | 'evidence';
    text: Text;
  }[];
  practice_look: Text;
  warning_signs: Texts;
  effort: Effort;
  /**
   * @minItems 4
   */
  accepts: PracticeKind[];
  /**
   * @minItems 1
   */
  confirmed_by: Voice[];
  signals: Signals;
  maps_to: Duty[];
  basis: Basis;
  sources: Texts;
}
/**
 * What patients and families read of an element, in words for a reading age of 9 to 11.
 */
export interface PublicWords {
  topic: Text;
  promise: Text;
  ask: Text;
}
/**
 * What an element adds to the four questions with which a conversation with those affected is prepared.
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
  /**
   * @minItems 2
   * @maxItems 3
   */
  ask: Text[];
}
/**
 * A duty or standard that this element restates or goes beyond. A floor only where statutory or contract, and direct.
 */
export interface Duty {
  ref: Text;
  jurisdiction: 'england' | 'wales' | 'scotland' | 'northern-ireland' | 'great-britain' | 'uk';
  kind:
    | 'statutory'
    | 'statutory-context'
    | 'contract'
    | 'regulator-framework'
    | 'national-standard'
    | 'national-guidance'
    | 'professional'
    | 'pending';
  fit: 'direct' | 'related';
  verified: Verified;
}
export interface CandourNation {
  nation: Nation;
  title: Text;
  statutory: boolean;
  basis: Text;
  applies_to: Text;
  trigger: Text;
  cautions: Texts;
  sources: Texts;
  /**
   * @minItems 1
   */
  checks: CandourCheck[];
}
export interface CandourCheck {
  id: Id;
  title: Text;
  asks: Text;
  question: Text;
  affected: Text;
  need: Text;
  next_step: Text;
  kind: 'statutory' | 'statutory-context' | 'contract' | 'national-standard' | 'pending';
  verified: Verified;
  /**
   * @minItems 1
   */
  sectors?: ('nhs' | 'independent')[];
  effort: Effort;
  signals: Signals;
  sources: Texts;
}
export interface Principle {
  id: Id;
  title: Text;
  meaning: Text;
  inferred?: boolean;
  question: Text;
  warning_signs: Texts;
  sources: Texts;
  /**
   * @minItems 1
   */
  checks: RolloutCheck[];
}
export interface RolloutCheck {
  id: Id;
  title: Text;
  why: Text;
  fix: Text;
  effort: Effort;
  gate: boolean;
  /**
   * A field of the roll-out that must be there, or the name of a rule in code.
   */
  test:
    | {
        present: 'vision' | 'rationale' | 'already_harmed' | 'sponsor' | 'lead' | 'resources' | 'staff_support';
      }
    | {
        rule: Id;
      };
}
export interface Indicator {
  id: Id;
  title: Text;
  direction: 'up' | 'down' | 'zero';
  why: Text;
  caution: Text;
  sources: Texts;
}
export interface FindingText {
  id: string;
  severity: 'error' | 'warning' | 'info';
  title: Text;
  why: Text;
  fix: Text;
}
/**
 * What a patient or family can do now, and who can help in each nation.
 */
export interface Help {
  steps: HelpStep[];
  bodies: HelpBody[];
}
export interface HelpStep {
  id: Id;
  says: Text;
  sources: Texts;
}
export interface HelpBody {
  id: Id;
  name: Text;
  does: Text;
  phone?: string;
  hours?: Text;
  web?: string;
  /**
   * @minItems 1
   */
  nations: Nation[];
  /**
   * @minItems 1
   */
  sectors?: ('nhs' | 'independent')[];
  basis: 'own-page' | 'reported';
  verified: Verified;
  seen: PartDate;
  sources: Texts;
}
/**
 * Sentences in policies and letters that compound harm, and how to find them.
 */
export interface Wording {
  /**
   * Lists of words and phrases, by the names that the rules use for them.
   */
  words: {
    [k: string]: WordingPhrases;
  };
  /**
   * Words that turn a sentence round, or show it as one that nobody should write.
   */
  denials: {
    before: WordingPatterns;
    before_denial: WordingPatterns;
    except: WordingPatterns;
    after: WordingPatterns;
    leads: WordingPatterns;
  };
  /**
   * @maxItems 200
   */
  rules: WordingRule[];
}
export interface WordingRule {
  id: string;
  severity: 'warning' | 'info';
  title: Text;
  why: Text;
  instead: Text;
  sources: Texts;
  basis: Basis;
  /**
   * @minItems 1
   * @maxItems 60
   */
  finds: WordingPattern[];
  unless?: WordingPatterns;
  harmful: Texts;
  innocent: Texts;
}
export interface Source {
  id: Id;
  title: Text;
  publisher: Text;
  date: PartDate;
  url?: string;
  kind: 'pathway' | 'legislation' | 'official' | 'research' | 'commentary';
  standing: 'primary' | 'secondary' | 'copy';
  note?: Text;
}
/**
 * Words that turn a promise round from outside the quoted words, in the same sentence.
 */
export interface QuotationContext {
  turning: TurningWords[];
  innocent: Phrases;
  people: Phrases;
  choices: Phrases;
}
export interface TurningWords {
  id: Id;
  kind: 'denial' | 'condition' | 'discretion';
  side: 'before' | 'after' | 'either';
  /**
   * At most this many words between them and the quotation.
   */
  near?: number;
  says: Text;
  words: Phrases;
}
/**
 * What a policy says about itself, and the labels under which it says so.
 */
export interface DocumentControl {
  fields: ControlField[];
  not_its_own: Phrases;
  statuses: {
    draft: Phrases;
    approved: Phrases;
    withdrawn: Phrases;
  };
}
export interface ControlField {
  id: 'version' | 'approved_on' | 'review_by' | 'owner' | 'status';
  title: Text;
  labels: Phrases;
}
export interface ReplacedInstrument {
  id: Id;
  title: Text;
  cited_as: Phrases;
  replaced_by: Text;
  since: string;
  /**
   * @minItems 1
   */
  nations: Nation[];
  verified: Verified;
  note: Text;
  sources: Texts;
}
