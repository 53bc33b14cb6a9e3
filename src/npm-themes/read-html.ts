import { Parser } from 'htmlparser2';
import { pagePolicy } from '../text/page-policy.ts';

/** What the HTML of a theme contains, and the part of it that can be printed. */
export interface ThemeHtml {
  /** The document without what runs code, loads files or leaves the page. */
  readonly printable: string;
  /** Addresses that the document would load, each once, in order. */
  readonly assets: readonly string[];
  readonly hasScripts: boolean;
  /** Whether its style sheets set the size of the page. */
  readonly hasPageSize: boolean;
  /** The words of the document. */
  readonly text: string;
}

/** Elements that are left out with their content. */
const contentRemoved = new Set(['script', 'iframe', 'frameset', 'object', 'applet', 'template']);
/** Elements without content that are left out. */
const removed = new Set(['link', 'base', 'embed', 'frame', 'portal']);
/** Elements whose content is not a text of the document. */
const wordless = new Set(['style', 'script', 'title', 'noscript']);
const addressAttributes = ['src', 'href', 'data', 'poster'];

/** The fonts of the browser, by their generic names, so that other fonts can take their place. */
const browserFonts = 'html{font-family:serif}pre,code,kbd,samp,tt{font-family:monospace}';
const headStart = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}"><style>${browserFonts}</style>`;

/** Reads the HTML of a theme. Parts are cut from the source text, so that the rest prints as the theme wrote it. */
export const readThemeHtml = (html: string): ThemeHtml => {
  const cuts: [number, number][] = [];
  const assets: string[] = [];
  const words: string[] = [];
  const styles: string[] = [];
  const open: string[] = [];
  let start = 0;
  let hasScripts = false;
  let removal: { readonly name: string; readonly from: number } | undefined;
  const parser: Parser = new Parser({
    onprocessinginstruction: (name) => {
      if (/^!doctype$/i.test(name)) start = parser.endIndex + 1;
    },
    onopentag(name, attributes) {
      open.push(name);
      if (name === 'script') hasScripts = true;
      if (removal) return;
      assets.push(...assetsOf(name, attributes));
      if (attributes['style'] !== undefined) styles.push(attributes['style']);
      if (contentRemoved.has(name)) removal = { name, from: parser.startIndex };
      else if (isRemoved(name, attributes)) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
    ontext(text) {
      const parent = open.at(-1) ?? '';
      if (parent === 'style') styles.push(text);
      if (!removal && !wordless.has(parent)) words.push(text);
    },
    onclosetag(name) {
      open.pop();
      words.push(' ');
      if (removal?.name !== name) return;
      cuts.push([removal.from, parser.endIndex + 1]);
      removal = undefined;
    },
  });
  parser.end(html);
  const css = styles.join('\n');
  return {
    printable: `${html.slice(0, start)}${headStart}${withoutCuts(html, cuts, start)}`,
    assets: [...new Set([...assets, ...assetsOfCss(css)])].map((asset) => asset.slice(0, 200)),
    hasScripts,
    hasPageSize: /@page[^{]*\{[^}]*\bsize\s*:/i.test(css),
    text: words.join(''),
  };
};

type Attributes = Readonly<Record<string, string>>;

/** A picture that cannot be loaded would print as a frame with a broken picture. */
const isRemoved = (name: string, attributes: Attributes): boolean =>
  removed.has(name) ||
  (name === 'meta' && attributes['http-equiv'] !== undefined) ||
  (name === 'img' && !isEmbedded(attributes['src'] ?? ''));

const isEmbedded = (address: string): boolean => /^\s*data:/i.test(address);

const assetsOf = (name: string, attributes: Attributes): string[] => {
  if (name === 'a' || name === 'area' || name === 'base' || name === 'use') return [];
  if (name === 'link' && !/stylesheet|icon|preload/i.test(attributes['rel'] ?? '')) return [];
  return addressAttributes
    .map((attribute) => attributes[attribute]?.trim() ?? '')
    .filter((address) => address !== '' && !address.startsWith('#') && !isEmbedded(address));
};

const cssAddress = /(?:url\(\s*["']?|@import\s+["'])(?!data:|#)([^"')\s]{1,500})/gi;

const assetsOfCss = (css: string): string[] =>
  [...css.matchAll(cssAddress)].map(([, address = '']) => address);

const withoutCuts = (html: string, cuts: readonly [number, number][], start: number): string => {
  const kept: string[] = [];
  let at = start;
  for (const [from, to] of cuts) {
    if (from < at) continue;
    kept.push(html.slice(at, from));
    at = to;
  }
  return [...kept, html.slice(at)].join('');
};
