import type { Readable } from 'node:stream';
import { dirname, extname, resolve } from 'node:path';
import {
  noOptions,
  readArchivedItem,
  readLineItem,
  stemOfFile,
  type Unnumbered,
} from '../batch/read-item.ts';
import { isArchivedResume } from '../resume/read/resume-files.ts';
import { splitLines } from '../batch/split-lines.ts';
import { zipEntries } from '../batch/zip-entries.ts';
import { openAtOnce } from '../files.ts';
import { limits } from '../limits.ts';
import { dash, inputName, readInput, streamBytes, toResumeText, unreadableInput } from './input.ts';
import type { Io } from './io.ts';

/** Receives the number of bytes of each part that is read. */
export type OnRead = (bytes: number) => void;

/** The items of one input: the lines of NDJSON, the files of a zip archive, or the file itself. */
export async function* itemsOf(input: string, io: Io, onRead: OnRead): AsyncGenerator<Unnumbered> {
  const ending = extname(input).toLowerCase();
  const isLines = input === dash || ['.jsonl', '.ndjson'].includes(ending);
  if (isLines) yield* lineItems(input, io, onRead);
  else if (ending === '.zip') yield* zipItems(input, io, onRead);
  else yield await fileItem(input, io);
}

/** A reading error of a whole input. */
const failed = (input: string, error: unknown): Unnumbered => ({ input, error });

const stemOf = (input: string): string => (input === dash ? 'resume' : stemOfFile(input));

const fileItem = async (input: string, io: Io): Promise<Unnumbered> => {
  try {
    const source = toResumeText(input, await readInput(input, io), io);
    return { input, stem: stemOf(input), source, ...noOptions };
  } catch (error) {
    return failed(input, error);
  }
};

async function* lineItems(input: string, io: Io, onRead: OnRead): AsyncGenerator<Unnumbered> {
  const folder = input === dash ? undefined : dirname(resolve(io.cwd, input));
  try {
    const chunks = bytesOf(input, io, () => undefined);
    for await (const { number, bytes } of splitLines(chunks, limits.bodyBytes)) {
      // Counted by lines, because a part of the stream has many résumés that are not rendered yet.
      onRead((bytes?.byteLength ?? 0) + 1);
      const name = `${inputName(input)}:${number}`;
      const item = readLineItem(bytes, { input: name, stem: `${stemOf(input)}-${number}`, folder });
      if (item) yield item;
    }
  } catch (error) {
    yield failed(inputName(input), error);
  }
}

async function* zipItems(input: string, io: Io, onRead: OnRead): AsyncGenerator<Unnumbered> {
  let count = 0;
  const selection = { limitBytes: limits.bodyBytes, isWanted: isArchivedResume };
  try {
    for await (const file of zipEntries(bytesOf(input, io, onRead), selection)) {
      count += 1;
      yield readArchivedItem(file, `${input}/${file.name}`);
    }
  } catch (error) {
    yield failed(input, error);
    return;
  }
  // The data export of one person is a zip archive, too.
  if (count === 0) yield await fileItem(input, io);
}

/** The bytes of a file or of standard input, in chunks. A signal ends them. @throws CommandError unreadable */
async function* bytesOf(input: string, io: Io, onRead: OnRead): AsyncGenerator<Uint8Array> {
  const stream = input === dash ? io.stdin : await openFile(input, io);
  for await (const bytes of streamBytes(stream, io.signal)) {
    onRead(bytes.byteLength);
    yield bytes;
  }
}

const openFile = async (input: string, io: Io): Promise<Readable> => {
  try {
    const file = await openAtOnce(resolve(io.cwd, input));
    return file.createReadStream();
  } catch (cause) {
    throw await unreadableInput(input, cause, { io, commands: [] });
  }
};

/** The names of a list of files, one in each line. */
export async function* listedFiles(list: string, io: Io): AsyncGenerator<string> {
  const lines = splitLines(
    bytesOf(list, io, () => undefined),
    limits.bodyBytes,
  );
  for await (const { bytes } of lines) {
    const name = bytes?.toString('utf8').replace(/\r$/, '') ?? '';
    if (name !== '') yield name;
  }
}
