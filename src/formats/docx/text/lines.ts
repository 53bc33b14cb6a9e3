import type { ParagraphChild } from 'docx';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';

/** A text in one line; no line without a text. */
export const textLine = (
  context: DocxContext,
  style: ParagraphSpec['style'],
  text: string | undefined,
): ParagraphSpec[] => (text === undefined ? [] : [{ style, children: textRuns(context, text) }]);

export const changeLast = (
  lines: readonly ParagraphSpec[],
  change: (line: ParagraphSpec) => ParagraphSpec,
): readonly ParagraphSpec[] => {
  const last = lines.at(-1);
  return last ? [...lines.slice(0, -1), change(last)] : [];
};

/** Keeps the last line on the page of the line that follows. */
export const keepLastWithNext = (lines: readonly ParagraphSpec[]): readonly ParagraphSpec[] =>
  changeLast(lines, (line) => ({ ...line, keepNext: true }));

/** Sets the space below the last line, in twips. */
export const withSpaceAfterLast = (
  lines: readonly ParagraphSpec[],
  after: number,
): readonly ParagraphSpec[] =>
  changeLast(lines, (line) => ({ ...line, spacing: { ...line.spacing, after } }));

/** Anchors drawings at fixed places of the page in the first line outside a frame, otherwise in the first one. */
export const anchorDrawings = (
  lines: readonly ParagraphSpec[],
  drawings: readonly ParagraphChild[],
): readonly ParagraphSpec[] => {
  const first = lines.find(({ frame }) => frame === undefined) ?? lines[0];
  return lines.map((line) =>
    line === first ? { ...line, children: [...drawings, ...line.children] } : line,
  );
};
