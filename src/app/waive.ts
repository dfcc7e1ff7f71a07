import { basename, dirname } from 'node:path';
import { diskFolder } from '../files/disk-folder.ts';
import type { Folder } from '../files/folder.ts';
import type { Framework } from '../model/framework.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Trust } from '../model/trust.ts';
import type { Waivers } from '../model/waivers.ts';
import { type OpenBeside, openBeside } from './open-beside.ts';
import { type InvalidInput, shownPath } from './open-trust-file.ts';
import { documentPath, inPlaceOrder, toFinding } from './source-file.ts';

/** The name of the file of waivers; it lies beside the trust file. */
export const WAIVERS_NAME = 'waivers.yaml';

/** A file of waivers that the user named. */
export interface NamedWaivers {
  readonly waiversFile?: string;
  readonly workingDirectory: string;
}

/** Opens the waivers of a trust file, those that lie beside it or those named; null where there are none. */
export async function openWaivers(
  folder: Folder,
  trustFile: string,
  framework: Framework,
  { waiversFile, workingDirectory }: NamedWaivers,
): Promise<OpenBeside<Waivers> | InvalidInput | null> {
  const where =
    waiversFile === undefined
      ? { folder, name: WAIVERS_NAME, file: documentPath(trustFile, WAIVERS_NAME), isNamed: false }
      : {
          folder: diskFolder(dirname(waiversFile)),
          name: basename(waiversFile),
          file: shownPath(waiversFile, workingDirectory),
          isNamed: true,
        };
  const known = [...framework.findings, ...framework.wording.rules].map(({ id }) => id);
  return await openBeside(
    where,
    async (text) => (await import('../waivers/read-waivers.ts')).readWaivers(text, known),
    framework,
  );
}

/** A report with its waivers: the findings that they quiet, and what is wrong with them. Nothing else changes. */
export async function withWaivers(
  report: Report,
  opened: OpenBeside<Waivers>,
  { organisation }: Trust,
  framework: Framework,
): Promise<Report> {
  const { applyWaivers } = await import('../waivers/apply-waivers.ts');
  const { waivers } = opened.value;
  const checks = framework.candour.find(({ nation }) => nation === organisation.nation)?.checks ?? [];
  const { findings, drafts } = applyWaivers(waivers ?? [], {
    findings: report.findings,
    asOf: report.asOf,
    candourChecks: new Set(checks.map(({ id }) => id)),
    soon: framework.rules.waiver_ends_soon.value,
  });
  const own: readonly Finding[] = drafts.map((draft) => toFinding(draft, opened.source, framework));
  return {
    ...withBeside(report, [opened]),
    findings: inPlaceOrder([...findings, ...opened.found, ...own]),
  };
}

/** A report that names files which lay beside the trust file and were used. */
export function withBeside(report: Report, opened: readonly OpenBeside[]): Report {
  if (opened.length === 0) return report;
  const { input } = report;
  const files = opened.map(({ source, sha256 }) => ({ file: source.file, sha256 }));
  return { ...report, input: { ...input, beside: [...(input.beside ?? []), ...files] } };
}
