import type { Audited } from '../../src/app/audit.ts';
import type { AssessedElement, EvidenceOutcome } from '../../src/model/assessment.ts';
import type { PlanStep } from '../../src/model/plan.ts';
import type { ElementEntry, Evidence, Rollout, TrustFile } from '../../src/model/trust-file.ts';
import { addMonths } from '../../src/util/days.ts';
import { APPLIED, figure } from './any-trust.ts';
import type { TrustFolder } from './audit-object.ts';

const DOCUMENT = 'evidence/applied.md';

/** A folder in which some steps of a plan were carried out, on the day of the audit and just well enough. */
export function withSteps(folder: TrustFolder, steps: readonly PlanStep[], audited: Audited): TrustFolder {
  const file = structuredClone(folder.file);
  const figures = new Set<string>();
  file.policies = {
    ...file.policies,
    applied: { title: 'Put back', document: 'policies/applied.md', status: 'approved', approved_on: '2026-01-05' },
  };
  for (const step of steps) applyStep(file, step, audited, figures);
  return {
    file,
    documents: {
      ...folder.documents,
      'policies/applied.md': `# Put back\n\nWe say that ${APPLIED.quote}.\n`,
      [DOCUMENT]: [...figures].join('\n\n'),
    },
  };
}

function applyStep(file: TrustFile, step: PlanStep, audited: Audited, figures: Set<string>): void {
  const what = step.id.slice(step.id.lastIndexOf(':') + 1);
  const day = audited.assessment.asOf;
  if (what === 'review') reviewPhase(file, step.subject, day);
  else if (what === 'rollout') mendRollout(file, step.subject, day, audited);
  else if (what === 'candour') mendCandour(file, step.subject, day);
  else if (what.startsWith('red-flag-'))
    settleFlag(file, step.subject, Number(what.slice('red-flag-'.length)) - 1, audited);
  else mendElement(file, step, what, audited, figures);
}

function mendElement(
  file: TrustFile,
  step: PlanStep,
  what: string,
  { assessment }: Audited,
  figures: Set<string>,
): void {
  const assessed = [...assessment.elements, ...assessment.enablers].find(({ element }) => element.id === step.subject);
  if (assessed === undefined) throw new Error(`No element ${step.subject}`);
  const day = assessment.asOf;
  const entry = entryOf(file, step.subject);
  const practice = entry.practice ?? [];
  const experience = entry.experience ?? [];
  switch (what) {
    case 'words':
      if (step.kind === 'quotation') mendQuotation(entry, assessed);
      else addWords(entry);
      break;
    case 'show':
      addWords(entry);
      break;
    case 'practice':
      entry.practice = [...practice, ...answersTo(assessed.practice, 'audit', 10, 10, day, figures)];
      break;
    case 'experience':
      entry.experience = [...experience, ...answersTo(assessed.experience, voiceOf(assessed), 10, 10, day, figures)];
      break;
    case 'listen-again':
      entry.experience = [...experience, ...listenAgain(step, assessed, day, figures)];
      break;
    case 'intention':
      entry.action = { what: 'Begin', owner: 'Matron', due: addMonths(day, 6), status: 'open' };
      break;
    default:
      throw new Error(`No way to apply ${step.id}`);
  }
}

function entryOf(file: TrustFile, id: string): ElementEntry {
  file.elements ??= {};
  const entry: ElementEntry = file.elements[id] ?? {};
  delete entry.not_applicable;
  file.elements[id] = entry;
  return entry;
}

function addWords(entry: ElementEntry): void {
  entry.policy = [...(entry.policy ?? []), { policy: 'applied', quote: APPLIED.quote }];
}

function mendQuotation(entry: ElementEntry, assessed: AssessedElement): void {
  const lost = assessed.provisions.findIndex(({ status }) => status === 'not-found');
  entry.policy = (entry.policy ?? []).map((provision, i) =>
    i === lost ? { policy: 'applied', quote: APPLIED.quote } : provision,
  );
}

/** A result of each kind that fails, or of one kind where none does: the latest of its kind. */
function answersTo(
  outcome: EvidenceOutcome,
  kind: string,
  met: number,
  people: number,
  day: string,
  figures: Set<string>,
): Evidence[] {
  const kinds = outcome.failing.length > 0 ? outcome.failing.map(({ evidence }) => evidence.kind) : [kind];
  return kinds.map((one) => result(one, met, people, day, figures));
}

