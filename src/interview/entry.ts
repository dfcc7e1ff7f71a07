import type { ElementEntry, TrustFile } from '../model/trust-file.ts';
import type { Step as PathStep, YamlEdit } from '../yaml/yaml-edit.ts';

/** What the file says of an element. */
export function entryOf({ elements }: TrustFile, { id }: { readonly id: string }): ElementEntry | undefined {
  return elements !== null && elements !== undefined && Object.hasOwn(elements, id) ? elements[id] : undefined;
}

/** What stands in a place already, as a part of a question. */
export function standing(now: string | undefined): { now?: string } {
  return now === undefined ? {} : { now };
}

/** The edit that sets a value, or none where nothing was given. */
export function setting(value: string | null, ...path: readonly PathStep[]): YamlEdit[] {
  return value === null ? [] : [{ kind: 'set', path, value }];
}
