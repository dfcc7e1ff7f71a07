import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { Report } from '../../model/report.ts';
import { harmless } from '../../util/words.ts';
import { contentOf } from '../content/content.ts';
import type { RenderOptions } from '../render-options.ts';
import { withoutChance } from '../without-chance.ts';
import { pageFooter, pageHeader } from './running-lines.ts';
import { sectionParts } from './section.ts';
import { signatureParts } from './signature.ts';
import { NUMBERED, numbering, PAGE, styles } from './styles.ts';

// Both are in one bundle, because the library that they share is large.
export { renderMeetingDocx } from './meeting.ts';

/** Reports as a Word document to be edited and signed. Text of the input is text and nothing else. */
export async function renderDocx(
  reports: readonly Report[],
  { audience = 'board' }: RenderOptions,
): Promise<Uint8Array> {
  const contents = reports.map((report) => contentOf(report, audience));
  const title = contents.map(({ title, subject }) => harmless(`${title}: ${subject}`)).join('; ');
  const document = new Document({
    title,
    creator: 'hpp',
    description: harmless(contents.map(({ subject }) => subject).join('; ')),
    styles,
    numbering,
    sections: contents.map(({ title, subject, sections }, i) => {
      // Each report counts its lists from one.
      const lists = { instance: i * 1000, reference: NUMBERED };
      return {
        properties: { page: PAGE },
        headers: { default: pageHeader(subject) },
        footers: { default: pageFooter(madeBy(reports[i])) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(harmless(title))] }),
          new Paragraph({ style: 'Subtitle', children: [new TextRun(harmless(subject))] }),
          ...sections.flatMap((section) => sectionParts(section, lists)),
          ...(audience === 'public' ? [] : signatureParts()),
        ],
      };
    }),
  });
  const [first] = reports;
  return withoutChance(await Packer.toBuffer(document), first?.asOf ?? '1980-01-01');
}

function madeBy(report: Report | undefined): string {
  return report === undefined ? '' : `${report.tool.name} ${report.tool.version}, as at ${report.asOf}`;
}
