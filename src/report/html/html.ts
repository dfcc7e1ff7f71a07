import type { History } from '../../model/history.ts';
import type { Report } from '../../model/report.ts';
import type { Audience } from '../content/audience.ts';
import type { Section } from '../content/blocks.ts';
import { contentOf } from '../content/content.ts';
import { historyFor, historySection } from '../content/history/history-content.ts';
import type { ReportContent } from '../content/report-content.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Anchors, anchorsOf, sectionAnchor } from './anchors.ts';
import { styles } from './generated/styles.js';
import { html, type Markup, markupText, styleElement } from './markup.ts';
import { sectionMarkup } from './section.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
type Html = Pick<RenderOptions, 'audience' | 'histories'>;

const BOXES = [0, 1, 2, 3];

/** Reports as one page that needs nothing else: no script, no network. All text of the input is escaped. */
export function renderHtml(reports: readonly Report[], { audience = 'full', histories = [] }: Html = {}): string {
  const contents = reports.map((report) => withMovement(contentOf(report, audience), report, audience, histories));
  return renderPage(contents, reports[0]?.tool ?? null);
}

/** The content of a report, with the movement of its service where that is known. The public's page holds promises, no figures. */
function withMovement(
  content: ReportContent,
  report: Report,
  audience: Audience,
  histories: readonly History[],
): ReportContent {
  const history = audience === 'public' ? null : historyFor(report, histories);
  return history === null ? content : { ...content, sections: [...content.sections, historySection(history)] };
}

/** Contents as one page that needs nothing else. */
export function renderPage(contents: readonly ReportContent[], tool: Report['tool'] | null): string {
  const taken = new Set(['hpp-report']);
  const articles = contents.map((content, i) => articleMarkup(content, i === 0 ? '' : `${i + 1}/`, taken));
  const page = html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(contents)}</title>
${styleElement(styles)}
</head>
<body>
<a class="nhsuk-skip-link" href="#hpp-report">Skip to the report</a>
${METERS}
<header class="hpp-band"><div class="hpp-width"><strong>${tool?.name ?? ''}</strong> <span>Not an NHS publication</span></div></header>
<main class="hpp-width">
${articles}</main>
<footer class="hpp-foot"><div class="hpp-width">${footMarkup(tool)}</div></footer>
</body>
</html>
`;
  return markupText(page);
}

function titleOf(contents: readonly ReportContent[]): string {
  const [first] = contents;
  const subjects = contents.map(({ subject }) => subject).join('; ');
  return first === undefined ? 'hpp' : `${subjects} \u2013 ${first.title}`;
}

function articleMarkup({ title, subject, sections }: ReportContent, prefix: string, taken: Set<string>): Markup {
  const anchors = anchorsOf(sections, prefix, taken);
  const heading = anchors.claim('hpp-title');
  return html`<article aria-labelledby="${heading}">
<div class="hpp-title"><h1 id="${heading}" dir="auto">${title}</h1>
<p class="hpp-subject" dir="auto">${subject}</p></div>
<div class="hpp-columns">
${contentsMarkup(sections, subject, anchors)}<div class="hpp-report"${prefix === '' ? html` id="hpp-report" tabindex="-1"` : null}>
${sections.map((section) => sectionMarkup(section, anchors))}</div>
</div>
</article>
`;
}

function contentsMarkup(sections: readonly Section[], subject: string, anchors: Anchors): Markup {
  return html`<nav class="nhsuk-contents-list hpp-contents" aria-label="Contents: ${subject}">
<ol class="nhsuk-contents-list__list" role="list">
${sections.map(
  (
    section,
  ) => html`<li class="nhsuk-contents-list__item"><a class="nhsuk-contents-list__link" href="#${anchors.find(sectionAnchor(section))}">${section.title}</a></li>
`,
)}</ol>
</nav>
`;
}

function footMarkup(tool: Report['tool'] | null): Markup {
  const made = tool === null ? '' : `Made by ${tool.name} ${tool.version}. `;
  return html`<p>${made}This is not an NHS publication. It is styled with NHS.UK frontend, and no part of the NHS has made, checked or approved it.</p>`;
}

/** The five levels as boxes, drawn once and used everywhere. */
const METERS = html`<svg class="hpp-defs" aria-hidden="true" focusable="false">${[0, 1, 2, 3, 4].map(
  (value) =>
    html`<symbol id="hpp-meter-${value}" viewBox="0 0 44 12">${BOXES.map(
      (box) =>
        html`<rect class="${box < value ? 'hpp-box hpp-box--full' : 'hpp-box'}" x="${box * 11 + 1}" y="1.5" width="9" height="9"/>`,
    )}</symbol>`,
)}<pattern id="hpp-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hpp-hatch" width="2" height="6"/></pattern></svg>`;
