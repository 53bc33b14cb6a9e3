import { inlineElements } from '../../text/html-elements.ts';
import { wordSet } from '../../text/word-set.ts';
import { scanHtml } from './scan-html.ts';

/** Elements whose white space `base.css` preserves. */
const textBlocks = wordSet('p h1 h2 h3 h4 h5 h6 li dt dd th td caption figcaption');

const voids: ReadonlySet<string> = new Set(['col', 'hr']);

const unevenBlanks = /[\t\n\r\f]| {2}/;
const isParagraph = /\srole="paragraph"/;
const blanks = /[ \t\n\r\f]+/g;

interface OpenElement {
  readonly name: string;
  readonly isText: boolean;
}

/**
 * Collapses white space in paragraphs, headings and list items as a browser would. Their style preserves spaces, so
 * that the space where a line wraps is in the printed text. Without it the tags of the PDF join the words of two lines.
 * @param html content of the body, without style and script elements
 */
export const collapseWhiteSpace = (html: string): string => {
  const open: OpenElement[] = [];
  // Space at the start of a block and after a space is dropped.
  let isAtStart = true;
  const collapse = (whole: string): string => {
    const text = unevenBlanks.test(whole) ? whole.replace(blanks, ' ') : whole;
    const kept = isAtStart && text.startsWith(' ') ? text.slice(1) : text;
    if (kept !== '') isAtStart = kept.endsWith(' ');
    return kept;
  };
  const pass = (name: string, isEnd: boolean, from: number, to: number): void => {
    if (inlineElements.has(name)) return;
    isAtStart = name !== 'img';
    if (name === 'br' || name === 'img') return;
    if (isEnd) {
      const start = open.findLastIndex((each) => each.name === name);
      if (start >= 0) open.splice(start);
    } else if (!voids.has(name)) {
      const isOwn = textBlocks.has(name) || isParagraph.test(html.slice(from, to));
      open.push({ name, isText: name !== 'pre' && (open.at(-1)?.isText === true || isOwn) });
    }
  };
  let collapsed = '';
  let copied = 0;
  scanHtml(html, {
    text(from, to) {
      if (open.at(-1)?.isText !== true) return;
      const whole = html.slice(from, to);
      const kept = collapse(whole);
      if (kept === whole) return;
      collapsed += html.slice(copied, from) + kept;
      copied = to;
    },
    tag: pass,
  });
  return collapsed + html.slice(copied);
};
