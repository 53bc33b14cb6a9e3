import { findLeaks } from '../../src/check/redaction-leak.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { removedValues } from '../../src/resume/redact/removed-values.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { viewOf } from '../support/view-of.ts';

const leaksIn = async (basics: object, text: string): Promise<string[]> => {
  const resume = JSON.stringify({ basics });
  const removed = removedValues([parseResume(resume).resume], ['name', 'contact']);
  const { view } = await viewOf(JSON.stringify({ basics: { summary: text } }), 'classic');
  const language = await resolveLanguage('en', undefined);
  const leaks = await findLeaks(Buffer.from(text), 'txt', { removed, view, language, fixed: [] });
  // The line of an address and its parts are values of one field.
  return [...new Set(leaks.map(({ pointer }) => pointer))];
};

const smith = { name: 'John Smith', url: 'https://www.jsmithcv.example/a' };

describe('findLeaks', () => {
  it.each([
    [{ name: 'Zoë Weijden-Łukaszewicz' }, 'Z. W. led', '/basics/name'],
    [{ name: '欧阳若曦' }, 'met 歐陽 there', '/basics/name'],
    [{ email: 'johnny.depp77@x.example' }, 'as JohnnyDepp77', '/basics/email'],
    [smith, 'see jsmithcv', '/basics/url'],
    [{ ...smith, url: 'web3://jsmithcv.example/a' }, 'see jsmithcv', '/basics/url'],
    [{ name: 'Ксения Щербакова' }, 'K. Schtscherbakowa led', '/basics/name'],
    [{ name: 'Ксения Щербакова' }, 'by kshcherbakova', '/basics/name'],
    [{ name: 'Γεώργιος Χατζηευαγγέλου' }, 'with Hatzievangelou', '/basics/name'],
    [{ name: 'Dan Růža' }, 'by Růžou', '/basics/name'],
    [{ name: 'Mika Virtanen' }, 'the team of Mikan', '/basics/name'],
    [{ location: { address: 'ul. Jagodowa 12/7' } }, 'lives at 12 Jagodowa', '/basics/location'],
    [{ location: { address: 'ул. Липовая, д. 14' } }, 'Липовая ул. 14', '/basics/location'],
    [{ location: { address: '18 Alderman Road' } }, 'lives in Alderman Rd.', '/basics/location'],
    [
      { location: { address: '東京都世田谷区北沢3-14-8' } },
      '北沢三丁目14番8号',
      '/basics/location',
    ],
    [{ location: { address: '서울특별시 마포구 양화로 45-3' } }, '양화로 45', '/basics/location'],
    [{ location: { address: '4521 Maple Ridge Dr' } }, 'near Maple Ridge', '/basics/location'],
    [{ location: { address: 'Rose Cottage, 2 Elm Rd' } }, 'Rose Cottage', '/basics/location'],
    [{ location: { address: 'P.O. Box 5512' } }, 'Postfach 5512', '/basics/location'],
    [{ location: { address: '14 rue de la Paix' } }, 'la Paix 14', '/basics/location'],
    [{ phone: '+81 90-3847-2916' }, '０９０ー３８４７ー２９１６', '/basics/phone'],
    [{ phone: '+49 221 4567 89' }, 'zwo eins vier fünf sechs sieben acht neun', '/basics/phone'],
    [{ phone: '+39 02 1400 2345' }, 'quattro zero zero due tre quattro cinque', '/basics/phone'],
    [{ phone: '+86 138 0013 8000' }, '零零壹叁捌零零零', '/basics/phone'],
    [
      { email: 'ada.lovelace@example.org' },
      'ada punt lovelace apenstaart example punt org',
      '/basics/email',
    ],
    [{ name: 'Søren Krogh' }, 'with Soeren', '/basics/name'],
    [{ name: 'Håkan Krogh' }, 'with Haakan', '/basics/name'],
    [{ name: 'Misaki Takahashi' }, 'T. M. led', '/basics/name'],
    [{ name: 'Art Case' }, 'by smartcases', '/basics/name'],
    [{ name: 'Art Case' }, 'by A r t C a s e', '/basics/name'],
    ...[
      ['14 Marlowe Terrace', 'Marlowe Terr. 14'],
      ['14 Marlowe Terrace', 'MarloweTerrace14'],
      ['14 Marlowe Terrace', 'number 14, Marlowe Tce.'],
      ['120 Pine Street', '120 Pine St.'],
      ['Gänsemarktstraße 27b', 'Gaensemarktstr. 27 b'],
      ['Gänsemarktstraße 27b', 'GAENSEMARKTSTRASSE 27B'],
      ['ул. Большая Полянка, д. 31, кв. 88', 'Полянка, 31'],
      ['ул. Большая Полянка, д. 31, кв. 88', 'Бол. Полянка, 31-88'],
      ['ул. Большая Полянка, д. 31, кв. 88', 'на Полянке, 31'],
      ['ул. Большая Полянка, д. 31, кв. 88', 'Bol. Polyanka St 31'],
      ['ul. Śliczna 12/7', 'na Ślicznej 12'],
      ['ul. Śliczna 12/7', '12/7 Sliczna St'],
      ['C/ Embajadores 48, 3.º izda.', 'Embajadores nº 48'],
      ['1600 W 42nd St', '1600 West 42nd Street'],
      ['1600 W 42nd Street, Unit 5', '1600 42nd Street'],
      ['742 N. 3rd St., Apt #4', '742 North 3rd Street'],
      ['742 N. 3rd St.', '742 N. Third Street'],
      ['100 5th Ave', '100 Fifth Avenue'],
      ['100 5th Ave', 'Fifth Avenue 100'],
      ['100 42nd Street', '100 Forty-Second Street'],
    ].map(([address, text]): [object, string, string] => [
      { location: { address } },
      `lives at ${text} there`,
      '/basics/location',
    ]),
    [{ name: 'Ada Lovelace' }, 'the Lovelaces and a Lovelaceian idea', '/basics/name'],
    [{ name: 'Ada Lovelace' }, 'team lovelacedev', '/basics/name'],
    [{ name: 'Ada Lovelace' }, 'teamlovelace', '/basics/name'],
    [{ name: 'Ada Lovelace' }, 'lovelacea82', '/basics/name'],
    [{ name: 'Käthe Böttcher' }, 'with Boettcher', '/basics/name'],
    [{ name: 'Käthe Böttcher' }, 'das Böttchersche Verfahren', '/basics/name'],
    ...[
      ...['Zdzis?aw led', 'by Krzy?aniak', 'by KRZY\uFFFDANIAK', 'by Krzy żaniak', 'by Krzy¿aniak'],
      ...['by Zdzis³aw', 'by Krzy\u00C5\u00BCaniak', 'by Zdzis\u00C5\u201Aaw'],
    ].map((text): [object, string, string] => [
      { name: 'Zdzisław Krzyżaniak' },
      text,
      '/basics/name',
    ]),
    [{ name: 'Käthe Böttcher' }, 'KÃ¤the led', '/basics/name'],
    [{ name: 'Käthe Böttcher' }, 'Frau BÃ¶ttcher', '/basics/name'],
    [{ name: 'Zdzisław Krzyżaniak' }, 'z Krzyzaniakiem', '/basics/name'],
    [{ name: 'Аркадий Вельяминов' }, 'у Аркадия', '/basics/name'],
    [{ name: 'Аркадий Вельяминов' }, 'вельяминовский подход', '/basics/name'],
    [{ name: 'María del Carmen Ibáñez' }, 'by mdelcarmen', '/basics/name'],
    [{ name: 'Dr. Anna Weber, PhD' }, 'by annaweber', '/basics/name'],
    [{ name: 'Ben Carson' }, 'Ben led', '/basics/name'],
    ...['Signed H. de La T. there', 'Signed H.L.T. there'].map((text): [object, string, string] => [
      { name: 'Héloïse de La Tournelle' },
      text,
      '/basics/name',
    ]),
    ...['Fiona™', 'wrote FionaBot', 'askFiona', 'a FionaScript'].map(
      (text): [object, string, string] => [{ name: 'Fiona Lovelace' }, text, '/basics/name'],
    ),
    [
      { location: { address: '8 Station Road' } },
      'lives since nineteen hundred and ninety in Station\nRoad',
      '/basics/location',
    ],
    [{ name: 'Jan van den Berg' }, 'by vandenberg', '/basics/name'],
    [{ name: 'May Long' }, 'Thanks to May there', '/basics/name'],
    [{ name: 'May Long' }, 'In May 2019 May Long led', '/basics/name'],
    ...[
      ['data', 'asked @data'],
      ['zxqv', 'asked zxqv'],
    ].map(([username, text = '']): [object, string, string] => [
      { profiles: [{ network: 'GitHub', username }] },
      text,
      '/basics/profiles/0/username',
    ]),
  ])('of %j finds a trace in %j', async (basics, text, pointer) => {
    expect(await leaksIn(basics, text)).toEqual([pointer]);
  });

  it.each([
    [{ name: 'Eva Green' }, 'e.g. a team, E3'],
    [{ location: { postalCode: '97209', city: 'Portland' } }, 'Portland State University'],
    [{ location: { postalCode: '94105', city: 'San Francisco' } }, 'in San Francisco'],
    [{ location: { address: 'Apartment 4\n2 Elm Rd' } }, 'an apartment in Elmhurst'],
    [{ name: 'Роман Виктор' }, 'a vector of commands'],
    [{ name: 'Art Case' }, 'staircase, artist'],
    [{ name: 'Sara Ullman' }, 'in the U.S.'],
    [{ location: { address: '12 New York Ave' } }, 'in New York'],
    [{ location: { address: '4521 Maple Ridge Dr' } }, 'a maple ridge'],
    [{ location: { address: '東京都世田谷区北沢3-14-8' } }, '北沢30年、世田谷区'],
    [{ name: 'Mark Evans' }, 'Marka, evan'],
    [{ location: { address: 'ул. Ленина, 5' } }, 'площадь Ленина\n- 5 лет опыта'],
    [{ location: { address: 'ул. Ленина, 5' } }, 'площадь Ленина\n5 лет опыта'],
    [{ location: { address: 'ул. Ленина, 5' } }, 'площадь Ленина, 5 лет опыта'],
    [{ location: { address: 'Via Roma 5' } }, 'Sede di Roma, 5 persone'],
    [{ name: 'May Long' }, 'A race in May 2019, on 12 May, from May to June'],
    [{ name: 'Jan Weiss' }, 'Jan 2010 – Mar 2012'],
    [{ location: { address: '14 Marlowe Terrace' } }, 'read Marlowe. 14 people; in 14: Marlowe'],
    [{ location: { address: '120 Pine Street' } }, '3 parks with 120 pine trees, Pine 12'],
    [{ location: { address: '120 Maple Street' } }, '120 maple trees'],
    [{ location: { address: 'Apartment 4\n2 Elm Rd' } }, 'Apartment 2, Suite 2'],
    [{ location: { address: '5 Park Avenue' } }, '5 park projects'],
    [{ name: 'Käthe Möller' }, 'vitamin K, the Müller team; k the m ller, 401(k)… the m* ller'],
    [{ name: 'Elizabeth Park' }, 'Elizabethan theatre tours, sparks'],
    [{ name: 'Thomas Richter' }, 'Trichter und Richterskala, richterlich, törichter, Richterin'],
    [{ name: 'Martin Fischer' }, 'Martinique, Martini, Martinez, Fischerei, Fischerboot'],
    [{ name: 'Christian Weber' }, 'Christianity, Weberei'],
    [{ name: 'Иван Белов' }, 'Иваново, Белово, Иванов'],
    [{ name: 'Victor Hunter' }, 'a Victorian victory'],
    [{ name: 'Diana Prince' }, 'principal of Princeton'],
    [{ name: 'James Cooper' }, 'cooperation in Cooperstown'],
    [{ name: 'Emma Winter' }, 'wintering, Amme'],
    [{ name: 'Karl Schneider' }, 'Schneiderei, Abschneider, Zuschneider'],
    [{ name: 'Anna Berg', url: 'https://architect.example' }, 'an architect'],
    ...[
      ['Anna Weber, PhD', 'a PhD, a Ph.D. and PhD students'],
      ['Sarah Johnson, MBA, CPA, PMP', 'an MBA, a CPA and the PMP'],
      ['Anna Weber, M.Sc., B.Sc.', 'M.Sc. and MSc, B.Sc. and BSc'],
      ['Mgr. Eva Malá, Ph.D.', 'Mgr. studium'],
      ['Ing. Petr Novák', 'Ing. studium, ING Bank'],
      ['Dipl.-Ing. Karl Roth', 'Dipl.-Ing. Maschinenbau'],
      ['Prof. Karl Roth Jr.', 'Prof. and jr.'],
      ['John Smith III', 'Phase III'],
      ['Jan van den Berg', 'the Van Gogh Museum and a delivery van, den Haag'],
      ['Anna von Böll', 'Leitung von drei Teams'],
      ['Omar bin Said', 'bin packing'],
      ['Piet ten Have', 'ten people'],
      ['Carlos dos Santos', 'Chefe dos setores'],
      ['Ole af Ström', 'chef af drift'],
      ['Juan de la Cruz', 'Jefe de la obra, dela'],
      ['Leonardo da Costa', 'responsável da loja, di'],
      ['Yousef Al-Khatib', 'Al Jazeera and El'],
    ].map(([name, text]): [object, string] => [{ name }, text ?? '']),
    ...[
      '- Bakery at the station\n- Road show in 8 towns',
      'Bakery at the station\n\nRoad show with 8 stations',
      'Road show with 8 stations',
    ].map((text): [object, string] => [{ location: { address: '8 Station Road' } }, text]),
    ...[
      ['1600 W 42nd St', 'on West 42nd Street, 42nd Street 8, 1600 people'],
      ['742 N. 3rd St.', 'in North 3rd Street, 742 third graders'],
      ['100 5th Ave', 'the Fifth Avenue shop; 5th Ave; 100 5th graders; 100 Fifth Street'],
    ].map(([address = '', text = '']): [object, string] => [{ location: { address } }, text]),
    [{ name: 'Tyrone Power' }, 'PowerPoint and PowerShell'],
    [{ name: 'Héloïse de La Tournelle' }, 'by H. de La B., H. and T.'],
    ...['cv', 'dev', 'data', 'me', 'python', 'engineer'].map((username): [object, string] => [
      { profiles: [{ network: 'GitHub', username }] },
      `wrote a ${username} parser`,
    ]),
  ])('of %j finds nothing in %j', async (basics, text) => {
    expect(await leaksIn(basics, text)).toEqual([]);
  });
});
