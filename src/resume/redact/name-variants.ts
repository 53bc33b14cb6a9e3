import { particles } from '../../text/words/name-titles.ts';

/** A double name at one of these places has so many halves at most. */
const maxHalves = 3;
/** More forms of one name are not searched. */
const maxForms = 12;

/**
 * A name as it is also written: in the order of speech, without middle names, with one half of a double family name,
 * and with a double name in two words.
 */
export const nameVariants = (name: string): string[] => {
  const words = inSpokenOrder(name)
    .split(/\s+/)
    .filter((word) => word !== '');
  const family = familyStart(words);
  const short = family > 1 ? [words, [words[0] ?? '', ...words.slice(family)]] : [words];
  const forms = short.flatMap((row) => [
    row.join(' '),
    ...halvesOf(row),
    row.join(' ').replace(hyphens, ' '),
  ]);
  return [...new Set([name, ...forms])].slice(0, maxForms);
};

/** Between capitals only: "yun" of "Seo-yun" is not a name alone. */
const hyphens = /(?<=\p{L})[-‐‑–](?=\p{L})(?!\p{Ll})/gu;

/** "Smith, John" as "John Smith". */
const inSpokenOrder = (name: string): string => {
  const [family = '', given = '', ...more] = name.split(',');
  return given.trim() === '' || more.length > 0 ? name : `${given.trim()} ${family.trim()}`;
};

/** Where the family name begins: at its first particle, or with the last word. */
const familyStart = (words: readonly string[]): number => {
  const particle = words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
  return particle > 0 ? particle : words.length - 1;
};

/** A row with one half of its last word, and with the first half of its first word. */
const halvesOf = (words: readonly string[]): string[] => {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return [];
  const families = last.split(hyphens).slice(0, maxHalves);
  const [given = first] = first.split(hyphens);
  const between = words.slice(1, -1);
  return families.flatMap((family) =>
    [first, given].map((each) => [each, ...between, family].join(' ')),
  );
};
