import { languageOfLetters } from '../../../fonts/cjk.ts';
import { eastAsianLetters, eastAsianSigns } from '../../../text/unicode.ts';

/** Word's script families. Each has a separate font slot and language in a run. */
type ScriptFamily = 'western' | 'eastAsian' | 'complex';
export type Direction = 'ltr' | 'rtl';

/** A part of a text with one script and direction, for one run. */
export interface ScriptRun {
  readonly text: string;
  readonly family: ScriptFamily;
  readonly direction: Direction;
  /** ISO 15924 code, if the script decides font and language, e.g. "Hebr", "Jpan". */
  readonly script?: string;
}

interface ScriptRange {
  readonly script: string;
  readonly family: ScriptFamily;
  readonly direction: Direction;
  readonly pattern: RegExp;
}

const complex = (script: string, direction: Direction, pattern: RegExp): ScriptRange => ({
  script,
  family: 'complex',
  direction,
  pattern,
});

// The most frequent scripts come first, because the search stops at the first match.
const scriptRanges: readonly ScriptRange[] = [
  {
    script: 'Hani',
    family: 'eastAsian',
    direction: 'ltr',
    pattern: new RegExp(`[${eastAsianLetters}\\p{Script=Bopomofo}${eastAsianSigns}\\u30FC]`, 'u'),
  },
  complex('Hebr', 'rtl', /\p{Script=Hebrew}/u),
  complex('Arab', 'rtl', /[\p{Script=Arabic}\u060C\u061B\u061F\u0640\u0660-\u0669]/u),
  complex('Syrc', 'rtl', /\p{Script=Syriac}/u),
  complex('Thaa', 'rtl', /\p{Script=Thaana}/u),
  complex('Deva', 'ltr', /[\p{Script=Devanagari}\u0964\u0965]/u),
  complex('Beng', 'ltr', /\p{Script=Bengali}/u),
  complex('Guru', 'ltr', /\p{Script=Gurmukhi}/u),
  complex('Gujr', 'ltr', /\p{Script=Gujarati}/u),
  complex('Taml', 'ltr', /\p{Script=Tamil}/u),
  complex('Telu', 'ltr', /\p{Script=Telugu}/u),
  complex('Knda', 'ltr', /\p{Script=Kannada}/u),
  complex('Mlym', 'ltr', /\p{Script=Malayalam}/u),
  complex('Sinh', 'ltr', /\p{Script=Sinhala}/u),
  complex('Thai', 'ltr', /\p{Script=Thai}/u),
  complex('Laoo', 'ltr', /\p{Script=Lao}/u),
  complex('Khmr', 'ltr', /\p{Script=Khmer}/u),
  complex('Mymr', 'ltr', /\p{Script=Myanmar}/u),
];

// Characters below U+0590 are Latin, Greek, Cyrillic or Armenian, so most texts skip the table.
const needsScripts = /[^\u0000-\u058F\u1E00-\u27BF]/u;

/** The script of a character; `undefined` for Western letters and for characters without a script. */
const rangeOf = (character: string): ScriptRange | undefined =>
  scriptRanges.find(({ pattern }) => pattern.test(character));

// Letters common to all scripts, like tone marks, take the script of the adjacent letters.
const isLetter = (character: string): boolean => /(?!\p{Script=Common})\p{L}/u.test(character);
const isDigit = (character: string): boolean => /\p{Nd}/u.test(character);
const isCombining = (character: string): boolean => /\p{M}/u.test(character);

/** The East Asian script of a text, by its language; Simplified Chinese if its letters do not tell it. */
const eastAsianScripts = { ja: 'Jpan', ko: 'Kore', 'zh-Hant': 'Hant', 'zh-Hans': 'Hani' } as const;

interface StrongType {
  readonly family: ScriptFamily;
  readonly direction: Direction;
  readonly script?: string;
}

const western = { family: 'western', direction: 'ltr' } as const;

const isSameType = (one: StrongType, other: StrongType): boolean =>
  one.family === other.family && one.script === other.script && one.direction === other.direction;

/** The strong type of neutral characters between two others; if those differ, the one in paragraph direction (UAX #9, N1 and N2). */
const resolveNeutral = (
  before: StrongType | undefined,
  after: StrongType | undefined,
  base: Direction,
) => {
  if (before && after && before.direction === after.direction) return before;
  return [before, after].find((strongType) => strongType?.direction === base);
};

interface TypedCharacter {
  readonly character: string;
  /** Present for letters and their marks and digits; absent for neutral characters such as spaces. */
  readonly strongType?: StrongType;
}

const classifyCharacters = (text: string): TypedCharacter[] => {
  const eastAsian = eastAsianScripts[languageOfLetters(text) ?? 'zh-Hans'];
  let last: StrongType | undefined;
  return [...text].map((character) => {
    const range = rangeOf(character);
    if (range) {
      const { family, direction } = range;
      last = { family, direction, script: family === 'eastAsian' ? eastAsian : range.script };
    } else if (isLetter(character)) last = western;
    // A digit after a left-to-right word is part of it (UAX #9, W7).
    const belongs =
      isLetter(character) ||
      range !== undefined ||
      isCombining(character) ||
      (isDigit(character) && last?.direction === 'ltr');
    return belongs && last ? { character, strongType: last } : { character };
  });
};

/** For each character, its strong type or that of the next strong character. */
const nextStrongTypes = (characters: readonly TypedCharacter[]): (StrongType | undefined)[] => {
  let ahead: StrongType | undefined;
  return characters
    .toReversed()
    .map(({ strongType }) => (ahead = strongType ?? ahead))
    .toReversed();
};

/**
 * Splits a text into runs of one script and direction, in the order of the text.
 * `base` is the direction of the document. If all letters have one direction, the whole text takes it.
 */
export const splitByScript = (text: string, base: Direction): readonly ScriptRun[] => {
  if (base === 'ltr' && !needsScripts.test(text)) return [{ text, ...western }];
  const characters = classifyCharacters(text);
  const directions = new Set(
    characters.flatMap(({ strongType: ownType }) => ownType?.direction ?? []),
  );
  const [only] = directions;
  const direction = only !== undefined && directions.size === 1 ? only : base;
  const defaultType: StrongType = direction === 'rtl' ? { family: 'complex', direction } : western;
  const ahead = nextStrongTypes(characters);

  const runs: { text: string; readonly strongType: StrongType }[] = [];
  characters.forEach(({ character, strongType: ownType }, index) => {
    const previous = runs.at(-1);
    const strongType =
      ownType ?? resolveNeutral(previous?.strongType, ahead[index], direction) ?? defaultType;
    if (previous && isSameType(previous.strongType, strongType)) previous.text += character;
    else runs.push({ text: character, strongType: strongType });
  });
  return runs.map(({ text: part, strongType: ownType }) => ({ text: part, ...ownType }));
};
