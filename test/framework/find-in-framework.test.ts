import { describe, expect, it } from 'vitest';
import { entriesById } from '../../src/framework/find-in-framework.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { Framework } from '../../src/model/framework.ts';

const { framework } = await loadFramework();
const entries = entriesById(framework);

describe('finding something of the framework by its id', () => {
  it.each([
    ['communication/named-contact', 'element'],
    ['named-contact', 'element'],
    ['enablers/co-production', 'element'],
    ['co-production', 'element'],
    ['communication', 'commitment'],
    ['en-notify', 'candour'],
    ['never-events', 'indicator'],
    ['evidence/quote-not-found', 'finding'],
    ['practice-passes', 'rule'],
    ['practised', 'level'],
  ])('%s is of the kind %s', (id, kind) => {
    expect(entries.get(id)?.kind).toBe(kind);
  });

  it('gives the same element by its whole id and by the last part', () => {
    const whole = entries.get('communication/named-contact');

    expect(whole).toMatchObject({
      element: { id: 'communication/named-contact' },
      commitment: { id: 'communication' },
    });
    expect(entries.get('named-contact')).toEqual(whole);
  });

  it('gives an enabler no commitment', () => {
    expect(entries.get('enablers/co-production')).toMatchObject({ commitment: null });
  });

  it('gives a candour check its nation, and a roll-out check its principle', () => {
    const principle = framework.rollout[0];
    const check = principle?.checks[0];

    expect(entries.get('sc-apology')).toMatchObject({ check: { id: 'sc-apology' }, nation: { nation: 'scotland' } });
    expect(entries.get(check?.id ?? '')).toMatchObject({ kind: 'rollout', check, principle });
    expect(entries.get(principle?.id ?? '')?.kind).toBe('principle');
  });

  it('finds everything that has an id, each under its own', () => {
    const { commitments, enablers, candour, rollout, indicators, findings, levels, rules } = framework;
    const all = [
      ...commitments.flatMap(({ id, elements }) => [id, ...elements.map((element) => element.id)]),
      ...enablers.map(({ id }) => id),
      ...candour.flatMap(({ checks }) => checks.map(({ id }) => id)),
      ...rollout.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]),
      ...[...indicators, ...findings, ...levels].map(({ id }) => id),
      ...Object.keys(rules).map((id) => id.replaceAll('_', '-')),
    ];

    expect(all.filter((id) => !entries.has(id))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(['constructor', '__proto__', 'Communication', 'practice_passes', ''])('does not know %j', (id) => {
    expect(entries.has(id)).toBe(false);
  });

  it('knows the last part of an id no longer when two elements share it', () => {
    const [communication, support, ...others] = framework.commitments;
    if (communication === undefined || support === undefined) throw new Error('There are two commitments at least.');
    const [element] = communication.elements;
    if (element === undefined) throw new Error('A commitment has an element at least.');
    const last = element.id.replace('communication/', '');
    const second = { ...support, elements: [...support.elements, { ...element, id: `support-and-advice/${last}` }] };
    const doubled: Framework = { ...framework, commitments: [communication, second, ...others] };

    const found = entriesById(doubled);

    expect(found.has(last)).toBe(false);
    expect(found.has(`communication/${last}`)).toBe(true);
    expect(found.has(`support-and-advice/${last}`)).toBe(true);
  });
});
