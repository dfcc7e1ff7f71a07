import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVoices } from '../../src/divergence/compare-voices.ts';
import { LEVELS, type LevelId, levelValue } from '../../src/model/level.ts';
import type { Perspective } from '../../src/model/perspective.ts';
import { anyRaters, aRater, beside } from '../support/rater.ts';
import { COMMUNICATION_PLAN, NAMED_CONTACT } from '../support/trust.ts';

const IDS = [NAMED_CONTACT, COMMUNICATION_PLAN];
const ABOVE = 'voices/staff-above-families';
const DECLARED = 'voices/declared-above-families';
const SPREAD = 'voices/spread';

type Seen = readonly [Perspective, LevelId];

function differencesOf(seen: readonly Seen[], declared: LevelId | null = null) {
  const raters = seen.map(([perspective, level], i) =>
    aRater(perspective, { file: `${i}.yaml`, views: { [NAMED_CONTACT]: level } }),
  );
  const { elements, drafts } = compareVoices(raters, [beside(NAMED_CONTACT, { declared })]);
  expect(drafts.map(({ id }) => id)).toEqual(elements[0]?.differs);
  return { found: elements[0]?.differs, ask: elements[0]?.meeting?.ask ?? null };
}

describe('what is a finding', () => {
  const family = 'patient-or-family';
  const cases: [string, readonly Seen[], LevelId | null, readonly string[]][] = [
    ['nobody rated it', [], 'experienced', []],
    ['one of the staff alone', [['staff', 'practised']], 'experienced', []],
    [
      'all say the same',
      [
        ['staff', 'written'],
        [family, 'written'],
        ['partner', 'written'],
      ],
      null,
      [],
    ],
    [
      'staff one below families',
      [
        ['staff', 'written'],
        [family, 'practised'],
      ],
      null,
      [],
    ],
    [
      'staff one above families',
      [
        ['staff', 'practised'],
        [family, 'written'],
      ],
      null,
      [ABOVE],
    ],
    [
      'one of several staff above one of several families',
      [
        ['staff', 'written'],
        ['staff', 'practised'],
        [family, 'practised'],
        [family, 'written'],
      ],
      null,
      [ABOVE],
    ],
    [
      'staff two above families',
      [
        ['staff', 'practised'],
        [family, 'intended'],
      ],
      null,
      [ABOVE, SPREAD],
    ],
    [
      'staff two below families',
      [
        ['staff', 'intended'],
        [family, 'practised'],
      ],
      null,
      [SPREAD],
    ],
    [
      'staff two apart among themselves',
      [
        ['staff', 'intended'],
        ['staff', 'practised'],
      ],
      null,
      [SPREAD],
    ],
    [
      'a partner one above families',
      [
        ['partner', 'practised'],
        [family, 'written'],
      ],
      null,
      [],
    ],
    [
      'a partner two above families',
      [
        ['partner', 'experienced'],
        [family, 'written'],
      ],
      null,
      [SPREAD],
    ],
    ['the file one above families, and no staff were asked', [[family, 'written']], 'practised', [DECLARED]],
    [
      'the file above families, and staff see what families see',
      [
        ['staff', 'written'],
        [family, 'written'],
      ],
      'experienced',
      [],
    ],
    ['the file below families', [[family, 'practised']], 'written', []],
  ];

  it.each(cases)('%s', (_, seen, declared, found) => {
    expect(differencesOf(seen, declared).found).toEqual(found);
  });

  it('asks what each side met, and names no voice', () => {
    expect(
      differencesOf([
        ['staff', 'practised'],
        [family, 'written'],
      ]).ask,
    ).toBe('Patients or families say "written" where staff say "practised": what did they meet?');
    expect(differencesOf([[family, 'written']], 'practised').ask).toBe(
      'Patients or families say "written" where the assessment says "practised": what did they meet?',
    );
    expect(
      differencesOf([
        ['staff', 'absent'],
        ['staff', 'practised'],
      ]).ask,
    ).toBe('Some staff say "absent" where others say "practised": what has each of them seen?');
    expect(
      differencesOf([
        ['staff', 'absent'],
        ['partner', 'written'],
        ['staff', 'intended'],
      ]).ask,
    ).toBe('Some staff say "absent" where partners say "written": what has each of them seen?');
  });

  it('begins the question with what a family would ask, who is affected and what they need', () => {
    const raters = [
      aRater('staff', { views: { [NAMED_CONTACT]: 'practised' } }),
      aRater(family, { views: { [NAMED_CONTACT]: 'absent' } }),
    ];
    const element = beside(NAMED_CONTACT);

    const { elements } = compareVoices(raters, [element]);

    const { question, affected, need } = element.element;
    expect(elements[0]?.meeting).toMatchObject({ question, affected, need });
  });
});

