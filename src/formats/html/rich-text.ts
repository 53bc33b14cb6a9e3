import { escapeHtml } from '../../text/xml.ts';
import type { Block, Inline, RichText } from '../../view/model.ts';
import { plainTextOf } from '../../view/rich-text.ts';

export const inlinesHtml = (nodes: readonly Inline[]): string => nodes.map(inlineNode).join('');

const inlineNode = (node: Inline): string => {
  switch (node.kind) {
    case 'text':
      return escapeHtml(node.text);
    case 'strong':
      return `<strong>${inlinesHtml(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(node.children)}</em>`;
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(node.href)}">${inlinesHtml(node.children)}</a>`;
    case 'break':
      // The space separates the words in the text of the PDF.
      return ' <br>';
  }
};

/** In characters: more than three lines. */
const flowingLength = 320;

/** Whether a paragraph or a list item may continue on the next page. */
export const isFlowing = (text: RichText): boolean => plainTextOf(text).length > flowingLength;

const flowClass = (text: RichText): string => (isFlowing(text) ? ' class="flowing"' : '');

const list = ({ start, items }: Extract<Block, { kind: 'list' }>): string => {
  const content = items.map((item) => `<li${flowClass(item)}>${inlineHtml(item)}</li>`).join('');
  if (start === undefined) return `<ul>${content}</ul>`;
  const first = start === 1 ? '' : ` start="${start}"`;
  const digits = String(start + items.length - 1).length;
  // The style sheet makes room for long numbers, because what overflows the page is not printed.
  const room = digits === 1 ? '' : ` style="--digits: ${digits}"`;
  return `<ol${first}${room}>${content}</ol>`;
};

const block = (node: Block): string =>
  node.kind === 'paragraph'
    ? `<p${flowClass([node])}>${inlinesHtml(node.children)}</p>`
    : list(node);

/** Paragraphs and lists as HTML. */
export const richHtml = (blocks: RichText): string => blocks.map(block).join('');

/** Like `richHtml`, but a single paragraph has no `p` element. For list items and lines. */
export const inlineHtml = (blocks: RichText): string => {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph'
    ? inlinesHtml(only.children)
    : richHtml(blocks);
};
