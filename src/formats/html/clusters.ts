import { drawsTogether } from '../../theme/fonts.ts';

const textNode = />([^<>]+)(?=<)/g;
/** A letter and its marks; letters of Hangul, which Unicode writes like marks. */
export const clusters = /[^\s\p{M}<>&;]\p{M}+|[\u1100-\u11FF]{2,}/gu;
/** Far cheaper than to look for each: most documents have none. */
export const hasClusters = (text: string): boolean => /[\p{M}\u1100-\u11FF]/u.test(text);
const ideographicVariation = /[\u{E0100}-\u{E01EF}]/gu;

/** Ends a cluster, takes no room and allows no break. */
const WORD_JOINER = '\u2060';

/**
 * Writes letters and marks in the way they can be drawn. A cluster is drawn from one font file or not at all: what
 * has a sign of its own takes that ("e" and an acute become "é"), and a mark that no file holds together with its
 * letter is set apart. Variants of ideographs are dropped: no bundled font has them, and what they leave is read as
 * a space.
 */
export const settleClusters = async (text: string): Promise<string> => {
  if (!hasClusters(text)) return text;
  const plain = text.replace(ideographicVariation, '');
  const written = new Map<string, string>();
  for (const [found] of plain.matchAll(clusters)) {
    if (!written.has(found)) written.set(found, await drawable(found.normalize('NFC')));
  }
  return plain.replace(clusters, (found) => written.get(found) ?? found);
};

/** @param html content of the body: addresses and other attributes stay as they are */
export const settleClustersIn = async (html: string): Promise<string> => {
  if (!hasClusters(html)) return html;
  const nodes = await Promise.all(
    [...html.matchAll(textNode)].map(([, text = '']) => settleClusters(text)),
  );
  return html.replace(textNode, () => `>${nodes.shift() ?? ''}`);
};

const drawable = async (composed: string): Promise<string> => {
  const [letter = '', ...marks] = composed;
  if (!marks.some((mark) => /\p{M}/u.test(mark)) || (await drawsTogether(composed))) {
    return composed;
  }
  return [letter, ...marks].join(WORD_JOINER);
};
