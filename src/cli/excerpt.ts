/** A source text, and the width of the terminal. */
export interface ExcerptSource {
  readonly text?: string;
  /** Characters in a line of the terminal. */
  readonly columns?: number | undefined;
}

const widestExcerpt = 96;
const narrowestExcerpt = 20;

/** The source line with a caret below the error position. Long lines are cut around it, to fit the terminal. */
export const excerpt = (
  { text, columns = Infinity }: ExcerptSource,
  line: number,
  column: number,
): string[] => {
  const source = text?.split(/\r\n|\n|\r/, line)[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const gutter = `  ${String(line).padStart(5)} | `;
  const room = Math.max(narrowestExcerpt, columns - gutter.length - 1);
  const width = Math.min(widestExcerpt, room);
  const start = Math.max(0, Math.min(column - 1 - Math.floor(width / 2), source.length - width));
  const shown = source.slice(start, start + width).replaceAll('\t', ' ');
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length + column - 1 - start)}^`];
};
