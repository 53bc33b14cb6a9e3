import { isDatedHead, isDateOnly, takeDates, withoutEdges, type DatedText } from './dates.ts';
import type { EntryDraft } from './entry-draft.ts';
import { boldText, hasWords, isSentence, withoutMarkup, type ProseLine } from './line.ts';
import { isRole } from './roles.ts';
import { isDegree } from './study.ts';

/** The longest line of a head, in characters. */
const longestHead = 140;

export const mayBeHead = ({ kind, text }: ProseLine): boolean =>
  kind === 'text' &&
  text.length <= longestHead &&
  (!isSentence(text) || takeDates(text).period !== undefined);

/** Whether a text line with its neighbours below reads as the head of an entry: short lines with dates. */
export const startsHead = (lines: readonly ProseLine[], index: number): boolean => {
  for (let row = index; row <= index + 3; row++) {
    const line = lines[row];
    if (!line || !mayBeHead(line) || (row > index && line.isApart && row > index + 1)) return false;
    const { period, rest, isRange } = takeDates(line.text);
    if (period && (isRange || withoutMarkup(rest).length < 100))
      return row > index || hasWords(rest);
  }
  return false;
};

/** Whether a line is an item with dates, at the outer level of its list: a role in a list of jobs, a degree in one of studies. */
export const isItemHead = ({ kind, depth, text }: ProseLine, section: EntrySection): boolean =>
  kind === 'item' &&
  depth === 0 &&
  text.length <= longestHead &&
  section !== 'other' &&
  isDatedHead(text) &&
  (section === 'studies' ? isDegree : isRoleText)(takeDates(text).rest);

/** Whether an item of the outer level is an entry: it has a time, or it is a degree with its year. */
export const isItemEntry = (line: ProseLine, section: EntrySection): boolean => {
  const { period, isRange, rest } = takeDates(line.text);
  const isDated = isRange || (section === 'studies' && isDegree(withoutEdges(withoutMarkup(rest))));
  return (
    line.depth === 0 && period !== undefined && isDated && mayBeHead({ ...line, kind: 'text' })
  );
};

/** Whether a line below the name of a school is the degree. */
export const addsDegree = (plain: string, head: readonly string[]): boolean =>
  plain.length <= 90 &&
  !isSentence(plain) &&
  isDegree(plain) &&
  !head.some((row) => isDegree(withoutMarkup(row)));

const isRoleText = (text: string): boolean =>
  isRole(withoutMarkup(text)) || boldText(text) !== undefined;

/** Whether a line is a role and its dates, without an organisation. */
export const isLoneRole = (line: ProseLine): boolean => {
  const { period, isRange, rest } = takeDates(line.text);
  const plain = withoutMarkup(rest);
  return (
    period !== undefined && isRange && mayBeHead(line) && isRole(plain) && !/[,;|@\t•·]/.test(plain)
  );
};

type Head = Pick<EntryDraft, 'head' | 'roles' | 'isTitled' | 'period' | 'datedRow' | 'ownHead'>;

/** Whether the head of an entry is an employer and a role, or roles follow it. */
export const hasRole = ({ head, roles }: Head): boolean => {
  const [name = '', role = ''] = head;
  return roles.length > 0 || (head.length === 2 && !isRole(name) && isRole(role));
};

/** Whether an entry begins with the heading of an employer, and a line below has the dates of its first role. */
export const isEmployerHeading = (entry: Head): boolean => {
  const { head, roles, isTitled, period, datedRow = 0, ownHead = 1 } = entry;
  if (!isTitled || isRole(withoutMarkup(head[0] ?? ''))) return false;
  return roles.length > 0 || (period !== undefined && datedRow > 0 && head.length > ownHead);
};

/** Whether a line is in bold or a role, with dates after it or alone in the next line. */
export const isRoleLine = (line: ProseLine, next: ProseLine | undefined): boolean => {
  if (isLoneRole(line)) return true;
  const { period, isRange, rest } = takeDates(line.text);
  if (boldText(rest) === undefined) return false;
  return period ? isRange : next !== undefined && isDatedLine(next);
};

const isDatedLine = ({ kind, text, isApart }: ProseLine): boolean =>
  kind === 'text' && !isApart && takeDates(text).isRange && isDateOnly(text);

/** Whether a line may be an organisation: a short text without terms in a row. */
export const isNameLine = ({ text }: ProseLine): boolean =>
  text.length <= 60 && /^\P{L}*[\p{Lu}\p{Lo}\d]/u.test(text) && !/[·•]|,.*,|[,.]$/u.test(text);

/** Whether a line and its dates are as far apart as those of the entry above: "MSc, University of Oslo", then "2003 – 2008 | Oslo". */
export const repeatsHead = (
  lines: readonly ProseLine[],
  index: number,
  above: { readonly datedRow?: number; readonly depth: number } | undefined,
): boolean => {
  const { datedRow = 0, depth } = above ?? {};
  const dates = lines[index + datedRow];
  if (depth !== 0 || datedRow === 0 || dates?.kind !== 'text') return false;
  if (!isDatedHead(dates.text) && !isDateOnly(dates.text)) return false;
  return lines
    .slice(index, index + datedRow)
    .every((line) => isUndatedHead(line) && !takeDates(line.text).period);
};

const isUndatedHead = (line: ProseLine): boolean =>
  mayBeHead(line) && /^\P{L}*[\p{Lu}\p{Lo}]/u.test(line.text) && !/,$/.test(line.text);

/** The kind of the entries of a section. */
export type EntrySection = 'jobs' | 'studies' | 'other';

/** Adds a line to the head of an entry, without its dates. */
export const addHead = (entry: EntryDraft, { text, kind, depth }: ProseLine): void => {
  if (depth === 1 && kind === 'text' && entry.head.length > 0) entry.ownHead ??= entry.head.length;
  const dated: DatedText = entry.period ? { rest: text, isRange: false } : takeDates(text);
  if (dated.period) [entry.period, entry.datedRow] = [dated.period, entry.headRows];
  entry.headRows += 1;
  entry.isCutOff ||= dated.isCutOff ?? false;
  if (hasWords(dated.rest)) entry.head.push(dated.rest);
};
