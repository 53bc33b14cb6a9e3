/** Spellings of removed values that a reader still understands, by the kind of disguise. Each is removed whole. */
export interface Disguises {
  readonly kind: string;
  readonly basics: object;
  readonly texts: readonly string[];
}

const spread = (word: string, signs: readonly string[]): string[] =>
  signs.map((sign) => Array.from(word).join(sign));

const ada = { name: 'Ada King Lovelace' };
const reachable = {
  name: 'Ada Lovelace',
  email: 'countess@analytical.example',
  phone: '+44 20 7946 0958',
  profiles: [{ network: 'GitHub', username: 'enchantress' }],
};
const at = (address: string, postalCode: string) => ({ location: { address, postalCode } });

export const disguises: readonly Disguises[] = [
  {
    kind: 'letters with signs between them',
    basics: ada,
    texts: spread('Lovelace', ['.', '_', '/', '|', ' - ', '\u200B', '🙂', '·', '~', ', ', ' | ']),
  },
  {
    kind: 'characters that show nothing',
    basics: ada,
    texts: [
      ...[
        '\u2800',
        '\uE000',
        '\uFFFC',
        '\uFFFD',
        '\uFE0F',
        '\u{E0041}',
        '\u3164',
        '\u115F',
        '\u180B',
      ],
      ...[
        '\u2061',
        '\u034F',
        '\u17B4',
        '\u{E0101}',
        '\u{F0000}',
        '\u{1D173}',
        '\uFFF9',
        '\u{1BCA0}',
      ],
    ].map((sign) => `Love${sign}lace`),
  },
  {
    kind: 'markup that a reader does not see',
    basics: ada,
    texts: [
      `Love<!-- ${'x'.repeat(2_000)} -->lace`,
      'Love<!---->lace',
      'Love<?php ?>lace',
      'Love<!X>lace',
      'Love<![CDATA[]]>lace',
      'Love<br>lace',
      'Lo**v*el*a**ce',
      'Love[^1]lace',
      'Love\\\nlace',
      'Love==lace',
      'Love&ZeroWidthSpace;lace',
      'Love&InvisibleComma;lace',
      'Lo&vfr;elace',
      '&Lcaron;ovel&amacr;ce',
      'Lov&#101lace',
    ],
  },
  {
    kind: 'look-alike letters',
    basics: ada,
    texts: [
      ...['ᏞᏫᏙᎬᏞᎪᏟᎬ', 'ꓡꓳꓦꓰꓡꓮꓚꓰ', 'Lⲟvelace', 'ᒪOᐯEᒪᗩᑕE', 'Lσvεlαcε', 'Lөvelace', 'ⅼovelace'],
      ...['🄻🄾🅅🄴🄻🄰🄲🄴', '🅻🅾🆅🅴🅻🅰🅲🅴', '🅛🅞🅥🅔🅛🅐🅒🅔', '🇱🇴🇻🇪🇱🇦🇨🇪', '⒧⒪⒱⒠⒧⒜⒞⒠'],
      ...[
        'ǝɔɐlǝʌo⅂',
        'ecalevoL',
        'ŀovelace',
        'ƚovelace',
        'Løvelace',
        'Łovelace',
        'Lɔvelace',
        'Lᴏvelace',
      ],
      ...['L0velace', 'Lovel4ce', 'L0v3l4c3', 'Love1ace', 'LoveIace', 'Lovel@ce'],
    ],
  },
  {
    kind: 'account names of its parts',
    basics: ada,
    texts: [
      'ada1815l',
      'alovelace',
      'a.lovelace',
      'lovelace_a',
      'aklovelace',
      'adalovelace1815',
      'ada_love',
    ],
  },
  {
    kind: 'account names of a short family name',
    basics: { name: 'Robert Smith' },
    texts: [
      'rsmith99',
      'smithr',
      'robsmith',
      'r.smith',
      'robert_s',
      'smith.r',
      'robsmi77',
      'RSmith',
    ],
  },
  {
    kind: 'Arabic prefixes, vowel signs and long letters',
    basics: { name: 'محمد الأحمد' },
    texts: [
      'محمـد',
      'ومحمد',
      'لمحمد',
      'وبمحمد',
      'مُحَمَّد',
      'الاحمد',
      'والأحمد',
      'للأحمد',
      'م ح م د',
      'محمداً',
    ],
  },
  {
    kind: 'Hebrew prefixes and vowel signs',
    basics: { name: 'יוסי כהן' },
    texts: ['ליוסי', 'כֹּהֵן', 'ולכהן', 'הכהן', 'שכהן', 'י ו ס י'],
  },
  {
    kind: 'Thai without spaces',
    basics: { name: 'สมชาย ใจดี' },
    texts: ['สมชาย', 'สมชายใจดี', 'ส ม ช า ย'],
  },
  {
    kind: 'endings of Hindi',
    basics: { name: 'राहुल शर्मा' },
    texts: ['राहुलजी', 'शर्माजी', 'राहुलने', 'राहुल शर्मा'],
  },
  {
    kind: 'apostrophes',
    basics: { name: 'Seán O’Brien' },
    texts: [
      'OBrien',
      'O Brien',
      "O'Brien",
      'O`Brien',
      'O&#39;Brien',
      'O-Brien',
      'Brien',
      'sobrien',
    ],
  },
  {
    kind: 'particles as one word or several',
    basics: { name: 'Jean-Luc de la Cruz' },
    texts: [
      'Delacruz',
      'De La Cruz',
      'dela Cruz',
      'DELACRUZ',
      'jdelacruz',
      'de_la_cruz',
      'J.-L. Cruz',
      'JLC',
    ],
  },
  {
    kind: 'one word with a particle as several',
    basics: { name: 'Maria Delacruz' },
    texts: ['De la Cruz', 'dela Cruz', 'de la cruz'],
  },
  {
    kind: 'a prefix apart',
    basics: { name: 'Ronald McDonald' },
    texts: ['Mc Donald', 'mc-donald', 'Mc. Donald'],
  },
  {
    kind: 'names of two letters',
    basics: { name: 'Li Wu' },
    texts: ['Li', 'Wu', 'WU LI', 'li_wu', 'Wu, Li', 'LiWu'],
  },
  {
    kind: 'Polish endings',
    basics: { name: 'Piotr Kowalski' },
    texts: [
      'Kowalskiego',
      'Kowalskiemu',
      'Kowalskich',
      'Kowalscy',
      'Kowalską',
      'Piotrowi Kowalskiemu',
      'Piotra',
    ],
  },
  {
    kind: 'Czech endings',
    basics: { name: 'Anna Nováková' },
    texts: ['Novákové', 'Novák', 'Nováka', 'Novákem', 'Anny', 'Annou', 'Novákovou'],
  },
  {
    kind: 'Russian endings',
    basics: { name: 'Иван Петровский' },
    texts: ['Ивана', 'Иваном', 'Ивановича', 'Петровскому', 'Петровской', 'ПЕТРОВСКИХ'],
  },
  {
    kind: 'Greek endings',
    basics: { name: 'Γιώργος Παπαδόπουλος' },
    texts: ['Παπαδόπουλου', 'ΠΑΠΑΔΟΠΟΥΛΟΥ', 'Παπαδόπουλοι', 'Γιώργο'],
  },
  {
    kind: 'Finnish endings',
    basics: { name: 'Mika Virtanen' },
    texts: ['Virtasen', 'Virtaselle', 'Virtaset', 'Mikan', 'Mikalle'],
  },
  {
    kind: 'Hungarian endings',
    basics: { name: 'Péter Kovács' },
    texts: ['Kováccsal', 'Kovácsnak', 'Kovácsné', 'Kovácsék', 'Péterrel', 'Pétert'],
  },
  {
    kind: 'Turkish endings',
    basics: { name: 'Mehmet Yılmaz' },
    texts: ['Yılmazlar', 'Yılmazın', 'Yılmazdan', 'YILMAZ'],
  },
  {
    kind: 'Lithuanian endings',
    basics: { name: 'Jonas Kazlauskas' },
    texts: ['Kazlausko', 'Kazlauskui', 'Kazlauskienė'],
  },
  {
    kind: 'digits of other scripts and words for digits',
    basics: reachable,
    texts: [
      ...['৪৪ ২০ ৭৯৪৬ ০৯৫৮', '๐๒๐ ๗๙๔๖ ๐๙๕๘', '૪૪૨૦૭૯૪૬૦૯૫૮', '०२० ७९४६ ०९५८', '٠٢٠٧٩٤٦٠٩٥٨'],
      ...[
        '四四二〇七九四六〇九五八',
        '零二零七九四六零九五八',
        '⓪②⓪⑦⑨④⑥⓪⑨⑤⑧',
        '❷⓿❼❾❹❻⓿❾❺❽',
        '⁰²⁰⁷⁹⁴⁶⁰⁹⁵⁸',
      ],
      'zero two zero seven nine four six zero nine five eight',
      'oh two oh, seven nine four six, oh nine five eight',
      'O2O 7946 O958',
    ],
  },
  {
    kind: 'signs between digits and other lengths of a number',
    basics: reachable,
    texts: [
      ...spread('CAB', [',', ':', '#', '=', '*', '~', '\\', ';', '\n', '…', '  -  ']).map((signs) =>
        signs.replace('C', '020').replace('A', '7946').replace('B', '0958'),
      ),
      ...['+44 (0) 20 7946 0958', '0044 (0)20 7946-0958', '20 7946 0958', '7946 0958', '946 0958'],
    ],
  },
  {
    kind: 'words and signs for those of an e-mail address',
    basics: reachable,
    texts: [
      'countess(a)analytical.example',
      'countess[a]analytical.example',
      'countess at analytical dot example',
      'countess arroba analytical punto example',
      'countess [ät] analytical [punkt] example',
      'countess at analytical point example',
      'countess chiocciola analytical punto example',
      'countess @ analytical . example',
      'countess&commat;analytical&period;example',
      'countess%40analytical.example',
      'https://a.example/?u=Y291bnRlc3NAYW5hbHl0aWNhbC5leGFtcGxl',
      'elpmaxe.lacitylana@ssetnuoc',
      'countess*at*analytical*dot*example',
      'c o u n t e s s @ a n a l y t i c a l . e x a m p l e',
      'count3ss@analytica1.example',
      'countess at analytical',
    ],
  },
  {
    kind: 'signs in an account name',
    basics: reachable,
    texts: ['Enchan-tress', 'en_chantress', 'E N C H A N T R E S S', '3nchantress'],
  },
  {
    kind: 'other orders and abbreviations of an address',
    basics: at("12 St James's Square", 'SW1Y 4JH'),
    texts: [
      "St James's Square",
      '12 St. James',
      'Saint James 12',
      "12 Saint James's Square",
      'St James Sq.',
      "Square St James's 12",
      '12 ST JAMESS SQ',
      'SW1Y4JH',
      'SW1Y-4JH',
      'S W 1 Y 4 J H',
    ],
  },
  {
    kind: 'German streets',
    basics: at('Lindenstraße 5', '10969'),
    texts: ['Lindenstraße', 'Lindenstr.', 'Linden-Str. 5', '5 Lindenstraße', '109 69', '1 0 9 6 9'],
  },
  {
    kind: 'streets of other languages',
    basics: { nickname: 'Ada', addresses: ['14 rue de la Paix', 'Calle Mayor 27', 'ul. Długa 44'] },
    texts: [
      'rue de la Paix',
      '14, r. de la Paix',
      'C/ Mayor 27',
      'Calle Mayor',
      'ulica Długa 44',
      'Długa 44',
    ],
  },
];

