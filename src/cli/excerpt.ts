import { excerptAround, excerptLines } from '../text/excerpt.ts';

/** A source text, and the width of the terminal. */
export interface ExcerptSource {
  readonly text?: string;
  /** Columns of the terminal. */
  readonly columns?: number | undefined;
}

const widestExcerpt = 96;
const narrowestExcerpt = 20;

/** The source line with a caret below the error position. Long lines are cut around it, to fit the terminal. */
export const excerpt = (
  { text = '', columns = Infinity }: ExcerptSource,
  line: number,
  column: number,
): string[] => {
  const [source = ''] = excerptLines(text, { first: line, last: line });
  if (source.trim() === '') return [];
  const gutter = `  ${String(line).padStart(5)} | `;
  const room = Math.max(narrowestExcerpt, columns - gutter.length - 1);
  const [shown, caret] = excerptAround(source, column, Math.min(widestExcerpt, room));
  return [gutter + shown, ' '.repeat(gutter.length) + caret];
};
