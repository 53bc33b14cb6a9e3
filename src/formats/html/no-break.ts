import { findsSigns, replaceTexts } from './replace-texts.ts';

/** In characters. Longer compounds may break, so that they fit into a narrow column. */
const maxLength = 24;

/** Words longer than any line. Chromium takes quadratic time to break them. */
const endless = 400;
const letters = /(?:&#?\w{1,8};|[^&\p{M}]\p{M}{0,9}){50}/gu;

const breakEndless = (word: string): string =>
  word.length > endless ? word.replace(letters, '$&<wbr>') : word;

const words = /[^\s<>]+/g;
const joint = /[\p{L}\p{N}][-/][\p{L}\p{N}]/u;

/**
 * Keeps compounds such as "event-driven" and "CI/CD" on one line. PDF readers treat a hyphen at the end of a line as
 * hyphenation and extract "eventdriven".
 * @param html content of the body, without style and script elements
 */
export const wrapNoBreak = (html: string): string => {
  const hasSign = findsSigns(html, ['-', '/']);
  return replaceTexts(html, {
    mayChange: (from, to) => hasSign(from, to) || to - from > endless,
    replace: (text) => text.replace(words, keepWord),
  });
};

const keepWord = (word: string): string =>
  word.length <= maxLength && joint.test(word)
    ? `<span class="unbroken">${word}</span>`
    : breakEndless(word);
