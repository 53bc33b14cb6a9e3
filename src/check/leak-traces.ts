import type { RemovedValue } from '../resume/redact/removed-values.ts';
import { hostOf, withoutAnyScheme } from '../text/addresses.ts';
import { comparedDigits } from '../text/words/digits.ts';
import { withDigraphs } from '../text/digraphs.ts';
import { backwards, isUnspaced } from '../text/unicode.ts';
import { accountsOf, isOrdinaryAccount } from './account-words.ts';
import { garbledParts } from './garbled-names.ts';
import { initialsOf } from './initial-traces.ts';
import { joinedNames } from './joined-names.ts';
import { nameForms, type NameSetting } from './name-endings.ts';
import { isParticle, particleName, withoutTitles } from './name-affixes.ts';
import { boxRows, placeNames, placesOf } from './place-traces.ts';
import { ordinalStreetsIn } from './ordinal-streets.ts';
import { streetsOf } from './street-traces.ts';
import { addressWord, isStreetWord } from './street-words.ts';
import { plainText, foldedForms, wordsOf } from './fold-for-search.ts';
import { soundsOfName } from './transcription.ts';

/** The parts of a removed value that a file must not contain. */
export interface Traces {
  /** As whole words, without case and accents. */
  readonly words?: readonly string[];
  /** As whole words that are not written like a noun, with a capital and small letters. */
  readonly accounts?: readonly string[];
  /** As whole words behind an at sign. */
  readonly mentions?: readonly string[];
  /** As the beginning of a word that an ending makes a little longer. */
  readonly stems?: readonly string[];
  /** As words in this order, with one blank around each. */
  readonly rows?: readonly string[];
  /** In texts and links, as letters and digits without the characters between them. */
  readonly runs?: readonly string[];
  /** Like `runs`; words of a text are joined only whole. */
  readonly joined?: readonly string[];
  /** Streets with a number in texts, as runs of places. */
  readonly places?: readonly string[];
  /** Words of a street with its number beside them. */
  readonly streets?: readonly string[];
  /** As a part of a word with capitals inside. */
  readonly inside?: readonly string[];
  /** Numbered streets with the number of a house. */
  readonly ordinals?: readonly string[];
  /** As words in this order, in this case. */
  readonly named?: readonly string[];
  /** Like `runs`, in links only. */
  readonly links?: readonly string[];
  /** The sounds of a whole word. */
  readonly sounds?: readonly string[];
  /** As words in which another sign takes the place of a letter. */
  readonly garbled?: readonly string[];
  /** Capitals, as initials with points. */
  readonly initials?: readonly string[];
  /** The last digits of a number. */
  readonly digits?: readonly string[];
}

export const runOf = (text: string): string => wordsOf(text).join('');
export const rowOf = (text: string): string => ` ${wordsOf(text).map(addressWord).join(' ')} `;

/** Sequences of letters below this length occur by chance. */
const shortestRun = 6;
/** Of a longer value only this many characters are compared; other texts do not contain them by chance. */
const comparedLength = 100;

/** The names and the language of the résumé of a value. */
interface LeakContext {
  /** The words of the names that were removed. */
  readonly names: readonly string[];
  readonly languageTag: string;
}

/** The traces of a value. */
export const tracesOf = (removed: RemovedValue, context: LeakContext): Traces[] =>
  removed.kind === 'name'
    ? tracesOfWholeName(withoutTitles(removed.value), context)
    : tracesOfContact(removed.kind, removed.value, context);

const tracesOfWholeName = (name: string, { languageTag }: LeakContext): Traces[] => [
  ...foldedForms(name).map((plain) => tracesOfName(plain, { name, languageTag })),
  tracesOfSpelling(name),
];

type ContactKind = Exclude<RemovedValue['kind'], 'name'>;

const tracesOfContact = (kind: ContactKind, value: string, { names }: LeakContext): Traces[] => [
  ...foldedForms(value).map((plain) => tracesOfPlain(kind, plain)),
  ...(kind === 'address'
    ? [{ named: placeNames(value), streets: streetsOf(value), ordinals: ordinalStreetsIn(value) }]
    : []),
  ...(kind === 'url' ? [{ words: siteOf(plainText(value), names) }] : []),
];

const tracesOfSpelling = (name: string): Traces => {
  const parts = wordsOf(plainText(name));
  const words = umlautForms(name);
  return {
    inside: joinedNames(parts),
    named: particleName(name),
    initials: initialsOf(name),
    sounds: parts.flatMap(soundsOfName),
    words,
    accounts: accountsOf(words, []),
    garbled: garbledParts(name),
  };
};

/** The first label of a host that contains a part of the name and more: a part alone is found as a name. */
const siteOf = (url: string, names: readonly string[]): string[] => {
  const label = runOf(hostOf(url).split('.', 1)[0] ?? '');
  const isNamed = names.some((part) => part.length >= 4 && label.includes(part));
  return isNamed && !names.includes(label) ? [label] : [];
};