/** Texts that stay although they resemble the values of a person. */
export const innocent: readonly (readonly [name: object, text: string])[] = [
  [reachable, 'She is fluent in C++, R and Go; 12 squares, 1,200 users.'],
  [reachable, 'In 2019, 2020, 2021 and 2022 she led 12 teams of 10.0.0.1, ISO 9001:2015.'],
  [reachable, 'Loved lacework and love, lace and more at an analytical scale.'],
  [reachable, 'Zero to one, two teams, three products, 2,079,460 rows'],
  [at("12 St James's Square", 'SW1Y 4JH'), 'St. Mary Hospital; James led the square of 12.'],
  [at('5 Park Road', '10969'), 'Built parking roads in 5 parks, the road by the park.'],
  [at('Lindenstraße 5', '10969'), 'Die Linden blühen, Lindenhof, Straße'],
  [at('221B Baker Street', 'NW1 6XE'), 'Bakery manager, street food, baking'],
  [
    { name: 'Ada', location: { address: '1 Elm Rd', postalCode: '94105', city: 'San Francisco' } },
    'Moved from San Francisco to Saint Paul',
  ],
  [{ name: 'Ada', location: { postalCode: '8001', city: 'St. Gallen' } }, 'Universität St. Gallen'],
  [{ name: 'Li Wu' }, 'Li-ion battery, WU Vienna, wu-wei, Wuhan and Lisbon'],
  [{ name: 'Wei Ng' }, 'ng-repeat in AngularJS'],
  [
    { name: 'Mark Stone' },
    'Benchmarks, bookmarks, remarked, marketing and stonewall in Go, R and C++',
  ],
  [{ name: 'Robert Smith' }, 'Blacksmith, Smithery, robust robots of the Smithsonian Institution'],
  [{ name: 'Rose Grant' }, 'rosewood, prose and granted funds, roses and wines'],
  [{ name: 'Anna Nováková' }, 'Annual report and annex, novel ideas'],
  [{ name: 'Анна Петровская' }, 'Анализ данных, аннотация'],
  [{ name: 'Jan Kowalski' }, 'January, w styczniu, Jane Miller'],
  [{ name: 'محمد الأحمد' }, 'محمود درويش شاعر، الحمد لله'],
  [{ name: 'יוסי כהן' }, 'מהנדס תוכנה בתל אביב'],
  [{ name: 'สมชาย ใจดี' }, 'วิศวกรซอฟต์แวร์ในกรุงเทพ สมาชิกของสมาคม'],
  [{ name: "Seán O'Brien" }, 'O notation, O(n) sorting'],
];
