import { scanHtml } from './scan-html.ts';

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
  let wrapped = '';
  let copied = 0;
  let [hyphen, slash] = [0, 0];
  scanHtml(html, {
    text(from, to) {
      if (hyphen >= 0 && hyphen < from) hyphen = html.indexOf('-', from);
      if (slash >= 0 && slash < from) slash = html.indexOf('/', from);
      const hasSign = (hyphen >= 0 && hyphen < to) || (slash >= 0 && slash < to);
      if (!hasSign && to - from <= endless) return;
      // A piece after a "<" that begins no tag is a comment, up to its ">".
      const start = from + html.slice(from, to).lastIndexOf('>') + 1;
      if (html[start - 1] !== '>' || to === html.length) return;
      wrapped += html.slice(copied, start) + html.slice(start, to).replace(words, keepWord);
      copied = to;
    },
    tag: () => undefined,
  });
  return wrapped + html.slice(copied);
};

const keepWord = (word: string): string =>
  word.length <= maxLength && joint.test(word)
    ? `<span class="unbroken">${word}</span>`
    : breakEndless(word);
