// Puts the words for editors into a schema: titles, what a key is for, examples, and each fixed value in words.

/** What an editor says of one key. */
export interface KeyWords {
  readonly title: string;
  readonly says: string;
  readonly examples: readonly unknown[];
  /** What each fixed value means. */
  readonly values?: Readonly<Record<string, string>>;
}

interface ObjectSchema {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
}

interface WholeSchema extends ObjectSchema {
  readonly $defs: Readonly<Record<string, ObjectSchema>>;
}

/**
 * A copy of a schema with words, which are named by where their key stands; `levels` are the words of values that are levels.
 * Throws where words have no key, and where a fixed value has no words.
 */
export function withWords<Schema extends object>(
  schema: Schema,
  words: Readonly<Record<string, KeyWords>>,
  levels: Readonly<Record<string, string>> = {},
): Schema {
  const copy = structuredClone(schema);
  const whole = copy as unknown as WholeSchema;
  for (const [name, of] of Object.entries(words)) {
    const target = keyNamed(name, whole);
    if (target === undefined) throw new Error(`There are words for ${name}, and the schema has no such key.`);
    Object.assign(
      target,
      wordsFor({ ...of, values: { ...levels, ...of.values } }, (target as ObjectSchema).enum ?? [], name),
    );
  }
  return copy;
}

function keyNamed(name: string, { properties = {}, $defs }: WholeSchema): object | undefined {
  const [definition = '', key] = name.split('.');
  return key === undefined ? (properties[definition] ?? $defs[definition]) : $defs[definition]?.properties?.[key];
}

function wordsFor({ title, says, examples, values = {} }: KeyWords, fixed: readonly string[], name: string): object {
  const missing = fixed.filter((value) => values[value] === undefined);
  if (missing.length > 0) throw new Error(`The words for ${name} leave out ${missing.join(', ')}.`);
  const described = fixed.length === 0 ? {} : { enumDescriptions: fixed.map((value) => values[value]) };
  return { title, description: says, examples, ...described };
}
