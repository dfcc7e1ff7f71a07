import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenStretches } from '../../src/documents/hidden-html.ts';

/** The HTML with what is hidden taken out, as a browser would show it. */
function shown(html: string): string {
  let text = '';
  let at = 0;
  for (const { start, end, partsWords } of hiddenStretches(html).toSorted((one, other) => one.start - other.start)) {
    if (start > at) text += html.slice(at, start);
    if (end > at && partsWords === true) text += ' ';
    at = Math.max(at, end);
  }
  return (text + html.slice(at)).replace(/\s+/g, ' ').trim();
}

describe('hiddenStretches', () => {
  it.each([
    { what: 'tags', html: '<p>Ring the <b>ward</b></p>', text: 'Ring the ward' },
    { what: 'attributes', html: '<p title="Ring > nobody">Ring the ward</p>', text: 'Ring the ward' },
    { what: 'comments', html: 'Ring <!-- <p> nobody --> the ward', text: 'Ring the ward' },
    { what: 'a document type', html: '<!DOCTYPE html>Ring the ward', text: 'Ring the ward' },
    { what: 'a processing instruction', html: '<?php nobody ?>Ring the ward', text: 'Ring the ward' },
    { what: 'a script', html: '<script>if (a < b) nobody()</script>Ring the ward', text: 'Ring the ward' },
    { what: 'a style sheet', html: '<style>p { color: red }</style>Ring the ward', text: 'Ring the ward' },
    { what: 'a page head', html: '<html><head><title>No</title></head><body>Ring the ward', text: 'Ring the ward' },
    { what: 'a template', html: '<template><p>No</p></template>Ring the ward', text: 'Ring the ward' },
    { what: 'deleted words', html: 'Ring <del>nobody</del> the ward', text: 'Ring the ward' },
    { what: 'struck words', html: 'Ring <s>no</s> <strike>body</strike> the ward', text: 'Ring the ward' },
    { what: 'a hidden element', html: '<p hidden>No</p>Ring the ward', text: 'Ring the ward' },
    {
      what: 'a hidden element with a value',
      html: '<p HIDDEN="until-found">No</p>Ring the ward',
      text: 'Ring the ward',
    },
    { what: 'display: none', html: '<p style="color: red; display: none">No</p>Ring', text: 'Ring' },
    { what: 'display:none in capitals', html: "<P STYLE='DISPLAY:NONE!important'>No</P>Ring", text: 'Ring' },
    { what: 'visibility: hidden', html: '<p style="visibility : hidden">No</p>Ring', text: 'Ring' },
    { what: 'letters of no size', html: '<span style="font-size:0px">No</span>Ring', text: 'Ring' },
    { what: 'a style with an entity', html: '<p style="display&#58;none">No</p>Ring', text: 'Ring' },
  ])('hides $what', ({ html, text }) => {
    expect(shown(html)).toBe(text);
  });

  it.each([
    { what: 'small letters', html: '<p style="font-size:0.8em">Ring the ward</p>' },
    { what: 'another display', html: '<p style="display: block">Ring the ward</p>' },
    { what: 'inserted words', html: 'Ring <ins>the ward</ins>' },
    { what: 'a class by the name', html: '<p class="hidden">Ring the ward</p>' },
    { what: 'what only screen readers pass over', html: '<p aria-hidden="true">Ring the ward</p>' },
  ])('shows $what', ({ html }) => {
    expect(shown(html)).toBe('Ring the ward');
  });

  it.each([
    { what: 'with a hidden element inside', html: '<div hidden>a<p hidden>b</p>c</div>Ring' },
    { what: 'with an element of the same name inside', html: '<div hidden>a<div>b</div>c</div>Ring' },
    { what: 'three deep', html: '<div hidden><del>a<s>b</s>c</del>d</div>Ring' },
    { what: 'with an unclosed element inside', html: '<div hidden><p>a<b>b</div>Ring' },
    { what: 'with an unclosed hidden element inside', html: '<div hidden>a<p hidden>b</div>Ring' },
    { what: 'with a closing tag that belongs to nothing', html: '<div hidden>a</span>b</div>Ring' },
  ])('hides the whole of a hidden element $what', ({ html }) => {
    expect(shown(html)).toBe('Ring');
  });

  it('shows what stands between two hidden elements', () => {
    expect(shown('<p hidden>No</p>Ring <span hidden>no</span>the ward<p hidden>no</p>')).toBe('Ring the ward');
  });

  it('hides everything behind a hidden element that is never closed', () => {
    expect(shown('Ring<div hidden>No <b>one</b> <p>at all</p>')).toBe('Ring');
  });

  it.each([
    { what: 'an image', html: '<img src="ward.png" hidden>Ring the ward' },
    { what: 'a line break', html: '<br style="display:none">Ring the ward' },
    { what: 'a field, closed in itself', html: '<input hidden />Ring the ward' },
  ])('hides nothing behind $what that is hidden, for it has no content', ({ html }) => {
    expect(shown(html)).toBe('Ring the ward');
  });

  it.each([
    { what: 'paragraph', html: '<p hidden>No<p>Ring the ward' },
    { what: 'item of a list', html: '<ul><li hidden>No<li>Ring the ward</ul>' },
    { what: 'cell of a table', html: '<table><tr><td hidden>No<td>Ring the ward</table>' },
  ])('ends a hidden $what that is closed by the next one', ({ html }) => {
    expect(shown(html)).toBe('Ring the ward');
  });

  it.each([
    { what: 'a line break', html: 'the ward<br>sister' },
    { what: 'paragraphs', html: '<p>the ward</p><p>sister</p>' },
    { what: 'cells', html: '<td>the ward</td><td>sister</td>' },
    { what: 'a closing tag of a block', html: '<div>the ward</div>sister' },
    { what: 'a hidden block', html: 'the ward<div hidden>no</div>sister' },
  ])('parts words at $what', ({ html }) => {
    expect(shown(html)).toBe('the ward sister');
  });

  it.each([
    { what: 'emphasis', html: 'tele<b>phone</b>' },
    { what: 'a place where the line may break', html: 'tele<wbr>phone' },
    { what: 'a comment', html: 'tele<!-- -->phone' },
    { what: 'deleted letters', html: 'tele<del>x</del>phone' },
  ])('lets a word go on across $what', ({ html }) => {
    expect(shown(html)).toBe('telephone');
  });

  it('goes as deep as browsers do, and no deeper', () => {
    const nested = (levels: number) => `${'<div>'.repeat(levels)}Ring${'</div>'.repeat(levels)}`;

    expect(shown(nested(512))).toBe('Ring');
    expect(() => hiddenStretches(nested(513))).toThrow('its HTML is nested deeper than any browser follows');
    expect(() => hiddenStretches(nested(1_000_000))).toThrow('nested deeper');
  });

  it('stops at more tags than any policy has', () => {
    expect(() => hiddenStretches('<br>'.repeat(400_000))).toThrow('it holds more HTML tags than any policy');
  });

  it('gives stretches inside the text, whatever the text', () => {
    const anyHtml = fc
      .array(
        fc.constantFrom('<p>', '<p hidden>', '</p>', '<br>', '<del>', '</del>', '<!--', '-->', '<', '"', 'ward', ' '),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyHtml, (html) => {
        for (const { start, end } of hiddenStretches(html)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(html.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
