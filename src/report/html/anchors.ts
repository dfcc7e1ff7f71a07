import type { Block, Item, Section } from '../content/blocks.ts';

/** The places in one report to which links lead. */
export interface Anchors {
  /** An id for a place, unlike every other; the first that asks for a name gets it. */
  readonly claim: (name: string) => string;
  /** The id to which a name leads, or null when no place has that name. */
  readonly find: (name: string) => string | null;
}

/** The places in a report. `prefix` keeps those of several reports in one page apart; `taken` holds the ids of the page. */
export function anchorsOf(sections: readonly Section[], prefix: string, taken: Set<string>): Anchors {
  const names = new Set(sections.flatMap(namesIn));
  return {
    claim: (name) => claimed(`${prefix}${withoutSpaces(name)}`, taken),
    find: (name) => (names.has(name) ? `${prefix}${withoutSpaces(name)}` : null),
  };
}

/** The name of a section's place. */
export function sectionAnchor({ id, title }: Section): string {
  return id ?? title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

function namesIn(section: Section): string[] {
  return [sectionAnchor(section), ...section.blocks.flatMap(namesInBlock)];
}

function namesInBlock(block: Block): string[] {
  if (block.kind === 'paragraph') return block.anchor === undefined ? [] : [block.anchor];
  return block.kind === 'list' ? block.items.flatMap(nameOf) : [];
}

function nameOf({ entry }: Item): string[] {
  return typeof entry?.anchor === 'string' ? [entry.anchor] : [];
}

function claimed(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function withoutSpaces(name: string): string {
  return name.replace(/\s+/gu, '-');
}
