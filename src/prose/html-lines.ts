import { Parser } from 'htmlparser2';
import { tooLarge } from '../resume/check-limits.ts';
import { blockElements } from '../text/html-elements.ts';
import { positionFinder } from '../text/position.ts';
import { isLinkTarget, type ProseLine } from './line.ts';
import { checkLineCount } from './line-limit.ts';
import { lookUp } from '../text/json.ts';

const headings = /^h([1-6])$/;
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
  const reader = new LineReader(html);
  const parser: Parser = new Parser({
    onopentag: (name, { href }) => reader.open(name, href),
    ontext: (data) => reader.addText(data, parser.startIndex),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  return reader.end();
};

/** Collects the text of elements into lines. */
class LineReader {
  readonly #lines: ProseLine[] = [];
  readonly #hrefs: string[] = [];
  readonly #lineAt: ReturnType<typeof positionFinder>;
  #text = '';
  /** Offset of the text in the document. */
  #start = 0;
  /** Whether the text has more than marks. */
  #isFilled = false;
  /** Level of the open heading; 0 outside of headings. */
  #level = 0;
  #listDepth = 0;
  #hiddenDepth = 0;
  #isItem = false;
  #openLevels = 0;

  constructor(html: string) {
    this.#lineAt = positionFinder(html);
  }

  open(name: string, href: string | undefined): void {
    if (++this.#openLevels > mostLevels) {
      throw tooLarge(`more than ${mostLevels} levels of elements`);
    }
    if (hidden.has(name)) this.#hiddenDepth++;
    if (isCell(name)) this.#text += this.#isFilled ? '\t' : '';
    else if (beginsLine(name)) this.#endLine();
    if (isList(name)) this.#listDepth++;
    if (name === 'li') this.#isItem = true;
    this.#level = Number(headings.exec(name)?.[1] ?? this.#level);
    if (name === 'a') {
      this.#hrefs.push(href ?? '');
      if (isLinkTarget(href)) this.#text += '[';
    }
    this.#addMark(name);
  }

  addText(data: string, offset: number): void {
    if (this.#hiddenDepth > 0) return;
    if (this.#text === '') this.#start = offset;
    this.#text += data.replace(/\s+/g, ' ');
    this.#isFilled ||= /\S/.test(data);
  }

  close(name: string): void {
    this.#openLevels--;
    if (hidden.has(name)) this.#hiddenDepth--;
    this.#addMark(name);
    if (name === 'a') {
      const href = this.#hrefs.pop();
      if (isLinkTarget(href)) this.#text += `](${href})`;
    }
    if (!isCell(name) && beginsLine(name)) this.#endLine();
    if (name === 'li') this.#isItem = false;
    if (isList(name)) this.#listDepth--;
    if (headings.test(name)) this.#level = 0;
  }

  end(): ProseLine[] {
    this.#endLine();
    return this.#lines;
  }

  #addMark(name: string): void {
    this.#text += this.#level > 0 ? '' : (lookUp(marks, name) ?? '');
  }

  #endLine(): void {
    const bare = this.#text
      .replace(/[^\S\t]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    this.#text = '';
    this.#isFilled = false;
    if (!/[^\s*`]/.test(bare)) return;
    const itemDepth = this.#isItem ? Math.max(0, this.#listDepth - 1) : 0;
    this.#lines.push({
      kind: this.#level > 0 ? 'heading' : this.#isItem ? 'item' : 'text',
      depth: this.#level > 0 ? this.#level : itemDepth,
      text: withoutEmptyMarks(bare),
      line: this.#lineAt(this.#start).line,
      isApart: true,
    });
    checkLineCount(this.#lines.length);
  }
}

const isCell = (name: string): boolean => name === 'td' || name === 'th';

const isList = (name: string): boolean => name === 'ul' || name === 'ol';

const beginsLine = (name: string): boolean => blockElements.has(name) || name === 'br';

const withoutEmptyMarks = (text: string): string =>
  text.replace(/\*{4}|``/g, '').replace(/\[\]\([^()]*\)/g, '');
