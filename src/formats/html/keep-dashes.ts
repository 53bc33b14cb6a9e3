import { findsSigns, replaceTexts } from './replace-texts.ts';

const signs = [' -', ' –', ' —'];
/** A dash behind a word, with the space before it. After a digit it belongs to a period, which is on a separate line. */
const dash = /(?<!\d) [-–—](?=\s|$)/g;

/**
 * Keeps a dash of the narrow side column on the line of the word before it, so that no line begins with one. Elsewhere
 * lines rarely break there, and a text in three pieces is harder to read for parsers of PDF.
 * @param html content of the body, without style and script elements
 */
export const keepDashes = (html: string): string => {
  const start = html.indexOf('<aside');
  const end = html.indexOf('</aside>', start);
  if (start < 0 || end < 0) return html;
  return html.slice(0, start) + keepAll(html.slice(start, end)) + html.slice(end);
};

const keepAll = (html: string): string =>
  replaceTexts(html, {
    mayChange: findsSigns(html, signs),
    replace: (text) => text.replace(dash, '<span class="kept">$&</span>'),
  });
