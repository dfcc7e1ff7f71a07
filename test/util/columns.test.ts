import { describe, expect, it } from 'vitest';
import { brokenInto, columnsOf } from '../../src/util/columns.ts';

describe('columnsOf', () => {
  it.each([
    { what: 'plain letters', text: 'Ring us', columns: 7 },
    { what: 'signs of print', text: '£5 – “the ward’s”…', columns: 18 },
    { what: 'a letter with a mark of its own', text: 'ty\u0302', columns: 2 },
    { what: 'letters of two columns', text: '家族', columns: 4 },
    { what: 'an emoji', text: '💐', columns: 2 },
    { what: 'colours', text: '\u001b[31mward\u001b[39m', columns: 4 },
    { what: 'nothing', text: '', columns: 0 },
  ])('is $columns for $what', ({ text, columns }) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('brokenInto', () => {
  it.each([
    { what: 'a text that fits', text: 'Ring the ward', width: 13, lines: ['Ring the ward'] },
    { what: 'a text at its spaces', text: 'Ring the ward now', width: 9, lines: ['Ring the', 'ward now'] },
    { what: 'signs of print at its spaces', text: '“Ring – the ward”…', width: 8, lines: ['“Ring –', 'the', 'ward”…'] },
    { what: 'several spaces', text: ' Ring  the ward ', width: 9, lines: ['Ring  the', 'ward'] },
    { what: 'a word that is too long', text: 'uninterruptedly', width: 6, lines: ['uninte', 'rrupte', 'dly'] },
    { what: 'letters of two columns', text: '家族家族', width: 4, lines: ['家族', '家族'] },
  ])('breaks $what', ({ text, width, lines }) => {
    expect(brokenInto(text, width)).toEqual(lines);
  });
});
