/** A command that a page shows with what it prints, or that is needed before the next and not shown. */
export interface DocumentStep {
  readonly command: string;
  /** Null for a command that is not shown. */
  readonly shown: string | null;
}

/** What a page of the documentation shows as printed. */
export interface DocumentSteps {
  /** Commands run from the project's folder. */
  readonly here: readonly DocumentStep[];
  /** Commands that follow one another in a copy of a folder. */
  readonly inFolders: readonly { readonly folder: string; readonly steps: readonly DocumentStep[] }[];
  /** Parts of a file that holds what was printed. */
  readonly printed: readonly { readonly file: string; readonly shown: string }[];
}

// `<!-- folder: … -->` begins a story in a copy of that folder, `<!-- end -->` ends it; `<!-- run: … -->` is a step that is not
// shown; `<!-- printed: … -->` names the file that holds the next block.
const MARK =
  /<!-- (?<mark>folder|run|printed|end)(?:: (?<value>.*?))? -->|^```(?<kind>console|text)\n(?<block>[\s\S]*?)^```/gm;

/** Reads what a page shows as printed. */
export function documentSteps(page: string): DocumentSteps {
  const here: DocumentStep[] = [];
  const inFolders: { folder: string; steps: DocumentStep[] }[] = [];
  const printed: { file: string; shown: string }[] = [];
  let steps = here;
  let file: string | null = null;
  for (const { groups = {} } of page.matchAll(MARK)) {
    const { mark, value = '', kind, block = '' } = groups;
    if (mark === 'end') steps = here;
    if (mark === 'folder') {
      steps = [];
      inFolders.push({ folder: value, steps });
    }
    if (mark === 'run') steps.push({ command: value, shown: null });
    if (mark === 'printed') file = value;
    if (kind === 'console') steps.push(...commandsOf(block));
    if (kind === 'text' && file !== null) {
      printed.push({ file, shown: block });
      file = null;
    }
  }
  return { here, inFolders, printed };
}

function commandsOf(block: string): DocumentStep[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const end = text.indexOf('\n');
      return { command: text.slice(0, end), shown: text.slice(end + 1) };
    });
}
