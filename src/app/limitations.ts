import { counted, listed } from '../util/words.ts';
import { countPlaceholders } from './placeholders.ts';
import type { ReportParts } from './report-parts.ts';

/** What a reader must know before believing a figure. */
export function limitationsOf({
  open,
  assessment,
  score,
}: Pick<ReportParts, 'open' | 'assessment' | 'score'>): string[] {
  const { trust } = open;
  const limitations: string[] = [];
  const placeholders = countPlaceholders(open.source.text);
  if (placeholders > 0) {
    const stand = counted(placeholders, 'placeholder still stands', 'placeholders still stand');
    limitations.push(`${stand} in the trust file in the place of what is true: look for "placeholder" in it.`);
  }
  const { assessors } = trust.assessment;
  if (assessors.length === 0) limitations.push('Nobody is named as having made this assessment.');
  if (!assessors.some((assessor) => assessor.livedExperience)) {
    limitations.push('Nobody with lived experience of harm took part in this assessment.');
  }
  if (score.isProvisional) {
    limitations.push('More than half of the elements were not assessed, so every figure is provisional.');
  }
  const attested = assessment.elements.filter(({ element, restsOnAttestation }) => element.core && restsOnAttestation);
  if (attested.length > 0) {
    const ids = listed(attested.map(({ element }) => element.id));
    limitations.push(
      `${counted(attested.length, 'core element rests', 'core elements rest')} on somebody's word alone, with nothing to look up: ${ids}.`,
    );
  }
  if (assessment.candour.checks.length === 0) {
    limitations.push(
      'The candour checks of this nation do not reach this kind of provider. That does not mean that it has no duties.',
    );
  }
  return limitations;
}
