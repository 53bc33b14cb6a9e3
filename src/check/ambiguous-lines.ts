import type { Entry, ResumeView } from '../view/model.ts';
import type { FileText, Match } from './alignment.ts';
import { countBelow } from '../text/sorted-offsets.ts';
import type { DraftAdvice } from './report.ts';
import { addUnder } from '../text/group-by.ts';

/** Sections that applicant tracking systems split into fields. */
const fieldedSections: readonly string[] = ['work', 'volunteer', 'education'];

/** Signs at which parsers split a line. They do not split at a comma, because "Acme, Inc." contains one. */
const knownSeparator = /^[|–—•·@‐-]+$/u;

/** Lines between an entry and its dates above which parsers assign the dates to another entry. */
const mostLinesApart = 2;

/** Advice on lines of a file that parsers assign to the wrong field. */
export const adviseOnLines = (
  text: FileText,
  matches: readonly Match[],
  { sections }: ResumeView,
): DraftAdvice[] => {
  const found = matchesByPointer(matches);
  const heads = sections.flatMap((section) =>
    section.kind === 'entries' && fieldedSections.includes(section.id)
      ? section.entries.flatMap((entry) => headsOf(entry, found))
      : [],
  );
  return [...adviseOnUnsplit(text, heads), ...adviseOnDatesApart(text, heads)];
};

/** Where a file has the head of an entry or of a role. */
interface Head {
  readonly title: Match;
  readonly subtitle?: Match | undefined;
  readonly period?: Match | undefined;
}

const matchesByPointer = (matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> => {
  const found = new Map<string, Match[]>();
  for (const match of matches) {
    const { role, pointer } = match.expected;
    if (role !== 'heading' || match.outcome !== 'found') continue;
    addUnder(found, pointer, match);
  }
  return found;
};

const headsOf = (
  { pointer, title, subtitle, period, roles }: Entry,
  found: ReadonlyMap<string, readonly Match[]>,
): Head[] => {
  const matchOf = (of: string, text: string | undefined): Match | undefined =>
    found.get(of)?.find(({ expected }) => expected.text === text);
  const heads = [
    { at: pointer, name: title.text, subtitle, period },
    ...roles.map((role) => ({ ...role, at: role.pointer, name: role.title, subtitle: undefined })),
  ];
  return heads.flatMap((head) => {
    const name = matchOf(head.at, head.name);
    if (name === undefined) return [];
    const [second, dates] = [matchOf(head.at, head.subtitle), matchOf(head.at, head.period)];
    return [{ title: name, subtitle: second, period: dates }];
  });
};

/** Employers and roles, or schools and degrees, on one line without a sign between them. */
const adviseOnUnsplit = (text: FileText, heads: readonly Head[]): DraftAdvice[] => {
  const lineOf = lineFinder(text);
  const unsplit = heads.flatMap(({ title, subtitle }) => {
    if (subtitle === undefined || lineOf(title.end - 1) !== lineOf(subtitle.start)) return [];
    const between = text.characters.slice(title.end, subtitle.start);
    return knownSeparator.test(between) ? [] : [{ title: title.expected, subtitle }];
  });
  const [first, ...others] = unsplit;
  if (first === undefined) return [];
  const { pointer, text: name } = first.title;
  const rest = others.length === 1 ? 'does 1 other' : `do ${others.length} others`;
  const more = others.length === 0 ? '' : `, and so ${rest}`;
  const message =
    `"${name}" and "${first.subtitle.expected.text}" are on one line without a sign at which parsers split it${more}; ` +
    'a theme with a line for each is read better.';
  return [{ code: 'line_ambiguous', pointer, text: name, message }];
};

const adviseOnDatesApart = (text: FileText, heads: readonly Head[]): DraftAdvice[] => {
  const lineOf = lineFinder(text);
  return heads.flatMap(({ title, subtitle = title, period }): DraftAdvice[] => {
    if (period === undefined) return [];
    const own = [title, subtitle].flatMap(({ start, end }) => [lineOf(start), lineOf(end - 1)]);
    const [first, last] = [Math.min(...own), Math.max(...own)];
    const lines = Math.max(first - lineOf(period.end - 1), lineOf(period.start) - last);
    if (lines <= mostLinesApart) return [];
    const { pointer, text: dates } = period.expected;
    const message = `"${dates}" is ${lines} lines from "${title.expected.text}"; parsers may assign it to another entry.`;
    return [{ code: 'dates_apart', pointer, text: dates, message }];
  });
};

/** The index of the line of a character. */
const lineFinder =
  ({ lines }: FileText) =>
  (offset: number): number =>
    countBelow(lines, offset + 1) - 1;
