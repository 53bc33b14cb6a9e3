/**
 * "Résumé – Zoë.pdf" → a Content-Disposition that every client can read: an ASCII name for the old,
 * `filename*` for the rest (RFC 6266, RFC 8187).
 */
export const attachment = (filename: string): string =>
  `attachment; filename="${asciiName(filename)}"; filename*=UTF-8''${encodeExtended(filename)}`;

const plainLetters: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': "'",
  '”': "'",
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const asciiName = (filename: string): string => {
  const dot = filename.lastIndexOf('.');
  const stem = toAscii(filename.slice(0, dot));
  const ending = toAscii(filename.slice(dot));
  // A name in another script leaves nothing worth showing.
  return `${/[A-Za-z0-9]/.test(stem) ? stem : 'resume'}${ending}`;
};

const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => plainLetters[letter] ?? '_')
    // A quote or backslash would need escapes that browsers disagree about; % invites decoding.
    .replace(/["\\%]/g, '_')
    .replace(/_+/g, '_');

// encodeURIComponent leaves ' ( ) * bare, which attr-char of RFC 8187 does not hold.
const encodeExtended = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
