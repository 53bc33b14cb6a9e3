import { wordSet } from '../../text/word-set.ts';

/** Words for streets and what is written before their names, each with its abbreviations. "St" is a street and a saint. */
const synonyms = [
  'st street saint sankt sainte san santa ste',
  'str strasse straße strada stradela',
  'ave avenue av avenida avda avenyn aleja aleje al alameda avinguda bulevar',
  'rd road',
  'ln lane',
  'dr drive',
  'pl place platz plac plaza pza plads plein praca piazza piazzale namesti nam trg torg place',
  'sq square skwer',
  'blvd boulevard bd bld bulvar bulvari bulvarul bul бульвар б-р',
  'ct court crt corte',
  'ter terrace terr tce terrasse',
  'tv travessa',
  'cres crescent cresc',
  'gdns gardens gdn garden',
  'hwy highway',
  'pkwy parkway',
  'mews',
  'close',
  'grove grv',
  'ul vul vulytsia vulitsa ulica ulicy ulitsa ulice ulici улица ул улице улицы улицу вул вулиця ulitza ulitse вулиці',
  'pr проспект пр prospekt просп пр-т prosp проспекте prospect',
  'пер переулок pereulok per переулке',
  'ш шоссе shosse наб набережная naberezhnaya пл площадь ploshchad',
  'os osiedle',
  'tr trida',
  'r rue rua ruelle',
  'quai chemin ch impasse imp cours passage allee',
  'c calle cl carrer paseo camino cno travessera',
  'v via viale corso vicolo largo',
  'cd cadde caddesi cad caddesinde',
  'sk sokak sokagi sok sokakta sokaktan sokaginda',
  'mah mahalle mahallesi',
  'u utca ut',
  'd duong đuong pho',
  'odos οδος οδου λεωφορος leoforos',
  'ro gil daero',
].map((row) => row.split(' '));

const shortOf: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((row) => row.map((word): [string, string] => [word, row[0] ?? ''])),
);

/** All words for the kind of street that one of them is. */
export const kindsLike = (word: string): readonly string[] =>
  synonyms.find((row) => row.includes(word)) ?? [];

/** Endings of words for streets that are written as one word with their name. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})(?:strasse|straße|straat|stra|str)$/u, 'str'],
  [/(?<=\p{L}{4})gr(?:acht)?$/u, 'gr'],
  [/(?<=\p{L}{3})(?:platz|plads|plein)$/u, 'pl'],
  [/(?<=\p{L}{3})gasse$/u, 'gs'],
  [/(?<=\p{L}{3})allee$/u, 'aly'],
  [/(?<=\p{L}{3})(?:weg|vej|vagen|vei|veien|vegen)$/u, 'wg'],
  [/(?<=\p{L}{3})(?:damm|ufer|ring|laan|kade|utca|ulice)$/u, 'ring'],
  [
    /(?<=\p{L}{3})(?:katu|kadun|kadu[ls]{2}a|kadulle|kadulta|tie|tien|tie[ls]{2}a|tielle|tielta)$/u,
    'ring',
  ],
  [/(?<=\p{L}{3})(?:gatan|gaten|gata|gade|gt)$/u, 'gt'],
  [/(?<=\p{L})(?:[路街道巷로길]|通り|丁目)$/u, 'way'],
];

/** Words that follow their street's name as a word of their own: "Kastanien Allee". */
const apart: ReadonlyMap<string, string> = new Map([
  ['allee', 'aly'],
  ['weg', 'wg'],
  ['gasse', 'gs'],
]);

/** Signs of the numbers of houses and flats. */
const numberSigns = wordSet(
  'd д n nr o no nro num number numer numero nº дом house 号 號 番地 번지 số so к корп корпус стр кв квартира apt apartment flat unit suite m lok lokal kat daire floor piso top wohnung bis quater',
);
/** Articles and prepositions in names of streets. */
const articles = wordSet(
  'de des da do das dos di du del della la le el les los las l the of van der den dem et y e a in na an am',
);

