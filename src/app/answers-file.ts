import { readInput } from '../files/read-input.ts';
import { pointerTo } from '../util/pointer.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** An answer as it would be typed, and the question that it is meant for where that is said. */
export interface GivenAnswer {
  readonly typed: string;
  readonly to: string | null;
  readonly line: number;
}

/**
 * Reads a file of answers: `format: 1`, and `answers`, a list in the order of the questions. Each is what would be typed
 * (`skip`, `back` and `stop` too), or `{ to: <id of the question>, answer: … }`.
 */
export function readAnswersFile(path: string): { readonly answers: GivenAnswer[] } | { readonly because: string } {
  const input = readInput(path);
  if ('problem' in input) return { because: input.because };
  const { value, problems, spanOf } = parseYaml(input.text, { asWritten: new Set(['answer']) });
  const [problem] = problems;
  if (problem !== undefined) return { because: `line ${problem.span.line}: ${problem.message}` };
  if (!isMap(value) || value['format'] !== 1 || !Array.isArray(value['answers']))
    return { because: 'it has no list of answers' };
  const unknown = Object.keys(value).find((key) => key !== 'format' && key !== 'answers');
  if (unknown !== undefined) return { because: `it holds "${unknown}"; only "format" and "answers" are known` };
  const answers: GivenAnswer[] = [];
  for (const [i, entry] of value['answers'].entries()) {
    const { line } = spanOf(pointerTo('/answers', i));
    const given = answerOf(entry);
    if (given === null)
      return { because: `line ${line}: an answer is a word, a number or a text, or { to: …, answer: … }` };
    answers.push({ ...given, line });
  }
  return { answers };
}

function answerOf(entry: unknown): Omit<GivenAnswer, 'line'> | null {
  if (isMap(entry)) {
    const { to, answer, ...rest } = entry;
    const typed = typedText(answer);
    return typeof to === 'string' && typed !== null && Object.keys(rest).length === 0 ? { typed, to } : null;
  }
  const typed = typedText(entry);
  return typed === null ? null : { typed, to: null };
}

/** What would be typed; nothing at all is Enter. */
function typedText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
