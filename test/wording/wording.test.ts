import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { corpus, measure, ownWording, rulesThatFind } from './corpus.ts';

const wording = await ownWording();
const { rules } = (await loadFramework()).framework.wording;
const sentences = corpus();

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const name = id.replace('wording/', '');

  it.each(rule.harmful)('finds "%s"', (sentence) => {
    expect(rulesThatFind(sentence, wording)).toContain(name);
  });

  it.each(rule.innocent)('leaves "%s" alone', (sentence) => {
    expect(rulesThatFind(sentence, wording)).not.toContain(name);
  });
});

describe('the labelled sentences', () => {
  const written = sentences.filter(({ set }) => set !== 'aside');
  const aside = sentences.filter(({ set }) => set === 'aside');

  it('are at least 200, at least 95 of them innocent and a third of them set aside', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(sentences.filter((one) => one.rules.length === 0).length).toBeGreaterThanOrEqual(95);
    expect(aside.length).toBeGreaterThanOrEqual(sentences.length / 3 - 1);
  });

  it('name only rules that there are, and every rule', () => {
    const named = new Set(sentences.flatMap((one) => one.rules.map((rule) => `wording/${rule}`)));

    expect([...named].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it('are found as they should be, those that the rules were not written with too', () => {
    const known = measure(written, wording);
    const unseen = measure(aside, wording);

    expect(known.precision).toBeGreaterThanOrEqual(0.95);
    expect(known.recall).toBeGreaterThanOrEqual(0.9);
    expect(unseen.precision).toBeGreaterThanOrEqual(0.9);
    expect(unseen.recall).toBeGreaterThanOrEqual(0.75);
  });

  it('are found among innocent ones as they are alone', () => {
    const harmful = fc.constantFrom(...written.filter((one) => one.rules.length === 1));
    const innocent = fc.array(fc.constantFrom(...written.filter((one) => one.rules.length === 0)), { maxLength: 4 });
    fc.assert(
      fc.property(harmful, innocent, innocent, ({ sentence }, before, after) => {
        const alone = rulesThatFind(sentence, wording);
        const text = [...before, { sentence }, ...after].map((one) => one.sentence).join('\n\n');

        expect(rulesThatFind(text, wording)).toEqual(expect.arrayContaining(alone));
      }),
    );
  });
});

describe('a long text', () => {
  it.each(['sorry if you ', 'not never no ', '| a | b |\n', '- item:\n', 'a.b.c. '])(
    'of "%s" a hundred thousand letters long is looked at to its end',
    (piece) => {
      expect(rulesThatFind(piece.repeat(Math.ceil(100_000 / piece.length)), wording)).toBeDefined();
    },
  );
});