/** A word of an address as it is compared. */
export interface AddressWord {
  /** Its letters without the word for a street, and without endings; '' for such a word alone. */
  readonly core: string;
  /** The word for a street that it is, or ends with. */
  readonly kind?: string;
  readonly isNumber: boolean;
  /** The letter behind its number: "b" of "221B". */
  readonly letter?: string;
  /** Whether it is an article or a preposition. */
  readonly isArticle: boolean;
  /** Whether it announces a number. */
  readonly isSign: boolean;
  /** As the text has it. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a word is the word for a street alone. */
export const isKindAlone = ({ core, kind }: AddressWord): boolean =>
  core === '' && kind !== undefined;

const words = /\p{L}+(?:'s(?!\p{L}))?|\p{N}+(?:(?:st|nd|rd|th|\p{L})(?!\p{L}))?/giu;

export const addressWordsIn = (text: string): AddressWord[] =>
  Array.from(text.matchAll(words), ({ 0: word, index }) => {
    // The fold takes Korean syllables apart.
    const bare = bareWord(word.normalize('NFC').toLowerCase());
    const isNumber = /^\p{N}/u.test(bare);
    const kind = kindOf(bare);
    return {
      core: isNumber || kind?.isWhole === true ? '' : stemOf(kind?.rest ?? bare),
      ...(kind && { kind: kind.short }),
      isNumber,
      isArticle: articles.has(bare),
      isSign: numberSigns.has(bare),
      written: word,
      start: index,
      end: index + word.length,
      ...(isNumber && { core: bare, letter: letterOf(word) }),
    };
  });

const letterOf = (number: string): string =>
  /^\p{N}+(\p{L})$/u.exec(number)?.[1]?.toLowerCase() ?? '';

/** Without genitive and the letter of a number. */
const bareWord = (word: string): string =>
  /^[a-z]+$/.test(word) ? word : word.replace(/'s$|(?<=^\p{N}{1,9})\p{L}$/u, '');

const kindOf = (word: string): { short: string; isWhole: boolean; rest?: string } | undefined => {
  const whole = shortOf.get(word) ?? apart.get(word);
  if (whole !== undefined) return { short: whole, isWhole: true };
  const [end, short] = endings.find(([pattern]) => pattern.test(word)) ?? [];
  return end === undefined || short === undefined
    ? undefined
    : { short, isWhole: false, rest: word.replace(end, '') };
};

/** A word without genitive and plural, or the endings of Slavic adjectives. */
const stemOf = (word: string): string => {
  if (word.length <= 3) return word;
  const stem = word.replace(/s{1,2}$/, '').replace(/(?<=.{3})our$/, 'or');
  if (/\p{Script=Cyrillic}$/u.test(stem)) {
    const adjective = inRussian(stem).replace(
      /(?<=.{3})(?:ая|яя|ои|еи|ую|юю|ыи|ии|іи|ого|ому|ом|ым)$/u,
      '',
    );
    return adjective !== inRussian(stem) || stem.length < 6
      ? adjective
      : adjective.replace(/[аяоеиыуюь]$/u, '');
  }
  if (stem.length < 6) return stem.replace(/(?<=^.{3})ej$/, 'a');
  const long = stem.replace(/(?:aya|aja|aia|o[yji]|uyu|i?ej|[aey])$/, '');
  // "Długiej" as "Długa"
  return long.length < 5 && stem.endsWith('ej') ? `${long}a` : long;
};

/** A Ukrainian word as Russian writes it: "Саксаганского". */
const inRussian = (word: string): string =>
  word
    .replace(/[ії]/g, 'и')
    .replace(/є/g, 'е')
    .replace(/ь(?=к)/g, '');

/** Words for streets in English, which translate those of other languages. */
export const translations: ReadonlySet<string> = new Set(['st', 'str', 'rd', 'ave']);
