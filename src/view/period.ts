import { isoDateParts, startOfDate } from '../text/iso-date.ts';
import { likelyLocale } from '../text/likely-locale.ts';
import type { DocumentLanguage } from './labels.ts';
import { dateLocale } from './language.ts';
import { LRUCache } from 'lru-cache';
import { presentWord } from '../resume/schema/present-word.ts';

/** A date in a résumé: ISO 8601 with year, month or day precision, or any other text. */
type GivenDate = string | null | undefined;

/** The dates of an entry in the résumé. */
export interface PeriodDates {
  readonly startDate?: GivenDate;
  readonly endDate?: GivenDate;
  /** Printed instead of the computed range: "circa 2004". */
  readonly dateText?: string | undefined;
}

/**
 * "Jun 2020 – Dec 2022"; one date if only one is known or both print the same; `undefined` without
 * dates. Omits days, because most résumés write the first day of a month for the whole month.
 */
export const formatPeriod = (
  { startDate, endDate, dateText }: PeriodDates,
  language: DocumentLanguage,
): string | undefined => {
  const given = dateText?.trim();
  if (given) return given;
  const start = formatDate(startDate, language, 'month');
  const end =
    endDate === presentWord ? language.labels.present : formatDate(endDate, language, 'month');
  if (start === undefined || start === end) return end;
  return end === undefined ? start : `${start} – ${end}`;
};

/** The period of a job, which lasts if only its start is known: "2018 – Present". */
export const formatJobPeriod = (
  { startDate, endDate, dateText }: PeriodDates,
  language: DocumentLanguage,
): string | undefined => {
  const isOpen = Boolean(startDate?.trim()) && !endDate?.trim();
  return formatPeriod({ startDate, endDate: isOpen ? presentWord : endDate, dateText }, language);
};

/** One date, as precise as given: "Jun 15, 2020", "Jun 2020", "2020". */
export const formatDay = (date: GivenDate, language: DocumentLanguage): string | undefined =>
  formatDate(date, language, 'day');

/** A date in a letter: "June 15, 2020". */
export const formatLongDay = (date: GivenDate, language: DocumentLanguage): string | undefined =>
  formatDate(date, language, 'day', 'full day');

/** Returns a text that is not a valid date unchanged. A remark in brackets stays: "Jun 2027 (expected)". */
const formatDate = (
  date: GivenDate,
  { tag }: DocumentLanguage,
  finest: 'month' | 'day',
  day: 'day' | 'full day' = 'day',
): string | undefined => {
  const text = date?.trim();
  if (!text) return undefined;
  const remark = text.endsWith(')') ? /(?<=^\d[\d-]* )\([^()]+\)$/.exec(text)?.[0] : undefined;
  const parsed = parseDate(remark === undefined ? text : text.slice(0, -remark.length - 1));
  if (parsed === undefined) return text;
  const precision = parsed.precision === 'day' ? finest : parsed.precision;
  const printed = formatter(tag, precision === 'day' ? day : precision)(parsed.time);
  return remark === undefined ? printed : `${printed} ${remark}`;
};

type Precision = 'year' | 'month' | 'day';

interface ParsedDate {
  readonly precision: Precision;
  /** Start of the day, month or year in UTC, in milliseconds since 1970. */
  readonly time: number;
}

const parseDate = (text: string): ParsedDate | undefined => {
  const parts = isoDateParts(text);
  const time = parts && startOfDate(parts);
  if (time === undefined) return undefined;
  return { time, precision: parts?.day ? 'day' : parts?.month ? 'month' : 'year' };
};

type MonthStyle = 'short' | 'long' | 'numeric' | '2-digit';

/** Date style of a language in a column. The CLDR formats are meant for sentences. */
interface DateStyle {
  readonly month: MonthStyle;
  /** Separator between month and year, if the CLDR pattern has a word or does not fit. */
  readonly joint?: string;
  /** Style of the month in a date with a day, if it differs from `month`. */
  readonly dayMonth?: MonthStyle;
}

const defaultStyle: DateStyle = { month: 'short' };

