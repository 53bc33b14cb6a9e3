import { bareAddress, isUrlLike } from './addresses.ts';
import { isDate } from '../strict-schema.ts';
import { readDate, readRange } from '../normalize/dates/read-date.ts';
import type { SourceLeaf, TargetLeaf } from './source-leaves.ts';
import { textParts, textPieces } from './text-pieces.ts';
import { isMailAddress } from '../../text/addresses.ts';
import { titleOfKey } from '../../text/key-title.ts';

/** How the document prints values that it does not print as they are written. */
export interface PrintedForms {
  /** The printed forms of a date in ISO 8601: "Mar 2019". */
  readonly dates: (date: string) => readonly string[];
  /** The printed names of a country code: "Germany". */
  readonly countries: (code: string) => readonly string[];
  /** The code of the document's own country, which an address does not name. */
  readonly ownCountry: string | undefined;
  /** The word for an entry that has not ended. */
  readonly present: string;
  /** Language of the dates in the résumé, if given. */
  readonly language: string | undefined;
}

/** A part of a value that must be printed, in one of several forms. */
export interface Need {
  readonly anyOf: readonly string[];
  /** An address that counts as printed if a link leads to it. */
  readonly address?: string;
  readonly isDate?: true;
}

/** One way in which a whole value may be printed. All its parts are needed. */
export type PrintedForm = readonly Need[];

const word = (text: string): Need => ({ anyOf: [text] });

const addressNeed = (address: string): Need => ({
  anyOf: [bareAddress(address), address],
  address,
});

/** The ways in which a value of the source may be printed, the likeliest first. */
export function* formsOf(leaf: SourceLeaf, forms: PrintedForms): Generator<PrintedForm> {
  const { text, value, targets } = leaf;
  if (typeof value === 'boolean') return;
  const dates = datesIn(leaf, forms);
  if (dates) yield dates;
  else yield piecesForm(text);
  if (dates) yield piecesForm(text);
  if (text.includes('](')) yield piecesForm(text, '\n');
  if (isUrlLike(text)) yield [addressNeed(text)];
  const parts = textParts(text);
  if (parts.length > 1) yield parts.map(word);
  if (/^[a-z]{2}$/i.test(text)) yield [{ anyOf: countryForms(leaf, forms) }];
  yield* targets.flatMap((target) => changedForms(text, target));
}

/** The printed names of a country; the empty text for the own country of an address. */
const countryForms = (
  { text, targets }: SourceLeaf,
  { countries, ownCountry }: PrintedForms,
): readonly string[] => {
  const isImplied =
    text.toUpperCase() === ownCountry && targets.some(({ path }) => path.at(-1) === 'countryCode');
  return isImplied ? [...countries(text), ''] : countries(text);
};

const piecesForm = (text: string, afterLink: '' | '\n' = ''): PrintedForm => {
  const { lines, addresses } = textPieces(text, afterLink);
  return [...lines.map((anyOf) => ({ anyOf })), ...addresses.map(addressNeed)];
};

const longestDate = 60;
/** Keys of dates that may hold a word for "present". */
const endKey = /end|to$|until|date|year|period|finish/i;

/** The printed form of a date, or of a range of dates; `undefined` if the text is neither. */
const datesIn = (
  { text, targets, path }: SourceLeaf,
  { dates, present, language }: PrintedForms,
): PrintedForm | undefined => {
  if (text.length > longestDate) return undefined;
  const need = (date: string): Need => ({ anyOf: [...dates(date), date], isDate: true });
  if (isDate(text)) return [need(text)];
  const noted = /\)\s*$/.test(text) ? readDate(text, language) : undefined;
  if (noted?.kind === 'date' && noted.remark !== undefined) {
    return [need(noted.date), word(noted.remark)];
  }
  const read = targets.flatMap(({ value }) =>
    typeof value === 'string' && isDate(value) ? [value] : [],
  );
  if (read.length === 0) {
    const isOngoing =
      endKey.test(String(path.at(-1))) &&
      readDate(text, language).kind === 'ongoing' &&
      targets.every(({ value }) => isOngoingWord(value, language));
    return isOngoing ? [{ anyOf: [present], isDate: true }] : undefined;
  }
  return read.every((date) => isReadAs(text, date, language)) ? read.map(need) : undefined;
};

const isOngoingWord = (value: unknown, language: string | undefined): boolean =>
  typeof value === 'string' && readDate(value, language).kind === 'ongoing';

/** Whether the text means this date, alone or as an end of a range. */
const isReadAs = (text: string, date: string, language: string | undefined): boolean => {
  const one = readDate(text, language);
  if (one.kind === 'date') return one.date === date;
  const range = readRange(text, language);
  return range?.startDate === date || range?.endDate === date;
};

/** The value of the résumé, if the rules changed only its form: a cleaned text, an e-mail address. */
const changedForms = (text: string, { value }: TargetLeaf): PrintedForm[] => {
  if (typeof value !== 'string' || value === text) return [];
  const isMail = isMailAddress(value);
  const isCleaned = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\uD800-\uDFFF]/.test(text);
  const letters = value.match(/[\p{L}\p{N}]+/gu) ?? [];
  const holdsAll = letters.every((part) => text.includes(part));
  return (isMail && holdsAll) || (isCleaned && !isMail) ? [piecesForm(value)] : [];
};

const activeKeys = /^(?:is)?(?:active|current(?:ly(?:working|employed))?|ongoing|present)$/i;

/** The ways in which a flag is printed: by the word "Present" in the dates, or under the name of its key. */
export const flagForms = (
  { path, value }: SourceLeaf,
  { present }: PrintedForms,
): readonly PrintedForm[] => {
  const key = String(path.at(-1));
  if (value === true && activeKeys.test(key.replace(/[\s_-]/g, '')))
    return [[{ anyOf: [present], isDate: true }]];
  return [[word(titleOfKey(key))]];
};
