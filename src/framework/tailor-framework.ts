import { createHash } from 'node:crypto';
import type { FindingDraft, Pointer } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import { parentOf, pointerTo } from '../util/pointer.ts';
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts';
import { findingsFromSchema } from '../yaml/schema-errors.ts';
import { validate } from './generated/validate-framework.js';
import type { LoadedFramework } from './load-framework.ts';

/** A framework with a file of one's own laid over it, or everything that is wrong with that file. */
export interface TailoredFramework {
  readonly loaded: LoadedFramework | null;
  readonly yaml: ParsedYaml;
  readonly findings: readonly FindingDraft[];
}

type Plain = Record<string, unknown>;

/**
 * Lays a framework file over the framework: a mapping is merged key by key, a list of things with ids is merged by id,
 * everything else is replaced. The outcome must fit the framework's schema.
 */
export function tailorFramework(base: LoadedFramework, text: string): TailoredFramework {
  const yaml = parseYaml(text, { asWritten: new Set(['version']) });
  if (yaml.problems.length > 0) return { loaded: null, yaml, findings: [] };
  if (!isPlain(yaml.value)) {
    return {
      loaded: null,
      yaml,
      findings: [{ id: 'schema/wrong-type', message: 'a framework file must be made of keys with values', at: '' }],
    };
  }
  const overlay: Overlay = { tailored: [], owns: new Map() };
  const merged = mergePlain(
    base.framework as unknown as Plain,
    yaml.value,
    { label: '', merged: '', own: '' },
    overlay,
  );
  if (!validate(merged)) {
    const errors = (validate.errors ?? []).map((error) => ({
      ...error,
      instancePath: inOwnFile(error.instancePath, overlay),
    }));
    return { loaded: null, yaml, findings: findingsFromSchema(errors) };
  }
  // The validator has just shown it to be one.
  const framework = merged as unknown as Framework;
  const sha256 = createHash('sha256').update(JSON.stringify(framework)).digest('hex');
  return { loaded: { framework, sha256, tailored: overlay.tailored.toSorted() }, yaml, findings: [] };
}

/** Where something stands: in words, in the framework as merged, and in the file laid over it. */
interface Place {
  readonly label: string;
  readonly merged: Pointer;
  readonly own: Pointer;
}

interface Overlay {
  readonly tailored: string[];
  /** Where each item of a merged list stands in the file laid over it. */
  readonly owns: Map<Pointer, Pointer>;
}

function merge(base: unknown, over: unknown, place: Place, overlay: Overlay): unknown {
  if (isPlain(base) && isPlain(over)) return mergePlain(base, over, place, overlay);
  if (isListWithIds(base) && Array.isArray(over) && over.every(hasId)) return mergeList(base, over, place, overlay);
  if (JSON.stringify(base) !== JSON.stringify(over)) overlay.tailored.push(place.label);
  return over;
}

function mergePlain(base: Plain, over: Plain, place: Place, overlay: Overlay): Plain {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const at: Place = {
      label: place.label === '' ? key : `${place.label}.${key}`,
      merged: pointerTo(place.merged, key),
      own: pointerTo(place.own, key),
    };
    merged.set(key, merge(merged.get(key), value, at, overlay));
  }
  return Object.fromEntries(merged);
}

function mergeList(base: readonly Plain[], over: readonly Plain[], place: Place, overlay: Overlay): unknown[] {
  const merged: unknown[] = [...base];
  for (const [i, item] of over.entries()) {
    const id = idOf(item);
    const found = merged.findIndex((candidate) => isPlain(candidate) && idOf(candidate) === id);
    const index = found === -1 ? merged.length : found;
    const at: Place = {
      label: `${place.label}[${String(id)}]`,
      merged: pointerTo(place.merged, index),
      own: pointerTo(place.own, i),
    };
    overlay.owns.set(at.merged, at.own);
    merged[index] = found === -1 ? item : merge(merged[index], item, at, overlay);
    if (found === -1) overlay.tailored.push(at.label);
  }
  return merged;
}

/** A place of the merged framework as a place of the file laid over it. */
function inOwnFile(pointer: Pointer, { owns }: Overlay): Pointer {
  for (let item = pointer; item !== ''; item = parentOf(item)) {
    const own = owns.get(item);
    if (own !== undefined) return `${own}${pointer.slice(item.length)}`;
  }
  return pointer;
}

function idOf(item: Plain): unknown {
  return item['id'] ?? item['nation'];
}

function hasId(item: unknown): item is Plain {
  return isPlain(item) && idOf(item) !== undefined;
}

function isListWithIds(value: unknown): value is Plain[] {
  return Array.isArray(value) && value.every(hasId);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
