import { dirname } from 'node:path';
import { diskFolder } from '../files/disk-folder.ts';
import type { Finding } from '../model/report.ts';
import { openConfig } from './open-config.ts';
import { openLock } from './open-lock.ts';
import { type InvalidInput, type OpenOptions, openTrustFile } from './open-trust-file.ts';
import { openWaivers } from './waive.ts';

/** A trust file that can be used, with all that lies beside it. */
export interface ValidInput {
  readonly state: 'valid';
  readonly file: string;
  /** What was found wrong and does not keep it from being used. */
  readonly found: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Checks a trust file, and the pins, waivers and settings beside it. */
export async function validate(options: OpenOptions): Promise<ValidInput | InvalidInput> {
  const open = await openTrustFile(options);
  if (open.state === 'invalid') return open;
  const { source, found } = open;
  const folder = diskFolder(dirname(options.file));
  const { framework } = open.loaded;
  const lock = await openLock(folder, source.file, framework);
  if (lock?.state === 'invalid') return lock;
  const waivers = await openWaivers(folder, source.file, framework, options);
  if (waivers?.state === 'invalid') return waivers;
  const config = await openConfig(options.file, options.workingDirectory);
  if (config?.state === 'invalid') return config;
  const besides = [waivers, config?.opened ?? null].filter((opened) => opened !== null);
  return {
    state: 'valid',
    file: source.file,
    found: [...found, ...besides.flatMap((opened) => opened.found)],
    texts: new Map([source, ...besides.map((opened) => opened.source)].map(({ file, text }) => [file, text])),
  };
}
