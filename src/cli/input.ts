import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { decodeText, tooManyBytes } from '../door/decode.ts';
import { suggestion } from '../door/nearest.ts';
import { RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { ResumeText } from '../resume/combine.ts';
import { notationOf } from '../resume/read/read.ts';
import { CommandError } from './exit-codes.ts';
import type { Io } from './io.ts';
import { systemCodeOf } from '../files.ts';

/** The argument that stands for standard input, and for standard output after `-o`. */
export const dash = '-';

/** How messages call an input. */
export const inputName = (input: string): string => (input === dash ? '<stdin>' : input);

/** A text with what its file tells of it: the notation by its ending, the folder for photos. */
export const asSource = (input: string, text: string, io: Io): ResumeText =>
  input === dash
    ? { text }
    : { text, notation: notationOf(input), folder: dirname(resolve(io.cwd, input)) };

/**
 * A file or standard input → text. Nothing beyond the limit is read into memory.
 * @throws CommandError unreadable; RenderError too_large, invalid_json, canceled
 */
export const readInput = async (
  input: string,
  io: Io,
  commands: readonly string[] = [],
): Promise<string> => decodeText(await readBytes(input, io, commands));

/**
 * A file or standard input → bytes. Nothing beyond the limit is read into memory.
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
    const { size } = await stat(path);
    if (size > limits.bodyBytes) throw tooManyBytes(size);
    return await readFile(path, { signal: io.signal });
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    if (io.signal.aborted) throw new RenderError('canceled', 'Stopped while reading.', { cause });
    throw new CommandError('unreadable', wording(input, cause, commands), cause);
  }
};

const wording = (input: string, cause: unknown, commands: readonly string[]): string => {
  const code = systemCodeOf(cause);
  if (code === 'ENOENT') return `${input}: no such file${suggestion(input, commands)}`;
  if (code === 'EACCES') return `${input}: no permission to read it`;
  if (code === 'EISDIR') return `${input}: is a folder; give the résumé inside it`;
  return `${input}: cannot be read (${code ?? String(cause)})`;
};

const readStdin = async ({ stdin, signal, isTTY, stderr }: Io): Promise<Buffer> => {
  if (isTTY.stdin) stderr.write('Reading the résumé from the terminal; Ctrl-D ends it.\n');
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A pending read would keep the process alive after the signal.
  const stop = () => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stdin) {
      const part = Buffer.from(chunk as Uint8Array | string); // what a byte stream yields
      bytes += part.byteLength;
      if (bytes > limits.bodyBytes) throw tooManyBytes();
      chunks.push(part);
    }
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    if (!signal.aborted) throw new CommandError('unreadable', '<stdin>: cannot be read', cause);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (signal.aborted) throw new RenderError('canceled', 'Stopped while reading.');
  return Buffer.concat(chunks);
};
