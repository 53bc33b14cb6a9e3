import {
  headLines,
  isNamePart,
  lineNames,
  roleLines,
  type HeadWords,
  type LineName,
} from '../../view/entry-head.ts';
import type { Entry, Role } from '../../view/model.ts';
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

/** A name in a line, with its face. */
interface StyledName extends Omit<LineName, 'isRole'> {
  readonly style: Layout['roleStyle'];
}

/** A line of the head of an entry or role, for the partial `entry-line`. */
export interface EntryLine {
  readonly names: readonly StyledName[];
  /** Heading level; absent for the second line of names. */
  readonly level?: number;
  readonly period?: string;
  /** The place, after the names. */
  readonly place?: string;
  /** Whether the period is in a column before the names. */
  readonly isPeriodFirst: boolean;
}

const styled = ({ isRole, ...name }: LineName, { roleStyle }: Layout): StyledName => ({
  ...name,
  style: isRole ? roleStyle : 'regular',
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
    names: lineNames(entry, parts).map((name) => styled(name, layout)),
    ...(index === first && { level: headings.entry }),
    ...(parts.includes('place') && entry.place !== undefined && { place: entry.place }),
    ...withPeriod(parts.includes('period') ? entry.period : undefined, layout),
  }));
};

/** The lines of the head of a role below its employer. */
export const roleEntryLines = (role: Role, { layout, headings }: TemplateData): EntryLine[] =>
  roleLines(role, layout).map((parts, index) => ({
    names: parts.includes('title') ? [{ link: { text: role.title }, style: layout.roleStyle }] : [],
    ...(index === 0 && { level: headings.role }),
    ...withPeriod(parts.includes('period') ? role.period : undefined, layout),
  }));
