import { scanHtml } from './scan-html.ts';

interface TextReplacement {
  /** Whether a text may change, by its positions: most texts do not, and are not copied. */
  readonly mayChange: (from: number, to: number) => boolean;
  readonly replace: (text: string) => string;
}

/**
 * Replaces texts between tags.
 * @param html content of the body, without style and script elements
 */
export const replaceTexts = (html: string, { mayChange, replace }: TextReplacement): string => {
  let replaced = '';
  let copied = 0;
  scanHtml(html, {
    text(from, to) {
      if (!mayChange(from, to)) return;
      // A piece after a "<" that begins no tag is a comment, up to its ">".
      const start = from + html.slice(from, to).lastIndexOf('>') + 1;
      if (html[start - 1] !== '>' || to === html.length) return;
      replaced += html.slice(copied, start) + replace(html.slice(start, to));
      copied = to;
    },
    tag: () => undefined,
  });
  return replaced + html.slice(copied);
};

/** The texts between tags, in their order. */
export const textsBetweenTags = (html: string): string[] => {
  const texts: string[] = [];
  replaceTexts(html, {
    mayChange: () => true,
    replace(text) {
      texts.push(text);
      return text;
    },
  });
  return texts;
};

/** A test whether a sign is between two positions; later calls must ask for later positions. */
export const findsSigns = (
  html: string,
  signs: readonly string[],
): ((from: number, to: number) => boolean) => {
  const next = signs.map(() => 0);
  return (from, to) =>
    signs.some((sign, index) => {
      let place = next[index] ?? -1;
      if (place >= 0 && place < from) place = html.indexOf(sign, from);
      next[index] = place;
      return place >= from && place < to;
    });
};
