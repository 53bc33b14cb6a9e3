import type { Disguises } from './disguises.ts';

const at = (address: string) => ({ location: { address } });

/** Other ways to write an address, which are removed whole. */
export const writtenAddresses: readonly Disguises[] = [
  {
    kind: 'umlauts of streets as two letters',
    basics: at('Blüthenstraße 9a'),
    texts: [
      ...['Bluethenstraße 9a', 'Bluethenstrasse 9 a', 'Bluethenstr. 9a', 'Bluethenstrasse'],
      ...['BLUETHENSTRASSE 9A', 'Bluethen-Str. 9a', 'Bluthenstrasse 9a'],
    ],
  },
  {
    kind: 'abbreviated ways and squares',
    basics: { addresses: ['Schäferweg 4', 'Kräutermarktplatz 6'] },
    texts: ['Schaeferweg 4', 'Schäferw. 4', 'Schaeferw. 4', 'Kräutermarktpl. 6'],
  },
  {
    kind: 'Nordic letters as two letters',
    basics: { addresses: ['Strøgersgade 8', 'Åsenvägen 12', 'Sjøblomveien 3'] },
    texts: [
      'Stroegersgade 8',
      'Strogersgade 8',
      'Aasenvaegen 12',
      'Asenvagen 12',
      'Sjoeblomveien 3',
    ],
  },
  {
    kind: 'abbreviated terraces, and one word',
    basics: at('31 Ashcombe Terrace'),
    texts: [
      ...['Ashcombe Terr. 31', '31 Ashcombe Terr.', 'Ashcombe Tce', 'Ashcombe Terr.'],
      ...['AshcombeTerrace31', '31ashcombeterrace', 'ashcombe-terrace-31', 'ashcombeterrace'],
    ],
  },
  {
    kind: 'abbreviations of English streets',
    basics: { addresses: ['7 Winslow Crescent', '9 Thornby Gardens', '4 Haddon Square'] },
    texts: ['Winslow Cres. 7', 'Winslow Cresc.', 'Thornby Gdns 9', 'Haddon Sq.', '4 Haddon Sq'],
  },
  {
    kind: 'the name of a house',
    basics: at('Oak House, 31 Ashcombe Terrace'),
    texts: ['Oak House', 'Oak House, Ashcombe Terrace', 'Oak HOUSE'],
  },
  {
    kind: 'the host of a flat',
    basics: at('c/o Oddvar Lunde\n31 Ashcombe Terrace'),
    texts: ['c/o Oddvar Lunde', 'C/O Oddvar Lunde', 'Oddvar Lunde'],
  },
  {
    kind: 'Polish streets in speech',
    basics: at('ul. Złotnikowska 18'),
    texts: [
      ...['Złotnikowska', 'na Złotnikowskiej', 'przy Zlotnikowskiej', 'Złotnikowskiej 18'],
      ...['ul. Złotnikowskiej', 'Zlotnikowska 18'],
    ],
  },
  {
    kind: 'a point of the compass',
    basics: at('10 East Hollow Drive'),
    texts: ['10 E Hollow Dr', 'E. Hollow Drive', 'East Hollow 10'],
  },
  {
    kind: 'numbered streets',
    basics: at('518 E. 9th St., Apt #2'),
    texts: [
      ...['518 East 9th Street', '518 E. Ninth Street', '9th Street 518', 'E 9th St', '518 9th St'],
      ...['518 9th St Apt 2', '518 E 9th St #2', '518 east ninth st', 'East 9th Street 518'],
    ],
  },
  {
    kind: 'numbered streets of more digits',
    basics: { addresses: ['2300 S 21st Avenue, Unit 8', '77 7th Ave', '12 Third Avenue'] },
    texts: [
      ...['2300 South 21st Ave', '2300 21st Avenue', '2300 S. 21st Ave. #8', 'S 21st Ave Unit 8'],
      ...['2300 S Twenty-First Avenue', '77 7th Avenue', '77 Seventh Ave', 'Seventh Avenue 77'],
      ...['12 3rd Ave', '3rd Ave. 12'],
    ],
  },
  {
    kind: 'French streets without their particle',
    basics: at('31 bis, rue des Vignerons'),
    texts: ['31 rue Vignerons', '31 bis rue des vignerons', '31, Vignerons'],
  },
  {
    kind: 'Nordic streets in another language and case',
    basics: { addresses: ['Kvernhusgata 8', 'Sommarlundsgatan 4', 'Haapaniementie 6'] },
    texts: [
      ...['Kvernhusgaten 8', 'Kvernhusgt. 8', 'Kvernhusg. 8', 'Sommarlundsg. 4'],
      ...['Haapaniementiellä 6', 'Haapaniementien 6', 'Haapaniementiellä'],
    ],
  },
  {
    kind: 'streets of persons without their first names',
    basics: { addresses: ['Arany János utca 3.', 'ul. Jana Matejki 9'] },
    texts: ['Arany utca 3', 'Arany J. u. 3', 'Matejki 9', 'ul. J. Matejki 9', 'ul. Matejki'],
  },
  {
    kind: 'short Polish streets in another case',
    basics: at('ul. Cicha 14'),
    texts: ['Cichej 14', 'ul. Cichej 14'],
  },
  {
    kind: 'the letter of a house as a word',
    basics: at('34C Thornby Lane'),
    texts: ['34 C Thornby Ln', '34-C Thornby Lane', 'Thornby Lane 34 C'],
  },
  {
    kind: 'the Russian name of a Ukrainian street',
    basics: at('вул. Грушевського, 26, кв. 3'),
    texts: ['ул. Грушевского, 26', 'Грушевского 26', 'улица Грушевского'],
  },
  {
    kind: 'British and American spelling',
    basics: at('14 Arbour Road'),
    texts: ['14 Arbor Road', 'Arbor Rd', 'Arbor Road 14'],
  },
  { kind: 'a preposition', basics: at('ul. Pogodna 12/7'), texts: ['na Pogodnej', 'Pogodnej 12'] },
  {
    kind: 'Russian streets with an adjective',
    basics: at('ул. Малая Ордынка, д. 7, кв. 12'),
    texts: [
      ...['М. Ордынка, 7', 'М.Ордынка 7', 'М. Ордынка', 'Мал. Ордынка, 7', 'ул. М. Ордынка, д. 7'],
      ...['Ордынка 7', 'на Ордынке', 'на Малой Ордынке', 'Малой Ордынке', 'Малую Ордынку'],
      ...['Malaya Ordynka 7', 'M. Ordynka 7', 'Mal. Ordynka St 7', 'Malaya Ordynka'],
    ],
  },
  {
    kind: 'a Vietnamese street as one word',
    basics: at('45 đường Hoàng Văn Thụ'),
    texts: ['hoangvanthu'],
  },
];

