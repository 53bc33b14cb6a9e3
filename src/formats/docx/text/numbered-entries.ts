import { TabStopType } from 'docx';
import type { EntriesSection } from '../../../view/model.ts';
import type { DocxContext, ParagraphSpec } from '../context.ts';
import {
  indentOfStyle,
  numberHang,
  type ListGeometry,
  type ListReference,
} from '../styles/numbering.ts';
import { twips } from '../styles/units.ts';
import { entryParagraphs } from './entries.ts';

/** Width of a number of two digits, in indents of lists. */
const numberWidth = 1.8;

/**
 * The lines of each entry of a section; the first line has a number if the word `numbered` names the section. Word
 * numbers only the start of a line, so that the number of a line that starts with a date is in the margin.
 */
export const numberEntries = (
  context: DocxContext,
  { id, entries }: EntriesSection,
): readonly (readonly ParagraphSpec[])[] => {
  const blocks = entries.map((entry) => entryParagraphs(context, entry));
  const { numbered, dates } = context.layout;
  if (!numbered.some((each) => each === id)) return blocks;
  const numbering = context.lists.ordered(1, 0);
  const number = dates === 'gutter' ? numberInMargin : numberLines;
  return blocks.map((lines) => number(context, lines, numbering));
};

/** The indent of a line or of a list item after another start of the text. */
const textIndent = (geometry: Pick<ListGeometry, 'tokens' | 'page'>, { style }: ParagraphSpec) => {
  const { left = geometry.page.start, hanging = 0 } = indentOfStyle(geometry, style) ?? {};
  return { left, hanging };
};

/** The number hangs before the first line; the other lines start below its text. */
const numberLines = (
  { page, tokens }: DocxContext,
  lines: readonly ParagraphSpec[],
  numbering: ListReference,
): readonly ParagraphSpec[] => {
  const left = page.start + twips(tokens.space.indent * numberWidth);
  return lines.map((line, index) => {
    if (index === 0) return { ...line, numbering, indent: { left, hanging: numberHang(tokens) } };
    return { ...line, indent: textIndent({ tokens, page: { ...page, start: left } }, line) };
  });
};

/** The number hangs before the first line, which starts with a date or with the text; all lines keep their places. */
const numberInMargin = (
  { page, tokens }: DocxContext,
  [first, ...rest]: readonly ParagraphSpec[],
  numbering: ListReference,
): readonly ParagraphSpec[] => {
  if (first === undefined) return [];
  const hanging = numberHang(tokens) + (first.indent?.hanging === 0 ? 0 : page.start);
  const tabStops = [
    { type: TabStopType.LEFT, position: page.start + numberHang(tokens) - hanging },
  ];
  return [{ ...first, numbering, indent: { left: page.start, hanging }, tabStops }, ...rest];
};
