import type { SourceNode } from './source-tree.ts';

/** A member or an item, with the comment lines above it and the comment behind it. */
interface Piece {
  readonly lead: string;
  readonly body: string;
  readonly trail: string;
}

/** The text between two pieces: the comma, which precedes the comment behind a piece, and the rest. */
interface Gap {
  readonly comma: string;
  readonly rest: string;
}

/** An object or a list as its pieces and the gaps between them, which stay in their places. */
export interface MemberList {
  readonly from: number;
  readonly to: number;
  readonly opening: string;
  readonly pieces: readonly Piece[];
  readonly gaps: readonly Gap[];
  readonly closing: Gap;
  /** The gap of a piece that is added. */
  readonly newGap: Gap;
}

/** The comments above the first key of the root are those of the file. */
export const readMemberList = (
  text: string,
  node: SourceNode,
  root: SourceNode | undefined,
): MemberList => {
  const { items = [], isFlow } = node;
  const starts = items.map(({ from }, index) => {
    if (index === 0 && node === root) return from;
    const previous = items[index - 1];
    const earliest = previous ? lineEnd(text, previous.to) : isFlow ? lineEnd(text, node.from) : 0;
    const before = text.slice(Math.min(earliest, from), from);
    return from - commentLines(before);
  });
  const from = isFlow ? node.from : (starts[0] ?? node.from);
  const after = items.map(({ to }, index) => {
    const next = starts[index + 1] ?? (isFlow ? node.to : endOfComment(text, to));
    return splitGap(text.slice(to, next), isFlow);
  });
  const to = isFlow ? node.to : (items.at(-1)?.to ?? node.to) + (after.at(-1)?.trail.length ?? 0);
  const gaps = after.slice(0, -1);
  const opening = text.slice(from, starts[0] ?? (isFlow ? node.to - 1 : node.from));
  return {
    ...{ from, to, opening, gaps },
    pieces: items.map((item, index) => ({
      lead: text.slice(starts[index], item.from),
      body: text.slice(item.from, item.to),
      trail: after[index]?.trail ?? '',
    })),
    closing: isFlow
      ? (after.at(-1) ?? { comma: '', rest: text.slice(node.to - 1, node.to) })
      : { comma: '', rest: '' },
    newGap: newGap(text, items[0]?.from ?? node.from, isFlow),
  };
};

const isComment = (line: string): boolean => /^(?:#|\/\/|\/\*.*\*\/$)/.test(line.trim());

/** The length of the comment lines at the end of a text, and of the indentation after them. */
const commentLines = (before: string): number => {
  const lines = before.split('\n');
  if (lines.pop()?.trim() !== '') return 0;
  const count = lines.length - 1 - lines.findLastIndex((line) => !isComment(line));
  const length = before.length - lines.slice(0, lines.length - count).join('\n').length;
  return before.slice(before.length - length).trimStart().length;
};

/** The end of the line at an offset, with its line break. */
const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
};

const endOfComment = (text: string, offset: number): number =>
  offset + (/^[ \t]+#[^\n]*/.exec(text.slice(offset))?.[0].length ?? 0);

const splitGap = (gap: string, isFlow: boolean): Gap & { readonly trail: string } => {
  const comma = isFlow ? (/^[ \t]*,/.exec(gap)?.[0] ?? '') : '';
  const rest = gap.slice(comma.length);
  const trail = /^[ \t]*(?:(?:\/\/|#)[^\n]*|\/\*(?:(?!\*\/)[^\n])*\*\/(?=[ \t]*\n))/.exec(
    rest,
  )?.[0];
  return { comma, trail: trail ?? '', rest: rest.slice(trail?.length ?? 0) };
};

/** A line break with the indentation of the first piece, if it begins its line. */
const newGap = (text: string, first: number, isFlow: boolean): Gap => {
  const line = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  if (!isFlow) return { comma: '', rest: `\n${' '.repeat(line.length)}` };
  return { comma: ',', rest: line.trim() === '' && first > 0 ? `\n${line}` : ' ' };
};

export const moved = (list: MemberList, from: number, to: number): MemberList => {
  const { pieces } = list;
  const piece = pieces[from];
  if (!piece) return list;
  return { ...list, pieces: pieces.toSpliced(from, 1).toSpliced(to, 0, piece) };
};

export const removed = (list: MemberList, index: number): MemberList => {
  const { pieces, gaps } = list;
  const left = gaps.toSpliced(Math.min(index, Math.max(gaps.length - 1, 0)), 1);
  return { ...list, pieces: pieces.toSpliced(index, 1), gaps: left };
};

export const repeated = (list: MemberList, index: number): MemberList => {
  const piece = list.pieces[index];
  return piece ? withPiece(list, index + 1, piece) : list;
};

export const inserted = (list: MemberList, index: number, body: string): MemberList =>
  withPiece(list, index, { lead: '', body, trail: '' });

const withPiece = (list: MemberList, index: number, piece: Piece): MemberList => {
  const { pieces, gaps, newGap: gap } = list;
  return {
    ...list,
    pieces: pieces.toSpliced(index, 0, piece),
    gaps: pieces.length === 0 ? gaps : gaps.toSpliced(Math.min(index, gaps.length), 0, gap),
  };
};

/** The whole text with a changed list. */
export const memberListText = (text: string, list: MemberList): string => {
  const { from, to, opening, pieces, gaps, closing } = list;
  const written = pieces.map(({ lead, body, trail }, index) => {
    const gap = index < pieces.length - 1 ? gaps[index] : closing;
    return `${lead}${body}${gap?.comma ?? ''}${trail}${gap?.rest ?? ''}`;
  });
  const inner = pieces.length > 0 ? written.join('') : closing.rest.trimStart();
  return `${text.slice(0, from)}${pieces.length > 0 ? opening : opening.trimEnd()}${inner}${text.slice(to)}`;
};
