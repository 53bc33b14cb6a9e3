import type { Range } from './find-words.ts';
import { openTrie, root, type Trie } from './trie.ts';

/** Words for streets and what is written before their names, each with its abbreviations. "St" is a street and a saint. */
const synonyms = [
  'st street saint sankt sainte san santa ste',
  'str strasse straße',
  'ave avenue av avenida avda avenyn',
  'rd road',
  'ln lane',
  'dr drive',
  'pl place platz plac plaza pza plads plein',
  'sq square',
  'blvd boulevard bd bld bulvar',
  'ct court',
  'ter terrace',
  'cres crescent',
  'gdns gardens',
  'hwy highway',
  'pkwy parkway',
  'ul ulica ulicy ulitsa ulice улица ул',
  'pr проспект пр prospekt просп',
  'пер переулок',
  'r rue rua',
  'c calle cl carrer',
  'v via',
  'aly allee',
  'wg weg',
  'gs gasse',
  'cd cadde caddesi',
  'sk sokak sokagi',
  'u utca',
].map((row) => row.split(' '));

const shortOf: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([short = '', ...others]) =>
    [short, ...others].map((word): [string, string] => [word, short]),
  ),
);

/** Endings of words for streets that are written as one word with their name. */
const endings = [
  [/(?:strasse|straße|straat|str|stra)$/, 'str'],
  [/(?<=\p{L}{4})gr(?:acht)?$/u, 'gr'],
  [/(?<=\p{L}{3})(?:platz|plads)$/u, 'pl'],
  [/(?<=\p{L}{3})gasse$/u, 'gs'],
  [/(?<=\p{L}{3})allee$/u, 'aly'],
] as const;

const streetEnding =
  /(?:str|pl|gs|aly|weg|damm|ufer|ring|gr|gatan|gata|gade|vej|vagen|veien|straat|laan|gracht|kade|plein|katu|tie|utca|ulice|路|街|道|巷|로|길|通り|丁目)$/;

/** A word as addresses are compared: abbreviated, without genitive and plural. */
const comparableWord = (word: string): string => {
  const known = shortOf.get(word);
  if (known !== undefined) return known;
  const [end, short] = endings.find(([pattern]) => pattern.test(word)) ?? [];
  const shortened = end === undefined ? word : word.replace(end, short ?? '');
  return shortened.length > 3 ? shortened.replace(/s{1,2}$/, '') : shortened;
};

interface Word {
  /** In small letters, without genitive and the letter of a number. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

const words = /\p{L}+(?:'s(?!\p{L}))?|\p{N}+(?:\p{L}(?!\p{L}))?/gu;
/** Signs of numbers, and articles and prepositions in names of streets. */
const passedOver = new Set(
  'д de da do das dos di du del della la le les los las the of van der den dem et y e a no nr n num numero nº d дом house 号 號 番地 번지'.split(
    ' ',
  ),
);

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    bare: bareWord(word.toLowerCase()),
    start: index,
    end: index + word.length,
  }));

const bareWord = (word: string): string =>
  /^[a-z]+$/.test(word) ? word : word.replace(/'s$|(?<=^\p{N}{1,9})\p{L}$/u, '');

export interface AddressForms {
  readonly trie: Trie;
  readonly isEmpty: boolean;
}

const minLetters = 5;

/** Lines of an address in the orders and the parts in which they are written. */
export const addressForms = (lines: readonly string[]): AddressForms => {
  const forms = new Set(lines.flatMap(formsOf));
  return { trie: openTrie([...forms]), isEmpty: forms.size === 0 };
};

/** Of a longer line only this many words are looked for in other orders. */
const maxWords = 8;

/** A town is not a street, though "San Francisco" begins like one. */
const postalCode = /^\p{N}{4}/u;

const formsOf = (line: string): string[] => {
  const all = wordsOf(line).map(({ bare }) => comparableWord(bare));
  const street = all
    .filter((word) => /^\p{L}/u.test(word) && !passedOver.has(word))
    .slice(0, maxWords);
  const number = all.find((word) => /^\p{N}/u.test(word));
  const core = street.filter((word) => !kinds.has(word));
  const bare = core.join('').replace(streetEnding, '');
  const rotated = street.map((_, at) => [...street.slice(at), ...street.slice(0, at)].join(''));
  const isStreet =
    !all.some((word) => postalCode.test(word)) &&
    (street.length > core.length || core.some((word) => streetEnding.test(word)));
  const named = isStreet && bare.length >= 2 ? rotated : [];
  const short = [core, street.filter((word, at) => at === 0 || !kinds.has(word))]
    .map((row) => row.join(''))
    .filter((form) => form.length >= minLetters);
  const numbered =
    number === undefined || bare.length < 3
      ? []
      : [...rotated, ...short].flatMap((form) => [form + number, number + form]);
  return [...named, ...numbered].filter((form) => form.length >= minLetters);
};

/** Streets in scripts without spaces: the whole line, and the part after the town. */
export const unspacedStreets = (line: string): string[] =>
  (line.match(unspacedRun) ?? []).flatMap((run) => [
    run,
    ...run.split(/(?<=[省市区區县縣州])/).filter((part) => /.[路街道巷弄里丁]/.test(part)),
  ]);

const unspacedRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{4,60}/gu;

const kinds: ReadonlySet<string> = new Set(synonyms.map(([short = '']) => short));

/** More signs between two words divide addresses. */
const maxGap = 10;

/** A comma divides only a number from a street. */
const isNext = (before: Word, word: Word, text: string): boolean => {
  const between = text.slice(before.end, word.start);
  const hasNumber = [before, word].some(({ bare }) => /^\p{N}/u.test(bare));
  return between.length <= maxGap && (hasNumber || !/[,;:]/.test(between));
};

export const findAddresses = (text: string, { trie, isEmpty }: AddressForms): Range[] => {
  if (isEmpty) return [];
  const all = wordsOf(text);
  return all.flatMap((word, first): Range[] =>
    mayBegin(word, trie) ? longestFrom(first, all, text, trie) : [],
  );
};

/** A comparable word begins with the letter of its word, unless it is another word. */
const mayBegin = ({ bare }: Word, trie: Trie): boolean =>
  trie.step(root, (shortOf.get(bare) ?? bare).charAt(0)) !== undefined;

const longestFrom = (first: number, all: readonly Word[], text: string, trie: Trie): Range[] => {
  let node: number | undefined = root;
  let found: Range | undefined;
  let before: Word | undefined;
  for (let at = first; at < all.length && node !== undefined; at++) {
    const word = all[at];
    const letters = comparableWord(word?.bare ?? '');
    if (!word || (passedOver.has(letters) && before)) continue;
    if (passedOver.has(letters) || (before && !isNext(before, word, text))) break;
    for (const letter of letters) node = node === undefined ? node : trie.step(node, letter);
    if (node !== undefined && trie.lengthAt(node) > 0) found = [all[first]?.start ?? 0, word.end];
    before = word;
  }
  return found ? [found] : [];
};
