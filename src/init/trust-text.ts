import { inOneLine } from '../yaml/yaml-text.ts';

/** A document that is listed as a policy, with what it says of itself. */
export interface ListedPolicy {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly version: string | null;
  readonly owner: string | null;
  readonly approvedOn: string | null;
  readonly reviewBy: string | null;
  /** Whether a person says that it is in force. */
  readonly isApproved: boolean;
}

/** What a new trust file says. Null stands for what nobody has said yet. */
export interface NewTrust {
  readonly name: string | null;
  readonly nation: string | null;
  readonly sector: string | null;
  readonly scopeLevel: string | null;
  readonly scopeName: string | null;
  readonly policiesFolder: string;
  readonly policies: readonly ListedPolicy[];
}

/** Where the schema lies that explains each key in an editor, from the trust file. */
export const SCHEMA_FILE = '.hpp/trust.schema.json';

/** A trust file to begin with: what is known, and at each place a word on what belongs there. */
export function trustText(trust: NewTrust): string {
  return `# yaml-language-server: $schema=${SCHEMA_FILE}
# What one provider or service promises to people whom it has harmed, what it does, and what they say of it.
# Keep names, numbers and stories of patients, families and staff out of this file.
format: 1
organisation:
${line('name', trust.name, '[name of the organisation]', 'write its name')}
${line('nation', trust.nation, 'england', 'write england, wales, scotland or northern-ireland')}
${trust.sector === null ? '  # sector: nhs, or independent' : `  sector: ${inOneLine(trust.sector)}`}
scope:
${line('level', trust.scopeLevel, 'service', 'write service, specialty, area or organisation')}
${scopeName(trust)}
# Who took part, by role, and the day on which they finished. Without a day, an audit stands on the day it is run.
# assessment:
#   date: 2026-10-14
#   assessors:
#     - { role: Head of Patient Safety, perspective: staff }
#     - { role: Patient safety partner, perspective: patient-or-family, lived_experience: true }

# Each policy under a short name. Its words count while it is approved, approved_on is known, and it is in date.
policies:
${trust.policies.length === 0 ? noPolicies(trust) : trust.policies.map(policyText).join('')}
# Audits, surveys and reviews, each under a short name. Their reports go into the folder evidence.
evidence:
  # contact-review: { kind: case-review, date: 2026-08-30, document: evidence/contact-review.docx }

# What is claimed of each element, and what shows it. hpp interview asks, and fills this in; hpp suggest finds passages.
elements:
  # communication/named-contact:
  #   declared: written
  #   policy:
  #     - policy: being-open
  #       quote: the words of the policy, copied word for word

# When work begins, and with whom. Until a first phase is planned, no audit can judge whether it is ready. hpp plan tells the rest.
# rollout:
#   lead: Head of Patient Safety
#   phases:
#     - id: first
#       name: Talking with families
#       commitments: [communication]
#       starts: 2027-01-04
#       goes_live: 2027-04-01
#       review_on: 2027-10-01
#       target: practised
`;
}

function line(key: string, value: string | null, placeholder: string, what: string): string {
  if (value !== null) return `  ${key}: ${inOneLine(value)}`;
  return `  ${key}: ${inOneLine(placeholder)} # placeholder: ${what}`;
}

function scopeName({ scopeLevel, scopeName: name }: NewTrust): string {
  if (name === null && scopeLevel !== null) return '  # name: what this part is called\n';
  return `${line('name', name, '[name of the service]', 'write what this part is called')}\n`;
}

function noPolicies({ policiesFolder }: NewTrust): string {
  return `  # being-open:
  #   title: Being Open and Duty of Candour Policy
  #   document: ${inOneLine(policiesFolder === '.' ? 'being-open.docx' : `${policiesFolder}/being-open.docx`)}
  #   status: approved
  #   approved_on: 2025-03-04
`;
}

function policyText(policy: ListedPolicy): string {
  const { id, title, document, version, owner, approvedOn, reviewBy, isApproved } = policy;
  const isDated = approvedOn !== null;
  const status = isApproved
    ? 'approved'
    : `draft # check: ${isDated ? 'is it in force? Then write approved' : CHECK_UNDATED}`;
  return `  ${id}:
    title: ${inOneLine(title)}
    document: ${inOneLine(document)}
${version === null ? '' : `    version: ${JSON.stringify(version)}\n`}    status: ${status}
${approvedOn === null ? '' : `    approved_on: ${approvedOn}\n`}${reviewBy === null ? '' : `    review_by: ${reviewBy}\n`}${owner === null ? '' : `    owner: ${inOneLine(owner)}\n`}`;
}

const CHECK_UNDATED = 'no day of approval was found. If it is in force, write approved, and add approved_on';
