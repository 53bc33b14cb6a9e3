import { doubtfulBullets, typedBullets } from '../text/bullets.ts';
import { replaceDataUrls } from '../text/data-url.ts';
import { invisible } from '../text/unicode.ts';
import { mayHaveAddress } from './bare-addresses.ts';

/** The text without invisible characters and without the data of pictures. */
export const withoutInvisible = (text: string): string =>
  replaceDataUrls(text.replace(invisible, ''), '');

/** Signs that people type as bullets; the first group needs no blank after it. */
const bullet = new RegExp(`^(?:[${typedBullets}]\\s*|[·${doubtfulBullets}]\\s+)(?=\\S)`, 'u');

const doubtfulBullet = new RegExp(`^[${doubtfulBullets}]`, 'u');

/** What begins a block of Markdown, or a bullet. */
const blockMark = new RegExp(`^\\s*(?:[-+#>·${doubtfulBullets}${typedBullets}]|\\d+[.)]\\s)`, 'u');

const listMark = /^(?:[-*+]|\d{1,9}[.)])\s+/;
// "2018. was a good year" is not a list; "1. first" is a list.
const yearMark = /^(\d{3,9})([.)])(?=\s)/;
const headingMark = /^#{1,6}[ \t]+/;
const fenceMark = /^(?:`{3,}|~{3,})/;

/** "## Goals" and "# Goals" are headings; "# 1 in sales" and "# of users" are not. */
const isHeading = (line: string): boolean => {
  const mark = headingMark.exec(line)?.[0] ?? '';
  const first = line.charAt(mark.length);
  return mark.startsWith('##') ? first !== '' : /^[\p{Lu}\p{Lt}\p{Lo}*_[]$/u.test(first);
};

/** "> She is great" is a quotation; "> 50 %" is not. */
const isQuotation = (line: string): boolean => /^>[ \t]*(?:$|[\p{L}\p{M}"“„«'‘*_[-])/u.test(line);

const escapedMark = (line: string): string => {
  if (!/^[#>\d]/.test(line)) return line;
  if (headingMark.test(line) && !isHeading(line)) return `\\${line}`;
  if (line.startsWith('>') && !isQuotation(line)) return `\\${line}`;
  return line.replace(yearMark, '$1\\$2');
};

/** Whether dashes at the start of lines are bullets: at least two lines have one, or another line has a bullet. */
const areDashesBullets = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.filter((line) => bullet.test(line.trimStart())).length > 1;

/** A line with the marks of Markdown that it means: a typed bullet is a list mark, "> 50 %" is text. */
const readLine = (line: string, hasDashes: boolean): string => {
  const rest = line.trimStart();
  if (/^[A-Za-z]/.test(rest)) return line;
  const indent = line.slice(0, line.length - rest.length);
  const typed = bullet.exec(rest)?.[0];
  if (typed !== undefined && (hasDashes || !doubtfulBullet.test(typed))) {
    return `${indent}- ${escapedMark(rest.slice(typed.length))}`;
  }
  if (/^\+\s+\d/.test(rest)) return `${indent}\\${rest}`;
  const mark = yearMark.test(rest) ? '' : (listMark.exec(rest)?.[0] ?? '');
  // Lists with different marks would be different lists. A line of stars is a rule.
  const isBullet = /^[*+]/.test(mark) && !/^[*\s]+$/.test(rest);
  return indent + (isBullet ? '- ' : mark) + escapedMark(rest.slice(mark.length));
};

/** The text as Markdown that means what its author typed. Code stays as it is. */
export const prepareMarkdown = (text: string): string => {
  const lines = withoutInvisible(text).replace(/\r\n?/g, '\n').split('\n');
  const hasDashes = areDashesBullets(lines);
  const made: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = fenceMark.exec(line.trim())?.[0];
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
      made.push(line);
    } else if (/^={3,}\s*$/.test(line) && (made.at(-1) ?? '').trim() !== '') {
      made.push(`## ${(made.pop() ?? '').trim()}`);
    } else made.push(readLine(line, hasDashes));
  }
  return made.join('\n');
};

/** Whether a text is one line of a paragraph: no mark of a block begins it. */
export const isOneLine = (text: string): boolean =>
  !text.includes('\n') &&
  !/^(?:[-+*]\s|[#>]|`{3}|~{3}|\d{1,9}[.)](?:\s|$)|[-+*_][-*_\s]*$)/.test(text);

/** Whether a text has one line and no sign that starts Markdown or an address. Such a text skips the parser. */
export const isWithoutMarkdown = (text: string): boolean =>
  !/[\\`*_[\]<&\n]|10\.\d/.test(text) && !mayHaveAddress(text) && !blockMark.test(text);

/** One highlight with its own bullet, which the list prints: also "-Led a team", without a blank. */
export const prepareHighlight = (text: string): string => {
  const rest = text.trimStart();
  const [first = ''] = rest.split('\n', 1);
  if (/^-\p{Lu}/u.test(first)) return `- ${rest.slice(1)}`;
  const typed = doubtfulBullet.test(rest) ? bullet.exec(rest)?.[0] : undefined;
  return typed === undefined ? text : `- ${rest.slice(typed.length)}`;
};
