import { bulletMark } from '../text/bullets.ts';

/** A line that is shorter than this does not go on in the next one. */
const leastWrapped = 40;

/** The lines of a text; those that were wrapped are one. */
export const linesOf = (text: string): string[] => {
  const lines: string[] = [];
  let previous = '';
  for (const line of text.split('\n')) {
    const isOwn = line.trim() === '' || bulletMark.test(line);
    const goesOn = previous.length >= leastWrapped && !isOwn;
    if (goesOn) lines.push(`${lines.pop() ?? ''} ${line}`);
    else lines.push(line);
    previous = line;
  }
  return lines;
};

/** The paragraphs, bullets and cells of plain text. */
export const unitsOf = (text: string): string[] =>
  linesOf(text)
    .flatMap((line) => line.split(/\s\|\s/))
    .filter((unit) => unit.trim() !== '');
