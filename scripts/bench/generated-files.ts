import { auditRead } from '../../src/app/audit.ts';
import { checkQuotations } from '../../src/app/check-quotations.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import { readTrust } from '../../src/trust/read-trust.ts';

const { framework, sha256, tailored } = await loadFramework();
const ELEMENTS = framework.commitments.flatMap(({ elements }) => elements).map(({ id }) => id);
const LEVELS = ['absent', 'intended', 'written', 'practised', 'experienced'];
const DAY = '2026-10-14';

/** Trust files of 300 lines, each a little different. */
export function generatedTrustFiles(count: number): string[] {
  return Array.from({ length: count }, (_, i) => trustFile(i));
}

/** Takes each file through the whole pipeline, from its text to its report. */
export async function pipeline(files: readonly string[]): Promise<void> {
  for (const text of files) {
    const reading = await readTrust(text, framework);
    if (reading.trust === null) throw new Error('A generated file is not valid.');
    const checked = await checkQuotations(reading.trust, memoryFolder({}), framework.rules);
    const source = { file: 'trust.yaml', text, spanOf: reading.spanOf };
    const loaded = { framework, sha256, tailored };
    auditRead(
      { state: 'open', trust: reading.trust, source, sha256: () => '', loaded, path: 'trust.yaml', found: [] },
      checked,
      DAY,
    );
  }
}

function trustFile(seed: number): string {
  const lines = [
    'format: 1',
    `organisation: { name: Generated Trust ${seed}, nation: england, sector: nhs }`,
    'scope: { level: service, name: Maternity }',
    'assessment:',
    `  date: ${DAY}`,
    '  assessors:',
    '    - { role: Head of Patient Safety, perspective: staff }',
    'policies:',
    '  candour:',
    '    title: Being Open and Duty of Candour Policy',
    '    status: approved',
    '    approved_on: 2025-03-04',
    'elements:',
  ];
  for (let i = 0; lines.length < 290; i++) lines.push(...element(ELEMENTS[i % ELEMENTS.length] ?? '', seed + i));
  lines.push('rollout:', '  vision: Nobody is left to chase for answers', '  phases:');
  lines.push('    - { id: pilot, commitments: [communication], starts: 2026-01-05, target: practised }');
  return lines.join('\n');
}

function element(id: string, seed: number): string[] {
  const met = (seed % 10) + 20;
  return [
    `  ${id}:`,
    `    declared: ${LEVELS[seed % LEVELS.length]}`,
    '    policy:',
    '      - policy: candour',
    '        quote: Every patient or family is given the name of one contact person',
    '        attested: { by: Chief Nurse, role: Executive sponsor, on: 2026-03-01 }',
    '    practice:',
    `      - { kind: audit, date: 2026-0${(seed % 9) + 1}-15, result: ${met} of 40, attested: { by: Auditor, role: Auditor, on: 2026-03-01 } }`,
  ];
}
