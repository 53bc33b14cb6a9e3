import type { Block, Inline, RichText } from '../view/model.ts';
import { inlineText } from '../view/read-tokens.ts';

/** Role of a text: a heading must not end a page, a bullet should be short, a marker is added by the format. */
export type TextRole = 'heading' | 'bullet' | 'text' | 'marker';

export interface ExpectedText {
  readonly text: string;
  /** JSON Pointer of its source in the résumé. */
  readonly pointer: string;
  readonly role: TextRole;
  /** JSON Pointers of the jobs that share the text of their employer. */
  readonly sharedBy?: readonly string[];
}

export interface ExpectedLink {
  readonly href: string;
  readonly pointer: string;
  readonly sharedBy?: readonly string[];
}

export const textAt =
  (pointer: string, role: TextRole) =>
  (text: string | undefined): ExpectedText[] =>
    text === undefined || text.trim() === '' ? [] : [{ text, pointer, role }];

/** Plain texts of rich text: one per paragraph, without markup. A numbered item is preceded by its number. */
export const richTexts = (blocks: RichText, pointer: string, role: TextRole): ExpectedText[] =>
  blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph') return textAt(pointer, role)(inlineText(block.children, ' '));
    const { start, items } = block;
    return items.flatMap((item, index) => [
      ...textAt(pointer, 'marker')(start === undefined ? undefined : `${start + index}.`),
      ...richTexts(item, pointer, 'bullet'),
    ]);
  });

export const linkAt = (pointer: string, href: string | undefined): ExpectedLink[] =>
  href === undefined ? [] : [{ href, pointer }];

export const richLinks = (blocks: RichText, pointer: string): ExpectedLink[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? inlineLinks(block.children, pointer)
      : block.items.flatMap((item) => richLinks(item, pointer)),
  );

export const inlineLinks = (nodes: readonly Inline[], pointer: string): ExpectedLink[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'text' || node.kind === 'code' || node.kind === 'break') return [];
    const inside = inlineLinks(node.children, pointer);
    return node.kind === 'link' ? [...linkAt(pointer, node.href), ...inside] : inside;
  });
