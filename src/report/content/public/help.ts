import type { HelpBody, Report } from '../../../model/report.ts';
import { partDateInWords } from '../../../util/days.ts';
import { bullets, type Item, type LabelledLine, paragraph, plainItem, type Section, toned } from '../blocks.ts';
import { nationWords } from '../rollout.ts';

/** Where to get help now, here. */
export function helpSection({ help, organisation }: Report): Section {
  return {
    title: 'Where to get help now',
    blocks: [
      paragraph('If you or someone you love was harmed, you can do these things today:'),
      bullets(help.steps.map(({ says }) => plainItem(says))),
      paragraph(`These groups can help you in ${nationWords(organisation)}:`),
      bullets(help.bodies.map(bodyItem)),
      paragraph('Phone numbers and web pages can change. Please check them first.'),
    ],
  };
}

function bodyItem({ name, does, phone, hours, web, seen }: HelpBody): Item {
  const lines: LabelledLine[] = [];
  if (phone !== null) lines.push({ label: 'Phone', text: hours === null ? phone : `${phone}, ${hours}` });
  if (web !== null) lines.push({ label: 'Web', text: web });
  lines.push({ label: 'Last seen', text: partDateInWords(seen) ?? 'on a page with no date' });
  return { lead: [toned(`${name}.`, 'strong'), ` ${does}`], lines };
}
