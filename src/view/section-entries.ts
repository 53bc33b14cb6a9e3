import type { CustomSection, Resume } from '../resume/schema/resume.ts';
import {
  composeBody,
  detail,
  entryLink,
  hasContent,
  subtitleOf,
  titleLink,
  type EntrySource,
} from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Entry } from './model.ts';
import { formatDay, formatPeriod } from './period.ts';
import { joinNonBlank, nonBlank } from './rich-text.ts';
import { listSeparator } from './separators.ts';
import { readShortText, wordsOf } from './short-text.ts';

/** One item of a list section, e.g. `ItemOf<'awards'>`. */
type ItemOf<Key extends keyof Resume> =
  NonNullable<Resume[Key]> extends readonly (infer Item)[] ? Item : never;

/** Item → entry; `undefined` if the item has nothing to print. */
type EntryComposer<Key extends keyof Resume> = (
  item: ItemOf<Key>,
  pointer: string,
  language: DocumentLanguage,
) => Entry | undefined;

interface EntryHead {
  readonly title: string | undefined;
  readonly subtitle?: string | undefined;
  readonly url?: string | undefined;
}

/** A list as one text. */
const joinItems = (items: readonly string[] = []): string | undefined =>
  joinNonBlank(items, listSeparator(items));

/** The first text of the head that is not blank becomes the title. */
const entry = (head: EntryHead, source: EntrySource): Entry | undefined => {
  const [title, subtitle] = [nonBlank(head.title), nonBlank(head.subtitle)].filter(
    (text) => text !== undefined,
  );
  const under = readShortText(subtitle);
  const body = composeBody(source);
  const link = entryLink(head.url);
  const isEmpty =
    title === undefined && !link.link && body.period === undefined && !hasContent(body);
  if (isEmpty) return undefined;
  return {
    title: titleLink(title, head.url),
    ...(under && subtitleOf(under)),
    ...link,
    roles: [],
    ...body,
  };
};

export const projectEntry: EntryComposer<'projects'> = (item, pointer, language) =>
  entry(
    { title: item.name, subtitle: joinItems(item.roles), url: item.url },
    {
      pointer,
      period: formatPeriod(item, language),
      place: item.location,
      details: [detail(item.entity), detail(item.type)],
      body: [item.description, item.summary],
      highlights: item.highlights,
      keywords: item.keywords,
    },
  );

export const volunteerEntry: EntryComposer<'volunteer'> = (item, pointer, language) =>
  entry(
    { title: item.organization, subtitle: item.position, url: item.url },
    {
      pointer,
      period: formatPeriod(item, language),
      place: item.location,
      body: [item.summary],
      highlights: item.highlights,
    },
  );

export const educationEntry: EntryComposer<'education'> = (item, pointer, language) =>
  entry(
    {
      title: item.institution,
      subtitle: joinNonBlank([item.studyType, item.area], ' '),
      url: item.url,
    },
    {
      pointer,
      period: formatPeriod(item, language),
      place: item.location,
      details: [
        detail(item.score, language.labels.score),
        detail(joinItems(item.courses), language.labels.courses),
      ],
      body: [item.summary],
      highlights: item.highlights,
    },
  );

export const certificateEntry: EntryComposer<'certificates'> = (item, pointer, language) =>
  entry(
    { title: item.name, subtitle: item.issuer, url: item.url },
    { pointer, period: formatDay(item.date, language), body: [item.summary] },
  );

export const publicationEntry: EntryComposer<'publications'> = (item, pointer, language) =>
  entry(
    { title: item.name, subtitle: item.publisher, url: item.url },
    {
      pointer,
      period: formatDay(item.releaseDate, language),
      details: [detail(joinItems(item.authors))],
      body: [item.summary],
      keywords: item.keywords,
    },
  );

export const awardEntry: EntryComposer<'awards'> = (item, pointer, language) =>
  entry(
    { title: item.title, subtitle: item.awarder, url: item.url },
    { pointer, period: formatDay(item.date, language), body: [item.summary] },
  );

export const referenceEntry: EntryComposer<'references'> = (item, pointer) =>
  entry({ title: item.name }, { pointer, period: undefined, body: [item.reference] });

type CustomEntry = NonNullable<CustomSection['entries']>[number];

/** An entry of a custom section. */
export const customEntry = (
  item: CustomEntry,
  pointer: string,
  language: DocumentLanguage,
): Entry | undefined =>
  entry(
    { title: item.name, subtitle: item.subtitle, url: item.url },
    {
      pointer,
      period: formatPeriod(item, language) ?? formatDay(item.date, language),
      place: item.location,
      details: (item.details ?? []).map(({ label, text }) => detail(text, wordsOf(label))),
      body: [item.summary],
      highlights: item.highlights,
      keywords: item.keywords,
    },
  );
