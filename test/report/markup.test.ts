import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, markupText } from '../../src/report/html/markup.ts';
import { harmless } from '../../src/util/words.ts';
import { readPage } from '../support/page.ts';

describe('the template of pages', () => {
  it('escapes text between tags and in values', () => {
    const page = markupText(html`<p title="${`"><b>'`}">${'<script>&amp;'}</p>`);

    expect(page).toBe('<p title="&quot;&gt;&lt;b&gt;&#39;">&lt;script&gt;&amp;amp;</p>');
  });

  it('lets markup, numbers and lists of both stand, and makes nothing of null', () => {
    const item = (name: string) => html`<li>${name}</li>`;

    expect(markupText(html`<ul>${['a<', 'b'].map(item)}</ul>${3}${null}${['&', html`<br>`]}`)).toBe(
      '<ul><li>a&lt;</li><li>b</li></ul>3&amp;<br>',
    );
  });

  it('takes nothing for markup that only looks like it', () => {
    const forged = JSON.parse('{"markup":"<script>"}');

    expect(() => html`${forged}`).toThrow();
  });

  it('gives every text back as it can be read, and nothing else', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'<>&"\'=/! -a') }));

    fc.assert(
      fc.property(anyText, (text) => {
        const { elements, text: read } = readPage(markupText(html`<p title="${text}">x${text}x</p>`));

        expect(elements.map(({ tag }) => tag)).toEqual(['p']);
        expect(Object.keys(elements[0]?.attributes ?? {})).toEqual(['title']);
        expect(elements[0]?.attributes['title']).toBe(harmless(text));
        expect(elements[0]?.text).toBe(`x${harmless(text)}x`);
        expect(read).not.toMatch(/[\p{Cc}\u202e]/u);
      }),
    );
  });
});
