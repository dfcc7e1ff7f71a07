import { AUDIENCES, type Audience } from '../report/content/audience.ts';
import { unknownWord } from './input.ts';
import { UserError } from './user-error.ts';

/** What the command line says of who reads the report. */
export interface AudienceOptions {
  readonly audience?: string;
  readonly all?: boolean;
}

/** Who the reports are for; nothing where each format is left to its own default. */
export function readAudience({ audience, all }: AudienceOptions): { readonly audience?: Audience } {
  if (audience === undefined) return all === true ? { audience: 'full' } : {};
  const known = AUDIENCES.find((candidate) => candidate === audience);
  if (known === undefined) throw unknownWord(audience, 'audience', AUDIENCES);
  if (all === true && known !== 'full')
    throw new UserError(`--all is --audience full, and "${audience}" is another. Leave one of the two out.`);
  return { audience: known };
}
