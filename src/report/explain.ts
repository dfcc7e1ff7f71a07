import type {
  CandourCheck,
  CandourNation,
  Commitment,
  Framework,
  Principle,
  RolloutCheck,
  Rule,
} from '../model/framework.ts';
import { dayInWords } from '../util/days.ts';
import { capitalised, listed } from '../util/words.ts';
import { type Block, bullets, paragraph, plainItem, type Section, toned } from './content/blocks.ts';
import { spaced } from './content/words.ts';
import { sourcesSection } from './sources-section.ts';

/** What a commitment promises, and its elements. */
export function explainCommitment(
  { number, title, purpose, changed_since_draft, elements, sources }: Commitment,
  framework: Framework,
): Section[] {
  return [
    {
      title: `${number}. ${title}`,
      blocks: [
        paragraph(purpose),
        paragraph(`Since the draft: ${changed_since_draft}`),
        paragraph(toned(framework.reading, 'quiet')),
      ],
    },
    {
      title: 'Its elements',
      blocks: [
        bullets(
          elements.map(({ id, title: name, core }) =>
            plainItem(toned(id, 'strong'), `: ${name}${core ? ' (core)' : ''}`),
          ),
        ),
      ],
    },
    sourcesSection(sources, framework),
  ];
}

/** What a candour check asks of policy, and how sure we are of the duty. */
export function explainCandour(check: CandourCheck, nation: CandourNation, framework: Framework): Section[] {
  return [
    {
      title: `${check.title} (${check.id}, ${nation.title})`,
      blocks: [
        paragraph(toned('A family would ask: ', 'strong'), check.question),
        paragraph(toned('What policy must provide for: ', 'strong'), check.asks),
        paragraph(toned('What to do: ', 'strong'), check.next_step),
        paragraph(`Kind: ${spaced(check.kind)}. ${VERIFIED[check.verified]}`),
        paragraph('Met means that policy provides for this. It does not say that the law was kept.'),
      ],
    },
    { title: 'Cautions', blocks: [bullets(nation.cautions.map((caution) => plainItem(caution)))] },
    sourcesSection(check.sources, framework),
  ];
}

/** What a roll-out check asks of the plan. */
export function explainRollout(check: RolloutCheck, principle: Principle, framework: Framework): Section[] {
  const inferred =
    principle.inferred === true ? ' This principle is inferred: the paper does not say it in so many words.' : '';
  return [
    {
      title: `${check.title} (${check.id})`,
      blocks: [
        paragraph(toned('Why it matters: ', 'strong'), check.why),
        paragraph(toned('What to do: ', 'strong'), check.fix),
        paragraph(check.gate ? 'It holds the gate of every phase.' : 'It advises, and holds no gate.'),
        paragraph(toned(`${principle.title}: `, 'strong'), principle.meaning, inferred),
      ],
    },
    sourcesSection(principle.sources, framework),
  ];
}

/** What a principle of the roll-out means, and its checks. */
export function explainPrinciple(
  { title, meaning, question, warning_signs, checks, sources }: Principle,
  framework: Framework,
): Section[] {
  return [
    {
      title,
      blocks: [
        paragraph(meaning),
        paragraph(toned('A family would ask: ', 'strong'), question),
        bullets(warning_signs.map((sign) => plainItem('Warning sign: ', sign))),
      ],
    },
    {
      title: 'Its checks',
      blocks: [bullets(checks.map(({ id, title: name }) => plainItem(toned(id, 'strong'), `: ${name}`)))],
    },
    sourcesSection(sources, framework),
  ];
}

/** What an indicator shows, and what it does not. */
export function explainIndicator(
  { title, why, caution, sources }: Framework['indicators'][number],
  framework: Framework,
): Section[] {
  return [{ title, blocks: [paragraph(why), paragraph(`Caution: ${caution}`)] }, sourcesSection(sources, framework)];
}

/** What has been replaced, by what, since when, and how far that was seen. */
export function explainReplaced(
  { title, replaced_by, since, nations, verified, note, sources, cited_as }: Framework['replaced'][number],
  framework: Framework,
): Section[] {
  const blocks: Block[] = [
    paragraph(
      `Replaced by ${replaced_by}, from ${dayInWords(since)}, in ${listed(nations.map((nation) => nation.split('-').map(capitalised).join(' ')))}.`,
    ),
    paragraph(`How far that was seen: ${SEEN[verified]} ${note}`),
    paragraph(`Policies are searched for: ${listed(cited_as)}.`),
  ];
  return [{ title: capitalised(title), blocks }, sourcesSection(sources, framework)];
}

const SEEN: Readonly<Record<Framework['replaced'][number]['verified'], string>> = {
  full: 'a source says so in its own words.',
  title: 'as others report it, or with a day from elsewhere.',
  none: 'generally known, with no source seen.',
};

/** What a finding means, why it matters and what to do. */
export function explainFinding({ id, severity, title, why, fix }: Framework['findings'][number]): Section[] {
  const blocks: Block[] = [
    paragraph(`${title}. Severity: ${severity === 'info' ? 'note' : severity}.`),
    paragraph(toned('Why it matters: ', 'strong'), why),
    paragraph(toned('What to do: ', 'strong'), fix),
  ];
  return [{ title: id, blocks }];
}

/** What a rule of wording looks for, why it matters, what to say instead, and from which sources. */
export function explainWording(
  { id, title, severity, why, instead, harmful, innocent, sources }: Framework['wording']['rules'][number],
  framework: Framework,
): Section[] {
  const blocks: Block[] = [
    paragraph(`${title}. Severity: ${severity === 'info' ? 'note' : severity}.`),
    paragraph(toned('Why it matters: ', 'strong'), why),
    paragraph(toned('What to say instead: ', 'strong'), instead),
    paragraph(toned('Found, for example:', 'strong')),
    bullets(harmful.map((sentence) => plainItem(`"${sentence}"`))),
    paragraph(toned('Left alone, for example:', 'strong')),
    bullets(innocent.map((sentence) => plainItem(`"${sentence}"`))),
  ];
  return [{ title: id, blocks }, sourcesSection(sources, framework)];
}

/** A rule with its number and its reason. */
export function explainRule(id: string, { says, because, value, unit }: Rule): Section[] {
  return [
    {
      title: id,
      blocks: [
        paragraph(says),
        paragraph(toned('Why: ', 'strong'), because),
        paragraph(`The number: ${value} ${unit}.`),
      ],
    },
  ];
}

/** A level: what it means and what it takes. */
export function explainLevel({ title, means, takes, value }: Framework['levels'][number]): Section[] {
  return [
    {
      title: `${title} (worth ${value} of 4)`,
      blocks: [paragraph(means), paragraph(toned('What it takes: ', 'strong'), takes)],
    },
  ];
}

const VERIFIED: Readonly<Record<CandourCheck['verified'], string>> = {
  full: 'The provision was seen in a page that is listed below, which is not always the law itself.',
  title: 'Only the title of the instrument was seen: confirm the text before relying on it.',
  none: 'It was not checked against a source: confirm it before relying on it.',
};
