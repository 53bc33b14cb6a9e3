import { capitalized } from '../../text/format-text.ts';
import { wordMap } from '../../text/word-set.ts';

/** Revised Romanization of the parts of a syllable. */
const leads = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const tails = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** As families spell their names. */
const families = wordMap(
  '김:Kim 이:Lee/Yi/Rhee 박:Park/Pak 최:Choi 정:Jung/Chung 강:Kang 조:Cho 윤:Yoon 장:Chang 임:Lim 오:Oh 한:Han 신:Shin 서:Suh 권:Kwon 황:Whang 안:Ahn 송:Song 류:Ryu 유:Yoo 홍:Hong 전:Jun 고:Ko 문:Moon 손:Sohn 배:Bae 백:Baek/Paik 허:Huh 노:Roh/Noh 심:Shim 주:Joo 우:Woo 구:Koo 민:Min 진:Chin 엄:Um 차:Cha',
);

const first = 0xac00;

const romanisedSyllable = (syllable: string): string => {
  const at = syllable.charCodeAt(0) - first;
  return [leads[Math.floor(at / 588)], vowels[Math.floor((at % 588) / 28)], tails[at % 28]].join(
    '',
  );
};

/** Spellings of a given name that are common besides the official one. */
const respelled: readonly (readonly [RegExp, string])[] = [
  [/eo/g, 'u'],
  [/yeo/g, 'you'],
  [/u(?!i)/g, 'oo'],
  [/^g|(?<=-)g/g, 'k'],
];

/** A given name of one syllable matches other words by chance. */
const minGiven = 2;

/** A Korean name in Latin letters, the given name with a hyphen: "최은서" as "Eun-seo Choe" and "Eun-seo Choi". */
export const hangulNames = (name: string): string[] =>
  (name.match(/(?<!\p{L})[가-힣]{2,4}(?!\p{L})/gu) ?? []).flatMap((word) => {
    const [family = '', ...given] = Array.from(word);
    if (given.length < minGiven) return [];
    const official = given.map(romanisedSyllable).join('-');
    const spellings = [official, ...respelled.map(([from, to]) => official.replace(from, to))].map(
      capitalized,
    );
    const own = [
      capitalized(romanisedSyllable(family)),
      ...(families.get(family)?.split('/') ?? []),
    ];
    return own.flatMap((last) => spellings.map((each) => `${each} ${last}`));
  });

/** Korean streets with their numbers in Latin letters: "은하수로 28" as "28 Eunhasu-ro". */
export const romanisedStreets = (line: string): string[] =>
  Array.from(
    line.normalize('NFC').matchAll(/([가-힣]{2,12})(로|길)(?: {0,2}(\d{1,5}))?/g),
    ([, street = '', kind = '', number = '']) =>
      `${capitalized(Array.from(street, romanisedSyllable).join(''))}-${kind === '로' ? 'ro' : 'gil'} ${number}`,
  );
