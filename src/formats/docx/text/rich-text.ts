import type { ParagraphChild } from 'docx';
import type { Block, Inline, RichText } from '../../../view/model.ts';
import {
  hyperlink,
  lineBreak,
  textRuns,
  type DocxContext,
  type ParagraphSpec,
  type RunStyle,
} from '../context.ts';
import { listStyle } from '../styles/numbering.ts';
import type { CharacterStyle, ParagraphStyle } from '../styles/style-names.ts';

/** The markup around a text. */
interface InlineMarks {
  /** Character style of the text around the markup. */
  readonly base?: CharacterStyle;
  /** The paragraph style is italic. Italics in a character style would toggle it off (ECMA-376, 17.7.3). */
  readonly isInItalics?: boolean;
  readonly isStrong?: boolean;
  readonly isEmphasized?: boolean;
  readonly isCode?: boolean;
  readonly isLinked?: boolean;
}

/** A run can have only one character style, so other markup is set directly. */
const runStyle = (marks: InlineMarks): RunStyle => {
  const { base, isStrong, isCode, isLinked } = marks;
  const isEmphasized = marks.isEmphasized && !marks.isInItalics;
  if (base !== undefined || isLinked || isCode) {
    return {
      style: base ?? (isLinked ? 'Hyperlink' : 'Code'),
      ...(isStrong && { bold: true }),
      ...(isEmphasized && { italics: true }),
    };
  }
  if (isStrong) return { style: isEmphasized ? 'IntenseEmphasis' : 'Strong' };
  return isEmphasized ? { style: 'Emphasis' } : {};
};

export const inlineRuns = (
  context: DocxContext,
  nodes: readonly Inline[],
  marks: InlineMarks = {},
): ParagraphChild[] =>
  nodes.flatMap((node) => {
    const within = (more: InlineMarks): ParagraphChild[] =>
      'children' in node ? inlineRuns(context, node.children, { ...marks, ...more }) : [];
    switch (node.kind) {
      case 'text':
        return textRuns(context, node.text, runStyle(marks));
      case 'code':
        return textRuns(context, node.text, runStyle({ ...marks, isCode: true }));
      case 'break':
        return [lineBreak()];
      case 'strong':
        return within({ isStrong: true });
      case 'emphasis':
        return within({ isEmphasized: true });
      case 'link':
        return [hyperlink(node.href, within({ isLinked: true }))];
    }
  });

/** The paragraph style of a text and its list depth. */
interface ListPosition {
  readonly style: ParagraphStyle;
  readonly level: number;
}

/** Paragraphs and lists as lines. Each nested list is one level deeper. */
export const richParagraphs = (
  context: DocxContext,
  blocks: RichText,
  { style, level }: ListPosition = { style: 'BodyText', level: 0 },
): ParagraphSpec[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return listParagraphs(context, block, level);
    const marks = { isInItalics: style === 'GroupTitle' };
    return [{ style, children: inlineRuns(context, block.children, marks) }];
  });

const listParagraphs = (
  context: DocxContext,
  { start, items }: Extract<Block, { kind: 'list' }>,
  level: number,
): ParagraphSpec[] => {
  const { bullet, ordered } = context.lists;
  const numbering = start === undefined ? bullet(level) : ordered(start, level);
  const style = listStyle(start === undefined ? 'bullet' : 'number', level);
  const below = { style: listStyle('continued', level), level: level + 1 };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    if (first?.kind !== 'paragraph') return richParagraphs(context, item, below);
    const children = inlineRuns(context, first.children);
    return [{ style, children, numbering }, ...richParagraphs(context, rest, below)];
  });
};

/** Texts as a bullet list. */
export const bulletParagraphs = (
  context: DocxContext,
  items: readonly RichText[],
): ParagraphSpec[] => listParagraphs(context, { kind: 'list', items }, 0);
