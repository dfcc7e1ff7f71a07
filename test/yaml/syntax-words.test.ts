import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { syntaxWords } from '../../src/yaml/syntax-words.ts';

// The codes as the parser declares them, so that a new one is noticed.
const declared = /type ErrorCode = (.*);/.exec(readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8'))?.[1] ?? '';
const CODES = [...declared.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);

describe('the words for a syntax error', () => {
  it.each(CODES)('say what is wrong and what to do for %s, whatever the sentence', (code) => {
    const { message, fix } = syntaxWords({ code, sentence: 'Some sentence', character: '[' });

    expect(message).not.toBe('some sentence');
    expect(fix).toMatch(/^(?:put|write|begin|move|close|take|look|indent)\b.{8,}[^.]$/);
  });

  it('leave a sentence that is not known as the parser has it', () => {
    expect(syntaxWords({ code: 'NEW', sentence: 'Something new:\n more', character: 'x' })).toEqual({
      message: 'something new',
      fix: null,
    });
  });

  it('name the mark that closes what is open', () => {
    const unclosed = { code: 'MISSING_CHAR', sentence: 'Flow map must end with a }' };

    expect(syntaxWords({ ...unclosed, character: '{' }).fix).toContain('"}"');
    expect(syntaxWords({ ...unclosed, character: '[' }).fix).toContain('"]"');
  });
});
