import type { ContentKind } from './content-kind.ts';

/** A kind of file that documents come in, and what to do with one that cannot be read. */
interface ForeignKind {
  /** The endings of its names. */
  readonly endings: readonly string[];
  /** How its content shows, where that can be told. */
  readonly content?: ContentKind;
  readonly is: string;
  /** What to do, as a command to the reader. */
  readonly instead: string;
}

const SAVE_IN_WORD = 'open it in Word and save it as .docx';
const SAVE_IN_EXCEL = 'open it in Excel and save it as .xlsx';
const SAVE_AS_TEXT = 'copy its words into a .docx or .txt file';

/** The kinds that cannot be read, and those that can when they stand under another name. */
const KINDS: readonly ForeignKind[] = [
  { endings: ['pdf'], content: 'pdf', is: 'a PDF', instead: 'rename it so that it ends in .pdf' },
  { endings: ['docx'], content: 'docx', is: 'a Word document', instead: 'rename it so that it ends in .docx' },
  { endings: ['xlsx'], content: 'xlsx', is: 'an Excel workbook', instead: 'rename it so that it ends in .xlsx' },
  { endings: ['html'], content: 'html', is: 'a web page', instead: 'rename it so that it ends in .html' },
  { endings: ['doc', 'dot'], content: 'doc', is: 'in Word\u2019s older format', instead: SAVE_IN_WORD },
  { endings: ['xls', 'xlt'], content: 'xls', is: 'in Excel\u2019s older format', instead: SAVE_IN_EXCEL },
  { endings: ['xlsb'], content: 'xlsb', is: 'in Excel\u2019s binary format', instead: SAVE_IN_EXCEL },
  { endings: ['rtf'], content: 'rtf', is: 'in Rich Text Format', instead: SAVE_IN_WORD },
  {
    endings: ['odt', 'ott', 'fodt'],
    content: 'odt',
    is: 'an OpenDocument text',
    instead: 'open it in LibreOffice or Word and save it as .docx',
  },
  {
    endings: ['ods', 'fods'],
    content: 'ods',
    is: 'an OpenDocument spreadsheet',
    instead: 'open it in LibreOffice or Excel and save it as .xlsx',
  },
  { endings: ['odp'], content: 'odp', is: 'an OpenDocument presentation', instead: 'export it as a PDF' },
  {
    endings: ['ppt', 'pps'],
    content: 'ppt',
    is: 'in PowerPoint\u2019s older format',
    instead: 'open it in PowerPoint and save it as a PDF',
  },
  {
    endings: ['pptx', 'pptm', 'ppsx'],
    content: 'pptx',
    is: 'a PowerPoint presentation',
    instead: 'open it in PowerPoint and save it as a PDF',
  },
  {
    endings: ['pages', 'numbers', 'key'],
    content: 'pages',
    is: 'from Apple\u2019s Pages, Numbers or Keynote',
    instead: 'export it to Word, Excel or PDF',
  },
  { endings: ['epub', 'mobi'], content: 'epub', is: 'an e-book', instead: SAVE_AS_TEXT },
  { endings: ['mht', 'mhtml'], content: 'mht', is: 'a web page packed with its pictures', instead: SAVE_IN_WORD },
  { endings: ['msg'], content: 'msg', is: 'an Outlook message', instead: SAVE_AS_TEXT },
  { endings: ['eml'], is: 'an e-mail', instead: SAVE_AS_TEXT },
  { endings: ['xps', 'oxps'], is: 'an XPS document', instead: 'print it to a PDF' },
  { endings: ['pub'], is: 'from Publisher', instead: 'open it in Publisher and save it as a PDF' },
  { endings: ['vsd', 'vsdx'], is: 'a Visio drawing', instead: 'open it in Visio and save it as a PDF' },
  { endings: ['one'], is: 'from OneNote', instead: 'export it from OneNote as a PDF' },
  {
    endings: ['tex', 'adoc', 'rst', 'wpd', 'wps'],
    is: 'in a format that is not read',
    instead: 'save it as .docx or PDF',
  },
  {
    endings: ['zip', '7z', 'rar', 'gz', 'tar'],
    content: 'packed',
    is: 'a packed folder',
    instead: 'unpack it and name the document inside',
  },
  {
    endings: ['url', 'lnk', 'webloc', 'gdoc', 'gsheet'],
    is: 'only a link to a document elsewhere',
    instead: 'download the document into this folder and name that',
  },
  {
    endings: ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'bmp', 'webp', 'heic', 'svg'],
    content: 'picture',
    is: 'a picture',
    instead: 'find the document that it was made from, or have its words typed out and checked',
  },
  {
    endings: ['mp3', 'mp4', 'm4a', 'wav', 'mov', 'avi', 'ogg'],
    content: 'recording',
    is: 'a recording',
    instead: 'have its words written down and checked',
  },
];
const LOCKED =
  'it is protected by a password, or by a label that locks it; open it, take the protection off and save it again';

/** What a file is by its name, and what to do, such as `a .doc file is in Word's older format; open it in Word …`. */
export function foreignByEnding(ending: string): string | null {
  const kind = KINDS.find(({ endings }) => endings.includes(ending));
  return kind === undefined ? null : `a .${ending} file is ${kind.is}; ${kind.instead}`;
}

/** What a file is by its content, when that is not what its name says, and what to do. */
export function foreignByContent(ending: string, content: ContentKind): string {
  if (content === 'locked') return LOCKED;
  const kind = KINDS.find((one) => one.content === content);
  const name = ending === '' ? 'its name has no ending' : `its name ends in .${ending}`;
  return `${name}, but it is ${kind?.is ?? 'something else'}; ${kind?.instead ?? 'open it and save it again'}`;
}

/** Whether files by this ending hold this kind of content. */
export function isContentOf(ending: string, content: ContentKind): boolean {
  return KINDS.some((kind) => kind.content === content && kind.endings.includes(ending));
}
