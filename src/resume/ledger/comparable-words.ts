import { decodeHTMLStrict } from 'entities';
import { limits } from '../../limits.ts';
import { memoize } from '../../text/memoize.ts';
import { blockElements, inlineElements } from '../../text/html-elements.ts';

const isElement = (name: string): boolean =>
  inlineElements.has(name) || blockElements.has(name) || name === 'br' || name === 'img';

const tag = /<\/?([a-z][a-z0-9]{0,9})\b([^<>]{0,2000})>/gi;

/** The text without HTML tags: a block ends its line. `onTag` receives the attributes of each tag. */
export const withoutTags = (text: string, onTag?: (attributes: string) => void): string =>
  text
    .replace(/<!--[^<>]{0,2000}-->/g, ' ')
    .replace(tag, (whole, name: string, attributes: string) => {
      const known = name.toLowerCase();
      if (!isElement(known)) return whole;
      onTag?.(attributes);
      return inlineElements.has(known) ? '' : '\n';
    });

// Scripts without blanks between words: each letter is a word.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** A quick test: Thai to Khmer, and all of East Asia. */
const mayBeUnspaced = /[\u0E00-\u17FF\u2E80-\uFFFF]/;
/** Replaces an asterisk between letters or digits: "5*3". */
const product = '\uE000';
// Letters, digits and the signs that belong to words: "C++", "R&D". All other characters separate words.
const between = /[^\p{L}\p{N}\p{M}\uE000+#%&@=$€£ ]+/gu;
/** The same for a Latin text in lower case, in a third of the time. */
const latinBetween = /[^a-z0-9+#%&@=$£\u00DF-\u00F6\u00F8-\u0131\u0307 ]+/g;
const blanks = / {2,}/g;
const sign = /[\uE000+#%&@=$€£]/;
const loneSigns = / [\uE000+#%&@=$€£]+(?= )/g;
const markupSign = /[*_`~\\]/;
const markupSigns = /[*_`~\\]+/g;
/** Latin text without compatibility forms, marks and format characters, so that it is normal already. */
const latinOnly =
  /^[\t-~\u00A0-\u00A7\u00A9\u00AB\u00AC\u00AE\u00B0\u00B1\u00B6\u00B7\u00BB\u00BF-\u0131\u2012-\u2016\u2018-\u2023]*$/;

/**
 * The words of a text for comparison, in lower case with one blank around each: " senior engineer ".
 * Without markup, entities and signs between words. Empty if there are none.
 */
export const comparableWords = (text: string): string => {
  let plain = text;
  if (plain.includes('&')) plain = decodeHTMLStrict(plain);
  if (plain.includes('<')) plain = withoutTags(plain);
  const hasProduct = plain.includes('*') && /[\p{L}\p{N}]\*[\p{L}\p{N}]/u.test(plain);
  if (hasProduct) plain = plain.replace(/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu, product);
  const isNormal = !hasProduct && latinOnly.test(plain);
  if (!isNormal) plain = plain.normalize('NFKC').replace(/\p{Cf}+/gu, '');
  if (!isNormal && mayBeUnspaced.test(plain)) plain = plain.replace(unspaced, ' $& ');
  if (markupSign.test(plain)) plain = plain.replace(markupSigns, '');
  // A single blank, the most frequent separator, is not replaced.
  const small = plain.toLowerCase();
  const spaced = isNormal ? small.replace(latinBetween, ' ') : small.replace(between, ' ');
  const single = ` ${spaced} `.replace(blanks, ' ');
  const words = sign.test(single) ? single.replace(loneSigns, '') : single;
  return words === ' ' ? '' : words;
};

/** The words of texts, or the signs of a text without words. Remembered, because most texts are printed as they are. */
export const wordMemory = (): ((text: string) => string) =>
  memoize((text) => comparableWords(text) || signsOf(text), limits.values);

/** The signs of a text without letters and digits, such as "★★★". */
const signsOf = (text: string): string => {
  const signs = text.replace(/\s+/g, '');
  return signs === '' ? '' : ` ${signs} `;
};
