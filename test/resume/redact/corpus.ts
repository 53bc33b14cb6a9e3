import { toLatinLookalikes } from '../../../src/text/lookalikes.ts';

/** One way a résumé says who it is about: the text, and what of it must be gone. */
export interface Spelling {
  readonly text: string;
  /** The parts to remove, compared without case and white space. */
  readonly secret: string;
  /** Contact data of any owner; it stays in references. */
  readonly isAnybodys?: true;
}

export const person = {
  name: 'Quentin Zaphod',
  label: 'Archivist',
  email: 'q.zaphod@mailbox.example.com',
  phone: '+49 (0)151 2345 6789',
  url: 'https://www.zaphod.example/',
  location: { address: 'Hauptstraße 17', postalCode: '10115', city: 'Berlin' },
  profiles: [
    { network: 'GitHub', username: 'quentinzaphod', url: 'https://github.com/quentinzaphod' },
    { network: 'Mastodon', username: 'betelgeuse5', url: 'https://social.example/@betelgeuse5' },
  ],
} as const;

const both = 'quentinzaphod';
const last = 'zaphod';
const first = 'quentin';
const email = 'q.zaphod@';
const phone = '23456789';

export const spellings: readonly Spelling[] = [
  ...[
    'Quentin Zaphod',
    'QUENTIN ZAPHOD',
    'quentin zaphod',
    'Quentin  Zaphod',
    'Quentin\nZaphod',
    'Quentin\u00A0Zaphod',
    '**Quentin** **Zaphod**',
    '*Quentin* Zaphod',
    'Quentin **Zaphod**',
    '**Dr. Quentin** Zaphod',
    '__Quentin__ _Zaphod_',
    '<b>Quentin</b> <i>Zaphod</i>',
    'Quentin&nbsp;Zaphod',
    '&#81;uentin Zaphod',
    'Quentin &#x5A;aphod',
    'Quen\u00ADtin Za\u00ADphod',
    'Quen\u200Btin Za\u200Dphod',
    'Que\u0301ntin Za\u0308phod',
    'Quéntin Zäphod',
    'Ｑｕｅｎｔｉｎ Ｚａｐｈｏｄ',
    'Q u e n t i n  Z a p h o d',
    'Quentin-Zaphod',
    'Quentin_Zaphod',
    'QuentinZaphod',
    'quentinzaphod',
    '[Quentin Zaphod](https://example.org/team)',
    '[Quentin](https://example.org/a) [Zaphod](https://example.org/b)',
    'Quentin<br>Zaphod',
    'Quentin  \nZaphod',
    'Quen-\ntin Za-\nphod',
    'Quen\u2060tin\uFEFF Za\u200Cphod',
    'quentin_zaphod_cv',
    'cvQuentinZaphod',
    'QUENTINZaphod',
  ].map((text) => ({ text, secret: both })),
  ...[
    'Zaphod, Quentin',
    'ZAPHOD Quentin',
    'zaphodquentin',
    'Zaphod',
    'ZAPHOD',
    'zaphod',
    'Zaphod’s',
    'Zaphods',
    'zaphods',
    'ZAPHODS',
    'Zaphods’',
    'Zaphodes',
    'the qzaphods',
    'Zаphоd',
    'ΖAΡHΟD',
    'Zᴀᴘʜᴏᴅ',
    'myZaphodApp',
    'ZAPHODLabs',
    '2Zaphod',
    'the_zaphod_files',
    "Zaphod's",
    'Q. Zaphod',
    'Q Zaphod',
    'Zaphod, Q.',
    'Mr Zaphod',
    'Z a p h o d',
    'ZaphodLabs',
    'Zaphod Consulting',
    'zaphod42',
    'qzaphod',
    'zaphodq',
    'the Zaphodsche method',
    'https://example.org/%3Cimg%20alt=%22Zaphod%22%3E',
    'https://github.com/zaphod-archive/almanac',
    'https://zaphod-consulting.example.com/',
    'zaphod-consulting.example.com',
    'www.zaphodconsulting.example.com/',
    'https://example.org/people/q_zaphod',
    'https://example.org/people/%7Aaphod',
    '<https://example.org/zaphod>',
    '[site](https://example.org/zaphod)',
    '[site](https://example.org "By Zaphod")',
    '<a href="https://example.org/zaphod">site</a>',
    '@qzaphod',
    'q_zaphod',
    'q.zaphod',
    'quentin-zaphod-cv.pdf',
    'zaphod_thesis_final.docx',
    'mailto:zaphod@example.org',
    'skype:q.zaphod?call',
  ].map((text) => ({ text, secret: last })),
  ...['Quentin', 'quentin', 'quentinz', 'Quentin Z.', 'Quentin’s', 'QuentinLab.example.org'].map(
    (text) => ({
      text,
      secret: first,
    }),
  ),
  { text: 'Q.Z.', secret: 'q.z.' },
  { text: 'Q. Z.', secret: 'q.z.' },
  { text: 'Q.-Z.', secret: 'q.-z.' },
  { text: 'QZ', secret: ' qz ' },
  ...[
    'q.zaphod@mailbox.example.com',
    'Q.ZAPHOD@MAILBOX.EXAMPLE.COM',
    'mailto:q.zaphod@mailbox.example.com?subject=Hello',
    '[mail](mailto:q.zaphod@mailbox.example.com)',
    'q.zaphod&#64;mailbox.example.com',
    'q\\.zaphod\\@mailbox.example.com',
    '<q.zaphod@mailbox.example.com>',
  ].map((text) => ({ text, secret: email })),
  { text: 'q.zaphod (at) mailbox (dot) example (dot) com', secret: '(at)mailbox' },
  ...[
    '+49 151 23456789',
    '+49 (0)151 2345 6789',
    '0151/23456789',
    '0151 - 23 45 67 89',
    '0049.151.2345.6789',
    '(0151) 2345-6789',
    '0151\u00A02345\u00A06789',
    '0151·2345·6789',
    '0151 | 2345 | 6789',
    '[call](tel:+4915123456789)',
    'https://wa.me/4915123456789',
    '+49 151 **2345** 6789',
  ].map((text) => ({ text, secret: phone })),
  { text: 'Hauptstraße 17', secret: 'hauptstra' },
  { text: 'HAUPTSTRASSE 17, Berlin', secret: 'hauptstra' },
  { text: 'Hauptstr. 17', secret: 'hauptstr' },
  { text: 'Hauptstr 17, Berlin', secret: 'hauptstr' },
  { text: '10115 Berlin', secret: '10115' },
  { text: 'Berlin 10115', secret: '10115' },
  { text: 'http://zaphod.example', secret: 'zaphod.example' },
  { text: 'zaphod.example/talks', secret: 'zaphod.example' },
  { text: 'https://github.com/quentinzaphod/almanac', secret: 'github.com/quentinzaphod' },
  { text: 'HTTP://WWW.GITHUB.COM/quentinzaphod/', secret: 'github.com/quentinzaphod' },
  { text: 'https://social.example/@betelgeuse5/101', secret: 'betelgeuse5' },
  { text: 'betelgeuse5', secret: 'betelgeuse5' },
  { text: '@betelgeuse5', secret: 'betelgeuse5' },
  { text: 'https://example.net/u/betelgeuse5', secret: 'betelgeuse5' },
  { text: 'somebody.else@example.net', secret: 'somebody.else', isAnybodys: true },
  { text: '+44 20 7946 0018', secret: '79460018', isAnybodys: true },
];

/** Texts that stay unchanged: they only contain letters of a name, or no personal data. */
export const harmless: readonly string[] = [
  'She catalogued 10 000 boxes between 2015 and 2019.',
  'Quentinesque and zaphodic are other words.',
  'A & B, [the talk](https://example.com/talk), **bold** and `code`.',
  'Version 1.2.3, 100 %, 2019-2023, C++, Node.js, e.g. TCP/IP.',
];

/** A text is compared as it looks in Latin letters, without case, marks, white space, hidden signs and mark-up. */
export const comparable = (text: string): string =>
  toLatinLookalikes(text.normalize('NFKD'))
    .replace(/[\p{M}\p{Cf}*\\]/gu, '')
    .replace(/\s+/g, '')
    .toLowerCase();
