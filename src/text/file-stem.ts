import { oneLine } from './format-text.ts';
// Characters that Windows or macOS refuse in file names. A leading dot, which hides a file, is removed below.
const unsafeInFileName = /[\u0000-\u001F\u007F<>:"/\\|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const longestStem = 120;

/** A text as the name of a file, without its extension; empty if nothing of it can be one. */
export const fileStem = (title: string): string => {
  const safe = oneLine(title.replace(unsafeInFileName, ' ')).replace(/^[.\s]+/, '');
  return [...safe]
    .slice(0, longestStem)
    .join('')
    .trim()
    .replace(/(?<!\.)\.+$/, '');
};

/** The extension of the name of a file, in lower case without its dot; empty if it has none. */
export const extensionOf = (path: string): string =>
  /[^/\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
