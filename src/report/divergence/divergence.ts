import type { DivergenceReport } from '../../model/divergence.ts';
import { jsonText } from '../../util/json-text.ts';
import { contentMarkdown } from '../markdown.ts';
import type { RenderOptions } from '../render-options.ts';
import { contentText } from '../terminal/terminal.ts';
import { fullDivergence } from './full.ts';
import { publicDivergence } from './public.ts';

/** The formats in which it can be said who sees what. */
export const DIVERGENCE_FORMATS = ['terminal', 'markdown', 'json'] as const;

/** The name of one of them. */
export type DivergenceFormat = (typeof DIVERGENCE_FORMATS)[number];

/** Who sees what, as text. JSON is data, and holds everything whoever reads it. */
export function renderDivergence(report: DivergenceReport, format: DivergenceFormat, options: RenderOptions): string {
  if (format === 'json') return jsonText(report);
  const content = options.audience === 'public' ? publicDivergence(report) : fullDivergence(report);
  return format === 'markdown' ? contentMarkdown(content) : contentText(content, options);
}
