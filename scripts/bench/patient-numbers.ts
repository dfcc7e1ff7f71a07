import fc from 'fast-check';
import { maskPatientNumbers } from '../../src/privacy/mask-patient-numbers.ts';
import { OTHER_NUMBERS } from '../../test/support/other-numbers.ts';

const SAMPLES = 100_000;
const SEED = 1;

/** For each kind of number that leads to no patient, how many in a thousand are taken for a patient's. */
export function takenForPatients(): readonly (readonly [kind: string, inAThousand: number])[] {
  return Object.entries(OTHER_NUMBERS).map(([kind, numbers]) => {
    const samples = fc.sample(numbers, { numRuns: SAMPLES, seed: SEED });
    const taken = samples.filter((text) => maskPatientNumbers(`see ${text} here`).numbers.length > 0);
    return [kind, (1000 * taken.length) / SAMPLES];
  });
}
