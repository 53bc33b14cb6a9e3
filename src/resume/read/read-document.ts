import { RenderError } from '../../errors.ts';
import { checkSize, checkValues } from '../check-limits.ts';
import { knownHeader, readCsv } from './csv.ts';
import { isZip } from './decode.ts';
import { refuseTemplate } from './refuse-template.ts';
import { readJson } from './json.ts';
import { syntaxError, type Notation, type SourceDocument } from './source-document.ts';
import { readXml } from './xml.ts';
import { readYaml } from './yaml.ts';
import { readZip } from './zip.ts';

const byteOrderMark = '\uFEFF';

/** File extensions of the notations. */
const extensions: Readonly<Record<string, Notation>> = {
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  csv: 'csv',
  xml: 'xml',
  zip: 'zip',
};

/** The notation by file extension; `undefined` if the extension is unknown. */
export const notationOf = (filename: string): Notation | undefined =>
  extensions[filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()];

/**
 * Parses JSON (with comments and trailing commas), YAML 1.2, CSV, XML or a zip archive of CSV files → values
 * and their positions. Without `notation` the content decides: a text that starts with a brace or a bracket
 * is JSON. XML, archives and the header rows of known CSV files are recognized in any case.
 * @throws RenderError too_large; invalid_json, invalid_yaml or invalid_xml with line and column; invalid_archive;
 * invalid_resume for a template
 */
export const readDocument = (source: string, notation?: Notation): SourceDocument => {
  const document = isZip(source) ? readZip(source) : readText(source, notation);
  checkValues(document.value);
  return document;
};

const readText = (source: string, notation: Notation | undefined): SourceDocument => {
  checkSize(source);
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const end = notation === 'yaml' ? endOfRemarks(text, yamlRemarks) : text.search(/\S|$/);
  if (end === text.length) throw emptyText(notation);
  refuseTemplate(text);
  return readers[textNotation(text, notation)](text);
};

const emptyText = (notation: Notation | undefined): RenderError => {
  const message = `is empty; ${beginning}`;
  return new RenderError(
    notation === 'yaml' ? 'invalid_yaml' : 'invalid_json',
    `The text ${message}.`,
    { issues: [{ path: '', message, line: 1, column: 1 }] },
  );
};

const beginning =
  'a résumé begins with { in JSON, or with a line like "basics:" in YAML; prose, like Markdown, is for import';

/** The notation of a text that is not an archive. @throws RenderError invalid_json if it is of no known notation */
export const textNotation = (text: string, notation?: Notation): Notation =>
  certainNotation(text, notation) ?? guessNotation(text);

/** The notation that the content proves, or that the caller states and the content does not refute. */
const certainNotation = (text: string, notation: Notation | undefined): Notation | undefined => {
  const start = text.slice(0, 1_000).trimStart();
  if (start.startsWith('<')) return 'xml';
  if (notation === 'csv') return /^[[{]/.test(start) ? 'json' : 'csv';
  const isTable = /^[^\n]*[,;\t]/.test(start) && !/^[[{]/.test(start) && knownHeader(text);
  if (isTable) return 'csv';
  return notation === 'xml' || notation === 'zip' ? undefined : notation;
};

// A key, a list item, a directive, a document marker, an anchor or a tag.
const yamlStart = /^(?:[^\s:#-][^:\r\n]*:(?:\s|$)|- |%|---|[&!])/;

const guessNotation = (text: string): Notation => {
  const start = endOfRemarks(text, jsonRemarks);
  if (start === text.length || '[{'.includes(text.charAt(start))) return 'json';
  if (isJsonScalar(text.slice(start).trimEnd())) return 'json';
  if (yamlStart.test(text.slice(endOfRemarks(text, yamlRemarks)))) return 'yaml';
  throw syntaxError(text, 'JSON or YAML', { offset: start, message: beginning });
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

const readers: Readonly<Record<Notation, (text: string) => SourceDocument>> = {
  json: readJson,
  yaml: readYaml,
  csv: readCsv,
  xml: readXml,
  zip: readZip,
};
