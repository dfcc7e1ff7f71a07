import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from '../../src/suggest/search-words.ts';

describe('the words of a text', () => {
  it('are in small letters, without those that say nothing', () => {
    expect(wordsOf("The Family's named contact (6.2) is to ring: caffi, Llais â ni")).toEqual([
      'family',
      'named',
      'contact',
      'ring',
      'caffi',
      'llais',
      'ni',
    ]);
  });

  it('are cut where no word is as long', () => {
    expect(wordsOf('a'.repeat(100_000))).toEqual(['a'.repeat(40)]);
  });
});

describe('the forms of a word', () => {
  it.each([
    'offer offers offered offering',
    'family families',
    'notify notifies notified notifying',
    'agree agrees agreed agreeing',
    'plan plans planned planning',
    'name names named naming',
    'apologise apologised apologising apologize apologized',
    'process processes processed processing',
    'coach coaches coached coaching',
    'need needs needed',
    'refer refers referred referring',
    'meeting meetings meet meets',
  ])('are found as one: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
  });

  it.each(['bring brine', 'red read', 'policy police', 'listen list', 'status state', 'need new'])(
    'of different words stay apart: %s',
    (words) => {
      const [one = '', other = ''] = words.split(' ');

      expect(stemOf(one)).not.toBe(stemOf(other));
    },
  );
});
