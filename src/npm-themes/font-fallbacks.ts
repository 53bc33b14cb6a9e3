/** The families for generic ones, as CSS lists. */
export interface GenericFonts {
  readonly sans: string;
  readonly serif: string;
  readonly mono: string;
}

interface StyleList {
  readonly length: number;
  item(index: number): string;
  getPropertyValue(name: string): string;
  getPropertyPriority(name: string): string;
  setProperty(name: string, value: string, priority?: string): void;
}
interface StyleRule {
  readonly style?: StyleList;
  readonly cssRules?: ArrayLike<StyleRule>;
  readonly type: number;
}
/** The members of the page that `addFontFallbacks` uses. */
declare const document: {
  readonly styleSheets: ArrayLike<StyleRule>;
  readonly documentElement: { getBoundingClientRect(): unknown };
  readonly fonts: { readonly ready: Promise<unknown> };
  querySelectorAll(selector: string): ArrayLike<{ readonly style?: StyleList }>;
};

/**
 * Names bundled families behind those of the theme, because neither its web fonts nor those of the system are there.
 * Runs inside the page.
 */
export const addFontFallbacks = async ({ sans, serif, mono }: GenericFonts): Promise<void> => {
  const generic =
    /(^|,)\s*(sans-serif|serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+|-apple-system|BlinkMacSystemFont)\s*(?=,|$)/i;
  const keyword = /^\s*(inherit|initial|unset|revert|revert-layer)\s*$|var\(/i;
  const familyFor = (list: string): string => {
    if (/mono|courier|consolas|menlo/i.test(list)) return mono;
    const isSans = /sans|helvetica|arial|roboto|lato|system|inter/i.test(list);
    return !isSans && /serif|georgia|times|garamond|cambria|merriweather|playfair/i.test(list)
      ? serif
      : sans;
  };
  const withFallback = (list: string): string => {
    const found = generic.exec(list);
    const before = found ? list.slice(0, found.index) : list;
    return before.trim() === '' ? familyFor(list) : `${before}, ${familyFor(list)}`;
  };
  const change = (style: StyleList | undefined): void => {
    if (!style) return;
    const family = style.getPropertyValue('font-family');
    if (family !== '' && !keyword.test(family)) {
      const priority = style.getPropertyPriority('font-family');
      style.setProperty('font-family', withFallback(family), priority);
    }
    for (let at = 0; at < style.length; at++) {
      const name = style.item(at);
      if (!name.startsWith('--')) continue;
      const value = style.getPropertyValue(name);
      if (generic.test(value)) style.setProperty(name, withFallback(value));
    }
  };
  const fontFaceRule = 5;
  const changeRules = (rules: ArrayLike<StyleRule>): void => {
    for (const rule of Array.from(rules)) {
      if (rule.type !== fontFaceRule) change(rule.style);
      if (rule.cssRules) changeRules(rule.cssRules);
    }
  };
  for (const sheet of Array.from(document.styleSheets)) changeRules(sheet.cssRules ?? []);
  for (const element of Array.from(document.querySelectorAll('[style]'))) change(element.style);
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
};
