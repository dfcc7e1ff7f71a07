import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Element } from '../../src/model/framework.ts';
import { lettersOf } from '../../src/util/letters.ts';
import { gradeOf } from '../support/grade.ts';

const { framework } = await loadFramework();
const elements: readonly Element[] = [
  ...framework.commitments.flatMap(({ elements: own }) => own),
  ...framework.enablers,
];
const conversations = elements.map(({ id, conversation }) => {
  if (conversation === undefined) throw new Error(`${id} has no conversation`);
  return { id, ...conversation, texts: [conversation.overlooked, conversation.obligation, ...conversation.ask] };
});
const questions = conversations.flatMap(({ id, ask }) => ask.map((text) => ({ id, text })));
const textsOf = (found: readonly { id: string; text: string }[]): string[] =>
  found.map(({ id, text }) => `${id}: ${text}`);

describe('the conversation of each element', () => {
  it('stands beside all 43 elements and six enablers', () => {
    expect(conversations).toHaveLength(49);
  });

  it('is in words of its own: no text stands twice', () => {
    const all = conversations.flatMap(({ texts }) => texts.map((text) => lettersOf(text).value));

    expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
  });

  it('does not say again what the element says already', () => {
    const again = elements.flatMap(({ id, question, affected, need, asks, next_steps, public: words }) => {
      const before = [question, affected, need, asks, ...Object.values(next_steps), words?.ask ?? ''];
      const said = new Set(before.flatMap((text) => runsOf(text, 6)));
      const own = conversations.find((conversation) => conversation.id === id)?.texts ?? [];
      return own.flatMap((text) => runsOf(text, 6)).filter((run) => said.has(run));
    });

    expect(again).toEqual([]);
  });

  it('shares no eight words with another element', () => {
    const runs = conversations.flatMap(({ texts }) => [...new Set(texts.flatMap((text) => runsOf(text, 8)))]);

    expect(runs.filter((run, i) => runs.indexOf(run) !== i)).toEqual([]);
  });

  it('asks openly: nothing that can be answered with yes, and never why', () => {
    const open =
      /^(What|Which|Who|Whose|How|When|Where|In which|From whom)\b|^If [^,]+, (what|how|who)\b|^When [^,]+, what\b/;

    expect(textsOf(questions.filter(({ text }) => !open.test(text) || !text.endsWith('?')))).toEqual([]);
    expect(textsOf(questions.filter(({ text }) => /\bwhy\b/i.test(text)))).toEqual([]);
  });

  it('asks in a few plain words that a child of eleven could follow', () => {
    expect(textsOf(questions.filter(({ text }) => text.split(' ').length > 18))).toEqual([]);
    expect(textsOf(questions.filter(({ text }) => gradeOf([text]) > 8))).toEqual([]);
    expect(gradeOf(questions.map(({ text }) => text))).toBeLessThanOrEqual(5);
  });

  it('asks nothing that presumes a loss, a fault or a feeling', () => {
    const painful =
      /\b(victims?|closure|move on|blame|fault|mistakes?|errors?|incidents?|cases?|dead|died|death|loss|lost|child|baby|son|daughter|angry|anger|happy|satisfied|grateful|should have|could you have)\b/i;

    expect(textsOf(questions.filter(({ text }) => painful.test(text)))).toEqual([]);
  });

  it('lays the obligation on roles, and names nobody', () => {
    const obligations = conversations.map(({ id, obligation: text }) => ({ id, text }));
    const role =
      /\b(clinician|leads?|leader|manager|director|executive|board|chair|contact|reviewer|nurse|owner|sponsor|facilitator|therapist|head|service|organisation|whoever)\b/i;

    expect(textsOf(obligations.filter(({ text }) => !role.test(text)))).toEqual([]);
    expect(textsOf(obligations.filter(({ text }) => /[a-z,;] [A-Z]|\d/.test(text)))).toEqual([]);
  });

  it('says who is overlooked, and what they may need', () => {
    const overlooked = conversations.map(({ id, overlooked: text }) => ({ id, text }));

    expect(textsOf(overlooked.filter(({ text }) => !/\bmay need\b/.test(text)))).toEqual([]);
    expect(textsOf(overlooked.filter(({ text }) => text.split(' ').length > 45))).toEqual([]);
  });

  it('speaks plainly: no Latin, no exclamation marks, no dashes as punctuation', () => {
    const texts = conversations.flatMap(({ id, texts: own }) => own.map((text) => ({ id, text })));

    expect(textsOf(texts.filter(({ text }) => /\b(e\.g\.|i\.e\.|etc\.?|via|per se)\b|!| – | — /.test(text)))).toEqual(
      [],
    );
  });
});

describe('the guide to every conversation', () => {
  const { conversation_guide: guide } = framework;

  it('takes its questions from the Harmed Patients Alliance’s mission, and says what is our own reading', () => {
    expect(guide.sources).toEqual(['hpa-mission']);
    expect(guide.reading).toContain('our own reading');
    expect(guide.preparation.filter(({ basis }) => !basis.includes('author-proposal'))).toEqual([]);
  });

  it('rests only on sources of the list', () => {
    const known = new Set(framework.sources.map(({ id }) => id));
    const named = [...guide.sources, ...guide.preparation.flatMap(({ sources }) => sources)];

    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

function runsOf(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));
}
