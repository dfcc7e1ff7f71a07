import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, run, type WordFileParts, wordFile, wordFileOf } from '../support/office-files.ts';
import { readAs, searchFound } from '../support/search-document.ts';

const FILE = 'policies/being-open.docx';

/** The lines that a person would read. */
async function lines(body: string, parts: WordFileParts = {}): Promise<string[]> {
  return await linesOf(wordFile(body, parts));
}

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await readAs(FILE, bytes);
  return text.trimEnd().split('\n');
}

/** The headings with their levels, as an outline. */
async function outline(body: string, parts: WordFileParts = {}): Promise<string[]> {
  const { headings } = await readAs(FILE, wordFile(body, parts));
  return headings.map(({ level, text }) => `${level} ${text}`);
}

describe('a file that LibreOffice made', () => {
  const bytes = readFileSync('test/fixtures/documents/word/marked-up.docx');

  it('is read in the order in which people read it, with nothing that is hidden, struck out or deleted', async () => {
    expect(await linesOf(bytes)).toEqual([
      'Being open at Northmere, version five',
      'A printed copy may be out of date, page 1',
      'Being open',
      '1. Purpose',
      'Everybody is told what happened in words that they understand.',
      '2. Staying in touch',
      '2.1 First contact',
      'The ward sister rings the family within two days of the harm being found and says sorry.',
      'Each family is sent a letter in plain words.',
      'The consultant comes to the meeting in person.',
      '2.2 Named contact',
      'One person stays with each family throughout. The family has the number.',
      'Ring the family advice line on any day of the year.',
      '• Ask who should be there.',
      '• Find a quiet room.',
      'Severe harm',
      'The medical director rings',
      'While that person is away, a second person is named beforehand.',
      '3. Records',
      'What was said is written down on the same day.',
      'The family is sent a copy of what was written.',
    ]);
  });

  it('counts its paragraphs, and notes where the mark stands', async () => {
    const note = await searchFound(bytes, 'a second person is named beforehand', '2.2', FILE);
    const body = await searchFound(bytes, 'What was said is written down', '3', FILE);

    expect(note).toMatchObject({
      isElsewhere: false,
      passage: { section: '2.2 Named contact', unit: 'paragraph', start: { line: 10, column: 28 } },
    });
    expect(body.passage).toMatchObject({ start: { line: 16, column: 1 }, end: { line: 16, column: 30 } });
  });
});

