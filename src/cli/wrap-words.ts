/** Columns before the second line of a message. */
const hanging = '  ';

/**
 * A message in lines that fit the terminal, broken between words. A word that is wider than a line stays whole.
 * @param used number of columns before the message, such as those of its label
 */
export const wrapWords = (message: string, columns: number | undefined, used = 0): string => {
  if (columns === undefined || used + message.length <= columns) return message;
  const indent = /^ */.exec(message)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of message.trimStart().split(' ')) {
    const before = lines.length === 0 ? used + indent.length : indent.length + hanging.length;
    if (line !== '' && before + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return `${indent}${[...lines, line].join(`\n${indent}${hanging}`)}`;
};
