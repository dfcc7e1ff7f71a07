import type { AssessedElement, AssessedEvidence, Conditions } from '../model/assessment.ts';
import { type LevelId, levelValue } from '../model/level.ts';
import type { PlanStep } from '../model/plan.ts';
import { dayInWords } from '../util/days.ts';
import { listed, shortened } from '../util/words.ts';

/** The steps that an element needs before its commitment is ready. */
export function stepsForElement(assessed: AssessedElement, targetNow: LevelId): PlanStep[] {
  const flags = assessed.unresolvedFlags.map((flag, i) => redFlagStep(assessed, flag.what, i));
  if (assessed.state === 'not-applicable') return flags;
  if (assessed.element.core) return [...flags, ...coreSteps(assessed, targetNow)];
  const isMissing = assessed.state === 'not-assessed' || assessed.uncapped === 'absent';
  return isMissing ? [...flags, intentionStep(assessed)] : flags;
}

function coreSteps(assessed: AssessedElement, targetNow: LevelId): PlanStep[] {
  const isReached = assessed.uncapped !== null && levelValue(assessed.uncapped) >= levelValue(targetNow);
  const missing = isReached ? [] : assessed.missing[targetNow];
  const isContrary = assessed.contrary.length > 0 && levelValue(targetNow) >= levelValue('practised');
  // Asking again, well enough, is also the experience that counts: one step for both is the shorter list.
  const conditions = missing.filter((condition) => condition !== 'experience' || !isContrary);
  const steps = conditions.map((condition) => conditionStep(assessed, condition));
  // What people say, well enough and on paper, is also the proof that was missing.
  if (isContrary) steps.push(listenAgainStep(assessed, missing.includes('experience') || assessed.restsOnAttestation));
  if (assessed.restsOnAttestation && steps.length === 0) steps.push(showStep(assessed));
  return steps;
}

function step(
  assessed: AssessedElement,
  what: string,
  rest: Pick<PlanStep, 'to' | 'do'> & Partial<PlanStep>,
): PlanStep {
  const { element, supported } = assessed;
  return {
    id: `${element.id}:${what}`,
    kind: 'element',
    subject: element.id,
    title: element.title,
    from: supported,
    effort: element.effort,
    ...rest,
  };
}

function redFlagStep(assessed: AssessedElement, what: string, index: number): PlanStep {
  return step(assessed, `red-flag-${index + 1}`, {
    kind: 'red-flag',
    to: 'settled',
    do: `Put this right, tell the patient or family, and record what was done and what they were told: ${shortened(what, 160)}`,
  });
}

function intentionStep(assessed: AssessedElement): PlanStep {
  return step(assessed, 'intention', { to: 'intended', do: assessed.element.next_steps.intended, effort: 'low' });
}

function conditionStep(assessed: AssessedElement, condition: keyof Conditions): PlanStep {
  if (condition === 'provision') return wordsStep(assessed);
  if (condition === 'practice') {
    const doing = withFailures(assessed.element.next_steps.practised, assessed.practice.all);
    return step(assessed, 'practice', { to: 'practised', do: doing });
  }
  const doing = withFailures(assessed.element.next_steps.experienced, assessed.experience.all);
  return step(assessed, 'experience', { to: 'experienced', do: doing });
}

function wordsStep(assessed: AssessedElement): PlanStep {
  const { element, provisions } = assessed;
  const lost = provisions.find(({ status }) => status === 'not-found');
  if (lost !== undefined) {
    return step(assessed, 'words', {
      kind: 'quotation',
      to: 'written',
      effort: 'low',
      do: `Compare the quotation with "${lost.provision.policy.title}": correct it, or put the promise back: "${shortened(lost.provision.quote, 120)}"`,
    });
  }
  const outdated = provisions.find(({ status }) => status === 'not-current');
  if (outdated !== undefined) {
    const doing = `Bring "${outdated.provision.policy.title}" into force: ${outdated.because ?? ''}.`;
    return step(assessed, 'words', { to: 'written', do: doing, effort: 'medium' });
  }
  const unchecked = provisions.find(({ status }) => status === 'unchecked');
  if (unchecked !== undefined) {
    const doing = `Let the words of "${unchecked.provision.policy.title}" be checked: ${unchecked.because ?? ''}.`;
    return step(assessed, 'words', { to: 'written', do: doing, effort: 'low' });
  }
  return step(assessed, 'words', { to: 'written', do: element.next_steps.written });
}

function withFailures(doing: string, all: readonly AssessedEvidence[]): string {
  const last = all.filter(({ counts }) => !counts);
  if (last.length === 0) return doing;
  const why = last.map(
    ({ evidence, because }) =>
      `${evidence.result.text} of ${dayInWords(evidence.date)} does not count, because ${because}`,
  );
  return `${doing} So far: ${listed([...new Set(why)])}.`;
}

function listenAgainStep(assessed: AssessedElement, mustCount: boolean): PlanStep {
  const most = Math.max(...assessed.contrary.map((evidence) => evidence.result.people));
  const latest =
    assessed.contrary
      .map((evidence) => evidence.date)
      .toSorted()
      .at(-1) ?? '';
  const enough = mustCount ? ', until they confirm it' : '';
  return step(assessed, 'listen-again', {
    to: mustCount ? 'experienced' : 'heard',
    do: `Ask those who said that it is not so what happened, and mend it. Then, after ${dayInWords(latest)}, ask at least ${most} people again${enough}. ${assessed.element.next_steps.experienced}`,
  });
}

function showStep(assessed: AssessedElement): PlanStep {
  return step(assessed, 'show', {
    to: 'shown',
    effort: 'low',
    do: "Put a policy or a report that bears this out into the folder and quote it. So far it rests on somebody's word alone.",
  });
}
