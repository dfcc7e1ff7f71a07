import type { AssessedElement } from '../model/assessment.ts';
import type { FindingDraft } from '../model/finding.ts';
import { levelValue } from '../model/level.ts';
import { dayInWords } from '../util/days.ts';
import type { Context } from './context.ts';
import { smallContraryExperience } from './contrary.ts';
import { notApplicableStanding } from './element.ts';
import { evidenceFindings, provisionFindings } from './evidence-findings.ts';

/** What is wrong with one element's claim, its passages and its evidence. */
export function elementFindings(assessed: AssessedElement, context: Context): FindingDraft[] {
  const subject = assessed.element.id;
  return [
    ...claimFindings(assessed),
    ...notApplicableFindings(assessed, context),
    ...provisionFindings(subject, assessed.provisions, assessed.element.signals),
    ...evidenceFindings(subject, assessed.practice),
    ...evidenceFindings(subject, assessed.experience),
    ...contraryFindings(assessed, context),
    ...writingFindings(assessed),
    ...actionFindings(assessed, context),
  ];
}

function claimFindings({ element, entry, claim, declared, supported }: AssessedElement): FindingDraft[] {
  if (entry === null || (claim !== 'over' && claim !== 'under')) return [];
  const comparison = claim === 'over' ? 'and the evidence bears out only' : 'and the evidence bears out';
  const message = `${element.title}: declared ${declared}, ${comparison} ${supported}`;
  const id = claim === 'over' ? 'claim/over-claim' : 'claim/under-claim';
  return [{ id, message, subject: element.id, at: `${entry.at}/declared` }];
}

function notApplicableFindings({ element, entry }: AssessedElement, context: Context): FindingDraft[] {
  const decision = entry?.notApplicable;
  if (decision === null || decision === undefined) return [];
  const standing = notApplicableStanding(element, decision, context);
  if (standing === 'in-force') return [];
  const isRefused = standing === 'refused';
  const why = element.core ? 'it is a core element' : 'it is a duty in this nation';
  const lapsed = `the decision of ${dayInWords(decision.approvedOn)} does not reach this audit`;
  return [
    {
      id: isRefused ? 'claim/not-applicable-refused' : 'claim/not-applicable-lapsed',
      message: `${element.title} cannot count as not applicable: ${isRefused ? why : lapsed}`,
      subject: element.id,
      at: decision.at,
    },
  ];
}

function contraryFindings({ element, contrary, experience }: AssessedElement, context: Context): FindingDraft[] {
  const { rules } = context.framework;
  const decisive = contrary.map((evidence): FindingDraft => {
    const message = `${element.title}: only ${evidence.result.text} confirmed it on ${dayInWords(evidence.date)}`;
    return { id: 'evidence/contrary-experience', message, subject: element.id, at: evidence.at };
  });
  const small = smallContraryExperience(experience, rules).map((evidence): FindingDraft => {
    const message = `${element.title}: ${evidence.result.text} confirmed it on ${dayInWords(evidence.date)}, too few to decide`;
    return { id: 'evidence/contrary-too-small', message, subject: element.id, at: evidence.at };
  });
  return [...decisive, ...small];
}

function writingFindings({ element, entry, uncapped, conditions }: AssessedElement): FindingDraft[] {
  const isPractised = uncapped !== null && levelValue(uncapped) >= levelValue('practised');
  if (entry === null || !isPractised || conditions.provision) return [];
  const message = `${element.title}: it is done, and depends on people, because nothing that holds is in writing`;
  return [{ id: 'evidence/not-in-writing', message, subject: element.id, at: entry.at }];
}

function actionFindings({ element, entry }: AssessedElement, context: Context): FindingDraft[] {
  const action = entry?.action;
  if (action?.status !== 'open' || action.due === null || action.due >= context.asOf) return [];
  const message = `${element.title}: an action was due on ${dayInWords(action.due)} and is still open`;
  return [{ id: 'action/overdue', message, subject: element.id, at: `${action.at}/due` }];
}
