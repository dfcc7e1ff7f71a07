import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type LoadedFramework, loadFramework } from '../../src/framework/load-framework.ts';
import { type TailoredFramework, tailorFramework } from '../../src/framework/tailor-framework.ts';
import type { Element } from '../../src/model/framework.ts';

const base = await loadFramework();
const before = JSON.stringify(base.framework);
const communication = base.framework.commitments[0];
const contact = elementOf(base, 'communication/named-contact');

/** An element of one's own, complete. */
const INTERPRETERS: Element = {
  ...contact,
  id: 'communication/interpreters-at-once',
  title: 'An interpreter from the first hour',
};

describe('a framework file of one’s own', () => {
  it('replaces the number of a rule and leaves its words', () => {
    const loaded = tailored('rules: { practice_passes: { value: 90 } }\n');

    expect(loaded.framework.rules.practice_passes).toEqual({ ...base.framework.rules.practice_passes, value: 90 });
    expect(loaded.framework.rules.experience_passes).toEqual(base.framework.rules.experience_passes);
    expect(loaded.tailored).toEqual(['rules.practice_passes.value']);
  });

  it('adds an element to a commitment, after those that are there', () => {
    const loaded = tailored(stringify({ commitments: [{ id: 'communication', elements: [INTERPRETERS] }] }));

    const elements = loaded.framework.commitments[0]?.elements ?? [];
    expect(elements.slice(0, -1)).toEqual(communication?.elements);
    expect(elements.at(-1)).toEqual(INTERPRETERS);
    expect(loaded.framework.commitments.slice(1)).toEqual(base.framework.commitments.slice(1));
    expect(loaded.tailored).toEqual(['commitments[communication].elements[communication/interpreters-at-once]']);
  });

  it('changes the words of one level of one element, and nothing else', () => {
    const loaded = tailored(`commitments:
  - id: communication
    elements:
      - id: communication/named-contact
        levels: { practised: Each family has one contact who answers within a day. }
`);

    const changed = elementOf(loaded, 'communication/named-contact');
    expect(changed).toEqual({
      ...contact,
      levels: { ...contact.levels, practised: 'Each family has one contact who answers within a day.' },
    });
    expect(loaded.framework.commitments[0]?.elements.map(({ id }) => id)).toEqual(
      communication?.elements.map(({ id }) => id),
    );
    expect(loaded.tailored).toEqual([
      'commitments[communication].elements[communication/named-contact].levels.practised',
    ]);
  });

  it('replaces a list of plain words as a whole, also by an empty one', () => {
    const loaded = tailored(`commitments:
  - id: communication
    elements:
      - { id: communication/named-contact, confirmed_by: [partners], maps_to: [] }
`);

    const changed = elementOf(loaded, 'communication/named-contact');
    expect(changed.confirmed_by).toEqual(['partners']);
    expect(changed.maps_to).toEqual([]);
    expect(loaded.tailored).toEqual([
      'commitments[communication].elements[communication/named-contact].confirmed_by',
      'commitments[communication].elements[communication/named-contact].maps_to',
    ]);
  });

  it('finds a nation’s candour checks by the nation', () => {
    const loaded = tailored(
      'candour: [{ nation: wales, checks: [{ id: wa-notify, title: Tell the patient at once }] }]\n',
    );

    const wales = loaded.framework.candour.find(({ nation }) => nation === 'wales');
    expect(wales?.checks.find(({ id }) => id === 'wa-notify')?.title).toBe('Tell the patient at once');
    expect(loaded.tailored).toEqual(['candour[wales].checks[wa-notify].title']);
  });

  it('adds a place of help of one’s own, and mends a number that has changed', () => {
    const loaded = tailored(`help:
  bodies:
    - { id: avma, phone: 0345 000 0000 }
    - id: pals
      name: Our PALS
      does: They listen, and help to put things right.
      phone: 01632 960 000
      nations: [england]
      basis: own-page
      verified: full
      seen: 2026-10
      sources: [avma-patient-guide-2025]
`);

    const { bodies } = loaded.framework.help;
    expect(bodies.find(({ id }) => id === 'avma')?.phone).toBe('0345 000 0000');
    expect(bodies.at(-1)?.name).toBe('Our PALS');
    expect(loaded.tailored).toEqual(['help.bodies[avma].phone', 'help.bodies[pals]']);
  });

  it('lists every change, in order', () => {
    const loaded = tailored(`version: 1.1.0
rules: { training_passes: { value: 90 }, practice_passes: { value: 80 } }
indicators: [{ id: never-events, title: Never events in maternity }]
`);

    expect(loaded.framework.version).toBe('1.1.0');
    expect(loaded.tailored).toEqual([
      'indicators[never-events].title',
      'rules.practice_passes.value',
      'rules.training_passes.value',
      'version',
    ]);
  });

  it('lists nothing that stays as it was', () => {
    const { value } = base.framework.rules.practice_passes;

    expect(tailored(`rules: { practice_passes: { value: ${value} } }\n`).tailored).toEqual([]);
    expect(tailored('indicators: []\n').tailored).toEqual([]);
  });

  it('has a sha256 of its own that depends on what it holds and on nothing else', () => {
    const ninety = tailored('rules: { practice_passes: { value: 90 } }\n');
    const again = tailored('# Agreed in June\nrules:\n  practice_passes:\n    value: 90\n');
    const eighty = tailored('rules: { practice_passes: { value: 80 } }\n');

    expect(ninety.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([base.sha256, ninety.sha256, eighty.sha256]).size).toBe(3);
    expect(again.sha256).toBe(ninety.sha256);
  });

  it('never touches the framework that it is laid over', () => {
    tailored(stringify({ commitments: [{ id: 'communication', elements: [INTERPRETERS] }], version: '9.9.9' }));

    expect(JSON.stringify(base.framework)).toBe(before);
  });
});

