import { type RankedPassage, rankPassages, type SearchSubject } from '../../src/suggest/rank-passages.ts';
import { readAs } from './search-document.ts';

/** Something to look for: a named contact, unless it is said otherwise. */
export function aSubject(over: Partial<SearchSubject> = {}): SearchSubject {
  return {
    id: 'communication/named-contact',
    title: 'One named person to talk to',
    asks: 'Give every harmed patient or family a named contact who stays with them.',
    lookFor: ['A named contact with cover when away'],
    signals: ['named contact', 'point of contact', 'direct number', 'liais'],
    ...over,
  };
}

/** The words of the passages found for a subject in Markdown documents, the best first, lead-ins in front. */
export async function passagesFor(
  documents: string | readonly string[],
  subject: SearchSubject = aSubject(),
  others: readonly SearchSubject[] = [],
): Promise<string[]> {
  const all = typeof documents === 'string' ? [documents] : documents;
  const texts = await Promise.all(all.map((content, i) => readAs(`policy-${i}.md`, content)));
  const named = texts.map((text, i) => ({ name: `policy-${i}.md`, text }));
  const rank = rankPassages(named, [subject, ...others], 4);
  return rank(subject).map(({ document, leadIns, passage }: RankedPassage) => {
    const text = named.find(({ name }) => name === document)?.text.text ?? '';
    return [...leadIns, passage]
      .map(({ start, end }) => text.slice(start, end).replace(/[\s\u2060]+/g, ' '))
      .join(' > ');
  });
}
