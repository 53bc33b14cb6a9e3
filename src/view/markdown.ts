import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import { limits } from '../limits.ts';
import { linkAddresses } from './bare-addresses.ts';
import { keepLiterals } from './markdown-literals.ts';

/**
 * CommonMark with tables and bare addresses. `prepareMarkdown` escapes the marks that a résumé does not mean.
 * Underlined headings, indented code, references and HTML stay text.
 */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: true })
  .enable(['linkify', 'table'])
  .disable(['lheading', 'code', 'reference', 'html_block', 'html_inline']);

/** The parser counts two levels per list: the list and its item. */
const deepest = 2 * limits.markdownNesting;

/** Treats content at the deepest list level as text. The parser would drop content some levels deeper. */
const readDeepText = (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
  if (silent || state.level < deepest) return false;
  let next = start + 1;
  while (next < end && !state.isEmpty(next) && (state.sCount[next] ?? 0) >= state.blkIndent) next++;
  state.line = next;
  state.push('paragraph_open', 'p', 1);
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(start, next, state.blkIndent, false).trim();
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
};

// Before every rule that could nest deeper.
markdown.block.ruler.before('table', 'deep_text', readDeepText);
keepLiterals(markdown);
linkAddresses(markdown);

export const parseMarkdown = (text: string): Token[] => markdown.parse(text, {});

/** The tokens of one line, without paragraphs and lists. */
export const parseInlineMarkdown = (line: string): Token[] =>
  markdown.parseInline(line, {})[0]?.children ?? [];
