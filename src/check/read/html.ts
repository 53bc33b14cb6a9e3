import { unescapeXml } from '../../text/xml.ts';
import { createTextCollector, type FileContent } from './file-content.ts';

// Matches invisible elements as a whole, otherwise single tags and the text between them.
const parts =
  /<(style|script|title|template)\b[^>]*>[^]*?<\/\1>|<!--[^]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:[^\w<>-][^<>]*)?)>|([^<]+)/g;

const blocks = /^(?:p|div|li|ul|ol|h[1-6]|section|article|header|main|aside|body)$/i;

/** Reads an HTML page as text without a browser, because our pages do not hide text by style. */
export const readHtml = (bytes: Uint8Array): FileContent => {
  const html = new TextDecoder().decode(bytes);
  const collector = createTextCollector();
  const links: string[] = [];
  for (const [, , closing, name = '', attributes = '', text] of html.matchAll(parts)) {
    if (text !== undefined) collector.add(unescapeXml(text));
    else if (blocks.test(name)) collector.endLine();
    else if (name.toLowerCase() === 'a' && !closing) {
      const target = /\shref="([^"]*)"/.exec(attributes)?.[1];
      if (target !== undefined) links.push(unescapeXml(target));
    }
  }
  return { text: collector.done(), isInPaintOrder: false, hasMarkers: false, links, findings: [] };
};
