/**
 * What is made when it is first asked for, and then kept. For what takes long to be ready and few runs need, such as an
 * expression that knows the letters of every script.
 */
export function whenAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
