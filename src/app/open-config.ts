import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { diskFolder } from '../files/disk-folder.ts';
import { loadFramework } from '../framework/load-framework.ts';
import type { Settings } from '../model/config.ts';
import { type OpenBeside, openBeside } from './open-beside.ts';
import { type InvalidInput, shownPath } from './open-trust-file.ts';
import { documentPath, toFinding } from './source-file.ts';

/** The name of the file of settings; it lies beside the trust file. */
export const CONFIG_NAME = 'hpp.config.yaml';

/** The settings that lie beside a trust file. */
export interface OpenConfig {
  readonly state: 'open';
  readonly settings: Settings;
  readonly opened: OpenBeside<Settings>;
}

const PATHS = ['baseline', 'waivers'] as const;

/** Opens the settings beside a trust file; null where there are none. Its paths become whole ones. */
export async function openConfig(
  trustFile: string,
  workingDirectory: string,
): Promise<OpenConfig | InvalidInput | null> {
  const { framework } = await loadFramework();
  const folder = dirname(trustFile);
  const file = documentPath(shownPath(trustFile, workingDirectory), CONFIG_NAME);
  const where = { folder: diskFolder(folder), name: CONFIG_NAME, file, isNamed: false };
  const opened = await openBeside(
    where,
    async (text) => (await import('../config/read-config.ts')).readConfig(text, framework),
    framework,
  );
  if (opened === null || opened.state === 'invalid') return opened;
  const settings = opened.value;
  const outside = PATHS.filter((key) => {
    const path = settings[key];
    return path !== undefined && !isWithin(workingDirectory, resolve(folder, path));
  });
  if (outside.length === 0) return { state: 'open', settings: wholePaths(settings, folder), opened };
  // A change from a stranger could otherwise have a file read, or written, that is none of its business.
  const findings = outside.map((key) => {
    const message = `"${settings[key]}" lies outside the folder in which hpp was started`;
    const fix = 'name a file in that folder or below it, or start hpp from a folder above';
    return toFinding({ id: 'schema/bad-value', message, at: `/${key}`, fix }, opened.source, framework);
  });
  return { state: 'invalid', findings, texts: new Map([[file, opened.source.text]]) };
}

function wholePaths(settings: Settings, folder: string): Settings {
  const { baseline, waivers } = settings;
  return {
    ...settings,
    ...(baseline === undefined ? {} : { baseline: resolve(folder, baseline) }),
    ...(waivers === undefined ? {} : { waivers: resolve(folder, waivers) }),
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path leads, links followed; of what is not there yet, where its folder leads. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : resolve(realPath(folder), relative(folder, path));
  }
}
