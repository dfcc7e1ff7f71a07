import { entriesById, type FrameworkEntry } from '../framework/find-in-framework.ts';
import type { Framework } from '../model/framework.ts';
import { type Audited, type AuditOptions, audit, type UnknownPhase } from './audit.ts';
import { type InvalidInput, type OpenOptions, openFramework } from './open-trust-file.ts';
import { type WholeSentence, wholeSentences } from './whole-sentences.ts';

/** Something that can be explained and, where a trust file is named, what that file makes of it. */
export interface Explained {
  readonly state: 'explained';
  readonly entry: FrameworkEntry;
  readonly framework: Framework;
  readonly audited: Audited | null;
  /** The whole sentences of its passages, where one of them turns its promise round. */
  readonly sentences: readonly (WholeSentence | null)[];
}

/** An id that nothing has, with all those that are known. */
export interface UnknownId {
  readonly state: 'unknown-id';
  readonly known: readonly string[];
}

/** Looks up an id and, where a trust file is named, audits it. */
export async function explain(
  id: string,
  options: Omit<OpenOptions, 'file'> & { readonly trust?: AuditOptions },
): Promise<Explained | UnknownId | InvalidInput | UnknownPhase> {
  const loaded = await openFramework(options);
  if ('state' in loaded) return loaded;
  const { framework } = loaded;
  const entries = entriesById(framework);
  const entry = entries.get(id);
  if (entry === undefined) return { state: 'unknown-id', known: [...entries.keys()] };
  if (options.trust === undefined) return { state: 'explained', entry, framework, audited: null, sentences: [] };
  const audited = await audit(options.trust);
  if (audited.state !== 'audited') return audited;
  return { state: 'explained', entry, framework, audited, sentences: wholeSentences(idOf(entry), audited) };
}

/** The full id of an element or a check: it may have been asked for by the last part alone. */
function idOf(entry: FrameworkEntry): string {
  if (entry.kind === 'element') return entry.element.id;
  return entry.kind === 'candour' ? entry.check.id : '';
}
