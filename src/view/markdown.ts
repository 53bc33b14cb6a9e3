import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import { limits } from '../limits.ts';

/**
 * The part of CommonMark that résumés use: paragraphs, lists, emphasis, strong, code, links.
 * Other markup stays text: headings ("# 1 in sales"), quotes, rules, indented code, raw HTML, images.
 */
const markdown = new MarkdownIt('commonmark', { html: false }).disable([
  'heading',
  'lheading',
  'hr',
  'code',
  'fence',
  'blockquote',
  'reference',
  'html_block',
  'html_inline',
  'image',
]);

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

markdown.block.ruler.before('list', 'deep_text', readDeepText);

export const parseMarkdown = (text: string): Token[] => markdown.parse(text, {});
