/** What may stand for a value: some words, the name of a file or folder, or what nobody can know beforehand. */
export type Values = readonly string[] | 'files' | 'folders' | 'free';

/** The lists of words from which values are taken. */
export interface WordLists {
  readonly formats: readonly string[];
  readonly packFormats: readonly string[];
  readonly divergenceFormats: readonly string[];
  readonly audiences: readonly string[];
  readonly failReasons: readonly string[];
  readonly schemas: readonly string[];
  /** The commitments, elements and enablers. */
  readonly elements: readonly string[];
  /** Everything that can be explained. */
  readonly explained: readonly string[];
  readonly shells: readonly string[];
}

// By command and option, or by command and argument. What is not here is told by the name of the placeholder.
const LISTS: Readonly<Record<string, (lists: WordLists) => readonly string[]>> = {
  'audit --format': ({ formats }) => formats,
  'audit --report': ({ formats }) => formats.map((format) => `${format}=`),
  'audit --audience': ({ audiences }) => audiences,
  'audit --fail-on': ({ failReasons }) => failReasons,
  'audit --min-supported': ({ elements }) => elements.filter((id) => !id.includes('/')).map((id) => `${id}=`),
  'compare --format': () => ['terminal', 'markdown', 'json'],
  'compare --fail-on': () => ['regression', 'never'],
  'history --format': () => ['terminal', 'html', 'json'],
  'divergence --format': ({ divergenceFormats }) => divergenceFormats,
  'divergence --audience': () => ['full', 'public'],
  'divergence --fail-on': () => ['error', 'warning', 'never'],
  'wording --format': () => ['terminal', 'json'],
  'wording --fail-on': () => ['error', 'warning', 'never'],
  'plan --format': () => ['terminal', 'json'],
  'suggest --format': () => ['terminal', 'yaml', 'json'],
  'suggest --only': ({ elements }) => elements,
  'template --format': ({ packFormats }) => packFormats,
  'template --only': ({ elements }) => elements,
  'interview --only': ({ elements }) => elements,
  'init --nation': () => ['england', 'wales', 'scotland', 'northern-ireland'],
  'init --sector': () => ['nhs', 'independent'],
  'init --scope-level': () => ['service', 'specialty', 'area', 'organisation'],
  'init --ci': () => ['github'],
  'explain id': ({ explained }) => explained,
  'framework show id': ({ explained }) => explained,
  'schema name': ({ schemas }) => schemas,
  'completion shell': ({ shells }) => shells,
};

const FILES = /^(?:file|path|paths|workbook|trust\.yaml|raters|before|after|report\.json)$/;
const FOLDERS = /^(?:folder|dir)$/;

/** What may stand for the value of an option, or, where `option` is empty, for an argument. */
export function valuesFor(path: string, option: string, placeholder: string, lists: WordLists): Values {
  const key = `${path} ${option === '' ? placeholder : option}`;
  const list = LISTS[key];
  if (list !== undefined) return list(lists);
  if (FILES.test(placeholder)) return 'files';
  return FOLDERS.test(placeholder) ? 'folders' : 'free';
}

/** The commands and options that have a list of words: each must be there. */
export const LISTED: readonly string[] = Object.keys(LISTS);
