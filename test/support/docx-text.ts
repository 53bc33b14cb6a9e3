import { strFromU8, unzipSync } from 'fflate';

const unescape = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

export interface DocxParagraph {
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of the body with their styles. Tabs and breaks become "\t" and "\n". */
export const docxParagraphs = (bytes: Uint8Array): DocxParagraph[] => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? 'Normal',
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|br)\/>/gs)]
      .map(([, text, sign]) => (sign ? (sign === 'tab' ? '\t' : '\n') : unescape(text!)))
      .join(''),
  }));
};

export const docxPart = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name]!);
