import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotations } from '../../src/app/check-quotations.ts';
import { quotationsToday } from '../../src/app/quotations-today.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import { sha256Of } from '../../src/files/sha256.ts';
import type { Pin } from '../../src/model/lock.ts';
import { comparePins, type PinOutcome, type QuotationToday } from '../../src/pins/compare-pins.ts';
import { pinsOf } from '../../src/pins/pins-of.ts';
import { readLock } from '../../src/pins/read-lock.ts';
import { lockText } from '../../src/pins/write-lock.ts';
import { AUDIT_DAY, anEntry, aPolicy, aProvision, aTrust, framework, NAMED_CONTACT } from '../support/trust.ts';

/** A part of a policy: sentences as lists of words. */
type Block =
  | { readonly kind: 'paragraph' | 'numbered' | 'row'; readonly sentences: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly leadIn: readonly string[]; readonly items: readonly (readonly string[])[] }
  | { readonly kind: 'heading'; readonly words: readonly string[] };

/** How a policy is written down, which must make no difference. */
interface Style {
  readonly width: number;
  readonly lineEnd: string;
  readonly bullet: string;
  readonly emphasis: string;
  readonly firstNumber: number;
}

const PLAIN: Style = { width: 100, lineEnd: '\n', bullet: '-', emphasis: '', firstNumber: 1 };

const anyStyle: fc.Arbitrary<Style> = fc.record({
  width: fc.integer({ min: 12, max: 120 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  bullet: fc.constantFrom('-', '*', '+'),
  emphasis: fc.constantFrom('', '*', '**', '_'),
  firstNumber: fc.integer({ min: 1, max: 90 }),
});

// Each word of a policy is another one, so that a passage stands in one place.
const anyPolicy: fc.Arbitrary<readonly Block[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'numbered', 'list', 'row', 'heading'),
      fc.array(fc.integer({ min: 6, max: 12 }), { minLength: 1, maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((shapes) => {
    let next = 0;
    const words = (count: number): string[] => Array.from({ length: count }, () => `word${nameOf(next++)}`);
    return shapes.map(([kind, counts]): Block => {
      const [first = 6] = counts;
      if (kind === 'heading') return { kind, words: words(first) };
      if (kind === 'list') return { kind, leadIn: words(5), items: counts.map(words) };
      return { kind, sentences: counts.map(words) };
    });
  });

function nameOf(index: number): string {
  return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

function written(blocks: readonly Block[], style: Style): string {
  let number = style.firstNumber;
  const text = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `## ${block.words.join(' ')}`;
      case 'row':
        return `| ${block.sentences.map((words) => sentence(words, style)).join(' | ')} |`;
      case 'list':
        return `${wrapped(`${capital(block.leadIn).join(' ')}:`, style)}${'\n\n'}${block.items.map((words) => wrapped(`${style.bullet} ${sentence(words, style)}`, style, '  ')).join('\n')}`;
      case 'numbered':
        return wrapped(`6.${number++} ${block.sentences.map((words) => sentence(words, style)).join(' ')}`, style);
      default:
        return wrapped(block.sentences.map((words) => sentence(words, style)).join(' '), style);
    }
  });
  return `${text.join('\n\n')}\n`.replaceAll('\n', style.lineEnd);
}

function sentence(words: readonly string[], { emphasis }: Style): string {
  const [first = '', second = '', ...others] = capital(words);
  return `${[first, `${emphasis}${second}${emphasis}`, ...others].join(' ')}.`;
}

function capital([first = '', ...others]: readonly string[]): string[] {
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others];
}

function wrapped(text: string, { width }: Style, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Sentences that can be quoted: of each, the words from the second on. */
function quotesOf(blocks: readonly Block[]): string[] {
  const sentences = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [];
    return block.kind === 'list' ? block.items : block.sentences;
  });
  return sentences.map((words) => words.slice(1).join(' '));
}

