/** A step down: the key of a map, or the index of a list. */
export type Step = string | number;

/** One change: a value set, a value taken away, or an item put at the end of a list. Missing maps and lists are made. */
export type YamlEdit =
  | { readonly kind: 'set'; readonly path: readonly Step[]; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: readonly Step[] }
  | { readonly kind: 'append'; readonly path: readonly Step[]; readonly value: unknown };
