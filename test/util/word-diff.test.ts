import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/util/word-diff.ts';

describe('how a text became another', () => {
  it.each([
    ['one word', 'Staff will ring', 'Staff may ring', 'Staff [-will-] {+may+} ring'],
    ['words that came', 'Staff ring', 'Staff ring unless told', 'Staff ring {+unless told+}'],
    ['words that went', 'Staff always ring', 'Staff ring', 'Staff [-always-] ring'],
    ['nothing', 'Staff ring', 'Staff ring', ''],
    ['line ends', 'Staff\nring', 'Staff  ring', ''],
    ['quote marks and dashes', '"Staff" \u2013 ring', '\u201cStaff\u201d \u2013 ring', ''],
    ['everything', 'Staff ring', '', '[-Staff ring-]'],
    ['from nothing', '', 'Staff ring', '{+Staff ring+}'],
    ['a dash that became words', 'a \u2013 b', 'a or b', 'a [-\u2013-] {+or+} b'],
    [
      'one word far from the rest',
      'a b c d e f g h i j k l m n o p',
      'a b c d e f g h i j k l m n o x',
      '\u2026 j k l m n o [-p-] {+x+}',
    ],
    [
      'two words far apart',
      'x b c d e f g h i j k l m n o p',
      'y b c d e f g h i j k l m n o q',
      '[-x-] {+y+} b c d e f g \u2026 j k l m n o [-p-] {+q+}',
    ],
  ])('tells %s', (_, was, is, told) => {
    expect(wordDiff(was, is)).toBe(told);
  });

  it('tells everything that went and came', () => {
    const words = fc.array(fc.constantFrom('staff', 'ring', 'wait', 'never', 'always'), { maxLength: 12 });

    fc.assert(
      fc.property(words, words, (was, is) => {
        const told = wordDiff(was.join(' '), is.join(' '));
        const came = [...told.matchAll(/\{\+(.*?)\+\}/g)].flatMap(([, text = '']) => text.split(' '));
        const went = [...told.matchAll(/\[-(.*?)-\]/g)].flatMap(([, text = '']) => text.split(' '));

        expect(was.length - went.length).toBe(is.length - came.length);
        expect(told === '').toBe(was.join(' ') === is.join(' '));
      }),
    );
  });

  it('does not go word by word through texts that have nothing in common', () => {
    const was = Array.from({ length: 1900 }, (_, i) => `a${i}`).join(' ');
    const before = performance.now();

    const told = wordDiff(was, was.replaceAll('a', 'b'));

    expect(told.length).toBeLessThan(1100);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('takes no time for a million words', () => {
    const before = performance.now();

    wordDiff('a '.repeat(1_000_000), 'b '.repeat(1_000_000));

    expect(performance.now() - before).toBeLessThan(3000);
  });
});
