import { RenderError } from '../errors.ts';
import { decodeText } from '../resume/read/decode.ts';
import { notationOf, textNotation } from '../resume/read/read-document.ts';
import { importText, type ImportedProse } from './import-prose.ts';

/** Extensions of files with Markdown or plain text. */
const textExtensions: readonly string[] = ['md', 'markdown', 'mdown', 'txt', 'text'];

/**
 * The résumé of a file in prose; `undefined` for a file with data, like JSON. The content decides where the extension says nothing.
 * @param extension of the file name, without dot; empty if unknown
 * @throws RenderError too_large; invalid_encoding; invalid_resume for a text without a name and a known section
 */
export const importFile = async (
  bytes: Uint8Array,
  extension: string,
): Promise<ImportedProse | undefined> => {
  const isText = textExtensions.includes(extension);
  if (!isText && notationOf(`.${extension}`) !== undefined) return Promise.resolve(undefined);
  const text = decodeText(bytes);
  return isText || isProse(text) ? importText(text) : undefined;
};

/** Whether a text is not data: neither JSON, YAML, XML nor a table. A Markdown title is a comment of YAML. */
const isProse = (text: string): boolean => {
  const start = text.trimStart();
  if (start === '' || start.startsWith('PK')) return false;
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
