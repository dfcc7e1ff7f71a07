import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Gap, Report } from '../../src/model/report.ts';
import { type Inline, type Item, inWords, type WordBlock } from '../../src/report/content/blocks.ts';
import { contentOf } from '../../src/report/content/content.ts';
import { styles } from '../../src/report/html/generated/styles.js';
import { renderHtml } from '../../src/report/html/html.ts';
import { harmless } from '../../src/util/words.ts';
import { exampleReport } from '../support/example-report.ts';
import { idsOf, type Page, readPage, singleSpaces } from '../support/page.ts';

const EXAMPLES = readdirSync('examples');
const LONG = 'Kittiwake Ward for Families and their Newborn Children '.repeat(6).slice(0, 300);

describe.each(EXAMPLES)('the page of %s', async (example) => {
  const report = await exampleReport(example);
  const markup = renderHtml([report]);
  const page = readPage(markup);

  it('is closed tag by tag, and is under 400 KB', () => {
    expect(page.unclosed).toEqual([]);
    expect(Buffer.byteLength(markup)).toBeLessThan(400_000);
  });

  it('runs no script and asks nothing of a network', () => {
    const names = page.elements.flatMap(({ attributes }) => Object.keys(attributes));
    const values = page.elements.flatMap(({ tag, attributes }) => (tag === 'meta' ? [] : Object.values(attributes)));
    const policy = page.elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');

    expect(page.elements.filter(({ tag }) => /^(script|link|iframe|object|embed|img|form|base)$/.test(tag))).toEqual(
      [],
    );
    expect(names.filter((name) => /^on|^src|^style$/.test(name))).toEqual([]);
    expect(values.filter((value) => /^\s*(https?:|\/\/|javascript:|data:)/i.test(value))).toEqual([]);
    expect(policy?.attributes['content']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
  });

  it('says its language, its title and that it is not an NHS publication', () => {
    const [root] = page.elements;

    expect(root?.attributes['lang']).toBe('en-GB');
    expect(page.elements.find(({ tag }) => tag === 'title')?.text).toContain(report.organisation.name);
    expect(page.elements.find(({ tag }) => tag === 'header')?.text).toContain('Not an NHS publication');
    expect(page.elements.find(({ tag }) => tag === 'footer')?.text).toContain('not an NHS publication');
  });

  it('has one first heading, and no heading that skips a level', () => {
    const levels = page.elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag.slice(1))] : []));

    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  });

  it('has ids that differ, and leads every link and label to one of them', () => {
    const ids = idsOf(page);
    const targets = page.elements.flatMap(({ attributes }) => [
      ...(attributes['href'] ?? '').split(' ').map((href) => href.replace(/^#/, '')),
      ...(attributes['aria-labelledby'] ?? '').split(' '),
      ...(attributes['aria-describedby'] ?? '').split(' '),
    ]);

    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
    expect(targets.filter((target) => target !== '' && !ids.includes(target))).toEqual([]);
  });

  it('can be linked to at every element, commitment, check, gap, step and phase', () => {
    const ids = new Set(idsOf(page));
    const elements = [...report.commitments.flatMap((commitment) => commitment.elements), ...report.enablers];
    const checks = [...report.candour.checks, ...report.rollout.principles.flatMap((principle) => principle.checks)];
    const wanted = [
      ...[...elements, ...report.commitments, ...checks].map(({ id }) => id),
      ...report.gaps.map(({ id }) => `gap/${id}`),
      ...report.plan.steps.map(({ id }) => `step/${id}`),
      ...report.rollout.phases.map(({ id }) => `phase/${id}`),
    ];

    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('says all that the other formats say, in the same order', () => {
    let from = 0;
    for (const { title, blocks } of contentOf(report, 'full').sections) {
      from = placeOf(title, page, from);
      for (const block of inWords(blocks)) {
        const [first = '', ...others] = said(block);
        // How something stands may come before what it is.
        for (const piece of others) placeOf(piece, page, from);
        from = placeOf(first, page, from);
      }
    }
  });

  it('lists every section in its contents', () => {
    const links = page.elements.filter(({ tag, within }) => tag === 'a' && within.includes('nav'));

    expect(links.map(({ text }) => text)).toEqual(contentOf(report, 'full').sections.map(({ title }) => title));
  });

  it('has a caption and named rows and columns in every table', () => {
    const tables = page.elements.filter(({ tag }) => tag === 'table').length;
    const captions = page.elements.filter(({ tag, text }) => tag === 'caption' && text !== '');
    const heads = page.elements.filter(({ tag }) => tag === 'th');

    expect(tables).toBeGreaterThan(1);
    expect(captions).toHaveLength(tables);
    expect(heads.filter(({ attributes }) => !['col', 'row'].includes(attributes['scope'] ?? ''))).toEqual([]);
  });

  it('gives every picture a name, a description and the table behind it', () => {
    const pictures = page.elements.filter(({ attributes }) => attributes['role'] === 'img');
    const figures = page.elements.filter(({ tag }) => tag === 'figure');

    expect(pictures).toHaveLength(report.rollout.phases.length > 0 ? 3 : 2);
    expect(figures).toHaveLength(pictures.length);
    for (const { attributes } of pictures)
      expect(attributes['aria-labelledby'] !== undefined && attributes['aria-describedby'] !== undefined).toBe(true);
    expect(page.elements.filter(({ tag, within }) => tag === 'table' && within.includes('figure'))).toHaveLength(
      figures.length,
    );
    expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('lets text stand in the direction in which it is written', () => {
    const open = page.elements.filter(({ tag, attributes }) => /^(h[1-4]|dd|caption)$/.test(tag) && !attributes['dir']);

    expect(open.filter(({ within }) => !within.includes('dl'))).toEqual([]);
  });

  it('uses no class without a style of its own', () => {
    const used = new Set(page.elements.flatMap(({ attributes }) => (attributes['class'] ?? '').split(' ')));
    const styled = new Set([...styles.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
    const marks = /^$|^hpp-(report|state|outcome|notes?)$|^nhsuk-(contents-list|tag--|details__summary-text|list--)/;

    expect([...used].filter((name) => !styled.has(name) && !marks.test(name))).toEqual([]);
  });
});

describe('an entry that is set out side by side', () => {
  it.each(EXAMPLES)('says nothing that its line does not say, in %s', async (example) => {
    const { sections } = contentOf(await exampleReport(example), 'full');
    const items = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'list' ? block.items : []));

    for (const { lead, entry } of items) {
      if (entry === undefined) continue;
      const { title, notes, states, text } = entry;
      const words = wordsOf([title, ...notes, ...states.map(({ value }) => value.text), text].join(' '));
      const line = new Set(wordsOf(textOf(lead)));
      expect(words.filter((word) => !line.has(word))).toEqual([]);
    }
  });
});

describe('the style sheet', () => {
  it('needs no font, no picture and no other sheet', () => {
    expect(styles).not.toMatch(/@import|@font-face|frutiger|https?:/i);
    expect([...styles.matchAll(/url\(([^)]*)\)/g)].map(([, target]) => target)).toEqual(
      [...styles.matchAll(/url\(([^)]*)\)/g)].map(() => '#hpp-hatch'),
    );
  });

  it('keeps the notice of the styles that it builds on', () => {
    expect(styles).toContain('Copyright (c) 2019 NHS.UK');
  });

  it.each(['light', 'dark'])('has enough contrast between each text and its ground, in %s', (mode) => {
    const [light = '', dark = ''] = [...styles.matchAll(/:root\{([^}]*)\}/g)].map(([, rules]) => rules);
    const colours = { ...coloursIn(light), ...(mode === 'dark' ? coloursIn(dark) : {}) };
    const onLevels = [0, 1, 2, 3, 4].map((level) => [`on-level-${level}`, `level-${level}`] as const);
    const onPage = ['text', 'quiet', 'link', 'link-visited', 'link-hover'].flatMap((name) =>
      ['page', 'panel'].map((ground) => [name, ground] as const),
    );
    const pairs = [...onLevels, ...onPage, ['band-text', 'band'], ['page', 'accent']] as const;

    const weak = pairs.filter(([text, ground]) => contrast(colours[text], colours[ground]) < 4.5);

    expect(weak).toEqual([]);
    expect(contrast(colours['level-edge'], colours['page'])).toBeGreaterThan(3);
    expect(contrast(colours['accent'], colours['page'])).toBeGreaterThan(3);
  });

  it('is small', () => {
    expect(styles.length).toBeLessThan(30_000);
  });
});

describe('several reports in one page', async () => {
  const page = readPage(renderHtml([await exampleReport('wales'), await exampleReport('scotland')]));

  it('each have a title, their contents and ids of their own', () => {
    const ids = idsOf(page);

    expect(page.elements.filter(({ tag }) => tag === 'h1')).toHaveLength(2);
    expect(page.elements.filter(({ tag }) => tag === 'nav')).toHaveLength(2);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids).toContain('communication/named-contact');
    expect(ids).toContain('2/communication/named-contact');
  });

  it('link within themselves', () => {
    const articles = page.elements.filter(({ tag, within }) => tag === 'a' && within.includes('nav'));
    const half = articles.length / 2;

    expect(articles.slice(half).every(({ attributes }) => attributes['href']?.startsWith('#2/'))).toBe(true);
    expect(articles.slice(0, half).some(({ attributes }) => attributes['href']?.startsWith('#2/'))).toBe(false);
  });
});

