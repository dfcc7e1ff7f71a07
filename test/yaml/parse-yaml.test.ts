import { describe, expect, it } from 'vitest';
import { type ParsedYaml, parseYaml } from '../../src/yaml/parse-yaml.ts';

const TEXT = `policies:
  candour:
    title: Being Open Policy
    version: 5.0
elements:
  communication/named-contact:
    policy:
      - policy: candour
        section: 6.10
      - { policy: candour, section: 7 }
    note: >-
      Cover at weekends
      is agreed

`;

describe('reading values', () => {
  it('keeps numbers as they were written under the keys that are named, and nowhere else', () => {
    const { value } = parse('version: 5.0\nsection: 6.10\npeople: 6.10\nlist: [{ section: 1e3 }, { section: 0x1F }]\n');

    expect(value).toEqual({
      version: '5.0',
      section: '6.10',
      people: 6.1,
      list: [{ section: '1e3' }, { section: '0x1F' }],
    });
  });

  it.each([
    ['days', 'date: 2026-10-14', { date: '2026-10-14' }],
    ['yes and no', 'asked: yes\ntold: no\n', { asked: 'yes', told: 'no' }],
    ['days under a line that asks for YAML 1.1', '%YAML 1.1\n---\ndate: 2026-10-14\ntold: no\n', undefined],
  ])('leaves %s as text', (_what, text, value) => {
    expect(parse(text).value).toEqual(value ?? { date: '2026-10-14', told: 'no' });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s alike', (_name, end) => {
    const parsed = parse(TEXT.replaceAll('\n', end));

    expect(parsed.value).toEqual(parse(TEXT).value);
    expect(parsed.spanOf('/elements/communication~1named-contact/policy/0/section')).toEqual(span(9, 18, 9, 22));
  });

  it('makes a key called __proto__ a key like any other', () => {
    const value = parse('__proto__: { trust: everybody }\n').value as object;

    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('repeats a part that is marked', () => {
    const { value } = parse('first: &part { says: late }\nsecond: *part\n');

    expect(value).toEqual({ first: { says: 'late' }, second: { says: 'late' } });
  });

  it.each(['', '# nothing yet\n', '\n\n'])('gives null for a text without values: %j', (text) => {
    expect(parse(text)).toMatchObject({ value: null, problems: [] });
  });
});

describe('where things stand', () => {
  it.each([
    ['a value', '/policies/candour/title', 'value', span(3, 12, 3, 29)],
    ['a key', '/policies/candour/title', 'key', span(3, 5, 3, 10)],
    ['an item of a list', '/elements/communication~1named-contact/policy/1', 'value', span(10, 9, 10, 40)],
    ['an item of a list by its key', '/elements/communication~1named-contact/policy/1', 'key', span(10, 9, 10, 40)],
    ['an entry without the lines after it', '/policies/candour', 'value', span(3, 5, 4, 17)],
    ['a text of several lines', '/elements/communication~1named-contact/note', 'value', span(11, 11, 13, 16)],
    ['the whole file', '', 'value', span(1, 1, 13, 16)],
  ] as const)('finds %s', (_what, pointer, part, expected) => {
    expect(parse(TEXT).spanOf(pointer, part)).toEqual(expected);
  });

  it('gives the key of the nearest parent for something that is not there', () => {
    expect(parse(TEXT).spanOf('/policies/candour/status')).toEqual(span(2, 3, 2, 10));
    expect(parse(TEXT).spanOf('/rollout/phases/3')).toEqual(span(1, 1, 13, 16));
  });

  it('gives the place of the alias, not of what it repeats', () => {
    const parsed = parse('first: &part { says: late }\nsecond: *part\n');

    expect(parsed.spanOf('/second')).toEqual(span(2, 9, 2, 14));
    expect(parsed.spanOf('/second/says')).toEqual(span(1, 22, 1, 26));
  });
});

describe('what is wrong with the YAML', () => {
  it('names the first place of a key that stands twice, also where it was written in quotes', () => {
    const { problems } = parse('note: late\n"note": later\n');

    expect(problems).toEqual([
      {
        id: 'yaml/duplicate-key',
        message: '"note" stands twice in one entry; it stands first in line 1',
        span: span(2, 1, 2, 7),
      },
    ]);
  });

  it('reports one mistake in a line once, and each line with a mistake', () => {
    const { problems } = parse('first: - { kind: audit }\nsecond: @matron\n');

    expect(problems.map(({ span: { line } }) => line)).toEqual([1, 2]);
  });

  it.each([
    ['a quotation mark', 'title: "Being Open\nowner: Chief Nurse\n', '"', span(1, 8, 1, 9)],
    ['a bracket', 'title: Being Open\nkinds: [audit,\n', '[', span(2, 8, 2, 9)],
  ])('marks where %s opens that is never closed', (_what, text, mark, expected) => {
    const { problems } = parse(text);

    expect(text.split('\n')[expected.line - 1]?.charAt(expected.column - 1)).toBe(mark);
    expect(problems[0]?.span).toEqual(expected);
    expect(problems[0]?.message).toMatch(/opens here and is/);
  });

  it('gives no values where anything is wrong', () => {
    const parsed = parse('note: late\nnote: later\n');

    expect(parsed.value).toBeNull();
    expect(parsed.spanOf('/note')).toEqual(span(1, 1, 1, 1));
  });
});

function parse(text: string): ParsedYaml {
  return parseYaml(text, { asWritten: new Set(['section', 'version']) });
}

function span(line: number, column: number, endLine: number, endColumn: number) {
  return { line, column, endLine, endColumn };
}