describe('voices', () => {
  it('with one role are still two, told apart by a number that no role has', () => {
    const raters = [
      aRater('staff', { role: 'Midwife', file: 'b.yaml' }),
      aRater('staff', { role: 'Midwife 1', file: 'c.yaml' }),
      aRater('staff', { role: ' Midwife ', file: 'a.yaml' }),
    ];

    const { voices } = compareVoices(raters, []);

    expect(voices.map(({ name, file }) => [name, file])).toEqual([
      ['Midwife 2', 'a.yaml'],
      ['Midwife 3', 'b.yaml'],
      ['Midwife 1', 'c.yaml'],
    ]);
  });

  it('of patients and families come first', () => {
    const raters = [aRater('independent'), aRater('staff'), aRater('patient-or-family'), aRater('partner')];

    expect(compareVoices(raters, []).voices.map(({ perspective }) => perspective)).toEqual([
      'patient-or-family',
      'staff',
      'partner',
      'independent',
    ]);
  });
});

describe('what a reader must know first', () => {
  it.each([
    ['nobody has lived experience', [aRater('staff'), aRater('patient-or-family')], [/^Nobody with lived experience/]],
    ['no family was asked', [aRater('staff', { harmed: true }), aRater('partner')], [/^No patient or family/]],
    ['one staff member was asked', [aRater('staff')], [/^Nobody with lived/, /^No patient/, /^Only one person/]],
    ['nothing', [aRater('staff'), aRater('patient-or-family', { harmed: true })], []],
  ])('%s', (_, raters, expected) => {
    const { limitations } = compareVoices(raters, []);

    expect(limitations).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(limitations[i]).toMatch(pattern);
  });
});

describe('over any raters', () => {
  const elements = IDS.map((id) => beside(id, { declared: 'practised' }));

  it('the order of the files changes nothing', () => {
    fc.assert(
      fc.property(
        anyRaters(IDS).chain((raters) =>
          fc.tuple(fc.constant(raters), fc.shuffledSubarray(raters, { minLength: raters.length })),
        ),
        ([raters, shuffled]) => {
          expect(compareVoices(shuffled, elements)).toEqual(compareVoices(raters, elements));
        },
      ),
    );
  });

  it('nothing is averaged: the output holds each voice with its own level, and every voice once', () => {
    fc.assert(
      fc.property(anyRaters(IDS), (raters) => {
        const compared = compareVoices(raters, elements);

        expect(new Set(compared.voices.map(({ name }) => name)).size).toBe(raters.length);
        const given = raters.flatMap(({ file, rater }) =>
          Object.entries(rater.elements ?? {}).map(([id, { level }]) => `${file} ${id} ${level}`),
        );
        const held = compared.elements.flatMap(({ id, views }) =>
          views.map(({ voice, level }) => `${compared.voices.find(({ name }) => name === voice)?.file} ${id} ${level}`),
        );
        expect(held.toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  it('who say the same give no finding, whoever they are', () => {
    fc.assert(
      fc.property(anyRaters(IDS), fc.constantFrom(...LEVELS), (raters, level) => {
        const same = raters.map(({ file, rater }) => ({
          file,
          rater: { ...rater, elements: { [NAMED_CONTACT]: { level } } },
        }));

        expect(compareVoices(same, [beside(NAMED_CONTACT, { declared: level })]).drafts).toEqual([]);
      }),
    );
  });

  it('a spread is found just where two voices are two levels apart, and each count adds up', () => {
    fc.assert(
      fc.property(anyRaters(IDS), (raters) => {
        const { elements: seen, counts } = compareVoices(raters, elements);

        for (const { views, differs } of seen) {
          const isWide = views.some((one) =>
            views.some((other) => levelValue(one.level) - levelValue(other.level) >= 2),
          );
          expect(differs.includes(SPREAD)).toBe(isWide);
        }
        expect(counts.differing + counts.near + counts.one + counts.nobody).toBe(counts.elements);
      }),
    );
  });
});