describe('large and strange values', async () => {
  const report = await exampleReport('northmere');

  it('fit: 200 gaps, long names, other scripts and emoji', () => {
    const gap = report.gaps[0] as Gap;
    const gaps = Array.from({ length: 200 }, (_, i) => ({ ...gap, id: `gap-${i}`, title: `${LONG} \u{1f3e5}` }));
    const organisation = { ...report.organisation, name: 'مستشفى للعائلات' };

    const markup = renderHtml([{ ...report, organisation, gaps }]);

    const page = readPage(markup);
    expect(Buffer.byteLength(markup)).toBeLessThan(750_000);
    expect(page.unclosed).toEqual([]);
    expect(idsOf(page)).toContain('gap/gap-199');
    expect(page.text).toContain('مستشفى للعائلات');
  });

  it('can be none at all', () => {
    const empty: Report = {
      ...report,
      assessors: [],
      gaps: [],
      findings: [],
      redFlags: [],
      plan: { phase: 'pilot', steps: [] },
      rollout: { principles: [], phases: [] },
      commitments: [],
      enablers: [],
    };

    const page = readPage(renderHtml([empty]));

    expect(page.unclosed).toEqual([]);
    expect(page.text).not.toMatch(/NaN|undefined/);
  });

  it('with one name twice keep ids that differ', () => {
    const [phase] = report.rollout.phases;
    if (phase === undefined) throw new Error('northmere has no phase');
    const rollout = { ...report.rollout, phases: [phase, phase] };

    const ids = idsOf(readPage(renderHtml([{ ...report, rollout }])));

    expect(ids.filter((id) => id.startsWith('phase/'))).toEqual(['phase/pilot', 'phase/pilot-2']);
  });
});

