import { wordSet } from '../text/word-set.ts';
import { plainText } from './fold-for-search.ts';

/** Letters of names that Czech, Slovak, Polish and their neighbours inflect, and endings of such names. */
const slavic =
  /[čďěňřšťůžąćęłńśźżėįų]|\p{L}(?:[scz]k[iya]|ow|ova?|eva?|ovi[cć]|icz|enko|czyk|uk|[aeií]k|ec|[vn]i[cć]|auskas)(?!\p{L})/iu;
const finnish = /nen(?![\p{L}])|ää|öö|[aeiou]{2}la(?!\p{L})/iu;
const slavicLanguage = /^(?:pl|cs|sk|hr|sl|bs|sr|lt|lv)\b/;

const slavicEndings =
  'a e i o u y ą iem owski owska owskie owskiego owskiej ovsky ovska em om im ym am ie ia iu ej ou ov ow ego emu iego iemu ova ove ovi ovy ovou owi owie owa ami ach ych ymi ui iui'.split(
    ' ',
  );
const shortSlavicEndings = 'a u em ovi e ovy om owi ie'.split(' ');
const feminineEndings = 'y e u ou ie o ovi'.split(' ');
const finnishEndings = 'n lla lle lta ssa sta'.split(' ');
const cyrillicEndings = plainText(
  'а я у ю ом ем ым им е ой ей ою ею и ы ия ие ии ию иям иях ием ией ий ый ого его ому ему ая яя ую юю ые ых ыми ими ами ь ский ская ское ского скому ском ской скую ские ских',
).split(' ');
const greekEndings = 'ος οσ ου ο ε οι ων ουσ ους η ης ησ α ας ασ ες εσ'.split(' ');

/** Of any language: possessives, plurals, and what is made of a person. */
const commonEndings = 's es ian ians esque sch sche schen scher sches schem'.split(' ');

/** Ordinary words that are made of names. */
const eponyms = wordSet('victorian victorians gregorian wagnerian edwardian edwardians');

/** A shorter name with an ending may be a common word. */
const shortestInflected = 6;
const shortestOther = 4;

/** The language of the document, and the name with all its parts. */
export interface NameSetting {
  readonly name: string;
  readonly languageTag: string;
}

/**
 * A part of a name with the endings that it may have. Longer words that begin like a name are others:
 * "Elizabethan", "Martinique".
 */
export const nameForms = (part: string, { name, languageTag }: NameSetting): string[] => {
  if (/^\p{Script=Cyrillic}+$/u.test(part))
    return inflected(part, cyrillicEndings, /[аяоеиыьу]{1,2}$/u);
  if (/^\p{Script=Greek}+$/u.test(part))
    return inflected(part, greekEndings, /(?:ο[ςσ]|[αεηιο][ςσ]?)$/u);
  if (part.length < shortestInflected) return [part, ...shortNameForms(name, part)];
  const isSlavic = slavic.test(name) || slavicLanguage.test(languageTag);
  const cases = [...(isSlavic ? slavicEndings : []), ...(finnish.test(name) ? finnishEndings : [])];
  return [part, ...commonEndings.map((ending) => part + ending), ...casesOf(part, cases)].filter(
    (form) => !eponyms.has(form),
  );
};

const casesOf = (part: string, endings: readonly string[]): string[] =>
  inflected(part, endings, /(?:[aiu]s|[aeiouy])$/);

/** The part with an ending behind it, and in place of its own. */
const inflected = (part: string, endings: readonly string[], own: RegExp): string[] => {
  const base = part.replace(own, '');
  const stems = [part, base].filter((stem) => stem.length >= shortestOther);
  return [part, ...new Set(stems.flatMap((stem) => endings.map((ending) => stem + ending)))];
};

/**
 * A short part of a name with the endings of cases: only of names whose spelling tells their language, because
 * "marka" and "evan" are other words elsewhere.
 */
const shortNameForms = (name: string, part: string): string[] => {
  if (!/^[a-z]{3,5}$/.test(part)) return [];
  const isFinnish = finnish.test(name) && /[aeiouy]$/.test(part);
  return [
    ...(slavicLetters.test(name) ? slavicForms(part) : []),
    ...(isFinnish ? finnishEndings.map((ending) => part + ending) : []),
  ];
};

const slavicLetters = /[čďěňřšťůžąćęłńśźż]/i;

const slavicForms = (part: string): string[] =>
  part.endsWith('a')
    ? feminineEndings.map((ending) => part.slice(0, -1) + ending)
    : shortSlavicEndings.map((ending) => part + ending);
