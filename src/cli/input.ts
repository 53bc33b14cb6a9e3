import { access, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { RenderError } from '../errors.ts';
import { openAtOnce, readUpTo } from '../files.ts';
import { limits } from '../limits.ts';
import type { ResumeText } from '../resume/read-sources.ts';
import { decodeText, tooManyBytes } from '../resume/read/decode.ts';
import { notationOf } from '../resume/read/read-document.ts';
import { errnoCode, outOfFilesReason } from '../text/errno.ts';
import { CommandError } from './exit-codes.ts';
import { namingInputs } from './input-error.ts';
import type { Io } from './io.ts';
import { letterFault, letterText } from './letter-text.ts';
import { folderHint, missingFileHint } from './missing-file.ts';
import { onAbort } from '../abort.ts';

/** The argument for standard input, and for standard output after `-o`. */
export const dash = '-';

/** The name of an input in messages. */
export const inputName = (input: string): string => (input === dash ? '<stdin>' : input);

/** @throws CommandError usage if several inputs are standard input */
export const refuseSecondStdin = (inputs: readonly string[]): void => {
  if (inputs.filter((input) => input === dash).length > 1) {
    throw new CommandError('usage', 'Standard input can be read only once: give "-" once.');
  }
};

/** Whether a file is Markdown, by its name. A Markdown file is a letter, not data. */
export const isMarkdown = (input: string): boolean => /\.(?:md|markdown)$/i.test(input);

/**
 * A text with its notation, by file extension, and the folder for its photos.
 * @throws CommandError usage for a letter in Markdown without front matter
 */
export const toResumeText = (input: string, text: string, io: Io, isLetter = false): ResumeText => {
  if (input === dash) return { text };
  const folder = dirname(resolve(io.cwd, input));
  const letter = isMarkdown(input) ? letterText(text) : undefined;
  if (isLetter && isMarkdown(input) && letter === undefined)
    throw new CommandError('usage', `${input}: ${letterFault(text)}`);
  return letter === undefined
    ? { text, notation: notationOf(input), folder }
    : { text: letter, notation: 'yaml', folder };
};

/**
 * Reads a file or standard input as text. At most `limits.bodyBytes` bytes are read into memory.
 * @throws CommandError unreadable; RenderError too_large, invalid_encoding, canceled
 */
export const readInput = async (
  input: string,
  io: Io,
  commands: readonly string[] = [],
): Promise<string> => decodeText(await readBytes(input, io, commands));

/** Reads all inputs of one document, each with its notation and folder. @throws as `readInput` does */
export const readTexts = (inputs: readonly string[], io: Io): Promise<ResumeText[]> =>
  awaitTexts(
    inputs.map(async (input) => {
      const text = await namingInputs([inputName(input)], () => readInput(input, io));
      return toResumeText(input, text, io);
    }),
  );

/** All texts of one document. The error of several files that cannot be read names each. @throws as `readInput` does */
export const awaitTexts = async <Text>(reads: readonly Promise<Text>[]): Promise<Text[]> => {
  const results = await Promise.allSettled(reads);
  const errors = results.flatMap((each): unknown[] =>
    each.status === 'rejected' ? [each.reason] : [],
  );
  const unreadable = errors.filter((error) => error instanceof CommandError);
  if (unreadable.length > 1 && unreadable.length === errors.length) {
    const messages = new Set(unreadable.map(({ message }) => message));
    throw new CommandError('unreadable', [...messages].join('\n'));
  }
  return Promise.all(reads);
};

/** The error of a file that does not exist. */
export const missingInput = async (input: string, io: Io): Promise<CommandError | undefined> => {
  if (input === dash) return undefined;
  const cause = await access(resolve(io.cwd, input)).then(
    () => undefined,
    (error: unknown) => error,
  );
  return errnoCode(cause) === 'ENOENT'
    ? unreadableInput(input, cause, { io, commands: [] })
    : undefined;
};

/**
 * Reads a file or standard input as bytes. At most `limits.bodyBytes` bytes are read into memory.
 * @throws CommandError unreadable; RenderError too_large, canceled
 */
export const readBytes = async (
  input: string,
  io: Io,
  commands: readonly string[] = [],
): Promise<Buffer> => {
  if (input === dash) return readStdin(io);
  const path = resolve(io.cwd, input);
  try {
    return await readFileOrPipe(path, io.signal);
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    if (io.signal.aborted) throw new RenderError('canceled', 'Stopped while reading.', { cause });
    throw await unreadableInput(input, cause, { io, commands });
  }
};

/** Reads a pipe, a device or a terminal, whose size is unknown. */
const readFileOrPipe = async (path: string, signal: AbortSignal): Promise<Buffer> => {
  const file = await openAtOnce(path);
  try {
    const status = await file.stat();
    const size = status.isFile() ? status.size : 0;
    if (size > limits.bodyBytes) throw tooManyBytes(size);
    // Process substitution, `<(…)`, makes a pipe that has a writer from the start.
    const mayLackWriter = status.isFIFO() && !/^\/(?:dev|proc)\//.test(path);
    const read = pollingReader(file, { signal, hasWriter: !mayLackWriter });
    const bytes = await readUpTo(file, limits.bodyBytes, read);
    signal.throwIfAborted();
    if (bytes === undefined) throw tooManyBytes();
    return bytes;
  } finally {
    await file.close();
  }
};

/** Milliseconds between two reads of an empty pipe. */
const pollMs = 20;

interface PipeReading {
  readonly signal: AbortSignal;
  /** Whether the pipe has or had a writer. */
  readonly hasWriter: boolean;
}

/**
 * Reads a pipe and polls for more data. A blocking read would occupy a thread of Node that a signal cannot stop.
 * A pipe without a writer reads as ended; the end counts only after a writer was there.
 */
const pollingReader = (file: FileHandle, { signal, hasWriter }: PipeReading) => {
  let hadWriter = hasWriter;
  return async (buffer: Buffer): Promise<number> => {
    for (;;) {
      signal.throwIfAborted();
      const bytesRead = await readNow(file, buffer);
      hadWriter ||= bytesRead !== 0;
      if (bytesRead !== undefined && (bytesRead > 0 || hadWriter)) return bytesRead;
      await pause(pollMs);
    }
  };
};

/** `undefined` if a writer may still write. */
const readNow = async (file: FileHandle, buffer: Buffer): Promise<number | undefined> => {
  try {
    return (await file.read(buffer)).bytesRead;
  } catch (error) {
    if (errnoCode(error) === 'EAGAIN') return undefined;
    throw error;
  }
};

interface ReadContext {
  readonly io: Io;
  readonly commands: readonly string[];
}

/** The error for an input that the system does not open or read. */
export const unreadableInput = async (
  input: string,
  cause: unknown,
  context: ReadContext,
): Promise<CommandError> =>
  new CommandError('unreadable', await readErrorMessage(input, cause, context), cause);

const readErrorMessage = async (
  input: string,
  cause: unknown,
  { io, commands }: ReadContext,
): Promise<string> => {
  const code = errnoCode(cause);
  if (code === 'ENOENT') {
    return `${input}: the file does not exist${await missingFileHint(input, io.cwd, commands)}`;
  }
  if (code === 'EACCES') {
    const hint = process.platform === 'win32' ? '' : `; allow it: chmod u+r ${input}`;
    return `${input}: permission to read the file is denied${hint}`;
  }
  if (code === 'EISDIR') return `${input}: ${await folderHint(input, io.cwd)}`;
  if (code === 'ENOTDIR') return `${input}: a part of the path is a file, not a folder`;
  return `${input}: cannot be read (${outOfFilesReason(cause) ?? code ?? String(cause)})`;
};

const readStdin = async ({ stdin, signal, isTTY, stderr }: Io): Promise<Buffer> => {
  if (isTTY.stdin) stderr.write('Reading the résumé from the terminal; finish with Ctrl-D.\n');
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const bytes of streamBytes(stdin, signal)) {
      length += bytes.byteLength;
      if (length > limits.bodyBytes) throw tooManyBytes();
      chunks.push(bytes);
    }
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    throw new CommandError('unreadable', '<stdin>: cannot be read', cause);
  }
  if (signal.aborted) throw new RenderError('canceled', 'Stopped while reading.');
  return Buffer.concat(chunks);
};

/** The parts of a stream. A signal ends them and destroys the stream: a pending read would keep the process alive. */
export async function* streamBytes(stream: Readable, signal: AbortSignal): AsyncGenerator<Buffer> {
  const stopListening = onAbort(signal, () => stream.destroy());
  try {
    for await (const chunk of stream) {
      yield Buffer.from(chunk as Uint8Array | string); // the chunk types of a byte stream
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stopListening();
  }
}
