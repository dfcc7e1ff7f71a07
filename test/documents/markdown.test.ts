import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenWords } from '../../src/documents/passage.ts';
import { readAs, search, searchFound } from '../support/search-document.ts';

/** The words of Markdown that a person sees. */
async function seen(markdown: string): Promise<string> {
  const { text } = await readAs('policies/being-open.md', markdown);
  return seenWords(text);
}

/** The headings of Markdown, as level and words. */
async function headings(markdown: string): Promise<[number, string][]> {
  const text = await readAs('policies/being-open.md', markdown);
  return text.headings.map(({ level, text: words }) => [level, words]);
}

describe('the words of Markdown', () => {
  it.each([
    { what: 'emphasis', markdown: 'Ring *the* __ward__ _now_', words: 'Ring the ward now' },
    { what: 'emphasis inside a word', markdown: 'No un**kind** word', words: 'No unkind word' },
    {
      what: 'a link',
      markdown: 'Ring [the ward](https://nobody.example/no "Not this") now',
      words: 'Ring the ward now',
    },
    { what: 'a link in angle brackets', markdown: 'Ring [the ward](<no one/here.md>) now', words: 'Ring the ward now' },
    { what: 'emphasis inside a link', markdown: 'Ring [the **ward**](no.md) now', words: 'Ring the ward now' },
    {
      what: 'a reference link',
      markdown: 'Ring [the ward][contact] now\n\n[contact]: https://nobody.example/no "Not this"\n',
      words: 'Ring the ward now',
    },
    {
      what: 'a short reference link',
      markdown: 'Ring [the ward] now\n\n[the ward]: no.md\n',
      words: 'Ring the ward now',
    },
    {
      what: 'a collapsed reference link',
      markdown: 'Ring [the ward][] now\n\n[the ward]: no.md\n',
      words: 'Ring the ward now',
    },
    {
      what: 'a reference whose label is written otherwise',
      markdown: 'Ring [the ward][Ward  Contact] now\n\n[ward contact]: no.md\n',
      words: 'Ring the ward now',
    },
    { what: 'an image', markdown: 'Ring ![nobody](no.png "Not this") the ward', words: 'Ring the ward' },
    { what: 'a reference image', markdown: 'Ring ![nobody][map] the ward\n\n[map]: no.png\n', words: 'Ring the ward' },
    { what: 'an image in a link', markdown: '[![nobody](no.png) the ward](no.md)', words: 'the ward' },
    { what: 'an HTML comment in a line', markdown: 'Ring <!-- nobody at --> the ward', words: 'Ring the ward' },
    {
      what: 'an HTML comment of its own',
      markdown: 'Ring\n\n<!-- nobody\n\nat all -->\n\nthe ward',
      words: 'Ring the ward',
    },
    {
      what: 'an HTML comment never closed',
      markdown: 'Ring the ward\n\n<!-- nobody\n\nat all',
      words: 'Ring the ward',
    },
    { what: 'struck words', markdown: 'Ring ~~nobody at~~ the ward', words: 'Ring the ward' },
    { what: 'struck words with emphasis', markdown: 'Ring ~~no **body** at~~ the ward', words: 'Ring the ward' },
    { what: 'deleted words', markdown: 'Ring <del>nobody at</del> the ward', words: 'Ring the ward' },
    {
      what: 'Markdown in deleted words',
      markdown: 'Ring <del>nobody **at** all</del> the ward',
      words: 'Ring the ward',
    },
    { what: 'a hidden span', markdown: 'Ring <span hidden>nobody at</span> the ward', words: 'Ring the ward' },
    {
      what: 'a span not displayed',
      markdown: 'Ring <span style="display:none">nobody</span> the ward',
      words: 'Ring the ward',
    },
    {
      what: 'a script',
      markdown: 'Ring\n\n<script>\nnobody()\n\nat_all()\n</script>\n\nthe ward',
      words: 'Ring the ward',
    },
    { what: 'tags', markdown: 'Ring <b class="no">the ward</b> now', words: 'Ring the ward now' },
    { what: 'escapes', markdown: '\\*Ring\\* the \\# ward \\[now\\]', words: '*Ring* the # ward [now]' },
    { what: 'an escape inside a word', markdown: 'named\\-contact', words: 'named-contact' },
    { what: 'code in a line', markdown: 'Ring `ward 7` now', words: 'Ring ward 7 now' },
    { what: 'fenced code', markdown: '```yaml\nRing: ward 7\n```\n', words: 'Ring: ward 7' },
    { what: 'indented code', markdown: 'Ring\n\n    ward <b>7\n', words: 'Ring ward <b>7' },
    {
      what: 'tags and entities in code',
      markdown: 'Ring `<p hidden>` and `&amp;` now',
      words: 'Ring <p hidden> and &amp; now',
    },
    { what: 'a block quote', markdown: '> Ring the\n> ward now\n', words: 'Ring the ward now' },
    { what: 'a block quote in another', markdown: '> Ring\n> > the ward\n', words: 'Ring the ward' },
    { what: 'a list', markdown: '- Ring\n* the\n+ ward\n', words: '• Ring • the • ward' },
    { what: 'an ordered list', markdown: '1. Ring\n2. the ward\n10) now\n', words: '• Ring • the ward • now' },
    {
      what: 'a task list',
      markdown: '- [x] Ring the ward\n- [ ] Ask for the sister\n',
      words: '• Ring the ward • Ask for the sister',
    },
    { what: 'a rule', markdown: 'Ring\n\n***\n\nthe ward', words: 'Ring *** the ward' },
    { what: 'a hard break', markdown: 'Ring  \nthe ward', words: 'Ring the ward' },
    {
      what: 'an address that stands for itself',
      markdown: 'See <https://ward.example/a> now',
      words: 'See https://ward.example/a now',
    },
    { what: 'a bare address', markdown: 'See https://ward.example/a now', words: 'See https://ward.example/a now' },
    {
      what: 'an address as the words of a link',
      markdown: 'Write to [sister@ward.example](mailto:nobody@else.example) now',
      words: 'Write to sister@ward.example now',
    },
    {
      what: 'a footnote mark',
      markdown: 'Ring the ward.[^1] Wait.\n\n[^1]: At any hour.\n',
      words: 'Ring the ward. Wait. At any hour.',
    },
    {
      what: 'a footnote of one word',
      markdown: 'Ring the ward.[^a]\n\n[^a]: Always\n',
      words: 'Ring the ward. Always',
    },
    {
      what: 'brackets behind brackets that are no link',
      markdown: 'In [month][year] ring us',
      words: 'In month[year] ring us',
    },
    { what: 'brackets that are no link', markdown: 'Ring [the ward] now', words: 'Ring the ward now' },
  ])('are those that a person sees: $what', async ({ markdown, words }) => {
    expect(await seen(markdown)).toBe(words);
  });

  it.each([
    { what: 'a name', markdown: 'The family&rsquo;s own&nbsp;words', words: 'The family’s own words' },
    { what: 'a number', markdown: 'T&#375;&#x2019;r teulu', words: 'Tŷ’r teulu' },
    { what: 'a soft hyphen', markdown: 'by tele&shy;phone', words: 'by tele\u00adphone' },
    { what: 'an ampersand', markdown: 'Safety &amp; quality', words: 'Safety & quality' },
    { what: 'what is no entity', markdown: 'R&D; &nothing;', words: 'R&D; &nothing;' },
    {
      what: 'an entity inside a block of HTML',
      markdown: '<p>\nThe family&rsquo;s &#x77;ard\n</p>\n',
      words: 'The family’s ward',
    },
    {
      what: 'an entity between tags in a line',
      markdown: 'The <b>family&rsquo;s</b> ward',
      words: 'The family’s ward',
    },
    {
      what: 'an entity in an attribute',
      markdown: '<p title="&amp; nobody">Ring the ward</p>\n',
      words: 'Ring the ward',
    },
  ])('have their entities decoded: $what', async ({ markdown, words }) => {
    expect(await seen(markdown)).toBe(words);
  });

  it.each([
    { what: 'with a blank line inside', markdown: '<div hidden>\n\nNobody is *told*.\n\n</div>\n\nRing the ward.' },
    { what: 'with headings and lists inside', markdown: '<div hidden>\n\n# No\n\n- one\n\n</div>\n\nRing the ward.' },
    {
      what: 'with a hidden one inside',
      markdown: '<div hidden>\n\na\n\n<p hidden>b</p>\n\nc\n\n</div>\n\nRing the ward.',
    },
    {
      what: 'with one of its name inside',
      markdown: '<div hidden>\n\na\n\n<div>\n\nb\n\n</div>\n\nc\n\n</div>\n\nRing the ward.',
    },
    {
      what: 'that is never closed',
      markdown: 'Ring the ward.\n\n<div style="display: none">\n\nNobody is told.\n\n# Nor here\n',
    },
    { what: 'that is an image, which has no content', markdown: '<img src="map.png" hidden>\n\nRing the ward.' },
  ])('are not those of a hidden element $what', async ({ markdown }) => {
    expect(await seen(markdown)).toBe('Ring the ward.');
  });

  it('are those of an element that can be opened', async () => {
    const markdown = '<details><summary>More</summary>\n\nRing **the ward**.\n\n</details>\n';

    expect(await seen(markdown)).toBe('More Ring the ward.');
  });

  it.each([
    { what: 'LF', ends: '\n' },
    { what: 'CRLF', ends: '\r\n' },
  ])('are not those of the front matter, in a file with $what', async ({ ends }) => {
    const markdown = ['---', 'title: Being open', 'owner: Chief Nurse', '---', '', '# Contact', '', 'Ring us.', ''];

    expect(await seen(markdown.join(ends))).toBe('# Contact Ring us.'.slice(2));
    expect(await headings(markdown.join(ends))).toEqual([[1, 'Contact']]);
  });

  it('are those behind a rule that begins the document', async () => {
    const words = await seen('---\n\nRing the ward.\n\n---\n\nAsk for the sister.\n');

    expect(words).toContain('Ring the ward.');
  });

  it('keep their places in the source, whatever is hidden', async () => {
    const pieces = [
      'ward ',
      '**',
      '~~',
      '<!-- ',
      ' -->',
      '<p hidden>',
      '</p>',
      '&amp;',
      '[a](b)',
      '![a](b)',
      '\n\n',
      '# ',
      '> ',
      '`',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (parts) => {
        const markdown = `Before. ${parts.join('')}`;

        const { text } = await readAs('policies/being-open.md', markdown);

        expect(text).toHaveLength(markdown.length);
        for (let i = 0; i < markdown.length; i++) {
          if (/\w/.test(text.charAt(i))) expect(text.charAt(i)).toBe(markdown.charAt(i));
        }
      }),
    );
  });
});

