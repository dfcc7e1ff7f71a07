import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { harmless } from '../../util/words.ts';
import { TEXT_WIDTH } from './styles.ts';

/** The line above each page: what the document is about. */
export function pageHeader(subject: string): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', children: [new TextRun(harmless(subject))] })] });
}

/** The line below each page: what made it, and which page this is. */
export function pageFooter(made: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ children: [made, new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
