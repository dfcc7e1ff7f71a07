import { describe, expect, it } from 'vitest';
import { paired } from '../../src/compare/pair.ts';

const KEYS = [(text: string) => text, (text: string) => text.charAt(0)];

describe('things of two reports put together', () => {
  it.each<[string, string[], string[], { both: string[][]; gone: string[]; added: string[] }]>([
    ['nothing', [], [], { both: [], gone: [], added: [] }],
    ['the same', ['a1'], ['a1'], { both: [['a1', 'a1']], gone: [], added: [] }],
    ['a looser match', ['a1'], ['a2'], { both: [['a1', 'a2']], gone: [], added: [] }],
    ['the exact match first', ['a1', 'a2'], ['a2'], { both: [['a2', 'a2']], gone: ['a1'], added: [] }],
    ['each only once', ['a1', 'a1'], ['a1'], { both: [['a1', 'a1']], gone: ['a1'], added: [] }],
    ['what has no match', ['a1'], ['b1'], { both: [], gone: ['a1'], added: ['b1'] }],
  ])('%s', (_, before, after, expected) => {
    expect(paired(before, after, KEYS)).toEqual(expected);
    expect(paired(before.toReversed(), after.toReversed(), KEYS)).toEqual(expected);
  });
});
