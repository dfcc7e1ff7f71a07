import type { Side, Warning } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';
import { listed } from '../util/words.ts';

/** What the reader must know before believing what moved: another service, another framework, another day. */
export function warningsOf(before: Side, after: Side, onlyTimePassed: boolean): Warning[] {
  return [...otherService(before, after), ...otherFramework(before, after), ...otherDay(before, after, onlyTimePassed)];
}

/** Whether two reports are of the same files and the same framework, on two days. */
export function isOnlyTime(before: Report, after: Report): boolean {
  if (before.asOf === after.asOf || before.framework.sha256 !== after.framework.sha256) return false;
  return inputOf(before) === inputOf(after);
}

function inputOf({ input }: Report): string {
  const hashes = input.documents.map(({ sha256 }) => sha256);
  return JSON.stringify([input.sha256, hashes, input.lock?.sha256, (input.beside ?? []).map(({ sha256 }) => sha256)]);
}

function otherService(before: Side, after: Side): Warning[] {
  if (before.organisation !== after.organisation) {
    const message = `These two are not of the same organisation: "${before.organisation}" and "${after.organisation}". What moved is the difference between them.`;
    return [{ id: 'organisation', message }];
  }
  if (before.scope === after.scope) return [];
  const message = `These two are not of the same service: "${before.scope}" and "${after.scope}". What moved is the difference between them.`;
  return [{ id: 'scope', message }];
}

function otherFramework({ framework: was }: Side, { framework: is }: Side): Warning[] {
  if (was.id !== is.id || was.version !== is.version) {
    const message = `They were held against different frameworks: ${was.id} ${was.version}, and ${is.id} ${is.version}. Some of what moved may be the framework and not the service.`;
    return [{ id: 'framework', message }];
  }
  if (was.sha256 === is.sha256) return [];
  const words = (places: readonly string[]): string => (places.length === 0 ? 'nothing' : listed(places));
  const message = `The framework was not the same on both sides. Tailored before: ${words(was.tailored)}. Tailored now: ${words(is.tailored)}. Some of what moved may be the framework and not the service.`;
  return [{ id: 'tailoring', message }];
}

function otherDay(before: Side, after: Side, onlyTimePassed: boolean): Warning[] {
  if (before.asOf === after.asOf) return [];
  const days = `${dayInWords(before.asOf)} and ${dayInWords(after.asOf)}`;
  if (before.asOf > after.asOf)
    return [{ id: 'order', message: `The first is the newer of the two (${days}). Are they the wrong way round?` }];
  if (onlyTimePassed) {
    const message = `The files and the framework are the same on both days (${days}). What moved did so because time passed.`;
    return [{ id: 'time', message }];
  }
  return [{ id: 'day', message: `They stand on different days: ${days}. Evidence ages in between.` }];
}
