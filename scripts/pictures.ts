// Makes the pictures in docs/pictures by the real program and a real browser, for the README. Needs Chromium,
// LibreOffice and Poppler.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../test/support/browser.ts';
import { smallPng } from './small-png.ts';
import { terminalPage } from './terminal-page.ts';
import { wordPage } from './word-page.ts';

const FOLDER = 'docs/pictures';
const MOST_BYTES = 150_000;

/** A picture: its file, the page that is shown, and how much of it. */
interface Picture {
  readonly file: string;
  readonly page: () => string;
  /** The element at which the picture begins; else the top. */
  readonly from?: string;
  readonly width: number;
  readonly height: number;
  /** How many dots there are to a pixel. */
  readonly scale?: number;
}

const htmlReport = (): string => printed('--format', 'html');
const wordReport = (): string => wordPage('audit', 'examples/northmere', '--fail-on', 'never', '--quiet');
const terminalReport = (): string => terminalPage(printed('--color'), 'hpp audit examples/northmere');

const PICTURES: readonly Picture[] = [
  { file: 'html.png', page: htmlReport, width: 1200, height: 1130 },
  { file: 'html-commitments.png', page: htmlReport, from: '#commitments', width: 1200, height: 1100 },
  { file: 'word.png', page: wordReport, width: 1040, height: 750, scale: 1 },
  { file: 'terminal.png', page: terminalReport, width: 760, height: 960 },
];

mkdirSync(FOLDER, { recursive: true });
const browser = await startBrowser();
try {
  for (const picture of PICTURES) await take(picture, browser);
} finally {
  await browser.close();
}

async function take({ file, page, from, width, height, scale = 1.5 }: Picture, browser: Browser): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', deviceScaleFactor: scale });
  await tab.setContent(page());
  if (from !== undefined) await tab.locator(from).evaluate((element) => element.scrollIntoView());
  const picture = smallPng(await tab.screenshot());
  await tab.close();
  if (picture.length > MOST_BYTES)
    throw new Error(`${file} has ${picture.length} bytes; a picture in the README has ${MOST_BYTES} at most.`);
  writeFileSync(`${FOLDER}/${file}`, picture);
  console.log(`${FOLDER}/${file}: ${picture.length} bytes`);
}

/** What the program prints of the example. */
function printed(...options: readonly string[]): string {
  const argv = ['bin/hpp.js', 'audit', 'examples/northmere', '--fail-on', 'never', '--quiet', ...options];
  return execFileSync('node', argv, { encoding: 'utf8' });
}
