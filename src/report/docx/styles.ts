import {
  AlignmentType,
  type INumberingOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** Lengths of Word are twentieths of a point: this is a centimetre. */
const CENTIMETRE = 567;

/** How wide the text of a page is. */
export const TEXT_WIDTH: number = 17 * CENTIMETRE;

/** An A4 page with margins of two centimetres. */
export const PAGE: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: 21 * CENTIMETRE, height: 16838 },
  margin: { top: 2 * CENTIMETRE, bottom: 2 * CENTIMETRE, left: 2 * CENTIMETRE, right: 2 * CENTIMETRE },
};

/** What each tone looks like; the words alone say it too. */
export const COLOURS = {
  good: '005A30',
  caution: '7A4100',
  bad: 'A11A12',
  quiet: '4C6272',
  heading: '003087',
} as const;

const FONT = 'Arial';

/** The style of headings, lists, tables and captions, in British English. */
export const styles: IStylesOptions = stylesAt({ body: 20, cell: 18 });

/** The same in letters of twelve points, for paper that goes round a table. */
export const largeStyles: IStylesOptions = stylesAt({ body: 24, cell: 24 });

/** Sizes are in half points. */
function stylesAt({ body, cell }: { readonly body: number; readonly cell: number }): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: body, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 80, line: 250, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 38, bold: true, color: COLOURS.heading },
        paragraph: { spacing: { after: 60 } },
      },
      heading1: heading(26, 200),
      heading2: heading(Math.max(22, body + 2), 160),
      heading3: heading(20, 140),
    },
    paragraphStyles: [
      style('Subtitle', { size: 23, color: COLOURS.quiet }, 120),
      style('Header', { size: 17, color: COLOURS.quiet }, 0),
      style('Footer', { size: 17, color: COLOURS.quiet }, 0),
      {
        ...style('Caption', { size: 20, bold: true }, 60),
        paragraph: { keepNext: true, spacing: { before: 100, after: 40 } },
      },
      style('Cell', { size: cell }, 0),
      { ...style('Detail', { size: 18 }, 30), paragraph: { indent: { left: CENTIMETRE }, spacing: { after: 30 } } },
    ],
  };
}

/** The name of the numbered list. */
export const NUMBERED = 'numbered';

/** The one numbered list that all steps use, each list counted anew. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERED,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: CENTIMETRE, hanging: CENTIMETRE } } },
        },
      ],
    },
  ],
};

function heading(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: COLOURS.heading },
    paragraph: { keepNext: true, spacing: { before, after: 60 } },
  };
}

function style(
  id: string,
  run: { readonly size: number; readonly color?: string; readonly bold?: boolean },
  after: number,
) {
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT, ...run },
    paragraph: { spacing: { after } },
  };
}
