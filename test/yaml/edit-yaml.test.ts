import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { editYaml } from '../../src/yaml/edit-yaml.ts';
import type { YamlEdit } from '../../src/yaml/yaml-edit.ts';

function set(text: string, path: (string | number)[], value: unknown): string {
  return edited(text, { kind: 'set', path, value });
}

function edited(text: string, ...edits: YamlEdit[]): string {
  const result = editYaml(text, edits);
  if ('because' in result) throw new Error(result.because);
  return result.text;
}

const FILE = `# A file with words of its own.
format: 1   # the only one
elements:
  # The first thing that families ask for.
  communication/named-contact:
    declared: written # for now
    action: { what: Cover leave, owner: Matron }

    note: |
      Two lines
      of a note.

  # Later.
  communication/keep-in-touch:
    policy:
      - policy: candour   # the old one
        quote: "We will ring"
# The end.
rollout:
indicators: {}
`;

describe('setting a value', () => {
  it('replaces a word and leaves the comment behind it', () => {
    const text = set(FILE, ['elements', 'communication/named-contact', 'declared'], 'practised');

    expect(text).toBe(FILE.replace('written # for now', 'practised # for now'));
  });

  it('replaces a block of text and keeps the lines around it', () => {
    const text = set(FILE, ['elements', 'communication/named-contact', 'note'], 'Short now');

    expect(text).toBe(FILE.replace('|\n      Two lines\n      of a note.\n', 'Short now\n'));
  });

  it('adds a key at the end of its map, before the comment of what comes next', () => {
    const text = set(FILE, ['elements', 'communication/keep-in-touch', 'declared'], 'intended');

    expect(text).toBe(FILE.replace('"We will ring"\n', '"We will ring"\n    declared: intended\n'));
  });

  it('adds to a map in brackets', () => {
    const text = set(FILE, ['elements', 'communication/named-contact', 'action', 'due'], '2027-01-31');

    expect(text).toBe(FILE.replace('owner: Matron }', 'owner: Matron, "due":"2027-01-31" }'));
  });

  it('makes the maps that are missing', () => {
    const text = set(FILE, ['rollout', 'baseline', 'date'], '2026-02-01');

    expect(text).toBe(FILE.replace('rollout:\n', 'rollout:\n  baseline:\n    date: 2026-02-01\n'));
  });

  it('adds an element where there are others', () => {
    const text = set(FILE, ['elements', 'enablers/co-production', 'declared'], 'written');

    expect(text).toBe(
      FILE.replace('"We will ring"\n', '"We will ring"\n  enablers/co-production:\n    declared: written\n'),
    );
  });

  it('begins an empty file', () => {
    expect(set('', ['elements', 'a', 'declared'], 'written')).toBe('elements:\n  a:\n    declared: written\n');
    expect(set('# only this', ['format'], 1)).toBe('# only this\nformat: 1\n');
  });

  it('keeps the line ends of the file', () => {
    const text = set('a:\r\n  b: 1\r\n', ['a', 'c'], { d: 2 });

    expect(text).toBe('a:\r\n  b: 1\r\n  c:\r\n    d: 2\r\n');
  });

  it.each([
    'a: b',
    '- x',
    '# no comment',
    '"quoted"',
    '6.10',
    'yes',
    'null',
    '*alias',
    'two\nlines',
    "it's",
    '',
    ' ',
    '…',
    '@x',
    '{a}',
    'a: [b',
  ])('writes %j so that it reads back as the same text', (value) => {
    const text = set(FILE, ['elements', 'communication/named-contact', 'declared'], value);

    expect(parse(text).elements['communication/named-contact'].declared).toBe(value);
  });
});

describe('putting an item at the end of a list', () => {
  const item = { policy: 'candour', quote: 'Staff ask what: each family needs # always', suggested: true };

  it('adds it below the others', () => {
    const text = edited(FILE, {
      kind: 'append',
      path: ['elements', 'communication/keep-in-touch', 'policy'],
      value: item,
    });

    expect(text).toContain(
      '        quote: "We will ring"\n      - policy: candour\n        quote: "Staff ask what: each family needs # always"\n        suggested: true\n# The end.',
    );
  });

  it('begins a list', () => {
    const text = edited(FILE, {
      kind: 'append',
      path: ['elements', 'communication/named-contact', 'policy'],
      value: item,
    });

    expect(parse(text).elements['communication/named-contact'].policy).toEqual([item]);
    expect(linesOf(text)).toEqual(expect.arrayContaining(linesOf(FILE)));
  });
});

