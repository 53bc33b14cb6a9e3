import { headLines, isNamePart, type HeadPart, type HeadWords } from '../../view/entry-head.ts';
import type { Entry, Link, Role } from '../../view/model.ts';
import { subtitleSeparator } from '../../view/separators.ts';
import type { Layout } from '../../theme/layout.ts';

/** Heading levels. Without name and label, sections start at level 1, so that no level is skipped. */
export interface HeadingLevels {
  readonly section: number;
  readonly entry: number;
  readonly role: number;
}

/** The data of a template that its helpers use. */
export interface TemplateData {
  readonly separators: Readonly<Record<string, string>>;
  readonly headings: HeadingLevels;
  readonly layout: Layout;
  /** Whether each contact has a line or a column. */
  readonly areLines: boolean;
}

/** A name in a line: an employer or a role. */
interface LineName {
  readonly link: Link;
  readonly style: Layout['roleStyle'];
  /** Before the name, if it is the second in its line. */
  readonly separator?: string;
}

/** A line of the head of an entry or role, for the partial `entry-line`. */
export interface EntryLine {
  readonly names: readonly LineName[];
  /** Heading level; absent for the second line of names. */
  readonly level?: number;
  readonly period?: string;
  /** The place, after the names. */
  readonly place?: string;
  /** Whether the period is in a column before the names. */
  readonly isPeriodFirst: boolean;
}

const nameOf = (entry: Entry, part: HeadPart, { roleStyle }: Layout): LineName => {
  if (part === 'title') return { link: entry.title, style: 'regular' };
  const { subtitle = '', subtitleChildren, subtitleKind } = entry;
  const style = subtitleKind === undefined ? 'regular' : roleStyle;
  return {
    link: { text: subtitle, ...(subtitleChildren && { children: subtitleChildren }) },
    style,
  };
};

/** The names of a line, the second one with the separator before it. */
const namesOf = (entry: Entry, parts: readonly HeadPart[], layout: Layout): LineName[] =>
  parts.filter(isNamePart).map((part, index, names) => {
    const name = nameOf(entry, part, layout);
    if (index === 0) return name;
    const before = nameOf(entry, names[index - 1] ?? 'title', layout).link.text;
    return { ...name, separator: subtitleSeparator(before, name.link.text) };
  });

const withPeriod = (
  period: string | undefined,
  { dates }: HeadWords,
): Pick<EntryLine, 'period' | 'isPeriodFirst'> => ({
  ...(period !== undefined && { period }),
  isPeriodFirst: period !== undefined && dates === 'gutter',
});

/** The lines of the head of an entry. Its first names are the heading. */
export const entryLines = (entry: Entry, { layout, headings }: TemplateData): EntryLine[] => {
  const lines = headLines(entry, layout);
  const first = lines.findIndex((parts) => parts.some(isNamePart));
  return lines.map((parts, index) => ({
    names: namesOf(entry, parts, layout),
    ...(index === first && { level: headings.entry }),
    ...(parts.includes('place') && entry.place !== undefined && { place: entry.place }),
    ...withPeriod(parts.includes('period') ? entry.period : undefined, layout),
  }));
};

/** The lines of the head of a role below its employer. */
export const roleLines = (
  { title, period }: Role,
  { layout, headings }: TemplateData,
): EntryLine[] => {
  const names = title === '' ? [] : [{ link: { text: title }, style: layout.roleStyle }];
  const isBelow = layout.dates === 'below' && period !== undefined && names.length > 0;
  const dated = withPeriod(period, layout);
  if (isBelow) {
    return [
      { names, level: headings.role, isPeriodFirst: false },
      { names: [], ...dated },
    ];
  }
  return names.length === 0 && period === undefined
    ? []
    : [{ names, level: headings.role, ...dated }];
};
