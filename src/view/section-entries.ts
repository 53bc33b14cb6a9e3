import type { CustomSection, Resume } from '../resume/schema/resume.ts';
import {
  composeBody,
  detail,
  emptyEntry,
  entryLink,
  type EntrySource,
  isEntryFilled,
  subtitleOf,
  titleLink,
} from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Detail, Entry } from './model.ts';
import { formatDay, formatJobPeriod, formatPeriod } from './period.ts';
import { joinNonBlank, nonBlank } from './rich-text.ts';
import { listSeparator } from './separators.ts';
import { readShortText } from './short-text.ts';
import { composePositions } from './work.ts';

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
  readonly kind?: Entry['subtitleKind'];
  readonly url?: string | undefined;
}

/** A list as one text. */
const joinItems = (items: readonly string[] = []): string | undefined =>
  joinNonBlank(items, listSeparator(items));

/** What every entry takes from its item. */
const common = (
  { details }: { readonly details?: EntrySource['given'] },
  pointer: string,
  language: DocumentLanguage,
): Pick<EntrySource, 'pointer' | 'given' | 'language'> => ({ pointer, given: details, language });

/** The first text of the head that is not blank becomes the title. */
const entry = (head: EntryHead, source: EntrySource): Entry | undefined => {
  const [title, subtitle] = [nonBlank(head.title), nonBlank(head.subtitle)].filter(
    (text) => text !== undefined,
  );
  const under = readShortText(subtitle);
  const body = composeBody(source);
  const link = entryLink(head.url);
  const isEmpty =
    title === undefined && !link.link && body.period === undefined && !isEntryFilled(body);
  if (isEmpty) return undefined;
  return {
    title: titleLink(title, head.url),
    ...(under && { ...subtitleOf(under), ...(head.kind && { subtitleKind: head.kind }) }),
    ...link,
    roles: [],
    ...body,
  };
};

export const projectEntry: EntryComposer<'projects'> = (item, pointer, language) =>
  entry(
    { title: item.name, subtitle: joinItems(item.roles), kind: 'part', url: item.url },
    {
      ...common(item, pointer, language),
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
    { title: item.organization, subtitle: item.position, kind: 'role', url: item.url },
    {
      ...common(item, pointer, language),
      period: formatJobPeriod(item, language),
      place: item.location,
      body: [item.summary],
      highlights: item.highlights,
    },
  );

/** A grade with its own label: "GPA: 3.8/4.0", "GPA 3.8", "3.8 CGPA". */
const ownLabel = /^\p{L}[\p{L} .()-]{0,30}:\s|(?<![\p{L}\p{N}])C?GPA(?![\p{L}\p{N}])/u;

/** "Grade: 3.9". A grade with its own label has no second one. */
const gradeDetail = (score: string | undefined, label: string): Detail | undefined =>
  ownLabel.test(score?.trim() ?? '') ? detail(score) : detail(score, label);

/** An area that continues the degree: "in Physics". */
const continuation = /^(?:in|of|on|en|de|du|des|der|für|i|w|в|по)\s/iu;

/** "Master of Science", but not "BSc", "B. Tech" or "Master of Science in". */
const isDegreePhrase = (degree: string): boolean => {
  const words = degree.split(' ');
  return words.length > 1 && /^\p{L}{3}/u.test(degree) && /^\p{L}{4,}$/u.test(words.at(-1) ?? '');
};

/** "BSc Physics" or "Master of Science, Physics". */
const degreeTitle = ({ studyType, area }: ItemOf<'education'>): string | undefined => {
  const isApart = isDegreePhrase(nonBlank(studyType) ?? '') && !continuation.test(area ?? '');
  return joinNonBlank([studyType, area], isApart ? ', ' : ' ');
};

export const educationEntry: EntryComposer<'education'> = (item, pointer, language) =>
  entry(
    {
      title: item.institution,
      subtitle: degreeTitle(item),
      kind: 'degree',
      url: item.url,
    },
    {
      ...common(item, pointer, language),
      period: formatPeriod(item, language),
      place: item.location,
      details: [
        gradeDetail(item.score, language.labels.score),
        detail(joinItems(item.courses), language.labels.courses),
      ],
      body: [item.summary],
      highlights: item.highlights,
    },
  );

/** The number of a certificate. An id that files and translations refer to is a word. */
const credentialId = ({ id, details }: ItemOf<'certificates'>): string | undefined => {
  const text = id?.trim() ?? '';
  const isNumber = text.length >= 5 && /\d/.test(text) && !/^[\da-f]{8}-[\da-f]{4}-/i.test(text);
  return isNumber && !details?.some((each) => each.text === text) ? text : undefined;
};

export const certificateEntry: EntryComposer<'certificates'> = (item, pointer, language) =>
  entry(
    { title: item.name, subtitle: item.issuer, url: item.url },
    {
      ...common(item, pointer, language),
      details: [detail(credentialId(item), 'ID')],
      period: formatDay(item.date, language),
      body: [item.summary],
    },
  );

export const publicationEntry: EntryComposer<'publications'> = (item, pointer, language) =>
  entry(
    { title: item.name, subtitle: item.publisher, url: item.url },
    {
      ...common(item, pointer, language),
      period: formatDay(item.releaseDate, language),
      details: [detail(joinItems(item.authors))],
      body: [item.summary],
      keywords: item.keywords,
    },
  );

export const awardEntry: EntryComposer<'awards'> = (item, pointer, language) =>
  entry(
    { title: item.title, subtitle: item.awarder, url: item.url },
    {
      ...common(item, pointer, language),
      period: formatDay(item.date, language),
      body: [item.summary],
    },
  );

/** The employer of a reference, unless the role names it: "CTO, Acme". */
const companyOf = ({ position = '', company }: ItemOf<'references'>): string | undefined =>
  company !== undefined && position.includes(company) ? undefined : company;

export const referenceEntry: EntryComposer<'references'> = (item, pointer, language) =>
  entry(
    {
      title: item.name,
      subtitle: joinNonBlank([item.position, companyOf(item)], ', '),
      url: item.url,
    },
    {
      pointer,
      given: [{ text: item.email }, { text: item.phone }, ...(item.details ?? [])],
      language,
      period: undefined,
      body: [item.reference],
    },
  );

type CustomEntry = NonNullable<CustomSection['entries']>[number];

/** An entry of a custom section. */
export const customEntry = (
  item: CustomEntry,
  pointer: string,
  language: DocumentLanguage,
): Entry | undefined => {
  const period = formatPeriod(item, language);
  const date = formatDay(item.date, language);
  const made = entry(
    { title: item.name, subtitle: item.subtitle, url: item.url },
    {
      ...common(item, pointer, language),
      period: period ?? date,
      place: item.location,
      details: [period === undefined || period === date ? undefined : detail(date)],
      body: [item.summary],
      highlights: item.highlights,
      keywords: item.keywords,
    },
  );
  const roles = composePositions(item.positions, pointer, language);
  if (roles.length === 0) return made;
  return { ...(made ?? emptyEntry(pointer)), roles };
};
