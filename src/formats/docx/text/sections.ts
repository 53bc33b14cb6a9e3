import type { IFrameOptions, ParagraphChild } from 'docx';
import { isLongTitle } from '../../../theme/long-title.ts';
import { splitTermBody } from '../../../view/terms.ts';
import type { RichText, Section, Term } from '../../../view/model.ts';
import { areLabelsOnly, listSeparator, separators, termLabel } from '../../../view/separators.ts';
import {
  lineBreak,
  onGround,
  tab,
  textRuns,
  type DocxContext,
  type ParagraphSpec,
} from '../context.ts';
import { termLabelWidth } from '../styles/paragraph-styles.ts';
import { rule } from '../styles/title-styles.ts';
import { twips } from '../styles/units.ts';
import { textWidth } from './header-columns.ts';
import { allowBreakAfterLast, joinBlocks } from './entries.ts';
import { frameBeside } from './frames.ts';
import { withSpaceAfterLast } from './lines.ts';
import { numberEntries } from './numbered-entries.ts';
import { joinRuns, joinShortTexts } from './short-texts.ts';
import { inlineRuns, richParagraphs } from './rich-text.ts';

const inlineTermsParagraph = (context: DocxContext, terms: readonly Term[]): ParagraphSpec => {
  const labels = terms.map(termLabel);
  const children = joinShortTexts(context, labels, separators.item);
  // A line without columns does not hang.
  const indent = { left: context.page.start, hanging: 0 };
  return { style: 'Term', children, ...(context.layout.terms === 'columns' && { indent }) };
};

/** Whether a label is shorter than its column; about, because only Word lays out lines. Below a longer one the value has a line of its own. */
const fitsLabel = ({ tokens, layout, page }: DocxContext, term: Term): boolean =>
  textWidth(tokens.font.body, termLabel(term), tokens.size.body) <
  termLabelWidth({ tokens, layout }, page.start);

/** The parts of a term's line: label and value. */
const termLine = (
  context: DocxContext,
  term: Term,
): { line: readonly ParagraphChild[]; rest: RichText } => {
  const { name, level, keywords } = term;
  const { lead, rest } = splitTermBody(term);
  const runs =
    keywords.length > 0
      ? joinShortTexts(context, keywords, listSeparator(keywords))
      : inlineRuns(context, lead);
  const label = [
    ...(name === undefined ? [] : textRuns(context, name, { style: 'TermName' })),
    ...(level === undefined
      ? []
      : textRuns(context, (name === undefined ? '' : separators.level) + level)),
  ];
  if (label.length === 0 || runs.length === 0) return { line: [...label, ...runs], rest };
  // In columns the label ends with a tab instead of a space.
  const isInColumns = context.layout.terms === 'columns';
  const separator = isInColumns ? separators.label.trimEnd() : separators.label;
  const between = [
    ...textRuns(context, separator),
    ...(isInColumns ? [fitsLabel(context, term) ? tab() : lineBreak()] : []),
  ];
  return { line: [...label, ...between, ...runs], rest };
};

const termParagraphs = (context: DocxContext, term: Term): ParagraphSpec[] => {
  const { line, rest } = termLine(context, term);
  return [
    ...(line.length === 0 ? [] : [{ style: 'Term', children: line } as const]),
    ...richParagraphs(context, rest),
  ];
};

/** Terms by the word `terms`: a line each, with the values in a column, or all in one line. */
const allTermParagraphs = (context: DocxContext, terms: readonly Term[]): ParagraphSpec[] => {
  if (areLabelsOnly(terms) && !context.isInColumn) return [inlineTermsParagraph(context, terms)];
  if (context.layout.terms !== 'inline') {
    return terms.flatMap((term) => termParagraphs(context, term));
  }
  const lines = terms.map((term) => termLine(context, term));
  const items = lines.map(({ line }) => line).filter((line) => line.length > 0);
  return [
    { style: 'Term', children: joinRuns(context, items, separators.item) },
    ...lines.flatMap(({ rest }) => richParagraphs(context, rest)),
  ];
};

const contentParagraphs = (context: DocxContext, section: Section): ParagraphSpec[] => {
  switch (section.kind) {
    case 'prose':
      return richParagraphs(context, section.body);
    case 'entries':
      return joinBlocks(numberEntries(context, section), 'Heading2');
    case 'terms':
      return allTermParagraphs(context, section.terms);
  }
};

/**
 * Removes the space before the first line, because the title above has its own space after it. Word styles cannot
 * select the first paragraph.
 */
export const withoutSpaceBefore = ([first, ...rest]: readonly ParagraphSpec[]): ParagraphSpec[] =>
  first === undefined ? [] : [{ ...first, spacing: { before: 0 } }, ...rest];

/** The lines of a section: heading, then content. */
export const sectionParagraphs = (
  context: DocxContext,
  section: Section,
): readonly ParagraphSpec[] => {
  const title: ParagraphSpec = {
    style: 'Heading1',
    children: textRuns(onGround(context, 'Title'), section.title),
  };
  const content = withoutSpaceBefore(allowBreakAfterLast(contentParagraphs(context, section)));
  if (context.layout.headings !== 'beside') return [title, ...content];
  // On right-to-left pages programs disagree whether the place of a frame counts from the left.
  if (isLongTitle(section.title) || context.direction === 'rtl')
    return [{ ...title, border: ruleAbove(context) }, ...withSpaceAfter(context, content)];
  const [first, ...rest] = withSpaceAfter(context, content);
  return [
    { ...title, frame: besideFrame(context) },
    ...(first ? [{ ...first, border: ruleAbove(context) }, ...rest] : []),
  ];
};

/** Word draws no top border below a line with the same borders, such as a section of one line, but one between them. */
const ruleAbove = ({ tokens }: DocxContext) => {
  const line = {
    ...rule,
    space: Math.min(Math.max(rule.space, Math.round(tokens.space.heading)), 31),
  };
  return { top: line, between: line };
};

/**
 * The frame of a title in the left column, level with the first line of its section. It is anchored to this line, so
 * that both stay on one page, and comes before it in the reading order.
 */
const besideFrame = ({ page, tokens }: DocxContext): IFrameOptions => {
  const width = page.start - twips(tokens.size.body);
  return frameBeside(0, width, twips(tokens.size.body / 2));
};

/** The space between sections, after the last line: programs differ in the place of a frame if its anchor has space before it. */
const withSpaceAfter = ({ tokens }: DocxContext, lines: readonly ParagraphSpec[]) =>
  withSpaceAfterLast(lines, twips(tokens.space.section));
