import { type ScratchRepository, scratchRepository } from './scratch-repository.ts';
import { inTemporaryFolder, writeFiles } from './temporary-folder.ts';

/** What the policy of the repository promises, as the trust file quotes it. */
export const PROMISE = 'Every family is given the name of one person';

/** What it promises as well, and the trust file does not claim. */
export const OTHER_PROMISE = 'We ask each family what they need before we meet';

/** A trust file that claims one promise. The words quoted stand in line 8, the day of review in line 6. */
export const TRUST: string = `format: 1
organisation: { name: Northmere, nation: england }
scope: { level: service, name: Maternity }
assessment: { date: 2026-10-14 }
policies:
  open: { title: Being open, document: policies/open.md, status: approved, approved_on: 2025-03-04, review_by: 2026-12-01 }
elements:
  communication/named-contact: { policy: [{ policy: open, quote: ${PROMISE} }] }
`;

/** A policy that holds both promises. */
export const POLICY: string = `# Being open\n\n${PROMISE}.\n\n${OTHER_PROMISE}.\n`;

/** The same policy after somebody took the quoted promise out. */
export const POLICY_WITHOUT: string = POLICY.replace(`${PROMISE}.\n\n`, '');

/** Works in a git repository that holds the trust file and its policy, committed. */
export async function inPolicyRepository(work: (scratch: ScratchRepository) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { 'trust.yaml': TRUST, 'policies/open.md': POLICY });
    const scratch = scratchRepository(folder);
    scratch.commit();
    await work(scratch);
  });
}
