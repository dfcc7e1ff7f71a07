import { placeWords } from '../diagnostics/place-words.ts';
import type { Finding } from '../model/report.ts';
import type { WordingPassage } from '../model/wording.ts';
import { counted } from '../util/words.ts';
import { bullets, type Inline, type Item, paragraph, type Section, toned } from './content/blocks.ts';

/** What was found in one document, as far as it is printed. */
export interface PrintedWording {
  readonly file: string;
  readonly passages: readonly WordingPassage[];
  readonly setAside: number;
  readonly findings: readonly Finding[];
}

const ABOUT =
  'This looks for sentences that can harm people again. It knows words and not what was meant: read each where it stands.';

/** The sentences that compound harm, by document, with the words that were found between stars. */
export function wordingSections(
  documents: readonly PrintedWording[],
  notRead: readonly { readonly file: string; readonly because: string }[],
): Section[] {
  const found = documents.reduce((sum, { passages }) => sum + passages.length, 0);
  const setAside = documents.reduce((sum, document) => sum + document.setAside, 0);
  const looked = `${counted(found, 'sentence')} found in ${counted(documents.length, 'document')}; ${setAside} set aside with a reason.`;
  return [
    { title: 'Words that can harm again', blocks: [paragraph(looked), paragraph(ABOUT)] },
    ...documents
      .filter(({ findings }) => findings.length > 0)
      .map((document) => ({ title: document.file, blocks: [bullets(itemsOf(document))] })),
    ...(notRead.length === 0
      ? []
      : [
          {
            title: 'Not looked at',
            blocks: [bullets(notRead.map(({ file, because }) => ({ lead: [`${file}: ${because}`], lines: [] })))],
          },
        ]),
  ];
}

function itemsOf({ passages, findings }: PrintedWording): Item[] {
  return findings.map((finding) => {
    const passage = passages.find(
      ({ draft }) => draft.id === finding.id && draft.message === finding.message && startsAt(draft.at.start, finding),
    );
    const lead: Inline[] =
      passage === undefined ? [finding.message] : [passage.rule.title, ': ', ...sentenceOf(passage)];
    return {
      lead: [...lead, ` [${finding.id}]`],
      lines: [
        { label: 'At', text: placeWords(finding.location) },
        { label: 'Why', text: finding.why },
        { label: passage === undefined ? 'Fix' : 'Instead', text: finding.fix },
      ],
    };
  });
}

function startsAt(
  { line, column }: { readonly line: number; readonly column: number },
  { location }: Finding,
): boolean {
  return location.line === line && location.column === column;
}

/** The sentence in quotation marks; what was found stands between stars, and is coloured as well. */
function sentenceOf({ pieces }: WordingPassage): Inline[] {
  return ['"', ...pieces.map(({ text, isFound }) => (isFound ? toned(`*${text}*`, 'bad') : text)), '"'];
}
