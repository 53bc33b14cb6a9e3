/** Ranges of right-to-left letters by default bidi class (UAX #9, 3.2), for use inside a character class. */
export const rightToLeftLetters =
  '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

/** Scripts that draw vowels before their consonants or join letters, so that PDF text may be reordered. */
export const reorderedScripts = [
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Myanmar', 'Khmer'],
] as const;

/** `\p{Script=…}` of the scripts, for use inside a character class. */
export const scriptClass = (scripts: readonly string[]): string =>
  scripts.map((script) => `\\p{Script=${script}}`).join('');

/** Combining marks and letters of other scripts than Latin are here, besides some Latin letters and signs. */
const beyondPlainLatin = /[\u02EA\u02EB\u0300-\u1FFF\u20D0-\u20FF\u2126\u2C00-\uFFFF]/;

/**
 * Whether a text has only Latin letters, punctuation and symbols, and no combining marks. Several times as fast as a
 * test for a script, so it comes before such tests: most texts pass.
 */
export const isPlainLatin = (text: string): boolean => !beyondPlainLatin.test(text);

// Classes of characters that are dropped or replaced. They differ, because the formats and readers that lose the characters differ.

/** What XML 1.0 forbids even as a reference (section 2.2): C0 controls, noncharacters, unpaired surrogates. */
export const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What a document does not draw: controls, noncharacters, and soft hyphens and BOMs, which split words for parsers. */
export const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\uFEFF\uFFFE\uFFFF]/g;

/** What a text of a résumé loses: as above, but C1 controls are decoded as Windows-1252, and soft hyphens are kept for the view. */
export const unprintableInput =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What Chromium, Word and text extractors treat differently in a line: soft hyphens and C0 controls. */
export const invisible = /[\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** What a terminal obeys instead of printing: all controls except tab and newline. */
const terminalControls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** A text for a terminal, with a sign in place of each control character. */
export const printable = (text: string): string => text.replace(terminalControls, '\uFFFD');

/** A letter of Japanese. */
export const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Chinese, Japanese and Korean letters, for use inside a character class. */
export const eastAsianLetters = scriptClass(['Han', 'Hiragana', 'Katakana', 'Hangul']);

/** Punctuation of East Asian scripts, full-width and half-width forms, for use inside a character class. */
export const eastAsianSigns = '\\u3000-\\u303F\\uFF00-\\uFFEF';

const wideLetter = new RegExp(`[${eastAsianLetters}${eastAsianSigns}]`, 'gu');

/** The length of a text in narrow letters: East Asian letters and signs are about twice as wide as Latin ones. */
export const narrowLength = (text: string): number =>
  isPlainLatin(text) ? text.length : text.length + (text.match(wideLetter)?.length ?? 0);

const eastAsian = new RegExp(`[${eastAsianLetters}]`, 'u');

/** Whether a text has Chinese, Japanese or Korean letters. */
export const isEastAsian = (text: string): boolean => eastAsian.test(text.normalize('NFC'));

/** The code point of a character. */
export const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** The code points of a text. */
export const codePointsOf = (text: string): number[] => [...text].map(codePointOf);

/** A code in at least four hexadecimal digits: "0b95". */
export const hexDigits = (code: number): string => code.toString(16).padStart(4, '0');

/** "U+0B95" */
export const codePointName = (codePoint: number): string =>
  `U+${hexDigits(codePoint).toUpperCase()}`;

const unspaced = new RegExp(
  `[${eastAsianLetters}${scriptClass(['Thai', 'Lao', 'Khmer', 'Myanmar'])}]`,
  'u',
);

/** Whether a text has letters of a script that writes words without spaces, or joins endings to them. */
export const isUnspaced = (text: string): boolean => unspaced.test(text.normalize('NFC'));

/** The letters and digits of a text in lower case. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The letters and digits of a word in lower case, without accents and punctuation. */
export const foldLetters = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** A text without the marks on its letters: "Muller" for "Müller". */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A text from its end to its start. */
export const backwards = (text: string): string => [...text].reverse().join('');

/** Whether a text has capitals and no small letters. */
export const isInCapitals = (text: string): boolean =>
  /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const decimal = /^\p{Nd}$/u;

/** The value of a digit of any script. The digits of a script follow one another in Unicode, from 0 to 9. */
export const digitValue = (character: string): number | undefined => {
  if (!decimal.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimal.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
};

/** A text with the digits 0 to 9 in place of those of other scripts. */
export const withPlainDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)));

/** A text without case, compatibility forms and the characters that a comparison ignores. Accents count. */
export const foldForComparison = (text: string, ignored: RegExp): string =>
  text.normalize('NFKC').replace(ignored, '').toUpperCase();

/** Latin letters that Unicode does not decompose, as ASCII letters. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
};
