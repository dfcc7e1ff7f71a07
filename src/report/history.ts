import type { History } from '../model/history.ts';
import { jsonText } from '../util/json-text.ts';
import { historyContent } from './content/history/history-content.ts';
import type { RenderOptions } from './render-options.ts';

/** Histories, with what of them was left out, and the tool that found them. */
export interface PrintedHistory {
  readonly tool: { readonly name: string; readonly version: string };
  readonly histories: readonly History[];
  readonly skipped: readonly { readonly from: string; readonly because: string }[];
}

/** Turns histories into the text of one format. */
export type HistoryRenderer = (printed: PrintedHistory, options: RenderOptions) => string;

const FORMATS: Readonly<Record<string, () => Promise<HistoryRenderer>>> = {
  terminal: async () => {
    const { contentText } = await import('./terminal/terminal.ts');
    return ({ histories }, options) =>
      histories.map((history) => contentText(historyContent(history), options)).join('\n\n');
  },
  html: async () => {
    const { renderPage } = await import('./html/html.ts');
    return ({ histories, tool }) => renderPage(histories.map(historyContent), tool);
  },
  json: async () => (printed) => jsonText({ historyVersion: 1, ...printed }),
};

/** The names of the formats of a history. */
export const HISTORY_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Loads a format of a history; null when none has that name. */
export async function loadHistoryFormat(name: string): Promise<HistoryRenderer | null> {
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return load === undefined ? null : await load();
}