async function today(policy: string, quotes: readonly string[]): Promise<QuotationToday[]> {
  const provisions = quotes.map((quote) => aProvision({ quote }));
  const trust = aTrust({ policies: [aPolicy()], elements: { [NAMED_CONTACT]: anEntry({ provisions }) } });
  const folder = memoryFolder({ 'policies/being-open.md': policy });
  return quotationsToday(trust, await checkQuotations(trust, folder, framework.rules));
}

async function pinned(policy: string, quotes: readonly string[]): Promise<readonly Pin[]> {
  const quotations = await today(policy, quotes);
  const before: readonly Pin[] = [];
  const { locked } = pinsOf({ file: 'trust.yaml', quotations, documents: [], asOf: AUDIT_DAY, before, hash: sha256Of });
  const reading = await readLock(lockText([locked]), sha256Of);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.lock.files[0]?.pins ?? [];
}

async function outcomes(
  pins: readonly Pin[],
  policy: string,
  quotes: readonly string[],
): Promise<PinOutcome['state'][]> {
  return comparePins(pins, await today(policy, quotes), () => 'gone').map(({ state }) => state);
}

describe('pins of any policy', () => {
  it('show nothing where nothing has changed but how it is written down', async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicy, anyStyle, async (policy, style) => {
        const quotes = quotesOf(policy);
        const pins = await pinned(written(policy, PLAIN), quotes);

        expect(pins).toHaveLength(quotes.length);
        expect(await outcomes(pins, written(policy, PLAIN), quotes)).toEqual(quotes.map(() => 'unchanged'));
        expect(await outcomes(pins, written(policy, style), quotes)).toEqual(quotes.map(() => 'unchanged'));
      }),
    );
  });

  it('show every word that goes from a passage, and no change of other passages', async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicy, fc.nat(), async (policy, which) => {
        const quotes = quotesOf(policy);
        const text = written(policy, PLAIN);
        const pins = await pinned(text, quotes);
        const words = [...text.matchAll(/[Ww]ord[a-j]+/g)];
        const word = words[which % words.length]?.[0] ?? '';
        const other = text.replace(new RegExp(`${word}(?![a-j])`), 'Another');

        const found = await outcomes(pins, other, quotes);

        for (const [i, pin] of pins.entries()) {
          const holds = pin.passage
            .join(' ')
            .split(/[\s.:]+/)
            .includes(word);
          if (holds) expect(found[i]).not.toBe('unchanged');
          else expect(found[i]).toBe('unchanged');
        }
      }),
    );
  });

  it('show every sentence that comes into the paragraph of a quotation', async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicy, fc.nat(), async (policy, which) => {
        const at = which % policy.length;
        const quotes = quotesOf(policy);
        const pins = await pinned(written(policy, PLAIN), quotes);
        const more = policy.map((block, i): Block => {
          if (i !== at || (block.kind !== 'paragraph' && block.kind !== 'numbered')) return block;
          return { ...block, sentences: [...block.sentences, ['this', 'does', 'not', 'hold', 'at', 'night']] };
        });
        const [changed] = policy.slice(at, at + 1);
        const own =
          changed === undefined || !['paragraph', 'numbered'].includes(changed.kind) ? [] : quotesOf([changed]);

        const found = await outcomes(pins, written(more, PLAIN), quotes);

        for (const [i, pin] of pins.entries()) expect(found[i]).toBe(own.includes(pin.quote) ? 'changed' : 'unchanged');
      }),
    );
  });

  it('show every quotation whose sentence has gone', async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicy, async (policy) => {
        const quotes = quotesOf(policy);
        const pins = await pinned(written(policy, PLAIN), quotes);

        expect(await outcomes(pins, 'Nothing of the kind is here.', quotes)).toEqual(quotes.map(() => 'lost'));
        expect(await outcomes(pins, 'Nothing of the kind is here.', [])).toEqual(quotes.map(() => 'removed'));
        expect(await outcomes(pins, written(policy, PLAIN), [])).toEqual(quotes.map(() => 'removed'));
      }),
    );
  });
});
