import { drawsTogether } from '../../fonts/select-fonts.ts';
import { isPlainLatin } from '../../text/unicode.ts';
import { replaceTexts, textsBetweenTags } from './replace-texts.ts';

/** A letter with combining marks, or a sequence of conjoining Hangul letters. */
export const clusterPattern = /[^\s\p{M}<>&;]\p{M}+|(?<![\u1100-\u11FF])[\u1100-\u11FF]{2,}/gu;
/** Whether a text has combining marks or conjoining Hangul. Cheap test, because most documents have none. */
export const hasClusters = (text: string): boolean =>
  !isPlainLatin(text) && /[\p{M}\u1100-\u11FF]/u.test(text);
const ideographicVariation = /[\u{E0100}-\u{E01EF}]/gu;

/** Has no width, allows no line break, and ends a cluster. */
const WORD_JOINER = '\u2060';

/**
 * Rewrites letters with marks so that the bundled fonts can draw them. Chromium draws a cluster only from one font
 * file. A cluster with a composed form becomes that: "e" and an acute become "é". A mark without a common file is
 * separated from its letter. Drops ideographic variation selectors, because no bundled font has them and parsers read
 * them as spaces.
 */
export const normalizeCombiningMarks = async (text: string): Promise<string> => {
  if (!hasClusters(text)) return text;
  const plain = text.replace(ideographicVariation, '');
  const written = new Map<string, string>();
  for (const [found] of plain.matchAll(clusterPattern)) {
    if (!written.has(found)) written.set(found, await drawableForm(found.normalize('NFC')));
  }
  return plain.replace(clusterPattern, (found) => written.get(found) ?? found);
};

/** Applies `normalizeCombiningMarks` to the texts of an HTML body. Attributes stay unchanged. */
export const normalizeCombiningMarksInHtml = async (html: string): Promise<string> => {
  if (!hasClusters(html)) return html;
  const texts = await Promise.all(textsBetweenTags(html).map(normalizeCombiningMarks));
  let next = 0;
  return replaceTexts(html, { mayChange: () => true, replace: () => texts[next++] ?? '' });
};

const drawableForm = async (composed: string): Promise<string> => {
  const [letter = '', ...marks] = composed;
  if (!marks.some((mark) => /\p{M}/u.test(mark)) || (await drawsTogether(composed))) {
    return composed;
  }
  return [letter, ...marks].join(WORD_JOINER);
};
