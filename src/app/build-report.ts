import { isResolved } from '../assess/red-flags.ts';
import type { AssessedCandourCheck, AssessedElement, AssessedProvision, Assessment } from '../model/assessment.ts';
import type { DocumentReading } from '../model/document.ts';
import type { CandourResult, Proof, RecommendationResult, Report, RolloutResult } from '../model/report.ts';
import type { CommitmentScore } from '../model/score.ts';
import type { Recommendation, Trust } from '../model/trust.ts';
import { gapsOf } from '../score/gaps.ts';
import { elementResult, evidenceResults, obligationOf, provisionResult } from './element-result.ts';
import { helpFor } from './help-for.ts';
import { limitationsOf } from './limitations.ts';
import type { ReportParts } from './report-parts.ts';
import { documentPath, inPlaceOrder, locate, toFinding } from './source-file.ts';
import { TOOL } from './tool.ts';

/** The report of one audit: the contract of `schemas/report.schema.json`. */
export function buildReport(parts: ReportParts): Report {
  const { open, assessment, score, plan, checked } = parts;
  const { trust, source, loaded } = open;
  const { framework } = loaded;
  return {
    reportVersion: 1,
    tool: TOOL,
    framework: {
      id: framework.id,
      version: framework.version,
      reading: framework.reading,
      readingInShort: framework.reading_in_short,
      sha256: loaded.sha256,
      tailored: [...loaded.tailored],
    },
    input: {
      file: source.file,
      // Few formats print a hash, so it is worked out for those that do.
      get sha256() {
        return open.sha256();
      },
      documents: documentsOf(checked.documents, source.file),
      ...(parts.lock === null ? {} : { lock: { ...parts.lock } }),
    },
    asOf: assessment.asOf,
    organisation: { ...trust.organisation },
    scope: { ...trust.scope },
    assessors: trust.assessment.assessors.map((assessor) => ({ ...assessor })),
    limitations: limitationsOf(parts),
    summary: summaryOf(parts),
    commitments: score.commitments.map((commitment) => commitmentResult(commitment, parts)),
    enablers: assessment.enablers.map((element) => elementResult(element, source, assessment.asOf)),
    candour: candourResult(parts),
    rollout: rolloutResult(parts),
    redFlags: trust.redFlags.map((flag) => ({
      subject: flag.subject,
      what: flag.what,
      foundOn: flag.foundOn,
      resolvedOn: flag.resolvedOn,
      resolution: flag.resolution,
      resolved: isResolved(flag, assessment.asOf),
      location: locate(source, flag.at),
    })),
    indicators: indicatorResults(trust, parts),
    recommendations: trust.recommendations.map((entry) => recommendationResult(entry, assessment.asOf)),
    gaps: gapsOf(score, assessment, trust).map((gap) => ({
      ...gap,
      statutory: [...gap.statutory],
      obligation: obligationOf(gap.obligation, assessment.asOf),
    })),
    plan: { phase: plan.phase, steps: plan.steps.map((step) => ({ ...step })) },
    findings: inPlaceOrder([...open.found, ...parts.findings.map((draft) => toFinding(draft, source, framework))]),
    help: helpFor(trust.organisation, framework),
  };
}

function documentsOf(documents: ReadonlyMap<string, DocumentReading>, trustFile: string): Report['input']['documents'] {
  return [...documents].map(([name, reading]) => ({
    file: documentPath(trustFile, name),
    get sha256() {
      return reading.sha256();
    },
  }));
}

function summaryOf({ assessment, score }: ReportParts): Report['summary'] {
  return {
    verdict: score.verdict,
    phase: score.judged?.id ?? null,
    declared: score.declared,
    supported: score.supported,
    assuranceGap: score.assuranceGap,
    coverage: score.coverage,
    provisional: score.isProvisional,
    proof: proofOf(assessment),
    counts: { ...score.counts },
  };
}

const PROOF_KEYS = {
  found: 'found',
  attested: 'attested',
  'not-current': 'notCurrent',
  'not-found': 'notFound',
  unchecked: 'unchecked',
} as const;

