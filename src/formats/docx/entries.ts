import { Run, Tab, type Paragraph, type ParagraphChild } from 'docx';
import type { Entry, EntryBody, HighlightGroup, Link, Role } from '../../view/model.ts';
import { metaItems, separators } from '../../view/reading.ts';
import { hyperlink, paragraph, textRuns, type Manuscript } from './manuscript.ts';
import { bulletParagraphs, richParagraphs } from './rich-text.ts';
import type { CharacterStyle } from './style-names.ts';

/** Dots and commas stay at the end of a line when what follows them moves to the next. */
const noBreakBefore = (separator: string): string => separator.replace(/^ /, '\u00A0');

/** A short text, leading where it leads. An address is visible as one: its link needs no line under it. */
export const linkRuns = (
  manuscript: Manuscript,
  { text, href }: Link,
  style?: CharacterStyle,
): ParagraphChild[] =>
  href === undefined
    ? textRuns(manuscript, text, style && { style })
    : [hyperlink(href, textRuns(manuscript, text, { style: style ?? 'QuietHyperlink' }))];

/** Items of one line with a separator between them. */
export const joinRuns = (
  manuscript: Manuscript,
  items: readonly (readonly ParagraphChild[])[],
  separator: string,
): ParagraphChild[] =>
  items.flatMap((item, index) =>
    index === 0 ? item : [...textRuns(manuscript, noBreakBefore(separator)), ...item],
  );

interface TitleLine {
  readonly title: Link;
  /** Of the title, beyond the paragraph's. */
  readonly style?: CharacterStyle;
  readonly subtitle?: string;
  readonly period?: string;
}

const titleRuns = (
  manuscript: Manuscript,
  { title, style, subtitle, period }: TitleLine,
): ParagraphChild[] => [
  ...(title.text === '' ? [] : linkRuns(manuscript, title, style)),
  ...(subtitle === undefined
    ? []
    : textRuns(manuscript, separators.subtitle + subtitle, { style: 'EntrySubtitle' })),
  ...(period === undefined
    ? []
    : [new Run({ children: [new Tab()] }), ...textRuns(manuscript, period, { style: 'Period' })]),
];

const group = (manuscript: Manuscript, { name, highlights }: HighlightGroup): Paragraph[] => [
  ...(name ? richParagraphs(manuscript, name, { style: 'GroupTitle', level: 0 }) : []),
  ...bulletParagraphs(manuscript, highlights),
];

const content = (manuscript: Manuscript, entry: EntryBody): Paragraph[] => [
  ...richParagraphs(manuscript, entry.body),
  ...entry.groups.flatMap((one) => group(manuscript, one)),
  ...(entry.keywords.length === 0
    ? []
    : [
        paragraph(
          manuscript,
          'Keywords',
          textRuns(manuscript, entry.keywords.join(noBreakBefore(separators.keyword))),
        ),
      ]),
];

/**
 * Title line, meta line, and what follows them. The styles keep both with the next paragraph;
 * the last one of an entry must not, or it would pull the next entry along.
 */
const entryParagraphs = (
  manuscript: Manuscript,
  style: 'Heading2' | 'Heading3',
  line: TitleLine,
  { meta, rest }: { readonly meta: readonly Link[]; readonly rest: readonly Paragraph[] },
): Paragraph[] => {
  const title = titleRuns(manuscript, line);
  const items = meta.map((item) => linkRuns(manuscript, item));
  const released = { keepNext: false };
  const isTitleLast = items.length + rest.length === 0;
  return [
    ...(title.length === 0
      ? []
      : [paragraph(manuscript, style, title, isTitleLast ? released : {})]),
    ...(items.length === 0
      ? []
      : [
          paragraph(
            manuscript,
            'EntryMeta',
            joinRuns(manuscript, items, separators.item),
            rest.length === 0 ? released : {},
          ),
        ]),
    ...rest,
  ];
};

const roleParagraphs = (manuscript: Manuscript, role: Role): Paragraph[] =>
  entryParagraphs(
    manuscript,
    'Heading3',
    { ...role, title: { text: role.title } },
    { meta: metaItems(role), rest: content(manuscript, role) },
  );

/** An entry: who and what, when, where; then its text, its lists and its roles. */
export const writeEntry = (manuscript: Manuscript, entry: Entry): Paragraph[] =>
  entryParagraphs(
    manuscript,
    'Heading2',
    { ...entry, style: 'EntryTitle' },
    {
      meta: metaItems(entry),
      rest: [
        ...content(manuscript, entry),
        ...entry.roles.flatMap((role) => roleParagraphs(manuscript, role)),
      ],
    },
  );
