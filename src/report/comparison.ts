import type { Comparison } from '../model/comparison.ts';
import { jsonText } from '../util/json-text.ts';
import { comparisonContent } from './content/comparison/comparison-content.ts';
import type { RenderOptions } from './render-options.ts';

/** Turns a comparison into the text of one format. */
export type ComparisonRenderer = (comparison: Comparison, options: RenderOptions) => string;

const FORMATS: Readonly<Record<string, () => Promise<ComparisonRenderer>>> = {
  terminal: async () => {
    const { contentText } = await import('./terminal/terminal.ts');
    return (comparison, options) => contentText(comparisonContent(comparison), options);
  },
  markdown: async () => {
    const { contentMarkdown } = await import('./markdown.ts');
    return (comparison) => contentMarkdown(comparisonContent(comparison));
  },
  json: async () => (comparison) => jsonText(comparison),
};

/** The names of the formats of a comparison. */
export const COMPARISON_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Loads a format of a comparison; null when none has that name. */
export async function loadComparisonFormat(name: string): Promise<ComparisonRenderer | null> {
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return load === undefined ? null : await load();
}
