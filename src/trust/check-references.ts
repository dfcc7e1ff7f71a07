import type { FindingDraft, Pointer } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type {
  CandourEntry,
  ElementEntry,
  Evidence,
  Provision,
  RedFlag,
  Rollout,
  TrustFile,
} from '../model/trust-file.ts';
import { pointerTo } from '../util/pointer.ts';
import { listed, shortened } from '../util/words.ts';
import { type Known, unknownId } from '../yaml/unknown-id.ts';
import { type KnownIds, knownIds } from './known-ids.ts';
import { readPercent, readResult } from './result.ts';

/** What only the whole file, held against the framework, shows to be wrong: unknown ids, results that cannot be right, contradictions. */
export function checkReferences(file: TrustFile, framework: Framework): FindingDraft[] {
  const known = knownIds(file, framework);
  return [
    ...checkElements(file, known),
    ...checkCandour(file, known),
    ...(file.red_flags ?? []).flatMap((flag, i) => checkRedFlag(flag, pointerTo('/red_flags', i), known)),
    ...(file.rollout === undefined ? [] : checkRollout(file.rollout, known)),
    ...checkKeys('/indicators', file.indicators ?? {}, known.indicators),
  ];
}

function checkElements(file: TrustFile, known: KnownIds): FindingDraft[] {
  const elements = file.elements ?? {};
  return [
    ...checkKeys('/elements', elements, known.elements),
    ...Object.entries(elements).flatMap(([id, entry]) => checkElement(entry, pointerTo('/elements', id), known)),
  ];
}

function checkCandour(file: TrustFile, known: KnownIds): FindingDraft[] {
  const checks = file.candour ?? {};
  return [
    ...checkKeys('/candour', checks, known.checks),
    ...Object.entries(checks).flatMap(([id, entry]) => checkClaims(entry, pointerTo('/candour', id), known)),
  ];
}

function checkElement(entry: ElementEntry, at: Pointer, known: KnownIds): FindingDraft[] {
  const findings = [
    ...checkClaims(entry, at, known),
    ...checkEvidenceList(entry.experience ?? [], pointerTo(at, 'experience'), known),
  ];
  const claims = (['declared', 'policy', 'practice', 'experience', 'action'] as const).filter((key) => key in entry);
  if (entry.not_applicable !== undefined && claims.length > 0) {
    findings.push({
      id: 'trust/conflict',
      message: `"not_applicable" stands beside ${listed(claims.map((key) => `"${key}"`))}`,
      at: pointerTo(at, 'not_applicable'),
      part: 'key',
      fix: 'keep not_applicable alone, or remove it and assess the element',
    });
  }
  return findings;
}

function checkClaims(entry: ElementEntry | CandourEntry, at: Pointer, known: KnownIds): FindingDraft[] {
  return [
    ...(entry.policy ?? []).flatMap((provision, i) => checkProvision(provision, pointerTo(at, 'policy', i), known)),
    ...checkEvidenceList(entry.practice ?? [], pointerTo(at, 'practice'), known),
  ];
}

function checkProvision(provision: Provision, at: Pointer, known: KnownIds): FindingDraft[] {
  return unknownId(provision.policy, known.policies, pointerTo(at, 'policy'));
}

function checkEvidenceList(list: readonly Evidence[], at: Pointer, known: KnownIds): FindingDraft[] {
  return list.flatMap((evidence, i) => checkEvidence(evidence, pointerTo(at, i), known));
}

function checkEvidence(evidence: Evidence, at: Pointer, known: KnownIds): FindingDraft[] {
  const findings: FindingDraft[] = [];
  if (readResult(evidence.result) === null) findings.push(badResult(evidence.result, pointerTo(at, 'result')));
  if (evidence.evidence !== undefined) {
    findings.push(...unknownId(evidence.evidence, known.evidence, pointerTo(at, 'evidence')));
    const repeated = (['kind', 'date', 'document'] as const).filter((key) => evidence[key] !== undefined);
    if (repeated.length === 0) return findings;
    const keys = listed(repeated.map((key) => `"${key}"`));
    findings.push({
      id: 'trust/conflict',
      message: `"evidence" already says what this result comes from, and ${keys} would say it again`,
      at: pointerTo(at, repeated[0] ?? ''),
      part: 'key',
      fix: `take out ${keys}, or take out "evidence"`,
    });
    return findings;
  }
  const missing = (['kind', 'date'] as const).filter((key) => evidence[key] === undefined);
  if (missing.length === 0) return findings;
  findings.push({
    id: 'trust/incomplete',
    message: `this result does not say what it comes from: it has ${listed(missing.map((key) => `no "${key}"`))}`,
    at,
    fix: 'name registered evidence with "evidence", or add "kind" and "date"',
  });
  return findings;
}

