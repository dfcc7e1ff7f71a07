import type { AssessedPrinciple, AssessedRolloutCheck } from '../model/assessment.ts';
import type { FindingDraft } from '../model/finding.ts';
import type { RolloutCheck } from '../model/framework.ts';
import type { Rollout } from '../model/trust.ts';
import { counted } from '../util/words.ts';
import type { Context } from './context.ts';
import type { RolloutAnswer } from './rollout-rules/answer.ts';
import { textPresent } from './rollout-rules/groundwork.ts';
import { ROLLOUT_RULES } from './rollout-rules.ts';

/** The roll-out principles with each check's answer, and what was late or unwise. */
export interface RolloutAssessment {
  readonly principles: readonly AssessedPrinciple[];
  readonly findings: readonly FindingDraft[];
}

/** Holds the roll-out plan against the principles. Without a plan every check is unknown. */
export function assessRollout(context: Context): RolloutAssessment {
  const findings: FindingDraft[] = [];
  const principles = context.framework.rollout.map((principle) => ({
    principle,
    checks: principle.checks.map((check) => {
      const answer = answerTo(check, context);
      findings.push(...findingsOf(check, answer));
      return toAssessed(check, answer);
    }),
  }));
  return { principles, findings };
}

function answerTo(check: RolloutCheck, context: Context): RolloutAnswer | null {
  const { rollout, scope } = context.trust;
  if (rollout === null) return null;
  if ('present' in check.test) return textPresent(rollout, check.test.present as keyof Rollout['texts']);
  const rule = Object.hasOwn(ROLLOUT_RULES, check.test.rule) ? ROLLOUT_RULES[check.test.rule] : undefined;
  if (rule === undefined) throw new Error(`No roll-out rule is called "${check.test.rule}".`);
  const { commitments, rules } = context.framework;
  return rule({ rollout, scope, asOf: context.asOf, commitments, rules });
}

function toAssessed(check: RolloutCheck, answer: RolloutAnswer | null): AssessedRolloutCheck {
  if (answer === null) return { check, outcome: 'unknown', detail: 'the file holds no roll-out plan', at: null };
  return { check, outcome: answer.outcome, detail: answer.detail, at: answer.at };
}

function findingsOf(check: RolloutCheck, answer: RolloutAnswer | null): FindingDraft[] {
  if (answer === null) return [];
  const findings: FindingDraft[] = [];
  if (answer.daysLate !== undefined) {
    const message = `${check.title}: ${counted(answer.daysLate, 'day')} late`;
    findings.push({ id: 'rollout/late', message, subject: check.id, at: answer.at });
  }
  if (answer.warns !== undefined) {
    findings.push({ id: answer.warns, message: answer.detail, subject: check.id, at: answer.at });
  }
  return findings;
}
