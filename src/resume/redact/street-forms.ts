import { wordSet } from '../../text/word-set.ts';
import { addressWordsIn, type AddressWord } from './address-words.ts';

/** Stems of words before the name of a street, each with its abbreviations. In speech most are left out. */
const openings: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...['больш б бол', 'мал м мал', 'средн ср', 'верхн верх', 'нижн ниж', 'стар ст', 'нов н'],
    ...[
      'bolsh b bol',
      'bolsch b bol',
      'bolsz b bol',
      'mal m mal',
      'generala gen',
      'general gen gral gal',
    ],
    ...['swieteg sw', 'ksiedz ks', 'marszalk marsz', 'profesor prof', 'doktor dr', 'doctor dr'],
    ...[
      'grosse gr',
      'kleine kl',
      'mount mt',
      'great gt gr',
      'north n',
      'south s',
      'west w',
      'east e',
    ],
  ].map((row): [string, string[]] => {
    const [stem = '', ...short] = row.split(' ');
    return [stem, short];
  }),
);

/** Without these a street has another name: "East River Drive". */
const kept = wordSet('grosse kleine mount great north south west east');

/** Abbreviations of words for streets that are written as one word with their name: "Müllerw.". */
const gluedAbbreviations: Readonly<Record<string, string>> = {
  wg: 'w',
  gs: 'g',
  pl: 'pl',
  gt: 'g',
};

/** A name of fewer letters is not a street without its other words. */
const minLetters = 5;

const minAlone = 4;

export interface SpokenStreet {
  readonly words: readonly AddressWord[];
  /** Whether a word is left out. */
  readonly isPart: boolean;
}

/** A street as it is also written: "Б. Полянка", "Полянка", "Müllerw.". */
export const spokenStreets = (street: readonly AddressWord[]): SpokenStreet[] => [
  { words: street, isPart: false },
  ...street.flatMap((word, at) => {
    const short = openings.get(word.core) ?? [];
    const rest = street.filter((_, index) => index !== at);
    const isLong = rest.map(({ core }) => core).join('').length >= minLetters;
    if (short.length === 0 || !isLong) return [];
    return [
      ...short.map((core) => ({ words: street.with(at, { ...word, core }), isPart: false })),
      ...(kept.has(word.core) ? [] : [{ words: rest, isPart: true }]),
    ];
  }),
  ...withoutFirstNames(street),
  ...street.flatMap((word, at) => {
    const end = gluedAbbreviations[word.kind ?? ''];
    // The "s" between two parts of a word is no plural: "Sommarlundsg.".
    return end === undefined || word.core === ''
      ? []
      : [end, `s${end}`].map((letters) => ({
          words: street.with(at, { ...word, core: word.core + letters }),
          isPart: true,
        }));
  }),
];

/** A street of two names: "Petőfi utca" and "Petőfi S. u." for "Petőfi Sándor utca", "ul. Matejki" for "ul. Jana Matejki". */
const withoutFirstNames = (street: readonly AddressWord[]): SpokenStreet[] => {
  const kind = street.find((word) => word.core === '')?.kind;
  const [one, other, ...more] = street.filter(({ core }) => core !== '');
  const isPerson = kind === 'u' || kind === 'ul';
  if (!isPerson || !one || !other || more.length > 0) return [];
  const [family, first] = kind === 'u' ? [one, other] : [other, one];
  if (family.core.length < minLetters) return [];
  const short = { ...first, core: first.core.charAt(0) };
  return [
    { words: street.filter((word) => word !== first), isPart: true },
    { words: street.map((word) => (word === first ? short : word)), isPart: false },
  ];
};

/** Words for Slavic streets, which are named in speech without them. */
const slavicKinds: ReadonlySet<string> = new Set(['ul', 'pr', 'пер', 'ш', 'os', 'tr']);

/** Adjectives of towns and of much else, as stems. */
const general =
  /^(?:warszawsk|krakowsk|gdansk|poznansk|wroclawsk|lodzk|lubelsk|katowick|szczecinsk|torunsk|bialostock|rzeszowsk|kieleck|opolsk|slask|pomorsk|mazowieck|wielkopolsk|malopolsk|polsk|europejsk|prazsk|brnensk|plzensk|ceskomoravsk|московск|тверск|ленинградск|петербургск|киевск|казанск|самарск|саратовск|ростовск|рязанск|тульск|калужск|владимирск|ярославск|новосибирск|уральск|сибирск|кавказск|крымск|волжск|донск|российск|русск|украинск|советск|октябрьск|пролетарск|красноармейск|комсомольск|первомайск|moskovsk|tversk|leningradsk|kievsk|kyivsk|sovetsk|oktyabrsk)/;

const adjective = /^\p{L}{5,}(?:sk|ck|zk|ск|цк)$/u;

/** With what the name of a street is found besides its number and the word for it. */
export type Alone = 'preposition' | 'capitals';

/** "na Jagodowej", "Marszałkowska"; `undefined` where only a number or a word for a street tells the street. */
export const aloneOf = (street: readonly AddressWord[], isPart: boolean): Alone | undefined => {
  if (!street.some(({ kind }) => kind !== undefined && slavicKinds.has(kind))) return undefined;
  const cores = street.map(({ core }) => core).filter((core) => core !== '');
  const [first = ''] = cores;
  if (cores.join('').length < minAlone) return undefined;
  const isDistinct = cores.length > 1 || (adjective.test(first) && !general.test(first));
  return isDistinct && !isPart ? 'capitals' : 'preposition';
};

/** Prepositions before streets. */
export const streetPrepositions = wordSet('na przy v ve на при');

/** A shorter word may be another one. */
const minJoined = 8;
const minJoinedName = 10;

/** Streets of several words as one word, also with the number: "MarloweTerrace14". */
export const joinedStreets = (line: string): string[] => line.split(/[,;]/).flatMap(joinedIn);

const joinedIn = (part: string): string[] => {
  const words = addressWordsIn(part);
  const lettersOf = ({ written }: AddressWord): string => written.toLowerCase();
  const street = words.filter(({ isNumber }) => !isNumber);
  const [number = ''] = words.filter(({ isNumber }) => isNumber).map(lettersOf);
  const [kind] = street.flatMap((word) => word.kind ?? []);
  const isTown = /^\d{4}/.test(number) && (kind === undefined || kind === 'st');
  const isNamed = street.some(({ core, isSign }) => core.length > 2 && !isSign);
  if (isTown || !isNamed || street.length < 2 || (kind ?? number) === '') return [];
  const named = street.filter((word) => word.core !== '').map(lettersOf);
  const names = [
    ...(named.length > 1 ? [named.join('')].filter(({ length }) => length >= minJoinedName) : []),
    street.map(lettersOf).join(''),
  ].filter((name) => name.length >= minJoined && /^[a-z]+$/.test(name));
  return names.flatMap((name) => (number === '' ? [name] : [name, name + number, number + name]));
};
