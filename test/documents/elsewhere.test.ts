import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import { paragraph, wordFile, workbookFile } from '../support/office-files.ts';
import { zipOf } from '../support/zip.ts';

const WORD = wordFile(paragraph('Every family has one person to ring.'));
const WORKBOOK = workbookFile({ sheets: { A: '<sheetData><row><c t="str"><v>13 of 17</v></c></row></sheetData>' } });
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
const PAGE = Buffer.from('\n<!DOCTYPE html><html><body>Ring us</body></html>');

/** A file of the older office programs that names this part. */
function oldOffice(part: string): Buffer {
  const head = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  return Buffer.concat([head, Buffer.alloc(512), Buffer.from(part, 'utf16le'), Buffer.alloc(64)]);
}

function openDocument(type: string): Buffer {
  return zipOf([{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${type}`, isStored: true }]);
}

async function because(file: string, content: Uint8Array | string): Promise<string> {
  const reading = await readDocument(memoryFolder({ [file]: content }), file);
  return reading.state === 'read' ? 'read' : reading.because;
}

describe('a document from elsewhere', () => {
  it.each([
    { file: 'a.doc', says: 'a .doc file is in Word’s older format; open it in Word and save it as .docx' },
    { file: 'a.DOC', says: 'a .doc file is in Word’s older format; open it in Word and save it as .docx' },
    { file: 'a.rtf', says: 'a .rtf file is in Rich Text Format; open it in Word and save it as .docx' },
    { file: 'a.odt', says: 'a .odt file is an OpenDocument text; open it in LibreOffice or Word and save it as .docx' },
    {
      file: 'a.pages',
      says: 'a .pages file is from Apple’s Pages, Numbers or Keynote; export it to Word, Excel or PDF',
    },
    { file: 'a.pptx', says: 'a .pptx file is a PowerPoint presentation; open it in PowerPoint and save it as a PDF' },
    { file: 'a.xls', says: 'a .xls file is in Excel’s older format; open it in Excel and save it as .xlsx' },
    { file: 'a.eml', says: 'a .eml file is an e-mail; copy its words into a .docx or .txt file' },
    { file: 'a.zip', says: 'a .zip file is a packed folder; unpack it and name the document inside' },
    {
      file: 'a.gdoc',
      says: 'a .gdoc file is only a link to a document elsewhere; download the document into this folder and name that',
    },
    {
      file: 'a.jpeg',
      says: 'a .jpeg file is a picture; find the document that it was made from, or have its words typed out and checked',
    },
  ])('is told from its name: $file', async ({ file, says }) => {
    expect(await because(file, 'anything')).toBe(says);
  });

  it.each([
    {
      what: 'a PDF',
      file: 'a.docx',
      content: PDF,
      says: 'its name ends in .docx, but it is a PDF; rename it so that it ends in .pdf',
    },
    {
      what: 'a PDF',
      file: 'a.md',
      content: PDF,
      says: 'its name ends in .md, but it is a PDF; rename it so that it ends in .pdf',
    },
    {
      what: 'a PDF',
      file: 'a',
      content: PDF,
      says: 'its name has no ending, but it is a PDF; rename it so that it ends in .pdf',
    },
    {
      what: 'an older Word file',
      file: 'a.docx',
      content: oldOffice('WordDocument'),
      says: 'its name ends in .docx, but it is in Word’s older format; open it in Word and save it as .docx',
    },
    {
      what: 'an older Excel file',
      file: 'a.xlsx',
      content: oldOffice('Workbook'),
      says: 'its name ends in .xlsx, but it is in Excel’s older format; open it in Excel and save it as .xlsx',
    },
    {
      what: 'an Outlook message',
      file: 'a.doc',
      content: oldOffice('__substg1.0_1000001F'),
      says: 'its name ends in .doc, but it is an Outlook message; copy its words into a .docx or .txt file',
    },
    {
      what: 'a web page',
      file: 'a.docx',
      content: PAGE,
      says: 'its name ends in .docx, but it is a web page; rename it so that it ends in .html',
    },
    {
      what: 'a web page',
      file: 'a.txt',
      content: PAGE,
      says: 'its name ends in .txt, but it is a web page; rename it so that it ends in .html',
    },
    {
      what: 'a web page',
      file: 'a.doc',
      content: PAGE,
      says: 'its name ends in .doc, but it is a web page; rename it so that it ends in .html',
    },
    {
      what: 'Rich Text',
      file: 'a.md',
      content: Buffer.from('{\\rtf1 Ring us}'),
      says: 'its name ends in .md, but it is in Rich Text Format; open it in Word and save it as .docx',
    },
    {
      what: 'a Word document',
      file: 'a.md',
      content: WORD,
      says: 'its name ends in .md, but it is a Word document; rename it so that it ends in .docx',
    },
    {
      what: 'a Word document',
      file: 'a.doc',
      content: WORD,
      says: 'its name ends in .doc, but it is a Word document; rename it so that it ends in .docx',
    },
    {
      what: 'a Word document',
      file: 'a.xlsx',
      content: WORD,
      says: 'its name ends in .xlsx, but it is a Word document; rename it so that it ends in .docx',
    },
    {
      what: 'a workbook',
      file: 'a.docx',
      content: WORKBOOK,
      says: 'its name ends in .docx, but it is an Excel workbook; rename it so that it ends in .xlsx',
    },
    {
      what: 'a workbook',
      file: 'a.csv',
      content: WORKBOOK,
      says: 'its name ends in .csv, but it is an Excel workbook; rename it so that it ends in .xlsx',
    },
    {
      what: 'an OpenDocument text',
      file: 'a.docx',
      content: openDocument('text'),
      says: 'its name ends in .docx, but it is an OpenDocument text; open it in LibreOffice or Word and save it as .docx',
    },
    {
      what: 'a packed folder',
      file: 'a.md',
      content: zipOf([{ name: 'a.md', content: 'Ring us' }]),
      says: 'its name ends in .md, but it is a packed folder; unpack it and name the document inside',
    },
    {
      what: 'a packed folder',
      file: 'a.docx',
      content: zipOf([{ name: 'a.txt', content: 'Ring us' }]),
      says: 'its name ends in .docx, but it is a packed folder; unpack it and name the document inside',
    },
    {
      what: 'an empty packed folder',
      file: 'a.docx',
      content: zipOf([]),
      says: 'its name ends in .docx, but it is a packed folder; unpack it and name the document inside',
    },
    {
      what: 'a picture',
      file: 'a.docx',
      content: Buffer.from('\x89PNG\r\n', 'latin1'),
      says: 'its name ends in .docx, but it is a picture; find the document that it was made from, or have its words typed out and checked',
    },
    {
      what: 'a photograph of a telephone',
      file: 'a.html',
      content: Buffer.from('\0\0\0\x18ftypheic'),
      says: 'its name ends in .html, but it is a picture; find the document that it was made from, or have its words typed out and checked',
    },
    {
      what: 'a recording',
      file: 'a.docx',
      content: Buffer.from('\0\0\0\x18ftypisom'),
      says: 'its name ends in .docx, but it is a recording; have its words written down and checked',
    },
    {
      what: 'a page packed with its pictures',
      file: 'a.doc',
      content: Buffer.from('MIME-Version: 1.0\n'),
      says: 'its name ends in .doc, but it is a web page packed with its pictures; open it in Word and save it as .docx',
    },
  ])('is told from its content when that is $what and its name is $file', async ({ file, content, says }) => {
    expect(await because(file, content)).toBe(says);
  });

  it.each(['a.docx', 'a.xlsx', 'a.doc', 'a.md'])('is told to be protected, by whatever name: %s', async (file) => {
    const says =
      'it is protected by a password, or by a label that locks it; open it, take the protection off and save it again';

    expect(await because(file, oldOffice('EncryptedPackage'))).toBe(says);
  });

  it.each([
    { what: 'a Word file with macros', file: 'a.docm', content: WORD },
    { what: 'a Word template', file: 'a.DOTX', content: WORD },
    { what: 'a workbook with macros', file: 'a.xlsm', content: WORKBOOK },
    { what: 'a page that begins with a comment', file: 'a.htm', content: '<!-- ours --><html>Ring us</html>' },
    { what: 'a page without a beginning', file: 'a.html', content: '<p>Ring us</p>' },
    { what: 'Markdown that begins as a page does', file: 'a.md', content: '<html>Ring us</html>\n' },
    { what: 'Markdown about PDFs', file: 'a.md', content: 'A PDF begins with %PDF-1.7.\n' },
    { what: 'text that begins with PK', file: 'a.txt', content: 'PK is the ward clerk.\n' },
    {
      what: 'a Word file that holds a workbook',
      file: 'a.docx',
      content: wordFile(paragraph('Ring us'), {}, [
        { name: 'word/embeddings/a.xlsx', content: WORKBOOK, isStored: true },
      ]),
    },
    {
      what: 'a workbook with a sheet by the name of a part of Word',
      file: 'a.xlsx',
      content: workbookFile({ sheets: { 'word/document': '<sheetData><row><c><v>13</v></c></row></sheetData>' } }),
    },
  ])('is not $what', async ({ file, content }) => {
    expect(await because(file, content)).toBe('read');
  });
});
