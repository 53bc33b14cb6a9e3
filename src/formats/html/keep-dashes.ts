import { findsSigns, replaceTexts } from './replace-texts.ts';

const signs = ['-', '–', '—'];
/** A dash between words, with the space before it. */
const dash = / [-–—](?=\s|$)/g;

/**
 * Keeps a dash on the line of the word before it, so that no line begins with one.
 * @param html content of the body, without style and script elements
 */
export const keepDashes = (html: string): string =>
  replaceTexts(html, {
    mayChange: findsSigns(
      html,
      signs.map((sign) => ` ${sign}`),
    ),
    replace: (text) => text.replace(dash, '<span class="kept">$&</span>'),
  });
