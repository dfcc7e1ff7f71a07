import { describe, expect, it } from 'vitest';
import { findingLine, formatFindings } from '../../src/diagnostics/format-findings.ts';
import type { Finding } from '../../src/model/report.ts';

const FINDING: Finding = {
  id: 'schema/unknown-key',
  severity: 'error',
  message: 'unknown key "stautus" in "policies > candour"',
  subject: null,
  why: 'What stands under it would not be counted.',
  fix: 'use "status"',
  waiver: null,
  location: { file: 'care/trust.yaml', line: 2, column: 3, endLine: 2, endColumn: 10 },
};

describe('findings as text', () => {
  it('gives each a line that can be searched, its place, why it matters and what to do', () => {
    const text = formatFindings([FINDING], new Map([['care/trust.yaml', 'candour:\n  stautus: approved\n']]));

    expect(text).toBe(
      [
        'care/trust.yaml:2:3: error: unknown key "stautus" in "policies > candour" [schema/unknown-key]',
        '  2 |   stautus: approved',
        '    |   ^^^^^^^',
        '  why: What stands under it would not be counted.',
        '  fix: use "status"',
        '',
      ].join('\n'),
    );
  });

  it('leaves the place out where the text is not at hand', () => {
    const text = formatFindings([FINDING], new Map());

    expect(text.split('\n')).toHaveLength(4);
  });

  it('puts an empty line between two', () => {
    expect(formatFindings([FINDING, FINDING], new Map()).split('\n\n')).toHaveLength(2);
  });

  it('shows a hundred and counts the rest', () => {
    const text = formatFindings(
      Array.from({ length: 130 }, () => FINDING),
      new Map(),
    );

    expect(text.match(/unknown key/g)).toHaveLength(100);
    expect(text.endsWith('\n\nand 30 more\n')).toBe(true);
  });

  it('is empty for no findings', () => {
    expect(formatFindings([], new Map())).toBe('');
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('calls %s %s', (severity, word) => {
    expect(findingLine({ ...FINDING, severity })).toContain(`:2:3: ${word}: `);
  });

  it('keeps a finding on one line and lets nothing in it act on the screen', () => {
    const line = findingLine({ ...FINDING, message: 'told\nlate\u001b[2J\u202e' });

    expect(line).toBe('care/trust.yaml:2:3: error: told late[2J [schema/unknown-key]');
  });
});
