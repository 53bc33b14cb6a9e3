import { oneLine } from '../text/format-text.ts';
/** A paragraph, a heading or a list of Markdown, without the blank lines around it. */
export type MarkdownBlock = string;

/** The line of a text; empty for any other value. */
export const lineOf = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '');

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
