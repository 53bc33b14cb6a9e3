import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { blockElements } from '../../../text/html-elements.ts';
import { htmlElements, isQuoted } from './find-html.ts';
import { createMarkdownWriter, type MarkdownWriter } from './markdown-writer.ts';
import { oneLine } from '../../../text/format-text.ts';

/** Starts and ends an element in Markdown. */
interface ElementHandler {
  readonly open?: (writer: MarkdownWriter, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (writer: MarkdownWriter) => void;
}

const block: ElementHandler = {
  open: (writer) => writer.endBlock(),
  close: (writer) => writer.endBlock(),
};

const inlineMark = (mark: '**' | '*'): ElementHandler => ({
  open: (writer) => writer.openMark(mark),
  close: (writer) => writer.closeMark(mark),
});

const strongBlock: ElementHandler = {
  open: (writer) => {
    writer.endBlock();
    writer.openMark('**');
  },
  close: (writer) => {
    writer.closeMark('**');
    writer.endBlock();
  },
};

const list = (isOrdered: boolean): ElementHandler => ({
  open: (writer, { start }) => writer.openList(isOrdered, Number(start ?? 1) || 1),
  close: (writer) => writer.closeList(),
});

const verbatim: ElementHandler = {
  open: (writer) => writer.openCode(),
  close: (writer) => writer.closeCode(),
};

const preformatted: ElementHandler = {
  open: (writer) => writer.openFence(),
  close: (writer) => writer.closeFence(),
};

const strongCell: ElementHandler = {
  open: (writer) => {
    writer.startCell();
    writer.openMark('**');
  },
  close: (writer) => writer.closeMark('**'),
};

/** One handler for several elements. */
const each = (names: string, handler: ElementHandler): Record<string, ElementHandler> =>
  Object.fromEntries(names.split(' ').map((name) => [name, handler]));

const handlers: Readonly<Record<string, ElementHandler>> = {
  ...each('address article blockquote body center dd div dl figcaption figure', block),
  ...each('hr html main p section table', block),
  ...each('b strong', inlineMark('**')),
  ...each('cite dfn em i var', inlineMark('*')),
  ...each('dt h1 h2 h3 h4 h5 h6', strongBlock),
  ...each('code kbd samp tt', verbatim),
  a: { open: (writer, { href }) => writer.openLink(href), close: (writer) => writer.closeLink() },
  br: { open: (writer) => writer.lineBreak() },
  img: { open: (writer, { alt }) => writer.text(alt ?? '') },
  li: { open: (writer) => writer.openItem(), close: (writer) => writer.closeItem() },
  ol: list(true),
  pre: preformatted,
  q: { open: (writer) => writer.text('"'), close: (writer) => writer.text('"') },
  sub: { open: (writer) => writer.shift('sub'), close: (writer) => writer.shift(undefined) },
  sup: { open: (writer) => writer.shift('sup'), close: (writer) => writer.shift(undefined) },
  td: { open: (writer) => writer.startCell() },
  th: strongCell,
  tr: { open: (writer) => writer.startRow(), close: (writer) => writer.endRow() },
  ul: list(false),
};

export interface ReadHtml {
  /** The same text in Markdown. */
  readonly markdown: string;
  /** The words without any markup. */
  readonly words: string;
}

/** Reads the HTML in a text as Markdown; `undefined` if it has none. Tags that are not HTML stay as they are. */
export const htmlToMarkdown = (source: string): ReadHtml | undefined => {
  const known = htmlElements(source);
  if (known.size === 0) return undefined;
  const isBlocks = [...known].some((name) => blockElements.has(name));
  const writer = createMarkdownWriter(isBlocks);
  writeElements(source, known, writer);
  const { markdown, words } = writer.done();
  return { markdown, words: oneLine(decodeHTMLStrict(words)) };
};

/** Writes the known elements of a text, and everything else as it is. */
const writeElements = (
  source: string,
  known: ReadonlySet<string>,
  writer: MarkdownWriter,
): void => {
  /** End of the source that the parser has reported. */
  let done = 0;
  const unread = (end = parser.endIndex + 1): string => {
    const text = source.slice(done, end);
    done = Math.max(done, end);
    return text;
  };
  const isElement = (name: string): boolean =>
    known.has(name) && !isQuoted(source, parser.startIndex);
  const parser: Parser = new Parser(
    {
      ontext: () => writer.text(unread()),
      onopentag: (name, attributes) => {
        const tag = unread();
        if (isElement(name)) handlers[name]?.open?.(writer, attributes);
        else writer.text(tag);
      },
      onclosetag: (name, isImplied) => {
        const tag = isImplied ? '' : unread();
        if (isElement(name)) handlers[name]?.close?.(writer);
        else writer.text(tag);
      },
      oncomment: () => {
        const comment = unread();
        if (!comment.endsWith('-->')) writer.text(comment);
      },
      onprocessinginstruction: () => writer.text(unread()),
    },
    // Markdown decodes the references of the text. Attributes are decoded by the writer.
    { decodeEntities: false },
  );
  parser.end(source);
  // The parser drops a tag that does not end.
  writer.text(unread(source.length));
};
