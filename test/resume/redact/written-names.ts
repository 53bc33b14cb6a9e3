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
];

/** Texts that stay. */
export const ordinaryWords: readonly (readonly [basics: object, text: string])[] = [
  [{ name: 'Max Power' }, 'PowerPoint, PowerShell and BrainPower'],
  [{ name: 'Rob Page' }, 'PageRank'],
  [{ name: 'Mark Stone' }, 'marks, Markdown and MarkDown'],
  [{ email: 'john@mail.example' }, 'john and sales'],
  [{ email: 'sales@mail.example' }, 'the sales team'],
  [{ email: 'ta.ble@mail.example' }, 'a table'],
];
