import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { MeetingPack } from '../../src/model/meeting-pack.ts';
import { renderMeetingDocx } from '../../src/report/docx/docx.ts';
import { renderMeetingMarkdown } from '../../src/report/meeting/markdown.ts';
import { ROOMS, RUNNING_IT } from '../../src/report/meeting/words.ts';
import { renderMeetingXlsx } from '../../src/report/xlsx/xlsx.ts';
import { partsOf } from '../support/markdown.ts';
import { aPack } from '../support/meeting-pack.ts';
import { framework } from '../support/trust.ts';

const pack = await aPack(['communication', 'enablers']);
const elements = pack.parts.flatMap((part) => part.elements);
const NORTHMERE = await aPack(['communication'], 'examples/northmere/trust.yaml');

describe('what a blank assessment asks', () => {
  it('is of every element where nothing is chosen, core elements first in each part', async () => {
    const { parts } = await aPack([]);

    expect(parts).toHaveLength(7);
    expect(parts.flatMap((part) => part.elements)).toHaveLength(49);
    for (const part of parts) {
      const cores = part.elements.map(({ core }) => core);
      expect(cores).toEqual(cores.toSorted((one, other) => Number(other) - Number(one)));
    }
  });
});

describe('a blank assessment in Word', async () => {
  const file = await renderMeetingDocx(pack);
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const text = (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;

  it('has the question, what it asks, five levels to tick and room to write for each element, in their order', () => {
    let from = text.indexOf(pack.parts[0]?.elements[0]?.question ?? '?');
    for (const { question, asks, levels } of elements)
      for (const words of [question, asks, ...Object.values(levels), ...ROOMS.flatMap(({ heads }) => heads)]) {
        const at = text.indexOf(words, from);
        expect(at, words).toBeGreaterThan(-1);
        from = at;
      }
    expect(text.match(/☐/g)).toHaveLength(5 * elements.length);
  });

  it('says first how to hold the meeting, and what the pack is not', () => {
    const front = text.slice(0, text.indexOf(elements[0]?.question ?? '?'));

    for (const line of RUNNING_IT) expect(front).toContain(line);
    expect(RUNNING_IT[0]).toMatch(/^Patients and families speak first/);
    expect(front).toContain("not AvMA's or the Harmed Patients Alliance's");
  });

  it('can be followed without seeing it: headings, heads of tables, their names, and the language', () => {
    const parts = unzipSync(file);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const tables = body.match(/<w:tbl>/g)?.length ?? 0;

    expect(html.match(/<h2>/g)).toHaveLength(elements.length);
    expect(html.match(/<thead>/g)).toHaveLength(tables);
    expect(body.match(/<w:tblCaption /g)).toHaveLength(tables);
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="en-GB"');
  });

  it('has each element on a page of its own', () => {
    const body = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());

    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(elements.length);
  });
});

describe('a blank assessment as Markdown', () => {
  it('has a section for each element, with its question and five boxes', () => {
    const text = renderMeetingMarkdown(pack);

    expect(partsOf(text).filter(({ name }) => name === 'ATXHeading2')).toHaveLength(3 + elements.length);
    expect(text.match(/^- ☐ /gm)).toHaveLength(5 * elements.length);
    for (const { question } of elements) expect(text).toContain(question);
  });
});

describe('a blank assessment as a workbook', () => {
  it('has no level filled in, whatever the trust file says, and keeps that in a sheet that nobody sees', async () => {
    const file = await renderMeetingXlsx(NORTHMERE);
    const sheets = await readWorkbook(Buffer.from(file));
    const [front, rows, beside] = sheets.map(({ data }) => data);
    const level = rows?.[0]?.indexOf('Level (fill in)') ?? -1;

    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Read this first', 'Elements', 'As in the trust file']);
    expect(front?.flat()).toContain(
      'Northmere University Hospitals NHS Foundation Trust: Maternity and neonatal services',
    );
    expect(rows?.slice(1).map((row) => row[level] ?? null)).toEqual(rows?.slice(1).map(() => null));
    expect(beside?.flat()).toContain('experienced');
    const book = strFromU8(unzipSync(file)['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toMatch(/name="As in the trust file"[^>]* state="hidden"/);
  });

  it('lets one of the five levels be chosen from a list', async () => {
    const sheet = strFromU8(unzipSync(await renderMeetingXlsx(pack))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());

    expect(sheet).toContain(`<formula1>"${framework.levels.map(({ id }) => id).join(',')}"</formula1>`);
    expect(sheet).toContain(`sqref="L2:L${elements.length + 1}"`);
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('<autoFilter'));
  });
});

describe('every format of a blank assessment', () => {
  const hostile: MeetingPack = {
    ...pack,
    whose: {
      organisation: {
        name: '=1+1 <script>[x](http://example.org)\u001b[31m',
        nation: 'england',
        sector: null,
        odsCode: null,
      },
      scope: { level: 'service', name: '@now | # x' },
    },
  };

  it('holds the names of the input as text and nothing else', async () => {
    const shape = (one: MeetingPack) => partsOf(renderMeetingMarkdown(one)).map(({ name }) => name);
    const parts = Object.entries(unzipSync(await renderMeetingXlsx(hostile))).map(([, bytes]) => strFromU8(bytes));
    const word = Object.entries(unzipSync(await renderMeetingDocx(hostile))).map(([, bytes]) => strFromU8(bytes));

    expect(shape(hostile)).toEqual(shape(pack));
    expect(parts.join('')).not.toMatch(/<f[ >]/);
    expect(parts.join('')).not.toContain('\u001b');
    expect(word.join('')).not.toContain('<script');
    expect(word.join('')).not.toContain('\u001b');
  });

  it('is the same file, byte for byte, whenever it is made', async () => {
    const make = async () =>
      [await renderMeetingDocx(NORTHMERE), await renderMeetingXlsx(NORTHMERE)].map((file) => Buffer.from(file));
    const before = await make();
    await new Promise((resolve) => setTimeout(resolve, 2100));

    expect((await make()).map((file, i) => file.equals(before[i] ?? Buffer.of()))).toEqual([true, true]);
  });
});
