import type { Element, Framework } from '../model/framework.ts';
import type { MeetingPack, PackPart } from '../model/meeting-pack.ts';
import type { Trust } from '../model/trust.ts';
import { cellsOf } from './import-workbook.ts';
import { type InvalidInput, type OpenOptions, openFramework, openTrustFile } from './open-trust-file.ts';
import { chosenSubjects } from './search-subjects.ts';
import { TOOL } from './tool.ts';

/** What making a blank assessment is told. */
export interface TemplateOptions extends Omit<OpenOptions, 'file'> {
  /** The trust file that it is for, if any. */
  readonly file?: string;
  /** Ids of commitments and elements; everything where there are none. */
  readonly only: readonly string[];
  /** Core elements only. */
  readonly coreOnly: boolean;
}

/** A blank assessment, or why none could be made. */
export type TemplateMade =
  | { readonly state: 'made'; readonly pack: MeetingPack; readonly elements: number }
  | InvalidInput
  | { readonly state: 'unknown-id'; readonly id: string; readonly known: readonly string[] }
  | { readonly state: 'nothing-left' };

// A file that is for nobody in particular bears the first day that a workbook can.
const NO_DAY = '1980-01-01';

/** Makes a blank assessment of the elements chosen, for a meeting. */
export async function template(options: TemplateOptions): Promise<TemplateMade> {
  const opened = await open(options);
  if ('state' in opened) return opened;
  const { framework, trust } = opened;
  const choice = chosenSubjects(subjectsOf(framework), options.only);
  if ('unknown' in choice) return { state: 'unknown-id', id: choice.unknown, known: choice.known };
  const chosen = choice.chosen.filter(({ element }) => element.core || !options.coreOnly);
  if (chosen.length === 0) return { state: 'nothing-left' };
  const { id, version, reading, levels } = framework;
  const pack: MeetingPack = {
    framework: { id, version, reading, levels },
    tool: TOOL,
    whose: trust,
    parts: partsOf(chosen),
    day: trust?.assessment.date ?? NO_DAY,
    said: trust === null ? new Map() : cellsOf(trust),
  };
  return { state: 'made', pack, elements: chosen.length };
}

async function open({
  file,
  ...options
}: TemplateOptions): Promise<{ readonly framework: Framework; readonly trust: Trust | null } | InvalidInput> {
  if (file === undefined) {
    const loaded = await openFramework(options);
    return 'state' in loaded ? loaded : { framework: loaded.framework, trust: null };
  }
  const opened = await openTrustFile({ file, ...options });
  return opened.state === 'invalid' ? opened : { framework: opened.loaded.framework, trust: opened.trust };
}

/** An element with the part of the pack that it stands in. */
interface Subject {
  readonly id: string;
  readonly group: string;
  readonly part: string;
  readonly element: Element;
}

function subjectsOf({ commitments, enablers }: Framework): Subject[] {
  const inPart = (group: string, part: string, elements: readonly Element[]): Subject[] =>
    elements.map((element) => ({ id: element.id, group, part, element }));
  return [
    ...commitments.flatMap(({ id, number, title, elements }) => inPart(id, `${number}. ${title}`, elements)),
    ...inPart('enablers', 'What the commitments rest on', enablers),
  ];
}

/** The elements by their parts; in each, core elements come first, because a meeting may end before the last. */
function partsOf(chosen: readonly Subject[]): PackPart[] {
  return [...new Set(chosen.map(({ part }) => part))].map((title) => {
    const elements = chosen.filter(({ part }) => part === title).map(({ element }) => element);
    return { title, elements: [...elements.filter(({ core }) => core), ...elements.filter(({ core }) => !core)] };
  });
}
