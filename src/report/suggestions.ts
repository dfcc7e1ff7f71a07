import { placeWords } from '../diagnostics/place-words.ts';
import type { Suggestion, Suggestions } from '../model/suggestion.ts';
import { counted, harmless, listed, shortened } from '../util/words.ts';
import { bullets, type Item, numbered, paragraph, plainItem, type Section, toned } from './content/blocks.ts';

const ABOUT =
  'This looks for words. It does not judge what they promise, or whether they are kept. Read each passage where it stands, with what comes before and after it. Nothing counts until a person has done so.';

/** Everything that was found, for people to read. */
export function suggestionSections(suggestions: Suggestions): Section[] {
  const { subjects, nothingFits, searched } = suggestions;
  const asked = subjects.length + nothingFits.length;
  const found = `Something was found for ${subjects.length} of ${counted(asked, 'element or check', 'elements and checks')}, in ${counted(searched, 'document')}.`;
  return [
    { title: 'Passages that may meet what is asked', blocks: [paragraph(found), paragraph(ABOUT)] },
    ...subjects.map(({ id, title, asks, suggestions: passages }) => ({
      title: `${id}: ${title}`,
      blocks: [paragraph(toned(asks, 'quiet')), numbered(passages.map(passageItem))],
    })),
    ...remainder(suggestions),
  ];
}

/** What to do with the passages. */
export const WHAT_NEXT: Section = {
  title: 'What next',
  blocks: [
    bullets([
      plainItem('To paste them: --format yaml.'),
      plainItem('To have the first of each added to the trust file, marked as suggested: --write.'),
    ]),
  ],
};

/** The passages as YAML that can be pasted into a trust file, each below its place. */
export function suggestionsYaml(
  suggestions: Suggestions,
  provisionYaml: (suggestion: Suggestion, indent: number) => string,
): string {
  const { subjects, newPolicies, nothingFits } = suggestions;
  const lines = [
    '# Passages found by their words, for a person to read. They count for nothing while they are marked as suggested:',
    '# take the mark away from those that meet what is asked, and take the others out.',
  ];
  if (newPolicies.length > 0) lines.push('policies:');
  for (const { id, title, document } of newPolicies) {
    lines.push(
      `  ${id}:`,
      `    title: ${JSON.stringify(harmless(title))}`,
      `    document: ${JSON.stringify(document)}`,
    );
    lines.push('    status: draft # say whether it is approved, and since when');
  }
  for (const part of ['elements', 'candour'] as const) {
    const own = subjects.filter((subject) => subject.part === part);
    if (own.length > 0) lines.push(`${part}:`);
    for (const { id, title, suggestions: passages } of own) {
      lines.push(`  # ${harmless(title)}`, `  ${id}:`, '    policy:');
      for (const passage of passages) {
        const quoted = passage.isQuoted ? '; quoted already' : '';
        const careful = passage.harms.length > 0 ? `; careful: ${carefulWords(passage)}` : '';
        lines.push(`      # ${harmless(placeOf(passage))}${quoted}${careful}`);
        lines.push(provisionYaml(passage, 6).trimEnd());
      }
    }
  }
  if (nothingFits.length > 0) lines.push('# Nothing was found for these:');
  for (const { id } of nothingFits) lines.push(`# - ${id}`);
  return `${lines.join('\n')}\n`;
}

function passageItem(suggestion: Suggestion): Item {
  const { quote, words, isQuoted, harms } = suggestion;
  return {
    lead: [`"${quote}"`],
    lines: [
      { label: 'Place', text: placeOf(suggestion) },
      { label: 'Words', text: listed(words) },
      ...(isQuoted ? [{ label: 'Note', text: 'the trust file quotes it already' }] : []),
      ...(harms.length > 0 ? [{ label: 'Careful', text: carefulWords(suggestion) }] : []),
    ],
  };
}

function carefulWords({ harms }: Suggestion): string {
  return `hpp wording finds words here that can harm again (${listed(harms)})`;
}

function placeOf({ title, section, location }: Suggestion): string {
  const isNumber = section !== null && /^[A-Z]?[\d.]+$/.test(section);
  const where = section === null ? '' : `, ${isNumber ? `section ${section}` : `"${shortened(section, 60)}"`}`;
  return `${shortened(title, 80)}${where} (${placeWords(location)})`;
}

function remainder({ nothingFits, leftOut, notSearched }: Suggestions): Section[] {
  const sections: Section[] = [];
  if (nothingFits.length > 0) {
    const items = nothingFits.map(({ id, title }) => plainItem(toned(id, 'strong'), `: ${title}`));
    const text = 'The policies may still provide for these in other words, or nothing may be written yet.';
    sections.push({ title: 'Nothing fits', blocks: [paragraph(text), bullets(items)] });
  }
  const left = [
    ...(leftOut.quoted.length > 0
      ? [plainItem(`These have a passage already, and --all looks for more: ${listed(leftOut.quoted)}.`)]
      : []),
    ...(leftOut.notApplicable.length > 0
      ? [plainItem(`These are set down as not applicable: ${listed(leftOut.notApplicable)}.`)]
      : []),
    ...notSearched.map(({ name, because }) => plainItem(`Not searched: ${name}, because ${because}.`)),
  ];
  if (left.length > 0) sections.push({ title: 'Left out', blocks: [bullets(left)] });
  return sections;
}
