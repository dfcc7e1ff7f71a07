import type { CommitmentResult, ElementResult, Finding, Location, Report } from '../../../model/report.ts';
import { dayInWords } from '../../../util/days.ts';
import { capitalised, listed } from '../../../util/words.ts';
import {
  type Block,
  bullets,
  type Item,
  type LabelledLine,
  paragraph,
  plainItem,
  type Section,
  toned,
} from '../blocks.ts';
import { quotationsInDoubt } from '../trouble.ts';
import { canShow, shownLine } from './shown.ts';

/** One commitment as patients and families read it. */
export function commitmentSection(commitment: CommitmentResult, report: Report): Section {
  const { number, publicTitle, elements } = commitment;
  return {
    title: `${number}. ${publicTitle}`,
    blocks: [paragraph(startWords(commitment, report)), ...partBlocks(elements, report)],
  };
}

/** What all commitments rest on; left out where nothing of it was looked at. */
export function enablersSection(report: Report): Section | null {
  const { enablers } = report;
  if (!enablers.some(({ state }) => state === 'assessed')) return null;
  return { title: 'What all of this rests on', blocks: partBlocks(enablers, report) };
}

function startWords(commitment: CommitmentResult, report: Report): string {
  const { rollout, asOf } = report;
  const { goesLive = null, starts = null } = rollout.phases.find(({ id }) => id === commitment.phase) ?? {};
  const day = goesLive ?? starts;
  if (day !== null && day <= asOf) return `The day set for this to start was ${dayInWords(day)}.`;
  // A policy in force binds whether or not work on the commitment has begun.
  const stillHolds = commitment.elements.some((element) => isPromised(element, report))
    ? ' Our promises here hold all the same.'
    : '';
  if (day !== null) return `The day set for this to start is ${dayInWords(day)}.${stillHolds}`;
  if (commitment.due === 'deferred') return `We have put off our work on this for now.${stillHolds}`;
  return `We have not set a day to start our work on this.${stillHolds}`;
}

/** What is promised, shown, worked on and not known, and what can be asked for. */
function partBlocks(elements: readonly ElementResult[], report: Report): Block[] {
  const applicable = elements.filter(({ state }) => state !== 'not-applicable');
  const assessed = applicable.filter(({ state }) => state === 'assessed');
  const promised = assessed.filter((element) => isPromised(element, report));
  const shown = assessed.filter((element) => !promised.includes(element) && canShow(element, report));
  const worked = assessed.filter(isWorkedOn);
  const neither = assessed.filter((element) => ![promised, shown, worked].some((list) => list.includes(element)));
  const unknown = applicable.filter(({ state }) => state === 'not-assessed');
  const asked = applicable.filter((element) => element.core || promised.includes(element));
  return [
    ...(assessed.length === 0
      ? [paragraph('We have not looked at this yet. So we make no promise here yet.')]
      : promiseBlocks(promised, report)),
    ...listBlocks(
      'What we can show, though we make no promise yet',
      shown.map((element) => shownItem(element, report)),
    ),
    ...listBlocks('What we are working on', worked.map(workItem)),
    ...listBlocks('What we cannot promise yet', neither.map(topicItem)),
    ...(assessed.length === 0 ? [] : listBlocks('What we have not looked at yet', unknown.map(topicItem))),
    ...listBlocks(
      'What you can ask for today',
      asked.map((element) => plainItem(element.public.ask)),
    ),
  ];
}

/** Only words that stand in a policy in force are a promise, and only where nothing says that they may mean something else. */
function isPromised(element: ElementResult, report: Report): boolean {
  const { id, state, conditions, evidence } = element;
  if (state !== 'assessed' || !conditions.provision) return false;
  // A doubt about evidence takes nothing away from what the policy promises.
  const isOfEvidence = ({ location }: Finding): boolean => evidence.some((one) => isWithin(location, one.location));
  const inDoubt = quotationsInDoubt(report).filter((finding) => finding.subject === id && !isOfEvidence(finding));
  const places = new Set(inDoubt.map(({ location: { line, column } }) => `${line}:${column}`));
  return holdingProvisions(element).length > places.size;
}

function isWithin(inner: Location, outer: Location): boolean {
  const isAfterStart = inner.line > outer.line || (inner.line === outer.line && inner.column >= outer.column);
  const isBeforeEnd = inner.line < outer.endLine || (inner.line === outer.endLine && inner.column < outer.endColumn);
  return inner.file === outer.file && isAfterStart && isBeforeEnd;
}

function holdingProvisions({ provisions }: ElementResult): ElementResult['provisions'] {
  return provisions.filter(({ status }) => status === 'found' || status === 'attested');
}

function isWorkedOn({ action }: ElementResult): boolean {
  return action !== null && action.status !== 'done';
}

function promiseBlocks(promised: readonly ElementResult[], report: Report): Block[] {
  if (promised.length === 0) return [paragraph('We make no promise here yet.')];
  return listBlocks(
    'What we have promised',
    promised.map((element) => promiseItem(element, report)),
  );
}

function promiseItem(element: ElementResult, report: Report): Item {
  const lines: LabelledLine[] = [{ label: 'Our policy', text: policyWords(element) }, shownLine(element, report)];
  return { lead: [toned(element.public.promise, 'strong')], lines };
}

/** The policies by their titles alone: their words may hold names. */
function policyWords(element: ElementResult): string {
  const holding = holdingProvisions(element);
  const titles = [...new Set(holding.map(({ policyTitle }) => policyTitle))];
  const isOnWord = holding.every(({ status }) => status === 'attested');
  return `${listed(titles)}.${isOnWord ? ' For this we have only the word of our staff.' : ''}`;
}

function shownItem(element: ElementResult, report: Report): Item {
  return {
    lead: [toned(`${capitalised(element.public.topic)}.`, 'strong')],
    lines: [shownLine(element, report)],
  };
}

function workItem(element: ElementResult): Item {
  const { due = null, overdue = false } = element.action ?? {};
  const topic = toned(`${capitalised(element.public.topic)}:`, 'strong');
  if (due === null) return plainItem(topic, ' we have not set a day yet.');
  if (overdue) return plainItem(topic, ` the day we set was ${dayInWords(due)}. It has passed.`);
  return plainItem(topic, ` by ${dayInWords(due)}.`);
}

function topicItem(element: ElementResult): Item {
  return plainItem(`${capitalised(element.public.topic)}.`);
}

function listBlocks(heading: string, items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [paragraph(toned(`${heading}:`, 'strong')), bullets(items)];
}
