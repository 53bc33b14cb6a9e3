import { typedBullets } from '../text/bullets.ts';
import type { ProseLine } from './line.ts';
import { withUsualBullets } from './signs.ts';

export interface ParagraphStyle {
  /** Of a title; 0 for other styles. */
  readonly level: number;
  readonly isList: boolean;
}

/** A paragraph of a Word file while it is read. */
export interface Paragraph {
  style?: ParagraphStyle | undefined;
  isList: boolean;
  depth: number;
  /** Ended paragraphs of a row of a table, by cell. */
  readonly cells: Paragraph[][];
  text: string;
}

export const newParagraph = (): Paragraph => ({ isList: false, depth: 0, cells: [], text: '' });

/** Reads an element that sets a property of its paragraph or writes white space. @returns false for any other element */
export const readProperty = (paragraph: Paragraph, name: string, value: string): boolean => {
  if (name === 'w:numPr') paragraph.isList = true;
  else if (name === 'w:numId' && value === '0') paragraph.isList = false;
  else if (name === 'w:ilvl') paragraph.depth = Number(value) || 0;
  else if (name === 'w:outlineLvl') paragraph.style ??= { level: Number(value) + 1, isList: false };
  else if (name === 'w:tab' && paragraph.text !== '') paragraph.text += '\t';
  else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
  else return false;
  return true;
};

/** The lines of a paragraph and of the row that it ends. */
export const linesOfParagraph = (paragraph: Paragraph, number: number): ProseLine[] => {
  const lines: ProseLine[] = [];
  let above = '';
  for (const ended of [...joinCells(paragraph.cells), paragraph]) {
    for (const text of ended.text.split('\n').map((each) => each.trim())) {
      if (text === '') continue;
      // A text below columns of its row continues them: dates and role, then the employer.
      const isApart = !above.includes('\t') || !isPlainText(ended);
      lines.push({ ...lineOf(ended, text, number), isApart });
      above = text;
    }
  }
  return lines;
};

/** The paragraphs of a row. Texts beside each other are columns of one line; titles and items of lists are lines of their own. */
const joinCells = (cells: readonly (readonly Paragraph[])[]): Paragraph[] => {
  const joined: Paragraph[] = [];
  for (const [first, ...rest] of cells) {
    const last = joined.at(-1);
    if (last && first && isPlainText(last) && isPlainText(first)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}\t${first.text}` };
    } else if (first) joined.push(first);
    joined.push(...rest);
  }
  return joined;
};

const isPlainText = ({ style, isList }: Paragraph): boolean =>
  !isList && (style === undefined || (style.level === 0 && !style.isList));

const itemMark = new RegExp(`^[–${typedBullets}-]\\s+`, 'u');

const lineOf = ({ style, isList, depth }: Paragraph, written: string, line: number): ProseLine => {
  // Wide blanks set off parts as tabs do.
  const text = withUsualBullets(written.replace(/[ \u2002\u2003]{2,}|[\u2002\u2003]/g, '\t'));
  if (style && style.level > 0)
    return { kind: 'heading', depth: style.level, text, line, isApart: true };
  const bullet = itemMark.exec(text)?.[0];
  if (isList || style?.isList || bullet !== undefined) {
    return { kind: 'item', depth, text: text.slice(bullet?.length ?? 0), line, isApart: true };
  }
  return { kind: 'text', depth: 0, text, line, isApart: true };
};
