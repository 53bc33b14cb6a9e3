import { Run, Tab, type ParagraphChild } from 'docx';
import type { Link } from '../../../view/model.ts';
import { hyperlink, textRuns, type DocxContext } from '../context.ts';
import type { CharacterStyle } from '../styles/style-names.ts';
import { inlineRuns } from './rich-text.ts';
import { splitByScript } from './script-runs.ts';

/** A tab to the next tab stop or to the hanging indent. */
export const tab = (): Run => new Run({ children: [new Tab()] });

/** The end of a line inside a paragraph. */
export const lineBreak = (): Run => new Run({ break: 1 });

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

export const joinRuns = (
  context: DocxContext,
  items: readonly (readonly ParagraphChild[])[],
  separator: string,
): ParagraphChild[] =>
  items.flatMap((item, index) =>
    index === 0 ? item : [...textRuns(context, noBreakBefore(separator)), ...item],
  );

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
