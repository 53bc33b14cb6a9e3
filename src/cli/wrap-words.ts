import { columnsOf } from '../text/terminal-width.ts';

/** Columns before the second line of a message. */
const hanging = '  ';

/**
 * A message in lines that fit the terminal, broken between words. A word that is wider than a line stays whole.
 * @param used number of columns before the message, such as those of its label
 */
export const wrapWords = (message: string, columns: number | undefined, used = 0): string => {
  if (columns === undefined || used + columnsOf(message) <= columns) return message;
  const indent = /^ */.exec(message)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of message.trimStart().split(' ')) {
    const before = lines.length === 0 ? used + indent.length : indent.length + hanging.length;
    if (line !== '' && before + columnsOf(line) + 1 + columnsOf(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return `${indent}${[...lines, line].join(`\n${indent}${hanging}`)}`;
};
