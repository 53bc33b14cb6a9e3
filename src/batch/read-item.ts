import { basename, extname } from 'node:path';
import { decodeText, tooManyBytes } from '../resume/read/decode.ts';
import { notationOf } from '../resume/read/read-document.ts';
import type { Notation } from '../resume/read/source-document.ts';
import { readBatchLine } from './batch-line.ts';
import type { BatchItem, FaultyItem, ItemPlace } from './item.ts';

/** What an item has besides its place. */
type ItemContent = Omit<BatchItem, keyof ItemPlace>;

/** An item without its number. */
export type Unnumbered = Omit<BatchItem, 'index'> | Omit<FaultyItem, 'index'>;

interface LineName {
  /** Its name in messages. */
  readonly input: string;
  readonly stem: string;
  /** The folder for its photos. */
  readonly folder?: string | undefined;
}

/** The item of a line of NDJSON; `undefined` for a blank line. @param bytes undefined if the line is too long */
export const readLineItem = (
  bytes: Buffer | undefined,
  { input, stem, folder }: LineName,
): Unnumbered | undefined =>
  readItem(input, bytes, (line) => {
    if (line.trim() === '') return undefined;
    const { text, options, formats } = readBatchLine(line);
    // A line may state its résumé as a text in YAML.
    const notation = text === line ? ('json' as const) : undefined;
    return { stem, source: { text, notation, folder }, options, formats };
  });

/** The name of a file without folder and extension. */
export const stemOfFile = (name: string): string => basename(name, extname(name));

/** The options of an item that states none. */
export const noOptions = { options: {}, formats: [] } as const;

interface ArchivedFile {
  readonly name: string;
  /** Undefined if the file is too large. */
  readonly bytes: Buffer | undefined;
}

/** The item of a file of an archive. @param input its name in messages */
export const readArchivedItem = ({ name, bytes }: ArchivedFile, input: string = name): Unnumbered =>
  readItem(input, bytes, (text) => ({
    stem: stemOfFile(name),
    source: { text, notation: notationOfArchived(name) },
    ...noOptions,
  }));

/** The content decides whether a file that is called JSON is YAML. */
const notationOfArchived = (name: string): Notation | undefined => {
  const notation = notationOf(name);
  return notation === 'json' ? undefined : notation;
};

const readItem = <Content extends ItemContent | undefined>(
  input: string,
  bytes: Buffer | undefined,
  read: (text: string) => Content,
) => {
  try {
    if (!bytes) throw tooManyBytes();
    const content = read(decodeText(bytes));
    return content && { input, ...content };
  } catch (error) {
    return { input, error };
  }
};
