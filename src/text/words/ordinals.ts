const ones =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twen thir for fif six seven eigh nine'.split(' ');

/** The word for a number from 1 to 99: "fifth", "forty second". */
export const ordinalWord = (number: number): string | undefined => {
  if (number < 20) return ones[number - 1];
  const ten = tens[Math.floor(number / 10) - 2];
  if (ten === undefined) return undefined;
  return number % 10 === 0 ? `${ten}tieth` : `${ten}ty ${ones[(number % 10) - 1] ?? ''}`;
};

const numbers: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, at): [string, number] => [ordinalWord(at + 1) ?? '', at + 1]),
);

/** The number that a word in small letters is: "forty-second" is 42. */
export const ordinalNumber = (word: string): number | undefined =>
  numbers.get(word.replace('-', ' '));

/** Pattern of the words from 1 to 99, the longest first. */
export const ordinalPattern = [...numbers.keys()]
  .sort((one, other) => other.length - one.length)
  .map((word) => word.replace(' ', '[ -]'))
  .join('|');
