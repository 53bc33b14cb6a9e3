import { Parser } from 'htmlparser2';
import { tooLarge } from '../resume/check-limits.ts';
import { positionFinder } from '../text/position.ts';
import type { ProseLine } from './line.ts';
import { checkLineCount } from './line-limit.ts';
import { lookUp } from '../text/json.ts';

const headings = /^h([1-6])$/;
const blocks = new Set(
  'address article aside blockquote body br dd div dl dt fieldset figure footer form header hr html main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const hidden = new Set(['script', 'style', 'head', 'template', 'svg', 'noscript', 'title']);
const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  em: '*',
  i: '*',
  code: '`',
};

/** Levels of elements; the parser takes quadratic time for open ones. */
const mostLevels = 500;

/**
 * Reads the lines of an HTML document: headings, paragraphs, items of lists and rows of tables.
 * @throws RenderError too_large
 */
export const readHtmlLines = (html: string): ProseLine[] => {
  const lineAt = positionFinder(html);
  const lines: ProseLine[] = [];
  let [text, start, isFilled] = ['', 0, false];
  let [level, listDepth, hiddenDepth, isItem, openLevels] = [0, 0, 0, false, 0];
  const hrefs: string[] = [];
  const endLine = (): void => {
    const bare = text
      .replace(/[^\S\t]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    text = '';
    isFilled = false;
    if (!/[^\s*`]/.test(bare)) return;
    const kind = level > 0 ? 'heading' : isItem ? 'item' : 'text';
    const depth = level > 0 ? level : isItem ? Math.max(0, listDepth - 1) : 0;
    lines.push({
      kind,
      depth,
      text: withoutEmptyMarks(bare),
      line: lineAt(start).line,
      isApart: true,
    });
    checkLineCount(lines.length);
  };
  const parser: Parser = new Parser({
    onopentag(name, { href }) {
      if (++openLevels > mostLevels) throw tooLarge(`more than ${mostLevels} levels of elements`);
      if (hidden.has(name)) hiddenDepth++;
      if (name === 'td' || name === 'th') text += isFilled ? '\t' : '';
      else if (blocks.has(name) || headings.test(name) || name === 'li') endLine();
      if (name === 'ul' || name === 'ol') listDepth++;
      if (name === 'li') isItem = true;
      level = Number(headings.exec(name)?.[1] ?? level);
      if (name === 'a') {
        hrefs.push(href ?? '');
        if (isTarget(href)) text += '[';
      }
      text += level > 0 ? '' : (lookUp(marks, name) ?? '');
    },
    ontext(data) {
      if (hiddenDepth > 0) return;
      if (text === '') start = parser.startIndex;
      text += data.replace(/\s+/g, ' ');
      isFilled ||= /\S/.test(data);
    },
    onclosetag(name) {
      openLevels--;
      if (hidden.has(name)) hiddenDepth--;
      text += level > 0 ? '' : (lookUp(marks, name) ?? '');
      if (name === 'a') {
        const href = hrefs.pop();
        if (isTarget(href)) text += `](${href})`;
      }
      if (
        name !== 'td' &&
        name !== 'th' &&
        (blocks.has(name) || headings.test(name) || name === 'li')
      )
        endLine();
      if (name === 'li') isItem = false;
      if (name === 'ul' || name === 'ol') listDepth--;
      if (headings.test(name)) level = 0;
    },
  });
  parser.end(html);
  endLine();
  return lines;
};

const isTarget = (href: string | undefined): href is string =>
  href !== undefined && /^https?:\/\/[^\s()]+$/i.test(href);

const withoutEmptyMarks = (text: string): string =>
  text.replace(/\*{4}|``/g, '').replace(/\[\]\([^()]*\)/g, '');
