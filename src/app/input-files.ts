import { dirname, resolve } from 'node:path';
import type { Audited } from './audit.ts';
import { CONFIG_NAME } from './open-config.ts';
import { LOCK_NAME } from './open-lock.ts';
import { WAIVERS_NAME } from './waive.ts';

/** Every file that audits rest on, with those that would count if they were there. */
export function inputFiles(audits: readonly Audited[]): string[] {
  return audits.flatMap(({ open, checked }) => [
    ...besides(open.path),
    ...[...checked.documents.keys()].map((document) => resolve(dirname(open.path), document)),
  ]);
}

/** The files that audits of trust files begin with, as far as they are known before any is read. */
export function whereInputsMayBe(trustFiles: readonly string[], alsoRead: readonly string[]): string[] {
  return [...trustFiles.flatMap(besides), ...alsoRead];
}

/** A trust file and what may lie beside it. */
function besides(trustFile: string): string[] {
  return [trustFile, ...[LOCK_NAME, WAIVERS_NAME, CONFIG_NAME].map((name) => resolve(dirname(trustFile), name))];
}
