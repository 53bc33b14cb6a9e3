import { definedMembers } from '../../text/json.ts';
import { countWords, dateScore, hasNumber } from './field-words.ts';
import type { Line, LineItem } from './line.ts';

export interface Contacts {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly location?: string;
}

/** Most words of a name. */
const maxNameWords = 6;
/** Digits of a phone number with its country. */
const [minDigits, maxDigits] = [7, 15];

/** Name, e-mail address, phone number and place in the lines above the first heading. */
export const extractContacts = (lines: readonly Line[]): Contacts => {
  const items = lines.flatMap((line) => line.items);
  // Phone numbers and places are also found inside longer texts; an e-mail address includes what is joined to it.
  const textsOf = (line: Line): string[] =>
    line.items.flatMap(({ text }) => text.split(/\s[|•]\s|\s{2,}/u));
  const parts = lines.flatMap((line, index) => {
    const texts = textsOf(line);
    const before = lines[index - 1];
    // A place is beside another contact, between bars, or on the line below one.
    const isBelow = before !== undefined && textsOf(before).some(isContact);
    const isBeside = texts.length > 1 || texts.some(hasAddress) || isBelow;
    return texts.map((text) => ({ text: text.trim(), isBeside }));
  });
  const name = nameIn(items);
  const [email] = parts.flatMap(({ text }) => emailIn(text) ?? []);
  const [phone] = parts.flatMap(({ text }) => phoneIn(text) ?? []);
  const location = parts
    .flatMap(({ text, isBeside }) => {
      const pieces = text.split('·').map((piece) => piece.trim());
      return isBeside || pieces.length > 1 ? pieces : [];
    })
    .find((piece) => piece !== name && isPlace(piece));
  return definedMembers({ name, email, phone, location });
};

const hasAddress = (text: string): boolean => /[@/]|\w\.\w/u.test(text);

const isContact = (text: string): boolean => hasAddress(text) || phoneIn(text) !== undefined;

/** The largest text without digits and addresses, or the first bold one, or the first one. */
const nameIn = (items: readonly LineItem[]): string | undefined => {
  const possible = items.filter(
    ({ text }) =>
      !hasAddress(text) &&
      !hasNumber(text) &&
      countWords(text) <= maxNameWords &&
      !/[|•]/u.test(text),
  );
  const weight = ({ size, isBold }: LineItem): number => size * 2 + (isBold ? 1 : 0);
  const [first, ...others] = possible;
  return first && others.reduce((one, two) => (weight(two) > weight(one) ? two : one), first).text;
};

/** The first word with "@" and a dot behind it. Whatever is joined to it belongs to it. */
const emailIn = (text: string): string | undefined =>
  text.split(/\s+/u).find((word) => /^[^@]+@[^@.]+\../u.test(word));

const phoneIn = (text: string): string | undefined => {
  const found = /[+(]?\d[\d\s()./-]{5,24}\d/u.exec(text.replaceAll('\u00a0', ' '))?.[0];
  const digits = found?.replace(/\D/g, '').length ?? 0;
  return found !== undefined && digits >= minDigits && digits <= maxDigits && dateScore(found) <= 0
    ? found
    : undefined;
};

const isPlace = (text: string): boolean =>
  /^\P{Nd}*\p{L}/u.test(text) &&
  !hasAddress(text) &&
  phoneIn(text) === undefined &&
  countWords(text) <= 8;
