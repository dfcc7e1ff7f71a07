import { Parser } from './html-parser.ts';
import { UnreadableError } from './unreadable.ts';

/** The attributes of an element, by name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of an XML text while it is read. Names have the prefixes of the table that is given, whatever the text's own are. */
export interface XmlEvents {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(words: string): void;
  /** Asked now and then; when it is so, the rest of the text is not read. */
  isEnough?(): boolean;
}

const TOO_LONG = 'it is longer than any policy or report: its XML goes on and on';
const DAMAGED = 'it is damaged: its XML is not whole';
// Text boxes in tables in text boxes come nowhere near.
const MOST_LEVELS = 1000;
// A policy of a thousand pages, or a sheet of a hundred thousand rows, has about as many.
const MOST_ELEMENTS = 2_000_000;
const MOST_ATTRIBUTES = 1000;
const SLICE = 1 << 16;

/**
 * Reads XML from beginning to end. Nothing that it refers to is ever fetched: a document type, which could define
 * entities, is refused. `prefixes` gives the prefix to use for each namespace.
 */
export function readXml(xml: string, prefixes: Readonly<Record<string, string>>, events: XmlEvents): void {
  const names = new QualifiedNames(prefixes);
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let hasRoot = false;
  const parser = new Parser(
    {
      onopentag(rawName, rawAttributes) {
        if (depth === 0 && hasRoot) throw new UnreadableError(DAMAGED);
        hasRoot = true;
        depth++;
        elements++;
        attributes = 0;
        if (elements > MOST_ELEMENTS) throw new UnreadableError(TOO_LONG);
        if (depth > MOST_LEVELS) throw new UnreadableError('its XML is nested deeper than any program writes it');
        names.declare(rawAttributes);
        events.open?.(names.of(rawName), names.ofAttributes(rawAttributes));
      },
      onattribute() {
        attributes++;
        if (attributes > MOST_ATTRIBUTES) throw new UnreadableError(TOO_LONG);
      },
      onclosetag(rawName, isImplied) {
        // An element that closes itself counts as implied too; any other that is not closed is a fault.
        if (isImplied && xml[parser.endIndex - 1] !== '/') throw new UnreadableError(DAMAGED);
        depth--;
        events.close?.(names.of(rawName));
      },
      ontext(words) {
        events.text?.(words);
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!'))
          throw new UnreadableError('it defines its own XML entities, which are never followed');
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < xml.length; at += SLICE) {
    parser.write(xml.slice(at, at + SLICE));
    if (events.isEnough?.() === true) return;
  }
  if (depth > 0) throw new UnreadableError(DAMAGED);
  parser.end();
  if (!hasRoot) throw new UnreadableError(DAMAGED);
}

/** Names with the prefixes that we know, from names with the prefixes that the text declares. */
class QualifiedNames {
  readonly #known: Readonly<Record<string, string>>;
  readonly #declared = new Map<string, string>();
  readonly #names = new Map<string, string>();
  #isAsKnown = true;

  constructor(known: Readonly<Record<string, string>>) {
    this.#known = known;
  }

  declare(attributes: XmlAttributes): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name.slice('xmlns:'.length);
      const uri = attributes[name] ?? '';
      const known = Object.hasOwn(this.#known, uri) ? (this.#known[uri] ?? prefix) : `other-${prefix}`;
      if (this.#declared.get(prefix) === known) continue;
      this.#declared.set(prefix, known);
      this.#names.clear();
      if (known !== prefix && prefix !== '' && this.#isOurs(known, prefix)) this.#isAsKnown = false;
    }
  }

  /** Whether one of the prefixes that we ask for is meant, by itself or by mistake. */
  #isOurs(known: string, prefix: string): boolean {
    return Object.values(this.#known).some((ours) => ours === known || ours === prefix);
  }

  of(name: string): string {
    const seen = this.#names.get(name);
    if (seen !== undefined) return seen;
    const colon = name.indexOf(':');
    const prefix = colon === -1 ? '' : name.slice(0, colon);
    const known = this.#declared.get(prefix) ?? `other-${prefix}`;
    const qualified = `${known}:${name.slice(colon + 1)}`;
    this.#names.set(name, qualified);
    return qualified;
  }

  ofAttributes(attributes: XmlAttributes): XmlAttributes {
    if (this.#isAsKnown) return attributes;
    const qualified: Record<string, string> = {};
    for (const name in attributes) {
      qualified[name.includes(':') ? this.of(name) : name] = attributes[name] ?? '';
    }
    return qualified;
  }
}
