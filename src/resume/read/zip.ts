import { RenderError } from '../../errors.ts';
import { notAResume } from '../../import/foreign-documents.ts';
import { limits } from '../../limits.ts';
import { unzipWanted } from '../../text/unzip.ts';
import { tooLarge } from '../check-limits.ts';
import { knownHeader, readCsv } from './csv.ts';
import { notData } from './decode.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * Reads the CSV files of a LinkedIn data export that are about the résumé. An archive is carried as Latin-1
 * text, one character per byte, so that it passes everywhere as any other source does.
 * @throws RenderError invalid_archive, invalid_resume, too_large
 */
export const readZip = (text: string): SourceDocument => {
  const files = filesOf(Buffer.from(text, 'latin1'));
  const tables = Object.entries(files).flatMap(([path, bytes]) => {
    const content = new TextDecoder('utf-8').decode(bytes);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return knownHeader(content) ? [[name, readCsv(content)] as const] : [];
  });
  const documents = new Map(tables);
  if (documents.size === 0) throw notAResume(kindOf(files));
  return {
    value: Object.fromEntries([...documents].map(([name, { value }]) => [name, value])),
    isTable: true,
    duplicates: [],
    locate: ([file, ...path]) => documents.get(String(file))?.locate(path),
    literal: ([file, ...path]) => documents.get(String(file))?.literal(path),
  };
};

const filesOf = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  try {
    return unzipWanted(bytes, {
      isWanted,
      files: limits.archiveFiles,
      bytes: limits.bodyBytes,
      tooLarge: (what) => tooLarge(`its archive has ${what}`),
    });
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    throw new RenderError('invalid_archive', 'The zip archive is damaged.', { cause });
  }
};

const isWanted = (name: string): boolean => {
  if (name === 'word/document.xml') throw notData('Word document');
  return /\.csv$/i.test(name);
};

const kindOf = (files: Readonly<Record<string, unknown>>): string =>
  Object.keys(files).length > 0
    ? 'an archive of other CSV files than those of a LinkedIn profile'
    : 'an archive without CSV files';
