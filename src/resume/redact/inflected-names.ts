import type { Range } from './ranges.ts';
import type { NameParts } from './name-parts.ts';
import { beforeFirstLetter, wordStart } from './pattern-parts.ts';

/** Endings of names of one shape, in letters without marks. `end` is the part of the name that they replace. */
interface Declension {
  readonly end: RegExp;
  readonly endings: ReadonlySet<string>;
  /** Shortest stem. */
  readonly least: number;
}

const declension = (end: RegExp, endings: string, least: number): Declension => ({
  end,
  endings: new Set(endings.split(' ')),
  least,
});

const russian =
  'а я у ю о е и ы ь і ом ем ои ою еи ею ым им ого его ому ему ую юю ая яя ые ие ии ыи их ых ими ыми ами ями ам ям ах ях ов ев ів ова ову овы ове овои овым ових ови еви ові еві на ну не ны нои ович овича овичу овичем евич евича евичу евичем овна овны овне овну овнои евна евны евне евну';
const greek = 'ος ου ο ε οι ων ους ης η α ας ες ις ι υς υ εα εως ιδη ιδης';
const polish =
  'a u owi em iem ie e y i o ow owie owa owej owna ovi ove ova ovou ovy ovych ami ach om ze rze ku ym';

const declensions: readonly Declension[] = [
  declension(/(?:ая|яя|ии|ыи|ои|[аяоеиыьуі])?$/, russian, 3),
  declension(/а$/, 'ы е у ои ою и', 2),
  // Аня
  declension(/я$/, 'и е ю еи ею', 2),
  // Bulgarian: Георги, Димитров
  declension(/(?<=.{4})и$/u, 'ия ию ием ие ии', 4),
  declension(/(?<=.{3}[ое]в)$/u, 'ият ия ите', 5),
  // Аркадий
  declension(
    /ии$/,
    'ия ию ием ие ии иев иям ьевич ьевича ьевичу ьевичем ьевна ьевны ьевне ьевну ьевнои',
    3,
  ),
  declension(
    /(?<=.{6}[ое]в|.{6}ин)$/u,
    'скии ская ского скому ским ском скои скую ские ских скими ец ца цу цем цы цев',
    8,
  ),
  declension(/(?:ος|ης|ας|ις|υς|ου|[αηοωιυε])$/, greek, 3),
  // Kowalski, Novotný, Tchaikovskaya
  declension(
    /(?<=[scdz]k|dn|tn|vn)(?:i|y|ij|iy|a|aya)$/,
    'i y a e ie iego iemu im imi iej ich iem eho emu ym ymi ych ou oj oy aya uyu ogo omu om ij iy u',
    3,
  ),
  declension(/(?<=[sc])k[iya]$/, 'cy ti', 4),
  // Jiří, Rahul
  declension(/(?<=i)$/, 'ho mu m', 4),
  declension(/$/, 'ji', 4),
  declension(
    /(?<=ak|ek|yk|icz|czuk)$/,
    'owski owska owskiego owskiej owskiemu owskim owscy owskich',
    9,
  ),
  declension(/(?<=[oe]v|[iy]n)a?$/, 'a u y ym em om e oj oy ou ovi ych ymi na ne', 4),
  declension(/ova$/, 'a em ovi u e ovou ove ovy y ovych', 3),
  declension(/(?<=[bcdfgklmnprstwz])ek$/, 'ka kowi kiem ku kem kovi kom kowie ki', 2),
  declension(/(?<=[aiuy]k|cz|sz|rz|ic|otr|aw|lav|mir|an|el|ej|dr|ad|at)$/, polish, 4),
  declension(/$/, 'owi ovi owie em', 3),
  declension(/a$/, 'y e ie u o ou i ii ej om ach ami ey oy oj iej ze', 3),
  declension(/ka$/, 'ce ek', 3),
  declension(/ga$/, 'dze ze', 3),
  declension(/ra$/, 'rze re', 3),
  declension(/ta$/, 'cie te', 3),
  declension(/da$/, 'dzie', 3),
  declension(/(?<=k)o$/, 'a i e u y ie om owi ovi', 4),
  // Virtanen, Mika
  declension(/nen$/, 'sen selle sella selta sesta sessa seen sta set sten sia nenkin', 3),
  declension(/(?<=[aeiou])$/, 'n lle lla lta ssa sta kin', 4),
  // Mikko, Jukka, Lehto
  declension(/(?<=[a-z]{2}[kptlrn])(?=[ouy]$)/, 'oa ua ya oon uun yyn oni uni yni', 4),
  declension(/(?<=kk|pp|tt)(?=a$)/, 'aa aan', 4),
  ...['a', 'i', 'o', 'u'].map((vowel) =>
    declension(
      new RegExp(`(?:(?<=k)k|(?<=p)p|(?<=t)t)${vowel}$`),
      'n lle lla lta ssa sta'
        .split(' ')
        .map((ending) => vowel + ending)
        .join(' '),
      3,
    ),
  ),
  declension(/(?<=[a-z]{2}h)to$/, 'don dolle dolla dolta dossa dosta', 3),
  // Kazlauskas, Papadopoulos
  declension(
    /(?:[aiuy]s|os)$/,
    'o ui a e u io iui iu iene aite yte ute ai ams ais us ou on oi i',
    3,
  ),
  declension(/$/, 'nak nek ban ben bol rol tol hoz hez val vel ert kent ne ek eknek ekkel', 4),
  declension(/$/, 'ot et at t lar ler lari leri dan den nin nun gil giller', 5),
  declension(/(?<=[rltzn])$/, 'ral rel lal lel tal tel zal zel nal nel', 4),
  declension(/(?<=c)s$/, 'csal csel', 4),
  declension(/(?<=[bcdfghjklmnprstvwxz])$/, 'a e in un', 6),
];

