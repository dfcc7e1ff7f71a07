import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isReadable } from '../documents/formats.ts';
import { readDocument } from '../documents/read-document.ts';
import { diskFolder } from '../files/disk-folder.ts';
import type { Folder } from '../files/folder.ts';
import { listFiles } from '../files/list-files.ts';
import type { Finding } from '../model/report.ts';
import type { WordingPassage } from '../model/wording.ts';
import { findWording } from '../wording/find-wording.ts';
import { loadWording } from './load-wording.ts';
import { type InvalidInput, type OpenOptions, openFramework, openTrustFile, shownPath } from './open-trust-file.ts';
import { numbersInDocument } from './patient-number-findings.ts';
import { wordingFindings } from './policy-wording.ts';
import { documentPath, inPlaceOrder, type SourceFile, toFinding } from './source-file.ts';

/** What is to be looked at: trust files (their policies), folders of documents, documents. */
export interface WordingOptions extends Omit<OpenOptions, 'file'> {
  readonly paths: readonly string[];
}

/** What the rules of wording find in one document. */
export interface DocumentWording {
  /** As it is printed. */
  readonly file: string;
  readonly passages: readonly WordingPassage[];
  readonly setAside: number;
  readonly findings: readonly Finding[];
}

/** What was found in all that was looked at, and what could not be read. */
export interface WordingFound {
  readonly state: 'looked';
  readonly documents: readonly DocumentWording[];
  readonly notRead: readonly { readonly file: string; readonly because: string }[];
}

/** Looks for sentences that compound harm. */
export async function wording(options: WordingOptions): Promise<WordingFound | InvalidInput> {
  const loaded = await openFramework(options);
  if ('state' in loaded) return loaded;
  const ready = await loadWording(loaded);
  const documents = new Map<string, DocumentWording>();
  const notRead: { file: string; because: string }[] = [];
  for (const path of options.paths) {
    const group = await documentsAt(path, options);
    if ('state' in group) return group;
    for (const { name, subject } of group.names) {
      const source: SourceFile = { file: group.base, text: '', spanOf: () => NOWHERE };
      const file = documentPath(group.base, name);
      if (documents.has(file)) continue;
      const reading = await readDocument(group.folder, name);
      if (reading.state !== 'read') {
        notRead.push({ file, because: reading.because });
        continue;
      }
      const found = findWording({ name, text: reading.text, ...(subject === null ? {} : { subject }) }, ready);
      const numbers = numbersInDocument(name, subject ?? name, reading.text.unit, reading.patientNumbers);
      const drafts = [...numbers, ...wordingFindings(found)];
      const findings = inPlaceOrder(drafts.map((draft) => toFinding(draft, source, loaded.framework)));
      documents.set(file, { file, passages: found.passages, setAside: found.setAside.length, findings });
    }
  }
  return { state: 'looked', documents: [...documents.values()], notRead };
}

const NOWHERE = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const TRUST_FILE = 'trust.yaml';

/** Documents of one folder, with the file beside which they are named. */
interface Group {
  readonly folder: Folder;
  readonly base: string;
  readonly names: readonly { readonly name: string; readonly subject: string | null }[];
}

async function documentsAt(path: string, options: WordingOptions): Promise<Group | InvalidInput> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const list = isFolder ? listFiles(path) : null;
  const ownFile = list?.files.includes(TRUST_FILE) === true ? join(path, TRUST_FILE) : path;
  if (/\.ya?ml$/i.test(ownFile)) return await policiesOf(ownFile, options);
  const root = list === null ? dirname(path) : path;
  const names = list === null ? [basename(path)] : list.files.filter(isReadable);
  const base = join(shownPath(root, options.workingDirectory), 'document');
  return { folder: diskFolder(root), base, names: names.map((name) => ({ name, subject: null })) };
}

async function policiesOf(file: string, options: WordingOptions): Promise<Group | InvalidInput> {
  const opened = await openTrustFile({ ...options, file });
  if (opened.state === 'invalid') return opened;
  const inForce = [...opened.trust.policies.values()].filter(({ status }) => status !== 'withdrawn');
  const names = inForce.flatMap(({ id, document }) => (document === null ? [] : [{ name: document, subject: id }]));
  return { folder: diskFolder(dirname(file)), base: opened.source.file, names };
}
