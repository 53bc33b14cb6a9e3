import { checkSize, checkValues } from '../bounds.ts';
import { unreadable, type Notation, type SourceDocument } from './document.ts';
import { readJson } from './json.ts';
import { readYaml } from './yaml.ts';

const byteOrderMark = '\uFEFF';

/** The notation a file's ending speaks of, or nothing: then the content decides. */
export const notationOf = (filename: string): Notation | undefined => {
  if (/\.jsonc?$/i.test(filename)) return 'json';
  return /\.ya?ml$/i.test(filename) ? 'yaml' : undefined;
};

/**
 * A text in JSON (comments and trailing commas allowed) or YAML 1.2 → its values and their places.
 * Without a notation the content decides: a text that opens a brace or bracket is JSON.
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
// JSON's other values are no résumés either, but they are JSON.
const jsonScalar = /^(?:"(?:[^"\\]+|\\.)*"|null|true|false|-?\d[\d.eE+-]*)\s*$/;
// A key, a list item, a directive, a document mark, an anchor or a tag; "#" opens a comment.
const yamlStart = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:[^\s:#-][^:\r\n]*:(?:\s|$)|- |%|---|[&!])/;

const guessNotation = (text: string): Notation => {
  const start = commentsAndBlanks.exec(text)?.[0].length ?? 0;
  if (start === text.length || '[{'.includes(text.charAt(start))) return 'json';
  if (jsonScalar.test(text.slice(start))) return 'json';
  if (yamlStart.test(text)) return 'yaml';
  const message = 'a résumé begins with { in JSON, or with a line like "basics:" in YAML';
  throw unreadable(text, 'JSON, nor YAML', { offset: start, message });
};

const readAs = (notation: Notation, text: string): SourceDocument =>
  notation === 'json' ? readJson(text) : readYaml(text);
