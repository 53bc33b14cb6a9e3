import type { Token } from 'markdown-it';
import { limits } from '../limits.ts';
import { invisible } from '../text/unicode.ts';
import { safeHref } from './links.ts';
import { parseMarkdown } from './markdown.ts';
import type { Block, Inline, RichText } from './model.ts';

/** The text on one line: without invisible characters, with single spaces, trimmed. */
export const plainText = (text: string): string =>
  text.replace(invisible, '').replace(/\s+/g, ' ').trim();

/** The text of a field on one line; `undefined` if it is absent or blank. */
export const nonBlank = (text: string | undefined): string | undefined => {
  const plain = text === undefined ? '' : plainText(text);
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

// "2018. was a good year" is not a list; "1. first" is a list.
const yearList = /^([^\S\r\n\u2028\u2029]*)(\d{3,9})([.)])(?=\s)/gm;

const normalizeMarkdown = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(invisible, '').replace(yearList, '$1$2\\$3');

/** Whether a text has no line break and no character that starts Markdown. Such a text skips the parser. */
const isPlainText = (text: string): boolean => !/[\\`*_[\]<&\n]|^\s*(?:[-+]|\d+[.)])\s/.test(text);

interface TokenCursor {
  readonly tokens: readonly Token[];
  index: number;
}

const isEmphasis = ({ type }: Token): boolean => /^(?:strong|em)_(?:open|close)$/.test(type);

const mergeTexts = (nodes: readonly Inline[]): Inline[] => {
  const merged: Inline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      merged[merged.length - 1] = { kind: 'text', text: last.text + node.text };
    } else if (node.kind !== 'text' || node.text !== '') merged.push(node);
  }
  return merged;
};

/** At the deepest level of emphasis, further marks stay text. */
const readInlines = (cursor: TokenCursor, closing?: string, depth = 0): Inline[] => {
  const nodes: Inline[] = [];
  let deeper = 0;
  for (let token = cursor.tokens[cursor.index++]; token; token = cursor.tokens[cursor.index++]) {
    if (token.type === closing && deeper === 0) break;
    if (isEmphasis(token) && (deeper > 0 || depth === limits.markdownNesting)) {
      deeper += token.nesting;
      nodes.push({ kind: 'text', text: token.markup });
    } else if (token.type === 'text') nodes.push({ kind: 'text', text: token.content });
    else if (token.type === 'code_inline') nodes.push({ kind: 'code', text: token.content });
    else if (token.type === 'softbreak' || token.type === 'hardbreak')
      nodes.push({ kind: 'break' });
    else if (token.type === 'strong_open' || token.type === 'em_open') {
      const kind = token.type === 'strong_open' ? 'strong' : 'emphasis';
      nodes.push({
        kind,
        children: readInlines(cursor, token.type.replace('open', 'close'), depth + 1),
      });
    } else if (token.type === 'link_open') {
      const href = safeHref(String(token.attrGet('href') ?? ''));
      const children = readInlines(cursor, 'link_close', depth);
      if (href === undefined) nodes.push(...children);
      else nodes.push({ kind: 'link', href, children });
    } else nodes.push({ kind: 'text', text: token.content });
  }
  return mergeTexts(nodes);
};

const readList = (cursor: TokenCursor, start: number | undefined): Block => {
  const items: RichText[] = [];
  for (let token = cursor.tokens[cursor.index++]; token; token = cursor.tokens[cursor.index++]) {
    if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') break;
    if (token.type === 'list_item_open') items.push(readBlocks(cursor, 'list_item_close'));
  }
  return start === undefined ? { kind: 'list', items } : { kind: 'list', start, items };
};

const readBlocks = (cursor: TokenCursor, closing?: string): Block[] => {
  const blocks: Block[] = [];
  for (let token = cursor.tokens[cursor.index++]; token; token = cursor.tokens[cursor.index++]) {
    if (token.type === closing) break;
    if (token.type === 'inline') {
      const children = readInlines({ tokens: token.children ?? [], index: 0 });
      if (children.length > 0) blocks.push({ kind: 'paragraph', children });
    } else if (token.type === 'bullet_list_open') blocks.push(readList(cursor, undefined));
    else if (token.type === 'ordered_list_open') {
      blocks.push(readList(cursor, Number(token.attrGet('start') ?? 1)));
    }
  }
  return blocks;
};

/** Parses Markdown. A blank text gives an empty list. */
export const parseRichText = (source: string): RichText => {
  const text = normalizeMarkdown(source).trim();
  if (text === '') return [];
  if (isPlainText(text))
    return [{ kind: 'paragraph', children: [{ kind: 'text', text: plainText(text) }] }];
  return readBlocks({ tokens: parseMarkdown(text), index: 0 });
};

/** Parses one highlight. Removes a typed bullet ("- did this"), because the list prints its own. */
export const parseHighlight = (source: string): RichText => {
  const blocks = parseRichText(source);
  const [only] = blocks;
  const isTypedBullet = blocks.length === 1 && only?.kind === 'list' && only.start === undefined;
  return isTypedBullet && only.items.length === 1 ? (only.items[0] ?? []) : blocks;
};

/** The text of a line without markup. */
export const inlineText = (nodes: readonly Inline[], lineBreak = '\n'): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text' || node.kind === 'code') return node.text;
      return node.kind === 'break' ? lineBreak : inlineText(node.children, lineBreak);
    })
    .join('');

/** The text without markup, with each paragraph and list item on a separate line. */
export const plainTextOf = (blocks: RichText): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? inlineText(block.children)
        : block.items.map(plainTextOf).join('\n'),
    )
    .join('\n');