/** Texts that stay. */
export const otherPlaces: readonly (readonly [basics: object, text: string])[] = [
  [at('ul. Krakowska 5'), 'Politechnika Krakowska, wiele projektów'],
  [at('ul. Pogodna 12/7'), 'Pogodna praca, pogodnej 15'],
  [at('ул. Тверская, д. 5'), 'Тверская область, на этапе 5'],
  [at('ул. Большая Садовая, д. 3'), 'большой сад, Б. Пастернак, Садовая мебель, 3 проекта'],
  [at('31 Ashcombe Terrace'), 'Ashcombe & Sons, terrace gardens'],
  [at('Oak House, 31 Mill Lane'), 'oak houses, House of Oak'],
  [at('77 7th Ave'), 'A 7th Avenue shop, the 7th of 77 runs, top 77, 7th edition'],
  [
    at('2300 S 21st Avenue, Unit 8'),
    'Unit 8 of the course, 21st Avenue, the 21st of 2300, 8 units',
  ],
  [at('8 Station Road'), 'A road show with 8 stations, Space Station 8'],
  [at('Via Roma 5'), 'Sede di Roma, 5 persone'],
  [at('10 East River Drive'), '10 rivers, river drive, East of 10 river banks'],
  [at('Schäferweg 4'), 'Schäfer W. und 4 Schafe'],
  [at('ul. Generała Andersa 3'), 'Gen Z, General Anderson'],
  [{ location: { postalCode: '33410', city: 'Palm Beach Gardens' } }, 'palmbeach, PalmBeach'],
];
