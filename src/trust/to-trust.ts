import type { Pointer } from '../model/finding.ts';
import type * as model from '../model/trust.ts';
import type * as file from '../model/trust-file.ts';
import { pointerTo } from '../util/pointer.ts';
import { readResult } from './result.ts';
import { toRollout } from './to-rollout.ts';

/** A trust file that has been checked, with every reference followed and nothing left undefined. */
export function toTrust(source: file.TrustFile): model.Trust {
  const policies = new Map(Object.entries(source.policies ?? {}).map(([id, policy]) => [id, toPolicy(id, policy)]));
  const evidence = new Map(
    Object.entries(source.evidence ?? {}).map(([id, entry]) => [id, toRegisteredEvidence(id, entry)]),
  );
  const register: Register = { policies, evidence };
  return {
    organisation: {
      name: source.organisation.name,
      nation: source.organisation.nation,
      sector: source.organisation.sector ?? null,
      odsCode: source.organisation.ods_code ?? null,
    },
    scope: { level: source.scope.level, name: source.scope.name ?? null },
    assessment: {
      date: source.assessment?.date ?? null,
      assessors: (source.assessment?.assessors ?? []).map((assessor) => ({
        role: assessor.role,
        perspective: assessor.perspective ?? null,
        livedExperience: assessor.lived_experience ?? false,
      })),
    },
    policies,
    evidence,
    elements: new Map(
      Object.entries(source.elements ?? {}).map(([id, entry]) => [
        id,
        toElement(entry, pointerTo('/elements', id), register),
      ]),
    ),
    candour: new Map(
      Object.entries(source.candour ?? {}).map(([id, entry]) => [
        id,
        toCandour(entry, pointerTo('/candour', id), register),
      ]),
    ),
    redFlags: (source.red_flags ?? []).map((flag, i) => toRedFlag(flag, pointerTo('/red_flags', i))),
    rollout: source.rollout === undefined ? null : toRollout(source.rollout),
    indicators: new Map(Object.entries(source.indicators ?? {})),
    recommendations: (source.recommendations ?? []).map((entry, i) =>
      toRecommendation(entry, pointerTo('/recommendations', i)),
    ),
  };
}

interface Register {
  readonly policies: ReadonlyMap<string, model.Policy>;
  readonly evidence: ReadonlyMap<string, model.RegisteredEvidence>;
}

function toPolicy(id: string, policy: file.Policy): model.Policy {
  return {
    id,
    title: policy.title,
    document: policy.document ?? null,
    version: policy.version ?? null,
    owner: policy.owner ?? null,
    status: policy.status,
    approvedOn: policy.approved_on ?? null,
    reviewBy: policy.review_by ?? null,
    at: pointerTo('/policies', id),
  };
}

function toRegisteredEvidence(id: string, evidence: file.RegisteredEvidence): model.RegisteredEvidence {
  return {
    id,
    kind: evidence.kind,
    date: evidence.date,
    document: evidence.document ?? null,
    at: pointerTo('/evidence', id),
  };
}

function toElement(entry: file.ElementEntry, at: Pointer, register: Register): model.ElementEntry {
  return {
    declared: entry.declared ?? null,
    provisions: toProvisions(entry.policy, pointerTo(at, 'policy'), register),
    practice: toEvidence(entry.practice, pointerTo(at, 'practice'), register),
    experience: toEvidence(entry.experience, pointerTo(at, 'experience'), register),
    action: entry.action === undefined ? null : toAction(entry.action, pointerTo(at, 'action')),
    dissent: entry.dissent ?? [],
    notApplicable:
      entry.not_applicable === undefined
        ? null
        : toNotApplicable(entry.not_applicable, pointerTo(at, 'not_applicable')),
    note: entry.note ?? null,
    at,
  };
}

function toCandour(entry: file.CandourEntry, at: Pointer, register: Register): model.CandourEntry {
  return {
    provisions: toProvisions(entry.policy, pointerTo(at, 'policy'), register),
    practice: toEvidence(entry.practice, pointerTo(at, 'practice'), register),
    at,
  };
}

function toProvisions(list: readonly file.Provision[] | undefined, at: Pointer, register: Register): model.Provision[] {
  const provisions: model.Provision[] = [];
  for (const [i, entry] of (list ?? []).entries()) {
    const policy = register.policies.get(entry.policy);
    // References were checked before, so each policy is there.
    if (policy === undefined) continue;
    provisions.push({
      policy,
      quote: entry.quote,
      section: entry.section ?? null,
      attested: entry.attested ?? null,
      isSuggested: entry.suggested ?? false,
      at: pointerTo(at, i),
    });
  }
  return provisions;
}

function toEvidence(list: readonly file.Evidence[] | undefined, at: Pointer, register: Register): model.Evidence[] {
  const all: model.Evidence[] = [];
  for (const [i, entry] of (list ?? []).entries()) {
    const source = entry.evidence === undefined ? entry : register.evidence.get(entry.evidence);
    const result = readResult(entry.result);
    // Results and references were checked before, so each is there.
    if (source?.kind === undefined || source.date === undefined || result === null) continue;
    all.push({
      kind: source.kind,
      date: source.date,
      document: source.document ?? null,
      result,
      quote: entry.quote ?? null,
      coversAllCases: entry.all_cases ?? false,
      changed: entry.changed ?? null,
      attested: entry.attested ?? null,
      registered: entry.evidence ?? null,
      at: pointerTo(at, i),
    });
  }
  return all;
}

function toAction(action: file.Action, at: Pointer): model.Action {
  return {
    what: action.what,
    owner: action.owner ?? null,
    due: action.due ?? null,
    status: action.status ?? 'open',
    at,
  };
}

function toNotApplicable(entry: file.NotApplicable, at: Pointer): model.NotApplicable {
  return { reason: entry.reason, approvedBy: entry.approved_by, approvedOn: entry.approved_on, at };
}

function toRedFlag(flag: file.RedFlag, at: Pointer): model.RedFlag {
  return {
    subject: flag.element ?? flag.candour ?? '',
    what: flag.what,
    foundOn: flag.found_on,
    resolvedOn: flag.resolved_on ?? null,
    resolution: flag.resolution?.trim() ? flag.resolution : null,
    at,
  };
}

function toRecommendation(entry: file.Recommendation, at: Pointer): model.Recommendation {
  return {
    source: entry.source ?? null,
    recommendation: entry.recommendation,
    accepted: entry.accepted ?? null,
    status: entry.status,
    owner: entry.owner ?? null,
    due: entry.due ?? null,
    at,
  };
}
