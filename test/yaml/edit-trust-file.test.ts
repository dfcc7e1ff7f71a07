import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { editYaml } from '../../src/yaml/edit-yaml.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import type { YamlEdit } from '../../src/yaml/yaml-edit.ts';

const OPTIONS = { asWritten: new Set(['section']) };
const IDS = ['communication/named-contact', 'communication/keep-in-touch', 'enablers/co-production', 'en-open'];

/** Words as a policy or a person might write them, with what is special to YAML among them. */
const words = fc
  .array(
    fc.constantFrom(
      'every family',
      'is told:',
      '# first',
      '"today"',
      "the trust's",
      '- and',
      '…',
      '{x}',
      '[…]',
      '& *all',
      '6.10',
      'null',
      '!',
      '%',
      '@',
      '| >',
      '`',
      'Cymraeg â ni',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(' '));

const provision = fc.record({
  policy: fc.constantFrom('candour', 'null', '12'),
  section: fc.constantFrom('6.10', 'Named contact', '6.2.1'),
  quote: words,
  suggested: fc.constant(true),
});
const entry = fc.record(
  {
    declared: fc.constantFrom('absent', 'written'),
    note: fc.oneof(words, fc.constant('two\n\nlines\n')),
    policy: fc.array(fc.record({ policy: fc.constant('candour'), quote: words }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const trust = fc.record(
  {
    format: fc.constant(1),
    elements: fc.oneof(fc.constant(null), fc.dictionary(fc.constantFrom(...IDS), entry)),
    candour: fc.dictionary(fc.constantFrom('en-open', 'en-notify'), entry),
    note: words,
  },
  { requiredKeys: ['format'] },
);
const additions = fc.array(
  fc.record({ part: fc.constantFrom('elements', 'candour'), id: fc.constantFrom(...IDS), value: provision }),
  { minLength: 1, maxLength: 6 },
);
const style = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'block'),
  lineWidth: fc.constantFrom(0, 60),
} as const);

describe('passages added to any trust file', () => {
  it('are there, and every line that was there still is, in its order', () => {
    fc.assert(
      fc.property(
        trust,
        additions,
        style,
        fc.infiniteStream(fc.nat(9)),
        fc.boolean(),
        (value, added, how, dice, isCrlf) => {
          const plain = commented(stringify(value, how), dice);
          const text = isCrlf ? plain.replaceAll('\n', '\r\n') : plain;
          const edits: YamlEdit[] = added.map(({ part, id, value: one }) => ({
            kind: 'append',
            path: [part, id, 'policy'],
            value: one,
          }));

          const result = editYaml(text, edits);

          if ('because' in result) throw new Error(`${result.because}\n${text}`);
          expect(parseYaml(result.text, OPTIONS).value).toEqual(withAdditions(parseYaml(text, OPTIONS).value, added));
          expect(linesLost(text, result.text)).toEqual([]);
        },
      ),
    );
  });
});

/** The text with comments of their own line above some of its lines, and empty lines. */
function commented(text: string, dice: Iterator<number>): string {
  let isInText = false;
  let count = 0;
  return text
    .split('\n')
    .map((line) => {
      // Inside a block of text, a comment would be words of it.
      const isKey = /^ *(- )?("[^"]*"|[\w/-]+):( |$)/.test(line);
      isInText = isInText ? !isKey : false;
      const roll = dice.next().value;
      const margin = /^ */.exec(line)?.[0] ?? '';
      const above = isKey && !isInText && roll < 3 ? `${margin}# comment ${count++}\n${roll === 0 ? '\n' : ''}` : '';
      if (/[|>][-+]?\d*$/.test(line)) isInText = true;
      return above + line;
    })
    .join('\n');
}

function withAdditions(
  before: unknown,
  added: readonly { readonly part: string; readonly id: string; readonly value: unknown }[],
): unknown {
  const after = structuredClone(before) as Record<string, Record<string, { policy?: unknown[] }> | null>;
  for (const { part, id, value } of added) {
    const entries = after[part] ?? {};
    after[part] = entries;
    const one = entries[id] ?? {};
    entries[id] = one;
    one.policy = [...(one.policy ?? []), value];
  }
  return after;
}

/** The lines that are not found again in their order; what stands for nothing may go. */
function linesLost(before: string, after: string): string[] {
  const lines = after.split(/\r?\n/);
  let at = 0;
  return before.split(/\r?\n/).filter((line) => {
    const wanted = line.replace(/: (?:\{\}|null|\[\])$/, ':');
    const found = lines.findIndex((other, i) => i >= at && (other === line || other === wanted));
    if (found === -1) return !/^ *(?:\{\}|null|\[\])?$/.test(line);
    at = found + 1;
    return false;
  });
}
