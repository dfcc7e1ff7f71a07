import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ElementEntry, TrustFile } from '../../src/model/trust-file.ts';
import { APPLIED, AUDIT_DAY, figure } from '../support/any-trust.ts';
import { withSteps } from '../support/apply-step.ts';
import { auditObject, type TrustFolder } from '../support/audit-object.ts';

const CORE_READY: ElementEntry = { policy: [{ policy: 'open', quote: APPLIED.quote }] };
const EVIDENCE = Array.from({ length: 21 }, (_, met) => figure(met, 20)).join('\n\n');

describe('the plan of each example with phases', () => {
  it.each(['northmere', 'ready', 'scotland', 'wales'])('opens the gate of %s, and needs each step', async (name) => {
    const folder = exampleFolder(name);
    const day = folder.file.assessment?.date ?? AUDIT_DAY;
    const audited = await auditObject(folder, day);

    const after = await auditObject(withSteps(folder, audited.plan.steps, audited), day);

    expect(after.score.verdict).toBe('ready');
    for (const left of audited.plan.steps) {
      const others = audited.plan.steps.filter((step) => step !== left);
      const without = await auditObject(withSteps(folder, others, audited), day);
      expect(without.score.verdict, `without ${left.id}`).not.toBe('ready');
    }
  });

  it('of northmere opens the second phase through the first', async () => {
    const folder = exampleFolder('northmere');
    const audited = await auditObject(folder, AUDIT_DAY, 'second');

    const after = await auditObject(withSteps(folder, audited.plan.steps, audited), AUDIT_DAY, 'second');

    expect(after.score.verdict).toBe('ready');
    expect(audited.plan.phase).toBe('second');
    const subjects = audited.plan.steps.map(({ subject }) => subject);
    expect(subjects.findIndex((id) => id.startsWith('communication/'))).toBeLessThan(
      subjects.findIndex((id) => id.startsWith('support-and-advice/')),
    );
  });
});

describe('a step', () => {
  it('asks first for a phase where none is planned', async () => {
    const { plan } = await auditObject({ file: aService({}), documents: {} }, AUDIT_DAY);

    expect(plan.phase).toBeNull();
    expect(plan.steps.map(({ id }) => id)).toEqual(['phases:rollout']);
  });

  it('asks for proof where a core element rests on somebody’s word alone', async () => {
    const attested = { by: 'Chief Nurse', role: 'Sponsor', on: '2026-03-01' };
    const steps = await stepsFor({ policy: [{ policy: 'elsewhere', quote: APPLIED.quote, attested }] }, 'written');

    expect(steps).toEqual(['element communication/named-contact:show']);
  });

  it('asks for no further proof where another step brings it', async () => {
    const attested = { by: 'Chief Nurse', role: 'Sponsor', on: '2026-03-01' };
    const steps = await stepsFor({ policy: [{ policy: 'elsewhere', quote: APPLIED.quote, attested }] }, 'practised');

    expect(steps).toEqual(['element communication/named-contact:practice']);
  });

  it('mends a quotation in place of asking for new words', async () => {
    const steps = await stepsFor(
      { policy: [{ policy: 'open', quote: 'every family may ring one person by day and night' }] },
      'written',
    );

    expect(steps).toEqual(['quotation communication/named-contact:words']);
  });

  it('takes the shorter of the two ways to practised', async () => {
    const steps = await stepsFor({ experience: [evidence('survey', 18)] }, 'practised');

    expect(steps).toEqual(['element communication/named-contact:practice']);
  });

  it('asks for everything that is missing, lowest rung first', async () => {
    const steps = await stepsFor({ declared: 'absent' }, 'experienced');

    expect(steps).toEqual([
      'element communication/named-contact:words',
      'element communication/named-contact:practice',
      'element communication/named-contact:experience',
    ]);
  });

  it('joins listening again with the experience that is missing', async () => {
    const claim = { ...CORE_READY, practice: [evidence('audit', 18)], experience: [evidence('survey', 4)] };

    expect(await stepsFor(claim, 'practised')).toEqual(['element communication/named-contact:listen-again']);
    expect(await stepsFor(claim, 'experienced')).toEqual(['element communication/named-contact:listen-again']);
    expect(await stepsFor(claim, 'written')).toEqual([]);
  });

  it('settles each red flag by itself, first of all', async () => {
    const flags = ['Contact stopped', 'Calls were not returned'].map((what) => ({
      element: 'communication/named-contact',
      what,
      found_on: '2026-07-01',
    }));
    const steps = await stepsFor({ declared: 'written' }, 'written', { red_flags: flags });

    expect(steps).toEqual([
      'red-flag communication/named-contact:red-flag-1',
      'red-flag communication/named-contact:red-flag-2',
      'element communication/named-contact:words',
    ]);
  });

  it('asks no more than an intention of an element that is not core', async () => {
    const { plan } = await auditObject(
      serviceWith({ 'communication/communication-plan': { note: 'Not looked at' } }, 'experienced'),
      AUDIT_DAY,
    );
    const step = plan.steps.find(({ subject }) => subject === 'communication/communication-plan');

    expect(step?.id).toBe('communication/communication-plan:intention');
    expect(step?.to).toBe('intended');
  });

  it('adds the review of an earlier phase behind its own steps', async () => {
    const folder = exampleFolder('northmere');
    for (const phase of folder.file.rollout?.phases ?? []) if (phase.id === 'pilot') delete phase.reviewed_on;

    const { plan } = await auditObject(folder, AUDIT_DAY, 'second');
    const ids = plan.steps.map(({ id }) => id);

    expect(ids).toContain('pilot:review');
    expect(ids.indexOf('pilot:review')).toBeLessThan(ids.findIndex((id) => id.startsWith('support-and-advice/')));
  });
});

