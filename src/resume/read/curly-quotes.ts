import type { SyntaxFault } from './source-document.ts';

const curly = '“”„‟‘’‚‛«»＂';
const curlyAtStart = new RegExp(`^[${curly}]`, 'u');

const longestGap = 40;

/** A curly quote before the end of a value: before a comma, a colon, a bracket or the end of the line. */
const curlyAtEnd = new RegExp(`[${curly}](?=[ \\t]*(?:[,:}\\]]|$))`, 'u');

/** A curly quote before a comma or a colon, up to the straight quote that ends the string by mistake. */
const curlyBefore = new RegExp(`[${curly}](?=[ \\t]*[:,][ \\t]*"\\s*$)`, 'u');

/**
 * The fault of JSON from a word processor: a curly quote at the place of an error, or at the end of a string that
 * begins with a straight one.
 * @param offset the place of the error
 */
export const curlyQuoteFault = (text: string, offset: number): SyntaxFault | undefined => {
  const [line = ''] = text.slice(offset).split(/[\r\n]/, 1);
  if (curlyAtStart.test(line)) return faultAt(text, offset);
  const before = text.slice(Math.max(0, offset - longestGap), offset);
  const ending = curlyBefore.exec(before);
  if (ending) return faultAt(text, offset - before.length + ending.index);
  const start = line.startsWith('"') ? line.slice(1).search(/["\\]|$/) + 1 : 0;
  const isOpen = line.startsWith('"') && start === line.length;
  const found = isOpen ? curlyAtEnd.exec(line) : null;
  return found ? faultAt(text, offset + found.index) : undefined;
};

const faultAt = (text: string, offset: number): SyntaxFault => ({
  offset,
  message: `the curly quote ${text.charAt(offset)} is not a quote of JSON; write the straight quote "`,
});
