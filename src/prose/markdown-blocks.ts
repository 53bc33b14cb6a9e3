/** A paragraph, a heading or a list of Markdown, without the blank lines around it. */
export type MarkdownBlock = string;

/** A text on one line; empty for any other value. */
export const oneLine = (text: unknown): string =>
  typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';

/** A Markdown text as a block; its lines do not begin a title. */
export const block = (text: string | undefined): MarkdownBlock[] =>
  text === undefined || text.trim() === '' ? [] : [text.trim().replace(/^(?=#{1,6}\s)/gm, '\\')];

/** Lines of one block; none for no lines. */
export const lines = (all: readonly string[]): MarkdownBlock[] => {
  const written = all.filter((line) => line.trim() !== '');
  return written.length === 0 ? [] : [written.join('\n')];
};

/** An item of a list, with its further lines indented. */
export const item = (text: string): string => `- ${text.trim().replace(/\n+/g, '\n  ')}`;
