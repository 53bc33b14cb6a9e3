import type { Paragraph, ParagraphChild } from 'docx';
import type { RichText, Section, Term } from '../../view/model.ts';
import { separators, termLabel } from '../../view/reading.ts';
import { writeEntry } from './entries.ts';
import { paragraph, textRuns, type Manuscript } from './manuscript.ts';
import { inlineRuns, richParagraphs } from './rich-text.ts';
import type { CharacterStyle } from './style-names.ts';

/** What stands beside a term's label: its keywords, else the first paragraph of its text. */
const besideLabel = (
  manuscript: Manuscript,
  { keywords, body }: Term,
): { runs: readonly ParagraphChild[]; rest: RichText } => {
  if (keywords.length > 0) {
    return { runs: textRuns(manuscript, keywords.join(separators.termKeyword)), rest: body };
  }
  const [first, ...rest] = body;
  return first?.kind === 'paragraph'
    ? { runs: inlineRuns(manuscript, first.children), rest }
    : { runs: [], rest: body };
};

/** Names and levels alone, as of languages: nothing stands beside the names for them to lead. */
const isBrief = (terms: readonly Term[]): boolean =>
  terms.every(({ keywords, body }) => keywords.length + body.length === 0);

const writeTerm = (
  manuscript: Manuscript,
  term: Term,
  look: { readonly style?: CharacterStyle },
): Paragraph[] => {
  const { name, level } = term;
  const { runs, rest } = besideLabel(manuscript, term);
  const before = name === undefined ? '' : separators.level;
  const after = runs.length > 0 && termLabel(term) !== '' ? separators.label : '';
  const line = [
    ...(name === undefined ? [] : textRuns(manuscript, name, look)),
    ...(level === undefined ? [] : textRuns(manuscript, before + level)),
    ...(after === '' ? [] : textRuns(manuscript, after)),
    ...runs,
  ];
  return [
    ...(line.length === 0 ? [] : [paragraph(manuscript, 'Term', line)]),
    ...richParagraphs(manuscript, rest),
  ];
};

const content = (manuscript: Manuscript, section: Section): Paragraph[] => {
  switch (section.kind) {
    case 'prose':
      return richParagraphs(manuscript, section.body);
    case 'entries':
      return section.entries.flatMap((entry) => writeEntry(manuscript, entry));
    case 'terms':
      return section.terms.flatMap((term) =>
        writeTerm(manuscript, term, isBrief(section.terms) ? {} : { style: 'TermName' }),
      );
  }
};

/** A section: its title as a heading, then its content. */
export const writeSection = (manuscript: Manuscript, section: Section): Paragraph[] => [
  paragraph(manuscript, 'Heading1', textRuns(manuscript, section.title)),
  ...content(manuscript, section),
];
