/** The rules of a page's own style sheets that hide elements. */
export interface HidingRules {
  /** Takes up a style sheet. */
  add(sheet: string): void;
  hide(name: string, attributes: Readonly<Record<string, string>>): boolean;
}

const HIDING =
  /(?<![\w-])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|(font-size|opacity)\s*:\s*0(?![.\d])|mso-hide\s*:\s*all|text-decoration(-line)?\s*:[^;}]*line-through)/i;
// Nobody writes a longer one, and searching it takes time.
const LONGEST_STYLE = 10_000;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
// An element, a class, an id, or an element with one of these: `.hidden`, `#old`, `p.old`.
const SELECTOR = /^([a-z][a-z\d]*)?(?:([.#])(-?[_a-z][\w-]*))?$/i;

/** Whether a style takes words out of sight, or strikes them out. */
export function isHidingStyle(style: string): boolean {
  return HIDING.test(style.slice(0, LONGEST_STYLE).replace(COMMENT, ''));
}

/** Rules that are still to be read. */
export function newHidingRules(): HidingRules {
  const selectors = new Set<string>();
  return {
    add(sheet) {
      for (const { list, style } of rulesOf(sheet.replace(COMMENT, ''))) {
        if (!isHidingStyle(style)) continue;
        for (const selector of list.split(',')) {
          const [, name = '', kind = '', word = ''] = SELECTOR.exec(selector.trim()) ?? [];
          if (name !== '' || word !== '') selectors.add(`${name.toLowerCase()}${kind}${word}`);
        }
      }
    },
    hide(name, attributes) {
      if (selectors.size === 0) return false;
      const classes = (attributes['class'] ?? '').split(/\s+/).map((word) => `.${word}`);
      const marks = [`#${attributes['id'] ?? ''}`, ...classes];
      return selectors.has(name) || marks.some((mark) => selectors.has(mark) || selectors.has(`${name}${mark}`));
    },
  };
}

/** The rules that stand by themselves. Those inside another, such as the ones for print, hold only sometimes. */
function rulesOf(sheet: string): { readonly list: string; readonly style: string }[] {
  const rules: { list: string; style: string }[] = [];
  let depth = 0;
  let isPlain = true;
  let before = 0;
  let open = 0;
  for (const { index, 0: brace } of sheet.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) open = index;
      isPlain = depth === 0;
      depth++;
      continue;
    }
    depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const selectors = sheet.slice(before, open);
    if (isPlain)
      rules.push({ list: selectors.slice(selectors.lastIndexOf(';') + 1), style: sheet.slice(open + 1, index) });
    before = index + 1;
  }
  return rules;
}
