import type { YAMLError } from 'yaml';
import type { SyntaxFault } from './source-document.ts';

/** A message of the library, and what to say instead. */
interface FaultRule {
  readonly message: RegExp;
  readonly say: (text: string, offset: number) => SyntaxFault | string;
}

const faultRules: readonly FaultRule[] = [
  { message: /^Nested mappings are not allowed/, say: (text, offset) => colonFault(text, offset) },
  {
    message: /^All mapping items must start/,
    say: (text, offset) => ({
      offset: startOfLine(text, offset),
      message: 'the lines of one entry begin in the same column, and this one does not',
    }),
  },
  {
    message: /^Implicit (?:map )?keys need/,
    say: () =>
      'a key needs a colon and a blank after it, like "name: Ada"; further lines of a text are indented deeper than its key',
  },
  {
    message: /^A block sequence may not be used as an implicit map key/,
    say: (text, offset) => ({
      offset: startOfLine(text, offset),
      message: 'a list is written below its own key, like "work:"',
    }),
  },
  {
    message: /^Unexpected block-seq-ind on same line/,
    say: () => 'the items of a list begin below its key; a text that begins with - needs quotes',
  },
  {
    message: /^Unexpected scalar at node end/,
    say: () => 'the value has ended before this; write quotes around the whole text',
  },
  {
    message: /^Plain value cannot start with/,
    say: (text, offset) => `a text that begins with ${text.charAt(offset)} needs quotes`,
  },
  {
    message: /^Tabs are not allowed as indentation/,
    say: () => 'indent with spaces, not with tabs',
  },
  ...['"', "'"].map((quote) => ({
    message: new RegExp(`^Missing closing ${quote}`),
    say: (text: string, end: number) => ({
      offset: openingQuote(text, quote, end),
      message: 'the quote that begins here is not closed',
    }),
  })),
  { message: /end with a \]$/, say: () => 'a closing bracket ] is expected' },
  { message: /end with a \}$/, say: () => 'a closing brace } is expected' },
  {
    message: /^Not a YAML token/,
    say: (text, offset) =>
      /[:-][ \t]+[>|][-+\d]*[ \t]+$/.test(text.slice(Math.max(0, offset - 20), offset))
        ? 'after > or | the text begins on the next line'
        : 'this is not YAML here; write quotes around the whole text',
  },
];

/** The place of an error of the library, and what would be right there. */
export const yamlFault = (text: string, error: YAMLError): SyntaxFault => {
  const [offset] = error.pos;
  const said = faultRules.find(({ message }) => message.test(error.message))?.say(text, offset);
  if (said === undefined) return { offset, message: lowerFirst(error.message) };
  return typeof said === 'string' ? { offset, message: said } : said;
};

/** The library reports the value before a second colon, which may be on the same line or on a deeper one below. */
const colonFault = (text: string, offset: number): SyntaxFault => {
  const end = text.slice(offset).search(/[\r\n]|$/);
  if (/:(?:[ \t]|$)/.test(text.slice(offset, offset + end)))
    return { offset, message: 'a text that contains a colon and a blank needs quotes' };
  return {
    offset: startOfLine(text, offset + end),
    message:
      'this line is indented deeper than the key above it; begin it in the same column, or write quotes around the text',
  };
};

/** The last quote that is neither escaped (`\"`) nor doubled (`''`): a later one would close the text. */
const openingQuote = (text: string, quote: string, end: number): number => {
  const before = quote === '"' ? '\\' : quote;
  let place = text.lastIndexOf(quote, end - 1);
  while (place > 0 && text.charAt(place - 1) === before) place = text.lastIndexOf(quote, place - 2);
  return Math.max(0, place);
};

/** The first character of the next line that has more than blanks and a comment. */
const startOfLine = (text: string, offset: number): number => {
  const line = offset + Math.max(0, text.slice(offset).search(/^[ \t]*[^ \t\r\n#]/m));
  return line + text.slice(line).search(/[^ \t]|$/);
};

const lowerFirst = (message: string): string =>
  message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