/** Styles by language. The other languages use the short months of CLDR. */
const dateStyles: Readonly<Record<string, DateStyle>> = {
  // "юни 2020", not "06.2020 г."
  bg: { month: 'long', joint: ' ' },
  // "juny 2020", not "juny del 2020".
  ca: { month: 'short', joint: ' ' },
  // es-CO has "jun de 2020", es-AR "7 de may de 2020".
  es: { month: 'short', joint: ' ', dayMonth: 'long' },
  // "6/2020", not "kesä 2020", the stem of a word.
  fi: { month: 'numeric', joint: '/' },
  // "xuño 2020", not "xuño de 2020".
  gl: { month: 'short', joint: ' ' },
  // "דצמבר 2022", not "דצמ׳ 2022": abbreviated months are not usual.
  he: { month: 'long' },
  // "अगस्त 2020", not "अग॰ 2020": abbreviated months are not usual.
  hi: { month: 'long' },
  // "lipanj 2020.", not "lip 2020.": abbreviated months are not usual.
  hr: { month: 'long' },
  // "06.2020", not "2020. g. jūn."
  lv: { month: '2-digit', joint: '.' },
  // "06.2020", as Polish résumés write it; numbers also avoid the case of the month name.
  pl: { month: '2-digit', joint: '.' },
  // "jun. 2020", not "jun. de 2020".
  pt: { month: 'short', joint: ' ', dayMonth: 'long' },
  // "июнь 2020", not "июнь 2020 г."
  ru: { month: 'long', joint: ' ' },
  // "червень 2020", not "черв. 2020 р."
  uk: { month: 'long', joint: ' ' },
  // "06/2020", not "thg 6 2020".
  vi: { month: '2-digit', joint: '/' },
};

/**
 * Languages that mark a year without a month: "2018年", "2018.". The others print only the digits: Hungarian uses
 * the dot only before a following word, and the CLDR forms of Bulgarian and Latvian are meant for sentences.
 */
const markedYears: ReadonlySet<string> = new Set(['hr', 'ja', 'ko', 'sr', 'zh']);

/** CLDR's short English months. Most résumés need no others, and the first `Intl.DateTimeFormat` takes 10 ms. */
const americanMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type FormatTime = (time: number) => string;

/** Cached formatters, because creating one takes about 50 µs. Bounded, because callers choose the tags. */
const formatters = new LRUCache<string, FormatTime>({ max: 256 });

type Style = Precision | 'full day';

const formatter = (tag: string, precision: Style): FormatTime => {
  const key = `${tag} ${precision}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = makeFormatter(dateLocale(tag), precision);
  formatters.set(key, made);
  return made;
};

const makeFormatter = (tag: string, precision: Style): FormatTime => {
  const { language } = likelyLocale(tag);
  const { month, joint, dayMonth = month } = dateStyles[language] ?? defaultStyle;
  switch (precision) {
    case 'year':
      return markedYears.has(language) ? intlFormatter(tag, { year: 'numeric' }) : yearOf;
    case 'month': {
      if (tag === 'en' || tag === 'en-US') return americanMonth;
      if (joint === undefined) return intlFormatter(tag, { year: 'numeric', month });
      // Ignores the region, because regional forms are worse: "06 2020" in pt-PT, "Jun. 2020" in es-PE.
      const monthOf = intlFormatter(language, { month });
      return (time) => `${monthOf(time)}${joint}${yearOf(time)}`;
    }
    case 'full day':
      return intlFormatter(tag, { year: 'numeric', month: 'long', day: 'numeric' });
    case 'day': {
      const day = dayMonth === '2-digit' ? '2-digit' : 'numeric';
      return intlFormatter(tag, { year: 'numeric', month: dayMonth, day });
    }
  }
};

const yearOf: FormatTime = (time) => `${new Date(time).getUTCFullYear()}`;

const americanMonth: FormatTime = (time) =>
  `${americanMonths[new Date(time).getUTCMonth()]} ${yearOf(time)}`;

const intlFormatter = (tag: string, fields: Intl.DateTimeFormatOptions): FormatTime => {
  // Without "en", an unsupported locale would print in the language of the machine.
  const intl = new Intl.DateTimeFormat([tag, 'en'], {
    localeMatcher: 'lookup',
    timeZone: 'UTC',
    // Gregorian years and ASCII digits, as in the JSON, because résumé parsers read no others.
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...fields,
  });
  return (time) => normalizeSpaces(intl.format(time));
};

/** Makes the text equal in all ICU versions: plain spaces, no direction marks, one spelling. */
const normalizeSpaces = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll(/[\u061c\u200e\u200f]/g, '')
    // CLDR 47 changed the spelling of October in Hindi; Node 20.19 has the old one, Node 24 the new one.
    .replaceAll('अक्तूबर', 'अक्टूबर');
