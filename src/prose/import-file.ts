import { asInvalidDocument, damagedDocument, RenderError } from '../errors.ts';
import { readParts, wordParts } from '../ooxml/package.ts';
import { checkBytes, decodeText } from '../resume/read/decode.ts';
import { notationOfExtension, textNotation } from '../resume/read/read-document.ts';
import { kindOfExtension } from '../text/file-kinds.ts';
import { documentKind, fileSignatures } from '../text/file-signatures.ts';
import { latin1 } from '../text/latin1.ts';
import { importLines, importText, type ImportedProse } from './import-prose.ts';

/**
 * The résumé of a file in prose: Markdown, plain text, HTML, Word or PDF; `undefined` for a file with data, like JSON. The content
 * decides where the extension is unknown.
 * @param extension of the file name, without dot; empty if unknown
 * @throws RenderError too_large; invalid_encoding; invalid_document; invalid_resume for a text without a name and a known section
 */
export const importFile = async (
  bytes: Uint8Array,
  extension: string,
): Promise<ImportedProse | undefined> => {
  const prose = await readFileProse(bytes, extension);
  return prose && withLanguage(prose);
};

/** A résumé that states no language has that of its titles, which it does not keep. */
const withLanguage = (prose: ImportedProse): ImportedProse => {
  const { resume, language } = prose;
  if (language === undefined || resume.meta?.language !== undefined) return prose;
  return { ...prose, resume: { ...resume, meta: { ...resume.meta, language } } };
};

const readFileProse = async (
  bytes: Uint8Array,
  extension: string,
): Promise<ImportedProse | undefined> => {
  checkBytes(bytes.byteLength);
  const head = latin1(bytes, 0, 1024);
  if (head.trim() === '' && bytes.byteLength <= head.length) {
    throw new RenderError('invalid_resume', 'The file is empty; give one with the résumé.');
  }
  refuseOthers(head);
  const kind = documentKind(bytes);
  if (kind === 'pdf') return importPdf(bytes);
  if (kind === 'package') return importPackage(bytes, extension);
  if (extension === 'pdf' || extension === 'docx') {
    throw new RenderError('invalid_document', `The file is not a ${extension.toUpperCase()} file.`);
  }
  const isText = ['md', 'txt'].includes(kindOfExtension(extension) ?? '');
  const isData = notationOfExtension(extension) !== undefined;
  if (!isText && isData) return undefined;
  const text = decodeText(bytes);
  if (
    !isText &&
    /^\s*(?:<!--|<!doctype html|<html)/i.test(head) &&
    /<(?:html|body)\b/i.test(text)
  ) {
    const { readHtmlLines } = await import('./html-lines.ts');
    return importLines(readHtmlLines(text));
  }
  return isText || isProse(text) ? importText(text) : undefined;
};

/** Files of word processors that are not read, by their first bytes. */
const otherFiles: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'an RTF file'],
  [new RegExp(`^${fileSignatures.doc}`), 'a file of Word before 2007 (.doc)'],
  [/^PK[^]{26,40}mimetypeapplication\/vnd\.oasis\.opendocument/, 'an OpenDocument file (.odt)'],
  [/^PK[^]{26,40}Index\//, 'a file of Pages'],
];

const refuseOthers = (head: string): void => {
  const name = otherFiles.find(([pattern]) => pattern.test(head))?.[1];
  if (name === undefined) return;
  const hint = 'Save it as a Word file (.docx) or PDF in the program that wrote it.';
  throw new RenderError('invalid_document', `The file is ${name}, which is not read. ${hint}`);
};

const importPdf = async (bytes: Uint8Array): Promise<ImportedProse> => {
  try {
    const { readProsePdf } = await import('./pdf-lines.ts');
    return importLines(await readProsePdf(bytes));
  } catch (cause) {
    throw asInvalidDocument(cause, 'PDF');
  }
};

/** A Word file; `undefined` for another zip archive. */
const importPackage = async (
  bytes: Uint8Array,
  extension: string,
): Promise<ImportedProse | undefined> => {
  if (isWordFile(bytes)) return importDocx(bytes);
  // The first part of a Word file is the list of its types.
  const head = latin1(bytes, 0, 100);
  const isWord = extension === 'docx' || head.includes('[Content_Types].xml');
  if (!isWord) return undefined;
  throw damagedDocument('Word file (.docx)');
};

const importDocx = async (bytes: Uint8Array): Promise<ImportedProse> => {
  const { readDocxLines } = await import('./docx-lines.ts');
  const { lines, others } = readDocxLines(bytes);
  return importLines(lines, { differences: [], others });
};

/** Whether a zip archive is a Word file; a damaged archive is not. */
const isWordFile = (bytes: Uint8Array): boolean => {
  let isWord = false;
  try {
    readParts(bytes, (path) => {
      isWord ||= path === wordParts.document;
      return false;
    });
    return isWord;
  } catch (error) {
    if (error instanceof RenderError) throw error;
    return false;
  }
};

/** Whether a text is not data: neither JSON, YAML, XML nor a table. A Markdown title is a comment of YAML. */
const isProse = (text: string): boolean => {
  const start = text.trimStart();
  if (start === '') return false;
  const [first = '', second = ''] = start.split('\n', 40).filter((line) => line.trim() !== '');
  if (/^#{1,3} \S/.test(first) && !/^[\w#-][^:]*:/.test(second)) return true;
  try {
    textNotation(text);
    return false;
  } catch (error) {
    if (error instanceof RenderError) return true;
    throw error;
  }
};
