import { wordSet } from '../text/word-set.ts';
import { addressWord, isStreetWord } from './street-words.ts';
import { plainText } from './fold-for-search.ts';
import { linesOf } from './text-units.ts';
import { soundsOfLatin, soundsOfName } from './transcription.ts';

/** Words of addresses that no street is found by: kinds of streets, parts of houses, sides of a town. */
const common = wordSet(
  'terrace terr ter tce crescent cres close grove gardens gdns way walk row sq pl ct ln dr hwy highway parkway pkwy av avda avenida ' +
    'plaza piazza corso strada paseo carrer rua platz gasse allee chemin quai impasse ulitsa ulica prospekt prospect osiedle aleja aleje ' +
    'rd ave blvd strasse straße haus house building bldg block apartment apt flat unit suite ste floor level room tower wing ' +
    'wohnung etage stock numero number num nr no korpus дом стр корп корпус кв квартира этаж подъезд офис просп пр пер бул ' +
    'new north south east west old upper lower great little the and der die das den dem del los las les des van von aan ' +
    'большая большои бол малая малыи мал новая новыи старая старыи bolshaya bol malaya',
);

/** The kind of a street as the end of its name. */
const kindEnd =
  /(?<=\p{L}{4})(?:strasse|str|weg|w|platz|gasse|allee|ring|damm|ufer|straat|laan|gracht|gatan|vej|utca)$/u;

/** "Gänsemarktstraße" is the name of a street. */
const isCommon = (word: string): boolean =>
  common.has(word) || (isStreetWord(addressWord(word)) && !kindEnd.test(word));

/** A name without marks, with umlauts in one form, and without the kind of its street. */
const keyOf = (plain: string): string => plain.replace(kindEnd, '').replace(/([aou])e/g, '$1');

interface Token {
  readonly plain: string;
  readonly isNumber: boolean;
  readonly isCapital: boolean;
  /** Whether a sentence or a part of it ends behind the word. */
  readonly ends: boolean;
  /** Whether a number counts what is behind it: "Roma, 5 persone". */
  readonly isCount: boolean;
}

// "MarloweTerrace14" is three words.
const words = /\d+|\p{Lu}{1,60}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+/gu;

/** A number behind a comma, before a small word in the letters of the word before the comma. */
const count =
  /(?:\p{sc=Latin}, \d{1,4} (?=\p{sc=Latin}{3})|\p{sc=Cyrillic}, \d{1,4} (?=\p{sc=Cyrillic}{3}))\p{Ll}/u;

const tokensOf = (text: string): Token[] => {
  const written = text.normalize('NFC');
  return Array.from(written.matchAll(words), ({ 0: word, index }) => {
    const plain = plainText(word);
    const isShort = Array.from(plain).length < 2 || isCommon(plain) || kindEnd.test(plain);
    return {
      plain,
      isNumber: /^\d/.test(word),
      isCapital: /^\p{Lu}|^\p{Lo}/u.test(word),
      ends: !isShort && /^[.!?;:…]/.test(written.slice(index + word.length)),
      isCount: count.test(written.slice(Math.max(0, index - 3), index + word.length + 4)),
    };
  });
};

/** The longest number of a house; longer ones are postal codes. */
const longestNumber = 4;
/** A shorter name is found only beside a word for a street. */
const leastName = 4;
const leastShortName = 3;
const leastStem = 5;

/** The streets of an address with the number of the house: one for each word that only this street has. */
export const streetsOf = (address: string): string[] => {
  const parts = address.split(/[,;\n]/).map(tokensOf);
  const isHouse = ({ isNumber, plain }: Token): boolean =>
    isNumber && plain.length <= longestNumber;
  const isName = ({ isNumber, plain }: Token): boolean =>
    !isNumber && plain.length >= leastShortName && !isCommon(plain);
  const whole = parts.find((part) => part.some(isHouse) && part.some(isName));
  const number = (whole ?? parts.flat()).find(isHouse)?.plain;
  const names = (whole ?? parts.find((part) => part.some(isName)) ?? []).filter(isName);
  return number === undefined
    ? []
    : names.flatMap(({ plain }) => namesOf(plain)).map((name) => `${name} ${number}`);
};

/** A name with and without its last vowels, and the sounds of one in another alphabet. */
const namesOf = (plain: string): string[] => {
  const key = keyOf(plain);
  const stem = key.replace(/[aeiouyаяоеиы]{1,2}$/u, '');
  const sounds = soundsOfName(plain).map((sound) => `~${sound}`);
  return [key, ...(stem.length >= leastStem ? [`${stem}-`] : []), ...sounds];
};

/** What a word of a text may be: a name, a name with an ending, or its sounds. */
const candidates = (plain: string): string[] => {
  const key = keyOf(plain);
  const stems = [1, 2, 3]
    .map((length) => key.slice(0, -length))
    .filter((stem) => stem.length >= leastStem);
  const sounds = soundsOfLatin(plain).map((sound) => `~${sound}`);
  return [key, `${key}-`, ...stems.map((stem) => `${stem}-`), ...sounds];
};

/** Words between a street and its number: kinds of streets, letters and other numbers. */
const mostBetween = 3;
const isBetween = ({ plain, isNumber }: Token): boolean =>
  isNumber || Array.from(plain).length < 2 || isCommon(plain);

/** The words of texts with the numbers beside them, as `streetsOf` writes streets. */
export const numberedWords = (texts: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const line of texts.flatMap(linesOf)) {
    if (!/\d/.test(line)) continue;
    const tokens = tokensOf(line);
    tokens.forEach((token, at) => {
      if (!token.isNumber || token.plain.length > longestNumber) return;
      for (const step of [1, -1]) {
        for (const name of namesBeside(tokens, at, step)) found.add(`${name} ${token.plain}`);
      }
    });
  }
  return found;
};

const namesBeside = (tokens: readonly Token[], number: number, step: number): string[] => {
  let at = number + step;
  for (let steps = 0; steps < mostBetween; steps++) {
    const between = tokens[at];
    if (!between || !isBetween(between) || between.ends) break;
    at += step;
  }
  const name = tokens[at];
  // Before a number, the name must not end its sentence; behind a number, the number must not.
  const ends = step < 0 ? name?.ends || tokens[number]?.isCount : tokens[number]?.ends;
  if (!name || name.isNumber || ends) return [];
  const hasKind = [tokens[at - 1], tokens[at + 1]].some(
    (beside) => beside && !beside.isNumber && isCommon(beside.plain),
  );
  const isNamed = name.isCapital && name.plain.length >= leastName;
  return hasKind || isNamed || keyOf(name.plain).length + 2 < name.plain.length
    ? candidates(name.plain)
    : [];
};
