import { addressPhrases } from './address-phrases.ts';
import { addressWordsIn, isKindAlone, type AddressWord } from './address-words.ts';
import { aloneOf, spokenStreets, type Alone } from './street-forms.ts';
import { openTrie, type Trie } from './trie.ts';

/** The numbers and words beside which a name of a street belongs to the address. */
export interface StreetForm {
  readonly numbers: Set<string>;
  readonly kinds: Set<string>;
  /** Letters of the numbers. */
  readonly letters: Set<string>;
  /** Whether the word for the street is a word apart from the name: "Station Road". */
  isApart: boolean;
  /** How it must be written to be found without them. */
  alone?: Alone;
}

export interface StreetForms {
  /** The names of the streets, as letters. */
  readonly trie: Trie;
  readonly streets: ReadonlyMap<string, StreetForm>;
  /** What is found as it is written. */
  readonly phrases: RegExp | undefined;
}

/** Names below this length match other words by chance. */
const minNamed = 2;
const minNumbered = 3;
/** Names below this length, with the word for the street, match other words by chance. */
const minLetters = 5;
/** Of a longer line only this many words are compared. */
const maxWords = 8;

/** Lines of an address, as they are found in any order and with any word for a street. */
export const streetForms = (lines: readonly string[]): StreetForms => {
  const streets = new Map<string, StreetForm>();
  for (const line of lines) addLine(line, streets);
  return { trie: openTrie([...streets.keys()]), streets, phrases: addressPhrases(lines) };
};

/** A town is not a street, though "San Francisco" begins like one. */
const postalCode = /^\p{N}{4}/u;

const addLine = (line: string, streets: Map<string, StreetForm>): void => {
  const parts = line.split(/[,;]/).map(addressWordsIn);
  const isTown = parts.some((words) =>
    words.some((word) => isPostalCode(word) && !isHouse(word, words)),
  );
  for (const [at, words] of parts.entries()) {
    const number = numberIn(words) ?? numberBeside(parts, at);
    for (const street of streetsOf(words)) {
      const isOnlyTown = isTown && !street.some(hasGluedKind);
      for (const spoken of spokenStreets(street)) {
        const form = add(spoken.words, number?.core, isOnlyTown, streets);
        if (!form) continue;
        if (number?.letter) form.letters.add(number.letter);
        form.isApart ||= street.some(isKindAlone);
        const alone = isOnlyTown ? undefined : aloneOf(spoken.words, spoken.isPart);
        if (alone && form.alone !== 'capitals') form.alone = alone;
      }
    }
  }
};

const numberIn = (words: readonly AddressWord[]): AddressWord | undefined =>
  words.find(({ isNumber }) => isNumber);

/** The number that begins the part behind another one, or that is alone in the part before it. */
const numberBeside = (
  parts: readonly (readonly AddressWord[])[],
  at: number,
): AddressWord | undefined => {
  const next = parts[at + 1]?.find(({ isSign }) => !isSign);
  if (next?.isNumber === true) return next;
  const before = parts[at - 1] ?? [];
  const isAlone = before.every(({ isSign, isNumber }) => isSign || isNumber);
  return isAlone ? numberIn(before) : undefined;
};

const isPostalCode = ({ isNumber, core }: AddressWord): boolean =>
  isNumber && postalCode.test(core);

/** Whether a number of four digits begins a line that ends with the word for a street: "4521 Maple Ridge Dr". */
const isHouse = (number: AddressWord, words: readonly AddressWord[]): boolean => {
  const last = words.at(-1);
  return number === words[0] && number.core.length === 4 && last?.core === '' && !last.isArticle;
};

const hasGluedKind = ({ core, kind }: AddressWord): boolean => core !== '' && kind !== undefined;

/** The words of the street, and its one word that ends like a street. */
const streetsOf = (words: readonly AddressWord[]): (readonly AddressWord[])[] => {
  const street = words
    .filter(
      ({ isNumber, isArticle, isSign, kind }) =>
        !isNumber && (kind !== undefined || !(isArticle || isSign)),
    )
    .slice(0, maxWords);
  const glued = street.filter(hasGluedKind);
  return glued.length === 1 && street.length > 1 ? [street, glued] : [street];
};

const add = (
  street: readonly AddressWord[],
  number: string | undefined,
  isTown: boolean,
  streets: Map<string, StreetForm>,
): StreetForm | undefined => {
  const kinds = street.flatMap(({ kind }) => kind ?? []);
  // "St" is a saint, and a part of the name, if the street has another word for its kind: "St James Road".
  const hasSaint = new Set(kinds).size > 1;
  const isSaint = (word: AddressWord): boolean =>
    hasSaint && isKindAlone(word) && word.kind === 'st';
  const name = street.map((word) => (isSaint(word) ? 'st' : word.core)).join('');
  const own = hasSaint ? kinds.filter((kind) => kind !== 'st') : kinds;
  const isNamed =
    !isTown && name.length >= minNamed && own.some((kind) => (name + kind).length >= minLetters);
  const isNumbered = number !== undefined && name.length >= minNumbered;
  if (!isNamed && !isNumbered) return undefined;
  const form: StreetForm = streets.get(name) ?? {
    numbers: new Set(),
    kinds: new Set(),
    letters: new Set(),
    isApart: false,
  };
  streets.set(name, form);
  if (isNumbered) form.numbers.add(number);
  if (isNamed) for (const kind of own) form.kinds.add(kind);
  return form;
};

/** Streets in scripts without spaces: the whole line, and the part after the town. */
export const unspacedStreets = (line: string): string[] =>
  (line.match(unspacedRun) ?? []).flatMap((run) => [
    run,
    ...run.split(/(?<=[省市区區县縣州])/).filter((part) => /.[路街道巷弄里丁]/.test(part)),
  ]);

const unspacedRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4,60}|[\p{Script=Hangul}]{2,20}[로길](?!\p{L})/gu;
