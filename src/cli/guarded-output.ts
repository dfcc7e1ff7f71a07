import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import type { Output } from './io.ts';

/** An output for messages, in which a patient's number given on the command line is masked as well. */
export function guardedOutput(output: Output): Output {
  return {
    write: (chunk) => output.write(typeof chunk === 'string' ? maskPatientNumbers(chunk).text : chunk),
    isTTY: output.isTTY,
    columns: output.columns,
  };
}
