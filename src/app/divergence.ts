import { dirname, join } from 'node:path';
import { compareVoices } from '../divergence/compare-voices.ts';
import type { ElementBeside } from '../divergence/element-beside.ts';
import type { DivergenceReport } from '../model/divergence.ts';
import type { Report } from '../model/report.ts';
import { type Audited, type AuditOptions, audit, type UnknownPhase } from './audit.ts';
import { isFolder, type OpenRater, openRaters, raterFiles } from './open-raters.ts';
import type { InvalidInput, OpenTrustFile } from './open-trust-file.ts';
import { inPlaceOrder, toFinding } from './source-file.ts';

/** The folder beside a trust file in which its raters lie, where none is named. */
export const RATERS_FOLDER = 'raters';

/** What holding voices beside one another is told. */
export interface DivergenceOptions extends AuditOptions {
  /** Rater files and folders of them; the folder `raters` beside the trust file where there are none. */
  readonly raters: readonly string[];
}

/** Who sees what of each element. */
export interface Diverged {
  readonly state: 'diverged';
  readonly report: DivergenceReport;
  readonly audited: Audited;
  /** The rater files as the disk has them; never printed. */
  readonly paths: readonly string[];
  /** The texts of the rater files, to show places in. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Holds what several people see beside one another, and beside what the trust file says and its evidence bears out. */
export async function divergence(
  options: DivergenceOptions,
): Promise<Diverged | InvalidInput | UnknownPhase | { readonly state: 'no-raters' | 'too-many-files' }> {
  const beside = join(dirname(options.file), RATERS_FOLDER);
  const named = options.raters.length === 0 && isFolder(beside) ? [beside] : options.raters;
  const paths = raterFiles(named, options.file);
  if (paths === null) return { state: 'too-many-files' };
  if (paths.length === 0) return { state: 'no-raters' };
  const audited = await audit(options);
  if (audited.state !== 'audited') return audited;
  const { framework } = audited.open.loaded;
  const raters = await openRaters(paths, options.workingDirectory, framework);
  if ('state' in raters) return raters;
  const texts = new Map(raters.map(({ file, text }) => [file, text]));
  return { state: 'diverged', report: reportOf(audited, raters), audited, paths, texts };
}

function reportOf({ open, report }: Audited, raters: readonly OpenRater[]): DivergenceReport {
  const { framework } = open.loaded;
  const { drafts, ...compared } = compareVoices(raters, elementsBeside(report, open));
  const found = [...open.found, ...raters.flatMap((rater) => rater.found)];
  return {
    reportVersion: 1,
    tool: report.tool,
    framework: report.framework,
    input: {
      file: report.input.file,
      sha256: report.input.sha256,
      raters: compared.voices.map(({ file }) => ({
        file,
        sha256: raters.find((one) => one.file === file)?.sha256 ?? '',
      })),
    },
    asOf: report.asOf,
    organisation: report.organisation,
    scope: report.scope,
    ...compared,
    findings: inPlaceOrder([...found, ...drafts.map((draft) => toFinding(draft, open.source, framework))]),
  };
}

/** Every element and enabler in the order of the framework, with what the file declares and the evidence bears out. */
function elementsBeside({ commitments, enablers }: Report, { trust, loaded }: OpenTrustFile): ElementBeside[] {
  const { framework } = loaded;
  const results = [...commitments.flatMap(({ elements }) => elements), ...enablers];
  const beside = (commitment: string, element: ElementBeside['element']): ElementBeside => {
    const { state = 'not-assessed', supported = null } = results.find(({ id }) => id === element.id) ?? {};
    return { element, commitment, state, declared: trust.elements.get(element.id)?.declared ?? null, supported };
  };
  return [
    ...framework.commitments.flatMap(({ id, elements }) => elements.map((element) => beside(id, element))),
    ...framework.enablers.map((element) => beside('enablers', element)),
  ];
}
