// Runs around all tests: says at the end, in plain words, when those that need a browser were left out.
import { CHROMIUM, IS_CI } from '../support/browser.ts';

/** Called by vitest before the first test; what it gives back is called after the last. */
export default function setup(): () => void {
  return () => {
    if (CHROMIUM === null && !IS_CI)
      console.warn(
        '\nThe browser tests (test/browser) were SKIPPED: there is no Chromium on this machine. apt-get install chromium brings it; HPP_CHROMIUM names another.\n',
      );
  };
}
