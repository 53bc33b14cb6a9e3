import type { ResumeDetail } from '../resume/schema/detail.ts';
import type { Work } from '../resume/schema/resume.ts';
import { composeDetails } from './details.ts';
import type { DocumentLanguage } from './labels.ts';
import { addressLink, safeHref } from './links.ts';
import type {
  Detail,
  Entry,
  EntryBody,
  HighlightGroup,
  Inline,
  Link,
  RichText,
  ShortText,
} from './model.ts';
import { nonBlank, parseAllHighlights, parseRichText } from './rich-text.ts';
import { readShortText, wordsOf, wordsOfAll } from './short-text.ts';

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
  readonly given?: readonly ResumeDetail[] | undefined;
  readonly language: DocumentLanguage;
}

export const composeTexts = (sources: readonly (string | undefined)[]): RichText =>
  sources.flatMap((source) => (source === undefined ? [] : parseRichText(source)));

/** The items of a list as the view has them, each with its JSON Pointer. Those with nothing to print are left out. */
export const composeList = <Item, Made>(
  items: readonly Item[] | undefined,
  pointer: string,
  make: (item: Item, pointer: string) => Made | undefined,
): Made[] =>
  (items ?? [])
    .map((item, index) => make(item, `${pointer}/${index}`))
    .filter((made) => made !== undefined);

/** `highlightGroups` replaces `highlights` if both exist, because it groups the same list. */
const composeGroups = ({ groups, highlights }: EntrySource): HighlightGroup[] => {
  const titled = (groups ?? []).map((group) => {
    const name = parseRichText(group.name ?? '');
    return {
      ...(name.length > 0 && { name }),
      highlights: parseAllHighlights(group.highlights),
    };
  });
  const all = titled.length > 0 ? titled : [{ highlights: parseAllHighlights(highlights) }];
  return all.filter((group) => 'name' in group || group.highlights.length > 0);
};

export const composeBody = (source: EntrySource): EntryBody => {
  const place = wordsOf(source.place);
  const context = wordsOf(source.context);
  const { facts, body, groups } = composeDetails(source.given, source.language);
  return {
    pointer: source.pointer,
    ...(source.period !== undefined && { period: source.period }),
    ...(place !== undefined && { place }),
    ...(context !== undefined && { context }),
    details: [...(source.details ?? []).filter((detail) => detail !== undefined), ...facts],
    body: [...composeTexts(source.body ?? []), ...body],
    groups: [...composeGroups(source), ...groups],
    keywords: wordsOfAll(source.keywords),
  };
};

/** A label and a text, like "Grade: 3.9"; `undefined` if the text is blank. */
export const detail = (source: string | undefined, label?: string): Detail | undefined => {
  const read = readShortText(source);
  return read && { ...(label !== undefined && { label }), ...read };
};

const withoutLinks = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (node.kind === 'link') return withoutLinks(node.children);
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });

/** The title of an entry, linked to the URL of the entry if that is safe. Links in a linked title are only its text. */
export const titleLink = (source: string | undefined, url: string | undefined): Link => {
  const title = readShortText(source) ?? { text: '' };
  const href = url === undefined ? undefined : safeHref(url);
  if (href === undefined || title.text === '') return title;
  const { text, children } = title;
  const marked = children && withoutLinks(children);
  const isMarked = marked?.some(({ kind }) => kind !== 'text');
  return { text, href, ...(isMarked && { children: marked }) };
};

/** The subtitle of an entry. */
export const subtitleOf = ({
  text,
  children,
}: ShortText): Pick<Entry, 'subtitle' | 'subtitleChildren'> => ({
  subtitle: text,
  ...(children && { subtitleChildren: children }),
});

/** The printed URL of an entry. */
export const entryLink = (url: string | undefined): { link?: Link } => {
  const address = nonBlank(url);
  return address === undefined ? {} : { link: addressLink(address) };
};

export const emptyEntry = (pointer: string): Entry => ({
  pointer,
  title: { text: '' },
  details: [],
  body: [],
  groups: [],
  keywords: [],
  roles: [],
});

/** Whether an entry has content besides its title and its period. */
export const isEntryFilled = (body: EntryBody): boolean =>
  body.place !== undefined ||
  body.context !== undefined ||
  body.details.length + body.body.length + body.groups.length + body.keywords.length > 0;
