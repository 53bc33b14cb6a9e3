import { decodeHTMLStrict } from 'entities';
import { isDataUrl } from '../../../text/data-url.ts';
import { htmlToMarkdown, type ReadHtml } from './html-to-markdown.ts';

const references = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Characters that would start Markdown or another reference. */
const special = /[\\`*_[\]<>&~]/;

/** Decodes each character reference once: "R&amp;D" is "R&D", "&amp;lt;" is "&lt;". */
export const decodeReferences = (text: string): string =>
  text.includes('&') ? text.replace(references, (each) => decodeHTMLStrict(each)) : text;

/** Decodes references in Markdown. A character that would be a mark is escaped; code keeps its references. */
const decodeMarkdown = (text: string): string =>
  text.replace(references, (each) => {
    const sign = decodeHTMLStrict(each);
    if (sign === each) return each;
    return sign !== '&' && special.test(sign) ? `\\${sign}` : sign;
  });

/**
 * Reads the HTML tags and the character references of a text as Markdown; `undefined` if it has none. Markdown decodes
 * references itself, so a text in which decoding one makes another keeps them, and so does a text with code.
 */
export const readMarkup = (text: string): ReadHtml | undefined => {
  if (!/[<&]/.test(text) || isDataUrl(text)) return undefined;
  const html = htmlToMarkdown(text);
  const markdown = html?.markdown ?? text;
  const decoded = markdown.includes('`') ? markdown : decodeMarkdown(markdown);
  const isSafe = decodeReferences(decoded) === decoded;
  if (html) return { ...html, markdown: isSafe ? decoded : markdown };
  if (decodeReferences(text) === text) return undefined;
  return { markdown: isSafe ? decoded : text, words: decodeReferences(text) };
};