describe('a framework file that is broken', () => {
  it.each([
    ['an unknown key', 'rules:\n  practice_passes: { vaule: 90 }\n', 'schema/unknown-key', 2, 22],
    ['an unknown rule', 'rules:\n  practise_passes: { value: 90 }\n', 'schema/unknown-key', 2, 3],
    ['a rule that is no number', 'rules:\n  practice_passes: { value: most }\n', 'schema/wrong-type', 2, 29],
    ['a key at the top that is not known', 'elements: []\n', 'schema/unknown-key', 1, 1],
    ['a version in two numbers', 'version: 1.10\n', 'schema/bad-value', 1, 10],
    ['a key called __proto__', '__proto__: { rules: {} }\n', 'schema/unknown-key', 1, 1],
    ['a key that stands twice', 'version: 1.1.0\nversion: 1.2.0\n', 'yaml/duplicate-key', 2, 1],
    ['a list', '- version: 1.1.0\n', 'schema/wrong-type', 1, 1],
    ['nothing', '', 'schema/wrong-type', 1, 1],
    ['an alias inside the entry that it repeats', 'rules: &r { practice_passes: *r }\n', 'yaml/too-deep', 1, 30],
  ])('with %s is refused at its place', (_what, text, id, line, column) => {
    expect(refusals(text)).toEqual([{ id, line, column }]);
  });

  it('is refused at the place in the file itself, wherever the framework keeps what it changes', () => {
    const text = `commitments:
  - id: restorative-culture
    elements:
      - id: restorative-culture/equity-and-belief
        levels: { written: 12 }
  - id: communication
    elements:
      - { id: communication/ask-and-listen, core: "yes" }
      - { id: communication/named-contact, titel: A named contact }
`;

    expect(refusals(text)).toEqual([
      { id: 'schema/wrong-type', line: 5, column: 28 },
      { id: 'schema/wrong-type', line: 8, column: 51 },
      { id: 'schema/unknown-key', line: 9, column: 44 },
    ]);
    const messages = tailorFramework(base, text).findings.map(({ message }) => message);
    expect(messages).toContain('unknown key "titel" in "commitments > number 2 > elements > number 2"');
    expect(messages).toContain(
      '"commitments > number 1 > elements > number 1 > levels > written" must be text, and 12 is a number',
    );
  });

  it('is refused for each thing that an element of one’s own lacks', () => {
    const text = 'enablers:\n  - { id: enablers/quiet-rooms, title: Quiet rooms }\n';

    const { loaded, findings } = tailorFramework(base, text);

    expect(loaded).toBeNull();
    expect(findings.map(({ id }) => id)).toEqual(findings.map(() => 'schema/missing-key'));
    expect(findings.map(({ fix }) => fix)).toContain('add "question"');
    expect(new Set(refusals(text).map(({ line, column }) => `${line}:${column}`))).toEqual(new Set(['2:5']));
  });

  it.each([
    ['a version', 'version: 1.1\n', 'write three numbers, such as 1.2.0'],
    ['an address', 'sources: [{ id: own, url: www.example.org }]\n', 'begin it with https://'],
    [
      'a date',
      'sources: [{ id: own, date: June 2026 }]\n',
      'write a year, a month or a day, such as 2026-10, or "undated"',
    ],
    ['a name', 'rollout: [{ id: Our Own }]\n', 'use "our-own"; a name has only small letters, digits and hyphens'],
    ['a text that is too short', 'title: Us\n', 'write 3 characters or more'],
    [
      'a phone number',
      'help: { bodies: [{ id: avma, phone: ring us }] }\n',
      'write digits and spaces, such as 0345 123 2352',
    ],
    [
      'an address of a body',
      'help: { bodies: [{ id: avma, web: "https://avma.org.uk" }] }\n',
      'write it without https:// in front, such as avma.org.uk',
    ],
    ['a word said twice', sourcesOf('signals: [contact, contact, contact, named]'), 'take one of the two out'],
    ['too few words', sourcesOf('signals: [contact]'), 'write 4 or more'],
  ])('says how to write %s', (_what, text, fix) => {
    const { findings } = tailorFramework(base, text);

    expect(findings.map((finding) => finding.fix)).toContain(fix);
  });
});

function tailored(text: string): LoadedFramework {
  const { loaded, findings, yaml } = tailorFramework(base, text);
  if (loaded === null) throw new Error(JSON.stringify([...yaml.problems, ...findings]));
  return loaded;
}

function refusals(text: string): { id: string; line: number; column: number }[] {
  const { loaded, yaml, findings }: TailoredFramework = tailorFramework(base, text);
  expect(loaded).toBeNull();
  const spans = findings.map((finding) => ({ id: finding.id, span: yaml.spanOf(finding.at, finding.part) }));
  const places = [...yaml.problems, ...spans].map(({ id, span: { line, column } }) => ({ id, line, column }));
  return places.toSorted((one, other) => one.line - other.line);
}

function sourcesOf(change: string): string {
  return `commitments: [{ id: communication, elements: [{ id: communication/named-contact, ${change} }] }]\n`;
}

function elementOf({ framework }: LoadedFramework, id: string): Element {
  const elements = framework.commitments.flatMap((commitment) => commitment.elements);
  const element = elements.find((candidate) => candidate.id === id);
  if (element === undefined) throw new Error(`There is no element ${id}.`);
  return element;
}
