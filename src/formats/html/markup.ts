import { RenderError } from '../../errors.ts';
import { findBannedStyles } from '../../theme/print-rules.ts';
import type { Theme } from '../../theme/theme.ts';
import { safeHref } from '../../view/links.ts';

/** What a document is made of. No script, frame, form, plug-in or foreign markup; no head of a document. */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ' +
    'ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** What may be said of an element. No event handlers, and of addresses only those judged below. */
const attributes =
  /^(?:class|id|lang|dir|title|role|style|hidden|translate|alt|width|height|href|src|start|value|type|reversed|datetime|colspan|rowspan|scope|span|headers|abbr|(?:aria|data)-[a-z0-9-]+)$/;

interface Markup {
  readonly html: string;
  /** The theme it was made with, to tell what it says itself from what it was given. */
  readonly theme: Pick<Theme, 'name' | 'template' | 'partials'>;
  /** The picture of the résumé: no other is drawn. */
  readonly photo: string | undefined;
}

// Each takes one piece of markup in the plainest of the forms that HTML has, which nobody reads in two ways.
const text = /[^<]+/y;
const comment = /<!--(?!-?>)(?:[^-]|-(?!-))*-->/y;
const endTag = /<\/([a-z][a-z0-9]*)\s*>/iy;
const startTag = /<([a-z][a-z0-9]*)(?=[\s/>])/iy;
const attribute = /(?<!\s)\s+([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/y;
const endOfTag = /(?:(?<!\s)\s+)?\/?>/y;

/**
 * The content of a body with nothing in it that runs, fetches or leads where no link of a résumé may lead. What a
 * template says itself is refused; what the résumé brought about in it is left out.
 * @throws RenderError theme_invalid
 */
export const keepHarmless = ({ html, theme, photo }: Markup): string => {
  const sources = [theme.template, ...Object.values(theme.partials)];
  const kept: string[] = [];
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | undefined => {
    form.lastIndex = at;
    const found = form.exec(html) ?? undefined;
    if (found) at = form.lastIndex;
    return found;
  };
  const refuse = (what: string): never => {
    const shown = what.trim().slice(0, 80);
    throw new RenderError(
      'theme_invalid',
      `The template of theme "${theme.name}" holds ${shown}, which no document may.`,
    );
  };
  const takeAttributes = (): void => {
    for (let found = take(attribute); found; found = take(attribute)) {
      const [whole, name = '', value = ''] = found;
      if (isHarmless(name.toLowerCase(), decode(value), photo)) kept.push(whole);
      else if (sources.some((source) => source.includes(whole.trim()))) refuse(whole);
    }
  };
  while (at < html.length) {
    const plain = take(text) ?? take(comment);
    const tag = plain ?? take(endTag) ?? take(startTag);
    if (!tag) return refuse(html.slice(at, at + 40));
    const [whole, name] = tag;
    if (name !== undefined && !elements.has(name.toLowerCase())) refuse(whole);
    kept.push(whole);
    if (plain || whole.startsWith('</')) continue;
    takeAttributes();
    const end = take(endOfTag) ?? refuse(html.slice(at - whole.length, at + 40));
    kept.push(end[0]);
  }
  return kept.join('');
};

const isHarmless = (
  name: string,
  value: string | undefined,
  photo: string | undefined,
): boolean => {
  if (value === undefined || !attributes.test(name)) return false;
  if (name === 'href') return safeHref(value) !== undefined;
  if (name === 'src') return value === photo;
  return name !== 'style' || findBannedStyles(value).length === 0;
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const reference = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]*));/gi;

/** What stands in an attribute, or `undefined` where a character has a name that is not known here. */
const decode = (quoted: string): string | undefined => {
  const value = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
  let isKnown = true;
  const decoded = value.replace(reference, (whole, decimal, hex, name) => {
    if (typeof name === 'string') {
      const sign = Object.hasOwn(named, name) ? named[name] : undefined;
      isKnown &&= sign !== undefined;
      return sign ?? whole;
    }
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return isKnown ? decoded : undefined;
};
