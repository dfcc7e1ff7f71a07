import type { OpenPdf } from './pdfjs.ts';

/** An entry of the list of contents that a reader's side bar shows. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  /** 1 for the highest. */
  readonly level: number;
}

type Node = Awaited<ReturnType<OpenPdf['document']['getOutline']>>[number];

// Far more than any policy has headings.
const MOST = 2000;

/** The entries of a document's outline that lead to one of its pages. */
export async function outlineOf({ document }: OpenPdf): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MOST) return;
      const page = await pageOf(document, node.dest);
      if (page !== null) entries.push({ title: node.title, page, level });
      await visit(node.items ?? [], level + 1);
    }
  };
  // An outline is a help and no more: a broken one must not cost the words.
  await visit((await document.getOutline().catch(() => null)) ?? [], 1).catch(() => undefined);
  return entries;
}

async function pageOf(document: OpenPdf['document'], target: Node['dest']): Promise<number | null> {
  const place = typeof target === 'string' ? await document.getDestination(target) : target;
  const page: unknown = place?.[0];
  if (typeof page === 'number') return page + 1;
  if (typeof page !== 'object' || page === null) return null;
  return (await document.getPageIndex(page as Parameters<typeof document.getPageIndex>[0])) + 1;
}
