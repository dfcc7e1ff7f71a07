import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLLOUT_RULES } from '../../src/assess/rollout-rules.ts';
import { validate } from '../../src/framework/generated/validate-framework.js';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Element } from '../../src/model/framework.ts';
import { LEVELS } from '../../src/model/level.ts';
import { holdsSignal, lettersOf } from '../../src/util/letters.ts';
import { gradeOf } from '../support/grade.ts';

const { framework } = await loadFramework();
const schemaNamed = (name: string): { $defs: Record<string, { enum?: string[] }> } =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
const inCommitments = framework.commitments.flatMap(({ elements }) => elements);
const elements: readonly Element[] = [...inCommitments, ...framework.enablers];

const CORE = [
  'communication/early-honest-disclosure',
  'communication/meaningful-apology',
  'communication/named-contact',
  'communication/accessible-inclusive',
  'communication/ask-and-listen',
  'support-and-advice/needs-assessment',
  'support-and-advice/psychological-support',
  'support-and-advice/independent-advice-advocacy',
  'involvement-in-reviews/informed-choice',
  'involvement-in-reviews/shape-the-questions',
  'involvement-in-reviews/findings-shared',
  'involvement-in-improvement/feedback-on-change',
  'involvement-in-improvement/partners-with-lived-experience',
  'parallel-processes/routes-explained',
  'parallel-processes/no-withdrawal',
  'parallel-processes/complaints-not-paused',
  'restorative-culture/leadership-commitment',
  'restorative-culture/care-for-staff',
  'restorative-culture/equity-and-belief',
  'enablers/staff-capability',
  'enablers/systems-review',
  'enablers/co-production',
  'enablers/learning-improvement',
];