function badResult(result: string, at: Pointer): FindingDraft {
  const words = `"${shortened(result, 60)}"`;
  const message = /\d/.test(result) ? `the result ${words} cannot be right` : `the result ${words} is no figure`;
  const [, met, people] = /^\s*(\d+)\s*(?:\/|out of)\s*(\d+)\s*$/i.exec(result) ?? [];
  const proposal = `${met} of ${people}`;
  return {
    id: 'trust/bad-result',
    message,
    at,
    ...(readResult(proposal) === null ? {} : { fix: `write it as ${proposal}` }),
  };
}

function checkRedFlag(flag: RedFlag, at: Pointer, known: KnownIds): FindingDraft[] {
  if (flag.element !== undefined && flag.candour !== undefined) {
    const message = 'a red flag names both an element and a candour check';
    return [{ id: 'trust/conflict', message, at, fix: 'write two red flags, one for each' }];
  }
  if (flag.element !== undefined) return unknownId(flag.element, known.elements, pointerTo(at, 'element'));
  if (flag.candour !== undefined) return unknownId(flag.candour, known.checks, pointerTo(at, 'candour'));
  const message = 'a red flag does not say what it is about';
  return [{ id: 'trust/incomplete', message, at, fix: 'add "element", or "candour" for a candour check' }];
}

function checkRollout(rollout: Rollout, known: KnownIds): FindingDraft[] {
  return [...checkPlacing(rollout, known), ...checkPhaseIds(rollout), ...checkTraining(rollout)];
}

function checkPlacing(rollout: Rollout, known: KnownIds): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const placed = new Map<string, string>();
  const place = (commitment: string, where: string, at: Pointer): void => {
    findings.push(...unknownId(commitment, known.commitments, at));
    const before = placed.get(commitment);
    if (before !== undefined) {
      const places = before === where ? `twice in ${where}` : `in ${where} and in ${before}`;
      const fix = before === where ? 'take one of the two out' : 'keep it in one phase, or in deferred';
      findings.push({ id: 'trust/conflict', message: `"${commitment}" stands ${places}`, at, fix });
    }
    placed.set(commitment, where);
  };
  for (const [i, phase] of (rollout.phases ?? []).entries()) {
    for (const [j, commitment] of phase.commitments.entries()) {
      place(commitment, `phase "${phase.id}"`, pointerTo('/rollout/phases', i, 'commitments', j));
    }
  }
  for (const [i, deferred] of (rollout.deferred ?? []).entries()) {
    place(deferred.commitment, 'deferred', pointerTo('/rollout/deferred', i, 'commitment'));
  }
  return findings;
}

function checkPhaseIds(rollout: Rollout): FindingDraft[] {
  const seen = new Set<string>();
  const findings: FindingDraft[] = [];
  for (const [i, phase] of (rollout.phases ?? []).entries()) {
    if (seen.has(phase.id)) {
      const message = `two phases have the id "${phase.id}"`;
      const at = pointerTo('/rollout/phases', i, 'id');
      findings.push({ id: 'trust/conflict', message, at, fix: 'give each phase an id of its own' });
    }
    seen.add(phase.id);
    if (phase.goes_live !== undefined && phase.goes_live < phase.starts) {
      const message = `phase "${phase.id}" goes live on ${phase.goes_live}, before it starts on ${phase.starts}`;
      const at = pointerTo('/rollout/phases', i, 'goes_live');
      findings.push({ id: 'trust/conflict', message, at, fix: 'correct one of the two dates' });
    }
  }
  return findings;
}

function checkTraining(rollout: Rollout): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const [i, training] of (rollout.training ?? []).entries()) {
    if (readPercent(training.completed) !== null) continue;
    findings.push({
      id: 'trust/bad-result',
      message: `"${shortened(training.completed, 60)}" cannot be the share trained`,
      at: pointerTo('/rollout/training', i, 'completed'),
      fix: 'write it as 84%, or as 21 of 25',
    });
  }
  return findings;
}

function checkKeys(base: Pointer, entries: object, known: Known): FindingDraft[] {
  return Object.keys(entries).flatMap((key) => unknownId(key, known, pointerTo(base, key), 'key'));
}
