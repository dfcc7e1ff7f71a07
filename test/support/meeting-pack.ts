import { template } from '../../src/app/template.ts';
import type { MeetingPack } from '../../src/model/meeting-pack.ts';

/** A blank assessment of what is named, for nobody in particular or for a trust file. */
export async function aPack(only: readonly string[], file?: string): Promise<MeetingPack> {
  const made = await template({
    only,
    coreOnly: false,
    workingDirectory: process.cwd(),
    ...(file === undefined ? {} : { file }),
  });
  if (made.state !== 'made') throw new Error(`No pack could be made: ${made.state}.`);
  return made.pack;
}
