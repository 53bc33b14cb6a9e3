import { parseInlineMarkdown, parseMarkdown } from './markdown.ts';
import {
  isOneLine,
  isWithoutMarkdown,
  prepareHighlight,
  prepareMarkdown,
  withoutInvisible,
} from './markdown-lines.ts';
import type { RichText } from './model.ts';
import { inlineText, paragraph, readBlocks, readInlines } from './markdown-tokens.ts';
import { oneLine } from '../text/format-text.ts';

/** The text on one line: without invisible characters, with single spaces, trimmed. */
export const singleLine = (text: string): string => oneLine(withoutInvisible(text));

/** The text of a field on one line; `undefined` if it is absent or blank. */
export const nonBlank = (text: string | undefined): string | undefined => {
  const plain = text === undefined ? '' : singleLine(text);
  return plain === '' ? undefined : plain;
};

/** Joins the parts that are not blank; `undefined` if all are blank. */
export const joinNonBlank = (
  parts: readonly (string | undefined)[],
  separator: string,
): string | undefined =>
  nonBlank(
    parts
      .map(nonBlank)
      .filter((part) => part !== undefined)
      .join(separator),
  );

/** Parses Markdown. A blank text gives an empty list. */
export const parseRichText = (source: string): RichText => {
  const text = withoutInvisible(source).trim();
  if (text === '') return [];
  if (isWithoutMarkdown(text))
    return [{ kind: 'paragraph', children: [{ kind: 'text', text: singleLine(text) }] }];
  const prepared = prepareMarkdown(text).trim();
  // The parser of blocks takes longer than that of the line.
  if (isOneLine(prepared))
    return paragraph(readInlines({ tokens: parseInlineMarkdown(prepared), index: 0 }));
  return readBlocks({ tokens: parseMarkdown(prepared), index: 0 });
};

/** The items of a text that is only a list of bullets. */
const bulletsOf = (blocks: RichText): readonly RichText[] | undefined => {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'list' && only.start === undefined
    ? only.items.filter((item) => item.length > 0)
    : undefined;
};

/**
 * Parses one highlight. Bullets in it are those of the list around it: "- did this" is one highlight, "- one\n- two"
 * is two.
 */
export const parseHighlights = (source: string): RichText[] => {
  let items: readonly RichText[] = [parseRichText(prepareHighlight(source))];
  for (;;) {
    const [only] = items;
    const inner = items.length === 1 && only ? bulletsOf(only) : undefined;
    if (!inner) return items.filter((item) => item.length > 0);
    items = inner;
  }
};

/** The items of all highlights. */
export const parseAllHighlights = (sources: readonly string[] = []): RichText[] =>
  sources.flatMap(parseHighlights);

/** The text without markup, with each paragraph and list item on a separate line. */
export const plainTextOf = (blocks: RichText): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineText(block.children)
        : block.items.map(plainTextOf).join('\n'),
    )
    .join('\n');
