import { RenderError } from '../../errors.ts';
import { checkSize, checkValues } from '../check-limits.ts';
import { readJson } from './json.ts';
import { syntaxError, type Notation, type SourceDocument } from './source-document.ts';
import { readYaml } from './yaml.ts';

const byteOrderMark = '\uFEFF';

/** The notation by file extension; `undefined` if the extension is unknown. */
export const notationOf = (filename: string): Notation | undefined => {
  if (/\.jsonc?$/i.test(filename)) return 'json';
  return /\.ya?ml$/i.test(filename) ? 'yaml' : undefined;
};

/**
 * Parses JSON (with comments and trailing commas) or YAML 1.2 → values and their positions.
 * Without `notation` the content decides: a text that starts with a brace or a bracket is JSON.
 * @throws RenderError too_large; invalid_json or invalid_yaml with line and column
 */
export const readDocument = (source: string, notation?: Notation): SourceDocument => {
  checkSize(source);
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const document = readAs(notation ?? guessNotation(text), text);
  checkValues(document.value);
  return document;
};

// A key, a list item, a directive, a document marker, an anchor or a tag.
const yamlStart = /^(?:[^\s:#-][^:\r\n]*:(?:\s|$)|- |%|---|[&!])/;

const guessNotation = (text: string): Notation => {
  const start = endOfRemarks(text, jsonRemarks);
  if (start === text.length || '[{'.includes(text.charAt(start))) return 'json';
  if (isJsonScalar(text.slice(start).trimEnd())) return 'json';
  if (yamlStart.test(text.slice(endOfRemarks(text, yamlRemarks)))) return 'yaml';
  const message = 'a résumé begins with { in JSON, or with a line like "basics:" in YAML';
  throw syntaxError(text, 'JSON or YAML', { offset: start, message });
};

/** The end of a comment by its start. */
type Remarks = Readonly<Record<string, string>>;

const jsonRemarks: Remarks = { '//': '\n', '/*': '*/' };
const yamlRemarks: Remarks = { '#': '\n' };

/** The end of leading white space and comments. Uses a loop, because a regular expression over millions of them overflows its stack. */
const endOfRemarks = (text: string, remarks: Remarks): number => {
  let at = 0;
  while (at < text.length) {
    at += text.length - at - text.slice(at).trimStart().length;
    const opening = Object.keys(remarks).find((each) => text.startsWith(each, at));
    if (opening === undefined) break;
    const ending = remarks[opening] ?? '';
    const end = text.indexOf(ending, at + opening.length);
    if (end < 0) return ending === '\n' ? text.length : at;
    at = end + ending.length;
  }
  return at;
};

/** A JSON scalar is not a résumé, but it is JSON, so the JSON parser reports the error. */
const isJsonScalar = (text: string): boolean => {
  if (!/^["\d\-tfn]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const readAs = (notation: Notation, text: string): SourceDocument => {
  try {
    return notation === 'json' ? readJson(text) : readYaml(text);
  } catch (error) {
    const offset = text.search(templateTag);
    if (!(error instanceof RenderError) || !/^invalid_/.test(error.code) || offset < 0) throw error;
    const message =
      'this is a template with tags like {{ … }}, not data; print it with its own tool';
    throw syntaxError(text, notation === 'json' ? 'JSON' : 'YAML', { offset, message });
  }
};

/** A line of a Liquid or Jinja template. */
const templateTag = /(?:\{\{|\{%)(?<=^[ \t]*..)/m;
