import type { Disguises } from './disguises.ts';

/** Other ways to write a name, which are removed whole. */
export const writtenNames: readonly Disguises[] = [
  {
    kind: 'initials and joined parts of a long name',
    basics: { name: 'Zoë Annabel van der Weijden-Łukaszewicz' },
    texts: [
      ...['Z. W.', 'ZAW', 'Z. A.', 'Z.A.v.d.W.-Ł.', 'ZvdWŁ', 'Z.v.d.W.', 'ZVDW', 'zvdw', 'ZW'],
      ...['Z. v. d. Weijden', 'Vanderweijden', 'VanDerWeijden', 'zoevanderweijden'],
      ...['zoeannabelvanderweijden', 'vdweijden', 'VDWeijden', 'zoeweijden', 'zoelukaszewicz'],
      ...['weijdenlukaszewicz', 'zoeannabelweijden', 'zoe.lukaszewicz'],
    ],
  },
  {
    kind: 'the halves of a double first name',
    basics: { name: 'Dr. Hans-Peter Müller' },
    texts: [
      ...['hpmueller', 'hpmuller', 'HPMueller', 'HPM', 'H.-P. M.', 'hansmueller', 'petermueller'],
      ...['Hans Peter', 'hanspeter', 'hp.mueller'],
    ],
  },
  {
    kind: 'middle names',
    basics: { name: 'José Ángel Núñez' },
    texts: ['jangel', 'JAngel', 'J. Á.'],
  },
  {
    kind: 'a first name with an initial',
    basics: { name: 'Anna Vanderbilt' },
    texts: ['annav', 'AnnaV', 'anna_v'],
  },
  {
    kind: 'the order of lists',
    basics: { name: 'Weijden, Anna' },
    texts: ['AW', 'A.W.', 'annaweijden'],
  },
  {
    kind: 'a mailbox with signs',
    basics: { name: 'John Smith', email: 'johnny.depp77@mail.example' },
    texts: ['JohnnyDepp77', 'johnny depp77', 'johnnydepp77', 'johnny.depp77'],
  },
  { kind: 'a short mailbox with signs', basics: { email: 'xqz.k@mail.example' }, texts: ['xqz.k'] },
  {
    kind: 'names that a mailbox spells in Latin letters',
    basics: { name: 'Екатерина Преображенская', email: 'e.preobrazhenskaya@mail.example' },
    texts: ['Preobrazhenskaya', 'E. Preobrazhenskaya', 'PREOBRAZHENSKAYA'],
  },
  {
    kind: 'Arabic names that a mailbox spells',
    basics: { name: 'محمد الزهراني', email: 'm.alzahrani@mail.example' },
    texts: ['Alzahrani', 'Al-Zahrani', 'AlZahrani', 'Zahrani'],
  },
  {
    kind: 'another name that an account spells',
    basics: { name: 'Ada Lovelace', profiles: [{ network: 'GitHub', username: 'nick.brewster' }] },
    texts: ['Brewster', 'Nick Brewster'],
  },
  {
    kind: 'a site that is made of a name',
    basics: { name: 'John Smith', url: 'https://www.jsmithcv.example/about' },
    texts: ['jsmithcv', 'JSmithCV'],
  },
  {
    kind: 'traditional and Japanese forms of Chinese characters',
    basics: { name: '欧阳若曦', nickname: '泽田国广' },
    texts: ['歐陽', '歐陽若曦', '歐阳', '沢田國広', '澤田国廣'],
  },
  { kind: 'simplified forms', basics: { name: '張偉' }, texts: ['张伟', '張伟'] },
  {
    kind: 'an Arabic name as one word',
    basics: { name: 'محمد عبد الله' },
    texts: ['عبدالله', 'عبد الله'],
  },
  {
    kind: 'initials behind a family name',
    basics: { name: 'Кузнецова Ольга Сергеевна' },
    texts: ['О.С.', 'К.О.С.'],
  },
  {
    kind: 'two short words as a name',
    basics: { name: 'An Do' },
    texts: ['An Do', 'Mr. Do', 'Ms An', 'Dr. Do', 'Do, An'],
  },
  {
    kind: 'the beginning of a first name, and initials as in lists of authors',
    basics: { name: 'Jonathan Maria Fairweather' },
    texts: ['Jon Fairweather', 'Jon. Fairweather', 'Fairweather JM', 'Fairweather, JM'],
  },
  {
    kind: 'particles behind the first name',
    basics: { name: 'Friederike von der Lühe' },
    texts: ['Lühe, Friederike von der', 'Lühe, F. von der'],
  },
  {
    kind: 'words joined to a name in small letters',
    basics: { name: 'Ada Lovelace' },
    texts: ['teamlovelace', 'lovelacelabs', 'drlovelace', 'alovelacedev'],
  },
  {
    kind: 'initials of middle names with a family name',
    basics: { name: 'María del Carmen Ibáñez Zubizarreta', email: 'mcibanez@mail.example' },
    texts: ['mcibanez', 'cibanez', 'mibanez'],
  },
  {
    kind: 'a mailbox that is made of beginnings of the name',
    basics: { name: 'Işıl Çağlayangil', email: 'isilcag@mail.example' },
    texts: ['isilcag'],
  },
  {
    kind: 'an initial with a short family name',
    basics: { name: 'Joo Kim', nickname: 'Dan Levy' },
    texts: ['jkim', 'dlevy'],
  },
  {
    kind: 'marks as signs, and escapes of JSON',
    basics: { name: 'Işıl Çağlayangil' },
    texts: ['C¸ag˘layangil', '\\u0049\\u015f\\u0131l'],
  },
  {
    kind: 'a Korean family name with a title, and first consonants',
    basics: { name: '최은서' },
    texts: ['최씨', '최 선생', 'ㅊㅇㅅ'],
  },
  {
    kind: 'a Chinese family name with a title',
    basics: { name: '王伟强' },
    texts: ['王先生', '王老师', '王 老師'],
  },
  {
    kind: 'the cases of Russian first names, and small letters',
    basics: { name: 'Геннадий Шелестовцев' },
    texts: [
      ...['Геннадия', 'Геннадию', 'Геннадием', 'Геннадии', 'ГЕННАДИЯ', 'геннадия', 'Геннадьевич'],
      ...['Геннадия Шелестовцева', 'Геннадием Шелестовцевым', 'шелестовцевым', 'шелестовцева'],
      ...['Шелестовцевская', 'Шелестовцевского', 'Гeннaдий', 'Шeлecтoвцeв', 'Геннадий Шeлестовцев'],
    ],
  },
  {
    kind: 'Polish cases in small letters and without marks',
    basics: { name: 'Wacław Przędzelniak' },
    texts: [
      ...['Wacława', 'Waclawem', 'wacława', 'waclawem', 'Wacławowi', 'przędzelniaka'],
      ...['przedzelniakiem', 'waclawa przedzelniaka', 'Przędzelniakowska', 'Przędzelniakowie'],
    ],
  },
  {
    kind: 'Czech first names',
    basics: { name: 'Jiří Hrubňák' },
    texts: ['Jiřího', 'Jiřím', 'Jiřímu', 'Jiriho', 'Jiřím Hrubňákem', 'hrubnaka', 'Hrubnakem'],
  },
  {
    kind: 'a short first name with its family name',
    basics: { name: 'Jan Zabielski' },
    texts: ['Jana Zabielskiego', 'Janem Zabielskim', 'Zabielskiego Jana', 'Zabielscy', 'Janowi'],
  },
  {
    kind: 'signs in place of letters',
    basics: { name: 'Wacław Przędzelniak', nickname: 'Jörgen Lünstätter' },
    texts: [
      ...['Prz?dzelniak', 'Prz¿dzelniaka', 'Wac³aw Prz?dzelniak', 'L?nst?tter', 'LÃ¼nstÃ¤tter'],
      ...['J?rgen', 'Prz#dzelniak'],
    ],
  },
  {
    kind: 'other Latin spellings of Cyrillic and Greek names',
    basics: { name: 'Геннадий Вельмянов', nickname: 'Γιάννης Καλογερόπουλος' },
    texts: [
      ...['Welmyanow', 'Velimyanov', 'Velimjanov', 'Vel\u02B9mjanov', "Vel'myanov", 'Ioannis'],
      ...['Giannis', 'Ιωάννης', 'Ioannis Kalogeropoulos'],
    ],
  },
  {
    kind: 'a Hindi address, and a name in angle brackets',
    basics: { name: 'Karan <Tinku> Mehrotra' },
    texts: ['Karanji', 'Tinku', 'Karan Mehrotra'],
  },
  { kind: 'a genitive of two letters', basics: { name: 'An Le' }, texts: ['Le’s', "Le's", 'An’s'] },
  {
    kind: 'a short account',
    basics: { name: 'Ada Lovelace', skype: 'live:al' },
    texts: ['live:al', 'live: al'],
  },
  {
    kind: 'Turkish names with endings and no apostrophe',
    basics: { name: 'Işık Tuğçe Şahin' },
    texts: ['Işıka', 'Işıkın', 'Işıktan', 'Isikin', 'Işıkım', 'Tuğçeye', 'Tuğçenin', 'Tugceyle'],
  },
  {
    kind: 'Finnish names with endings',
    basics: { name: 'Pekko Lehtola' },
    texts: ['Pekkoa', 'Pekon', 'Pekolle', 'Pekolta', 'Pekkoon', 'Lehtolalle'],
  },
  {
    kind: 'short and Bulgarian names with endings',
    basics: { names: ['Оля Руденко', 'Методи Стоянов', 'Остап Руденко'] },
    texts: ['Олей', 'Олю', 'Методия', 'Стояновият', 'Остапів'],
  },
  {
    kind: 'a name that capitals join to other words',
    basics: { name: 'Ellie Quarrow' },
    texts: ['EllieBot', 'askEllie', 'useEllie', 'EllieGPT', 'ELLIEBot', 'QuarrowLabs', 'teamEllie'],
  },
];