function proofOf({ elements, enablers, candour }: Assessment): Proof {
  const proof: Proof = { found: 0, attested: 0, notCurrent: 0, notFound: 0, unchecked: 0 };
  const all: readonly { readonly provisions: readonly AssessedProvision[] }[] = [
    ...elements,
    ...enablers,
    ...candour.checks,
  ];
  for (const { provisions } of all) for (const { status } of provisions) proof[PROOF_KEYS[status]]++;
  return proof;
}

function commitmentResult(score: CommitmentScore, { open, assessment }: ReportParts): Report['commitments'][number] {
  const { commitment } = score;
  return {
    id: commitment.id,
    number: commitment.number,
    title: commitment.title,
    shortTitle: commitment.short_title,
    publicTitle: commitment.public_title ?? commitment.title,
    phase: score.phase?.id ?? null,
    due: score.due,
    target: score.target,
    targetNow: score.targetNow,
    verdict: score.verdict,
    verdictReasons: [...score.verdictReasons],
    level: score.level,
    declared: score.declared,
    supported: score.supported,
    assuranceGap: score.assuranceGap,
    coverage: score.coverage,
    provisional: score.isProvisional,
    points: { ...score.points },
    elements: score.elements.map((element: AssessedElement) => elementResult(element, open.source, assessment.asOf)),
  };
}

function candourResult({ open, assessment }: ReportParts): CandourResult {
  const { nation, checks } = assessment.candour;
  return {
    nation: nation.nation,
    statutory: nation.statutory,
    basis: nation.basis,
    cautions: nation.cautions,
    checks: checks.map(({ check, isAdvisory, outcome, reasons, provisions, practice }: AssessedCandourCheck) => ({
      id: check.id,
      title: check.title,
      kind: check.kind,
      advisory: isAdvisory,
      outcome,
      reasons: [...reasons],
      provisions: provisions.map((provision) => provisionResult(provision, open.source)),
      evidence: evidenceResults(practice, open.source),
    })),
  };
}

function rolloutResult({ open, assessment, score }: ReportParts): RolloutResult {
  return {
    principles: assessment.rollout.map(({ principle, checks }) => ({
      id: principle.id,
      title: principle.title,
      checks: checks.map(({ check, outcome, detail, at }) => ({
        id: check.id,
        title: check.title,
        outcome,
        gate: check.gate,
        detail,
        location: at === null ? null : locate(open.source, at),
      })),
    })),
    phases: score.phases.map(({ phase, due, gate, blockedBy }) => ({
      id: phase.id,
      name: phase.name,
      commitments: [...phase.commitments],
      starts: phase.starts,
      goesLive: phase.goesLive,
      reviewedOn: phase.reviewedOn,
      target: phase.target,
      due,
      gate,
      blockedBy: [...blockedBy],
    })),
  };
}

function indicatorResults(trust: Trust, { open }: ReportParts): Report['indicators'] {
  return open.loaded.framework.indicators.flatMap(({ id, title, direction }) => {
    const values = trust.indicators.get(id);
    if (values === undefined) return [];
    const copies = values.map(({ period, value }) => ({ period, value }));
    return [
      {
        id,
        title,
        direction,
        values: copies,
        movement: movementOf(
          direction,
          copies.map(({ value }) => value),
        ),
      },
    ];
  });
}

function movementOf(
  direction: 'up' | 'down' | 'zero',
  values: readonly number[],
): Report['indicators'][number]['movement'] {
  const last = values.at(-1);
  const before = values.at(-2);
  if (last === undefined) return 'unknown';
  if (direction === 'zero') return last === 0 ? 'as-hoped' : 'not-as-hoped';
  if (before === undefined) return 'unknown';
  if (last === before) return 'unchanged';
  return last > before === (direction === 'up') ? 'as-hoped' : 'not-as-hoped';
}

function recommendationResult(entry: Recommendation, asOf: string): RecommendationResult {
  const { source, recommendation, status, accepted, owner, due } = entry;
  return { source, recommendation, status, accepted, owner, due, state: recommendationState(entry, asOf) };
}

function recommendationState({ accepted, status, due }: Recommendation, asOf: string): RecommendationResult['state'] {
  if (accepted === false) return 'not-accepted';
  if (status === 'implemented' || status === 'closed') return 'done';
  if (due === null) return 'unknown';
  return due < asOf ? 'overdue' : 'on-time';
}