describe('the framework', () => {
  it('is whole: six commitments, 43 elements, six enablers, four nations, eleven principles, six indicators', () => {
    const { commitments, enablers, candour, rollout, indicators } = framework;

    expect([
      commitments.length,
      inCommitments.length,
      enablers.length,
      candour.length,
      rollout.length,
      indicators.length,
    ]).toEqual([6, 43, 6, 4, 11, 6]);
    expect(commitments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has the core elements that the design names', () => {
    expect(elements.filter(({ core }) => core).map(({ id }) => id)).toEqual(CORE);
  });

  it('gives every id once', () => {
    const ids = [
      ...elements.map(({ id }) => id),
      ...framework.candour.flatMap(({ checks }) => checks.map(({ id }) => id)),
      ...framework.rollout.flatMap(({ checks }) => checks.map(({ id }) => id)),
      ...framework.indicators.map(({ id }) => id),
      ...framework.findings.map(({ id }) => id),
    ];

    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('describes each level of each element in words of its own', () => {
    const seen = new Map<string, string>();
    const same: string[] = [];
    for (const { id, levels, next_steps } of elements) {
      const texts = [...LEVELS.map((level) => levels[level]), ...Object.values(next_steps)];
      for (const text of texts) {
        const letters = lettersOf(text).value;
        const before = seen.get(letters);
        if (before !== undefined) same.push(`${id} and ${before}: ${text}`);
        seen.set(letters, id);
      }
    }

    expect(same).toEqual([]);
  });

  it('shares no sentence of eight words between the levels of different elements', () => {
    const first = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, levels } of elements) {
      for (const level of LEVELS) {
        const words = levels[level].toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
        for (let i = 0; i + 8 <= words.length; i++) {
          const run = words.slice(i, i + 8).join(' ');
          const before = first.get(run);
          if (before !== undefined && before !== id) shared.push(`${id} and ${before}: ${run}`);
          first.set(run, id);
        }
      }
    }

    expect(shared).toEqual([]);
  });

  it('looks for each element by words that its own plain sentences hold', () => {
    const holdsOne = (text: string, signals: readonly string[]): boolean => {
      const letters = lettersOf(text);
      return signals.some((signal) => holdsSignal(letters, signal));
    };
    for (const { id, asks, levels, public: words, signals } of elements) {
      for (const text of [asks, levels.written, words?.promise ?? '']) {
        expect(holdsOne(text, signals), `${id}: "${text}"`).toBe(true);
      }
    }
  });

  it('rests only on sources of its own dated list', () => {
    const known = new Set(framework.sources.map(({ id }) => id));
    const named = [
      ...framework.commitments.flatMap(({ sources }) => sources),
      ...elements.flatMap(({ sources }) => sources),
      ...framework.candour.flatMap(({ sources, checks }) => [...sources, ...checks.flatMap((check) => check.sources)]),
      ...framework.rollout.flatMap(({ sources }) => sources),
      ...framework.indicators.flatMap(({ sources }) => sources),
      ...[...framework.help.steps, ...framework.help.bodies].flatMap(({ sources }) => sources),
    ];

    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(framework.sources).toHaveLength(known.size);
  });

  it('accepts at least the four common kinds of practice, and training records only where training is asked', () => {
    const common = ['audit', 'case-review', 'observation', 'system-record'];
    const short = elements.filter(
      ({ accepts }) => !common.every((kind) => accepts.some((accepted) => accepted === kind)),
    );
    const training = elements.filter(({ accepts }) => accepts.includes('training-record')).map(({ id }) => id);

    expect(short).toEqual([]);
    expect(training).toEqual(['involvement-in-reviews/skilled-independent-leads', 'enablers/staff-capability']);
  });

  it('speaks plainly: no Latin, no exclamation marks, no dashes as punctuation', () => {
    const texts = elements.flatMap(({ id, levels, next_steps, affected, need, question }) =>
      [...Object.values(levels), ...Object.values(next_steps), affected, need, question].map(
        (text) => `${id}: ${text}`,
      ),
    );

    expect(texts.filter((text) => /\b(e\.g\.|i\.e\.|etc\.?|via|per se|inter alia)\b|!| – | — /.test(text))).toEqual([]);
  });

  it('has the numbers of the design', () => {
    const { rules } = framework;
    const numbers = Object.fromEntries(Object.entries(rules).map(([id, { value, unit }]) => [id, `${value} ${unit}`]));

    expect(numbers).toEqual({
      attestation_in_date: '12 months',
      quotation_words: '4 words',
      quotation_elements: '3 elements',
      review_after_approval: '36 months',
      review_grace: '12 months',
      practice_in_date: '12 months',
      experience_in_date: '18 months',
      practice_passes: '75 per cent',
      experience_passes: '70 per cent',
      enough_people: '5 people',
      all_cases_people: '2 people',
      all_cases_window: '36 months',
      contrary_below: '40 per cent',
      action_within: '12 months',
      not_applicable_lapses: '12 months',
      provisional_below: '50 per cent',
      candour_practice_passes: '95 per cent',
      training_passes: '75 per cent',
      waiver_ends_soon: '30 days',
    });
  });

  it('names a rule in code for each roll-out check that is not a field, and each rule is named', () => {
    const named = framework.rollout.flatMap(({ checks }) =>
      checks.flatMap(({ test }) => ('rule' in test ? [test.rule] : [])),
    );

    expect(named.toSorted()).toEqual(Object.keys(ROLLOUT_RULES).toSorted());
  });

  it('knows the kinds of evidence that a trust file may give', () => {
    const practice = schemaNamed('framework').$defs['PracticeKind']?.enum ?? [];
    const inTrustFile = schemaNamed('trust').$defs['EvidenceKind']?.enum ?? [];

    expect(new Set(inTrustFile)).toEqual(new Set([...practice, ...Object.keys(framework.experience_kinds)]));
  });

  it('has words for every finding that the code can make', () => {
    const inCode = [...readFileSync('src/model/finding.ts', 'utf8').matchAll(/\| '([a-z-]+\/[a-z-]+)'/g)].map(
      ([, id]) => id,
    );

    expect(framework.findings.map(({ id }) => id).toSorted()).toEqual(inCode.toSorted());
  });
});

describe('the words for patients and families', () => {
  const words = elements.flatMap((element) => (element.public === undefined ? [] : [element.public]));
  const { steps, bodies } = framework.help;

  it('are there for every element, enabler and commitment', () => {
    expect(words).toHaveLength(49);
    expect(framework.commitments.filter((commitment) => commitment.public_title === undefined)).toEqual([]);
  });

  it('are all different, so that each can be told from the others', () => {
    for (const key of ['topic', 'promise', 'ask'] as const) expect(new Set(words.map((of) => of[key])).size).toBe(49);
  });

  it('can be read at the age of nine to eleven, each by itself', () => {
    const texts = [
      ...words.flatMap(({ promise, ask }) => [promise, ask]),
      ...steps.map(({ says }) => says),
      ...bodies.map(({ does }) => does.replaceAll('ISCAS', '')),
    ];

    expect(texts.filter((text) => gradeOf([text]) > 6)).toEqual([]);
    expect(gradeOf(words.map(({ topic }) => topic))).toBeLessThanOrEqual(6);
  });

  it('are whole sentences where they promise or ask, and no sentence where they name what it is about', () => {
    expect(words.filter(({ promise }) => !/^(We|You|If|A|Our|One|Staff|People) .+\.$/.test(promise))).toEqual([]);
    expect(words.filter(({ ask }) => !/^[A-Z].+[?.]$/.test(ask))).toEqual([]);
    expect(words.filter(({ topic }) => !/^[a-z].+[^.]$/.test(topic))).toEqual([]);
  });

  it('name help in every nation: advice from outside, and somebody who looks at complaints', () => {
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const) {
      const here = bodies.filter(({ nations, sectors }) => nations.includes(nation) && sectors === undefined);
      expect(here.map(({ id }) => id).slice(0, 1)).toEqual(['avma']);
      expect(here.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('give a number only of a body whose own page was read, and mark every body with how and when it was seen', () => {
    expect(bodies.filter(({ phone, basis }) => phone !== undefined && basis !== 'own-page')).toEqual([]);
    expect(bodies.filter(({ basis, verified }) => (basis === 'own-page') !== (verified === 'full'))).toEqual([]);
    expect(bodies.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('give addresses that stay whole in every format', () => {
    expect(bodies.filter(({ web }) => web !== undefined && /^(www|https?)/.test(web))).toEqual([]);
  });
});

describe('the schema of the framework', () => {
  const [whole] = elements;

  // Words for patients and questions to them may be missing in an element of somebody's own.
  const required = Object.keys(whole ?? {}).filter((field) => field !== 'public' && field !== 'conversation');

  it.each(required)('refuses an element without %s', (field) => {
    const { [field]: _, ...rest } = structuredClone(whole) as unknown as Record<string, unknown>;

    expect(validate(withFirstElement(rest))).toBe(false);
  });

  it('accepts an element without a conversation, and refuses one with a single question or without an obligation', () => {
    const { conversation, ...rest } = structuredClone(whole) as Element;

    expect(validate(withFirstElement(rest))).toBe(true);
    expect(validate(withFirstElement({ ...rest, conversation: { ...conversation, ask: ['How was it?'] } }))).toBe(
      false,
    );
    expect(validate(withFirstElement({ ...rest, conversation: { ...conversation, obligation: undefined } }))).toBe(
      false,
    );
  });

  it('accepts an element without words for patients, and refuses half of them', () => {
    const { public: words, ...rest } = structuredClone(whole) as Element;

    expect(validate(withFirstElement(rest))).toBe(true);
    expect(validate(withFirstElement({ ...rest, public: { ...words, ask: undefined } }))).toBe(false);
  });

  it.each([...LEVELS])('refuses an element without words for the level %s', (level) => {
    const element = structuredClone(whole);
    const levels = Object.fromEntries(Object.entries(element?.levels ?? {}).filter(([id]) => id !== level));

    expect(validate(withFirstElement({ ...element, levels }))).toBe(false);
  });

  it('accepts the framework as it comes', () => {
    expect(validate(structuredClone(framework))).toBe(true);
  });
});

function withFirstElement(element: unknown): unknown {
  const copy = structuredClone(framework) as unknown as { commitments: { elements: unknown[] }[] };
  copy.commitments[0]?.elements.splice(0, 1, element);
  return copy;
}
