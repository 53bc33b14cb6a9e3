import type { ParagraphChild } from 'docx';
import type { RichText, Section, Term } from '../../../view/model.ts';
import { areLabelsOnly, listSeparator, separators, termLabel } from '../../../view/separators.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { allowBreakAfterLast, entryParagraphs, joinBlocks, joinTexts } from './entries.ts';
import { inlineRuns, richParagraphs } from './rich-text.ts';

/** The text after the label of a term: its keywords, otherwise the first paragraph of its body. */
const termValue = (
  context: DocxContext,
  { keywords, body }: Term,
): { runs: readonly ParagraphChild[]; rest: RichText } => {
  if (keywords.length > 0) {
    return { runs: joinTexts(context, keywords, listSeparator(keywords)), rest: body };
  }
  const [first, ...rest] = body;
  return first?.kind === 'paragraph'
    ? { runs: inlineRuns(context, first.children), rest }
    : { runs: [], rest: body };
};

const inlineTermsParagraph = (context: DocxContext, terms: readonly Term[]): ParagraphSpec => {
  const labels = terms.map(termLabel);
  return { style: 'Term', children: joinTexts(context, labels, separators.item) };
};

const termParagraphs = (context: DocxContext, term: Term): ParagraphSpec[] => {
  const { name, level } = term;
  const { runs, rest } = termValue(context, term);
  const before = name === undefined ? '' : separators.level;
  const after = runs.length > 0 && termLabel(term) !== '' ? separators.label : '';
  const line = [
    ...(name === undefined ? [] : textRuns(context, name, { style: 'TermName' })),
    ...(level === undefined ? [] : textRuns(context, before + level)),
    ...(after === '' ? [] : textRuns(context, after)),
    ...runs,
  ];
  return [
    ...(line.length === 0 ? [] : [{ style: 'Term', children: line } as const]),
    ...richParagraphs(context, rest),
  ];
};

const contentParagraphs = (context: DocxContext, section: Section): ParagraphSpec[] => {
  switch (section.kind) {
    case 'prose':
      return richParagraphs(context, section.body);
    case 'entries':
      return joinBlocks(
        section.entries.map((entry) => entryParagraphs(context, entry)),
        'Heading2',
      );
    case 'terms':
      return areLabelsOnly(section.terms)
        ? [inlineTermsParagraph(context, section.terms)]
        : section.terms.flatMap((term) => termParagraphs(context, term));
  }
};

/**
 * Removes the space before the first line, because the title above has its own space after it. Word styles cannot
 * select the first paragraph.
 */
export const withoutSpaceBefore = ([first, ...rest]: readonly ParagraphSpec[]): ParagraphSpec[] =>
  first === undefined ? [] : [{ ...first, spacing: { before: 0 } }, ...rest];

/** The lines of a section: heading, then content. */
export const sectionParagraphs = (context: DocxContext, section: Section): ParagraphSpec[] => [
  { style: 'Heading1', children: textRuns(context, section.title) },
  ...withoutSpaceBefore(allowBreakAfterLast(contentParagraphs(context, section))),
];
