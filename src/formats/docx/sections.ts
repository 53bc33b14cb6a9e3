import type { ParagraphChild } from 'docx';
import type { RichText, Section, Term } from '../../view/model.ts';
import { areBrief, separators, termLabel } from '../../view/reading.ts';
import { entryLines, inSequence, joinTexts, released } from './entries.ts';
import { textRuns, type Line, type Manuscript } from './manuscript.ts';
import { inlineRuns, richLines } from './rich-text.ts';

/** The text after the label of a term: its keywords, otherwise the first paragraph of its body. */
const besideLabel = (
  manuscript: Manuscript,
  { keywords, body }: Term,
): { runs: readonly ParagraphChild[]; rest: RichText } => {
  if (keywords.length > 0) {
    return { runs: joinTexts(manuscript, keywords, separators.termKeyword), rest: body };
  }
  const [first, ...rest] = body;
  return first?.kind === 'paragraph'
    ? { runs: inlineRuns(manuscript, first.children), rest }
    : { runs: [], rest: body };
};

const briefLine = (manuscript: Manuscript, terms: readonly Term[]): Line => {
  const labels = terms.map(termLabel);
  return { style: 'Term', children: joinTexts(manuscript, labels, separators.item) };
};

const termLines = (manuscript: Manuscript, term: Term): Line[] => {
  const { name, level } = term;
  const { runs, rest } = besideLabel(manuscript, term);
  const before = name === undefined ? '' : separators.level;
  const after = runs.length > 0 && termLabel(term) !== '' ? separators.label : '';
  const line = [
    ...(name === undefined ? [] : textRuns(manuscript, name, { style: 'TermName' })),
    ...(level === undefined ? [] : textRuns(manuscript, before + level)),
    ...(after === '' ? [] : textRuns(manuscript, after)),
    ...runs,
  ];
  return [
    ...(line.length === 0 ? [] : [{ style: 'Term', children: line } as const]),
    ...richLines(manuscript, rest),
  ];
};

const contentLines = (manuscript: Manuscript, section: Section): Line[] => {
  switch (section.kind) {
    case 'prose':
      return richLines(manuscript, section.body);
    case 'entries':
      return inSequence(
        section.entries.map((entry) => entryLines(manuscript, entry)),
        'Heading2',
      );
    case 'terms':
      return areBrief(section.terms)
        ? [briefLine(manuscript, section.terms)]
        : section.terms.flatMap((term) => termLines(manuscript, term));
  }
};

/**
 * Removes the space before the first line, because the title above has its own space after it. Word styles cannot
 * select the first paragraph.
 */
export const withoutGapBefore = ([first, ...rest]: readonly Line[]): Line[] =>
  first === undefined ? [] : [{ ...first, spacing: { before: 0 } }, ...rest];

/** The lines of a section: heading, then content. */
export const sectionLines = (manuscript: Manuscript, section: Section): Line[] => [
  { style: 'Heading1', children: textRuns(manuscript, section.title) },
  ...withoutGapBefore(released(contentLines(manuscript, section))),
];
