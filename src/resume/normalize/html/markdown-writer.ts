import { decodeHTMLStrict } from 'entities';
import { createBlockWriter } from './block-writer.ts';
import { isWordCharacter, markedText, type EmphasisMark } from './marked-text.ts';
import { shiftedText, type Shift } from './shifted-letters.ts';

/** Writes the pieces of an HTML text as Markdown. */
export interface MarkdownWriter {
  text(raw: string): void;
  lineBreak(): void;
  endBlock(): void;
  openMark(mark: EmphasisMark): void;
  closeMark(mark: EmphasisMark): void;
  openLink(href: string | undefined): void;
  closeLink(): void;
  openList(isOrdered: boolean, start: number): void;
  closeList(): void;
  openItem(): void;
  closeItem(): void;
  openCode(): void;
  closeCode(): void;
  openFence(): void;
  closeFence(): void;
  startRow(): void;
  startCell(): void;
  endRow(): void;
  /** Raises or lowers the following text. */
  shift(shift: Shift | undefined): void;
  done(): { readonly markdown: string; readonly words: string };
}

/** An element of the current line that has begun: a mark with its number of open tags, or a link. */
interface Opened {
  at: number;
  readonly mark?: EmphasisMark;
  readonly href?: string;
}

const asTarget = (href: string | undefined): string | undefined => {
  const decoded = decodeHTMLStrict(href ?? '').trim();
  const full = /^www\./i.test(decoded) ? `https://${decoded}` : decoded;
  return /^(?:https?:|mailto:|tel:)/i.test(full) && !/[\n\r]/.test(full)
    ? full.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))
    : undefined;
};

/** Single spaces for white space that HTML does not print. */
const collapsed = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

const codeSpan = (raw: string): string => {
  const text = collapsed(decodeHTMLStrict(raw)).trim();
  if (text === '') return '';
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return ticks + space + text + space + ticks;
};

/** `collapses`: line breaks of the source are spaces, because its elements make the lines. */
export const createMarkdownWriter = (collapses: boolean): MarkdownWriter => {
  const blocks = createBlockWriter();
  const words: string[] = [];
  let line = '';
  let opened: Opened[] = [];
  const depth = { '**': 0, '*': 0 };
  /** The mark that closed at the end of the line, until the next character is known. */
  let closed:
    { readonly at: number; readonly inner: string; readonly mark: EmphasisMark } | undefined;
  let code: string | undefined;
  let fence: string | undefined;
  let shift: Shift | undefined;
  let isInCell = false;
  let isFirstCell = true;
  let isAfterBreak = false;

  /** Replaces the line from a position, and moves what begins after it. */
  const rewrite = (at: number, text: string, moved: number): void => {
    line = line.slice(0, at) + text;
    for (const each of opened) if (each.at > at) each.at += moved;
  };
  const put = (text: string): void => {
    if (text === '') return;
    isAfterBreak = false;
    if (closed && isWordCharacter(text.charAt(0))) {
      const { at, inner, mark } = closed;
      rewrite(at, markedText(inner, mark, line.charAt(at - 1), text), 0);
    }
    closed = undefined;
    line += text;
  };
  const close = ({ at, mark, href }: Opened): void => {
    const inner = line.slice(at);
    if (mark) {
      const marked = markedText(inner, mark, line.charAt(at - 1), '');
      rewrite(at, marked, marked.startsWith(mark) ? mark.length : 0);
      closed = { at, inner, mark };
    } else if (href !== undefined) {
      const label = inner.trim() === '' ? href : inner.trim().replace(/[[\]]/g, '\\$&');
      const space = /\s$/.test(inner) ? ' ' : '';
      rewrite(at, `${/^\s/.test(inner) ? ' ' : ''}[${label}](<${href}>)${space}`, 1);
    }
  };
  const endBlock = (): void => {
    if (isInCell) return put(line === '' || /\s$/.test(line) ? '' : ' ');
    // Marks that are open at the end of a block continue in the next block.
    const going = opened;
    opened = [];
    for (const each of [...going].reverse()) close(each);
    if (collapses) blocks.paragraph(line);
    else blocks.markdown(line);
    words.push('\n');
    line = '';
    closed = undefined;
    opened = going.map((each) => ({ ...each, at: 0 }));
  };

  const writer: MarkdownWriter = {
    text(raw) {
      words.push(raw);
      if (fence !== undefined) fence += raw;
      else if (code !== undefined) code += raw;
      else {
        const text = collapses ? collapsed(raw) : raw.replace(/\r\n?/g, '\n');
        const isFresh = collapses ? line === '' || /\s$/.test(line) : isAfterBreak;
        // A line break of the source beside `<br>` counts as the break of the `<br>`.
        const fresh = isFresh ? text.replace(collapses ? /^ / : /^[ \t]*(?:\n[ \t]*)?/, '') : text;
        put(shift ? shiftedText(fresh, shift) : fresh);
      }
    },
    lineBreak() {
      words.push('\n');
      if (fence !== undefined) fence += '\n';
      else if (isInCell) put(' ');
      else if (isAfterBreak || !line.endsWith('\n')) put('\n');
      isAfterBreak = true;
    },
    endBlock,
    openMark(mark) {
      depth[mark] += 1;
      if (depth[mark] === 1) opened.push({ at: line.length, mark });
    },
    closeMark(mark) {
      if (depth[mark] === 0) return;
      depth[mark] -= 1;
      const found = opened.find((each) => each.mark === mark);
      if (depth[mark] > 0 || !found) return;
      opened = opened.filter((each) => each !== found);
      close(found);
    },
    openLink(href) {
      const target = asTarget(href);
      const isOpen = opened.some((each) => each.href !== undefined);
      if (target !== undefined && !isOpen) opened.push({ at: line.length, href: target });
    },
    closeLink() {
      const found = opened.find((each) => each.href !== undefined);
      if (!found) return;
      opened = opened.filter((each) => each !== found);
      close(found);
    },
    openList(isOrdered, start) {
      endBlock();
      blocks.openList(isOrdered, start);
    },
    closeList() {
      endBlock();
      blocks.closeList();
    },
    openItem() {
      endBlock();
      blocks.openItem();
    },
    closeItem() {
      endBlock();
      blocks.closeItem();
    },
    openCode() {
      if (fence === undefined) code ??= '';
    },
    closeCode() {
      if (code === undefined) return;
      const span = codeSpan(code);
      code = undefined;
      put(span);
    },
    openFence() {
      endBlock();
      fence ??= '';
    },
    closeFence() {
      if (fence === undefined) return;
      blocks.fence(decodeHTMLStrict(fence));
      fence = undefined;
    },
    startRow() {
      isInCell = false;
      if (line.trim() !== '') put('\n');
      isFirstCell = true;
    },
    startCell() {
      if (!isFirstCell) put(' · ');
      isFirstCell = false;
      isInCell = true;
    },
    endRow() {
      isInCell = false;
    },
    shift(next) {
      shift = next;
    },
    done() {
      isInCell = false;
      writer.closeCode();
      endBlock();
      writer.closeFence();
      return { markdown: blocks.done(), words: words.join('') };
    },
  };
  return writer;
};
