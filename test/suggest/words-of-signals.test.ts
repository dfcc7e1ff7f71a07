import { describe, expect, it } from 'vitest';
import { wordsOfSignals } from '../../src/suggest/words-of-signals.ts';

describe('the words by which a passage was found', () => {
  it.each([
    {
      text: 'People are notified and get a Direct-Number.',
      signals: ['direct number', 'notif'],
      words: ['notified', 'Direct-Number'],
    },
    {
      text: 'Talking therapies help. Therapy too.',
      signals: ['therap', 'talking therap'],
      words: ['Talking therapies'],
    },
    { text: 'Record it. RECORD it again.', signals: ['record'], words: ['Record'] },
    { text: 'The coroner', signals: ['one', 'roner'], words: [] },
    { text: "The patient's own words", signals: ['patients own'], words: ["patient's own"] },
    { text: 'nothing', signals: ['', '…'], words: [] },
  ])('of "$text" are $words', ({ text, signals, words }) => {
    expect(wordsOfSignals(text, signals)).toEqual(words);
  });
});
