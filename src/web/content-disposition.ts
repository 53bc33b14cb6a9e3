import { create } from 'content-disposition';
import { plainLetters } from '../text/unicode.ts';

/**
 * "Résumé – Zoë.pdf" → a Content-Disposition for every client: an ASCII name for old clients and, where it
 * differs, `filename*` for the others (RFC 6266, RFC 8187).
 */
export const contentDisposition = (filename: string): string =>
  create(filename.replace(/\p{Surrogate}/gu, '\uFFFD'), { fallback: asciiName(filename) });

const asciiCharacters: Readonly<Record<string, string>> = {
  ...plainLetters,
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': "'",
  '”': "'",
};

const asciiName = (filename: string): string => {
  const dot = filename.lastIndexOf('.');
  const stem = toAscii(filename.slice(0, dot));
  const ending = toAscii(filename.slice(dot));
  // A name in a script other than Latin becomes only underscores.
  return `${/[A-Za-z0-9]/.test(stem) ? stem : 'resume'}${ending}`;
};

const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => asciiCharacters[letter] ?? '_')
    // Browsers disagree about escapes of quotes and backslashes, and some decode %.
    .replace(/["\\%]/g, '_')
    .replace(/_+/g, '_');
