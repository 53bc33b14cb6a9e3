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
  /** Number of the list and level in it, as in "2:0". */
  readonly list: string | undefined;
}

/** The paragraphs of the body with their styles. Tabs and breaks become "\t" and "\n". */
export const docxParagraphs = (bytes: Uint8Array): DocxParagraph[] => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? 'Normal',
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|br)\/>/gs)]
      .map(([, text, sign]) => (sign ? (sign === 'tab' ? '\t' : '\n') : unescape(text!)))
      .join(''),
    list: listOf(paragraph),
  }));
};

const listOf = (paragraph: string): string | undefined => {
  const [, level, list] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? [];
  return list === undefined ? undefined : `${list}:${level}`;
};

/** The lists of the document, one a line: "3 → 3". */
export const docxLists = (bytes: Uint8Array): string[] =>
  [...docxPart(bytes, 'word/numbering.xml').matchAll(/<w:num w:numId="(\d+)".*?<\/w:num>/gs)].map(
    ([xml, list]) => `${list} → ${/<w:abstractNumId w:val="(\d+)"/.exec(xml)?.[1]}`,
  );

/** The levels of the list definitions, one a line: "2:0 decimal %1. start 1". */
export const docxListLevels = (bytes: Uint8Array): string[] => {
  const xml = docxPart(bytes, 'word/numbering.xml');
  return [...xml.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].flatMap(
    ([definition, id]) =>
      [...definition.matchAll(/<w:lvl w:ilvl="(\d+)".*?<\/w:lvl>/gs)].map(([level, depth]) => {
        const value = (name: string) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(level)?.[1];
        return `${id}:${depth} ${value('numFmt')} ${value('lvlText')} start ${value('start')}`;
      }),
  );
};

export const docxPart = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name]!);
