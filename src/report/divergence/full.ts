import { placeWords } from '../../diagnostics/place-words.ts';
import type { DivergenceReport, ElementViews, RaterVoice, View } from '../../model/divergence.ts';
import { dayInWords } from '../../util/days.ts';
import { capitalised, counted, listed } from '../../util/words.ts';
import {
  type Block,
  bullets,
  type Item,
  type LabelledLine,
  numbered,
  paragraph,
  plainItem,
  type Section,
  toned,
} from '../content/blocks.ts';
import { titleOf } from '../content/front.ts';
import type { ReportContent } from '../content/report-content.ts';
import { levelWords } from '../content/words.ts';

/** Who sees what of each element: every voice by its role, with its words. For those who prepare the next meeting. */
export function fullDivergence(report: DivergenceReport): ReportContent {
  const { elements } = report;
  const isNear = ({ differs, views }: ElementViews): boolean => differs.length === 0 && views.length > 1;
  const isAlone = ({ differs, views }: ElementViews): boolean => differs.length === 0 && views.length === 1;
  const sections = [
    firstSection(report),
    aboutSection(report),
    voicesSection(report),
    questionsSection(elements),
    viewsSection('Where views are near one another', elements.filter(isNear)),
    viewsSection('Seen by one voice only', elements.filter(isAlone)),
    findingsSection(report),
  ];
  return {
    title: 'Harmed Patient Pathway: who sees what',
    subject: titleOf(report).subject,
    sections: sections.filter((section) => section !== null),
  };
}

/** Who is missing among the voices: before anything else, because all the rest hangs on it. */
function firstSection({ limitations }: DivergenceReport): Section | null {
  if (limitations.length === 0) return null;
  const [first = '', ...others] = limitations;
  const blocks: Block[] = [paragraph(toned(first, 'strong')), ...others.map((text) => paragraph(text))];
  return { id: 'first', title: 'Know this first', blocks };
}

function aboutSection({ asOf, framework, counts }: DivergenceReport): Section {
  const { differing, near, one, nobody, elements } = counts;
  return {
    id: 'about',
    title: 'What this is',
    blocks: [
      paragraph(
        "Each voice stands as it was given, and nothing is averaged. A difference is nobody's mistake: each may be right about what they met. It is where to begin to talk.",
      ),
      paragraph(
        toned(`${counted(differing, 'question')} for the next meeting.`, 'strong'),
        ` Of ${counted(elements, 'element')}, views differ on ${differing} and are near one another on ${near}. On ${one} only one voice has spoken, and on ${nobody} none.`,
      ),
      paragraph(`As it stood on ${dayInWords(asOf)}. ${framework.readingInShort}`),
    ],
  };
}

function voicesSection({ voices }: DivergenceReport): Section {
  return { id: 'voices', title: 'Who was asked', blocks: [bullets(voices.map(voiceItem))] };
}

function voiceItem(voice: RaterVoice): Item {
  const day = voice.date === null ? '' : ` on ${dayInWords(voice.date)}`;
  return plainItem(
    `${nameOf(voice.name, voice, 'lived experience of harm')} rated ${counted(voice.rated, 'element')}${day}.`,
  );
}

/** A voice with the side it speaks from: `Midwife 1 (staff)`. */
function nameOf(
  name: string,
  { perspective, livedExperience }: Pick<View, 'perspective' | 'livedExperience'>,
  harmed = 'lived experience',
): string {
  const side = perspective === 'patient-or-family' ? 'patient or family' : perspective;
  return `${name} (${livedExperience ? `${side}, ${harmed}` : side})`;
}

function questionsSection(elements: readonly ElementViews[]): Section {
  const differing = elements.filter(({ meeting }) => meeting !== null);
  const blocks =
    differing.length === 0
      ? [paragraph('None: where more than one voice rated an element, they are near one another.')]
      : [numbered(differing.map(questionItem))];
  return { id: 'questions', title: 'Questions for the next meeting', blocks };
}

function questionItem(element: ElementViews): Item {
  const { meeting, differs } = element;
  const asked: LabelledLine[] =
    meeting === null
      ? []
      : [
          { label: 'Ask', text: meeting.ask },
          { label: 'A family would ask', text: meeting.question },
          { label: 'Who is affected', text: meeting.affected },
          { label: 'What they need', text: meeting.need },
        ];
  return {
    lead: headOf(element),
    lines: [...asked.slice(0, 1), ...viewLines(element), ...asked.slice(1), { label: 'Found', text: listed(differs) }],
  };
}

function viewsSection(title: string, elements: readonly ElementViews[]): Section | null {
  if (elements.length === 0) return null;
  const items = elements.map((element): Item => ({ lead: headOf(element), lines: viewLines(element) }));
  return { title, blocks: [bullets(items)] };
}

function headOf({ id, title, core }: ElementViews): Item['lead'] {
  return [toned(title, 'strong'), ` (${id}${core ? ', core' : ''})`];
}

/** What each voice sees, and what the trust file says beside them. */
function viewLines({ views, ...element }: ElementViews): LabelledLine[] {
  return [
    ...views.map((view) => ({
      label: nameOf(view.voice, view),
      text: view.says === null ? view.level : `${view.level}. "${view.says}"`,
    })),
    { label: 'The assessment', text: assessmentWords(element) },
  ];
}

function assessmentWords({ state, declared, supported }: Omit<ElementViews, 'views'>): string {
  if (state === 'not-applicable') return 'set down as not applicable';
  if (declared === null && supported === null) return 'not assessed';
  const said = declared === null ? 'declares nothing' : `declares ${declared}`;
  return `${said}; the evidence bears out ${levelWords(supported)}`;
}

/** What was found in the files themselves; the differences stand above, each with its question. */
function findingsSection({ findings }: DivergenceReport): Section | null {
  const others = findings.filter(({ id }) => !id.startsWith('voices/'));
  if (others.length === 0) return null;
  const items = others.map(
    ({ id, message, location, fix }): Item => ({
      lead: [`${capitalised(message)} [${id}]`],
      lines: [
        { label: 'At', text: placeWords(location) },
        { label: 'Fix', text: fix },
      ],
    }),
  );
  return { id: 'findings', title: 'What is wrong in the files', blocks: [bullets(items)] };
}
