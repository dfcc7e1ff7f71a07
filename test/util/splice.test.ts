import { describe, expect, it } from 'vitest';
import { spliced } from '../../src/util/splice.ts';

describe('stretches put in the place of others', () => {
  it('leave everything else as it stands, in whatever order they come', () => {
    const splices = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 2, text: '' },
      { start: 6, end: 6, text: '!' },
    ];

    expect(spliced('abcdef', splices)).toBe('cdEf!');
  });

  it('keep their order where they begin in one place, but for those that go first', () => {
    const at = (text: string, precedence?: number) => ({
      start: 1,
      end: 1,
      text,
      ...(precedence === undefined ? {} : { precedence }),
    });

    expect(spliced('ab', [at('1'), at('2'), at('3', 4), at('4', 2)])).toBe('a3412b');
  });

  it('are refused where they overlap', () => {
    expect(
      spliced('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toBeNull();
  });
});
