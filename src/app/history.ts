import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PastReport } from '../compare/history.ts';
import { listFiles } from '../files/list-files.ts';
import type { History } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import { isDay } from '../util/days.ts';
import { shownPath } from './open-trust-file.ts';
import { assessmentDay, auditSource, type SourceSettings, type TrustSource, type Unusable } from './sources.ts';

/** The movement of each service that was found, and what was left out and why. */
export interface FoundHistory {
  readonly state: 'found';
  readonly histories: readonly History[];
  readonly skipped: readonly Skipped[];
}

/** A file or a revision that was left out, and why. */
export interface Skipped {
  readonly from: string;
  readonly because: string;
}

const MOST_COMMITS = 50;

/** The history in stored reports: files, or every `.json` below a folder. `current` are reports of today, not stored yet. */
export async function historyOfFiles(
  paths: readonly string[],
  workingDirectory: string,
  current: readonly Report[] = [],
): Promise<FoundHistory | Unusable> {
  const { openReport } = await import('./open-report.ts');
  const past: PastReport[] = [];
  const skipped: Skipped[] = [];
  for (const file of paths.flatMap(jsonFilesAt)) {
    const from = shownPath(file, workingDirectory);
    const reading = await openReport(file);
    if (reading.state === 'read') past.push({ from, report: partsOf(reading.report) });
    else skipped.push({ from, because: reading.state === 'other' ? 'it is no report of hpp' : reading.because });
  }
  if (past.length === 0 && current.length === 0) return { state: 'unusable', because: noReports(skipped) };
  return await found([...past, ...current.map((report) => ({ from: 'this audit', report }))], skipped);
}

function noReports([first]: readonly Skipped[]): string {
  const detail = first === undefined ? '' : `: "${first.from}": ${first.because}`;
  return `There is no report to read${detail}. Keep one of each audit: hpp audit --report json=reports/2026-10-14.json`;
}

function jsonFilesAt(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const list = listFiles(path);
  return (list?.files ?? []).filter((file) => file.toLowerCase().endsWith('.json')).map((file) => join(path, file));
}

/** What the git history of a trust file is told. */
export interface RevisionSettings extends SourceSettings {
  /** A day or a revision; only commits since then. */
  readonly since?: string;
}

/**
 * The history in git: each commit of the main line that changed something in the trust file's folder, as it stood on the
 * day of the commit, or on the date of its assessment where that is later.
 */
export async function historyOfRevisions(file: string, settings: RevisionSettings): Promise<FoundHistory | Unusable> {
  const { commitNamed, repositoryFor, sourceAt } = await import('./git-sources.ts');
  const shown = shownPath(file, settings.workingDirectory);
  const repository = await repositoryFor(file, shown);
  if ('state' in repository) return repository;
  const { since } = settings;
  const sinceDay = since !== undefined && isDay(since) ? since : null;
  const start = since === undefined || sinceDay !== null ? null : await commitNamed(repository, since);
  if (start !== null && typeof start !== 'string') return start;
  const folder = repository.path.slice(0, Math.max(0, repository.path.lastIndexOf('/')));
  const listed = await repository.commitsOf(start === null ? 'HEAD' : `${start}..HEAD`, folder, MOST_COMMITS + 1);
  const commits = listed.slice(0, MOST_COMMITS).filter(({ day }) => sinceDay === null || day >= sinceDay);
  const past: PastReport[] = [];
  const skipped: Skipped[] = [];
  if (listed.length > MOST_COMMITS)
    skipped.push({
      from: 'older commits',
      because: `only the newest ${MOST_COMMITS} are read; --since names another start`,
    });
  for (const { id, day } of commits.toReversed()) {
    const source = await sourceAt(repository, id, day, file);
    if (source.state !== 'trust') continue;
    const report = await reportOn(source, day, settings);
    if (report === null) skipped.push({ from: source.label, because: 'its trust file is not valid' });
    else past.push({ from: source.label, report: partsOf(report) });
  }
  if (past.length === 0)
    return { state: 'unusable', because: `No commit holds "${shown}" in a form that can be audited` };
  return await found(past, skipped);
}

async function reportOn(source: TrustSource, day: string, settings: SourceSettings): Promise<Report | null> {
  const assessed = await assessmentDay(source, settings);
  if (assessed.state === 'invalid') return null;
  const asOf = assessed.day !== null && assessed.day > day ? assessed.day : day;
  const audited = await auditSource(source, asOf, settings);
  return audited.state === 'invalid' ? null : audited.report;
}

/** Years of whole reports would fill the memory. */
function partsOf({ asOf, organisation, scope, framework, summary, commitments }: Report): PastReport['report'] {
  const figures = commitments.map((commitment) => ({ ...commitment, elements: [] }));
  return { asOf, organisation, scope, framework, summary, commitments: figures };
}

async function found(past: readonly PastReport[], skipped: readonly Skipped[]): Promise<FoundHistory> {
  const { historiesOf } = await import('../compare/history.ts');
  return { state: 'found', histories: historiesOf(past), skipped };
}
