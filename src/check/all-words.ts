import { strFromU8 } from 'fflate';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Format } from '../options/schema.ts';
import { readParts, readRelationships } from '../ooxml/package.ts';
import { visitXml } from '../ooxml/xml.ts';
import { isKnownField } from '../resume/ledger/known-fields.ts';
import { isBase64Url } from '../text/data-url.ts';
import { pagesIn } from './read/pdf-pages.ts';
import { unitsOf } from './text-units.ts';
import { inlineElements } from '../text/html-elements.ts';
import { unescapeXml } from '../text/xml.ts';
import { isObject, stringsIn } from '../text/json.ts';
import type { Path } from '../text/json-pointer.ts';

/** All text of a file, visible or hidden, that any program can read. */
export interface AllWords {
  /** Paragraphs, bullets, cells, properties, bookmarks, alternative texts and the embedded résumé: each a text of its own. */
  readonly texts: readonly string[];
  readonly links: readonly string[];
}

/** A picture has no text. */
export type ReadFormat = Exclude<Format, 'png'>;

export const readAllWords = async (bytes: Uint8Array, format: ReadFormat): Promise<AllWords> => {
  switch (format) {
    case 'pdf':
      return (await import('./read/open-pdf.ts')).openWithPdfJs(bytes, readDocument);
    case 'docx':
      return readDocx(bytes);
    case 'html':
      return readHtml(new TextDecoder().decode(bytes));
    case 'txt':
    case 'md': {
      const text = new TextDecoder().decode(bytes);
      return { texts: unitsOf(text), links: addressesIn(text) };
    }
    case 'json':
      return jsonWords(new TextDecoder().decode(bytes));
  }
};

const readDocument = async (document: PDFDocumentProxy): Promise<AllWords> => {
  const texts: string[] = [];
  const links: string[] = [];
  for await (const page of pagesIn(document)) {
    const { items } = await page.getTextContent({ disableNormalization: true });
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    texts.push(...unitsOf(text.join('')));
    texts.push(...stringsAt(await page.getStructTree(), ['alt', 'lang']));
    const annotations: unknown = await page.getAnnotations({ intent: 'print' });
    links.push(...stringsAt(annotations, ['url', 'unsafeUrl']));
    texts.push(...stringsAt(annotations, ['contents', 'alternativeText', 'str']));
  }
  const { info, metadata } = await document.getMetadata();
  texts.push(...stringsAt(info, ['Title', 'Author', 'Subject', 'Keywords']));
  texts.push(...stringsIn([...(metadata ?? [])]));
  texts.push(...stringsAt(await document.getOutline(), ['title', 'url']));
  const attached: unknown = await document.getAttachments();
  for (const file of Object.values(Object(attached) as Record<string, unknown>)) {
    const { filename, description, content } = Object(file) as Record<string, unknown>; // checked below
    texts.push(...stringsIn([filename, description]));
    if (content instanceof Uint8Array) texts.push(...stringsInJson(strFromU8(content)));
  }
  return { texts, links };
};

/** The strings of all members with these keys, at any depth. */
const stringsAt = (value: unknown, keys: readonly string[]): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => stringsAt(item, keys));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    typeof item === 'string' && keys.includes(key) ? [item] : stringsAt(item, keys),
  );
};

const addressesIn = (text: string): string[] =>
  text.match(/(?:[a-z][a-z\d+.-]{1,20}:\/\/|mailto:|www\.)[^\s<>"]+/gi) ?? [];

/** The strings of a résumé as JSON, and the addresses in them. */
export const jsonWords = (json: string): AllWords => {
  const texts = stringsInJson(json);
  return { texts, links: texts.flatMap(addressesIn) };
};

const stringsInJson = (json: string): string[] => {
  try {
    return stringsOf(JSON.parse(json), []);
  } catch {
    return [json];
  }
};

/** Texts without pictures, and keys that the schema does not name. `path`: without the indexes of lists. */
const stringsOf = (value: unknown, path: Path): string[] => {
  if (typeof value === 'string') return isBase64Url(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...path, key];
    return [...(isKnownField(place) ? [] : [key]), ...stringsOf(item, place)];
  });
};

const readableParts =
  /^(?:docProps\/.*|customXml\/item\d+|word\/(?:document|header\d*|footer\d*))\.xml$|^word\/_rels\/.*\.rels$/;

const readDocx = (bytes: Uint8Array): AllWords => {
  const texts: string[] = [];
  const links: string[] = [];
  for (const [path, xml] of Object.entries(readParts(bytes, (path) => readableParts.test(path)))) {
    if (path.endsWith('.rels')) links.push(...readRelationships(xml).map(({ target }) => target));
    else if (path.startsWith('customXml')) texts.push(...contentsOf(xml).flatMap(stringsInJson));
    else if (path.startsWith('docProps')) texts.push(...contentsOf(xml));
    else texts.push(...storyOf(xml));
  }
  return { texts, links };
};

const contentsOf = (xml: string): string[] => {
  const contents: string[] = [];
  visitXml(xml, { text: (text) => contents.push(text) });
  return contents;
};

/** The paragraphs and cells of a story, without the instructions of fields; and texts in attributes. */
const storyOf = (xml: string): string[] => {
  let text = '';
  const described: string[] = [];
  let isInstruction = false;
  visitXml(xml, {
    open(name, { descr, title, 'w:tooltip': tooltip, name: label }) {
      isInstruction = name === 'w:instrText';
      described.push(...[descr, title, tooltip, label].filter((value) => value !== undefined));
    },
    close(name) {
      isInstruction = false;
      if (name === 'w:br') text += '\n';
      if (/^w:(?:p|tab)$/.test(name)) text += end;
    },
    text(content) {
      if (!isInstruction) text += content;
    },
  });
  return [...partsOf(text), ...described];
};

/** Between two texts. */
const end = '\0';
const partsOf = (text: string): string[] => text.split(end).filter((part) => part.trim() !== '');

const attributesOf = (xml: string, names: string): string[] =>
  Array.from(xml.matchAll(new RegExp(`\\s(?:${names})="([^"]*)"`, 'g')), ([, value = '']) =>
    unescapeXml(value),
  );

/** Without the elements of this name. */
const without = (markup: string, name: string): string =>
  markup
    .split(`<${name}`)
    .map((piece, index) => {
      const end = index === 0 ? 0 : piece.indexOf(`</${name}>`);
      return end > 0 ? piece.slice(end + name.length + 3) : piece;
    })
    .join('');

/** What separates the words before and after a tag. */
const separatorOf = (tag: string): string => {
  const element = /^<\/?([a-z][a-z\d]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (inlineElements.has(element)) return '';
  return element === 'br' ? '\n' : end;
};

const readHtml = (html: string): AllWords => {
  const shown = without(without(html, 'style'), 'script');
  return {
    texts: [
      ...partsOf(shown.replace(/\s+/g, ' ').replace(/<[^<>]*>/g, separatorOf)).map((text) =>
        unescapeXml(text),
      ),
      ...attributesOf(shown, 'alt|title|content|aria-label'),
    ],
    links: attributesOf(shown, 'href'),
  };
};
