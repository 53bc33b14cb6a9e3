import { checkSize, checkValues } from '../bounds.ts';
import { unreadable, type Notation, type SourceDocument } from './document.ts';
import { readJson } from './json.ts';
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
 * @throws RenderError too_large; invalid_json with line and column
 */
export const readDocument = (source: string, notation?: Notation): SourceDocument => {
  checkSize(source);
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const document = readAs(notation ?? guessNotation(text), text);
  checkValues(document.value);
  return document;
};

const commentsAndBlanks = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/;
// A JSON scalar is not a résumé, but it is JSON, so the JSON parser reports the error.
const jsonScalar = /^(?:"(?:[^"\\]+|\\.)*"|null|true|false|-?\d[\d.eE+-]*)\s*$/;
// A key, a list item, a directive, a document marker, an anchor or a tag, after comments with "#".
const yamlStart = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:[^\s:#-][^:\r\n]*:(?:\s|$)|- |%|---|[&!])/;

const guessNotation = (text: string): Notation => {
  const start = commentsAndBlanks.exec(text)?.[0].length ?? 0;
  if (start === text.length || '[{'.includes(text.charAt(start))) return 'json';
  if (jsonScalar.test(text.slice(start))) return 'json';
  if (yamlStart.test(text)) return 'yaml';
  const message = 'a résumé begins with { in JSON, or with a line like "basics:" in YAML';
  throw unreadable(text, 'JSON or YAML', { offset: start, message });
};

const readAs = (notation: Notation, text: string): SourceDocument =>
  notation === 'json' ? readJson(text) : readYaml(text);
