import { lettersOf, plainLetters } from '../../text/unicode.ts';

/** A normalised text for searching: plain letters and digits, single spaces, no markup; with offsets into the original. */
export interface Folded {
  /** Keeps the case, because initials are capital letters. */
  readonly text: string;
  /** Start and end of each character in the original text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Removed markup. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly raw: string;
  readonly opens: boolean;
}

// Markup, character references, escapes; otherwise one character.
const tokens =
  /<!--(?:(?!-->)[^]){0,100}-->|<(?:[a-z][a-z\d+.-]*:|[^\s<>@]+@)[^\s<>]+>|<\/?[a-z][^<>]*>|&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});|\\[!-/:-@[-`{-~]|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]{0,300}")?\)|[*`]+|~~+|_+|[^]/giu;

/** Invisible characters: format characters, combining marks, fillers. */
const invisibleCharacter = /^[\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]$/u;
const alphanumeric = /[\p{L}\p{N}]/u;

export const fold = (written: string): Folded => {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: Mark[] = [];
  const add = (text: string, start: number, end: number): void => {
    for (const character of text) {
      if (character === ' ' && characters.at(-1) === ' ') continue;
      // One entry per UTF-16 unit, like the offsets of regular expressions.
      for (let unit = 0; unit < character.length; unit++) {
        characters.push(character.charAt(unit));
        starts.push(start);
        ends.push(end);
      }
    }
  };
  const letter = (character: string, start: number, end: number): void => {
    if (!invisibleCharacter.test(character)) add(toPlain(character), start, end);
    else if (ends.length > 0 && ends.at(-1) === start) ends[ends.length - 1] = end;
  };
  const mark = (raw: string, start: number): void => {
    const opens = /^</.test(raw)
      ? !raw.startsWith('</')
      : raw === '[' || (!raw.startsWith(']') && !alphanumeric.test(written.charAt(start - 1)));
    marks.push({ start, raw, opens });
  };
  for (const { 0: raw, index: start } of written.matchAll(tokens)) {
    const end = start + raw.length;
    const inner = autolink(raw);
    if (inner !== undefined) {
      // Brackets are removed together with their content.
      [...inner].forEach((character, at, all) =>
        letter(
          character,
          at === 0 ? start : start + 1 + at,
          at === all.length - 1 ? end : start + 2 + at,
        ),
      );
    } else if (raw.length > 1 && raw.startsWith('&')) letter(referenced(raw), start, end);
    else if (raw.length > 1 && raw.startsWith('\\')) letter(raw.slice(1), start, end);
    else if (isMark(raw, written, start)) mark(raw, start);
    else letter(raw, start, end);
  }
  return { text: characters.join(''), starts, ends, marks };
};

const autolink = (raw: string): string | undefined =>
  /^<(?:[a-z][a-z\d+.-]*:|[^\s<>@]+@)/i.test(raw) ? raw.slice(1, -1) : undefined;

/** An underscore inside a word is part of the word. */
const isMark = (raw: string, written: string, start: number): boolean => {
  if (raw.startsWith('_')) {
    const around = [written.charAt(start - 1), written.charAt(start + raw.length)];
    return !around.every((character) => alphanumeric.test(character));
  }
  return /^(?:[*`[]|~~|<.|\].)/s.test(raw);
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
  commat: '@',
  period: '.',
  lowbar: '_',
  sol: '/',
  colon: ':',
  plus: '+',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  lsquo: "'",
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
};

const referenced = (raw: string): string => {
  const name = raw.slice(1, -1);
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw;
  // "&uuml;" is a letter with a diacritic.
  const [, letter] =
    /^([a-z])(?:acute|grave|circ|uml|tilde|ring|cedil|caron|slash)$/i.exec(name) ?? [];
  return letter ?? named[name.toLowerCase()] ?? raw;
};

const plainCharacters: Readonly<Record<string, string>> = {
  ...plainLetters,
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '\u2800': ' ',
};

const toPlain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(
      /[^\u0020-\u007E]/gu,
      (character) => plainCharacters[character] ?? digitOf(character) ?? character,
    );

/** Arabic, Persian and Devanagari digits. */
const digitOf = (character: string): string | undefined => {
  const zero = [0x660, 0x6f0, 0x966].find(
    (first) => character.charCodeAt(0) >= first && character.charCodeAt(0) < first + 10,
  );
  return zero === undefined ? undefined : String(character.charCodeAt(0) - zero);
};

/** Only letters and digits, in lower case. */
export const foldWithoutSpaces = (text: string): string => lettersOf(fold(text).text);

/** An address with valid escapes decoded. */
export const decodeAddress = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // Older sites write Latin-1.
      return Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('latin1');
    }
  });

/** A text without these characters at its start and end. */
export const trimCharacters = (text: string, trimmed: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && trimmed.includes(text.charAt(start))) start++;
  while (end > start && trimmed.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
};