describe('what is no text', () => {
  it.each([
    { what: 'deleted words', runs: '<w:del><w:r><w:delText>never </w:delText></w:r></w:del>' },
    { what: 'deleted words that are written as others are', runs: `<w:del>${run('never ')}</w:del>` },
    { what: 'words that were moved away', runs: `<w:moveFrom>${run('never ')}</w:moveFrom>` },
    { what: 'hidden words', runs: run('never ', '<w:vanish/>') },
    { what: 'struck-out words', runs: run('never ', '<w:strike/>') },
    { what: 'words struck out twice', runs: run('never ', '<w:dstrike w:val="true"/>') },
    { what: 'words too small to see', runs: run('never ', '<w:sz w:val="2"/>') },
    { what: 'words hidden by a style', runs: run('never ', '<w:rStyle w:val="Hidden"/>') },
    { what: 'words hidden by a style that the style rests on', runs: run('never ', '<w:rStyle w:val="Deeper"/>') },
    { what: 'the command of a field', runs: '<w:r><w:instrText>never </w:instrText></w:r>' },
    {
      what: 'words inside the command of a field',
      runs: `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('never ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    },
    { what: 'a text box tied to hidden words', runs: boxed('never', '<w:vanish/>') },
    { what: 'how words were before', runs: '<w:r><w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr></w:r>' },
    { what: 'the mark of a comment', runs: '<w:r><w:commentReference w:id="1"/></w:r>' },
  ])('is $what', async ({ runs }) => {
    const body = `<w:p>${run('We ')}${runs}${run('ring')}</w:p>`;
    const styles =
      '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Deeper"><w:basedOn w:val="Hidden"/></w:style>';

    expect(await lines(body, { styles, comments: paragraph('never') })).toEqual(['We ring']);
  });

  it.each([
    { what: 'inserted words', runs: `<w:ins>${run('always ')}</w:ins>` },
    { what: 'words that were moved here', runs: `<w:moveTo>${run('always ')}</w:moveTo>` },
    { what: 'words that are not hidden after all', runs: run('always ', '<w:vanish w:val="0"/>') },
    { what: 'words that are not struck out after all', runs: run('always ', '<w:strike w:val="false"/>') },
    {
      what: 'words shown in spite of their style',
      runs: run('always ', '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>'),
    },
    { what: 'a link', runs: `<w:hyperlink>${run('always ')}</w:hyperlink>` },
    {
      what: 'a content control',
      runs: `<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${run('always ')}</w:sdtContent></w:sdt>`,
    },
    { what: 'what a field shows', runs: `<w:fldSimple w:instr="DOCPROPERTY x">${run('always ')}</w:fldSimple>` },
    {
      what: 'what a longer field shows',
      runs:
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DOCPROPERTY</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
        `${run('always ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    },
    { what: 'a smart tag', runs: `<w:smartTag>${run('always ')}</w:smartTag>` },
    { what: 'a formula', runs: '<m:oMath><m:r><m:t>always </m:t></m:r></m:oMath>' },
  ])('is not $what', async ({ runs }) => {
    const styles = '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>';

    expect(await lines(`<w:p>${run('We ')}${runs}${run('ring')}</w:p>`, { styles })).toEqual(['We always ring']);
  });

  it('is a deleted row of a table, or a deleted cell', async () => {
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
    const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
    const table = [
      row(cell('Severe harm') + cell('nobody rings', '<w:cellDel/>')),
      row(cell('Low harm'), '<w:del/>'),
      row(cell('No harm'), '<w:hidden/>'),
      row(cell('The director rings'), '<w:ins/>'),
    ];

    expect(await lines(`<w:tbl>${table.join('')}</w:tbl>`)).toEqual(['Severe harm', 'The director rings']);
  });

  it('is the end of a paragraph that was deleted, so that the next one goes on in it', async () => {
    const body = `${paragraph('We ring ', '<w:rPr><w:del/></w:rPr>')}${paragraph('the family.')}${paragraph('Always.')}`;

    expect(await lines(body)).toEqual(['We ring the family.', 'Always.']);
  });

  it('is not the last paragraph of a cell or of the file, though its end was deleted', async () => {
    const deleted = '<w:rPr><w:del/></w:rPr>';
    const body = `<w:tbl><w:tr><w:tc>${paragraph('Severe', deleted)}</w:tc></w:tr></w:tbl>${paragraph('Always', deleted)}`;

    expect(await lines(body)).toEqual(['Severe', 'Always']);
  });

  it('is one of two ways in which the same drawing is kept', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Ring us')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Ring us')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const one = `<mc:AlternateContent><mc:Fallback><w:pict>${box('Write to us')}</w:pict></mc:Fallback></mc:AlternateContent>`;

    expect(await lines(`<w:p><w:r>${both}${one}</w:r>${run('Any day')}</w:p>`)).toEqual([
      'Any day',
      'Ring us',
      'Write to us',
    ]);
  });
});

describe('the words', () => {
  it('go on across runs, soft hyphens and hyphens that hold a line together', async () => {
    const body = `<w:p>${run('tele')}${run('phone', '<w:b/>')}<w:r><w:softHyphen/><w:t>s</w:t><w:noBreakHyphen/><w:t>too</w:t></w:r></w:p>`;

    expect(await lines(body)).toEqual(['telephone\u00ads\u2011too']);
  });

  it('are parted by tabs, symbols and the ends of lines', async () => {
    const body =
      '<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:sym w:char="F0FC"/><w:t>three</w:t><w:br/><w:t>four</w:t></w:r></w:p>';

    expect(await lines(body)).toEqual(['one\ttwo three', 'four']);
  });

  it('are decoded from XML, whatever prefix the file uses', async () => {
    const xml =
      '<q:document xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:another">' +
      '<q:body><q:p><q:pPr><q:outlineLvl q:val="0"/></q:pPr><q:r><q:rPr><q:strike q:val="0"/></q:rPr><q:t>Sœurs &amp; fr&#232;res</q:t></q:r></q:p>' +
      '<w:p><w:r><w:t>of another kind</w:t></w:r></w:p></q:body></q:document>';
    const text = await readAs(FILE, wordFileOf(xml));

    expect(text.text).toBe('Sœurs & frères\n');
    expect(text.headings).toHaveLength(1);
  });

  it('of a diagram stand where the diagram stands', async () => {
    const drawing = '<w:r><w:drawing><a:graphic><dgm:relIds r:dm="r0"/></a:graphic></w:drawing></w:r>';
    const diagram =
      '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
      '<a:p><a:r><a:t>Ring the </a:t></a:r><a:r><a:t>family</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>Say sorry</a:t></a:r></a:p></dgm:dataModel>';

    expect(await lines(`<w:p>${run('First')}${drawing}</w:p>${paragraph('Then')}`, { diagram })).toEqual([
      'First',
      'Ring the family',
      'Say sorry',
      'Then',
    ]);
  });

  it('of headers and footers come once, and belong to no section', async () => {
    const heading = paragraph('Contact', '<w:outlineLvl w:val="0"/>');
    const file = wordFile(heading + paragraph('We ring.'), {
      header: paragraph('Being open, version five') + paragraph('Being open, version five'),
      footer: paragraph('Page 3') + paragraph('3'),
    });
    const { passage } = await searchFound(file, 'Being open, version five', null, FILE);

    expect(await linesOf(file)).toEqual(['Being open, version five', 'Page 3', 'Contact', 'We ring.']);
    expect(passage.section).toBeNull();
  });

  it('of notes stand at the end of their section, so that no sentence is parted', async () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body =
      paragraph('6 Contact', '<w:outlineLvl w:val="0"/>') +
      `<w:p>${run('We ring')}${mark('footnote', 1)}${run(' on the day')}${mark('endnote', 1)}.</w:p>` +
      `<w:p><w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>${run('We write.')}</w:p>` +
      paragraph('7 Records', '<w:outlineLvl w:val="0"/>');
    const footnotes =
      '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
      `<w:footnote w:id="1">${paragraph('A day is a working day.')}</w:footnote>` +
      `<w:footnote w:id="2">${paragraph('Nobody rings.')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="1">${paragraph('Before it ends.')}</w:endnote>`;

    expect(await lines(body, { footnotes, endnotes })).toEqual([
      '6 Contact',
      'We ring on the day',
      'We write.',
      'A day is a working day.',
      'Before it ends.',
      '7 Records',
    ]);
  });
});

