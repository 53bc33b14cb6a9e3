import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page. */
export interface Piece {
  readonly text: string;
  /** Height of its baseline above the origin, in points. */
  readonly baseline: number;
  /** Size in points, after all scaling. */
  readonly size: number;
  /** Whether it is completely inside the page. */
  readonly isOnPage: boolean;
  /** Id of its marked content in the structure tree. */
  readonly mark?: string;
}

/** A page as extracted by an ATS. */
export interface ExtractedPage {
  readonly number: number;
  /** Lines in the order of the content stream. */
  readonly lines: readonly string[];
  /** The same without artifacts, like a page number in the margin. */
  readonly bodyLines: readonly string[];
  readonly pieces: readonly Piece[];
  /** Text of its glyphs, including those that pdf.js leaves out of lines. */
  readonly glyphText: string;
  /** The marks of the page in the order of the structure tree. */
  readonly treeOrder: readonly string[];
  /** Names of the fonts of its text; undefined for a Type 3 font. */
  readonly fonts: ReadonlySet<string | undefined>;
  /** The lowest fill opacity of text. */
  readonly opacity: number;
}

export const extractPages = async (bytes: Uint8Array): Promise<ExtractedPage[]> => {
  // pdf.js takes ownership of the buffer, so it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: ExtractedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await extractPage(await document.getPage(number)));
    }
    return pages;
  } finally {
    await task.destroy();
  }
};

const extractPage = async (page: PDFPageProxy): Promise<ExtractedPage> => {
  // pdf.js knows the fonts only after reading the operators.
  const operators = await page.getOperatorList();
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    // Keeps ligatures as they are in the file, so that they can be found.
    disableNormalization: true,
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const fonts = new Set<string | undefined>();
  const pieces: Piece[] = [];
  const marks: (string | undefined)[] = [];
  let text = '';
  let body = '';
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop();
      else if ('tag' in item && item.tag === 'Artifact') marks.push('Artifact');
      // Only marks with properties have an id, although the types of pdf.js require it.
      else marks.push(item.id ?? marks.at(-1));
      continue;
    }
    const written = item.hasEOL ? `${item.str}\n` : item.str;
    text += written;
    if (marks.at(-1) !== 'Artifact') body += written;
    if (item.str.trim() === '') continue;
    const [, , c, d, x, y] = matrixOf(item.transform);
    const mark = marks.at(-1);
    pieces.push({
      text: item.str,
      baseline: Math.round(y),
      size: Math.hypot(c, d),
      isOnPage: x >= left && x + item.width <= right && y >= bottom && y <= top,
      ...(mark !== undefined && { mark }),
    });
    fonts.add(fontName(page, item.fontName));
  }
  return {
    number: page.pageNumber,
    lines: linesOf(text),
    bodyLines: linesOf(body),
    pieces,
    glyphText: glyphTextOf(operators),
    treeOrder: contentIds(await page.getStructTree()),
    fonts,
    opacity: lowestOpacity(operators),
  };
};

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

type Matrix = readonly [a: number, b: number, c: number, d: number, x: number, y: number];

/** Converts the untyped matrix of pdf.js. */
const matrixOf = (transform: readonly unknown[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform.map(Number);
  return [a, b, c, d, x, y];
};

const fontName = (page: PDFPageProxy, id: string): string | undefined => {
  const font: unknown = page.commonObjs.get(id);
  if (typeof font !== 'object' || font === null) return undefined;
  if ('isType3Font' in font && font.isType3Font === true) return undefined;
  return 'name' in font && typeof font.name === 'string' ? font.name : undefined;
};

const contentIds = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  if ('id' in node && typeof node.id === 'string') return [node.id];
  return 'children' in node && Array.isArray(node.children)
    ? node.children.flatMap(contentIds)
    : [];
};

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const glyphTextOf = ({ fnArray, argsArray }: Operators): string =>
  fnArray
    .map((operator, index) =>
      operator === OPS.showText ? listOf(listOf(argsArray[index])[0]).map(unicodeOf).join('') : '',
    )
    .join('');

/** Numbers are gaps between glyphs. */
const unicodeOf = (glyph: unknown): string =>
  typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '';

const lowestOpacity = ({ fnArray, argsArray }: Operators): number => {
  /** The opacity of the current paint, and of the group around it. */
  let state = { own: 1, group: 1 };
  const saved: (typeof state)[] = [];
  let lowest = 1;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(state);
      state = { own: 1, group: state.group * state.own };
    } else if (operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.setGState) state = { ...state, own: fillOpacity(args) ?? state.own };
    else if (operator === OPS.setTextRenderingMode)
      state = { ...state, own: isInvisible(args) ? 0 : 1 };
    else if (operator === OPS.showText) lowest = Math.min(lowest, state.own * state.group);
  });
  return lowest;
};

/** `[[['ca', 0.5], …]]`: the entries of a graphics state. */
const fillOpacity = (args: unknown): number | undefined => {
  for (const entry of listOf(listOf(args)[0])) {
    const [key, value] = listOf(entry);
    if (key === 'ca' && typeof value === 'number') return value;
  }
  return undefined;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text rendering mode 3 is invisible (ISO 32000-1, table 106). */
const isInvisible = (args: unknown): boolean => listOf(args)[0] === 3;