describe('taking a value away', () => {
  it('takes its lines and no others', () => {
    const text = edited(FILE, { kind: 'remove', path: ['elements', 'communication/named-contact', 'declared'] });

    expect(text).toBe(FILE.replace('    declared: written # for now\n', ''));
  });

  it.each([
    {
      what: 'the first item of a list, with its lines',
      before: 'a:\n  - b: 1 # one\n    c: 2\n  - d\n',
      path: ['a', 0],
      after: 'a:\n  - d\n',
    },
    {
      what: 'the last item of a list',
      before: 'a: # all\n  - b\n  - c # two\nd: 1\n',
      path: ['a', 1],
      after: 'a: # all\n  - b\nd: 1\n',
    },
    {
      what: 'the only item of a list',
      before: 'a:\n  - quote: >-\n      words\n      more\nd: 1\n',
      path: ['a', 0],
      after: 'a: []\nd: 1\n',
    },
    { what: 'the only entry of a map', before: 'a:\n  b: 1\nd: 1\n', path: ['a', 'b'], after: 'a: {}\nd: 1\n' },
  ])('takes out $what', ({ before, path, after }) => {
    expect(edited(before, { kind: 'remove', path })).toBe(after);
  });

  it.each([
    { what: 'an item in brackets', text: 'a: [b, c]\n', path: ['a', 0] },
    { what: 'an item behind the dash of another list', text: 'a:\n  - - b\n    - c\n', path: ['a', 0, 0] },
    { what: 'the only item below a comment', text: 'a:\n  # why\n  - b\n', path: ['a', 0] },
  ])('leaves $what alone', ({ text, path }) => {
    expect(editYaml(text, [{ kind: 'remove', path }])).toEqual({
      because: expect.stringContaining('cannot be changed safely'),
    });
  });

  it('changes nothing where there is nothing', () => {
    expect(edited(FILE, { kind: 'remove', path: ['elements', 'nobody', 'declared'] })).toBe(FILE);
  });
});

describe('where lines go', () => {
  const entry = { declared: 'written' };

  it.each([
    {
      what: 'a comment about the last entry stays with it',
      before: 'elements:\n  a:\n    declared: absent\n    # about a\n# the end\n',
      after: 'elements:\n  a:\n    declared: absent\n    # about a\n  b:\n    declared: written\n# the end\n',
    },
    {
      what: 'a comment below a key without a value stays above what fills it',
      before: 'elements: # none yet\n  # to be filled in\nformat: 1\n',
      after: 'elements: # none yet\n  # to be filled in\n  b:\n    declared: written\nformat: 1\n',
    },
    {
      what: 'null makes room',
      before: 'elements: null # none\nformat: 1\n',
      after: 'elements: # none\n  b:\n    declared: written\nformat: 1\n',
    },
    {
      what: 'a tilde makes room',
      before: 'elements: ~\n',
      after: 'elements:\n  b:\n    declared: written\n',
    },
    {
      what: 'empty brackets make room',
      before: 'elements: {} # none\n',
      after: 'elements: # none\n  b:\n    declared: written\n',
    },
    {
      what: 'entries that stand apart stay apart',
      before: 'elements:\n  x:\n    declared: absent\n\n  y: {}\n\n  z: {}\n\nformat: 1\n',
      after:
        'elements:\n  x:\n    declared: absent\n\n  y: {}\n\n  z: {}\n\n  b:\n    declared: written\n\nformat: 1\n',
    },
    {
      what: 'a last line without an end gets one',
      before: 'elements:\n    a:\n        declared: absent',
      after: 'elements:\n    a:\n        declared: absent\n    b:\n        declared: written\n',
    },
    {
      what: 'text that keeps its empty lines keeps them',
      before: 'elements:\n  a:\n    note: |+\n      # no comment\n\nformat: 1\n',
      after: 'elements:\n  a:\n    note: |+\n      # no comment\n\n  b:\n    declared: written\nformat: 1\n',
    },
    {
      what: 'a part that others repeat may stand beside the new one',
      before: 'elements:\n  a: &a\n    declared: absent\n  c: *a\n',
      after: 'elements:\n  a: &a\n    declared: absent\n  c: *a\n  b:\n    declared: written\n',
    },
  ])('$what', ({ before, after }) => {
    expect(set(before, ['elements', 'b'], entry)).toBe(after);
  });

  it('begins a list where there are empty brackets', () => {
    const text = edited('a:\r\n  policy: []\r\n', { kind: 'append', path: ['a', 'policy'], value: { quote: 'q' } });

    expect(text).toBe('a:\r\n  policy:\r\n    - quote: q\r\n');
  });

  it('folds a long text below its key', () => {
    const quote = `Every "patient": ${'or a family '.repeat(12)}# always`;
    const text = edited('a:\n', { kind: 'append', path: ['a', 'policy'], value: { quote } });

    expect(text).toMatch(/^a:\n {2}policy:\n {4}- quote: >-\n {8}Every "patient": or a family/);
    expect(text.split('\n').every((line) => line.length <= 110)).toBe(true);
    expect(parse(text).a.policy[0].quote).toBe(quote);
  });

  it('keeps the comment behind the mark of a block of text', () => {
    expect(set('note: >- # mine\n  one\n  two\nb: 1\n', ['note'], 'three')).toBe('note: three # mine\nb: 1\n');
  });
});