describe('headings', () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Our heading"/><w:basedOn w:val="H2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>',
  ].join('');
  const level = (ilvl: number, text: string, format = 'decimal', more = '') =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const scheme =
    level(0, '%1', 'decimal', '<w:pStyle w:val="H1"/>') + level(1, '%1.%2', 'decimal', '<w:pStyle w:val="H2"/>');
  const numbering = `<w:abstractNum w:abstractNumId="7">${scheme}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
  const styled = (style: string, words: string) => paragraph(words, `<w:pStyle w:val="${style}"/>`);
  const listed = (list: number, ilvl: number, words: string, look = '') =>
    paragraph(words, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`, look);

  it('come from styles, with the numbers that Word shows', async () => {
    const body = [
      styled('T', 'Being open'),
      styled('H1', 'Purpose'),
      styled('H1', 'Contact'),
      styled('H2', 'First contact'),
      styled('Ours', 'Named contact'),
      styled('H1', 'Records'),
      styled('H2', 'Copies'),
    ].join('');

    expect(await outline(body, { styles, numbering })).toEqual([
      '1 Being open',
      '2 1 Purpose',
      '2 2 Contact',
      '3 2.1 First contact',
      '3 2.2 Named contact',
      '2 3 Records',
      '3 3.1 Copies',
    ]);
  });

  it('are found by their automatic numbers', async () => {
    const body = [1, 2, 3, 4, 5, 6].map((chapter) => styled('H1', `Chapter ${'abcdef'[chapter - 1]}`)).join('');
    const file = wordFile(
      `${body}${styled('H2', 'First contact')}${styled('H2', 'Named contact')}${paragraph('One person stays with the family.')}`,
      { styles, numbering },
    );
    const found = await searchFound(file, 'One person stays with the family', '6.2', FILE);
    const elsewhere = await searchFound(file, 'One person stays with the family', '6.1', FILE);

    expect(found).toMatchObject({ isElsewhere: false, passage: { section: '6.2 Named contact' } });
    expect(elsewhere.isElsewhere).toBe(true);
  });

  it('come from the outline of a paragraph, which may also take a heading back', async () => {
    const body = [
      paragraph('Contact', '<w:outlineLvl w:val="1"/>'),
      paragraph('No heading', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>'),
      paragraph('In a style that nobody defined', '<w:pStyle w:val="Heading3"/>'),
      styled('Round', 'In a style that rests on itself'),
      paragraph('', '<w:outlineLvl w:val="0"/>'),
    ].join('');

    expect(await outline(body, { styles })).toEqual(['2 Contact', '3 In a style that nobody defined']);
  });

  it.each([
    {
      what: 'typed by hand in bold',
      body: paragraph('6.2 Named contact', '', '<w:b/>'),
      headings: ['2 6.2 Named contact'],
    },
    {
      what: 'typed with a tab',
      body: paragraph('6.2\tNamed contact', '', '<w:b/>'),
      headings: ['2 6.2 Named contact'],
    },
    { what: 'numbered by a list, in bold', body: listed(1, 0, 'Contact', '<w:b/>'), headings: ['1 1 Contact'] },
    { what: 'not bold', body: paragraph('6.2 Named contact'), headings: [] },
    { what: 'only partly bold', body: `<w:p>${run('6.2 Named ', '<w:b/>')}${run('contact')}</w:p>`, headings: [] },
    { what: 'a whole sentence', body: paragraph('2 people ring the family.', '', '<w:b/>'), headings: [] },
    { what: 'a line of the contents', body: paragraph('6.2 Named contact\t14', '', '<w:b/>'), headings: [] },
    {
      what: 'in a table',
      body: `<w:tbl><w:tr><w:tc>${paragraph('5 Days', '', '<w:b/>')}</w:tc></w:tr></w:tbl>`,
      headings: [],
    },
    { what: 'an item of a list', body: listed(1, 0, 'Ring the family'), headings: [] },
  ])('may be made by hand: $what', async ({ body, headings }) => {
    expect(await outline(body, { numbering })).toEqual(headings);
  });

  describe('numbers', () => {
    const heading = (list: number, ilvl: number, words: string) =>
      paragraph(
        words,
        `<w:outlineLvl w:val="${ilvl}"/><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`,
      );
    const list = (levels: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') =>
      `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${lists}`;

    it.each([
      { what: 'letters', levels: level(0, 'Appendix %1', 'upperLetter'), numbers: ['Appendix A a', 'Appendix B b'] },
      { what: 'Roman numbers', levels: level(0, '%1.', 'lowerRoman'), numbers: ['i. a', 'ii. b'] },
      { what: 'two digits', levels: level(0, '%1', 'decimalZero'), numbers: ['01 a', '02 b'] },
      { what: 'no number', levels: level(0, '%1', 'none'), numbers: ['a', 'b'] },
      { what: 'a bullet', levels: level(0, '•', 'bullet'), numbers: ['a', 'b'] },
      { what: 'a way of counting that is not known', levels: level(0, '%1', 'ideographs'), numbers: ['1 a', '2 b'] },
    ])('are $what', async ({ levels, numbers }) => {
      const found = await outline(heading(1, 0, 'a') + heading(1, 0, 'b'), { numbering: list(levels) });

      expect(found).toEqual(numbers.map((number) => `1 ${number}`));
    });

    it('begin where the list says, and anew below each number above; one that was passed over counts', async () => {
      const levels =
        level(0, '%1').replace('w:start w:val="1"', 'w:start w:val="4"') + level(1, '%1.%2') + level(2, '%1.%2.%3');
      const body = [0, 1, 2, 2, 1, 2, 0, 2, 1].map((at) => heading(1, at, 'x')).join('');

      expect(await outline(body, { numbering: list(levels) })).toEqual([
        '1 4 x',
        '2 4.1 x',
        '3 4.1.1 x',
        '3 4.1.2 x',
        '2 4.2 x',
        '3 4.2.1 x',
        '1 5 x',
        '3 5.1.1 x',
        '2 5.2 x',
      ]);
    });

    it('go on through two lists of one kind, unless one begins anew', async () => {
      const lists =
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>';
      const body = [1, 1, 2, 3, 3].map((id) => heading(id, 0, 'x')).join('');

      expect(await outline(body, { numbering: list(level(0, '%1'), lists) })).toEqual(
        ['1', '2', '3', '9', '10'].map((number) => `1 ${number} x`),
      );
    });

    it('show in digits what stands above, where the list wants that', async () => {
      const levels = level(0, 'Article %1.', 'upperRoman') + level(1, 'Section %1.%2', 'decimalZero', '<w:isLgl/>');

      expect(await outline(heading(1, 0, 'x') + heading(1, 1, 'y'), { numbering: list(levels) })).toEqual([
        '1 Article I. x',
        '2 Section 1.01 y',
      ]);
    });

    it('of the body go on past a text box, which counts by itself', async () => {
      const box = `<w:p><w:r><w:drawing><w:txbxContent>${heading(1, 0, 'b')}${heading(1, 0, 'c')}</w:txbxContent></w:drawing></w:r></w:p>`;

      expect(await outline(heading(1, 0, 'a') + box + heading(1, 0, 'd'), { numbering: list(level(0, '%1')) })).toEqual(
        ['1 1 a', '1 1 b', '1 2 c', '1 2 d'],
      );
    });

    it('are plain where the list wants plain ones, do not begin anew where it says so, and are found through a style', async () => {
      const linked =
        `<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="S"/>${level(0, '%1', 'upperRoman')}${level(1, '%1.%2', 'decimal', '<w:isLgl/><w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>';
      const body = [0, 1, 0, 1].map((at) => heading(1, at, 'x')).join('');

      expect(await outline(body, { numbering: linked })).toEqual(['1 I x', '2 1.1 x', '1 II x', '2 2.2 x']);
    });

    it.each([
      { what: 'a list that is not there', list: 4 },
      { what: 'no list', list: 0 },
    ])('are left out for $what', async ({ list: id }) => {
      expect(await outline(heading(id, 0, 'x'), { numbering: list(level(0, '%1')) })).toEqual(['1 x']);
    });

    it('are not drawn out by a list that begins at a billion', async () => {
      const levels = level(0, '%1', 'upperRoman').replace('w:start w:val="1"', 'w:start w:val="2000000000"');

      expect(await outline(heading(1, 0, 'x'), { numbering: list(levels) })).toEqual(['1 2000000000 x']);
    });
  });
});

it('finds each paragraph at its own number and first character, whatever stands before it', async () => {
  const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(words, { nil: '' }), { minLength: 1, maxLength: 12 }), async (paragraphs) => {
      const shown = paragraphs.filter((text) => text !== '');
      fc.pre(shown.length > 0);
      const { text, placeOf } = await readAs(FILE, wordFile(paragraphs.map((one) => paragraph(one)).join('')));
      let offset = 0;
      for (const [i, one] of shown.entries()) {
        expect(text.slice(offset, offset + one.length)).toBe(one);
        expect(placeOf(offset)).toEqual({ line: i + 1, column: 1 });
        expect(placeOf(offset + one.length - 1)).toEqual({ line: i + 1, column: one.length });
        offset += one.length + 1;
      }
    }),
    { numRuns: 60 },
  );
});

function boxed(words: string, look: string): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:drawing><w:txbxContent>${paragraph(words)}</w:txbxContent></w:drawing></w:r>`;
}
