import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type InvalidInput, type OpenTrustFile, openTrustFile } from '../src/app/open-trust-file.ts';
import { formatFindings } from '../src/diagnostics/format-findings.ts';

// A case is a file: put it into the folder, and run `npx vitest run test/golden.test.ts -u` to write its .out.
const OK = resolve('test/golden/ok');
const ERR = resolve('test/golden/err');

describe('trust files with a mistake', () => {
  it.each(names(ERR, '.yaml'))('%s.yaml is answered as the .out beside it says', async (name) => {
    const opened = await open(ERR, name);

    await expect(printed(opened)).toMatchFileSnapshot(join(ERR, `${name}.out`));
  });

  it.each(names(ERR, '.yaml'))('%s.yaml is refused', async (name) => {
    const opened = await open(ERR, name);

    expect(opened.state).toBe('invalid');
  });

  it('have one answer each, and no answer is left over', () => {
    expect(names(ERR, '.out')).toEqual(names(ERR, '.yaml'));
  });
});

describe('trust files without a mistake', () => {
  it.each(names(OK, '.yaml'))('%s.yaml is silent', async (name) => {
    const opened = await open(OK, name);

    expect(printed(opened)).toBe('');
    expect(opened.state).toBe('open');
  });
});

function open(folder: string, name: string): Promise<OpenTrustFile | InvalidInput> {
  return openTrustFile({ file: join(folder, `${name}.yaml`), workingDirectory: folder });
}

function printed(opened: OpenTrustFile | InvalidInput): string {
  return opened.state === 'open' ? '' : formatFindings(opened.findings, opened.texts);
}

function names(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
}
