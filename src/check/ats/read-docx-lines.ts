import { readParts, wordParts } from '../../ooxml/package.ts';
import { isOn, visitXml } from '../../ooxml/xml.ts';
import type { Line, LineItem } from './line.ts';

/** The paragraphs of a Word file as a parser sees them. A tab or several spaces separate items. */
export const readWordLines = (bytes: Uint8Array): Line[] => {
  const parts = readParts(
    bytes,
    (path) => path === wordParts.document || path === wordParts.styles,
  );
  const { bold, lists } = readStyles(parts[wordParts.styles] ?? '');
  const lines = collectLines();
  let [isListItem, isBoldParagraph, isBoldRun, isText] = [false, false, false, false];
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
      else if (name === 'w:tab') lines.endItem();
      else if (name === 'w:br') lines.endLine(isListItem);
    },
    close(name) {
      isText = false;
      if (name === 'w:p') lines.endLine(isListItem);
    },
    text(text) {
      if (!isText) return;
      for (const [index, part] of text.split(/\s{2,}/u).entries()) {
        if (index > 0) lines.endItem();
        lines.add(part, isBoldRun);
      }
    },
  });
  return lines.done();
};

/** Collects texts as items of lines. An item is bold if its first text is. */
const collectLines = () => {
  const lines: Line[] = [];
  let items: LineItem[] = [];
  let item = { text: '', isBold: false };
  const endItem = (): void => {
    const text = item.text.trim();
    if (text !== '') items.push({ text, isBold: item.isBold, size: 0 });
    item = { text: '', isBold: false };
  };
  return {
    add(text: string, isBold: boolean): void {
      item = { text: item.text + text, isBold: item.text === '' ? isBold : item.isBold };
    },
    endItem,
    endLine(isListItem: boolean): void {
      endItem();
      if (items.length > 0) lines.push({ items, ...(isListItem && { isListItem: true as const }) });
      items = [];
    },
    done: (): Line[] => lines,
  };
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
