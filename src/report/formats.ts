import type { Report } from '../model/report.ts';
import type { Detail, Tone } from './content/blocks.ts';

/** What a format may be told. */
export interface RenderOptions {
  readonly detail: Detail;
  /** How wide a line may be, in columns. */
  readonly width: number;
  /** Colours a piece of text, or leaves it as it is. */
  readonly paint: (text: string, tone: Tone) => string;
}

/** Turns reports into the bytes or the text of one format. It prints nothing and decides no exit code. */
export type Renderer = (reports: readonly Report[], options: RenderOptions) => string | Uint8Array;

/** A format: what it is for, and how to load it. */
interface Format {
  readonly description: string;
  readonly load: () => Promise<Renderer>;
}

/** Every format by name. Each is loaded when it is used. */
const FORMATS: Readonly<Record<string, Format>> = {
  terminal: {
    description: 'for reading here: what matters now (--all for everything)',
    load: async () => (await import('./terminal/terminal.ts')).renderTerminal,
  },
  json: {
    description: 'for other programs: everything, as schemas/report.schema.json describes it',
    load: async () => (await import('./json.ts')).renderJson,
  },
  markdown: {
    description: 'for a repository or an e-mail: everything',
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
};

/** The names of the formats. */
export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);

/** The formats with what each is for, one line each. */
export function formatDescriptions(): string[] {
  return Object.entries(FORMATS).map(([name, { description }]) => `${name}: ${description}`);
}

/** Loads a format; null when none has that name. */
export async function loadFormat(name: string): Promise<Renderer | null> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return format === undefined ? null : await format.load();
}
