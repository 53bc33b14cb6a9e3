import { Run, type Paragraph, type ParagraphChild } from 'docx';
import type { Block, Inline, RichText } from '../../view/model.ts';
import { hyperlink, paragraph, textRuns, type Manuscript, type RunLook } from './manuscript.ts';
import { listStyle } from './numbering.ts';
import type { ParagraphStyle } from './style-names.ts';

/** The marks around a piece of text. */
interface Marks {
  readonly isStrong?: boolean;
  readonly isEmphasized?: boolean;
  readonly isCode?: boolean;
  readonly isLinked?: boolean;
}

/** One run has one character style; what that style does not say is set beside it. */
const lookOf = ({ isStrong, isEmphasized, isCode, isLinked }: Marks): RunLook => {
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

/** Marked text as runs and links. */
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

/** Where a text stands: its paragraphs' style, and how deep in lists. */
interface Place {
  readonly style: ParagraphStyle;
  readonly level: number;
}

/** Paragraphs and lists; lists inside lists go one level down each. */
export const richParagraphs = (
  manuscript: Manuscript,
  blocks: RichText,
  place: Place = { style: 'BodyText', level: 0 },
): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [paragraph(manuscript, place.style, inlineRuns(manuscript, block.children))]
      : listParagraphs(manuscript, block, place.level),
  );

const listParagraphs = (
  manuscript: Manuscript,
  { start, items }: Extract<Block, { kind: 'list' }>,
  level: number,
): Paragraph[] => {
  const { bullet, ordered } = manuscript.lists;
  const numbering = start === undefined ? bullet(level) : ordered(start, level);
  const kind = start === undefined ? 'bullet' : 'number';
  return items.flatMap(([first, ...rest]) => {
    const after = { style: listStyle('continued', level), level: level + 1 };
    if (first?.kind !== 'paragraph') {
      return first ? richParagraphs(manuscript, [first, ...rest], after) : [];
    }
    const style = listStyle(kind, level);
    const children = inlineRuns(manuscript, first.children);
    return [
      paragraph(manuscript, style, children, { numbering }),
      ...richParagraphs(manuscript, rest, after),
    ];
  });
};

/** A list of texts under bullets. */
export const bulletParagraphs = (manuscript: Manuscript, items: readonly RichText[]): Paragraph[] =>
  listParagraphs(manuscript, { kind: 'list', items }, 0);
