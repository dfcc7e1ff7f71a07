import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const USUAL_PLACES: readonly string[] = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser on this machine: the one that HPP_CHROMIUM names, or Debian's; null when there is none. */
export const CHROMIUM: string | null =
  [process.env['HPP_CHROMIUM'] ?? '', ...USUAL_PLACES].find((file) => file !== '' && existsSync(file)) ?? null;

/** Whether this is a run that may leave nothing out. */
export const IS_CI: boolean = process.env['CI'] === 'true';

/** Starts the browser. */
export async function startBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('There is no Chromium on this machine: apt-get install chromium.');
  const { chromium } = await import('playwright-core');
  // Chromium has no sandbox for root, as which it runs in a container; it opens our own pages only.
  return await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-lcd-text'] });
}
