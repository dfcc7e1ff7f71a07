import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/cli/theme.ts';
import type { Report } from '../../src/model/report.ts';
import { AUDIENCES } from '../../src/report/content/audience.ts';
import { type Inline, type Item, inWords, type WordBlock } from '../../src/report/content/blocks.ts';
import { contentOf } from '../../src/report/content/content.ts';
import { planSection } from '../../src/report/content/gaps.ts';
import type { ReportContent } from '../../src/report/content/report-content.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderGitlab } from '../../src/report/gitlab.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { candourReceipt, commitmentReceipt, elementReceipt, rolloutReceipt } from '../../src/report/receipt.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderTerminal, sectionsText } from '../../src/report/terminal/terminal.ts';
import { columnsOf } from '../../src/util/columns.ts';
import { auditObject } from '../support/audit-object.ts';
import { filledTrust } from '../support/filled-trust.ts';
import { junitErrors } from '../support/junit-rules.ts';
import { partsOf } from '../support/markdown.ts';
import { NO_IO } from '../support/no-io.ts';
import { idsOf, readPage } from '../support/page.ts';
import { readXml } from '../support/read-xml.ts';
import { sarifErrors } from '../support/sarif-schema.ts';
import { AUDIT_DAY } from '../support/trust.ts';

const HOSTILE: readonly (readonly [title: string, text: string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['an image that runs a script', '<img src=x onerror="alert(1)">'],
  ['a comment that is never closed', '<!-- the rest is hidden'],
  ['an entity', '&lt;b&gt; &#60;script&#62; &nbsp;'],
  ['the end of a link', '](javascript:x)'],
  ['a link and an image', '[ring us](javascript:alert(1)) ![ward](http://example.org/x.png)'],
  ['a link by reference', '[ward]: http://example.org\n\n[ward]'],
  ['a footnote', 'see[^1]\n\n[^1]: here'],
  ['addresses', 'http://example.org HTTPS://example.org www.example.org ftp://example.org <http://example.org>'],
  ['addresses of e-mail', 'a.clerk@example.org mailto:a.clerk@example.org <a.clerk@example.org>'],
  ['a mention', '@everyone @channel see #12 and GH-12'],
  ['a table row', '| a | b |\n| --- | --- |\n| c | d |'],
  ['a heading', '# heading'],
  ['a smaller heading', '## heading'],
  ['a heading with a line under it', 'heading\n==='],
  ['a line across', '---'],
  ['another line across', '***\n___'],
  ['a list item', '- item'],
  ['a numbered item', '1. item'],
  ['another numbered item', '12) item'],
  ['a task', '- [ ] ring back'],
  ['a quotation', '> said she'],
  ['code', '`x` ``y`` ```\nfence\n```\n~~~\nfence'],
  ['indented code', '    ring back\n\n\tring back'],
  ['stars and lines', '**bold** *slanted* __bold__ _slanted_ ~~gone~~ **'],
  ['a formula', '$x$ $$y$$'],
  ['backslashes', '\\ \\\\ \\[x] C:\\ward\\'],
  ['colours', '\u001b[31mred\u001b[0m \u009b31mred'],
  ['a link of the terminal', '\u001b]8;;http://example.org\u0007ring us\u001b]8;;\u0007'],
  ['a title of the terminal', '\u001b]0;hpp\u001b\\ \u001b[2J\u001b[H\u001bc'],
  ['every control character', Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('.')],
  ['marks that turn the direction', 'ward \u202etfel\u202c \u2066in\u2069 \u200f\u200e\u061c'],
  ['line ends of every kind', 'one\ntwo\r\nthree\rfour\u0085five\u2028six\u2029seven\u000beight\fnine'],
  ['a sentence over several lines', 'one\n\n# two\n\n- three\n\n    four'],
  ['10,000 letters without a space', 'a'.repeat(10_000)],
  ['10,000 characters in words', 'ring back '.repeat(1000)],
  ['10,000 letters that are two columns wide', '病'.repeat(10_000)],
  ['emoji', '\u{1f3e5} \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1ec}\u{1f1e7} 1\ufe0f\u20e3 '.repeat(40)],
  ['right-to-left words', 'מרפא למשפחות مستشفى للعائلات '.repeat(20)],
  ['letters with many marks', `${'e\u0301\u0323\u0302'.repeat(300)} ward`],
  ['wide spaces', 'ward\u3000ward\u00a0ward\u2003ward '.repeat(60)],
  ['half of a character', '\ud83c ward \udfe5'],
];

const WIDTHS = [80, 120, 200] as const;
// Every control character but the line end, and every mark that turns the direction of writing.
const ACTING = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

const paint = await paintFor(NO_IO.stdout, NO_IO, true);
const noPaint = (text: string): string => text;

const PLAIN = 'the day ward';
const FROM_OUTSIDE =
  /HTML|Comment|ProcessingInstruction|Link|Image|URL|Autolink|Code|Blockquote|HorizontalRule|Setext|Strikethrough|Task|^Emphasis$/;
const OWN_HEADINGS = [
  '# Harmed Patient Pathway: readiness',
  '## What this is',
  '## Where it stands',
  '## The six commitments',
  '## Red flags and quotations in doubt',
  '## Roll-out',
  '## Candour in England',
  '## Gaps',
  '## Questions to take to the people affected',
  '## Plan',
  '## Decisions asked of the board',
  '## What the commitments rest on',
  '## Indicators (shown, never scored)',
  '## Recommendations',
  '## Findings about the file, the evidence and the documents',
];

describe.each(HOSTILE)('%s in every text of the trust file', async (_, text) => {
  const report = await reportOf(text);

  it.each(WIDTHS)('gives terminal output that only says something, within %i columns', (width) => {
    for (const audience of AUDIENCES) {
      const output = renderTerminal([report], { audience, width, paint: noPaint });

      expect(output).not.toMatch(ACTING);
      expect(linesOver(output, width)).toEqual([]);
    }
  });

  it('gives colours only where they are asked for, and the same words', () => {
    for (const audience of AUDIENCES) {
      const plain = renderTerminal([report], { audience, width: 100, paint: noPaint });
      const coloured = renderTerminal([report], { audience, width: 100, paint });

      expect(coloured).toMatch(COLOUR);
      expect(coloured.replace(COLOUR, '')).toBe(plain);
    }
  });

  it('gives explanations and a plan that only say something, within 80 columns', () => {
    const sections = [
      ...elementReceipt('communication/named-contact', report),
      ...elementReceipt('enablers/co-production', report),
      ...commitmentReceipt('communication', report),
      ...candourReceipt('en-apology', report),
      ...rolloutReceipt('trained-in-restorative-practice', report),
      planSection(report, 'full'),
    ];

    const output = sectionsText(sections, { width: 80, paint: noPaint });

    expect(output).not.toMatch(ACTING);
    expect(linesOver(output, 80)).toEqual([]);
  });

  it.each(AUDIENCES)('gives Markdown of the parts that the %s report has, and of no others', (audience) => {
    const parts = partsOf(renderMarkdown([report], { audience })).map(({ name }) => name);

    expect(parts).toEqual(partsOfContent(contentOf(report, audience)));
  });

  it.each(['board', 'public'] as const)('gives %s Markdown without HTML, links, images or mentions', (audience) => {
    const markdown = renderMarkdown([report], { audience });

    expect(partsOf(markdown).filter(({ name }) => FROM_OUTSIDE.test(name))).toEqual([]);
    expect(markdown).not.toMatch(/@\w|#\d|<|^>/m);
    expect(markdown).not.toMatch(ACTING);
  });

  it('gives Markdown without HTML, links, images or mentions, and with its own headings only', () => {
    const markdown = renderMarkdown([report]);
    const parts = partsOf(markdown);

    expect(parts.filter(({ name }) => FROM_OUTSIDE.test(name))).toEqual([]);
    expect(parts.filter(({ name }) => name.includes('Heading')).map(({ source }) => source)).toEqual(OWN_HEADINGS);
    expect(markdown).not.toMatch(/@\w|#\d|<|^>/m);
    expect(markdown).not.toMatch(ACTING);
  });

  it('gives a Markdown table of the six commitments, each row with its six cells', () => {
    const parts = partsOf(renderMarkdown([report]));
    const rows = parts.filter(({ name }) => name === 'TableRow').map(({ source }) => source);

    expect(parts.filter(({ name }) => name === 'Table')).toHaveLength(1);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(['| 1 ', '| 2 ', '| 3 ', '| 4 ', '| 5 ', '| 6 ']);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
  });

  it('gives a page with our own elements and attributes only, closed and linked within itself', () => {
    const markup = renderHtml([report]);
    const page = readPage(markup);
    const attributes = page.elements.flatMap(({ attributes: own }) => Object.entries(own));

    expect(page.elements.map(({ tag }) => tag).filter((tag) => !OWN_TAGS.has(tag))).toEqual([]);
    expect(attributes.map(([name]) => name).filter((name) => !OWN_ATTRIBUTES.has(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(page.unclosed).toEqual([]);
    expect(idsOf(page).length).toBe(new Set(idsOf(page)).size);
    expect(markup).not.toMatch(ACTING);
  });

  it('gives a page built like that of a report in which plain words stand instead', async () => {
    const plain = replacedIn(report, text, PLAIN);

    expect(shapeOf(renderHtml([report]))).toEqual(shapeOf(renderHtml([plain])));
  });

  it('gives JSON that reads back to the same text, and that only says something on a screen', () => {
    const json = renderJson([report]);

    expect(JSON.parse(json)).toEqual(report);
    expect(JSON.parse(json).organisation.name).toBe(text);
    expect(json).not.toMatch(ACTING);
  });

  it('gives SARIF, JUnit, GitLab and line-by-line JSON that are valid and only say something', () => {
    const sarif = renderSarif([report]);
    const junit = renderJunit([report]);
    const lines = renderNdjson([report]).trimEnd().split('\n');

    expect(sarifErrors(JSON.parse(sarif))).toEqual([]);
    expect(junitErrors(readXml(junit))).toEqual([]);
    for (const line of lines) JSON.parse(line);
    for (const output of [sarif, junit, renderGitlab([report]), ...lines]) expect(output).not.toMatch(ACTING);
  });

  it('gives one annotation a finding, and no other command of the workflow', () => {
    const lines = renderGithub([report]).trimEnd().split('\n');

    expect(lines).toHaveLength(report.findings.length);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]*(?:,\w+=[^:,]*)*::/);
      expect(line).not.toMatch(ACTING);
    }
  });
});

const OWN_TAGS = new Set(
  `html head meta title style body a svg symbol rect pattern header div strong span main article h1 p nav ol li section
  h2 ul dl dt dd figure figcaption desc text details summary table caption thead tr th tbody td h3 h4 bdi use line path
  circle footer`.split(/\s+/),
);
const OWN_ATTRIBUTES = new Set(
  `lang charset http-equiv content name class href aria-hidden focusable id viewbox x y width height patternunits
  patterntransform aria-labelledby aria-label aria-describedby role tabindex dir scope x1 x2 y1 y2 d r
  overflow`.split(/\s+/),
);

/** The tags and attributes of a page in their order, without what stands in them. */
function shapeOf(markup: string): string[] {
  return readPage(markup).elements.map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '));
}

/** The report with one text put in the place of another, wherever the other stands whole. */
function replacedIn(report: Report, text: string, plain: string): Report {
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(text, plain);
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(report) as Report;
}

describe('plain words', () => {
  it('stand in the terminal, in Markdown and in JSON wherever the trust file has them', async () => {
    const report = await reportOf('Kittiwake Ward');

    const everywhere = [
      renderTerminal([report], { audience: 'full', width: 200, paint: noPaint }),
      renderMarkdown([report]),
      renderJson([report]),
    ];

    for (const output of everywhere) expect(output.match(/Kittiwake\s+Ward/g)?.length).toBeGreaterThan(40);
  });

  it('keep their marks in Markdown, so that people read what was written', async () => {
    const markdown = renderMarkdown([await reportOf('a*b_c [d] <e> & f|g #h 1. i')]);

    expect(markdown).toContain('**a\\*b\\_c \\[d\\] &lt;e&gt; &amp; f\\|g #h 1. i: a\\*b');
  });

  it('that begin with a number keep it, as a number and not as a list', async () => {
    const markdown = renderMarkdown([await reportOf(PLAIN)]);

    expect(markdown).toContain('\n**1\\. Compassionate and honest communication**: ');
  });
});

/** The parts that Markdown needs to say this content. */
function partsOfContent({ sections }: ReportContent): string[] {
  const inSections = sections.flatMap(({ blocks }) => ['ATXHeading2', ...inWords(blocks).flatMap(partsOfBlock)]);
  return ['ATXHeading1', 'Paragraph', 'StrongEmphasis', ...inSections];
}

function partsOfBlock(block: WordBlock): string[] {
  if (block.kind === 'paragraph') return ['Paragraph', ...strongIn(block.text)];
  if (block.kind === 'table')
    return ['Table', 'TableHeader', ...block.rows.flatMap((row) => ['TableRow', ...strongIn(row)])];
  return [block.isNumbered ? 'OrderedList' : 'BulletList', ...block.items.flatMap(partsOfItem)];
}

function partsOfItem({ lead, lines }: Item): string[] {
  const below = lines.length === 0 ? [] : ['BulletList', ...lines.flatMap(() => ['ListItem', 'Paragraph'])];
  return ['ListItem', 'Paragraph', ...strongIn(lead), ...below];
}

function strongIn(pieces: readonly Inline[]): string[] {
  const strong = pieces.filter((piece) => typeof piece !== 'string' && !['plain', 'quiet'].includes(piece.tone));
  return strong.map(() => 'StrongEmphasis');
}

async function reportOf(text: string): Promise<Report> {
  return (await auditObject(filledTrust(text), AUDIT_DAY)).report;
}

function linesOver(output: string, width: number): string[] {
  return output.split('\n').filter((line) => columnsOf(line) > width);
}
