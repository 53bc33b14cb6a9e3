import { wordMap } from '../text/word-set.ts';

/** Sounds of Cyrillic and Greek letters; all sibilants are one, and those of "i" are left out, because systems differ in these. */
const sounds = wordMap(
  'а:a б:b в:v г:g д:d е:e ж:s з:s к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:v х:h ц:s ч:s ш:s щ:s э:e ю:u я:a є:e ґ:g и: ы: і: ' +
    'ъ: ь: α:a β:v γ:g δ:d ε:e ζ:s η: θ:t ι: κ:k λ:l μ:m ν:n ξ:ks ο:o π:p ρ:r σ:s ς:s τ:t υ: φ:v χ:h ψ:ps ω:o',
);

const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Names of fewer sounds match other words by chance. */
const leastSounds = 5;

/** The sounds of a plain word in another alphabet; none if it is Latin, or short. */
export const soundsOfName = (word: string): string[] => {
  if (!other.test(word)) return [];
  const spelt = word
    .replaceAll('ου', 'у')
    .replace(/(?<=[αε])υ/g, 'в')
    .replaceAll('γγ', 'нг');
  const row = Array.from(spelt, (letter) => sounds.get(letter) ?? letter).join('');
  return [withoutDoubles(row.replaceAll('ts', 's'))].filter(isLong);
};

/** The sounds of a plain Latin word; "ch" is a sibilant, or the "h" of German. */
export const soundsOfLatin = (word: string): string[] =>
  /^[a-z]{4,40}$/.test(word)
    ? [...new Set([word, word.replaceAll('ch', 'h')].map(soundOf))].filter(isLong)
    : [];

const isLong = (row: string): boolean => row.length >= leastSounds;

const sibilants =
  /schtsch|chtch|sjtsj|shch|szcz|tsch|sch|shh|tch|tsj|sht|sh|sj|zh|zj|ch|cz|sz|ts|tz|[szc]/g;

const soundOf = (word: string): string =>
  withoutDoubles(
    word
      .replaceAll('x', 'ks')
      .replaceAll('ou', 'u')
      .replaceAll('kh', 'h')
      .replaceAll('ph', 'v')
      .replace(sibilants, 's')
      .replace(/(?<=[tg])h/g, '')
      .replace(/[wf]/g, 'v')
      .replace(/[iyj]/g, ''),
  );

const withoutDoubles = (row: string): string => row.replace(/(.)\1+/g, '$1');
