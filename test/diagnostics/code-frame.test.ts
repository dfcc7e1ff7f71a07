import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';

describe('the frame of a place', () => {
  it('shows the line with a mark under the place', () => {
    const frame = codeFrame('format: 1\nnote: told late\n', place(2, 7, 2, 11));

    expect(frame).toBe('  2 | note: told late\n    |       ^^^^');
  });

  it('marks the rest of the first line of a place of several lines', () => {
    const frame = codeFrame('note: told\n  late\n', place(1, 7, 2, 7));

    expect(frame).toBe('  1 | note: told\n    |       ^^^^');
  });

  it('marks one column where the place has no width', () => {
    expect(codeFrame('note:\n', place(1, 6, 1, 6))).toBe('  1 | note:\n    |      ^');
  });

  it('keeps the mark under the text after tabs', () => {
    expect(codeFrame('\t\tnote: late\n', place(1, 9, 1, 13))).toBe('  1 |   note: late\n    |         ^^^^');
  });

  it.each([
    ['wide letters', 'ああ: late', 5, '          ^^^^'],
    ['an emoji of several parts', '👩‍⚕️: late', 8, '        ^^^^'],
    ['letters with marks', 'e\u0301e\u0301: late', 7, '        ^^^^'],
  ])('keeps the mark under the text after %s', (_what, line, column, mark) => {
    const [, under] = codeFrame(line, place(1, column, 1, column + 4)).split('\n');

    expect(under).toBe(`    | ${mark.slice(4)}`);
  });

  it('cuts a long line around a place far along it, and says so', () => {
    const line = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`;

    const [shown = '', under = ''] = codeFrame(line, place(1, 281, 1, 285)).split('\n');

    expect(shown.length).toBeLessThan(115);
    expect(shown.slice(6, 7)).toBe('…');
    expect(shown.slice(-1)).toBe('…');
    expect(shown.slice(under.indexOf('^'), under.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('never shows half of a character that the cut goes through', () => {
    const shown = codeFrame('👩'.repeat(200), place(1, 142, 1, 144));

    expect(shown).not.toMatch(/\p{Cs}/u);
  });

  it('shows nothing of the file that could act on the screen', () => {
    const frame = codeFrame('note: \u001b[31mred\u0007\u202eder\n', place(1, 7, 1, 10));

    expect(frame.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(frame).toContain('[31mred');
  });

  it.each([
    ['a line that is not there', 'note: late', 9],
    ['an empty line', 'note: late\n   \n', 2],
  ])('is empty for %s', (_what, text, line) => {
    expect(codeFrame(text, place(line, 1, line, 1))).toBe('');
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', (end) => {
    expect(codeFrame(`one${end}two${end}three`, place(3, 1, 3, 6))).toBe('  3 | three\n    | ^^^^^');
  });

  it('makes room for long line numbers', () => {
    const frame = codeFrame(`${'\n'.repeat(999)}late`, place(1_000, 1, 1_000, 5));

    expect(frame).toBe('  1000 | late\n       | ^^^^');
  });
});

function place(line: number, column: number, endLine: number, endColumn: number) {
  return { file: 'trust.yaml', line, column, endLine, endColumn };
}
