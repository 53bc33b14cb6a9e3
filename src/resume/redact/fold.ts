import { decodeHTMLStrict } from 'entities';
import { lettersOf } from '../../text/unicode.ts';
import { isHtmlElement } from '../normalize/html/find-html.ts';
import { isAlphanumeric } from './alphanumerics.ts';
import { isAscii, isHidden, toPlain } from './plain-characters.ts';

/** A normalised text for searching: plain letters and digits, single spaces, no markup; with offsets into the original. */
export interface Folded {
  /** Keeps the case, because initials are capital letters. */
  readonly text: string;
  /** The original text. */
  readonly written: string;
  /** Start and end of each character in the original text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where lines break, which may be inside a word. */
  readonly breaks: ReadonlySet<number>;
  /** Removed markup. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly raw: string;
  readonly opens: boolean;
}

// A run of plain letters and digits, markup, character references, escapes; otherwise one character.
const tokens =
  /([a-z\d]+)|<(?:[a-z][a-z\d+.-]*:|[^\s<>@]+@)[^\s<>]+>|<\/?[a-z][^<>]*>|<[!?%]|&(?:amp;){0,4}(?:#x[\da-f]{1,6};?|#\d{1,7};?|[a-z][a-z\d]{1,31};)|(?: {2}|\\)?\r?\n|\\u[\da-f]{4}|\\[!-/:-@[-`{-~]|\[\^[^\]\s]{1,20}\]|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]{0,300}")?\)|[*`]+|~~+|_+|[^]/giu;

/** Markup whose content is not shown, and how it ends. */
const unseen = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '>'],
  ['<%', '>'],
] as const;

/**
 * What is left out as markup: all, with what is not shown, and the words around it are read as one; without what is not
 * shown; or only the names of HTML elements.
 */
export type Markup = 'all' | 'shown' | 'elements';

export const fold = (written: string, markup: Markup = 'all'): Folded => {
  const folded = collectFolded(written);
  const unseenAt = createUnseenSearch(written);
  const scan = new RegExp(tokens);
  for (let match = scan.exec(written); match; match = scan.exec(written)) {
    const { 0: token, 1: plain, index: start } = match;
    if (plain !== undefined) {
      for (let at = 0; at < plain.length; at++)
        folded.addLetter(plain.charAt(at), start + at, start + at + 1);
      continue;
    }
    const raw = markup === 'all' ? (unseenAt(start) ?? token) : searchedToken(token, markup);
    const end = start + raw.length;
    scan.lastIndex = end;
    const inner = autolink(raw);
    if (inner !== undefined) {
      // Brackets are removed together with their content.
      [...inner].forEach((character, at, all) =>
        folded.addLetter(
          character,
          at === 0 ? start : start + 1 + at,
          at === all.length - 1 ? end : start + 2 + at,
        ),
      );
    } else if (raw.length > 1 && raw.startsWith('&')) {
      for (const character of referenced(raw)) folded.addLetter(character, start, end);
    } else if (raw.endsWith('\n')) folded.addBreak(start, end);
    else if (raw.length > 1 && raw.startsWith('\\')) folded.addLetter(escaped(raw), start, end);
    else if (isMark(raw, written, start, markup)) folded.addMark(raw, start);
    else folded.addLetter(raw, start, end);
  }
  return folded.done();
};

/** Collects the parts of a folded text in their order. */
const collectFolded = (written: string) => {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: Mark[] = [];
  const breaks = new Set<number>();
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
  return {
    addLetter(character: string, start: number, end: number): void {
      if (isAscii(character)) add(character, start, end);
      else if (!isHidden(character) && !isTrademark(character, characters))
        add(toPlain(character), start, end);
      else if (ends.at(-1) === start) ends[ends.length - 1] = end;
    },
    addBreak(start: number, end: number): void {
      add(' ', start, end);
      breaks.add(characters.length - 1);
    },
    addMark(raw: string, start: number): void {
      marks.push({ start, raw, opens: isOpening(raw, written.charAt(start - 1)) });
    },
    done: (): Folded => ({ text: characters.join(''), written, starts, ends, marks, breaks }),
  };
};

const isOpening = (raw: string, before: string): boolean => {
  if (raw.startsWith('<')) return !raw.startsWith('</');
  return raw === '[' || (!raw.startsWith(']') && !isAlphanumeric(before));
};

/** Signs that Unicode decomposes to letters beside a word: "™", "№", and raised letters behind one. */
const isTrademark = (character: string, before: readonly string[]): boolean =>
  /[™℠℡℻№]/.test(character) ||
  (/[ªº]/.test(character) && /\p{L}{3}/u.test(before.slice(-3).join('')));

const autolink = (raw: string): string | undefined =>
  /^<(?:[a-z][a-z\d+.-]*:|[^\s<>@]+@)/i.test(raw) ? raw.slice(1, -1) : undefined;

/** An underscore inside a word is part of the word. */
const isMark = (raw: string, written: string, start: number, markup: Markup): boolean => {
  if (markup === 'elements') return /^<./s.test(raw);
  if (raw.startsWith('_')) {
    const around = [written.charAt(start - 1), written.charAt(start + raw.length)];
    return !around.every(isAlphanumeric);
  }
  if (raw === '[') return !isBracketed(written, start);
  return /^(?:[*`[]|~~|<.|\].)/s.test(raw);
};

/** Whether an opening bracket is that of a short text in brackets, which is not a link. */
const isBracketed = (written: string, start: number): boolean =>
  /^\[[^[\]]{0,12}\](?![([])/.test(written.slice(start, start + 15));

/** A character behind a backslash, also as JSON escapes it: "\\u00e9". */
const escaped = (raw: string): string =>
  raw.length === 6 ? String.fromCharCode(Number.parseInt(raw.slice(2), 16)) : raw.slice(1);

/** The character of a reference, also of one that is escaped: "&amp;#70;". */
const referenced = (raw: string): string => {
  const reference = raw.replace(/^&(?:amp;)+(?=[#a-z])/i, '&');
  return decodeHTMLStrict(reference.endsWith(';') ? reference : `${reference};`) || raw;
};

/** Finds markup that is not shown. Where it is not closed is looked for once. */
const createUnseenSearch = (written: string): ((start: number) => string | undefined) => {
  const unclosed = new Set<string>();
  return (start) => {
    if (written.charAt(start) !== '<') return undefined;
    for (const [opening, closing] of unseen) {
      if (unclosed.has(closing) || !written.startsWith(opening, start)) continue;
      const end = written.indexOf(closing, start + 2);
      if (end >= 0) return written.slice(start, end + closing.length);
      unclosed.add(closing);
    }
    return undefined;
  };
};

/** The part of a token that is one also where less is markup. */
const searchedToken = (token: string, markup: Markup): string => {
  if (/^<[!?%]/.test(token)) return '<';
  if (markup === 'shown' || autolink(token) !== undefined) return token;
  const [tag, name = ''] = /^<\/?([a-z][a-z\d]*)(?![^\s/>])/.exec(token) ?? [];
  if (tag !== undefined && isHtmlElement(name)) return tag;
  return /^(?:<.|\].|\[\^|[*`_~])/s.test(token) ? token.charAt(0) : token;
};

/** Only letters and digits, in lower case. */
export const foldWithoutSpaces = (text: string): string => lettersOf(fold(text).text);

/** A text without these characters at its start and end. */
export const trimCharacters = (text: string, trimmed: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && trimmed.includes(text.charAt(start))) start++;
  while (end > start && trimmed.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
};
