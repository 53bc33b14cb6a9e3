import { isoDateParts, isoDateText, startOfDate, wholeYear } from '../../../text/iso-date.ts';
import { foldLetters, withPlainDigits } from '../../../text/unicode.ts';
import { misspeltMonth, monthOf } from './month-names.ts';
import { isDurationInBrackets } from './durations.ts';
import { rangeWords } from './range-words.ts';
import { isOngoing } from './present-words.ts';
import { oneLine } from '../../../text/format-text.ts';

/** The result of reading a text as a date. */
export type DateResult =
  | {
      readonly kind: 'date';
      readonly date: string;
      /** A remark after the date, in brackets: "(expected)". */
      readonly remark?: string;
    }
  | { readonly kind: 'ongoing' }
  /** A date that is not in the calendar, like 2023-02-30 or 2023-19. */
  | { readonly kind: 'impossible' }
  /** The order of day and month is unclear: 04/05/2019 is in April or in May. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unknown' };

const unknownDate: DateResult = { kind: 'unknown' };

/** In characters. A longer text says more than a date and is not parsed. */
const maxLength = 80;

/** A date as people write it → ISO 8601 with the precision of the text. `language` is a BCP 47 tag. */
export const readDate = (text: string, language?: string): DateResult => {
  if (text.length > maxLength) return unknownDate;
  const iso = readIso(text);
  if (iso) return iso;
  const { plain, remark } = simplifyDateText(text);
  if (isOngoing(plain)) return remark === undefined ? { kind: 'ongoing' } : unknownDate;
  const read = readIso(plain) ?? readNumbers(plain) ?? readWords(plain, language) ?? unknownDate;
  return read.kind === 'date' && remark !== undefined ? { ...read, remark } : read;
};

/** A date as it is kept: in ISO 8601, with the remark after it. */
export const dateWithRemark = ({ date, remark }: { date: string; remark?: string }): string =>
  remark === undefined ? date : `${date} ${remark}`;

/** Two dates from one text: "Aug. 2007 – May 2011". `endDate` is absent while the period is ongoing. */
export interface DateRange {
  readonly startDate: string;
  readonly endDate?: string;
}

export const readRange = (text: string, language?: string): DateRange | undefined => {
  if (text.length > maxLength) return undefined;
  const { plain: range, remark = '' } = simplifyDateText(text, false);
  const plain = remark === '' ? range : `${range} ${remark}`;
  const years = /^([12]\d{3})[-–/](\d{2})$/.exec(plain);
  if (years?.[1] && Number(years[2]) === (Number(years[1]) + 1) % 100) {
    return { startDate: years[1], endDate: String(Number(years[1]) + 1) };
  }
  for (const { 0: sign, index } of plain.matchAll(rangeSigns)) {
    const left = plain.slice(0, index).trim();
    const right = plain.slice(index + sign.length).trim();
    const range = left === '' ? undefined : readSides(left, right, language);
    if (range) return range;
  }
  return undefined;
};

const rangeSigns = new RegExp(
  String.raw`[–—−~～〜→至到-]|\.{2,3}|…|(?<=\s)(?:${rangeWords})(?=\s)`,
  'giu',
);

const readSides = (left: string, right: string, language?: string): DateRange | undefined => {
  const end: DateResult = right === '' ? { kind: 'ongoing' } : readDate(right, language);
  if (end.kind !== 'date' && end.kind !== 'ongoing') return undefined;
  // "Jan – May 2011": both months share the year.
  const year = end.kind === 'date' ? /^\d{4}/.exec(end.date)?.[0] : undefined;
  const full = monthOf(left, language) && year ? `${left} ${year}` : left;
  const start = readDate(full, language);
  if (start.kind !== 'date') return undefined;
  const startDate = dateWithRemark(start);
  return end.kind === 'date' ? { startDate, endDate: dateWithRemark(end) } : { startDate };
};

interface SimpleDateText {
  readonly plain: string;
  readonly remark?: string;
}

