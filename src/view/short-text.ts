import { withoutScheme } from '../text/addresses.ts';
import { wholeAddress } from './links.ts';
import { parseInlineMarkdown } from './markdown.ts';
import { isWithoutMarkdown } from './markdown-lines.ts';
import type { Inline, ShortText } from './model.ts';
import { inlineText, readInlines } from './markdown-tokens.ts';
import { nonBlank } from './rich-text.ts';

const withoutBreaks = (nodes: readonly Inline[]): Inline[] =>
  nodes.map((node): Inline => (node.kind === 'break' ? { kind: 'text', text: ' ' } : node));

/** The inline Markdown of a field on one line; `undefined` if the field is blank. */
const readInline = (source: string | undefined): readonly Inline[] | undefined => {
  const line = nonBlank(source);
  if (line === undefined) return undefined;
  if (isWithoutMarkdown(line)) return [{ kind: 'text', text: line }];
  return withoutBreaks(readInlines({ tokens: parseInlineMarkdown(line), index: 0 }));
};

/** A name, a title or a fact with its markup; `undefined` if it is blank. */
export const readShortText = (source: string | undefined): ShortText | undefined => {
  const children = readInline(source);
  const text = children && nonBlank(inlineText(children));
  if (children === undefined || text === undefined) return undefined;
  return children.some(({ kind }) => kind !== 'text') ? { text, children } : { text };
};

/** The words of a link, and its address unless they state it. */
const withAddress = (words: string, href: string): string => {
  const address = wholeAddress(href);
  const isSaid = href.startsWith('tel:') || foldAddress(words).includes(foldAddress(address));
  return isSaid ? words : `${words} (${address})`;
};

const foldAddress = (text: string): string => withoutScheme(text.toLowerCase()).replace(/\/$/, '');

/** The words of each field that is not blank. */
export const wordsOfAll = (sources: readonly (string | undefined)[] = []): string[] =>
  sources.map(wordsOf).filter((words) => words !== undefined);

/** The words of a field that cannot have markup: marks are left out, and the address of a link follows it. */
export const wordsOf = (source: string | undefined): string | undefined => {
  const children = readInline(source);
  return children && nonBlank(inlineText(children, ' ', withAddress));
};
