import { isObject, type JsonObject } from '../text/json.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { SectionId } from '../view/model.ts';
import { formatDay, formatJobPeriod, formatPeriod } from '../view/period.ts';
import { takeDates } from './dates.ts';
import { block, item, lines, lineOf, type MarkdownBlock } from './markdown-blocks.ts';
import { joinPresent } from '../text/format-text.ts';

/** The fields of an entry by their place in its head: title, bold, plain and italic parts. */
interface HeadFields {
  readonly title: string;
  readonly bold?: string;
  readonly plain?: string;
}

const heads: Readonly<
  Record<
    | Exclude<SectionId, 'summary' | 'skills' | 'interests' | 'languages' | 'references'>
    | 'sections',
    HeadFields
  >
> = {
  work: { title: 'name', bold: 'position', plain: 'context' },
  volunteer: { title: 'organization', bold: 'position' },
  projects: { title: 'name', bold: 'roles', plain: 'entity' },
  education: { title: 'institution', bold: 'studyType', plain: 'area' },
  certificates: { title: 'name', plain: 'issuer' },
  awards: { title: 'title', plain: 'awarder' },
  publications: { title: 'name', plain: 'publisher' },
  sections: { title: 'name', bold: 'subtitle' },
};

const positionHead: HeadFields = { title: 'position', plain: 'context' };

/** The heading of an entry, the line of its role, dates and place, its texts and lists. */
export const entryBlocks = (
  section: keyof typeof heads,
  entry: JsonObject,
  language: DocumentLanguage,
): MarkdownBlock[] => [
  ...headBlocks(entry, heads[section], { level: '###', language }),
  ...bodyBlocks(entry, language),
  ...objectsIn(entry['positions']).flatMap((role) => [
    ...headBlocks(role, positionHead, { level: '####', language }),
    ...bodyBlocks(role, language),
  ]),
];

interface HeadForm {
  readonly level: string;
  readonly language: DocumentLanguage;
}

const headBlocks = (
  entry: JsonObject,
  { title, bold, plain }: HeadFields,
  { level, language }: HeadForm,
): MarkdownBlock[] => {
  const name = lineOf(entry[title]);
  const address = lineOf(entry['url']);
  const heading = address === '' ? name : `[${name}](${address})`;
  const strong = textOf(entry[bold ?? '']);
  const place = lineOf(entry['location']);
  const parts = [
    strong && `**${strong}**`,
    textOf(entry[plain ?? '']),
    datesOf(entry, language),
    place && `*${place}*`,
  ].filter((part) => part !== '');
  return [
    ...(heading === '' && address === '' ? [] : [`${level} ${heading}`]),
    ...(parts.length > 0 ? [parts.join(' | ')] : []),
  ];
};

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(lineOf).join(', ') : lineOf(value);

/** The dates in the words of the language, or in digits if nothing reads the words back. */
const datesOf = (entry: JsonObject, language: DocumentLanguage): string => {
  const { startDate = '', endDate = '', dateText } = entry as Record<string, string | undefined>; // fields of a date
  const day = lineOf(entry['date'] ?? entry['releaseDate']);
  if (day !== '') {
    const words = formatDay(day, language) ?? '';
    return takeDates(words).period?.endDate === day ? words : day;
  }
  if (dateText) return lineOf(dateText);
  if (!startDate && !endDate) return '';
  const isOpen = startDate !== '' && endDate === '';
  const words = (isOpen ? formatJobPeriod : formatPeriod)({ startDate, endDate }, language) ?? '';
  const { period } = takeDates(words);
  const isSame = (period?.startDate ?? '') === startDate && (period?.endDate ?? '') === endDate;
  if (isSame) return words;
  return startDate === ''
    ? endDate
    : `${startDate} – ${isOpen ? language.labels.present : endDate}`;
};

const bodyBlocks = (entry: JsonObject, language: DocumentLanguage): MarkdownBlock[] => [
  ...block(stringIn(entry, 'description')),
  ...block(stringIn(entry, 'summary')),
  ...lines(textItems(entry['highlights']).map(item)),
  ...objectsIn(entry['highlightGroups']).flatMap((group) => [
    groupTitle(lineOf(group['name'])),
    ...lines(textItems(group['highlights']).map(item)),
  ]),
  ...labelled(language.labels.score, textOf(entry['score'])),
  ...labelled(language.labels.courses, textOf(entry['courses'])),
  ...labelled('Authors', textOf(entry['authors'])),
  ...labelled('Keywords', textOf(entry['keywords'])),
  ...detailBlocks(entry),
];

/** The details of an entry, a section or a person: "- Label: text". */
export const detailBlocks = ({ details }: JsonObject): MarkdownBlock[] =>
  lines(
    objectsIn(details).map(({ label, text }) =>
      item(joinPresent([lineOf(label), lineOf(text)], ': ')),
    ),
  );

/** A title that does not end in a colon is in bold. */
const groupTitle = (name: string): string =>
  name === '' || /[:;]$/.test(name) ? name : `**${name}**`;

const labelled = (label: string, text: string): MarkdownBlock[] =>
  text === '' ? [] : [`${label}: ${text}`];

/** A skill or an interest: "- **Name:** terms". */
export const termBlock = (term: JsonObject): MarkdownBlock => {
  const keywords = textOf(term['keywords']);
  const name = lineOf(term['name']);
  const level = lineOf(term['level']);
  const label = level === '' ? name : `${name} (${level})`;
  const rest = joinPresent([keywords, stringIn(term, 'summary')], '\n');
  if (rest === '') return item(label);
  return item(label === '' ? rest : `**${label}:** ${rest}`);
};

const stringIn = (entry: JsonObject, key: string): string | undefined => {
  const value = entry[key];
  return typeof value === 'string' ? value : undefined;
};

const textItems = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const objectsIn = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
