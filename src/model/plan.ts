/** What a step mends. */
export type StepKind = 'red-flag' | 'quotation' | 'candour' | 'rollout' | 'element';

/** How much a step takes. */
export type Effort = 'low' | 'medium' | 'high';

/** One step of the shortest list that opens a gate. */
export interface PlanStep {
  /** `<subject>:<what it mends>`, unique in the plan. */
  readonly id: string;
  readonly kind: StepKind;
  /** The id of the element, check or phase. */
  readonly subject: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string;
  readonly do: string;
  readonly effort: Effort;
}

/** The steps that open a phase's gate; without phases, the step that makes one. */
export interface GatePlan {
  readonly phase: string | null;
  readonly steps: readonly PlanStep[];
}
