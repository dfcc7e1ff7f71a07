import { describe, expect, it } from 'vitest';
import { aSubject, passagesFor } from '../support/search-subject.ts';

const OTHER = 'The kitchen serves breakfast at eight on every ward.\n\nParking is free on Sundays for all visitors.\n';

describe('the passages found for an element', () => {
  it('hold one of its signals, or none is found', async () => {
    const found = await passagesFor(`Every patient or family is harmed and stays with somebody.\n\n${OTHER}`);

    expect(found).toEqual([]);
  });

  it('are found by the beginning of a word', async () => {
    const found = await passagesFor(`A family liaison officer stays with every family.\n\n${OTHER}`);

    expect(found).toEqual(['A family liaison officer stays with every family.']);
  });

  it.each([
    { what: 'a purpose', heading: '2 Purpose' },
    { what: 'a definition', heading: 'Definitions' },
    { what: 'a reference', heading: '12. References and further reading' },
    { what: 'a form', heading: 'Appendix B: Letter' },
  ])('put what is promised before $what that has the same words', async ({ heading }) => {
    const words = 'Each family is given a named contact with a direct number';
    const found = await passagesFor(`# A\n\n## ${heading}\n\n${words}.\n\n## 6 Contact\n\n${words} here.\n\n${OTHER}`);

    expect(found[0]).toBe(`${words} here.`);
  });

  it.each([
    { what: 'what may be done', weaker: 'A named contact may be given to the patient or family where possible.' },
    { what: 'a question', weaker: 'Is a named contact given to the patient or family on day one?' },
    {
      what: 'a row of a table',
      weaker: '| Who | What |\n| --- | --- |\n| Nurse | A named contact will be given to the family |',
    },
  ])('put what will be done before $what', async ({ weaker }) => {
    const promise = 'A named contact will be given to the patient or family at once.';
    const found = await passagesFor(`${weaker}\n\n${promise}\n\n${OTHER}`);

    expect(found[0]).toBe(promise);
    expect(found).toHaveLength(2);
  });

  it('count the words of the headings above them', async () => {
    const found = await passagesFor(
      `# P\n\n## Parking\n\nA direct number is given out.\n\n## One named person to talk to\n\nA direct number is given too.\n\n${OTHER}`,
    );

    expect(found[0]).toBe('A direct number is given too.');
  });

  it('bring the sentences beside them where these say as much, and no other paragraph', async () => {
    const found = await passagesFor(
      `Every family has a named contact. The contact has a direct number. Lunch is at noon.\n\nA named contact stays.\n\n${OTHER}`,
    );

    expect(found).toEqual([
      'Every family has a named contact. The contact has a direct number.',
      'A named contact stays.',
    ]);
  });

  it('bring the sentence beside them that holds the signal', async () => {
    const found = await passagesFor(
      `The family is told who the named contact is. Every harmed patient or family is given one who stays with them.\n\n${OTHER}`,
    );

    expect(found).toEqual([
      'The family is told who the named contact is. Every harmed patient or family is given one who stays with them.',
    ]);
  });

  it('are three sentences at most', async () => {
    const sentences = Array.from({ length: 9 }, (_, i) => `The named contact gives every family number ${i}.`);
    const [found = ''] = await passagesFor(`${sentences.join(' ')}\n\n${OTHER}`);

    expect(found.match(/\./g)).toHaveLength(3);
  });

  it('bring what leads into a list', async () => {
    const found = await passagesFor(
      `Every patient or family is given:\n\n- a named contact;\n- a cup of tea.\n\n${OTHER}`,
    );

    expect(found).toEqual(['Every patient or family is given: > a named contact;']);
  });

  it('bring what leads into a table, and never its first row', async () => {
    const found = await passagesFor(
      `After harm each of these is given:\n\n| Named contact | When |\n| --- | --- |\n| Named contact with a direct number | On day one |\n\n${OTHER}`,
    );

    expect(found).toEqual(['After harm each of these is given: > Named contact with a direct number | On day one']);
  });

  it('are never a heading', async () => {
    expect(await passagesFor(`# A named contact for every family\n\n${OTHER}`)).toEqual([]);
  });

  it('are found once where the same words stand in two documents, in the first', async () => {
    const words = 'Every family is given a named contact who stays.';

    expect(await passagesFor([`${words}\n\n${OTHER}`, `${words}\n\n${OTHER}`])).toEqual([words]);
  });

  it('are in the order of the documents where nothing else tells them apart', async () => {
    const documents = [
      'The ward has a named contact.',
      'The unit has a named contact.',
      'The team has a named contact.',
    ];

    expect(await passagesFor(documents)).toEqual(documents);
    expect(await passagesFor(documents.toReversed())).toEqual(documents.toReversed());
  });

  it('rest less on words that every element asks for', async () => {
    const common = Array.from({ length: 40 }, (_, i) => aSubject({ id: `other/${i}`, asks: 'The registrar agrees.' }));
    const text = `The registrar agrees on a point of contact.\n\nA companion keeps a point of contact.\n\n${OTHER}`;
    const subject = aSubject({ asks: 'The registrar or a companion.' });

    expect((await passagesFor(text, subject))[0]).toContain('registrar');
    expect((await passagesFor(text, subject, common))[0]).toContain('companion');
  });

  it('leave out sentences too short to be quoted, and texts that have lost their full stops', async () => {
    expect(await passagesFor(`Named contact here.\n\n${'named contact '.repeat(200)}\n\n${OTHER}`)).toEqual([]);
  });
});
