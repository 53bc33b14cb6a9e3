import type { ParagraphChild } from 'docx';
import type { Link } from '../../../view/model.ts';
import { hyperlink, textRuns, type DocxContext } from '../context.ts';
import type { CharacterStyle } from '../styles/style-names.ts';
import { inlineRuns } from './rich-text.ts';
import { splitByScript } from './script-runs.ts';

/** Uses a no-break space before the separator, so that a dot or comma never starts a line. */
const noBreakBefore = (separator: string): string => separator.replace(/^ /, '\u00A0');

/** A short text as runs, with its link if it has one. The link has no underline, because an address is recognisable. */
export const linkRuns = (
  context: DocxContext,
  { text, href, children }: Link,
  style?: CharacterStyle,
): ParagraphChild[] => {
  const linked = href === undefined ? style : (style ?? 'QuietHyperlink');
  const runs = children
    ? inlineRuns(context, children, linked && { base: linked })
    : textRuns(context, text, linked && { style: linked });
  return href === undefined ? runs : [hyperlink(href, runs)];
};

/** Joins items with new runs between them, such as a tab. */
export const joinItems = (
  items: readonly (readonly ParagraphChild[])[],
  between: () => readonly ParagraphChild[],
): ParagraphChild[] =>
  items.flatMap((item, index) => (index === 0 ? item : [...between(), ...item]));

export const joinRuns = (
  context: DocxContext,
  items: readonly (readonly ParagraphChild[])[],
  separator: string,
): ParagraphChild[] => joinItems(items, () => textRuns(context, noBreakBefore(separator)));

/**
 * Joins short texts in one line. If some are right-to-left, each separator is a separate run. Otherwise the bidi
 * algorithm reorders the separator and the next item with the adjacent words.
 */
export const joinShortTexts = (
  context: DocxContext,
  texts: readonly string[],
  separator: string,
): ParagraphChild[] => {
  const text = texts.join(noBreakBefore(separator));
  const isLeftToRight = splitByScript(text, context.direction).every(
    ({ direction }) => direction === 'ltr',
  );
  if (context.direction === 'ltr' && isLeftToRight) return textRuns(context, text);
  const items = texts.map((item) => textRuns(context, item));
  return joinRuns(context, items, separator);
};
