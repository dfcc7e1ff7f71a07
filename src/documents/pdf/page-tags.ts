import type { Tag } from './page.ts';
import type { StructTreeContent, StructTreeNode } from './pdfjs.ts';

// Parts of a line, which belong to the element around them.
const INLINE = new Set(['Span', 'Link', 'NonStruct', 'Reference', 'Quote', 'Code', 'Em', 'Strong', 'Sub', 'Annot']);
const NOTES = new Set(['Note', 'FENote']);
const HEADING = /^H([1-6])$/;
const BODY: Tag = { element: '', kind: 'body', level: 0 };

/** What the structure of a tagged page says of each piece of its content, by the piece's id. */
export function tagsOf(tree: StructTreeNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  let elements = 0;
  const visit = (node: StructTreeNode, around: Tag): void => {
    const isInline = INLINE.has(node.role);
    const tag = isInline ? around : { ...kindOf(node.role, around), element: `${++elements}` };
    for (const child of node.children) {
      if (isContent(child)) tags.set(child.id ?? '', tag);
      else visit(child, tag);
    }
  };
  if (tree !== null) visit(tree, BODY);
  return tags;
}

function isContent(child: StructTreeNode | StructTreeContent): child is StructTreeContent {
  return 'type' in child;
}

function kindOf(role: string, around: Tag): Pick<Tag, 'kind' | 'level'> {
  if (around.kind === 'note' || NOTES.has(role)) return { kind: 'note', level: 0 };
  const level = HEADING.exec(role)?.[1];
  return level === undefined ? { kind: 'body', level: 0 } : { kind: 'heading', level: Number(level) };
}
