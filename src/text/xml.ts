import { notXml } from './unicode.ts';

/** The characters of the five named references of XML. */
export const xmlEntities: Readonly<Record<string, string>> = {
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

/** Decodes numeric references and the five XML entities, which are all that our formats write. */
export const unescapeXml = (xml: string): string =>
  xml.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return xmlEntities[name ?? ''] ?? whole;
    },
  );
