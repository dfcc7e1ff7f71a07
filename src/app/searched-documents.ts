import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { isReadable } from '../documents/formats.ts';
import { readDocument } from '../documents/read-document.ts';
import { diskFolder } from '../files/disk-folder.ts';
import type { Folder } from '../files/folder.ts';
import { listFiles } from '../files/list-files.ts';
import type { DocumentReading, ReadableText } from '../model/document.ts';
import type { NotSearched } from '../model/suggestion.ts';
import type { Policy, Trust } from '../model/trust.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';

/** A document in which passages are looked for. */
export interface PolicyDocument {
  /** The policy's short name, or the one that it would get; null where it lies outside the trust file's folder. */
  readonly policy: string | null;
  /** Whether the trust file lists it. */
  readonly isListed: boolean;
  readonly title: string;
  /** From the trust file's folder, with `/`; it climbs where the document lies outside. */
  readonly path: string;
  readonly isInside: boolean;
  readonly text: ReadableText;
}

/** The documents to search, and those that cannot be. */
export interface DocumentsToSearch {
  readonly documents: readonly PolicyDocument[];
  readonly notSearched: readonly NotSearched[];
}

// More than all the policies of a hospital.
const MOST_CHARACTERS = 20_000_000;

/** The documents of the policies that a trust file lists. */
export async function listedDocuments(trust: Trust, folder: Folder): Promise<DocumentsToSearch> {
  const seen = new Set<string>();
  const candidates = [...trust.policies.values()].flatMap((policy): Candidate[] => {
    const { document, title } = policy;
    // Two policies may share a document; its passages are then those of the first.
    if (document !== null && seen.has(document)) return [];
    if (document !== null) seen.add(document);
    return [{ name: title, file: document, path: document ?? '', policy }];
  });
  return await readCandidates(candidates, folder, trust);
}

/** The documents of a folder, whether the trust file lists them or not; null where there is no such folder. */
export async function documentsOfFolder(
  root: string,
  trust: Trust,
  trustFile: string,
  isMeant: (file: string) => boolean = isReadable,
): Promise<DocumentsToSearch | null> {
  const list = listFiles(root);
  if (list === null) return null;
  const policies = new Map([...trust.policies.values()].map((policy) => [policy.document, policy]));
  const evidence = evidenceDocuments(trust);
  const candidates = list.files.filter(isMeant).flatMap((found): Candidate[] => {
    // A name that holds a patient's number is masked, and no document then has it.
    const file = maskPatientNumbers(found).text;
    const path = relative(dirname(trustFile), join(root, file)).split(sep).join('/');
    return evidence.has(path) ? [] : [{ name: file, file, path, policy: policies.get(path) ?? null }];
  });
  const { documents, notSearched } = await readCandidates(candidates, diskFolder(root), trust);
  if (!list.hasMore) return { documents, notSearched };
  const rest = { name: 'The rest of the folder', because: 'it holds more files than are looked at' };
  return { documents, notSearched: [...notSearched, rest] };
}

/** A document that may be searched. */
interface Candidate {
  readonly name: string;
  /** From the folder that it is read from; null where the policy names none. */
  readonly file: string | null;
  readonly path: string;
  readonly policy: Policy | null;
}

async function readCandidates(
  candidates: readonly Candidate[],
  folder: Folder,
  { policies }: Trust,
): Promise<DocumentsToSearch> {
  const taken = new Set(policies.keys());
  const documents: PolicyDocument[] = [];
  const notSearched: NotSearched[] = [];
  let characters = 0;
  for (const { name, file, path, policy } of candidates) {
    const reading = await readOne(file, policy, characters >= MOST_CHARACTERS, folder);
    if (reading.state !== 'read') {
      notSearched.push({ name, because: reading.because });
      continue;
    }
    const { text } = reading;
    characters += text.text.length;
    const title = policy?.title ?? text.headings[0]?.text ?? name;
    const isInside = !path.startsWith('../') && !isAbsolute(path);
    const id = policy?.id ?? (isInside ? newId(path, taken) : null);
    documents.push({ policy: id, isListed: policy !== null, title, path, isInside, text });
  }
  return { documents, notSearched };
}

/** A short name for a policy, from the name of its file. */
function newId(path: string, taken: Set<string>): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'policy';
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  taken.add(id);
  return id;
}

async function readOne(
  file: string | null,
  policy: Policy | null,
  isTooMuch: boolean,
  folder: Folder,
): Promise<Pick<DocumentReading & { state: 'read' }, 'state' | 'text'> | { state: 'left'; because: string }> {
  if (policy?.status === 'withdrawn') return { state: 'left', because: 'it is withdrawn' };
  if (file === null) return { state: 'left', because: 'it names no document' };
  if (isTooMuch) return { state: 'left', because: 'there is more text than can be searched at once' };
  const reading = await readDocument(folder, file);
  return reading.state === 'read' ? reading : { state: 'left', because: reading.because };
}

function evidenceDocuments(trust: Trust): Set<string | null> {
  const entries = [...trust.elements.values()].flatMap(({ practice, experience }) => [...practice, ...experience]);
  const checks = [...trust.candour.values()].flatMap(({ practice }) => practice);
  return new Set([...trust.evidence.values(), ...entries, ...checks].map(({ document }) => document));
}