/** The steps that named-contact needs, in a service where all else of communication is in order for `target`. */
async function stepsFor(
  claim: ElementEntry,
  target: 'written' | 'practised' | 'experienced',
  more: Partial<TrustFile> = {},
): Promise<string[]> {
  const folder = serviceWith({ 'communication/named-contact': claim }, target);
  const { plan } = await auditObject({ ...folder, file: { ...folder.file, ...more } }, AUDIT_DAY);
  return plan.steps
    .filter(({ subject }) => subject === 'communication/named-contact')
    .map(({ kind, id }) => `${kind} ${id}`);
}

function serviceWith(
  elements: Record<string, ElementEntry>,
  target: 'written' | 'practised' | 'experienced',
): TrustFolder {
  const file = aService({
    elements,
    rollout: {
      phases: [{ id: 'first', commitments: ['communication'], starts: '2026-01-05', goes_live: '2026-04-01', target }],
    },
  });
  return { file, documents: { 'open.md': `# Open\n\nWe say that ${APPLIED.quote}.\n`, 'cases.md': EVIDENCE } };
}

function aService(more: Partial<TrustFile>): TrustFile {
  return {
    format: 1,
    organisation: { name: 'Northmere', nation: 'england', sector: 'nhs' },
    scope: { level: 'service', name: 'Maternity' },
    policies: {
      open: { title: 'Being open', document: 'open.md', status: 'approved', approved_on: '2025-03-04' },
      elsewhere: { title: 'Kept elsewhere', status: 'approved', approved_on: '2025-03-04' },
    },
    ...more,
  };
}

function evidence(kind: 'audit' | 'survey', met: number): NonNullable<ElementEntry['practice']>[number] {
  return { kind, date: '2026-09-01', document: 'cases.md', result: `${met} of 20`, quote: figure(met, 20) };
}

function exampleFolder(name: string): TrustFolder {
  const root = join('examples', name);
  const file = parse(readFileSync(join(root, 'trust.yaml'), 'utf8')) as TrustFile;
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes('/') && path.endsWith('.md'),
  );
  return { file, documents: Object.fromEntries(names.map((path) => [path, readFileSync(join(root, path), 'utf8')])) };
}
