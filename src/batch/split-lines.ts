const newline = 0x0a;

export interface StreamLine {
  /** Number of the line, from 1. */
  readonly number: number;
  /** Undefined if the line is longer than the limit. */
  readonly bytes: Buffer | undefined;
  /** Offset of its first byte in the stream. */
  readonly offset: number;
  /** Whether a line break ends it. The last line of an interrupted file has none. */
  readonly isWhole: boolean;
}

/** The non-empty lines of a stream of bytes. Memory holds at most one line, and no part of a line beyond the limit. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<StreamLine> {
  for await (const lines of splitLineGroups(chunks, limitBytes)) yield* lines;
}

/**
 * The same lines, grouped by the part of the stream in which they end, because a promise for each of a million short
 * lines takes longer than reading them. Each group has to be read to its end before the next.
 */
export async function* splitLineGroups(
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<Iterable<StreamLine>> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const add = (part: Buffer): void => {
    length += part.byteLength;
    if (length > limitBytes) parts = [];
    else parts.push(part);
  };
  const take = (isWhole: boolean): StreamLine => {
    const bytes = length > limitBytes ? undefined : Buffer.concat(parts);
    const line = { number, bytes, offset, isWhole };
    number += 1;
    offset += length + 1;
    parts = [];
    length = 0;
    return line;
  };
  function* linesOf(buffer: Buffer): Generator<StreamLine> {
    let start = 0;
    for (;;) {
      const end = buffer.indexOf(newline, start);
      if (end < 0) break;
      // A stream may hold millions of empty lines.
      if (end === start && length === 0) [number, offset] = [number + 1, offset + 1];
      else {
        add(buffer.subarray(start, end));
        yield take(true);
      }
      start = end + 1;
    }
    if (start < buffer.byteLength) add(buffer.subarray(start));
  }
  for await (const chunk of chunks) {
    yield linesOf(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
  if (length > 0) yield [take(false)];
}
