import type { Entry, EntryBody, Link } from './model.ts';
import { metaItems, subtitleSeparator } from './separators.ts';

/** The words of a layout that order the head of an entry. */
export interface HeadWords {
  /** Title and subtitle on a line each, or on one. */
  readonly entry: 'stacked' | 'inline';
  readonly lead: 'employer' | 'role';
  readonly dates: 'right' | 'gutter' | 'below';
}

export type HeadPart = 'title' | 'subtitle' | 'period' | 'place';
export type NamePart = Extract<HeadPart, 'title' | 'subtitle'>;

export const isNamePart = (part: HeadPart): part is NamePart =>
  part === 'title' || part === 'subtitle';

/** Only roles and degrees come before the employer or school: a certificate comes before its issuer. */
const leadsWithSubtitle = ({ subtitleKind }: Entry, { lead }: HeadWords): boolean =>
  lead === 'role' && (subtitleKind === 'role' || subtitleKind === 'degree');

/**
 * The lines of the head of an entry, each with its parts in reading order. The period is on the line of the role:
 * at its end, or before it in a column of dates; below, it has a line of its own. Stacked, the place follows an employer
 * that leads.
 */
export const headLines = (entry: Entry, words: HeadWords): readonly (readonly HeadPart[])[] => {
  const names: HeadPart[] = [
    ...(entry.title.text === '' ? [] : (['title'] as const)),
    ...(entry.subtitle === undefined ? [] : (['subtitle'] as const)),
  ];
  const ordered = leadsWithSubtitle(entry, words) ? names.reverse() : names;
  const isStacked = isStackable(entry) && words.entry === 'stacked';
  const lines: HeadPart[][] = isStacked ? ordered.map((name) => [name]) : [ordered];
  const dated = withPeriod(
    entry,
    lines.filter((line) => line.length > 0),
    words,
  );
  return isStacked && words.dates !== 'below' ? withPlace(entry, dated) : dated;
};

/** Whether an entry has an employer or a school, with a role or degree of its own or with roles below. */
const isStackable = ({ subtitleKind, roles }: Entry): boolean =>
  subtitleKind !== undefined || roles.length > 0;

const withPlace = (
  { place }: Entry,
  lines: readonly (readonly HeadPart[])[],
): readonly (readonly HeadPart[])[] => {
  const [first, ...others] = lines;
  const isFree = first?.length === 1 && first[0] === 'title';
  return place !== undefined && isFree ? [['title', 'place'], ...others] : lines;
};

const withPeriod = (
  { period }: Entry,
  lines: readonly HeadPart[][],
  { dates }: HeadWords,
): readonly (readonly HeadPart[])[] => {
  if (period === undefined) return lines;
  if (dates === 'below' || lines.length === 0) return [...lines, ['period']];
  const dated = Math.max(
    0,
    lines.findIndex((line) => line.includes('subtitle')),
  );
  return lines.map((line, index) => {
    if (index !== dated) return line;
    return dates === 'gutter' ? ['period', ...line] : [...line, 'period'];
  });
};

/** The line below the head of an entry or role. A place in the head is not repeated. */
export const metaBelow = (entry: Entry | EntryBody, words: HeadWords): readonly Link[] => {
  const mayLead = 'roles' in entry && entry.place !== undefined && words.entry === 'stacked';
  if (!mayLead || !headLines(entry, words).flat().includes('place')) return metaItems(entry);
  const { place: _inHead, ...rest } = entry;
  return metaItems(rest);
};

/** The names of a line as one text: "BBC, Engineer". */
export const namesText = (
  { title, subtitle = '' }: Pick<Entry, 'title' | 'subtitle'>,
  parts: readonly HeadPart[],
): string => {
  const names = { title: title.text, subtitle };
  const [first = '', second] = parts.filter(isNamePart).map((part) => names[part]);
  return second === undefined ? first : first + subtitleSeparator(first, second) + second;
};