describe('a quotation in Markdown', () => {
  it.each([
    { what: 'over emphasis', markdown: 'Every *family* has **one person** to ring.' },
    { what: 'over emphasis inside a word', markdown: 'Every fam*ily* has one per**son** to ring.' },
    { what: 'over a link', markdown: 'Every family has [one person](https://nobody.example/no-body) to ring.' },
    { what: 'over a comment', markdown: 'Every family <!-- but yours --> has one person to ring.' },
    { what: 'over struck words', markdown: 'Every family has ~~two people~~ one person to ring.' },
    { what: 'over lines of a block quote', markdown: '> Every family has\n> one person to ring.' },
    { what: 'over a footnote mark', markdown: 'Every family[^12] has one person to ring.\n\n[^12]: Or patient.' },
    { what: 'over items of an ordered list', markdown: '1. Every family\n2. has one person\n3. to ring' },
    {
      what: 'over cells of a table',
      markdown: '| Who | What |\n| --- | --- |\n| Every family | has one person to ring |',
    },
    {
      what: 'in a cell of a table without spaces',
      markdown: '|Who|What|\n|---|---|\n|All|Every family has one person to ring|Yes|',
    },
    { what: 'behind a line break in HTML', markdown: 'Our promise:<br>Every family has one person to ring.' },
    {
      what: 'in an item of a list in HTML',
      markdown: '<ul><li>All</li><li>Every family has one person to ring</li></ul>',
    },
    { what: 'in a heading', markdown: '## Every family has one person to ring ##' },
    { what: 'over two paragraphs', markdown: 'Every family has\n\none person to ring.' },
  ])('is found $what', async ({ markdown }) => {
    const found = await searchFound(markdown, 'every family has one person to ring');

    expect(found.state).toBe('found');
  });

  it.each([
    { what: 'a comment', markdown: 'Yes. <!-- Every family has one person to ring. -->' },
    { what: 'struck words', markdown: 'Yes. ~~Every family has one person to ring.~~' },
    { what: 'deleted words', markdown: 'Yes. <del>Every family has one person to ring.</del>' },
    { what: 'a hidden element', markdown: 'Yes.\n\n<div hidden>\n\nEvery family has one person to ring.\n\n</div>' },
    { what: 'an attribute', markdown: '<p title="Every family has one person to ring">Yes.</p>' },
    { what: "a link's title", markdown: '[Yes](no.md "Every family has one person to ring")' },
    { what: "a reference's title", markdown: '[Yes]\n\n[Yes]: no.md "Every family has one person to ring"' },
    { what: "a link's target", markdown: '[Yes](every-family-has-one-person-to-ring.md)' },
    { what: "an image's words", markdown: 'Yes ![Every family has one person to ring](no.png)' },
    { what: 'the front matter', markdown: '---\nnote: Every family has one person to ring\n---\n\nYes.' },
    { what: "a code block's language", markdown: '```every family has one person to ring\nYes\n```' },
    { what: 'words struck out in the middle', markdown: 'Every family ~~has one person~~ to ring.' },
  ])('is not found in $what', async ({ markdown }) => {
    const check = await search(markdown, 'every family has one person to ring');

    expect(check.state).toBe('not-found');
  });

  it('does not begin inside a word that markup divides', async () => {
    const check = await search('Not one un**kind word is said** here.', 'kind word is said');

    expect(check.state).toBe('not-found');
  });

  it('shows what was left out as a person sees it', async () => {
    const found = await searchFound(
      'Every family **has** <!-- no --> [one person](no.md) of its own to ring at any hour.',
      'every family … ring at any hour',
    );

    expect(found.leftOut).toEqual(['has one person of its own to']);
  });
});