describe('many changes together', () => {
  it('give what they give one after the other', () => {
    const edits: YamlEdit[] = [
      { kind: 'append', path: ['candour', 'en-open', 'policy'], value: { quote: 'one' } },
      { kind: 'append', path: ['candour', 'en-open', 'policy'], value: { quote: 'two' } },
      { kind: 'set', path: ['candour', 'en-notify', 'note'], value: 'x' },
      { kind: 'append', path: ['elements', 'communication/keep-in-touch', 'policy'], value: { quote: 'three' } },
      { kind: 'set', path: ['elements', 'new/one', 'declared'], value: 'written' },
      { kind: 'set', path: ['elements', 'new/two', 'declared'], value: 'absent' },
      { kind: 'set', path: ['elements', 'communication/named-contact', 'action', 'due'], value: '2027-01-31' },
      { kind: 'set', path: ['elements', 'communication/named-contact', 'action', 'status'], value: 'open' },
      { kind: 'remove', path: ['elements', 'communication/named-contact', 'declared'] },
      { kind: 'set', path: ['elements', 'communication/named-contact', 'declared'], value: 'absent' },
      { kind: 'set', path: ['format'], value: 2 },
      { kind: 'set', path: ['format'], value: 3 },
    ];

    expect(edited(FILE, ...edits)).toBe(edits.reduce((text, edit) => edited(text, edit), FILE));
  });

  it('are not made at all where one of them cannot be', () => {
    const result = editYaml('a: b\nc: d\n', [
      { kind: 'set', path: ['c'], value: 'e' },
      { kind: 'set', path: ['a', 'x'], value: 'y' },
    ]);

    expect(result).toEqual({ because: expect.stringContaining('"a / x"') });
  });
});

describe('what cannot be done safely', () => {
  it.each([
    { what: 'an entry that stands elsewhere', text: 'a: &x { b: 1 }\nc: *x\n', path: ['c', 'b'] },
    { what: 'a list where a word is meant', text: 'a:\n  - b\n', path: ['a', 'c'] },
    { what: 'a word where a map is meant', text: 'a: b\n', path: ['a', 'c'] },
    { what: 'a file that is no YAML', text: 'a: [b\n', path: ['a'] },
    { what: 'a part that others repeat', text: 'a: &a\n  b: 1\nd: *a\n', path: ['a', 'c'] },
    { what: 'a line that a tab indents', text: 'a:\n\tb: 1\n', path: ['a', 'c'] },
  ])('is left alone: $what', ({ text, path }) => {
    expect(editYaml(text, [{ kind: 'set', path, value: 'x' }])).toHaveProperty('because');
  });
});

describe('any change of any file', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant('two\nlines'));
  const map = fc.dictionary(
    word,
    fc.oneof(scalar, fc.dictionary(word, scalar, { minKeys: 1 }), fc.array(scalar, { minLength: 1 })),
    {
      minKeys: 1,
    },
  );

  it('gives the value asked for and keeps every comment, in its order', () => {
    fc.assert(
      fc.property(map, word, word, scalar, fc.constantFrom(2, 4), (value, key, inner, wanted, indent) => {
        const text = commented(stringify(value, { indent, lineWidth: 0 }));
        const result = editYaml(text, [{ kind: 'set', path: [key, inner], value: wanted }]);
        if ('because' in result) return;
        expect(parse(result.text)[key][inner]).toEqual(wanted);
        expect(commentsOf(result.text)).toEqual(commentsOf(text));
      }),
    );
  });

  it('is refused only where the place is taken by something else', () => {
    fc.assert(
      fc.property(map, word, scalar, (value, inner, wanted) => {
        const text = commented(stringify(value, { lineWidth: 0 }));

        expect(editYaml(text, [{ kind: 'set', path: ['a-new-part', inner], value: wanted }])).toHaveProperty('text');
      }),
    );
  });

  /** A comment above each key of the first level. */
  function commented(text: string): string {
    let count = 0;
    return text.replace(/^(?=[a-z])/gm, () => `# comment ${count++}\n`);
  }

  function commentsOf(text: string): string[] {
    return text.match(/^# comment \d+$/gm) ?? [];
  }
});

function linesOf(text: string): string[] {
  return text.split('\n');
}
