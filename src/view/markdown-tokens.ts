import type { Token } from 'markdown-it';
import { limits } from '../limits.ts';
import { eastAsianLetters, eastAsianSigns } from '../text/unicode.ts';
import { splitAtDois } from './bare-addresses.ts';
import { displayAddress, safeHref, shortAddress } from './links.ts';
import type { Block, Inline, RichText } from './model.ts';
import { separators } from './separators.ts';
import { withScheme } from '../text/addresses.ts';

interface TokenCursor {
  readonly tokens: readonly Token[];
  index: number;
}

const nextToken = (cursor: TokenCursor): Token | undefined => cursor.tokens[cursor.index++];

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

/** Nodes with their link, if they have one. */
export const linked = (children: readonly Inline[], href: string | undefined): readonly Inline[] =>
  href === undefined ? children : [{ kind: 'link', href, children }];

const textNodes = (prose: string): Inline[] =>
  splitAtDois(prose).flatMap(({ text, href }) =>
    linked([{ kind: 'text', text }], href === undefined ? undefined : safeHref(href)),
  );

// Addresses in Chinese or Japanese prose have no blank after them.
const afterAddress = new RegExp(`[${eastAsianLetters}${eastAsianSigns}]`, 'u');

const fullAddress = (written: string): string =>
  /^[^@/:]*@[^/]*$/.test(written) ? `mailto:${written}` : withScheme(written);

/** An address that its author wrote without Markdown. */
const bareLink = (address: string, target: string): Inline[] => {
  const cut = address.search(afterAddress);
  const written = cut < 0 ? address : address.slice(0, cut);
  const href = safeHref(cut < 0 && /^[a-z]+:/i.test(written) ? target : fullAddress(written));
  const rest: Inline[] = cut < 0 ? [] : [{ kind: 'text', text: address.slice(cut) }];
  if (href === undefined) return [{ kind: 'text', text: address }];
  return [
    { kind: 'link', href, children: [{ kind: 'text', text: shortAddress(written) }] },
    ...rest,
  ];
};

const linkNodes = (open: Token, cursor: TokenCursor, depth: number): Inline[] => {
  const target = String(open.attrGet('href') ?? '');
  const children = readInlines(cursor, 'link_close', depth);
  if (open.info === 'auto') return bareLink(inlineText(children), target);
  const href = safeHref(target);
  if (href === undefined) return children;
  const shown = inlineText(children).trim() === '' ? displayAddress(target) : undefined;
  return [{ kind: 'link', href, children: shown ? [{ kind: 'text', text: shown }] : children }];
};

/** Inline tokens up to a closing one. At the deepest level of emphasis, further marks stay text. */
export const readInlines = (cursor: TokenCursor, closing?: string, depth = 0): Inline[] => {
  const nodes: Inline[] = [];
  let deeper = 0;
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    if (token.type === closing && deeper === 0) break;
    if (isEmphasis(token) && (deeper > 0 || depth === limits.markdownNesting)) {
      deeper += token.nesting;
      nodes.push({ kind: 'text', text: token.markup });
    } else if (token.type === 'text') {
      nodes.push(...(closing === 'link_close' ? [plain(token)] : textNodes(token.content)));
    } else if (token.type === 'code_inline') nodes.push({ kind: 'code', text: token.content });
    else if (token.type === 'softbreak' || token.type === 'hardbreak')
      nodes.push({ kind: 'break' });
    else if (token.type === 'strong_open' || token.type === 'em_open') {
      const kind = token.type === 'strong_open' ? 'strong' : 'emphasis';
      const children = readInlines(cursor, token.type.replace('open', 'close'), depth + 1);
      nodes.push({ kind, children });
    } else if (token.type === 'link_open') nodes.push(...linkNodes(token, cursor, depth));
    else nodes.push(plain(token));
  }
  return mergeTexts(nodes);
};

const plain = ({ content }: Token): Inline => ({ kind: 'text', text: content });

