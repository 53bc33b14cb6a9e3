import { formatAddress } from 'localized-address-format';
import type { Resume } from '../resume/schema/resume.ts';
import { dateLocale } from './language.ts';
import { wordsOf, wordsOfAll } from './short-text.ts';
import { joinPresent } from '../text/format-text.ts';
import { likelyLocale } from '../text/likely-locale.ts';
import { isEastAsian } from '../text/unicode.ts';
import { textLines } from '../text/position.ts';

/** The name of a country code in the language of a document, and whether that is the language's own country. */
interface Country {
  readonly name: string;
  readonly isOwn: boolean;
}

const countryOfCode = (code: string, language: string): Country | undefined => {
  const name = new Intl.DisplayNames([dateLocale(language)], {
    type: 'region',
    fallback: 'none',
  }).of(code);
  return name === undefined ? undefined : { name, isOwn: ownCountry(language) === code };
};

/** The code of the country of a language tag. Without a region it is where most of its readers are: Germany for "de". */
export const ownCountry = (language: string): string | undefined => likelyLocale(language).region;

/**
 * The country as people write it: no code but a name, and nothing in an address of the document's own country (DIN
 * 5008), if the address has other parts. Words are printed as they are given.
 */
const writtenCountry = (given: string, language: string, hasPlace: boolean): string => {
  const country = /^[A-Za-z]{2}$/.test(given)
    ? countryOfCode(given.toUpperCase(), language)
    : undefined;
  if (country === undefined || given.toUpperCase() === 'UK') return given;
  return country.isOwn && hasPlace ? '' : country.name;
};

type Location = NonNullable<NonNullable<Resume['basics']>['location']>;

/** The parts of an address, each without line breaks. */
interface AddressParts {
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  /** As given: a code or a name. */
  readonly country: string;
  /** As printed. */
  readonly countryName: string;
}

const longCodes: Readonly<Record<string, string>> = {
  UK: 'GB',
  USA: 'US',
  'UNITED KINGDOM': 'GB',
  'UNITED STATES': 'US',
  'UNITED STATES OF AMERICA': 'US',
};

const isInOwnScript = ({ lines, city, region }: AddressParts): boolean =>
  [...lines, city, region].some(isEastAsian);

/** The country whose order of parts applies; `undefined` if no part names it. */
const countryOf = (parts: AddressParts): string | undefined => {
  const written = parts.country.toUpperCase().replaceAll('.', '');
  if (written !== '')
    return longCodes[written] ?? (/^[A-Z]{2}$/.test(written) ? written : undefined);
  if (/^[A-Z]{2}$/.test(parts.region) && /^\d{5}(?:-\d{4})?$/.test(parts.postalCode)) return 'US';
  return /\p{Script=Han}/u.test(parts.city + parts.region) ? 'CN' : undefined;
};

/** Parts that the format of a country does not name: Japan has no city apart from its address. */
const withUnnamed = (parts: AddressParts, country: string, isLocal: boolean): readonly string[] => {
  if (country !== 'JP' || parts.city === '') return parts.lines;
  return isLocal ? [parts.city + parts.lines.join('')] : [...parts.lines, parts.city];
};

/** Removes the country that a format adds to a postal code, "CH-8001". */
const withoutPrefix = (line: string, { postalCode }: AddressParts, country: string): string => {
  const at = postalCode === '' ? -1 : line.indexOf(postalCode);
  const before = line.slice(0, Math.max(0, at));
  const prefix = [`${country}-`, `${country} `, country].find((each) => before.endsWith(each));
  return prefix === undefined ? line : before.slice(0, -prefix.length) + line.slice(at);
};

const says = (line: string, part: string): boolean =>
  line.toLowerCase().includes(part.toLowerCase());

/** The lines of an address in the order of a country. Parts that its format leaves out follow. */
const orderedLines = (parts: AddressParts, country: string, isLocal: boolean): string[] => {
  const { postalCode, city, region } = parts;
  const made = formatAddress(
    {
      postalCountry: country,
      administrativeArea: region,
      locality: city,
      postalCode,
      addressLines: [...withUnnamed(parts, country, isLocal)],
    },
    isLocal ? 'local' : 'latin',
  );
  const given = [...parts.lines, postalCode, city, region].filter((part) => part !== '');
  // A format may end with the name of a territory, which is printed as the country code.
  const lines = made
    .map((line) =>
      withoutPrefix(line, parts, country)
        .replace(/(?:, ){2,}/g, ', ')
        .trim(),
    )
    .filter((line) => given.some((part) => says(line, part)));
  const left = [city, region, postalCode].filter(
    (part) => part !== '' && !lines.some((line) => says(line, part)),
  );
  return [...lines, ...left];
};

/** Joins lines; a postal code on a separate line moves to the line of its city. */
const joinLines = (lines: readonly string[], { postalCode, city }: AddressParts): string =>
  lines.reduce((text, line, index) => {
    if (index === 0) return line;
    const previous = lines[index - 1] ?? '';
    const isCode = (one: string, other: string): boolean =>
      one === postalCode && city !== '' && other.startsWith(city);
    return `${text}${isCode(line, previous) || isCode(previous, line) ? ' ' : ', '}${line}`;
  }, '');

/** How an address in the script of its country is joined: its lines, and the country after them. */
const localSeparators: Readonly<
  Record<string, { readonly line: string; readonly country: string }>
> = {
  JP: { line: '', country: '、' },
  CN: { line: '', country: '，' },
  TW: { line: '', country: '，' },
  HK: { line: '', country: '，' },
  KR: { line: ' ', country: ', ' },
};

const formatParts = (parts: AddressParts): string => {
  const { lines, postalCode, city, region } = parts;
  const country = countryOf(parts);
  if (country === undefined) {
    const town = joinPresent([postalCode, city], ' ');
    return joinPresent([...lines, town, region, parts.countryName], ', ');
  }
  const separators = isInOwnScript(parts) ? localSeparators[country] : undefined;
  const ordered = orderedLines(parts, country, separators !== undefined);
  if (!separators) return joinPresent([joinLines(ordered, parts), parts.countryName], ', ');
  const isCode = (line: string): boolean => postalCode !== '' && line.includes(postalCode);
  const place = ordered.filter((line) => !isCode(line)).join(separators.line);
  const address = joinPresent([ordered.find(isCode), place], ' ');
  return joinPresent([address, parts.countryName], separators.country);
};

/**
 * An address on one line, in the order of its country: "Mountain View, CA 94043".
 * @param language the tag of the document
 */
export const formatLocation = (location: Location, language: string): string | undefined => {
  const { address, postalCode, city, region, countryCode, details } = location;
  const country = wordsOf(countryCode) ?? '';
  const place = {
    lines: wordsOfAll(textLines(address ?? '')),
    postalCode: wordsOf(postalCode) ?? '',
    city: wordsOf(city) ?? '',
    // A city that is its own region is named once.
    region: region === city ? '' : (wordsOf(region) ?? ''),
  };
  const hasPlace = Object.values(place).some((part) => part.length > 0);
  const countryName = writtenCountry(country, language, hasPlace);
  const text = formatParts({ ...place, country, countryName });
  const more = wordsOfAll(details?.map((detail) => detail.text ?? detail.label));
  return joinPresent([text, ...more], ', ') || undefined;
};