/** Endings of Turkish names, which others take for a part of a word. */
const turkish: readonly Declension[] = [
  declension(
    /(?<=[bcdfghjklmnprstvyz])$/,
    'a e i u in un im um da de ta te dan den tan ten la le lar ler ca ce cim cum cigim cugum',
    3,
  ),
  declension(
    /(?<=[aeiou])$/,
    'yi yu ye ya nin nun da de dan den yla yle m mi lar ler cim cigim',
    4,
  ),
];

/** For each stem its endings. */
type Endings = ReadonlyMap<string, ReadonlySet<string>>;

/** The stems of names with the endings they may have. */
export interface Stems {
  readonly endings: Endings;
  /** Stems of names that are found also in small letters. */
  readonly plain: Endings;
  /** Short names, which are found with an ending only beside another part. */
  readonly short: Endings;
  readonly parts: ReadonlySet<string>;
  /** Words that may be one of them; `undefined` without stems. */
  readonly pattern: RegExp | undefined;
}

export const stemsOf = (names: readonly NameParts[], isTurkish = false): Stems => {
  const all = isTurkish ? [...declensions, ...turkish] : declensions;
  const parts = new Set(names.flatMap(({ alone }) => alone.map((part) => part.toLowerCase())));
  const stems = new Map<string, Set<string>>();
  const plain = new Map<string, Set<string>>();
  const short = new Map<string, Set<string>>();
  for (const part of parts) {
    if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(part)) continue;
    for (const { end, endings, least } of all) {
      const at = part.search(end);
      if (at < least || !sharesScript(part, endings)) continue;
      const stem = part.slice(0, at);
      addAll(stems, stem, endings);
      if (isPlain(part, stem)) addAll(plain, stem, endings);
      // Novák beside Nováková, Ivanov beside Ivanova.
      if (/(?:[oe]v|[iy]n)a$|(?:[ое]в|[иы]н)а$/u.test(part) && at < part.length)
        addAll(stems, stem, ['']);
    }
    if (/^[a-z]{2}[bcdfghjklmnprstwz]$/.test(part)) addAll(short, part, shortEndings);
  }
  const known = [...stems.keys(), ...short.keys()];
  const isSmall = plain.size > 0;
  const first = isSmall ? '\\p{L}' : '\\p{Lu}';
  const pattern = `${beforeFirstLetter(known)}${wordStart}${first}\\p{L}{2,60}(?!\\p{L})`;
  return {
    endings: stems,
    plain,
    short,
    parts,
    pattern: known.length === 0 ? undefined : new RegExp(pattern, 'gu'),
  };
};

