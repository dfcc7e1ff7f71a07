import type { CandourCheck, Element, Framework } from '../model/framework.ts';
import { LEVELS } from '../model/level.ts';
import { capitalised, listed } from '../util/words.ts';
import { bullets, type Item, paragraph, plainItem, type Section, toned } from './content/blocks.ts';
import { spaced } from './content/words.ts';
import { sourcesSection } from './sources-section.ts';

/** What an element asks, why, its levels in words, the next steps, and where it comes from. */
export function explainElement(element: Element, framework: Framework): Section[] {
  return [
    {
      title: `${element.title} (${element.id}${element.core ? ', core' : ''})`,
      blocks: [
        paragraph(toned('A family would ask: ', 'strong'), element.question),
        paragraph(toned('What it asks: ', 'strong'), element.asks),
        paragraph(toned('Why it matters: ', 'strong'), element.why_it_matters),
        paragraph(toned('Who is affected: ', 'strong'), element.affected),
        paragraph(toned('What they need: ', 'strong'), element.need),
      ],
    },
    { title: 'The five levels', blocks: [bullets(LEVELS.map((level) => levelItem(element, level)))] },
    {
      title: 'What to look for',
      blocks: [
        bullets(element.look_for.map(({ kind, text }) => plainItem(toned(capitalised(kind), 'strong'), `: ${text}`))),
        paragraph(toned('In the cases, count: ', 'strong'), element.practice_look),
        paragraph(toned('Warning signs', 'strong'), ':'),
        bullets(element.warning_signs.map((sign) => plainItem(sign))),
        paragraph(
          `Practice is shown by ${listed(element.accepts.map(spaced), 'or')}. It is confirmed by ${listed(element.confirmed_by, 'or')}.`,
        ),
      ],
    },
    dutiesSection(element),
    sourcesSection(element.sources, framework),
    {
      title: 'How sure',
      blocks: [
        paragraph(`Basis: ${listed(element.basis.map(basisWords))}.`),
        paragraph(toned(framework.reading, 'quiet')),
      ],
    },
  ];
}

const BASIS: Readonly<Record<Element['basis'][number], string>> = {
  'hpp-headline': 'the heading of the commitment, seen at second hand',
  'hpp-patient-guide': "the pathway's guide for patients",
  'hpp-implementation': "the pathway's paper on beginning",
  'hpa-mission': "the Harmed Patients Alliance's mission",
  statutory: 'legislation',
  'national-standard': 'a national standard',
  'national-guidance': 'national guidance',
  literature: 'research or casework',
  'author-proposal': 'our own proposal',
};

function basisWords(basis: Element['basis'][number]): string {
  return BASIS[basis];
}

function levelItem(element: Element, level: (typeof LEVELS)[number]): Item {
  const step = level === 'absent' ? [] : [{ label: 'To get there', text: element.next_steps[level] }];
  return { lead: [toned(capitalised(level), 'strong'), `: ${element.levels[level]}`], lines: step };
}

function dutiesSection({ maps_to }: Element): Section {
  if (maps_to.length === 0)
    return {
      title: 'Duties and standards',
      blocks: [paragraph('None is known to us: here the pathway goes beyond the law.')],
    };
  const items = maps_to.map(({ ref, jurisdiction, kind, fit, verified }) =>
    plainItem(
      `${ref} (${spaced(jurisdiction)}, ${spaced(kind)}, ${fit === 'direct' ? 'asks for this' : 'points the same way'}, ${VERIFIED_SHORT[verified]})`,
    ),
  );
  return { title: 'Duties and standards', blocks: [bullets(items)] };
}

const VERIFIED_SHORT: Readonly<Record<CandourCheck['verified'], string>> = {
  full: 'seen in a page',
  title: 'only its title was seen',
  none: 'not checked against a source',
};
