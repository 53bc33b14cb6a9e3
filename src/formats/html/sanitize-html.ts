import { RenderError } from '../../errors.ts';
import { unescapeXml } from '../../text/xml.ts';
import { findBannedStyles } from '../../theme/css-policy.ts';
import type { Theme } from '../../theme/theme.ts';
import { safeHref } from '../../view/links.ts';

/** The allowed elements: no scripts, frames, forms, plug-ins, foreign markup or document heads. */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ' +
    'ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** The allowed attributes: no event handlers, and only the addresses that are checked below. */
const attributes =
  /^(?:class|id|lang|dir|title|role|style|hidden|translate|alt|width|height|href|src|start|value|type|reversed|datetime|colspan|rowspan|scope|span|headers|abbr|(?:aria|data)-[a-z0-9-]+)$/;

interface Markup {
  readonly html: string;
  /** The theme of the document, to distinguish markup of the template from markup of the résumé. */
  readonly theme: Pick<Theme, 'name' | 'template' | 'partials'>;
  /** The photo of the résumé, the only allowed picture. */
  readonly photo: string | undefined;
}

// Each expression matches one piece of markup in a simple form that every parser reads the same way.
const text = /[^<]+/y;
const comment = /<!--(?!-?>)(?:[^-]|-(?!-))*-->/y;
const endTag = /<\/([a-z][a-z0-9]*)\s*>/iy;
const startTag = /<([a-z][a-z0-9]*)(?=[\s/>])/iy;
const blanks = /\s+/y;
const attribute = /([^\s"'<>/=]+)(?:\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/y;
const endOfTag = /\/?>/y;

/**
 * The content of a body without markup that runs code, fetches files or has forbidden link targets. Such markup is
 * refused if the template contains it, and removed if the résumé caused it.
 * @throws RenderError theme_invalid
 */
export const sanitizeHtml = ({ html, theme, photo }: Markup): string => {
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
      `The template of theme "${theme.name}" contains ${shown}, which is not allowed.`,
    );
  };
  const takeAttributes = (): void => {
    while (take(blanks)) {
      const [whole, name = '', value = ''] = take(attribute) ?? [];
      if (whole === undefined) return;
      if (isHarmless(name.toLowerCase(), decode(value), photo)) kept.push(` ${whole}`);
      else if (sources.some((source) => source.includes(whole))) refuse(whole);
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

/** The decoded value of an attribute; `undefined` if it contains an unknown named character reference. */
const decode = (quoted: string): string | undefined => {
  const value = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
  let isKnown = true;
  const decoded = unescapeXml(value, (reference) => {
    isKnown = false;
    return reference;
  });
  return isKnown ? decoded : undefined;
};
