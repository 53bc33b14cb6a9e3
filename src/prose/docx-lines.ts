import { asInvalidDocument, RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import { linkTargets, readParts, wordParts } from '../ooxml/package.ts';
import { visitXml } from '../ooxml/xml.ts';
import {
  linesOfParagraph,
  newParagraph,
  readProperty,
  type Paragraph,
  type ParagraphStyle,
} from './docx-paragraph.ts';
import { isLinkTarget, type ProseLine } from './line.ts';
import { checkLineCount } from './line-limit.ts';
import { mayBeLabelOfName, mayBeName, withNameAt } from './name-form.ts';
import { sectionNamed } from './titles.ts';

/** Text that a reader of the document does not see: moved away, or the second form of a drawing. */
const hidden: ReadonlySet<string> = new Set(['w:moveFrom', 'mc:Fallback']);

const headerPart = /^word\/header\d*\.xml$/;
const footerPart = /^word\/footer\d*\.xml$/;

/** The lines of a Word file, and the texts of its headers and footers that are not lines of the résumé. */
export interface DocxLines {
  readonly lines: ProseLine[];
  readonly others: readonly string[];
}

/**
 * Reads the paragraphs of a Word file: headings by their styles, items of lists, tabs as columns; text boxes, and a header with the contacts. The line is the number of the paragraph.
 * @throws RenderError too_large; invalid_document
 */
export const readDocxLines = (bytes: Uint8Array): DocxLines => {
  try {
    return readParagraphs(bytes);
  } catch (cause) {
    throw asInvalidDocument(cause, 'Word file (.docx)');
  }
};

const readParagraphs = (bytes: Uint8Array): DocxLines => {
  const parts = readWanted(bytes);
  const body = parts[wordParts.document];
  if (body === undefined) {
    throw new RenderError('invalid_document', 'The file is not a Word document: it has no text.');
  }
  const styles = readStyles(parts[wordParts.styles] ?? '');
  const targetOf = linkTargets(parts[wordParts.relationships] ?? '<a/>');
  const lines = withNameFirst(linesOf(body, styles, targetOf));
  const edges = (pattern: RegExp): ProseLine[] =>
    Object.keys(parts)
      .filter((name) => pattern.test(name))
      .flatMap((name) => linesOf(parts[name] ?? '', styles, targetOf));
  const seen = new Set(lines.flatMap(wordsOf));
  // A running head repeats the name beside the number of the page.
  const isNew = (line: ProseLine): boolean => {
    const isRepeated = wordsOf(line).every((word) => seen.has(word));
    for (const word of wordsOf(line)) seen.add(word);
    return !isRepeated;
  };
  const above = edges(headerPart).filter(isNew);
  const hasContacts =
    above.some(({ text }) => text.includes('@')) ||
    sectionNamed(lines[0]?.text ?? '') !== undefined;
  const below = edges(footerPart).filter(isNew);
  return {
    lines: hasContacts ? [...above, ...lines] : lines,
    others: [...(hasContacts ? [] : above), ...below].map(({ text }) => text),
  };
};

/** A document that begins with a section has the name further on: the only title of its level, above a second column. */
const withNameFirst = (lines: ProseLine[]): ProseLine[] => {
  const titles = lines.filter(({ kind }) => kind === 'heading');
  const least = titles.reduce((low, { depth }) => Math.min(low, depth), Infinity);
  const top = titles.filter(({ depth }) => depth === least);
  const [name] = top;
  const at = name ? lines.indexOf(name) : 0;
  const beginsWithSection = lines[0]?.kind === 'heading';
  if (!name || at === 0 || top.length > 1 || !beginsWithSection || !mayBeName(name.text))
    return lines;
  const label = lines[at + 1];
  return withNameAt(lines, at, label?.kind === 'text' && mayBeLabelOfName(label.text));
};

const wordsOf = ({ text }: ProseLine): string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

const linesOf = (
  body: string,
  styles: ReadonlyMap<string, ParagraphStyle>,
  targetOf: ReturnType<typeof linkTargets>,
): ProseLine[] => {
  const lines: ProseLine[] = [];
  const outer: { readonly paragraph: Paragraph; readonly cell: number }[] = [];
  let hiddenDepth = 0;
  let number = 0;
  let paragraphs = 0;
  let paragraph = newParagraph();
  let [isText, cell] = [false, 0];
  let link: string | undefined;
  const end = (): void => {
    lines.push(...linesOfParagraph(paragraph, ++number));
    checkLineCount(lines.length);
    paragraph = newParagraph();
  };
  visitXml(body, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      isText = name === 'w:t' && hiddenDepth === 0;
      if (hidden.has(name)) hiddenDepth++;
      if (name === 'w:txbxContent') {
        outer.push({ paragraph, cell });
        [paragraph, cell] = [newParagraph(), 0];
      }
      if (name === 'w:pStyle') paragraph.style = styles.get(value);
      else if (readProperty(paragraph, name, value)) return;
      else if (name === 'w:tc') {
        cell++;
        paragraph.cells.push([]);
      } else if (name === 'w:hyperlink') {
        const target = targetOf(attributes);
        link = isLinkTarget(target) ? target : undefined;
        if (link !== undefined) paragraph.text += '[';
      }
    },
    close(name) {
      isText = false;
      if (hidden.has(name)) hiddenDepth--;
      const around = name === 'w:txbxContent' ? outer.pop() : undefined;
      if (around) ({ paragraph, cell } = around);
      if (name === 'w:hyperlink' && link !== undefined) {
        paragraph.text += `](${link})`;
        link = undefined;
      }
      if (name === 'w:p') checkLineCount(++paragraphs);
      if (name === 'w:p' && cell === 0) end();
      else if (name === 'w:p') {
        if (paragraph.text.trim() !== '') (paragraph.cells.at(-1) ?? []).push(paragraph);
        paragraph = { ...newParagraph(), cells: paragraph.cells };
      } else if (name === 'w:tc') cell--;
      else if (name === 'w:tr' && cell === 0) end();
    },
    text(content) {
      if (isText) paragraph.text += content.replaceAll('\u00a0', ' ');
    },
  });
  return lines;
};

const bodyParts: readonly string[] = [
  wordParts.document,
  wordParts.styles,
  wordParts.relationships,
];

const readWanted = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  readParts(
    bytes,
    (path) => bodyParts.includes(path) || headerPart.test(path) || footerPart.test(path),
    limits.wordFileBytes,
  );

/** The level of heading styles, and the styles of lists. */
const readStyles = (xml: string): ReadonlyMap<string, ParagraphStyle> => {
  const styles = new Map<string, ParagraphStyle>();
  if (xml === '') return styles;
  let id = '';
  visitXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      const style = styles.get(id) ?? { level: 0, isList: false };
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      else if (name === 'w:name') styles.set(id, { ...style, level: levelOf(value) });
      else if (name === 'w:numPr') styles.set(id, { ...style, isList: true });
    },
  });
  return styles;
};

const levelOf = (name: string): number => {
  if (/^title$/i.test(name)) return 1;
  const level = /^heading (\d)$/i.exec(name)?.[1];
  return level === undefined ? 0 : Number(level) + 1;
};
