import { lookUp } from './json.ts';
import { notXml } from './unicode.ts';

/** The characters of the five named references of XML. */
const xmlEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const withReferences = (text: string, characters: RegExp): string =>
  text.replace(characters, (character) => references[character] ?? character);

/** Escapes text for XML elements and for attributes in double quotes. Drops characters that XML forbids. */
export const escapeXml = (text: string): string =>
  withReferences(text.replace(notXml, ''), /[&<>"]/g);

/** Like `escapeXml`, for elements only: quotation marks stay. */
export const escapeXmlContent = (text: string): string =>
  withReferences(text.replace(notXml, ''), /[&<>]/g);

/** Like `escapeXml`, also for attributes in single quotes. */
export const escapeXmlAttribute = (text: string): string =>
  escapeXml(text).replaceAll("'", '&apos;');

/** Escapes text for HTML elements and quoted attributes. */
export const escapeHtml = (text: string): string => withReferences(text, /[&<>"']/g);

const reference = /&(?:#x([0-9a-f]+);?|#(\d+);?|(\w+);)/gi;

/** The character of a code. As in a browser, a code that Unicode does not have gives the replacement character. */
const characterOf = (code: number): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';

/**
 * Decodes numeric references, also those without their semicolon, which browsers decode; and the five XML entities,
 * which are all that our formats write.
 * @param other what takes the place of another named reference; by default it stays
 */
export const unescapeXml = (
  xml: string,
  other: (reference: string) => string = (whole) => whole,
): string =>
  xml.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    if (decimal !== undefined) return characterOf(Number(decimal));
    return lookUp(xmlEntities, name ?? '') ?? other(whole);
  });
