import { createHash } from 'node:crypto';
import type { FindingDraft } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts';
import { findingsFromSchema } from '../yaml/schema-errors.ts';
import validate from './generated/validate-framework.js';
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
      findings: [
        { id: 'schema/wrong-type', message: 'a framework file must be an entry with keys of its own', at: '' },
      ],
    };
  }
  const tailored: string[] = [];
  const merged = mergePlain(base.framework as unknown as Plain, yaml.value, '', tailored);
  if (!validate(merged)) return { loaded: null, yaml, findings: findingsFromSchema(validate.errors ?? []) };
  // The validator has just shown it to be one.
  const framework = merged as unknown as Framework;
  const sha256 = createHash('sha256').update(JSON.stringify(framework)).digest('hex');
  return { loaded: { framework, sha256, tailored: tailored.toSorted() }, yaml, findings: [] };
}

function merge(base: unknown, over: unknown, path: string, tailored: string[]): unknown {
  if (isPlain(base) && isPlain(over)) return mergePlain(base, over, path, tailored);
  if (Array.isArray(base) && Array.isArray(over) && over.every(hasId)) return mergeList(base, over, path, tailored);
  if (JSON.stringify(base) !== JSON.stringify(over)) tailored.push(path);
  return over;
}

function mergePlain(base: Plain, over: Plain, path: string, tailored: string[]): Plain {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    merged.set(key, merge(merged.get(key), value, path === '' ? key : `${path}.${key}`, tailored));
  }
  return Object.fromEntries(merged);
}

function mergeList(base: readonly unknown[], over: readonly Plain[], path: string, tailored: string[]): unknown[] {
  const merged = [...base];
  for (const item of over) {
    const key = idOf(item);
    const at = merged.findIndex((candidate) => isPlain(candidate) && idOf(candidate) === key);
    const itemPath = `${path}[${String(key)}]`;
    if (at !== -1) {
      merged[at] = merge(merged[at], item, itemPath, tailored);
      continue;
    }
    merged.push(item);
    tailored.push(itemPath);
  }
  return merged;
}

function idOf(item: Plain): unknown {
  return item['id'] ?? item['nation'];
}

function hasId(item: unknown): item is Plain {
  return isPlain(item) && idOf(item) !== undefined;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
