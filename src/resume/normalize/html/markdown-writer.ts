import { decodeHTMLStrict } from 'entities';
import { createBlockWriter, type BlockWriter } from './block-writer.ts';
import { createLineWriter, type LineWriter } from './line-writer.ts';
import { shiftedText, type Shift } from './shifted-letters.ts';

/** Writes the pieces of an HTML text as Markdown. */
export interface MarkdownWriter
  extends
    Pick<LineWriter, 'openMark' | 'closeMark' | 'openLink' | 'closeLink'>,
    Pick<BlockWriter, 'openList' | 'closeList' | 'openItem' | 'closeItem'> {
  text(raw: string): void;
  lineBreak(): void;
  endBlock(): void;
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
  const line = createLineWriter();
  let code: string | undefined;
  let fence: string | undefined;
  let shift: Shift | undefined;
  let isInCell = false;
  let isFirstCell = true;
  let isAfterBreak = false;

  const put = (text: string): void => {
    if (text === '') return;
    isAfterBreak = false;
    line.add(text);
  };
  const isAfterSpace = (): boolean => line.text() === '' || /\s$/.test(line.text());
  const endBlock = (): void => {
    if (isInCell) return put(isAfterSpace() ? '' : ' ');
    if (collapses) blocks.paragraph(line.end());
    else blocks.markdown(line.end());
    words.push('\n');
  };

  const writer: MarkdownWriter = {
    text(raw) {
      words.push(raw);
      if (fence !== undefined) fence += raw;
      else if (code !== undefined) code += raw;
      else {
        const text = collapses ? collapsed(raw) : raw.replace(/\r\n?/g, '\n');
        const isFresh = collapses ? isAfterSpace() : isAfterBreak;
        // A line break of the source beside `<br>` counts as the break of the `<br>`.
        const fresh = isFresh ? text.replace(collapses ? /^ / : /^[ \t]*(?:\n[ \t]*)?/, '') : text;
        put(shift ? shiftedText(fresh, shift) : fresh);
      }
    },
    lineBreak() {
      words.push('\n');
      if (fence !== undefined) fence += '\n';
      else if (isInCell) put(' ');
      else if (isAfterBreak || !line.text().endsWith('\n')) put('\n');
      isAfterBreak = true;
    },
    endBlock,
    openMark: (mark) => line.openMark(mark),
    closeMark: (mark) => line.closeMark(mark),
    openLink: (href) => line.openLink(href),
    closeLink: () => line.closeLink(),
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
      if (line.text().trim() !== '') put('\n');
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
