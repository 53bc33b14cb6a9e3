/** Receives the pieces of HTML in their order, by their positions. */
export interface HtmlReader {
  readonly text: (from: number, to: number) => void;
  /** A start tag or end tag, with the positions of its attributes. The name is in lower case. */
  readonly tag: (name: string, isEnd: boolean, from: number, to: number) => void;
}

/**
 * Reads the tags and texts of a body. A "<" that begins no tag belongs to no piece. Makes no object for a piece: an
 * expression with groups takes several times as long.
 * @param html content of the body, without style and script elements
 */
export const scanHtml = (html: string, { text, tag }: HtmlReader): void => {
  let from = 0;
  let close = 0;
  for (let at = html.indexOf('<'), next; at >= 0; at = next) {
    if (at > from) text(from, at);
    from = at + 1;
    next = html.indexOf('<', from);
    const isEnd = html.charCodeAt(from) === slash;
    const start = isEnd ? from + 1 : from;
    const end = endOfName(html, start);
    if (close < end) close = html.indexOf('>', end);
    if (close < 0) break;
    if (end === start || (next >= 0 && close > next)) continue;
    tag(html.slice(start, end).toLowerCase(), isEnd, end, close);
    from = close + 1;
  }
  if (from < html.length) text(from, html.length);
};

const slash = 0x2f;

/** The end of a name of letters and, after the first one, digits. */
const endOfName = (html: string, start: number): number => {
  let end = start;
  for (;;) {
    const code = html.charCodeAt(end);
    // The bit that only small letters have.
    const letter = code | 0x20;
    const isLetter = letter >= 0x61 && letter <= 0x7a && code < 0x80;
    if (!isLetter && !(end > start && code >= 0x30 && code <= 0x39)) return end;
    end += 1;
  }
};
