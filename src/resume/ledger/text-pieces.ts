import { typedBullets } from '../../text/bullets.ts';
import { foldLetters } from '../../text/unicode.ts';
import { bareAddress } from './addresses.ts';
import { withoutTags } from './comparable-words.ts';

/** The parts of a text that must be printed: its lines without markup, and its addresses. */
export interface TextPieces {
  /** Each line with the forms in which it may be printed. */
  readonly lines: readonly (readonly string[])[];
  readonly addresses: readonly string[];
}

const target = '([^()\\s<>]{0,1000}(?:\\([^()\\s<>]{0,200}\\)[^()\\s<>]{0,200}){0,2})';
const title = '(?:\\s{1,9}(?:"[^"]{0,200}"|\'[^\']{0,200}\'))?';
const picture = new RegExp(`!\\[([^[\\]]{0,500})\\]\\(<?${target}>?${title}\\)`, 'g');
/** A link whose text may be its own address. */
const addressLink = new RegExp(`\\[([^[\\]\\s]{3,200})\\]\\(<?${target}>?${title}\\)`, 'g');
const wholeLink = new RegExp(`\\[([^[\\]]{0,500})\\]\\(<?${target}>?${title}\\)`, 'g');
const link = new RegExp(`\\]\\(<?${target}>?${title}\\)`, 'g');
const href = /\bhref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const writtenAddress =
  /(?:\bhttps?:\/\/|\bwww\.)[^\s<>()[\]"\u2E80-\uFFEF]+[^\s<>()[\]"\u2E80-\uFFEF.,;:!?'*_]/gi;

// Bullets, quotes, headings, boxes and numbers at the start of a line.
const lineStart = new RegExp(`^[\\s\\-*+>#·○–—${typedBullets}]{1,20}(?:\\[[ x]\\]\\s)?`, 'iu');
const itemNumber = /^\s{0,20}\d{1,9}[.)]\s/;
const fence = /^\s{0,9}(?:`{3}|~{3})[\w+-]{0,30}\s{0,9}$/;

const isPlain = (text: string): boolean => !/[\n\r<|]|\]\(|:\/\/|www\./i.test(text);

/**
 * Splits a text, which may hold Markdown or HTML, into lines and addresses.
 * @param afterLink what follows the words of a link: "\n" if the address is printed there
 */
export const textPieces = (text: string, afterLink: '' | '\n' = ''): TextPieces => {
  if (isPlain(text)) return { lines: [lineForms(text)], addresses: [] };
  const addresses: string[] = [];
  const keep = (address: string | undefined): void => {
    if (address !== undefined && /^(?:https?:|mailto:|tel:|www\.)/i.test(address))
      addresses.push(address);
  };
  const plain = withoutTags(
    text.replace(/<((?:https?:|mailto:)[^<>\s]{1,2000})>/gi, ' $1 '),
    (attributes) => {
      const [, double, single, bare] = href.exec(attributes) ?? [];
      keep(double ?? single ?? bare);
    },
  )
    .replace(picture, '$1')
    .replace(addressLink, (whole, text: string, address: string) =>
      foldLetters(text) === foldLetters(bareAddress(address)) ? text : whole,
    )
    .replace(wholeLink, (_, words: string, address: string) => {
      keep(address);
      return words + afterLink;
    })
    .replace(link, (_, address: string) => {
      keep(address);
      return `]${afterLink}`;
    })
    .replace(writtenAddress, (address) => {
      keep(address);
      return '\n';
    });
  const lines = plain
    .split(/[\n\r|]+/)
    .filter((line) => line.trim() !== '' && !fence.test(line))
    // The brackets around an address.
    .filter((line) => addresses.length === 0 || /[\p{L}\p{N}]/u.test(line))
    .map(lineForms);
  return { lines, addresses };
};

/** A sign that belongs to the first word: "+44 20 1234", "#1 in sales". */
const signedWord = /^\s*[+#][\p{L}\p{N}]/u;

/**
 * A line without its bullet; also with the number of a list item and without it, because the format prints its
 * own numbers.
 */
const lineForms = (text: string): readonly string[] => {
  const line = text.replace(lineStart, '');
  if (signedWord.test(text)) return [text, line];
  return itemNumber.test(line) ? [line, line.replace(itemNumber, '')] : [line];
};

/** The parts of a text between commas, brackets, colons and dashes, for a text that became a list. */
export const textParts = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;:|/•·()[\]{}\n、，；：（）・／]|\s[–—-]\s/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
