import { describe, expect, it } from 'vitest';
import { frameworkIds, frameworkPart } from '../../src/app/show-framework.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';

const { framework } = await loadFramework();
const { explained } = await frameworkIds();

describe('a part of the framework as data', () => {
  it.each([
    ['communication', framework.commitments[0]],
    ['communication/named-contact', framework.commitments[0]?.elements.find(({ id }) => id.endsWith('/named-contact'))],
    ['named-contact', framework.commitments[0]?.elements.find(({ id }) => id.endsWith('/named-contact'))],
    ['co-production', framework.enablers.find(({ id }) => id === 'enablers/co-production')],
    ['en-notify', framework.candour.flatMap(({ checks }) => checks).find(({ id }) => id === 'en-notify')],
    ['communication-first', framework.rollout.find(({ id }) => id === 'communication-first')],
    ['never-events', framework.indicators.find(({ id }) => id === 'never-events')],
    ['evidence/quote-not-found', framework.findings.find(({ id }) => id === 'evidence/quote-not-found')],
    ['wording/conditional-apology', framework.wording.rules.find(({ id }) => id.endsWith('/conditional-apology'))],
    ['practice-passes', framework.rules.practice_passes],
    [framework.replaced[0]?.id ?? '', framework.replaced[0]],
    ['practised', framework.levels.find(({ id }) => id === 'practised')],
  ])('%s is what the framework holds, and nothing about it', (id, part) => {
    expect(part).toBeDefined();
    expect(frameworkPart(id, framework)).toEqual({ part });
  });

  it('is there for everything that can be explained', () => {
    const shown = explained.filter((id) => 'part' in frameworkPart(id, framework));

    expect(shown).toEqual(explained);
  });

  it('names all that there are where none has the id', () => {
    expect(frameworkPart('never-event', framework)).toMatchObject({ known: expect.arrayContaining(explained) });
  });
});
