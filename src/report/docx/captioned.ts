import { type Table, XmlAttributeComponent, XmlComponent } from 'docx';
import { harmless } from '../../util/words.ts';

class Words extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class TableWords extends XmlComponent {
  constructor(element: 'w:tblCaption', words: string) {
    super(element);
    this.root.push(new Words({ val: words }));
  }
}

/** The table with its caption also as its alternative text, which the library cannot set and a screen reader reads out. */
export function captioned(table: Table, caption: string): Table {
  // The properties come first in a table, and the alternative text last among them.
  const properties = (table as unknown as { readonly root: readonly XmlComponent[] }).root[0];
  properties?.addChildElement(new TableWords('w:tblCaption', harmless(caption)));
  return table;
}
