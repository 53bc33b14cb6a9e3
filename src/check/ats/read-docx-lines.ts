import { readParts, wordParts } from '../../ooxml/package.ts';
import { isOn, visitXml } from '../../ooxml/xml.ts';
import type { Line, LineItem } from './line.ts';

/** The paragraphs of a Word file as a parser sees them. A tab or several spaces separate items. */
export const readWordLines = (bytes: Uint8Array): Line[] => {
  const parts = readParts(
    bytes,
    ({ name }) => name === wordParts.document || name === wordParts.styles,
  );
  const { bold, lists } = readStyles(parts[wordParts.styles] ?? '');
  const lines: Line[] = [];
  let items: LineItem[] = [];
  let run = { text: '', isBold: false };
  let [isListItem, isBoldParagraph, isBoldRun, isText] = [false, false, false, false];
  const endItem = (): void => {
    const text = run.text.trim();
    if (text !== '') items.push({ text, isBold: run.isBold, size: 0 });
    run = { text: '', isBold: false };
  };
  const endLine = (): void => {
    endItem();
    if (items.length > 0) lines.push({ items, ...(isListItem && { isListItem: true as const }) });
    items = [];
  };
  visitXml(parts[wordParts.document] ?? '', {
    open(name, { 'w:val': value = '' }) {
      isText = name === 'w:t';
      if (name === 'w:p') [isListItem, isBoldParagraph] = [false, false];
      else if (name === 'w:pStyle')
        [isListItem, isBoldParagraph] = [lists.has(value), bold.has(value)];
      else if (name === 'w:numPr') isListItem = true;
      else if (name === 'w:r') isBoldRun = isBoldParagraph;
      else if (name === 'w:rStyle') isBoldRun ||= bold.has(value);
      else if (name === 'w:b') isBoldRun = isOn(value);
      else if (name === 'w:tab') endItem();
      else if (name === 'w:br') endLine();
    },
    close(name) {
      isText = false;
      if (name === 'w:p') endLine();
    },
    text(text) {
      if (!isText) return;
      for (const [index, part] of text.split(/\s{2,}/u).entries()) {
        if (index > 0) endItem();
        run = { text: run.text + part, isBold: run.text === '' ? isBoldRun : run.isBold };
      }
    },
  });
  return lines;
};

/** Ids of the styles with bold letters, and of those that make list items. */
const readStyles = (xml: string): Readonly<Record<'bold' | 'lists', ReadonlySet<string>>> => {
  const [bold, lists] = [new Set<string>(), new Set<string>()];
  let style = '';
  visitXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      else if (name === 'w:b' && isOn(attributes['w:val'] ?? '')) bold.add(style);
      else if (name === 'w:numPr') lists.add(style);
    },
  });
  return { bold, lists };
};
