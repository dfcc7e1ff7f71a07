import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historiesOf } from '../../src/compare/history.ts';
import type { History } from '../../src/model/history.ts';
import type { Report } from '../../src/model/report.ts';
import type { Audience } from '../../src/report/content/audience.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import { auditObject } from '../support/audit-object.ts';
import { CHROMIUM, IS_CI, startBrowser } from '../support/browser.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';
import { filledTrust } from '../support/filled-trust.ts';
import { AUDIT_DAY } from '../support/trust.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ADDRESS = 'http://report.test/';
const SECONDS = 120_000;
const MOST_STOPS = 1000;

/** A way in which a page is looked at. */
interface View {
  readonly title: string;
  readonly context: BrowserContextOptions;
  readonly isPrinted?: boolean;
  readonly audience?: Audience;
  readonly histories?: readonly History[];
}

const WIDE = { width: 1280, height: 900 };
const VIEWS: readonly View[] = [
  { title: 'in light', context: { viewport: WIDE, colorScheme: 'light' } },
  { title: 'in dark', context: { viewport: WIDE, colorScheme: 'dark' } },
  { title: '320 pixels wide', context: { viewport: { width: 320, height: 640 } } },
  { title: '320 pixels wide, in dark', context: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } },
  // A browser that zooms to 200% gives the page half the pixels, each twice as large.
  { title: 'at 200% zoom', context: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
  { title: 'on paper', context: { viewport: { width: 794, height: 1123 } }, isPrinted: true },
  { title: 'on paper, from a dark screen', context: { viewport: WIDE, colorScheme: 'dark' }, isPrinted: true },
];

const SMALL = { viewport: { width: 320, height: 640 } };
const LONG = 'Kittiwake Ward for Families, their Newborn Children and Everybody who Stays with them '
  .repeat(4)
  .slice(0, 300);
const STRANGE: readonly (readonly [title: string, text: string])[] = [
  ['names of 300 characters', LONG],
  ['one word of 300 letters', 'a'.repeat(300)],
  ['right-to-left words', 'مستشفى للعائلات מרפא למשפחות'],
  ['emoji', '\u{1f3e5}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} '.repeat(20)],
  ['markup', '<img src=http://elsewhere.test/x.png onerror=alert(1)><script>alert(1)</script>'],
];

