import { resolve } from 'node:path';
import { type OpenConfig, openConfig } from '../app/open-config.ts';
import { type InvalidInput, shownPath } from '../app/open-trust-file.ts';
import type { Settings as ConfigFile } from '../model/config.ts';
import { readFailOn } from './gates/fail-on.ts';
import type { Asked } from './gates/judge.ts';
import { readMinSupported, readMonths, readPercent } from './gates/thresholds.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

/** The options that a settings file may hold as well, as the command line gives them. */
export interface SettingOptions {
  readonly failOn?: string;
  readonly minSupported?: readonly string[];
  readonly maxAssuranceGap?: string;
  readonly maxAge?: string;
  readonly baseline?: string;
  readonly waivers?: string;
}

/** What holds for one trust file: the command line first, then the file beside it, then what holds for all. */
export interface Settings extends Asked {
  readonly state: 'settings';
  readonly baseline: string | null;
  readonly waivers: string | null;
  /** Where each one comes from, by its name in the settings file. */
  readonly from: ReadonlyMap<keyof ConfigFile, string>;
  readonly config: OpenConfig | null;
}

/** What the command line sets, and only that; throws a UserError for what cannot be asked. */
export function readSettingOptions(options: SettingOptions, io: Io): Partial<Omit<Settings, 'state'>> {
  const { failOn, minSupported, maxAssuranceGap, maxAge, baseline, waivers } = options;
  const given = {
    ...(failOn === undefined ? {} : { failOn: readFailOn(failOn) }),
    ...(minSupported === undefined ? {} : { minSupported: readMinSupported(minSupported) }),
    ...(maxAssuranceGap === undefined ? {} : { maxAssuranceGap: readPercent(maxAssuranceGap, '--max-assurance-gap') }),
    ...(maxAge === undefined ? {} : { maxAge: readMonths(maxAge, '--max-age') }),
    ...(baseline === undefined ? {} : { baseline: resolve(io.workingDirectory, baseline) }),
    ...(waivers === undefined ? {} : { waivers: resolve(io.workingDirectory, waivers) }),
  };
  const isAnythingElse = 'minSupported' in given || 'maxAssuranceGap' in given || 'maxAge' in given;
  if (given.failOn?.includes('never') === true && isAnythingElse)
    throw new UserError(
      '--fail-on never lets nothing end the run, so it does not go with another gate. Leave one of them out.',
    );
  return given;
}

const DEFAULTS = {
  failOn: ['error'],
  minSupported: new Map(),
  maxAssuranceGap: null,
  maxAge: null,
  baseline: null,
  waivers: null,
} as const;

/** The settings for a trust file, or what is wrong with the file that lies beside it. */
export async function settingsFor(
  trustFile: string,
  given: Partial<Omit<Settings, 'state'>>,
  io: Io,
): Promise<Settings | InvalidInput> {
  const config = await openConfig(trustFile, io.workingDirectory);
  if (config?.state === 'invalid') return config;
  const inFile = config?.settings ?? {};
  const { source } = config?.opened ?? {};
  const from = new Map<keyof ConfigFile, string>();
  for (const [name, key] of NAMES) {
    const place = source === undefined ? '' : `${source.file}:${source.spanOf(`/${key}`, 'key').line}`;
    from.set(key, name in given ? 'command line' : key in inFile ? place : 'default');
  }
  return { state: 'settings', ...DEFAULTS, ...fromFile(inFile), ...given, from, config };
}

/** The names of the settings here and in the file. */
const NAMES = [
  ['failOn', 'fail_on'],
  ['minSupported', 'min_supported'],
  ['maxAssuranceGap', 'max_assurance_gap'],
  ['maxAge', 'max_age'],
  ['baseline', 'baseline'],
  ['waivers', 'waivers'],
] as const satisfies readonly (readonly [keyof Settings, keyof ConfigFile])[];

function fromFile({ fail_on, min_supported, max_assurance_gap, max_age, baseline, waivers }: ConfigFile) {
  return {
    ...(fail_on === undefined ? {} : { failOn: fail_on }),
    ...(min_supported === undefined ? {} : { minSupported: new Map(Object.entries(min_supported)) }),
    ...(max_assurance_gap === undefined ? {} : { maxAssuranceGap: max_assurance_gap }),
    ...(max_age === undefined ? {} : { maxAge: max_age }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(waivers === undefined ? {} : { waivers }),
  };
}

/** Settings as the text of a settings file, each with where it comes from. */
export function settingsText(trustFile: string, settings: Settings, { workingDirectory }: Io): string {
  const path = (file: string | null): string | null => (file === null ? null : shownPath(file, workingDirectory));
  const values: readonly (readonly [keyof ConfigFile, unknown])[] = [
    ['fail_on', settings.failOn],
    ['min_supported', Object.fromEntries(settings.minSupported)],
    ['max_assurance_gap', settings.maxAssuranceGap],
    ['max_age', settings.maxAge],
    ['baseline', path(settings.baseline)],
    ['waivers', path(settings.waivers)],
  ];
  // JSON is YAML as well. What is not set has no value, and stands as a comment so that the text can be used as a file.
  const lines = values.map(([key, value]) => {
    const origin = settings.from.get(key) ?? 'default';
    return value === null ? `# ${key}: not set` : `${key}: ${JSON.stringify(value)} # ${origin}`;
  });
  return [`# ${shownPath(trustFile, workingDirectory)}`, ...lines, ''].join('\n');
}
