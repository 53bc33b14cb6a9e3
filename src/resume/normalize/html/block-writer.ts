import { bulletMark } from '../../../text/bullets.ts';

/** Writes paragraphs, code and lists as lines of Markdown. */
export interface BlockWriter {
  paragraph(text: string): void;
  /** Lines of Markdown as they are. */
  markdown(text: string): void;
  fence(code: string): void;
  openList(isOrdered: boolean, start: number): void;
  closeList(): void;
  openItem(): void;
  closeItem(): void;
  done(): string;
}

interface List {
  readonly isOrdered: boolean;
  readonly indent: number;
  next: number;
  /** Width of the marker of its last item. */
  width: number;
}

export const createBlockWriter = (): BlockWriter => {
  const lines: string[] = [];
  const lists: List[] = [];
  let marker: string | undefined;
  let isAfterItem = false;

  const newList = (isOrdered: boolean, start: number): List => {
    const parent = lists.at(-1);
    return {
      isOrdered,
      next: start,
      width: 0,
      indent: (parent?.indent ?? 0) + (parent?.width ?? 0),
    };
  };
  const write = (content: readonly string[]): void => {
    const list = lists.at(-1);
    const isItem = marker !== undefined && list !== undefined;
    const indent = ' '.repeat((list?.indent ?? 0) + (isItem ? 0 : (list?.width ?? 0)));
    const inner = ' '.repeat((list?.indent ?? 0) + (list?.width ?? 0));
    if (lines.length > 0 && !(isItem && isAfterItem)) lines.push('');
    content.forEach((line, index) =>
      lines.push(line === '' ? '' : (index === 0 ? indent + (marker ?? '') : inner) + line),
    );
    marker = undefined;
    isAfterItem = isItem;
  };

  return {
    paragraph(text) {
      const content = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const [first = '', ...rest] = content;
      if (content.length === 0) return;
      write([marker === undefined ? first : first.replace(bulletMark, ''), ...rest]);
    },
    markdown(text) {
      lines.push(...text.split('\n'));
    },
    fence(code) {
      const content = code.replace(/^\n/, '').trimEnd().split('\n');
      if (content.some((line) => line.trim() !== '')) write(['```', ...content, '```']);
    },
    openList(isOrdered, start) {
      lists.push(newList(isOrdered, start));
      isAfterItem &&= lists.length > 1;
    },
    closeList() {
      lists.pop();
      marker = undefined;
    },
    openItem() {
      if (lists.length === 0) lists.push(newList(false, 1));
      const list = lists.at(-1);
      if (!list) return;
      marker = list.isOrdered ? `${list.next++}. ` : '- ';
      list.width = marker.length;
    },
    closeItem() {
      marker = undefined;
    },
    done: () => lines.join('\n').trim(),
  };
};