/** Normalises compatibility forms and digits; separates a remark; removes a duration and trailing punctuation. */
const simplifyDateText = (text: string, isSingle = true): SimpleDateText => {
  const plain = oneLine(withPlainDigits(text.normalize('NFKC')));
  const bracket = /(?<=.)\([^()]*\)$/.exec(plain)?.[0];
  const bare = bracket === undefined ? plain : plain.slice(0, -bracket.length).trimEnd();
  const simple = isSingle ? bare.replace(/(?<=[\p{L}\p{N}])[\s.,;/–—-]+$/u, '') : bare;
  const isRemark =
    bracket !== undefined && /[^()\s]/.test(bracket) && !isDurationInBrackets(bracket);
  return isRemark ? { plain: simple, remark: bracket } : { plain: simple };
};

const readIso = (text: string): DateResult | undefined => {
  const parts = isoDateParts(text);
  return parts && calendarDate(parts.year, parts.month, parts.day);
};

const readNumbers = (text: string): DateResult | undefined => {
  // 2020-01-31T10:00:00Z, 2020.1.31, 2020/1, 2015年3月, 2015년 3월 1일
  const big =
    /^([12]\d{3}) ?[-/.年년] ?(\d{1,2})(?: ?[-/.月월] ?(?:(\d{1,2}) ?[日일]?(?:[T ]\d{1,2}:.*)?)?)?$/u.exec(
      text,
    );
  if (big?.[1]) return calendarDate(big[1], big[2], big[3]);
  const year = /^([12]\d{3})[年년]$/u.exec(text)?.[1];
  if (year) return { kind: 'date', date: year };
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(text);
  if (compact?.[1]) return calendarDate(compact[1], compact[2], compact[3]);
  // 03/2019, 3.2019
  const small = /^(\d{1,2}) ?[-/. ] ?([12]\d{3})$/.exec(text);
  if (small?.[2]) return calendarDate(small[2], small[1]);
  const day = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?([12]\d{3})$/.exec(text);
  return day ? readDayFirst(day) : undefined;
};

/** Day and month before the year. A dot, or a number above 12, tells their order. */
const readDayFirst = ([, first = '', sign, second = '', year = '']: string[]): DateResult => {
  if (sign === '.' || Number(first) > 12 || first === second)
    return calendarDate(year, second, first);
  return Number(second) > 12 ? calendarDate(year, first, second) : { kind: 'ambiguous' };
};

// Words without meaning for the date: "May of 2019", "mayo de 2019", "2019 г.", "tháng 6 2019".
const fillers = new Set(
  ['of', 'de', 'del', 'den', 'the', 'г', 'р', 'thang', 'thg', 'anul', 'στις', 'ב'].map(foldLetters),
);

/** A month in words with a year, and perhaps a day, in any order. */
const readWords = (text: string, language?: string): DateResult | undefined => {
  const years: string[] = [];
  const days: string[] = [];
  const months: number[] = [];
  const tokens = text.replace(/(\p{L})(?=\d)|(\d)(?=\p{L}{3})/gu, '$1$2 ').split(/[\s,./-]+/u);
  for (const token of tokens) {
    const short = /^['’‘´`](\d\d)$/.exec(token)?.[1];
    const ordinal = /^(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|o)?$/iu.exec(token)?.[1];
    if (/^(?:19|20)\d\d$/.test(token)) years.push(token);
    else if (short) years.push(wholeYear(short));
    else if (ordinal) days.push(ordinal);
    else if (token !== '' && !fillers.has(foldLetters(token))) {
      const month = monthOf(token, language) ?? misspeltMonth(token);
      if (month === undefined) return undefined;
      months.push(month);
    }
  }
  const [year, month, day] = [years[0], months[0], days[0]];
  if (year === undefined || years.length > 1 || days.length > 1 || months.length > 1)
    return undefined;
  // "thg 6 2019": the number is the month.
  if (month === undefined) return day === undefined ? undefined : calendarDate(year, day);
  return calendarDate(year, String(month), day);
};

const calendarDate = (year: string, month?: string, day?: string): DateResult =>
  startOfDate({ year, month, day }) === undefined
    ? { kind: 'impossible' }
    : { kind: 'date', date: isoDateText(year, month, day) };
