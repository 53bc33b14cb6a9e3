import type { Detail as GivenDetail } from '../resume/schema/detail.ts';
import type { Work } from '../resume/schema/resume.ts';
import { composeDetails } from './details.ts';
import type { DocumentLanguage } from './labels.ts';
import { addressLink, safeHref } from './links.ts';
import type { Detail, EntryBody, HighlightGroup, Link, RichText } from './model.ts';
import { nonBlank, parseHighlight, parseRichText } from './rich-text.ts';

/** The fields that entries of different sections share, before composition. */
export interface EntrySource {
  readonly pointer: string;
  readonly period: string | undefined;
  readonly place?: string | undefined;
  readonly context?: string | undefined;
  readonly details?: readonly (Detail | undefined)[];
  readonly body?: readonly (string | undefined)[];
  readonly highlights?: readonly string[] | undefined;
  readonly groups?: Work['highlightGroups'] | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** The details of the résumé, printed after the others. */
  readonly given?: readonly GivenDetail[] | undefined;
  readonly language: DocumentLanguage;
}

export const composeTexts = (sources: readonly (string | undefined)[]): RichText =>
  sources.flatMap((source) => (source === undefined ? [] : parseRichText(source)));

const composeHighlights = (sources: readonly string[] | undefined): RichText[] =>
  (sources ?? []).map(parseHighlight).filter((highlight) => highlight.length > 0);

/** `highlightGroups` replaces `highlights` if both exist, because it groups the same list. */
const composeGroups = ({ groups, highlights }: EntrySource): HighlightGroup[] => {
  const titled = (groups ?? []).map((group) => {
    const name = parseRichText(group.name ?? '');
    return {
      ...(name.length > 0 && { name }),
      highlights: composeHighlights(group.highlights),
    };
  });
  const all = titled.length > 0 ? titled : [{ highlights: composeHighlights(highlights) }];
  return all.filter((group) => 'name' in group || group.highlights.length > 0);
};

export const composeKeywords = (keywords: readonly string[] | undefined): string[] =>
  (keywords ?? []).map(nonBlank).filter((keyword) => keyword !== undefined);

export const composeBody = (source: EntrySource): EntryBody => {
  const place = nonBlank(source.place);
  const context = nonBlank(source.context);
  const { facts, body, groups } = composeDetails(source.given, source.language);
  return {
    pointer: source.pointer,
    ...(source.period !== undefined && { period: source.period }),
    ...(place !== undefined && { place }),
    ...(context !== undefined && { context }),
    details: [...(source.details ?? []).filter((detail) => detail !== undefined), ...facts],
    body: [...composeTexts(source.body ?? []), ...body],
    groups: [...composeGroups(source), ...groups],
    keywords: composeKeywords(source.keywords),
  };
};

/** A label and a text, like "Grade: 3.9"; `undefined` if the text is blank. */
export const detail = (text: string | undefined, label?: string): Detail | undefined => {
  const plain = nonBlank(text);
  if (plain === undefined) return undefined;
  return label === undefined ? { text: plain } : { label, text: plain };
};

/** The title of an entry, linked to the URL of the entry if that is safe. */
export const titleLink = (text: string, url: string | undefined): Link => {
  const href = url === undefined ? undefined : safeHref(url);
  return href === undefined ? { text } : { text, href };
};

/** The printed URL of an entry. */
export const entryLink = (url: string | undefined): { link?: Link } => {
  const address = nonBlank(url);
  return address === undefined ? {} : { link: addressLink(address) };
};

/** Whether an entry has content besides its title and its period. */
export const hasContent = (body: EntryBody): boolean =>
  body.place !== undefined ||
  body.context !== undefined ||
  body.details.length + body.body.length + body.groups.length + body.keywords.length > 0;
