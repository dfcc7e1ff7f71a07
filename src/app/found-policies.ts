import { join } from 'node:path';
import { controlReader, type StatedValue } from '../documents/document-control.ts';
import { foreignByEnding } from '../documents/elsewhere.ts';
import { listFiles } from '../files/list-files.ts';
import type { ListedPolicy } from '../init/trust-text.ts';
import type { Framework } from '../model/framework.ts';
import type { NotSearched } from '../model/suggestion.ts';
import type { Trust } from '../model/trust.ts';
import { holdsMaskedNumber } from '../privacy/mask-patient-numbers.ts';
import { isDay } from '../util/days.ts';
import { counted, harmless, listed, shortened, singleSpaced } from '../util/words.ts';
import { documentsOfFolder } from './searched-documents.ts';

/** Documents of a folder as policies, with what they say of themselves, and those that could not be read. */
export interface FoundPolicies {
  readonly policies: readonly Omit<ListedPolicy, 'isApproved'>[];
  readonly notRead: readonly NotSearched[];
}

const WORD_OR_PDF = /\.(?:docx|docm|dotx|pdf)$/i;
const POLICY_FORMAT = /\.(?:docx|docm|dotx|pdf|html?|md|markdown|txt)$/i;
const LONGEST_TITLE = 200;
const MOST_NOT_READ = 10;

/** Whether a file of the policies' folder may be a policy; of the trust file's own folder, which may hold much else, only Word and PDF. */
function mayBePolicy(file: string, folder: string): boolean {
  return folder === '.' ? WORD_OR_PDF.test(file) && !file.includes('/') : POLICY_FORMAT.test(file);
}

/** Reads the documents of a folder that may be policies. */
export async function foundPolicies(
  trustFile: string,
  root: string,
  folder: string,
  trust: Trust,
  { document_control: control }: Framework,
): Promise<FoundPolicies> {
  const path = join(root, folder);
  const search = await documentsOfFolder(path, trust, trustFile, (file) => mayBePolicy(file, folder));
  const readControl = controlReader(control);
  const policies = (search?.documents ?? []).flatMap(({ policy, title, path: document, text }) => {
    if (policy === null) return [];
    const stated = readControl(text);
    const value = (field: StatedValue['field']): StatedValue | null =>
      stated.find((one) => one.field === field) ?? null;
    return [
      {
        id: policy,
        title: titleOf(title, document),
        document,
        version: safe(value('version')?.written),
        owner: safe(value('owner')?.written),
        approvedOn: dayOf(value('approved_on')),
        reviewBy: dayOf(value('review_by')),
      },
    ];
  });
  return { policies, notRead: [...(search?.notSearched ?? []), ...foreignFiles(path, folder)] };
}

function titleOf(title: string, document: string): string {
  const words = shortened(singleSpaced(harmless(title)), LONGEST_TITLE);
  const name = document.slice(document.lastIndexOf('/') + 1);
  return words === '' || words === name || holdsMaskedNumber(words) ? name.replace(/\.[^.]*$/, '') : words;
}

function safe(written: string | undefined): string | null {
  if (written === undefined || holdsMaskedNumber(written)) return null;
  const words = singleSpaced(harmless(written));
  return words === '' ? null : words;
}

/** Only a whole day is taken over; the month of a document that names no day says too little. */
function dayOf(stated: StatedValue | null): string | null {
  return stated !== null && isDay(stated.value) ? stated.value : null;
}

/** Files in formats that cannot be read, each with what to save it as. */
function foreignFiles(path: string, folder: string): NotSearched[] {
  const files = listFiles(path)?.files ?? [];
  const foreign = files.flatMap((name): NotSearched[] => {
    if (POLICY_FORMAT.test(name) || (folder === '.' && name.includes('/')) || holdsMaskedNumber(name)) return [];
    const because = foreignByEnding(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    return because === null ? [] : [{ name, because }];
  });
  return foreign.slice(0, MOST_NOT_READ);
}

/** Where documents that may be policies lie, and in which folder most likely. */
export function foldersOfPolicies(root: string): { readonly usual: string; readonly words: string } {
  const counts = new Map<string, number>();
  for (const file of listFiles(root)?.files ?? []) {
    const [top = ''] = file.split('/');
    const folder = file.includes('/') ? top : '.';
    if (folder === 'evidence' || !(folder === 'policies' ? POLICY_FORMAT : WORD_OR_PDF).test(file)) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const usual = counts.has('policies') ? 'policies' : (sorted[0]?.[0] ?? 'policies');
  if (sorted.length === 0)
    return {
      usual,
      words: 'There are no documents here yet. Copy the policies into a folder below this one, now or later.',
    };
  const places = sorted.map(
    ([folder, count]) => `${counted(count, 'document')} in ${folder === '.' ? 'this folder itself' : folder}`,
  );
  return { usual, words: `There ${sorted[0]?.[1] === 1 ? 'is' : 'are'} ${listed(places)}.` };
}
