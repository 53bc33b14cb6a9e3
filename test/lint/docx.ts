import { strFromU8, unzipSync } from 'fflate';
import type { LintFinding } from './finding.ts';

interface Paragraph {
  readonly xml: string;
  readonly style: string;
  readonly text: string;
}

interface Package {
  readonly paths: readonly string[];
  readonly read: (path: string) => string;
  /** Main text, without the document element's namespaces. */
  readonly body: string;
  readonly styles: string;
  readonly paragraphs: readonly Paragraph[];
}

const textOfXml = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<|<w:(tab|br)\b[^>]*\/>/g)]
    .map(([, text, sign]) => text ?? (sign === 'tab' ? '\t' : '\n'))
    .join('');

const attributeOf = (xml: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

const openPackage = (bytes: Uint8Array): Package => {
  const parts = unzipSync(bytes);
  const read = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const document = read('word/document.xml');
  const body = document.slice(document.indexOf('<w:body>'));
  return {
    paths: Object.keys(parts),
    read,
    body,
    styles: read('word/styles.xml'),
    paragraphs: [...body.matchAll(/<w:p(?:\s[^>]*)?>(.*?)<\/w:p>|<w:p\/>/gs)].map(
      ([, xml = '']) => ({
        xml,
        style: attributeOf(/<w:pStyle\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:val'),
        text: textOfXml(xml),
      }),
    ),
  };
};

const styleXml = ({ styles }: Package, id: string): string | undefined =>
  new RegExp(`<w:style\\b[^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's').exec(styles)?.[0];

/** 1 for "heading 1"; undefined for other paragraphs. */
const headingLevel = (document: Package, { style }: Paragraph): number | undefined => {
  const name = attributeOf(
    /<w:name\b[^>]*>/.exec(styleXml(document, style) ?? '')?.[0] ?? '',
    'w:val',
  );
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
};

/** Element content may have quotes escaped or unescaped. */
const unquoted = (xml: string): string => xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'");

const isOff = (xml: string): boolean => /w:val="(?:0|false|off)"/.test(xml);

const staysWithNext = (document: Package, { xml, style }: Paragraph): boolean => {
  const keep =
    /<w:keepNext\b[^>]*>/.exec(xml) ?? /<w:keepNext\b[^>]*>/.exec(styleXml(document, style) ?? '');
  return keep !== null && !isOff(keep[0]);
};

const firstMatch = (xml: string, pattern: RegExp): readonly string[] =>
  xml.match(pattern)?.slice(0, 1) ?? [];
const filled = (xml: string, element: string): boolean =>
  new RegExp(`<${element}\\b[^>]*>[^<]*\\S[^<]*</${element}>`).test(xml);
const unlessHolds = (holds: boolean, where: string): readonly string[] => (holds ? [] : [where]);

/** Whether a drawing is marked as decoration, which screen readers skip. */
const isDecoration = (xml: string): boolean => /<adec:decorative\b[^>]*val="1"/.test(xml);

const marginParts = ({ paths }: Package): readonly string[] =>
  paths.filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path));

/** Allowed run properties of a text: named styles, bold and italics, script, language. */
const textProperties = /^w:(?:rStyle|b|bCs|i|iCs|rtl|cs|lang|rFonts)$/;
const latinFont = /<w:rFonts\b[^>]*w:(?:ascii|hAnsi)=/;

const relationships = ({ paths, read }: Package) =>
  paths
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) =>
      [...read(path).matchAll(/<Relationship\b[^>]*>/g)].map(([xml]) => ({
        folder: path.replace(/_rels\/[^/]*$/, ''),
        target: attributeOf(xml, 'Target'),
        isExternal: xml.includes('TargetMode="External"'),
      })),
    );

type Rule = (document: Package) => readonly string[];

/** Every rule by name: returns the violating parts of the document. */
const rules = {
  title: ({ read }) =>
    unlessHolds(filled(read('docProps/core.xml'), 'dc:title'), 'docProps/core.xml'),
  // Without a name the subject is the title, and the author is unknown.
  author: ({ read, paragraphs }) => {
    const core = read('docProps/core.xml');
    const head = paragraphs.find(({ style }) => style === 'Title');
    const subject = /<dc:subject>([^<]*)/.exec(core)?.[1] ?? '';
    const isNamed = head !== undefined && unquoted(head.text) !== unquoted(subject);
    return unlessHolds(filled(core, 'dc:creator') || !isNamed, 'docProps/core.xml');
  },
  language: ({ styles }) =>
    unlessHolds(
      /<w:docDefaults>.*?<w:lang [^>]*w:val="[a-z]{2,3}(?:-[A-Za-z0-9]+)*".*?<\/w:docDefaults>/s.test(
        styles,
      ),
      'docDefaults',
    ),
  'image-alternative': ({ body }) =>
    (body.match(/<w:drawing\b.*?<\/w:drawing>/gs) ?? [])
      .filter((xml) => !isDecoration(xml))
      .flatMap((xml) => xml.match(/<wp:docPr\b[^>]*>/g) ?? [])
      .filter((xml) => attributeOf(xml, 'descr') === ''),
  // Programs show a floating object at another place of the reading order; a decoration is not read.
  'floating-object': ({ body }) =>
    (body.match(/<wp:anchor\b.*?<\/wp:anchor>/gs) ?? []).filter(
      (xml) => !isDecoration(xml) || xml.includes('<w:t'),
    ),
  'text-box': ({ body }) => firstMatch(body, /<w:txbxContent\b|<v:textbox\b/),
  columns: ({ body }) => firstMatch(body, /<w:cols\b[^>]*w:num="[2-9]/),
  'table-header': ({ body }) =>
    (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [])
      .filter((xml) => !xml.includes('<w:tblHeader'))
      .map(textOfXml),
  'no-headings': (document) =>
    unlessHolds(
      document.paragraphs.length < 8 ||
        document.paragraphs.some((paragraph) => headingLevel(document, paragraph) !== undefined),
      'document',
    ),
  'heading-skip': (document) => {
    let last = 0;
    return document.paragraphs.flatMap((paragraph) => {
      const level = headingLevel(document, paragraph) ?? last;
      const skips = level > last + 1;
      last = level;
      return skips ? [paragraph.text] : [];
    });
  },
  // The last line of an entry may be separated from the next heading, but not from its own text.
  'heading-keep-next': (document) =>
    document.paragraphs
      .filter((paragraph, index) => {
        const next = document.paragraphs[index + 1];
        const level = headingLevel(document, paragraph);
        const isFollowed = next && (headingLevel(document, next) ?? Infinity) > (level ?? 0);
        return level !== undefined && isFollowed && !staysWithNext(document, paragraph);
      })
      .map(({ text }) => text),
  'empty-paragraph': ({ paragraphs }) =>
    paragraphs
      .filter(({ xml, text }) => text.trim() === '' && !/<w:(?:drawing|sectPr)\b/.test(xml))
      .map(({ style }) => style),
  'layout-by-spaces': ({ paragraphs }) =>
    paragraphs.map(({ text }) => text).filter((text) => / {3,}|\t\s*\t/.test(text)),
  'typed-bullet': ({ paragraphs }) =>
    paragraphs
      .filter(({ xml, text }) => /^\s*[•▪●*–-]\s/.test(text) && !xml.includes('<w:numPr>'))
      .map(({ text }) => text),
  'unreadable-sign': ({ paragraphs }) =>
    paragraphs.map(({ text }) => text).filter((text) => /[\uE000-\uF8FF\u00AD\uFFFD]/.test(text)),
  'undefined-style': (document) =>
    [...document.body.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)]
      .map(([, id = '']) => id)
      .filter((id) => styleXml(document, id) === undefined),
  'direct-formatting': ({ body }) =>
    (body.match(/<w:rPr>.*?<\/w:rPr>/gs) ?? []).filter(
      (xml) =>
        latinFont.test(xml) ||
        [...xml.slice(7).matchAll(/<(w:\w+)/g)].some(([, name = '']) => !textProperties.test(name)),
    ),
  'empty-link': ({ body }) =>
    (body.match(/<w:hyperlink\b.*?<\/w:hyperlink>/gs) ?? []).filter(
      (xml) => textOfXml(xml).trim() === '',
    ),
  'link-scheme': (document) =>
    relationships(document)
      .filter(({ target, isExternal }) => isExternal && !/^(?:https?|mailto|tel):/.test(target))
      .map(({ target }) => target),
  'broken-relationship': (document) =>
    relationships(document)
      .filter(({ isExternal }) => !isExternal)
      .map(({ folder, target }) => new URL(target, `part:///${folder}`).pathname.slice(1))
      .filter((path) => !document.paths.includes(path)),
  'contact-in-margin': (document) =>
    marginParts(document).filter((path) =>
      /@|\+?\d[\d ()-]{7,}/.test(textOfXml(document.read(path))),
    ),
  'active-content': ({ paths }) => paths.filter((path) => /vbaProject|activeX|\.bin$/.test(path)),
} as const satisfies Record<string, Rule>;

export type DocxRule = keyof typeof rules;

/** `message` quotes the violating part of the document. */
export interface DocxFinding extends LintFinding {
  readonly rule: DocxRule;
}

/** Finds problems of accessibility, ATS parsing and document structure in a DOCX. */
export const lintDocx = (bytes: Uint8Array): DocxFinding[] => {
  const document = openPackage(bytes);
  // Object.entries widens the keys to string.
  const entries = Object.entries(rules) as [DocxRule, Rule][];
  return entries.flatMap(([rule, find]) => find(document).map((message) => ({ rule, message })));
};