function coloursIn(rules: string): Record<string, string> {
  return Object.fromEntries(
    [...rules.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The contrast of two colours, as WCAG reckons it. */
function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function brightness(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = Number.NaN, green = 0, blue = 0] = (digits.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Where a text stands in a page, from a place on. */
function placeOf(text: string, page: Page, from: number): number {
  const wanted = singleSpaces(harmless(text));
  const place = page.text.indexOf(wanted, from);
  expect(place, `not said in this order: ${wanted}`).toBeGreaterThanOrEqual(0);
  return place;
}

/** The pieces that a block says, each of which stands in one place. */
function said(block: WordBlock): string[] {
  if (block.kind === 'table')
    return [block.caption, ...block.head, ...block.rows.flatMap((row) => row.map((cell) => textOf([cell])))];
  if (block.kind === 'list') return block.items.flatMap(saidByItem);
  if (block.anchor === undefined) return [textOf(block.text)];
  const [heading, ...rest] = block.text;
  return [textOf(heading === undefined ? [] : [heading]), textOf(rest).replace(/^[\s:,.]+/, '')];
}

function saidByItem({ lead, lines, entry }: Item): string[] {
  const below = lines.flatMap(({ label, text }) => [label, text]);
  if (entry === undefined) return [textOf(lead), ...below];
  const states = entry.states.flatMap(({ label, value }) => [label, value.text]);
  return [entry.title, ...states, ...entry.notes, entry.text, ...below];
}

function textOf(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
