import { type ZipEntry, zipOf } from './zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

/** Parts of a Word file beside its body, each the XML inside its root. */
export interface WordFileParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  /** The whole XML of a diagram. */
  readonly diagram?: string;
}

const ROOTS: Readonly<Record<keyof WordFileParts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
  comments: 'comments',
  diagram: '',
};

/** A paragraph of one run. `properties` are those of the paragraph, `look` those of the run. */
export function paragraph(words: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(words, look)}</w:p>`;
}

/** A run of words. */
export function run(words: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A Word file with this XML in its body. Further files may be packed with it. */
export function wordFile(body: string, parts: WordFileParts = {}, others: readonly ZipEntry[] = []): Buffer {
  return wordFileOf(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`, parts, others);
}

/** A Word file whose main part is this XML, whole. */
export function wordFileOf(document: string, parts: WordFileParts = {}, others: readonly ZipEntry[] = []): Buffer {
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: document },
  ];
  const named: [string, string][] = [];
  for (const [part, xml] of Object.entries(parts)) {
    const root = ROOTS[part as keyof WordFileParts];
    const content = root === '' ? xml : `<w:${root} ${NAMESPACES}>${xml}</w:${root}>`;
    entries.push({ name: `word/${part}.xml`, content });
    named.push([root === '' ? 'diagramData' : part, `${part}.xml`]);
  }
  entries.push({ name: 'word/_rels/document.xml.rels', content: relationships(named) });
  return zipOf([...entries, ...others]);
}

/** A workbook: the XML of its sheets by their names, and of its other parts, each inside its root. */
export interface WorkbookParts {
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  /** What stands before the list of sheets. */
  readonly properties?: string;
  /** Further attributes of a sheet, by its name. */
  readonly states?: Readonly<Record<string, string>>;
}

/** A workbook with these sheets. */
export function workbookFile({
  sheets,
  strings = '',
  styles = '',
  properties = '',
  states = {},
}: WorkbookParts): Buffer {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}" ${states[name] ?? ''}/>`);
  const parts: [string, string][] = names.map((_, i) => ['worksheet', `worksheets/sheet${i}.xml`]);
  return zipOf([
    { name: '_rels/.rels', content: relationships([['officeDocument', '/xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([...parts, ['sharedStrings', 'sharedStrings.xml'], ['styles', 'styles.xml']]),
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${SHEET}">${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${SHEET}">${styles}</styleSheet>` },
    ...Object.values(sheets).map((xml, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `<worksheet xmlns="${SHEET}">${xml}</worksheet>`,
    })),
  ]);
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}
