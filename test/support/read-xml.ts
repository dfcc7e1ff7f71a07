import { Parser } from 'htmlparser2';

/** An element of an XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML; throws where elements do not close as they should, or a character stands in it that XML does not allow. */
export function readXml(xml: string): XmlElement {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('a forbidden character');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml)) throw new Error('a bare &');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag: (name, isImplied) => {
        const isEmpty = (open.at(-1)?.children.length ?? 0) === 0;
        if (isImplied && !isEmpty) throw new Error(`${name} is not closed`);
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const [only] = root.children;
  if (only === undefined || root.children.length > 1 || open.length > 1) throw new Error('not one root that is closed');
  return only;
}
