import { RenderError } from '../../errors.ts';
import { dataKinds, kindOfExtension } from '../../text/file-kinds.ts';
import { beginsAsJson, endOfJsonComments, endOfYamlComments } from '../../text/leading-comments.ts';
import { checkSize, checkValues } from '../check-limits.ts';
import { knownHeader, readCsv } from './csv.ts';
import { isZip } from './decode.ts';
import { refuseTemplate } from './refuse-template.ts';
import { readJson } from './json.ts';
import { syntaxError, type Notation, type SourceDocument } from './source-document.ts';
import { readXml } from './xml.ts';
import { readYaml } from './yaml.ts';
import { readZip } from './zip.ts';
import { extensionOf } from '../../text/file-stem.ts';

const byteOrderMark = '\uFEFF';

/** The notation of an extension without its dot; `undefined` if that is unknown, or one of prose. */
export const notationOfExtension = (extension: string): Notation | undefined => {
  const kind = kindOfExtension(extension);
  return kind !== undefined && kind in dataKinds ? (kind as Notation) : undefined;
};

/** The notation of a file by its name. */
export const notationOf = (filename: string): Notation | undefined =>
  notationOfExtension(extensionOf(filename));

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
  const end = notation === 'yaml' ? endOfYamlComments(text) : text.search(/\S|$/);
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
  if (beginsAsJson(text)) return 'json';
  const start = endOfJsonComments(text);
  if (isJsonScalar(text.slice(start).trimEnd())) return 'json';
  if (yamlStart.test(text.slice(endOfYamlComments(text)))) return 'yaml';
  throw syntaxError(text, 'JSON or YAML', { offset: start, message: beginning });
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
