import type { Framework } from '../model/framework.ts';
import { capitalised } from '../util/words.ts';
import { bullets, paragraph, plainItem, type Section } from './content/blocks.ts';

/** Where something comes from, and how near each source is to what it says. */
export function sourcesSection(ids: readonly string[], framework: Framework): Section {
  const items = ids
    .flatMap((id) => framework.sources.filter((source) => source.id === id))
    .map(({ title, publisher, date, url, standing, note }) => {
      const where = url === undefined ? '' : ` ${url}`;
      return plainItem(
        `${title}. ${publisher}, ${date}. ${capitalised(STANDINGS[standing])}.${note === undefined ? '' : ` ${note}`}${where}`,
      );
    });
  return { title: 'Sources', blocks: [items.length > 0 ? bullets(items) : paragraph('None.')] };
}

const STANDINGS: Readonly<Record<Framework['sources'][number]['standing'], string>> = {
  primary: "the body's own page",
  secondary: "a report of another's text",
  copy: 'a copy',
};
