import { levelValue } from '../model/level.ts';
import type { CandourCheckResult, CommitmentResult, ElementResult, Finding, Report } from '../model/report.ts';
import { capitalised, harmless } from '../util/words.ts';
import { waiverWords } from './waived.ts';

/** What one test says: nothing where it passes. */
type Outcome =
  | { readonly state: 'passed' }
  | { readonly state: 'failed'; readonly type: string; readonly message: string; readonly text: string }
  | { readonly state: 'skipped'; readonly message: string };

interface TestCase {
  readonly name: string;
  readonly outcome: Outcome;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

const PASSED: Outcome = { state: 'passed' };

/**
 * Reports as JUnit XML, for what shows tests: a suite for each commitment, the candour checks, the checks that hold a gate,
 * and the errors. What is unknown fails, as it is never a pass; what is waived, put off or not yet due is skipped.
 */
export function renderJunit(reports: readonly Report[]): string {
  let id = 0;
  const suites = reports.flatMap((report) => suitesOf(report).map((suite) => suiteXml(suite, report, id++)));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

function suitesOf({ commitments, candour, rollout, findings }: Report): Suite[] {
  const checks = rollout.principles.flatMap((principle) => principle.checks).filter(({ gate }) => gate);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    ...commitments.map((commitment) => ({
      name: commitment.id,
      cases: commitment.elements.map((element) => ({
        name: `${element.id}: ${element.title}`,
        outcome: elementOutcome(element, commitment),
      })),
    })),
    {
      name: 'candour',
      cases: candour.checks.map((check) => ({ name: caseName(check), outcome: candourOutcome(check) })),
    },
    {
      name: 'rollout',
      cases: checks.map((check) => ({ name: caseName(check), outcome: checkOutcome(check.outcome, check.detail) })),
    },
    {
      name: 'errors',
      cases: errors.map((finding) => ({ name: `${finding.id}: ${finding.message}`, outcome: findingOutcome(finding) })),
    },
  ];
}

function caseName({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${id}: ${title}`;
}

function elementOutcome(element: ElementResult, { due, targetNow }: CommitmentResult): Outcome {
  const { state, supported, notApplicable, whyNotHigher } = element;
  if (state === 'not-applicable') return { state: 'skipped', message: `Not applicable: ${notApplicable ?? ''}` };
  if (supported !== null && levelValue(supported) >= levelValue(targetNow)) return PASSED;
  const message = `${capitalised(supported ?? 'not assessed')}, and should be ${targetNow}`;
  if (due !== 'now') return { state: 'skipped', message: `${message}; it is ${NOT_DUE[due]}` };
  return {
    state: 'failed',
    type: supported === null ? 'not-assessed' : 'below-target',
    message,
    text: whyNotHigher.join('\n'),
  };
}

const NOT_DUE = {
  next: 'due in the next phase',
  later: 'due in a later phase',
  deferred: 'put off with a reason',
  unplanned: 'not planned in any phase',
} as const;

function candourOutcome({ advisory, outcome, reasons }: CandourCheckResult): Outcome {
  if (advisory && outcome !== 'met')
    return { state: 'skipped', message: `${outcomeWord(outcome)}: the duty is not in force, so this only advises` };
  return checkOutcome(outcome, reasons.join('\n'));
}

function checkOutcome(outcome: CandourCheckResult['outcome'], text: string): Outcome {
  return outcome === 'met' ? PASSED : { state: 'failed', type: outcome, message: outcomeWord(outcome), text };
}

function outcomeWord(outcome: CandourCheckResult['outcome']): string {
  return outcome === 'not-met' ? 'Not met' : capitalised(outcome);
}

function findingOutcome({ id, message, why, fix, waiver, location }: Finding): Outcome {
  if (waiver !== null) return { state: 'skipped', message: waiverWords(waiver) };
  const { file, line, unit } = location;
  const place = `${file}, ${unit ?? 'line'} ${line}`;
  const text = `At: ${place}\nWhy it matters: ${why}\nWhat to do: ${capitalised(fix)}`;
  return { state: 'failed', type: id, message, text };
}

function suiteXml({ name, cases }: Suite, { input, asOf }: Report, id: number): string {
  const count = (state: Outcome['state']): number => cases.filter(({ outcome }) => outcome.state === state).length;
  const attributes = [
    ['name', `${input.file} ${name}`],
    ['package', input.file],
    ['id', id],
    // No clock is read: the day is that of the audit.
    ['timestamp', `${asOf}T00:00:00`],
    ['hostname', 'localhost'],
    ['tests', cases.length],
    ['failures', count('failed')],
    ['errors', 0],
    ['skipped', count('skipped')],
    ['time', 0],
  ] as const;
  return [
    `  <testsuite ${attributesXml(attributes)}>`,
    '    <properties/>',
    ...cases.map((one) => caseXml(one, `${input.file}.${name}`)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

function caseXml({ name, outcome }: TestCase, className: string): string {
  const opening = `    <testcase ${attributesXml([
    ['name', name],
    ['classname', className],
    ['time', 0],
  ])}`;
  if (outcome.state === 'passed') return `${opening}/>`;
  const inner =
    outcome.state === 'skipped'
      ? `<skipped ${attributesXml([['message', outcome.message]])}/>`
      : `<failure ${attributesXml([
          ['message', outcome.message],
          ['type', outcome.type],
        ])}>${linesXml(outcome.text)}</failure>`;
  return `${opening}>\n      ${inner}\n    </testcase>`;
}

function attributesXml(pairs: readonly (readonly [name: string, value: string | number])[]): string {
  return pairs.map(([name, value]) => `${name}="${textXml(String(value))}"`).join(' ');
}

function linesXml(text: string): string {
  return text.split('\n').map(textXml).join('\n');
}

/** Text in which nothing is markup, and that holds only characters that XML allows. */
function textXml(text: string): string {
  return harmless(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
