import { wordMap } from '../../text/word-set.ts';

/** Latin letters for a letter: "а:a б:b". */
type Letters = ReadonlyMap<string, string>;

/** How one system differs from the letters of its alphabet. Marks are left out, because texts are compared without them. */
export interface System {
  readonly letters?: Letters;
  /** Letters at the start of a word, and after vowels and signs. */
  readonly soft?: Letters;
  /** Replaced before the letters. */
  readonly replaced?: readonly (readonly [RegExp, string])[];
}

export interface Alphabet {
  readonly letters: RegExp;
  readonly base: Letters;
  readonly digraphs: readonly (readonly [RegExp, string])[];
  readonly systems: readonly System[];
}

/** As most people write: "Ksenia", "Yury". */
const everydayEndings: NonNullable<System['replaced']> = [
  [/ия$/, 'иa'],
  [/[иы]й$/, 'ы'],
];

const cyrillic: Alphabet = {
  letters: /\p{Script=Cyrillic}/u,
  base: wordMap(
    'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:w ј:j љ:lj њ:nj ђ:dj ћ:c џ:dz ѓ:gj ќ:kj ѕ:dz ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h',
  ),
  digraphs: [],
  systems: [
    {
      replaced: everydayEndings,
    },
    {
      letters: wordMap('щ:sch'),
      replaced: everydayEndings,
    },
    {
      letters: wordMap('щ:sh х:h'),
      replaced: everydayEndings,
    },
    // BGN/PCGN
    { soft: wordMap('е:ye ё:ye') },
    { soft: wordMap('е:ye'), letters: wordMap('ё:yo') },
    // Passports (ICAO 9303)
    { letters: wordMap('й:i ю:iu я:ia ъ:ie є:ie ї:i') },
    // ISO 9, GOST 7.79 A
    { letters: wordMap('ж:z й:j х:h ц:c ч:c ш:s щ:s ю:u я:a є:e ї:i ћ:c ђ:d џ:d љ:l њ:n') },
    // Scientific, also Czech and Serbian
    { letters: wordMap('ж:z й:j х:ch ц:c ч:c ш:s щ:sc ю:ju я:ja є:je ї:ji') },
    {
      letters: wordMap('ж:z й:j х:h ц:c ч:c ш:s щ:sc ю:ju я:ja є:je ї:ji џ:dz'),
      soft: wordMap('е:je'),
    },
    // GOST 7.79 B
    { letters: wordMap('ё:yo й:j х:x ц:cz щ:shh') },
    // German
    {
      letters: wordMap('в:w ж:sch з:s й:i х:ch ц:z ч:tsch ш:sch щ:schtsch ю:ju я:ja є:je ї:ji'),
      soft: wordMap('е:je ё:jo'),
      replaced: [[/[иы]й$/, 'и']],
    },
    { letters: wordMap('ж:sh й:j х:ch ц:z ч:tsch ш:sch щ:schtsch ю:ju я:ja є:je ї:ji') },
    // French
    {
      letters: wordMap('ж:j й:i у:ou ц:ts ч:tch ш:ch щ:chtch ю:iou я:ia'),
      replaced: [
        [/[иы]й$/, 'и'],
        [/ин$/, 'инe'],
      ],
    },
    // Polish
    {
      letters: wordMap('в:w ж:z й:j х:ch ц:c ч:cz ш:sz щ:szcz ю:ju я:ja'),
      replaced: [[/ий$/, 'и']],
    },
    // Dutch and Scandinavian
    { letters: wordMap('ж:zj й:j х:ch ч:tsj ш:sj щ:sjtsj ю:ju я:ja') },
    // Mixed, as people write
    { letters: wordMap('в:w') },
    { letters: wordMap('в:w ю:ju я:ja й:j') },
    { letters: wordMap('ь:i') },
    { letters: wordMap('ь:i ю:ju я:ja й:j') },
    // Ukrainian and Bulgarian
    { letters: wordMap('г:h и:y й:i є:ie ї:i ю:iu я:ia') },
    { letters: wordMap('г:h и:y') },
    { letters: wordMap('г:h и:y й:j х:ch ц:c ч:c ш:s щ:sc ж:z ю:ju я:ja є:je ї:ji') },
    { letters: wordMap('х:h щ:sht ъ:a') },
  ],
};

const greek: Alphabet = {
  letters: /\p{Script=Greek}/u,
  base: wordMap(
    'α:a ά:a β:v γ:g δ:d ε:e έ:e ζ:z η:i ή:i θ:th ι:i ί:i ϊ:i ΐ:i κ:k λ:l μ:m ν:n ξ:x ο:o ό:o π:p ρ:r σ:s ς:s τ:t υ:y ύ:y ϋ:y ΰ:y φ:f χ:ch ψ:ps ω:o ώ:o',
  ),
  digraphs: [
    [/ο[υύ]/g, 'ou'],
    [/([αε])[υύ](?=[θκξπστφχψς]|$)/g, '$1f'],
    [/([αεη])[υύ]/g, '$1v'],
    [/γγ/g, 'ng'],
    [/γξ/g, 'nx'],
    [/γχ/g, 'nch'],
  ],
  systems: [
    // ELOT 743
    { replaced: [[/^μπ/, 'b']] },
    {
      letters: wordMap('υ:i ύ:i χ:h'),
      replaced: [
        [/μπ/g, 'b'],
        [/γκ/g, 'g'],
        [/ντ/g, 'd'],
      ],
    },
    { letters: wordMap('χ:kh δ:dh γ:gh') },
    // Classical, and as it is common abroad: "George", "Philip"
    {
      letters: wordMap('β:b η:e ή:e φ:ph'),
      replaced: [
        [/^ευ/, 'eu'],
        [/αυ/g, 'au'],
      ],
    },
    { letters: wordMap('φ:ph χ:h') },
    { letters: wordMap('υ:i ύ:i χ:ch'), replaced: [[/ο[υύ]/g, 'u']] },
    { replaced: [[/^γ(?=[ιίεέηή])/, 'y']] },
    { replaced: [[/γ[ιί](?=[αάεέοό])/g, 'y']] },
    { replaced: [[/γ(?=[ιί])/g, 'y']] },
  ],
};

const georgian: Alphabet = {
  letters: /\p{Script=Georgian}/u,
  base: wordMap(
    'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h',
  ),
  digraphs: [],
  systems: [
    {},
    { letters: wordMap('ყ:k ჭ:tch ფ:ph') },
    // ISO 9984
    { letters: wordMap('ჟ:z ღ:g შ:s ჩ:c ც:c ძ:j წ:c ჭ:c ხ:x ჯ:j') },
    // German
    { letters: wordMap('ვ:w ზ:s ჟ:sh შ:sch ჩ:tsch ც:z ძ:ds წ:z ჭ:tsch ხ:ch ჯ:dsch ყ:k') },
  ],
};

const armenian: Alphabet = {
  letters: /\p{Script=Armenian}/u,
  base: wordMap(
    'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f և:ev',
  ),
  digraphs: [[/ու/g, 'u']],
  systems: [
    {},
    { soft: wordMap('ե:ye ո:vo') },
    { letters: wordMap('ծ:c ղ:l ց:c') },
    // Western Armenian
    { letters: wordMap('բ:p գ:k դ:t կ:g պ:b տ:d ճ:j ջ:ch ծ:dz ձ:ts') },
  ],
};

/** Alphabets with systems that write their letters in Latin ones. */
export const alphabets: readonly Alphabet[] = [cyrillic, greek, georgian, armenian];
