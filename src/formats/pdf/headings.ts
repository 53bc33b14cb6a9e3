import { headLines, namesText, type HeadWords } from '../../view/entry-head.ts';
import type { ResumeView } from '../../view/model.ts';

/** The texts of all headings of a view, in document order. */
export const headingsOf = (
  { header, letter, sections }: ResumeView,
  words: HeadWords,
): string[] => [
  header.name ?? header.label ?? '',
  ...(letter?.subject === undefined ? [] : [letter.subject]),
  ...sections.flatMap((section) => [
    section.title,
    ...(section.kind === 'entries' ? section.entries : []).flatMap((entry) => [
      ...headLines(entry, words)
        .map((parts) => namesText(entry, parts))
        .filter((names) => names !== '')
        .slice(0, 1),
      ...entry.roles.map((role) => role.title),
    ]),
  ]),
];
