import type { TrustFolder } from './audit-object.ts';
import { AUDIT_DAY } from './trust.ts';

const PROMISE = 'Every family is given the name of one person';
const LATER = 'and that person rings back on the same day';

/** A trust file in which every free text, and the name of a document, holds the text given; and its documents. */
export function filledTrust(text: string): TrustFolder {
  const quote = `we promise each patient and family this ${text}`.slice(0, 2000);
  const attested = { by: text, role: text, on: '2026-09-01' };
  const named = `policies/${text}.md`;
  return {
    file: {
      format: 1,
      organisation: { name: text, ods_code: text, nation: 'england', sector: 'nhs' },
      scope: { level: 'service', name: text },
      assessment: { date: AUDIT_DAY, assessors: [{ role: text, lived_experience: true }, { role: text }] },
      policies: {
        open: {
          title: text,
          document: named,
          version: text,
          status: 'approved',
          approved_on: '2025-03-04',
          owner: text,
        },
        elsewhere: { title: text, status: 'approved', approved_on: '2025-03-04' },
        lost: { title: text, document: `lost/${text}`, status: 'approved', approved_on: '2025-03-04' },
        overdue: {
          title: text,
          document: named,
          status: 'approved',
          approved_on: '2020-01-01',
          review_by: '2026-01-01',
        },
      },
      evidence: {
        review: { kind: 'case-review', date: '2026-08-30', title: text, document: named },
        gone: { kind: 'survey', date: '2026-08-30', title: text, document: `gone/${text}` },
      },
      elements: {
        'communication/named-contact': {
          declared: 'experienced',
          policy: [
            { policy: 'open', section: text, quote: PROMISE },
            { policy: 'open', quote: `${PROMISE} … ${LATER}` },
            { policy: 'open', quote },
            { policy: 'elsewhere', quote, attested },
            { policy: 'lost', quote },
            { policy: 'overdue', quote: PROMISE },
          ],
          practice: [{ evidence: 'review', result: '37 of 42', quote }],
          experience: [
            { evidence: 'gone', result: '2 of 12', quote, changed: text },
            { kind: 'interview', date: '2026-08-01', result: '9 of 10', quote, changed: text, attested },
          ],
          action: { what: text, owner: text, due: '2026-01-31', status: 'open' },
          dissent: [{ by: text, says: text }],
          note: text,
        },
        'communication/communication-plan': {
          not_applicable: { reason: text, approved_by: text, approved_on: '2026-06-01' },
        },
        'communication/meaningful-apology': { declared: 'absent', note: text },
        'communication/ask-and-listen': { action: { what: text, owner: text, due: '2026-12-31' } },
        'enablers/co-production': { declared: 'written', policy: [{ policy: 'open', quote }], note: text },
      },
      candour: {
        'en-notify': { policy: [{ policy: 'open', quote: PROMISE }], note: text },
        'en-apology': {
          policy: [{ policy: 'open', quote }],
          practice: [{ kind: 'audit', date: '2026-07-01', document: `gone/${text}`, result: '2 of 9', quote }],
        },
      },
      red_flags: [
        { element: 'communication/named-contact', what: text, found_on: '2026-07-01' },
        { candour: 'en-notify', what: text, found_on: '2026-07-01', resolved_on: '2026-08-01', resolution: text },
      ],
      rollout: {
        vision: text,
        rationale: text,
        already_harmed: text,
        outside_scope: text,
        spread: text,
        sponsor: text,
        lead: text,
        resources: text,
        staff_support: text,
        baseline: { date: '2026-02-01', document: `gone/${text}` },
        measures: [{ what: text, source: 'families' }],
        partners: [{ role: text, since: '2026-03-01', lived_experience: true, support: text }],
        process_reviews: [{ process: text, reviewed_on: '2026-05-10', with_patients: true }],
        training: [
          { topic: 'restorative-practice', audience: text, completed: '40%', as_of: '2026-03-20' },
          { topic: 'difficult-conversations', audience: text, completed: '90%', as_of: '2026-06-20' },
        ],
        external_support: [text],
        phases: [
          {
            id: 'pilot',
            name: text,
            commitments: ['communication'],
            owner: text,
            starts: '2026-01-05',
            goes_live: '2026-04-01',
            review_on: '2026-10-01',
            reviewed_on: '2026-10-05',
            learning: text,
            target: 'practised',
            exit_criteria: text,
          },
          { id: 'second', name: text, commitments: ['support-and-advice'], starts: '2027-01-05', target: 'practised' },
        ],
        deferred: [{ commitment: 'restorative-culture', reason: text, revisit_on: '2026-01-01' }],
      },
      indicators: { 'incidents-reported': [{ period: text, value: 12 }] },
      recommendations: [
        { source: text, recommendation: text, accepted: true, status: 'in-progress', owner: text, due: '2026-03-31' },
        { source: text, recommendation: text, accepted: false, status: 'not-started' },
      ],
    },
    documents: {
      [named]: `# ${text.replace(/[\r\n]+/g, ' ')}\n\n${PROMISE}, ${text.replace(/[\r\n]+/g, ' ')}, ${LATER}.\n`,
    },
  };
}
