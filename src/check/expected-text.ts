import type { Inline, RichText } from '../view/model.ts';
import { inlineText } from '../view/markdown-tokens.ts';

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

// Each function adds to a list, because lists of lists cost most of the time of a ledger.

export const addText = (
  texts: ExpectedText[],
  text: string | undefined,
  pointer: string,
  role: TextRole,
): void => {
  if (text !== undefined && text.trim() !== '') texts.push({ text, pointer, role });
};

/** Plain texts of rich text: one per paragraph, without markup. A numbered item is preceded by its number. */
export const addRich = (
  texts: ExpectedText[],
  blocks: RichText,
  pointer: string,
  role: TextRole,
): void => {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      addText(texts, inlineText(block.children, ' '), pointer, role);
      continue;
    }
    for (const [index, item] of block.items.entries()) {
      if (block.start !== undefined) addText(texts, `${block.start + index}.`, pointer, 'marker');
      addRich(texts, item, pointer, 'bullet');
    }
  }
};

export const addLink = (links: ExpectedLink[], href: string | undefined, pointer: string): void => {
  if (href !== undefined) links.push({ href, pointer });
};

export const addRichLinks = (links: ExpectedLink[], blocks: RichText, pointer: string): void => {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addInlineLinks(links, block.children, pointer);
    else for (const item of block.items) addRichLinks(links, item, pointer);
  }
};

export const addInlineLinks = (
  links: ExpectedLink[],
  nodes: readonly Inline[],
  pointer: string,
): void => {
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'code' || node.kind === 'break') continue;
    if (node.kind === 'link') addLink(links, node.href, pointer);
    addInlineLinks(links, node.children, pointer);
  }
};
