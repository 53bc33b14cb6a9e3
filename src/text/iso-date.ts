/** The parts of an ISO 8601 date with year, month or day precision, as digits. */
export interface IsoDate {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

// Like the pattern of JSON Resume: years 1000 to 2999.
const isoDate = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The parts of a text that has the form of a date; the calendar may not have it: see `startOfDate`. */
export const isoDateParts = (text: string): IsoDate | undefined => {
  // Quick: most texts are not dates.
  if (text.length > 10 || text.length < 4) return undefined;
  const [, year, month, day] = isoDate.exec(text) ?? [];
  return year === undefined ? undefined : { year, month, day };
};

/** Start of a year, month or day in UTC, in milliseconds since 1970; `undefined` for 2023-02-30 or 2023-19. */
export const startOfDate = ({ year, month = '1', day = '1' }: IsoDate): number | undefined => {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Every month has these days.
  if (Number(day) > 0 && Number(day) <= 28 && Number(month) > 0 && Number(month) <= 12) return time;
  const date = new Date(time);
  // Date.UTC turns 2023-02-30 into a day in March.
  const isUnchanged = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return isUnchanged ? time : undefined;
};

/** A date of its parts: 2020 and 6 → "2020-06". A day without a month is left out. */
export const isoDateText = (
  year: string | number,
  month?: string | number,
  day?: string | number,
): string =>
  [year, ...(month ? [month, ...(day ? [day] : [])] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The year of two digits, from 1960 to 2059: "12" → "2012". */
export const wholeYear = (digits: string): string =>
  `${Number(digits) < 60 ? '20' : '19'}${digits}`;

/** A time in seconds, as documents state it: "2024-05-31T12:00:00Z". */
export const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** The forms of `isoTimeForm` in words. */
export const isoTimeForms = 'YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ';

/** The form in which a day, or a time to the second, is given as an option. */
export const isoTimeForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * A day, or a time to the second, in the form of ISO 8601; `undefined` for a day that the calendar does not have. A time
 * without a zone is UTC, so that every machine reads it alike.
 */
export const parseIsoTime = (text: string | undefined): Date | undefined => {
  const [, day = '', time = '00:00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text?.trim() ?? '',
    ) ?? [];
  const [year = '', month = '', date = ''] = day.split('-');
  if (startOfDate({ year, month, day: date }) === undefined) return undefined;
  const read = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(read.getTime()) ? undefined : read;
};
