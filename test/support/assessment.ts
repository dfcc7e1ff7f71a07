import type {
  AssessedCandourCheck,
  AssessedElement,
  AssessedPrinciple,
  Assessment,
  EvidenceOutcome,
  Outcome,
} from '../../src/model/assessment.ts';
import type { Element } from '../../src/model/framework.ts';
import type { LevelId } from '../../src/model/level.ts';
import type { Day, Nation } from '../../src/model/trust.ts';
import { AUDIT_DAY, aDecision, anEntry, elementOf, framework } from './trust.ts';

const NO_EVIDENCE: EvidenceOutcome = { all: [], counts: false, failing: [] };

/** An element at a level, declared as it is supported; not assessed where the level is null. */
export function assessedAt(
  element: Element | string,
  level: LevelId | null,
  over: Partial<AssessedElement> = {},
): AssessedElement {
  return {
    element: typeof element === 'string' ? elementOf(element) : element,
    entry: level === null ? null : anEntry({ declared: level }),
    state: level === null ? 'not-assessed' : 'assessed',
    declared: level,
    supported: level,
    uncapped: level,
    capped: null,
    claim: level === null ? 'none' : 'matched',
    conditions: { provision: false, practice: false, experience: false },
    missing: { absent: [], intended: [], written: [], practised: [], experienced: [] },
    provisions: [],
    practice: NO_EVIDENCE,
    experience: NO_EVIDENCE,
    contrary: [],
    unresolvedFlags: [],
    restsOnAttestation: false,
    reasons: [],
    whyNotHigher: [],
    ...over,
  };
}

/** An element that a decision in force takes out. */
export function notApplicable(element: Element | string): AssessedElement {
  return assessedAt(element, null, { state: 'not-applicable', entry: anEntry({ notApplicable: aDecision() }) });
}

/** What an assessment is made from. */
export interface AssessmentParts {
  readonly asOf?: Day;
  readonly nation?: Nation;
  /** The level of every element that is not named below; null where it was not assessed. */
  readonly level?: LevelId | null;
  /** Elements that stand otherwise, by their ids. */
  readonly elements?: readonly AssessedElement[];
  /** Candour checks that are not met, by their ids. */
  readonly candour?: Readonly<Record<string, Outcome>>;
  /** Roll-out checks that are not met, by their ids. */
  readonly rollout?: Readonly<Record<string, Outcome>>;
}

/** An assessment in which everything stands at one level and every check is met, but for what is given. */
export function anAssessment(parts: AssessmentParts = {}): Assessment {
  const {
    asOf = AUDIT_DAY,
    nation = 'england',
    level = 'practised',
    elements = [],
    candour = {},
    rollout = {},
  } = parts;
  const others = new Map(elements.map((assessed) => [assessed.element.id, assessed]));
  const place = (element: Element): AssessedElement => others.get(element.id) ?? assessedAt(element, level);
  const own = framework.candour.find((candidate) => candidate.nation === nation);
  if (own === undefined) throw new Error(`The framework has no candour checks for ${nation}.`);
  return {
    asOf,
    elements: framework.commitments.flatMap((commitment) => commitment.elements).map(place),
    enablers: framework.enablers.map(place),
    candour: {
      nation: own,
      checks: own.checks.map(
        (check): AssessedCandourCheck => ({
          check,
          outcome: candour[check.id] ?? 'met',
          isAdvisory: check.kind === 'pending',
          reasons: ['as the test says'],
          provisions: [],
          practice: NO_EVIDENCE,
        }),
      ),
    },
    rollout: framework.rollout.map(
      (principle): AssessedPrinciple => ({
        principle,
        checks: principle.checks.map((check) => ({
          check,
          outcome: rollout[check.id] ?? 'met',
          detail: 'as the test says',
          at: null,
        })),
      }),
    ),
    findings: [],
  };
}
