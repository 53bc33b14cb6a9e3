/** Elements with a meaning for a text, apart from `voidElements`. */
const formatting: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article b big blockquote body center cite code dd del dfn div dl dt em figcaption figure ' +
    'font h1 h2 h3 h4 h5 h6 html i ins kbd label li main mark ol p pre q s samp section small span strike strong sub ' +
    'sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);

const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/** Whether a name in small letters is that of an HTML element with a meaning for a text. */
export const isHtmlElement = (name: string): boolean =>
  formatting.has(name) || voidElements.has(name);

/** Elements whose end tag is often left out. */
const unclosed: ReadonlySet<string> = new Set(['p', 'li']);

const tags = /<(\/?)([a-z][a-z\d]*)(?:[\s/][^<>]*)?>/gi;

/** A tag after a backslash or a backtick is a text about HTML. */
export const isQuoted = (text: string, start: number): boolean =>
  /[\\`]/.test(text.charAt(start - 1));

/**
 * The names of the HTML elements in a text. "Vec<T>" and "a < b" have none, and "<table>" alone is a text about HTML:
 * an element has both of its tags, or never has an end tag.
 */
export const htmlElements = (text: string): ReadonlySet<string> => {
  if (!text.includes('<') || !text.includes('>')) return new Set();
  const opened = new Set<string>();
  const found = new Set<string>();
  for (const { 1: slash, 2: written = '', index } of text.matchAll(tags)) {
    if (isQuoted(text, index)) continue;
    const name = written.toLowerCase();
    if (voidElements.has(name)) found.add(name);
    else if (!formatting.has(name)) continue;
    else if (slash === '') opened.add(name);
    else if (opened.has(name)) found.add(name);
  }
  if (found.size > 0 || /(?:^|\s)<p>/.test(text)) {
    for (const name of unclosed) if (opened.has(name)) found.add(name);
  }
  return found;
};
