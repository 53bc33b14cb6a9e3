import type { Contact, Detail, Entry, EntryBody, Link, Term } from './model.ts';
import { joinPresent } from '../text/format-text.ts';
import { kana } from '../text/unicode.ts';

/**
 * Separators between the strings of a view. Every format uses only these,
 * so that PDF, Word and plain text have the same words in the same order.
 */
export const separators = {
  /** Between title and subtitle: "BBC, Engineer". See `subtitleSeparator`. */
  subtitle: ', ',
  /** Between contacts. Applicant tracking systems split lines at it. */
  contact: ' | ',
  /** Between the items of a line: of a meta line, and of terms without texts. */
  item: ' · ',
  /** Between the keywords of an entry. */
  keyword: ' · ',
  /** Between a term's name and its level: "German – native". */
  level: ' – ',
  /** Between a term's name (and level) and its keywords or text, and between a detail's label and text. */
  label: ': ',
  /** Between the keywords of a term. See `listSeparator`. */
  termKeyword: ', ',
} as const;

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Between the items of a list: the comma of enumerations if an item is Chinese or Japanese. */
export const listSeparator = (items: readonly string[]): string =>
  items.some((item) => ideographs.test(item)) ? '、' : separators.termKeyword;

/** Between a title and its subtitle: the comma of their script if both are Chinese or Japanese. */
export const subtitleSeparator = (title: string, subtitle: string): string => {
  if (!ideographs.test(title) || !ideographs.test(subtitle)) return separators.subtitle;
  return kana.test(title + subtitle) ? '、' : '，';
};

/** Contacts on one line. */
export const contactsText = (contacts: readonly Contact[]): string =>
  contacts.map(({ text }) => text).join(separators.contact);

export const detailText = ({ label, text }: Detail): string =>
  label === undefined ? text : label + separators.label + text;

/** The second line of an entry or role, in reading order: context, place, link, details. */
export const metaItems = (entry: EntryBody | Entry): readonly Link[] => [
  ...(entry.context === undefined ? [] : [{ text: entry.context }]),
  ...(entry.place === undefined ? [] : [{ text: entry.place }]),
  ...('link' in entry && entry.link ? [entry.link] : []),
  ...entry.details.map(detailLink),
];

/** A detail with its label and its markup. */
const detailLink = (detail: Detail): Link => {
  const { label, children, href } = detail;
  const before =
    label === undefined ? [] : [{ kind: 'text', text: label + separators.label } as const];
  return {
    text: detailText(detail),
    ...(href !== undefined && { href }),
    ...(children && { children: [...before, ...children] }),
  };
};

/** The label of a term: "German – native", or only its name or level. */
export const termLabel = ({ name, level }: Term): string =>
  joinPresent([name, level], separators.level);

/** Whether all terms have only names and levels, like languages. They then share a line, joined by `separators.item`. */
export const areLabelsOnly = (terms: readonly Term[]): boolean =>
  terms.every(({ keywords, body }) => keywords.length + body.length === 0);
