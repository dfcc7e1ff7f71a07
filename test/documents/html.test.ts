import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import type { DocumentReading } from '../../src/model/document.ts';
import { readAs, searchFound } from '../support/search-document.ts';

const FILE = 'policies/being-open.html';

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head><title>Nobody rings</title>
<style>
/* .shown { display: none } */
.secret, p.old { display: none }
#draft { text-decoration: line-through red }
.hint { color: grey }
@media print { .onscreen { display: none } }
</style>
</head>
<body>
<h1>Being <em>open</em></h1>
<p>We tell the family&nbsp;what happened.</p>
<h2 id="contact">6.2 Named&#32;contact</h2>
<p class="big secret">Nobody at all rings.</p>
<p id="draft">Somebody may ring.</p>
<div class="old">One person stays.</div><p class="old">Nobody stays.</p>
<p class="hint onscreen shown">That person rings back<sup><a href="#note1">1</a></sup> within a day.</p>
<ul><li>Ask first<li hidden>Never ask<li>Say sorry</ul>
<h2>7 Records</h2>
<ol><li id="note1">On a working day. <a href="#back1">↩</a></li></ol>
</body></html>
`;

function read(content: string | Uint8Array): Promise<DocumentReading> {
  return readDocument(memoryFolder({ [FILE]: content }), FILE);
}

async function seen(html: string | Uint8Array): Promise<string> {
  const { text } = await readAs(FILE, html);
  return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

describe('a web page', () => {
  it('is read to what a person sees', async () => {
    expect(await seen(PAGE)).toBe(
      'Being open We tell the family what happened. 6.2 Named contact One person stays. ' +
        'That person rings back within a day. • Ask first • Say sorry 7 Records • On a working day.',
    );
  });

  it('has headings with their levels and places', async () => {
    const { headings, placeOf } = await readAs(FILE, PAGE);

    expect(headings.map(({ level, text, start }) => [level, text, placeOf(start).line])).toEqual([
      [1, 'Being open', 13],
      [2, '6.2 Named contact', 15],
      [2, '7 Records', 21],
    ]);
  });

  it('counts lines and columns of its source, so that an editor can go there', async () => {
    const { passage } = await searchFound(PAGE, 'That person rings back within a day', '6.2', FILE);

    expect(passage).toMatchObject({
      text: 'That person rings back within a day',
      section: '6.2 Named contact',
      unit: 'line',
      start: { line: 19, column: 32 },
    });
  });

  it('lets no heading that is hidden stand', async () => {
    const { headings } = await readAs(FILE, '<h1 hidden>Draft</h1><h2>Contact</h2><h3> </h3>');

    expect(headings.map(({ text }) => text)).toEqual(['Contact']);
  });

  it.each([
    { what: 'a link to a chapter', html: 'See <a href="#six">chapter 6</a>.', text: 'See chapter 6.' },
    { what: 'a number that is a link elsewhere', html: 'Ring <a href="tel:111">111</a>.', text: 'Ring 111.' },
    { what: 'a number set high', html: 'within 10<sup>2</sup> days', text: 'within 102 days' },
  ])('keeps $what', async ({ html, text }) => {
    expect(await seen(html)).toBe(text);
  });

  it.each([
    { what: 'a number', html: 'harm<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> is' },
    { what: 'a number in brackets', html: 'harm<a href="page.htm#_ftn1"><span>[12]</span></a> is' },
    { what: 'a star', html: 'harm<a href="#note">*</a> is' },
    { what: 'a small Roman number', html: 'harm<a href="#_edn1"><sup>iv</sup></a> is' },
  ])('takes $what that marks a note for no word', async ({ html }) => {
    expect(await seen(html)).toBe('harm is');
  });

  it.each([
    { style: 'visibility: collapse' },
    { style: 'opacity:0' },
    { style: 'color:red;TEXT-DECORATION : underline line-through' },
    { style: 'text-decoration-line: line-through' },
    { style: 'mso-hide:all' },
    { style: 'display:/* */none' },
  ])('leaves out what "$style" hides', async ({ style }) => {
    expect(await seen(`<span style="${style}">No</span>Ring`)).toBe('Ring');
  });

  it.each([
    { style: 'opacity: 0.8' },
    { style: 'text-decoration: underline' },
    { style: 'font-display: none-such' },
    { style: 'x-display: none' },
  ])('keeps what "$style" shows', async ({ style }) => {
    expect(await seen(`<span style="${style}">Ring</span>`)).toBe('Ring');
  });
});

describe('the bytes of a web page', () => {
  const latin = (html: string) => Buffer.from(html, 'latin1');

  it.each([
    { what: 'UTF-8', bytes: Buffer.from('<p>the family’s café</p>') },
    { what: 'UTF-8 with a mark', bytes: Buffer.from('\ufeff<p>the family’s café</p>') },
    { what: 'UTF-16', bytes: Buffer.from('\ufeff<p>the family’s café</p>', 'utf16le') },
    {
      what: 'the encoding that Word names',
      bytes: latin(
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>the family\x92s caf\xe9</p>',
      ),
    },
    { what: 'the usual encoding when none is named', bytes: latin('<p>the family\x92s caf\xe9</p>') },
    { what: 'another encoding', bytes: latin('<meta charset="iso-8859-15"><p>the family&rsquo;s caf\xe9</p>') },
  ])('are read in $what', async ({ bytes }) => {
    expect(await seen(bytes)).toBe('the family’s café');
  });

  it.each([
    { what: 'an encoding that nobody knows', bytes: latin('<meta charset="x-ours"><p>caf\xe9</p>'), because: /UTF-8/ },
    { what: 'NUL', bytes: Buffer.from('<p>Ring\u0000</p>'), because: /NUL/ },
    {
      what: 'nothing that is seen',
      bytes: Buffer.from('<html><body hidden><p>Ring</p></body></html>'),
      because: /holds no text/,
    },
    {
      what: 'more than any policy',
      bytes: Buffer.from(`<p>${'ring '.repeat(1_700_000)}</p>`),
      because: /over five million/,
    },
    { what: 'elements nested without end', bytes: Buffer.from('<div>'.repeat(100_000)), because: /nested deeper/ },
  ])('are refused with $what', async ({ bytes, because }) => {
    const reading = await read(bytes);

    expect(reading).toMatchObject({ state: 'unreadable', because: expect.stringMatching(because) });
  });

  it.each([
    { what: 'tags that are never closed', html: `${'<div>'.repeat(500)}${'<form>'.repeat(900_000)}` },
    { what: 'tags that close nothing', html: `${'<b>'.repeat(500)}${'</i>'.repeat(1_000_000)}` },
    { what: 'a style sheet without end', html: `<style>${'a'.repeat(4_500_000)}` },
    { what: 'a style sheet of braces', html: `<style>${'{'.repeat(4_500_000)}` },
    { what: 'a style of one word', html: `<p style="${'text-decoration:'.repeat(400_000)}">Ring` },
    { what: 'comments that never end', html: '<!--'.repeat(1_000_000) },
    { what: 'entities', html: '&amp;'.repeat(1_000_000) },
    { what: 'notes', html: '<a href="#x">'.repeat(500_000) },
    { what: 'headings in headings', html: '<h1>x'.repeat(900_000) },
  ])(
    'take little time with $what by the million',
    async ({ html }) => {
      const reading = await read(html);

      expect(['read', 'unreadable']).toContain(reading.state);
    },
    15_000,
  );

  it('never make it throw, whatever they are', async () => {
    const pieces = fc.constantFrom(
      '<p>',
      '<p hidden>',
      '</p>',
      '<h1>',
      '</h2>',
      '<a href="#">',
      '1',
      '</a>',
      '<style>',
      'p{display:none}',
      '</style>',
      '&amp;',
      '<!--',
      '-->',
      '<',
      '"',
      'ward',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), async (html) => {
        const reading = await read(html.join(''));

        expect(['read', 'unreadable']).toContain(reading.state);
        if (reading.state === 'read') expect(reading.text.text).toHaveLength(html.join('').length);
      }),
      { numRuns: 300 },
    );
  });
});