/** Texts that stay. */
export const ordinaryWords: readonly (readonly [basics: object, text: string])[] = [
  [{ name: 'Jan Nowak' }, 'Nowakowski, Nowakowska, Jana Millera, Janusz'],
  [{ name: 'Соколова Вера' }, 'верх успеха'],
  [{ name: 'Пётр Мельник' }, 'мельника, мельницы'],
  [{ name: 'Carolina Herrera' }, 'el herrero, caroline'],
  [{ name: 'Thomas Richter' }, 'Berichterstatter, richterlich, richterin'],
  [{ name: 'Ольга Королева' }, 'королевы, королевский'],
  [{ name: 'An Le' }, "an orange's le"],
  [{ name: 'Jan Zabielski' }, 'Jana Millera, w maju'],
  [{ name: 'Jörgen Müllert' }, 'Muster, M?er, what?er'],
  [{ name: 'Max Power' }, 'PowerPoint, PowerShell and BrainPower'],
  [{ name: 'Rob Page' }, 'PageRank'],
  [{ name: 'Mark Stone' }, 'marks, Markdown and MarkDown'],
  [{ email: 'john@mail.example' }, 'john and sales'],
  [{ email: 'sales@mail.example' }, 'the sales team'],
  [{ name: 'Rose Grant' }, 'rosé and rosewood'],
  [{ name: 'An Do' }, 'An apple a day: do it and'],
  [{ name: 'Ada Lovelace', email: 'info.software@mail.example' }, 'Software, Info and brewster'],
  [{ email: 'ta.ble@mail.example' }, 'a table'],
  [{ name: 'Mark Roach', email: 'market@mail.example' }, 'the approach of a market'],
  [{ name: 'Tom Ring' }, 'a string'],
  [{ name: '王伟强' }, '国王先生们, 女王'],
  [{ name: '김서' }, 'SEO and SEM'],
  [{ name: '최민서' }, 'SEO, mins and Min.'],
  [{ name: 'Олег Яр' }, 'Year of the lake'],
  [{ name: 'Java Tower' }, 'JavaScript, TowerJazz, GitHub'],
  [{ name: 'Rose Field' }, 'RoseTTAFold, FieldTrip'],
  [
    { name: 'May Lindqvist' },
    'From May to June 2018; May 2019; 12 May; May 12, 2019; late May; May–July; since May',
  ],
  [{ name: 'Jan Kreuzner' }, 'Jan 2019 – Feb 2020, 01 Jan 2020, Jan. 2019'],
  [{ name: 'Mai Lindqvist' }, 'Mai 2019, 1. Mai, seit Mai'],
  [{ name: 'Anna Wilma Seidel' }, 'AWS'],
  [{ name: 'Maria Brandt' }, '100 MB'],
  [{ name: 'Dipl.-Ing. Ada Lovelace, M.Eng., CFA' }, 'Dipl.-Ing. Maschinenbau, M.Eng., CFA'],
  [{ name: 'Dr. rer. nat. Ada Lovelace' }, 'Dr. rer. nat. in Physik'],
  [{ name: 'Glen Dean' }, 'Glenda, Deanla'],
  [{ location: { address: 'Bahnhofstraße 5' } }, 'Bahnhofplatz, Bahnhof 7 und Straßen'],
  [{ location: { address: 'Sankt-Georg-Straße 5' } }, 'St. Georg und 5 Jahre'],
];
