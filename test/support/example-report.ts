import { join } from 'node:path';
import { audit } from '../../src/app/audit.ts';
import type { Report } from '../../src/model/report.ts';
import { ROOT } from './spawn-hpp.ts';

/** The examples that lie in the project. */
export const EXAMPLES = ['northmere', 'ready', 'first-look', 'scotland', 'wales'] as const;

/** The report of one of them. */
export async function exampleReport(example: string): Promise<Report> {
  const file = join(ROOT, 'examples', example, 'trust.yaml');
  const audited = await audit({ file, workingDirectory: ROOT, today: '2026-10-14' });
  if (audited.state !== 'audited') throw new Error(`The example ${example} cannot be audited.`);
  return audited.report;
}