describe('the headings of Markdown', () => {
  it.each([
    {
      what: 'marks in front',
      markdown: '# Being open\n\n### 6.1 Contact\n',
      found: [
        [1, 'Being open'],
        [3, '6.1 Contact'],
      ],
    },
    { what: 'marks behind too', markdown: '## Contact ##\n', found: [[2, 'Contact']] },
    {
      what: 'a line underneath',
      markdown: 'Being open\n==========\n\nContact\n-------\n',
      found: [
        [1, 'Being open'],
        [2, 'Contact'],
      ],
    },
    { what: 'two lines over a line', markdown: 'Being\nopen\n====\n', found: [[1, 'Being open']] },
    {
      what: 'emphasis, links and entities',
      markdown: '# The **family&rsquo;s** [contact](no.md)\n',
      found: [[1, 'The family’s contact']],
    },
    {
      what: 'struck words and comments',
      markdown: '# Named ~~no~~ contact <!-- no -->\n',
      found: [[1, 'Named contact']],
    },
    { what: 'an escaped number', markdown: '# 6\\. Contact\n', found: [[1, '6. Contact']] },
    { what: 'a block quote', markdown: '> ## Contact\n', found: [[2, 'Contact']] },
    {
      what: 'CRLF',
      markdown: '# Being open\r\n\r\nRing us.\r\n\r\n## Contact\r\n',
      found: [
        [1, 'Being open'],
        [2, 'Contact'],
      ],
    },
  ])('are read with $what', async ({ markdown, found }) => {
    expect(await headings(markdown)).toEqual(found);
  });

  it.each([
    { what: 'fenced code', markdown: '```\n# Contact\n```\n' },
    { what: 'a comment', markdown: 'Ring us.\n\n<!--\n# Contact\n-->\n' },
    { what: 'a hidden element', markdown: 'Ring us.\n\n<div hidden>\n\n# Contact\n\n</div>\n' },
    { what: 'an image', markdown: 'Ring us.\n\n# ![Logo](logo.png)\n' },
    { what: 'a mark without a space', markdown: '#Contact\n' },
  ])('are not read from $what', async ({ markdown }) => {
    expect(await headings(markdown)).toEqual([]);
  });

  it('do not come from the front matter, so that what follows it has no section', async () => {
    const found = await searchFound(
      '---\ntitle: Being open\n---\n\nEvery family has one person.\n',
      'every family has one person',
    );

    expect(found.passage.section).toBeNull();
  });
});
