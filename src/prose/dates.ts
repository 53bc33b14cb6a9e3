import { readDate, readRange } from '../resume/normalize/dates/read-date.ts';
import { withoutDuration } from '../resume/normalize/dates/durations.ts';
import { rangeWords } from '../resume/normalize/dates/range-words.ts';
import { isOngoing } from '../resume/normalize/dates/present-words.ts';
import { hasWords, withoutMarkup } from './line.ts';
import { wholeYear, isoDateText } from '../text/iso-date.ts';

/** The dates of an entry. */
export interface Period {
  readonly startDate?: string;
  readonly endDate?: string;
  /** Dates as the text words them. */
  readonly dateText?: string;
}

/** A text with its dates taken out. */
export interface DatedText {
  readonly period?: Period;
  /** The dates as written. */
  readonly written?: string;
  readonly rest: string;
  /** Whether the text has a range of dates, or an open one. */
  readonly isRange: boolean;
  /** Whether a dash follows the only date, so that the end of the period may be elsewhere. */
  readonly isCutOff?: boolean;
}

const dash = String.raw`(?:\s?[-–—−~〜→]\s?|\s(?:${rangeWords})\s)`;
const word = String.raw`\p{L}[\p{L}\p{M}’'.]{0,14}`;
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.)? )`;
const year = String.raw`(?:(?:19|20)\d\d|['’‘]\d\d)(?![\d%])`;
const numeric = String.raw`(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[./]\d{1,2}|\d{4}[年년]\s?(?:\d{1,2}[月월])?)(?!\d)`;
const quarter = String.raw`(?:Q[1-4][ /-]?|[1-4]\. ?(?:Quartal|quarter|trimestre) )(?:19|20)\d\d(?!\d)`;
const single = String.raw`(?:${quarter}|${numeric}|${day}?(?:${word},? (?:de |of )?)?${year})`;

// A hyphen before a date is part of a word or a number, but between years it is a dash: "2010-2016".
const singlePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}$£€.]|(?<!(?:19|20)\d\d)-)${single}`,
  'giu',
);

const season =
  /(?:spring|summer|fall|autumn|winter|summers|frühling|frühjahr|sommer|herbst|(?:sommer|winter)semester|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|zomer|herfst|verão|outono|inverno|michaelmas|hilary|trinity)(?=,? (?:de |of )?(?:\d{4}|['’‘]\d\d)$)/iu;

/** Readable dates of a text and their places. A season belongs to its year, and no date has it. */
const findDates = (text: string) =>
  Array.from(text.matchAll(singlePattern), ({ 0: written, index }): Found | undefined => {
    const months = quarterMonths(written);
    if (months) return { ...months, index, end: index + written.length, isSeason: false };
    const read = readDate(withCentury(written));
    if (read.kind === 'date')
      return { date: read.date, index, end: index + written.length, isSeason: false };
    const at = written.search(/(?:(?:19|20)\d\d|['’‘]\d\d)$/);
    const bare = at < 0 ? undefined : readDate(written.slice(at));
    if (bare?.kind !== 'date') return undefined;
    const inSeason = season.exec(written);
    const found = { date: bare.date, end: index + written.length };
    return inSeason
      ? { ...found, index: index + inSeason.index, isSeason: true }
      : { ...found, index: index + at, isSeason: false };
  }).filter((found) => found !== undefined);

/** "Q2 2021" → its first and its last month. */
const quarterMonths = (written: string): { date: string; lastDate: string } | undefined => {
  const found = /^Q?([1-4])\D.*?(\d{4})$/iu.exec(written);
  if (!found || !quarterPattern.test(written)) return undefined;
  const last = Number(found[1]) * 3;
  const monthOf = (month: number): string => isoDateText(found[2] ?? '', month);
  return { date: monthOf(last - 2), lastDate: monthOf(last) };
};

const quarterPattern = new RegExp(`^${quarter}$`, 'iu');

/** "'12" → "2012". */
const withCentury = (written: string): string =>
  written.replace(/^['’‘](\d\d)$/, (_, digits: string) => wholeYear(digits));

const between = new RegExp(`^${dash}$`, 'iu');
const opening = /^\s?[-–—−~〜→]\s*/u;
const openingWord = new RegExp(String.raw`^\s(?:${rangeWords})\s`, 'iu');
const monthBefore = new RegExp(String.raw`(${word})${dash}$`, 'iu');
const approximate =
  /(?:\b(?:circa|ca\.?|c\.|about|around|um|vers|since|seit|depuis|desde|from|ab)\s+)$/iu;

/** Takes the dates out of a line: a range, an open range, or one date. */
export const takeDates = (text: string): DatedText => {
  const [first, second] = findDates(text);
  if (!first) return { rest: text, isRange: false };
  if (second && between.test(text.slice(first.end, second.index))) {
    const { date: startDate } = first;
    const period = {
      ...{ startDate, endDate: second.lastDate ?? second.date },
      ...((first.isSeason || second.isSeason) && {
        dateText: text.slice(first.index, second.end),
      }),
    };
    return cut(text, { start: first.index, end: second.end, period, isRange: true });
  }
  const after = text.slice(first.end);
  const openEnd = openEndOf(after);
  if (openEnd !== undefined) {
    const period = { startDate: first.date };
    return cut(text, { start: first.index, end: first.end + openEnd, period, isRange: true });
  }
  return oneDate(text, first);
};

interface Found {
  readonly date: string;
  readonly lastDate?: string;
  readonly index: number;
  readonly end: number;
  readonly isSeason?: boolean;
}

/** "Jan – May 2011" has one year; "since 2019" is open; "circa 2004" stays as it is written. */
const oneDate = (text: string, first: Found): DatedText => {
  if (first.isSeason) {
    const { index: start, end, date } = first;
    const period = { startDate: date, endDate: date, dateText: text.slice(start, end) };
    return cut(text, { start, end, period, isRange: true });
  }
  const before = text.slice(0, first.index);
  const month = monthBefore.exec(before);
  const range = month && readRange(text.slice(month.index, first.end));
  if (month && range) {
    return cut(text, { start: month.index, end: first.end, period: range, isRange: true });
  }
  const sign = approximate.exec(before);
  if (!sign) {
    const period = { endDate: first.lastDate ?? first.date };
    const isCutOff = before.trim() === '' && opening.test(text.slice(first.end));
    return {
      ...cut(text, { start: first.index, end: first.end, period, isRange: false }),
      isCutOff,
    };
  }
  const isOpen = /^(?:since|seit|depuis|desde|from|ab)/i.test(sign[0]);
  const written = text.slice(sign.index, first.end);
  const period = isOpen
    ? { startDate: first.date }
    : { startDate: first.date, endDate: first.date, dateText: written };
  return cut(text, { start: sign.index, end: first.end, period, isRange: true });
};

/** Length of " – present" or of " –" at the end of a text. */
const openEndOf = (after: string): number | undefined => {
  const sign = (opening.exec(after) ?? openingWord.exec(after))?.[0];
  if (sign === undefined) return undefined;
  const rest = after.slice(sign.length);
  if (rest.trim() === '') return after.length;
  const ends = Array.from(
    rest.slice(0, 40).matchAll(/(?=[,;:|•·()\t*_]|\s{2}|\s[-–]|\s\p{Lu}|$)/gu),
    (at) => at.index,
  );
  const end = ends.find((each) => each > 0 && isOngoing(rest.slice(0, each)));
  return end === undefined ? undefined : sign.length + end;
};

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  readonly isRange: boolean;
}

/** "from 2019 to 2020", "de mars 2019 à mai 2020". */
const fromWord = /(?<!\p{L})(?:from|de|du|von|vom|da|dal|od|van|från|fra|desde)\s+$/iu;

const cut = (text: string, { start: first, end, period, isRange }: Cut): DatedText => {
  const start = isRange ? first - (fromWord.exec(text.slice(0, first))?.[0].length ?? 0) : first;
  const isBracketed = /[([]$/.test(text.slice(0, start)) && /[)\]]/.test(text.charAt(end));
  const [inner, outer] = isBracketed ? [start - 1, end + 1] : [start, end];
  // The marks of emphasis around the dates go with them.
  const marks = /[*_]{1,3}$/.exec(text.slice(0, inner))?.[0] ?? '';
  const isMarked = text.startsWith(marks, outer);
  const [from, to] = isMarked ? [inner - marks.length, outer + marks.length] : [inner, outer];
  const before = text.slice(0, from);
  const after = isRange ? withoutDuration(text.slice(to)) : text.slice(to);
  const written = text.slice(start, end);
  const rest = [before, after].map((part) => part.trim()).filter(hasWords);
  return { period, written, rest: rest.map(withoutEdges).join('\t'), isRange };
};

/** Without separators at both ends. A closed bracket at the end stays. */
export const withoutEdges = (text: string): string => {
  const start = text.search(/[^\s,;:|•·–—.→-]/u);
  if (start < 0) return '';
  let end = text.length;
  while (/[\s,;:|•·–—→-]/u.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
};

/** Whether a text is a date and nothing else. */
export const isDateOnly = (text: string): boolean => {
  const { period, rest } = takeDates(text);
  return period !== undefined && !hasWords(rest);
};

/** Whether a line begins or ends with its dates. */
export const isDatedHead = (text: string): boolean => {
  const { written = '', period, isRange, isCutOff } = takeDates(text);
  if (!period || !(isRange || isCutOff)) return false;
  const plain = withoutMarkup(text).replace(/^[([]|[)\]]$/g, '');
  return plain.startsWith(written) || plain.endsWith(written);
};

/** A period whose end is missing, completed by the end in another line. */
export const joinPeriods = (own: Period | undefined, other: Period, isCutOff: boolean): Period => {
  if (!own) return other;
  if (!isCutOff || other.endDate === undefined || own.endDate === undefined) return own;
  return { startDate: own.endDate, endDate: other.endDate };
};