/** The words of a mailbox with digits, as one. */
const numberedMailbox = (email: string): string[] => {
  const mailbox = runOf(email.replace(/^mailto:/, '').split(/[@+]/, 1)[0] ?? '');
  return /\d/.test(mailbox) && mailbox.length > shortestRun ? [mailbox] : [];
};

const tracesOfPlain = (kind: ContactKind, plain: string): Traces => {
  switch (kind) {
    case 'phone': {
      const digits = plain.replace(/\(0\)/, '').replace(/\D/g, '').slice(-comparedDigits);
      return digits.length >= comparedDigits ? { digits: [digits] } : {};
    }
    case 'handle':
      return tracesOfAccount(wordsOf(plain));
    case 'address':
      return tracesOfAddress(plain);
    case 'url':
      return { runs: longRuns(withoutAnyScheme(plain).split(/[?#]/, 1)) };
    case 'email':
      return { words: numberedMailbox(plain), runs: longRuns([plain]) };
  }
};

/** The line, the street without its number, and the letters of a postal code. */
const tracesOfAddress = (line: string): Traces => {
  const words = wordsOf(line).map(addressWord);
  const street = words.filter((word) => !/\d/.test(word) && !numberSigns.has(word));
  const isNamed = street.join('').length >= comparedStreet && /\d/.test(line);
  // The town beside a postal code is not a street, though "San Francisco" begins like one.
  const isStreet = street.some(isStreetWord) && !/\d{4}/.test(line);
  const named = isNamed && isStreet ? [street, ...ordersOf(street)] : [];
  return {
    rows: [...(words.length > 0 ? [words] : []), ...named, ...boxRows(words)].map((row) =>
      ` ${row.join(' ')} `.slice(0, comparedLength),
    ),
    runs: /\d/.test(line) ? longRuns([line]) : [],
    places: placesOf(line),
  };
};

/** The word for a street before its name and behind it. */
const ordersOf = (street: readonly string[]): string[][] => {
  const name = street.filter((word) => !isStreetWord(word));
  const kinds = street.filter(isStreetWord).slice(0, 1);
  return [
    [...kinds, ...name],
    [...name, ...kinds],
  ];
};

/** Words between a street and its number. */
const numberSigns: ReadonlySet<string> = new Set(['д', 'n', 'nr', 'no']);

/** Streets below this length match other texts without their number by chance. */
const comparedStreet = 8;

const longRuns = (texts: readonly string[]): string[] =>
  texts
    .map((text) => runOf(text).slice(0, comparedLength))
    .filter((run) => run.length >= shortestRun)
    .flatMap((run) => [run, backwards(run)]);

/** An account of several words may equal a name that is not redacted, except in links. */
const tracesOfAccount = (parts: readonly string[]): Traces => {
  const [account = '', ...more] = parts;
  if (more.length > 0) return { links: longRuns([parts.join('')]) };
  return isOrdinaryAccount(account) ? { mentions: [account] } : { words: [account] };
};

/** Parts of at least three letters as whole words, of at least four inside links; the whole name anywhere. */
const tracesOfName = (name: string, setting: NameSetting): Traces => {
  const parts = wordsOf(name).filter((part) => !isParticle(part));
  const joined = name.split(/\s+/).map(runOf);
  const neighbours = joined.flatMap((_, at) =>
    [2, 3]
      .map((end) => joined.slice(at, at + end))
      .filter((words) => !words.every(isParticle))
      .map((words) => words.join('')),
  );
  const whole = parts.length > 1 ? [parts, parts.toReversed()] : [];
  return {
    words: [
      ...[...parts, ...joined]
        .filter((part) => part.length >= 3 && !isParticle(part))
        .flatMap((part) => nameForms(part, setting)),
      ...neighbours.filter((word) => word.length >= shortestRun),
    ],
    accounts: accountsOf(parts, neighbours),
    stems: parts.filter(
      (part) =>
        !/[a-z\p{Script=Cyrillic}\p{Script=Greek}]/u.test(part) &&
        part.length >= shortestStem(part),
    ),
    rows: whole.map((row) => ` ${row.map(addressWord).join(' ')} `),
    links: parts.filter((part) => part.length >= 4),
    joined: longRuns(whole.map((row) => row.join(''))),
    runs: [
      ...parts.filter((part) => part.length >= 3 && isUnspaced(part)),
      ...parts.filter((part) => /^\p{Script=Han}{4}$/u.test(part)).map((part) => part.slice(0, 2)),
    ],
  };
};

/** Beginnings below this length match other words by chance. Scripts other than Latin have fewer letters in a name. */
const shortestStem = (stem: string): number => (/[\u0900-\u0DFF]/.test(stem) ? 3 : 4);
export const leastStem = 3;

/** A name without umlauts: "Boettcher". */
const umlautForms = (name: string): string[] =>
  /[äöüåø]/i.test(name.normalize('NFC'))
    ? wordsOf(plainText(withDigraphs(name.normalize('NFC')))).filter((word) => !isParticle(word))
    : [];