function listenAgain(step: PlanStep, assessed: AssessedElement, day: string, figures: Set<string>): Evidence[] {
  const people = Math.max(...assessed.contrary.map((evidence) => evidence.result.people), 5);
  const mustCount = step.to === 'experienced' || assessed.conditions.experience;
  const met = mustCount ? people : Math.ceil(people / 2);
  return [
    result(voiceOf(assessed), met, people, day, figures),
    ...answersTo(assessed.experience, voiceOf(assessed), met, people, day, figures),
  ];
}

function result(kind: string, met: number, people: number, day: string, figures: Set<string>): Evidence {
  figures.add(`On this page ${figure(met, people)}.`);
  // Kinds come from the file itself or from the table of voices, so each is one that the format knows.
  return {
    kind: kind as NonNullable<Evidence['kind']>,
    date: day,
    document: DOCUMENT,
    result: `${met} of ${people}`,
    quote: figure(met, people),
  };
}

const VOICES = { families: 'survey', partners: 'partner-review', staff: 'staff-survey' } as const;

function voiceOf({ element }: AssessedElement): string {
  return VOICES[element.confirmed_by[0] ?? 'families'];
}

function settleFlag(file: TrustFile, subject: string, index: number, { assessment }: Audited): void {
  const flag = unresolvedOn(file, subject, assessment.asOf)[index];
  if (flag === undefined) throw new Error(`No red flag ${index} on ${subject}`);
  // Marked apart, so that the numbers of the others stay as the plan gave them.
  flag.resolved_on = assessment.asOf;
  flag.resolution = SETTLED;
}

const SETTLED = 'Settled by a step of the plan, and the family was told';

/** The flags that were open before any step, in the file's order. */
function unresolvedOn(file: TrustFile, subject: string, day: string): NonNullable<TrustFile['red_flags']> {
  return (file.red_flags ?? []).filter((flag) => {
    if ((flag.element ?? flag.candour) !== subject || flag.found_on > day) return false;
    if (flag.resolution === SETTLED) return true;
    return flag.resolved_on === undefined || flag.resolved_on > day || flag.resolution === undefined;
  });
}

function mendCandour(file: TrustFile, id: string, day: string): void {
  file.candour = { ...file.candour, [id]: { policy: [{ policy: 'applied', quote: APPLIED.quote }] } };
  for (const flag of unresolvedOn(file, id, day)) {
    flag.resolved_on = day;
    flag.resolution = SETTLED;
  }
}

function reviewPhase(file: TrustFile, id: string, day: string): void {
  for (const phase of file.rollout?.phases ?? []) if (phase.id === id) phase.reviewed_on = day;
}

function mendRollout(file: TrustFile, check: string, day: string, audited: Audited): void {
  const rollout: Rollout = file.rollout ?? {};
  file.rollout = rollout;
  switch (check) {
    case 'every-commitment-placed': {
      const placed = new Set((rollout.phases ?? []).flatMap(({ commitments }) => commitments));
      const waiting = audited.score.commitments.map(({ commitment }) => commitment.id).filter((id) => !placed.has(id));
      rollout.deferred = waiting.map((commitment) => ({
        commitment,
        reason: 'After the first review',
        revisit_on: addMonths(day, 6),
      }));
      return;
    }
    case 'contact-standard':
      rollout.contact_standard = { first_contact_within_days: 2, update_at_least_every_days: 14 };
      return;
    case 'trained-in-restorative-practice':
      train(rollout, 'restorative-practice', day);
      return;
    case 'trained-in-difficult-conversations':
      train(rollout, 'difficult-conversations', day);
      return;
    case 'lived-experience-partner':
      rollout.partners = [...(rollout.partners ?? []), { role: 'Partner', since: day, lived_experience: true }];
      return;
    case 'process-reviewed-with-patients':
      rollout.process_reviews = [
        ...(rollout.process_reviews ?? []),
        { process: 'Complaints', reviewed_on: day, with_patients: true },
      ];
      return;
    case 'every-phase-has-review-date':
      for (const phase of rollout.phases ?? []) phase.review_on ??= addMonths(day, 6);
      return;
    default:
      throw new Error(`No way to apply the roll-out step ${check}`);
  }
}

function train(rollout: Rollout, topic: 'restorative-practice' | 'difficult-conversations', day: string): void {
  const others = (rollout.training ?? []).filter((training) => training.topic !== topic);
  rollout.training = [...others, { topic, audience: 'Everybody in scope', completed: '90%', as_of: day }];
}
