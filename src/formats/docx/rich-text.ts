import { Run, type ParagraphChild } from 'docx';
import type { Block, Inline, RichText } from '../../view/model.ts';
import { hyperlink, textRuns, type Line, type Manuscript, type RunLook } from './manuscript.ts';
import { listStyle } from './numbering.ts';
import type { ParagraphStyle } from './style-names.ts';

/** The markup around a text. */
interface Marks {
  /** The paragraph style is italic. Italics in a character style would toggle it off (ECMA-376, 17.7.3). */
  readonly isInItalics?: boolean;
  readonly isStrong?: boolean;
  readonly isEmphasized?: boolean;
  readonly isCode?: boolean;
  readonly isLinked?: boolean;
}

/** A run can have only one character style, so other markup is set directly. */
const lookOf = (marks: Marks): RunLook => {
  const { isStrong, isCode, isLinked } = marks;
  const isEmphasized = marks.isEmphasized && !marks.isInItalics;
  if (isLinked || isCode) {
    return {
      style: isLinked ? 'Hyperlink' : 'Code',
      ...(isStrong && { bold: true }),
      ...(isEmphasized && { italics: true }),
    };
  }
  if (isStrong) return { style: isEmphasized ? 'IntenseEmphasis' : 'Strong' };
  return isEmphasized ? { style: 'Emphasis' } : {};
};

/** Inline nodes as runs and links. */
export const inlineRuns = (
  manuscript: Manuscript,
  nodes: readonly Inline[],
  marks: Marks = {},
): ParagraphChild[] =>
  nodes.flatMap((node) => {
    const within = (more: Marks): ParagraphChild[] =>
      'children' in node ? inlineRuns(manuscript, node.children, { ...marks, ...more }) : [];
    switch (node.kind) {
      case 'text':
        return textRuns(manuscript, node.text, lookOf(marks));
      case 'code':
        return textRuns(manuscript, node.text, lookOf({ ...marks, isCode: true }));
      case 'break':
        return [new Run({ break: 1 })];
      case 'strong':
        return within({ isStrong: true });
      case 'emphasis':
        return within({ isEmphasized: true });
      case 'link':
        return [hyperlink(node.href, within({ isLinked: true }))];
    }
  });

/** The paragraph style of a text and its list depth. */
interface Place {
  readonly style: ParagraphStyle;
  readonly level: number;
}

/** Paragraphs and lists as lines. Each nested list is one level deeper. */
export const richLines = (
  manuscript: Manuscript,
  blocks: RichText,
  { style, level }: Place = { style: 'BodyText', level: 0 },
): Line[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return listLines(manuscript, block, level);
    const marks = { isInItalics: style === 'GroupTitle' };
    return [{ style, children: inlineRuns(manuscript, block.children, marks) }];
  });

const listLines = (
  manuscript: Manuscript,
  { start, items }: Extract<Block, { kind: 'list' }>,
  level: number,
): Line[] => {
  const { bullet, ordered } = manuscript.lists;
  const numbering = start === undefined ? bullet(level) : ordered(start, level);
  const style = listStyle(start === undefined ? 'bullet' : 'number', level);
  const below = { style: listStyle('continued', level), level: level + 1 };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    if (first?.kind !== 'paragraph') return richLines(manuscript, item, below);
    const children = inlineRuns(manuscript, first.children);
    return [{ style, children, numbering }, ...richLines(manuscript, rest, below)];
  });
};

/** Texts as a bullet list. */
export const bulletLines = (manuscript: Manuscript, items: readonly RichText[]): Line[] =>
  listLines(manuscript, { kind: 'list', items }, 0);
