import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { divergence } from '../../src/app/divergence.ts';
import type { DivergenceReport } from '../../src/model/divergence.ts';
import { renderDivergence } from '../../src/report/divergence/divergence.ts';
import { fullDivergence } from '../../src/report/divergence/full.ts';
import { publicDivergence } from '../../src/report/divergence/public.ts';
import { textsOf } from '../support/content-text.ts';
import { gradeOf } from '../support/grade.ts';
import { partsOf } from '../support/markdown.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { AUDIT_DAY, NAMED_CONTACT } from '../support/trust.ts';

const PLAIN = { width: 80, paint: (text: string) => text };
// What acts on a screen instead of being read, but for the ends of lines.
const ACTING = /(?!\n)[\p{Cc}\u202a-\u202e]/u;
const MARKER = 'Kittiwake';
const TRUST = 'format: 1\norganisation: { name: Our trust, nation: england }\nscope: { level: service, name: Ward }\n';

interface Person {
  readonly role?: string;
  readonly perspective?: string;
  readonly harmed?: boolean;
  readonly level?: string;
  readonly says?: string;
}

/** The report on people who each rate one element. */
async function reportOn(people: readonly Person[]): Promise<DivergenceReport> {
  let report: DivergenceReport | null = null;
  await inTemporaryFolder(async (folder) => {
    const files = people.map(
      ({ role = 'Midwife', perspective = 'staff', harmed = false, level = 'written', says }, i) => {
        const rater = JSON.stringify({ role, perspective, lived_experience: harmed });
        const view = JSON.stringify({ level, ...(says === undefined ? {} : { says }) });
        return [`raters/${MARKER}-${i}.yaml`, `format: 1\nrater: ${rater}\nelements: { ${NAMED_CONTACT}: ${view} }\n`];
      },
    );
    await writeFiles(folder, { 'trust.yaml': TRUST, ...Object.fromEntries(files) });
    const outcome = await divergence({
      file: `${folder}/trust.yaml`,
      raters: [],
      workingDirectory: folder,
      today: AUDIT_DAY,
    });
    if (outcome.state === 'diverged') report = outcome.report;
  });
  if (report === null) throw new Error('The raters could not be read.');
  return report;
}

const FAMILY: Person = {
  role: `${MARKER} parent`,
  perspective: 'patient-or-family',
  harmed: true,
  says: `${MARKER} rang`,
};
const STAFF: Person = { role: `${MARKER} nurse`, level: 'practised', says: `${MARKER} says no` };

describe('the report on who sees what', () => {
  it('says first, when nobody has lived experience, that nobody has', async () => {
    const report = await reportOn([STAFF, { ...FAMILY, harmed: false }]);

    expect(report.limitations[0]).toMatch(/^Nobody with lived experience of harm/);
    expect(textsOf(fullDivergence(report))[3]).toMatch(/^Nobody with lived experience of harm/);
    expect(textsOf(publicDivergence(report))[3]).toMatch(/^No one we asked has been harmed by care/);
  });

  it('gives each voice with its side, its lived experience, its level and its words', async () => {
    const text = renderDivergence(await reportOn([STAFF, FAMILY]), 'terminal', { ...PLAIN, width: 200 });

    expect(text).toContain(`${MARKER} parent (patient or family, lived experience): written. "${MARKER} rang"`);
    expect(text).toContain(`${MARKER} nurse (staff): practised. "${MARKER} says no"`);
    expect(text).toContain('The assessment: not assessed');
  });

  it('gives JSON that fits the published schema', async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync('schemas/divergence.schema.json', 'utf8')));

    validate(JSON.parse(renderDivergence(await reportOn([STAFF, FAMILY]), 'json', PLAIN)));

    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the public report on who sees what', () => {
  it('names no rater, no file of one, and quotes nobody', async () => {
    const report = await reportOn([STAFF, FAMILY, { ...STAFF, says: `the ${MARKER} ward` }]);

    for (const format of ['terminal', 'markdown'] as const)
      expect(renderDivergence(report, format, { ...PLAIN, audience: 'public' })).not.toContain(MARKER);
    expect(renderDivergence(report, 'terminal', PLAIN)).toContain(MARKER);
  });

  it('counts people in groups, and fewer than five as that', async () => {
    const report = await reportOn([...Array.from({ length: 6 }, () => STAFF), FAMILY]);
    const text = textsOf(publicDivergence(report)).join('\n');

    expect(text).toContain(
      'We asked patients or families (fewer than 5) and staff (6). We asked no partners or independent people.',
    );
    expect(text).not.toMatch(/\b7\b/);
    expect(text).toContain('(fewer than 5).\n');
  });

  it('shows nothing of what one person alone has rated, also where it is a question', async () => {
    const report = await reportOn([FAMILY]);
    const texts = textsOf(publicDivergence(report));

    expect(texts.join('\n')).not.toContain('One named person');
    expect(texts).toContain('Of 1 part too few people spoke to show what they said without pointing at them.');
  });

  it('can be read at the age of nine to eleven, but for the names of levels and of people', async () => {
    const about = publicDivergence(await reportOn([STAFF])).sections[0];
    const texts = textsOf({ title: '', subject: '', sections: about === undefined ? [] : [about] });

    expect(gradeOf(texts)).toBeLessThanOrEqual(6);
  });
});

describe('hostile words of raters', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a link', '[ring us](javascript:alert(1))'],
    ['a heading', '\n\n# heading\n\n- item'],
    ['colours', '\u001b[31mred\u001b]8;;http://example.org\u0007'],
    ['marks that turn the direction', 'ward \u202etfel\u202c'],
    ['a formula', '=HYPERLINK("http://example.org")'],
    ['a table row', '| a | b |\n| --- | --- |'],
  ])('%s is text and nothing else', async (_, hostile) => {
    const report = await reportOn([{ ...STAFF, role: `Nurse ${hostile}`, says: hostile }, FAMILY]);
    const innocent = await reportOn([{ ...STAFF, role: 'Nurse', says: 'word' }, FAMILY]);
    const shape = (one: DivergenceReport) => partsOf(renderDivergence(one, 'markdown', PLAIN)).map(({ name }) => name);

    expect(shape(report)).toEqual(shape(innocent));
    for (const format of ['terminal', 'markdown', 'json'] as const)
      expect(renderDivergence(report, format, PLAIN)).not.toMatch(ACTING);
  });
});