describe.runIf(CHROMIUM !== null || IS_CI)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, SECONDS);
  afterAll(async () => await browser?.close());

  describe.each(['northmere', 'first-look'])('the page of %s', async (example) => {
    const report = await exampleReport(example);

    it.each(VIEWS)(
      'has nothing that WCAG 2.2 AA forbids, and never scrolls sideways, $title',
      { timeout: SECONDS },
      async (view) => {
        await look(browser, report, view, async (page) => {
          expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          await page.evaluate(unfold);
          expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          expect(await violations(page)).toEqual([]);
        });
      },
    );
  });

  describe.each(STRANGE)('a report with %s everywhere', async (_, text) => {
    const { report } = await auditObject(filledTrust(text), AUDIT_DAY);

    it('has nothing that WCAG 2.2 AA forbids, and never scrolls sideways', { timeout: SECONDS }, async () => {
      await look(browser, report, { title: '', context: SMALL }, async (page) => {
        await page.evaluate(unfold);
        expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
        expect(await violations(page)).toEqual([]);
      });
    });
  });

  describe.each(['board', 'lead', 'public'] as const)('the page for %s', (audience) => {
    it.each([{ viewport: WIDE }, SMALL])(
      'has nothing that WCAG 2.2 AA forbids, and never scrolls sideways: %o',
      {
        timeout: SECONDS,
      },
      async (context) => {
        const report = await exampleReport('northmere');
        await look(browser, report, { title: '', context, audience }, async (page) => {
          await page.evaluate(unfold);
          expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          expect(await violations(page)).toEqual([]);
        });
      },
    );
  });

  describe.each([{ viewport: WIDE }, SMALL, { ...SMALL, colorScheme: 'dark' } as const])(
    'movement over time: %o',
    (context) => {
      it('has nothing that WCAG 2.2 AA forbids, and never scrolls sideways', { timeout: SECONDS }, async () => {
        const report = await exampleReport('northmere');
        const earlier = { ...report, asOf: '2026-01-10', framework: { ...report.framework, sha256: 'another' } };
        const histories = historiesOf([
          { from: 'earlier.json', report: earlier },
          { from: 'now.json', report },
        ]);
        await look(browser, report, { title: '', context, audience: 'lead', histories }, async (page) => {
          await page.evaluate(unfold);
          expect(await page.locator('.hpp-way').count()).toBe(7);
          expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
          expect(await violations(page)).toEqual([]);
        });
      });
    },
  );

  it.each(EXAMPLES)('prints what the board of %s reads on two pages at most', { timeout: SECONDS }, async (example) => {
    expect(await boardPages(await exampleReport(example))).toBeLessThanOrEqual(2);
  });

  it.each(STRANGE)(
    'prints what a board reads on two pages at most, with %s everywhere',
    {
      timeout: SECONDS,
    },
    async (_, text) => {
      const { report } = await auditObject(filledTrust(text), AUDIT_DAY);

      expect(await boardPages(report)).toBeLessThanOrEqual(2);
    },
  );

  async function boardPages(report: Report): Promise<number> {
    let pages = 0;
    await look(browser, report, { title: '', context: {}, isPrinted: true, audience: 'board' }, async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      pages = Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf)?.[1]);
    });
    expect(pages).toBeGreaterThan(0);
    return pages;
  }

  it('begins with a link past the contents, and goes through the page in its order, each stop to be seen', {
    timeout: SECONDS,
  }, async () => {
    const report = await exampleReport('northmere');
    await look(browser, report, { title: '', context: { viewport: WIDE } }, async (page) => {
      const stops: Stop[] = [];
      while (stops.length < MOST_STOPS) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        stops.push(await page.evaluate(stopOf));
      }

      expect(stops.length).toBeGreaterThan(100);
      expect(stops.length).toBeLessThan(MOST_STOPS);
      expect(stops[0]).toMatchObject({ text: 'Skip to the report', isSeen: true });
      expect(stops.slice(1, 3).map(({ text }) => text)).toEqual(['What this is', 'Where it stands']);
      expect(stops.filter(({ isSeen, isMarked }) => !isSeen || !isMarked)).toEqual([]);
      expect(stops.map(({ place }) => place)).toEqual(stops.map(({ place }) => place).toSorted((a, b) => a - b));
    });
  });

  it('leads past the contents to the report, and from a gap to its element', async () => {
    const report = await exampleReport('northmere');
    await look(browser, report, { title: '', context: { viewport: WIDE } }, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('hpp-report');

      await page.click('[id="gap/communication/accessible-inclusive"] a');
      const top = await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top);
      expect(page.url()).toBe(`${ADDRESS}#communication/accessible-inclusive`);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(WIDE.height);
    });
  });

  it('unfolds by keyboard what bears an element out', async () => {
    const report = await exampleReport('northmere');
    await look(browser, report, { title: '', context: { viewport: WIDE } }, async (page) => {
      const words = page.locator('.hpp-entry details').first();
      expect(await words.locator('dd').first().isVisible()).toBe(false);

      await words.locator('summary').focus();
      await page.keyboard.press('Enter');

      expect(await words.locator('dd').first().isVisible()).toBe(true);
    });
  });

  it('prints what is folded on the screen, page by page, as a PDF with tags', { timeout: SECONDS }, async () => {
    const report = await exampleReport('northmere');
    await look(browser, report, { title: '', context: { viewport: WIDE }, isPrinted: true }, async (page) => {
      expect(await page.locator('.hpp-entry details dd').first().isVisible()).toBe(true);
      expect(await page.locator('nav').isVisible()).toBe(false);

      const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');

      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Type \/MarkInfo\s*\/Marked true|\/Marked true/);
      expect(pdf).toMatch(/\/Lang \(en-GB\)/);
    });
  });
});

/** Opens the page of a report as a view shows it. Any request but that for the page itself fails the test, as does a script. */
async function look(browser: Browser, report: Report, view: View, check: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(view.context);
  const requests: string[] = [];
  const troubles: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return await route.fulfill({ contentType: 'text/html', body: renderHtml([report], view) });
    requests.push(url);
    return await route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => troubles.push(dialog.message()));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  try {
    await page.goto(ADDRESS);
    if (view.isPrinted === true) await page.emulateMedia({ media: 'print' });
    await check(page);
  } finally {
    await context.close();
  }
  expect(requests).toEqual([]);
  expect(troubles).toEqual([]);
}

/** What axe finds, in words that say where. It is put into the page past the page's own policy, which lets no script in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  }, WCAG_2_2_AA);
  expect(found.passes.map(({ id }) => id)).toContain('color-contrast');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** By how many pixels the page is wider than its window. */
function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** Where the keyboard stands. */
interface Stop {
  readonly text: string;
  /** Which of all elements it is. */
  readonly place: number;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
}

function stopOf(): Stop {
  const element = document.activeElement ?? document.body;
  const { width, height, top } = element.getBoundingClientRect();
  const { boxShadow, outlineStyle, outlineColor } = getComputedStyle(element);
  return {
    text: (element.textContent ?? '').trim().slice(0, 60),
    place: [...document.querySelectorAll('*')].indexOf(element),
    isSeen: width > 1 && height > 1 && top >= -1 && top < innerHeight,
    isMarked: boxShadow !== 'none' || (outlineStyle !== 'none' && outlineColor !== 'rgba(0, 0, 0, 0)'),
  };
}
