import type { Report } from '../model/report.ts';
import type { RenderOptions } from './render-options.ts';

/** Turns reports into the bytes or the text of one format. It prints nothing and decides no exit code. */
export type Renderer = (
  reports: readonly Report[],
  options: RenderOptions,
) => string | Uint8Array | Promise<Uint8Array>;

/** Every format by name. Each is loaded when it is used. */
const FORMATS: Readonly<Record<string, () => Promise<Renderer>>> = {
  terminal: async () => (await import('./terminal/terminal.ts')).renderTerminal,
  json: async () => (await import('./json.ts')).renderJson,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html/html.ts')).renderHtml,
  docx: async () => (await import('./docx/docx.ts')).renderDocx,
  xlsx: async () => (await import('./xlsx/xlsx.ts')).renderXlsx,
  csv: async () => (await import('./csv.ts')).renderCsv,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  junit: async () => (await import('./junit.ts')).renderJunit,
  github: async () => (await import('./github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  ndjson: async () => (await import('./ndjson.ts')).renderNdjson,
};

/** Formats that are data for other programs: they hold everything, so no audience applies to them. */
const DATA_FORMATS: ReadonlySet<string> = new Set([
  'json',
  'xlsx',
  'csv',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'ndjson',
]);

/** Whether a format holds everything, whoever reads it. */
export function isDataFormat(name: string): boolean {
  return DATA_FORMATS.has(name);
}

/** The names of the formats. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);

/** Loads a format; null when none has that name. */
export async function loadFormat(name: string): Promise<Renderer | null> {
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return load === undefined ? null : await load();
}