const addAll = (stems: Map<string, Set<string>>, stem: string, endings: Iterable<string>): void => {
  const known = stems.get(stem) ?? new Set<string>();
  stems.set(stem, known);
  for (const ending of endings) known.add(ending);
};

/** Endings of Jan. */
const shortEndings = ['a', 'u', 'ie', 'e', 'y', 'i', 'owi', 'em', 'om'];

/** Names of Slavic form, which are no common words with their endings. */
const slavic = /(?:ak|yk|icz|[oe]v|[lrt]aw|slav|mir|czuk|chuk|enko)$/;
const slavicAdjective = /^.{7,}[sc]k[iy]$/;
const cyrillicNames = /^(?:.{5,}ии|.{4,}[ое]в|.{5,}ин|.{6,}[ое]ва|.{3,}енко)$/u;

const isPlain = (part: string, stem: string): boolean =>
  stem.length >= 5 && (slavic.test(part) || slavicAdjective.test(part) || cyrillicNames.test(part));

const sharesScript = (part: string, endings: ReadonlySet<string>): boolean => {
  const [ending = ''] = endings;
  return [/[a-z]/, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].some(
    (script) => script.test(part) && script.test(ending),
  );
};

/** Words that are a name with an ending: "Kowalskiego", "Virtasen", "krzyżaniaka", "Jana Kowalskiego". */
export const findInflected = (text: string, stems: Stems): Range[] => {
  if (stems.pattern === undefined) return [];
  const words = Array.from(text.matchAll(stems.pattern), ({ 0: word, index }): Word => ({
    word,
    range: [index, index + word.length],
  }));
  const found = words
    .filter(({ word }) => hasEnding(word, /^\p{Lu}/u.test(word) ? stems.endings : stems.plain))
    .map(({ range }) => range);
  return stems.short.size === 0 ? found : [...found, ...shortBesideName(text, words, stems)];
};

interface Word {
  readonly word: string;
  readonly range: Range;
}

/** "Jana" of "Jana Kowalskiego" and "Kowalskiego Jana". */
const shortBesideName = (text: string, words: readonly Word[], stems: Stems): Range[] =>
  words.flatMap((each, at) => {
    if (!/^\p{Lu}/u.test(each.word) || !hasEnding(each.word, stems.short)) return [];
    const isBeside = [words[at - 1], words[at + 1]].some((other) => {
      if (!other) return false;
      const [one, next] = other.range[0] < each.range[0] ? [other, each] : [each, other];
      const isName =
        stems.parts.has(other.word.toLowerCase()) || hasEnding(other.word, stems.endings);
      return isName && /^,? $/.test(text.slice(one.range[1], next.range[0]));
    });
    return isBeside ? [each.range] : [];
  });

const longestEnding = Math.max(
  ...[...declensions, ...turkish].flatMap(({ endings }) =>
    Array.from(endings, (ending) => ending.length),
  ),
);

/** Whether a word is a name with an ending. */
export const hasEnding = (found: string, endings: Endings): boolean => {
  const word = found.toLowerCase();
  for (let at = word.length; at > 0 && at >= word.length - longestEnding; at--) {
    if (endings.get(word.slice(0, at))?.has(word.slice(at)) === true) return true;
  }
  return false;
};
