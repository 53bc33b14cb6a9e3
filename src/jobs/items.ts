import { readBatchLine } from '../batch/batch-line.ts';
import type { BatchItem, FaultyItem } from '../batch/item.ts';
import { splitLines, type StreamLine } from '../batch/split-lines.ts';
import { zipEntries } from '../batch/zip-entries.ts';
import { RenderError } from '../errors.ts';
import { decodeText } from '../resume/read/decode.ts';
import type { InputKind } from './job.ts';
import { jobLimits } from './limits.ts';

export type JobItem = BatchItem | FaultyItem;

/**
 * The items of the body of a job, one at a time. An item that cannot be read is faulty; the others follow.
 * @throws RenderError invalid_archive; too_large for an archive of too many files
 */
export const readItems = (
  kind: InputKind,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<JobItem> => (kind === 'zip' ? entriesOf(body) : linesOf(body));

const blank = new Set(Buffer.from(' \t\r'));

async function* filledLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<StreamLine> {
  for await (const line of splitLines(body, jobLimits.itemBytes)) {
    if (!line.bytes?.every((byte) => blank.has(byte))) yield line;
  }
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<JobItem> {
  let index = 0;
  for await (const { number, bytes } of filledLines(body)) {
    index += 1;
    const input = `line ${number}`;
    yield toItem({ index, input }, bytes, (text) => {
      const { text: resume, options, formats } = readBatchLine(text);
      return { stem: String(index), source: { text: resume }, options, formats };
    });
  }
}

/** Extensions and their notation; the content decides between JSON and YAML. */
const resumeFile = /\.(?:jsonc?|ya?ml|xml)$/i;

const isWanted = (name: string): boolean =>
  resumeFile.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);

const selection = {
  limitBytes: jobLimits.itemBytes,
  maxFiles: jobLimits.archiveFiles,
  isWanted,
};

async function* entriesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<JobItem> {
  let index = 0;
  for await (const { name, bytes } of zipEntries(body, selection)) {
    index += 1;
    yield toItem({ index, input: name }, bytes, (text) => ({
      stem: name.replace(/^.*\//, '').replace(resumeFile, ''),
      source: /\.xml$/i.test(name) ? { text, notation: 'xml' } : { text },
      options: {},
      formats: [],
    }));
  }
}

type Place = Pick<BatchItem, 'index' | 'input'>;

const toItem = (
  place: Place,
  bytes: Buffer | undefined,
  read: (text: string) => Omit<BatchItem, keyof Place>,
): JobItem => {
  if (!bytes) {
    const message = `The item has more than ${jobLimits.itemBytes} bytes.`;
    return { ...place, error: new RenderError('too_large', message) };
  }
  try {
    return { ...place, ...read(decodeText(bytes)) };
  } catch (error) {
    return { ...place, error };
  }
};
