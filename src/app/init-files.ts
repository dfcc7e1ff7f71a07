import { lstat, mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type WholeFile, writeAllWhole } from '../files/write-whole.ts';
import { SCHEMA_FILE } from '../init/trust-text.ts';
import { workflowText } from '../init/workflow-text.ts';
import { isThere } from './replace-file.ts';
import { TOOL } from './tool.ts';

/** Where a new trust file goes, and what goes beside it. */
export interface InitPlace {
  /** The folder, as an absolute path. It is made where it is missing. */
  readonly root: string;
  /** Whether a workflow for GitHub is added. */
  readonly withWorkflow: boolean;
}

/** Why nothing can be made. */
export type InitRefusal =
  | { readonly state: 'exists'; readonly file: string }
  | { readonly state: 'refused'; readonly because: string };

/** What was written, by absolute paths. */
export interface WrittenInit {
  readonly state: 'written';
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The name of a trust file that is not named otherwise. */
export const TRUST_FILE = 'trust.yaml';
const WORKFLOW = '.github/workflows/hpp.yml';

/** Says what stands in the way, before anything is asked: a file is never written over. */
export async function whyNoInit({ root, withWorkflow }: InitPlace): Promise<InitRefusal | null> {
  const stats = await lstat(root).catch(() => null);
  if (stats !== null && !stats.isDirectory() && !stats.isSymbolicLink())
    return { state: 'refused', because: 'there is a file of this name; name a folder' };
  const files = [join(root, TRUST_FILE), ...(withWorkflow ? [join(await repositoryOf(root), WORKFLOW)] : [])];
  for (const file of files) if (await isThere(file)) return { state: 'exists', file };
  return null;
}

/** A folder as it is written in the trust file: with `/`, and nothing that leads nowhere. */
export function plainFolder(root: string, folder: string): string {
  return relative(root, join(root, folder)).split(sep).join('/') || '.';
}

/** Why a folder cannot be that of the policies; null where it can. */
export async function whyNotPolicies(root: string, folder: string): Promise<string | null> {
  const way = relative(root, join(root, folder));
  if (isAbsolute(folder) || /^[a-z]:/i.test(folder) || way === '..' || way.startsWith(`..${sep}`))
    return 'The policies must lie in the folder of the trust file, so that an audit reads nothing else. Copy them into a folder there, such as policies, and name that.';
  const stats = await lstat(join(root, folder)).catch(() => null);
  if (stats?.isSymbolicLink() === true)
    return 'That is a link. Copy the policies into a folder beside the trust file, and name that.';
  return stats === null || stats.isDirectory() ? null : 'That is a file. Name the folder that it lies in.';
}

/** Writes a new trust file with its schema, its folders and its workflow: everything, or nothing. */
export async function writeInit(
  place: InitPlace,
  policiesFolder: string,
  text: string,
  schema: string,
): Promise<WrittenInit | InitRefusal> {
  const { root, withWorkflow } = place;
  const refusal = await whyNoInit(place);
  if (refusal !== null) return refusal;
  const files: WholeFile[] = [{ file: join(root, TRUST_FILE), content: text }];
  const schemaFile = join(root, SCHEMA_FILE);
  if (!(await isThere(schemaFile))) files.push({ file: schemaFile, content: schema });
  if (withWorkflow) {
    const repository = await repositoryOf(root);
    const trustFile = relative(repository, join(root, TRUST_FILE)).split(sep).join('/');
    if (trustFile.includes('${{'))
      return { state: 'refused', because: 'its path holds "${{", which a workflow would act on' };
    files.push({ file: join(repository, WORKFLOW), content: workflowText(trustFile, TOOL.version) });
  }
  const folders = [
    ...new Set([join(root, policiesFolder), join(root, 'evidence'), ...files.map(({ file }) => dirname(file))]),
  ];
  const made: string[] = [];
  try {
    for (const folder of folders) made.push(...(await makeFolder(folder, root)));
    const failed = await writeAllWhole(files);
    if (failed === null) return { state: 'written', files: files.map(({ file }) => file), folders: made };
    throw failed.error;
  } catch (error) {
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { state: 'refused', because: code === 'LINK' ? (error as Error).message : `the system says ${code}` };
  }
}

/** Makes a folder and those above it; gives those that were made. What lies behind a link below the root is somebody else's. */
async function makeFolder(folder: string, root: string): Promise<string[]> {
  const isAbove = `${root}${sep}`.startsWith(`${folder}${sep}`);
  const stats = await (isAbove ? stat(folder) : lstat(folder)).catch(() => null);
  if (stats?.isDirectory() === true) return [];
  if (stats?.isSymbolicLink() === true)
    throw Object.assign(new Error(`"${relative(root, folder)}" is a link, and nothing is written behind links`), {
      code: 'LINK',
    });
  const above = dirname(folder) === folder ? [] : await makeFolder(dirname(folder), root);
  await mkdir(folder);
  return [...above, folder];
}

/** The root of the repository that a folder lies in; the folder itself where it lies in none. */
async function repositoryOf(root: string): Promise<string> {
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
    if (await isThere(join(folder, '.git'))) return folder;
  }
  return root;
}