/** The words of a text. `linkText` may add the address of a link to its words. */
export const inlineText = (
  nodes: readonly Inline[],
  lineBreak = '\n',
  linkText: (words: string, href: string) => string = (words) => words,
): string => {
  const [only] = nodes;
  // Most texts.
  if (nodes.length === 1 && only?.kind === 'text') return only.text;
  return nodes
    .map((node) => {
      if (node.kind === 'text' || node.kind === 'code') return node.text;
      if (node.kind === 'break') return lineBreak;
      const words = inlineText(node.children, lineBreak, linkText);
      return node.kind === 'link' ? linkText(words, node.href) : words;
    })
    .join('');
};

export const paragraph = (children: readonly Inline[]): Block[] =>
  children.length > 0 ? [{ kind: 'paragraph', children }] : [];

const inlinesOf = (token: Token): Inline[] =>
  readInlines({ tokens: token.children ?? [], index: 0 });

const asStrong = (children: readonly Inline[]): Inline[] =>
  children.length === 0 || (children.length === 1 && children[0]?.kind === 'strong')
    ? [...children]
    : [{ kind: 'strong', children }];

/** Lines with breaks between them. */
const joinLines = (lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'break' } as const, ...line]));

/** Code as lines; spaces at the start of a line are no-break spaces, which every format prints. */
const codeLines = (content: string): Inline[] =>
  joinLines(
    content
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => {
        const text = line.trim();
        const indent = line.slice(0, line.length - line.trimStart().length);
        const spaces = indent.replaceAll('\t', '  ').replace(/ /g, '\u00A0');
        return text === '' ? [] : [{ kind: 'code', text: spaces + text }];
      }),
  );

/** A table as lines: its cells with a dot between them, the header in bold. */
const readTable = (cursor: TokenCursor): Inline[] => {
  const rows: Inline[][] = [];
  let isHeader = false;
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    if (token.type === 'table_close') break;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'th_open' || token.type === 'td_open')
      isHeader = token.type === 'th_open';
    else if (token.type === 'inline') {
      const cell = isHeader ? asStrong(inlinesOf(token)) : inlinesOf(token);
      const row = rows.at(-1);
      if (!row || cell.length === 0) continue;
      row.push(
        ...(row.length > 0 ? [{ kind: 'text', text: separators.item } as const] : []),
        ...cell,
      );
    }
  }
  return mergeTexts(joinLines(rows.filter((row) => row.length > 0)));
};

const taskMark = /^\[([ x])\]\s+/i;

/** "[x] done" in a list is "☑ done". */
const withTask = (item: RichText): RichText => {
  const [first, ...rest] = item;
  const lead = first?.kind === 'paragraph' ? first.children[0] : undefined;
  const mark = lead?.kind === 'text' ? taskMark.exec(lead.text) : null;
  if (first?.kind !== 'paragraph' || lead?.kind !== 'text' || !mark) return item;
  const text = `${mark[1] === ' ' ? '☐' : '☑'} ${lead.text.slice(mark[0].length)}`;
  return [{ ...first, children: [{ kind: 'text', text }, ...first.children.slice(1)] }, ...rest];
};

const readList = (cursor: TokenCursor, start: number | undefined): Block => {
  const items: RichText[] = [];
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') break;
    if (token.type === 'list_item_open')
      items.push(withTask(readBlocks(cursor, 'list_item_close')));
  }
  return start === undefined ? { kind: 'list', items } : { kind: 'list', start, items };
};

/** Blocks up to a closing token. Quotations are their paragraphs; a rule is not printed. */
export const readBlocks = (cursor: TokenCursor, closing?: string): Block[] => {
  const blocks: Block[] = [];
  let isHeading = false;
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    if (token.type === closing) break;
    if (token.type === 'heading_open') isHeading = true;
    else if (token.type === 'heading_close') isHeading = false;
    else if (token.type === 'inline')
      blocks.push(...paragraph(isHeading ? asStrong(inlinesOf(token)) : inlinesOf(token)));
    else if (token.type === 'fence') blocks.push(...paragraph(codeLines(token.content)));
    else if (token.type === 'table_open') blocks.push(...paragraph(readTable(cursor)));
    else if (token.type === 'bullet_list_open') blocks.push(readList(cursor, undefined));
    else if (token.type === 'ordered_list_open') {
      blocks.push(readList(cursor, Number(token.attrGet('start') ?? 1)));
    }
  }
  return blocks;
};
