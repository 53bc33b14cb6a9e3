import type { Disguises } from './disguises.ts';

/** Names and streets in the letters of another alphabet. */
export const otherAlphabets: readonly Disguises[] = [
  {
    kind: 'a Russian name in Latin letters',
    basics: { name: 'Ксения Андреевна Щербакова' },
    texts: [
      ...['Kseniya Shcherbakova', 'Ksenia Shcherbakova', 'Kseniia Shcherbakova', 'Xenia'],
      ...['Ksenija Ščerbakova', 'Kseniâ Ŝerbakova', 'Shherbakova', 'Xenija Schtscherbakowa'],
      ...['Chtcherbakova', 'Szczerbakowa', 'Sjtsjerbakova', 'Scherbakova', 'Shcherbakov'],
      ...['K. A. Shcherbakova', 'Andreyevna', 'Andrejewna', 'kshcherbakova', 'shcherbakova_ks'],
    ],
  },
  {
    kind: 'other Cyrillic names in Latin letters',
    basics: { name: 'Сергій Гончаренко', nickname: 'Юрий Цветаев' },
    texts: [
      ...['Serhii Honcharenko', 'Serhiy Honcharenko', 'Yury Tsvetaev', 'Yuriy Tsvetayev'],
      ...['Juri Zwetajew', 'Iouri Tsvetaev', 'Iurii Tsvetaev'],
    ],
  },
  {
    kind: 'a Greek name in Latin letters',
    basics: { name: 'Γεώργιος Χατζηευαγγέλου' },
    texts: ['Georgios', 'Yeorgios', 'Chatzievangelou', 'Hatzievangelou'],
  },
  {
    kind: 'Georgian and Armenian names in Latin letters',
    basics: { name: 'ნინო ქავთარაძე', nickname: 'Արամ Խաչատրյան' },
    texts: ['Nino Kavtaradze', 'nkavtaradze', 'Aram Khachatryan', 'A. Khachatryan'],
  },
  {
    kind: 'a Korean name in Latin letters',
    basics: { name: '최은서' },
    texts: ['Choi Eunseo', 'Eun-seo Choe', 'Choi Eun-Seo', 'E. S. Choi', 'eschoi'],
  },
  {
    kind: 'a Latin name in other alphabets',
    basics: { name: 'Olga Kuznetsova', nickname: 'Eleni Papadopoulou' },
    texts: ['Ольга Кузнецова', 'Кузнецовой', 'Ελένη Παπαδοπούλου'],
  },
  {
    kind: 'a street with another word for it, in another case or alphabet',
    basics: { location: { address: 'ul. Jagodowa 12/7', postalCode: '31-462' } },
    texts: [
      ...[
        'Jagodowa 12',
        '12/7 Jagodowa St.',
        'Jagodowa Street 12',
        'Jagodowej 12',
        'ul. Jagodowej',
      ],
    ],
  },
  {
    kind: 'a Russian street',
    basics: { location: { address: 'ул. Липовая, д. 14, кв. 52' } },
    texts: [
      ...['Липовая ул., 14', 'улица Липовая 14', 'Липовой улице', 'Липовая, 14-52'],
      ...['Lipovaya ulitsa 14', 'ul. Lipovaya, d. 14', '14 Lipovaya Street', 'Lipovaja 14'],
    ],
  },
  {
    kind: 'streets of other languages',
    basics: {
      location: { address: 'Papatya Sokak No: 23 D: 5' },
      'home address': '45/6 Đường Hoa Sữa',
    },
    texts: [
      ...['Papatya Sok. No:23/5', 'Papatya Sokakta', '23 Papatya Street', 'Papatya Sokağı 23'],
      ...['Hoa Sữa 45/6', 'đường Hoa Sữa', 'Duong Hoa Sua', '45/6 Hoa Sua Street'],
    ],
  },
  {
    kind: 'streets of Ukraine and Portugal',
    basics: {
      location: { address: 'вул. Каштанова, 9' },
      'home address': 'Travessa das Oliveiras, n.º 27',
    },
    texts: ['Kashtanova 9', '9 Kashtanova Street', 'Travessa das Oliveiras', 'Oliveiras 27'],
  },
  {
    kind: 'a Korean street',
    basics: { location: { address: '서울특별시 마포구 은하수로 28' } },
    texts: ['은하수로 28', '은하수로28', '28 Eunhasu-ro', '은하수로'],
  },
];
