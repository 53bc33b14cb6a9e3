import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Readable } from 'node:stream';
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
 * @throws RenderError invalid_archive
 */
export const readItems = (kind: InputKind, body: Readable): AsyncGenerator<JobItem> =>
  kind === 'zip' ? entriesOf(body) : linesOf(body);

const blank = new Set(Buffer.from(' \t\r'));

async function* filledLines(body: Readable): AsyncGenerator<StreamLine> {
  for await (const line of splitLines(body, jobLimits.itemBytes)) {
    if (!line.bytes?.every((byte) => blank.has(byte))) yield line;
  }
}

async function* linesOf(body: Readable): AsyncGenerator<JobItem> {
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

const selection = { limitBytes: jobLimits.itemBytes, isWanted };

async function* entriesOf(body: Readable): AsyncGenerator<JobItem> {
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
    const message = `${place.input} has more than ${jobLimits.itemBytes} bytes.`;
    return { ...place, error: new RenderError('too_large', message) };
  }
  try {
    return { ...place, ...read(decodeText(bytes)) };
  } catch (error) {
    return { ...place, error };
  }
};

const itemsPerTurn = 1_000;

/**
 * The number of items of a body.
 * @throws RenderError invalid_archive; too_large if they are too many; invalid_resume if there are none
 */
export const countItems = async (kind: InputKind, body: Readable): Promise<number> => {
  let count = 0;
  // Nothing is parsed here, and other requests have their turn between many small items.
  const items = kind === 'zip' ? zipEntries(body, selection) : filledLines(body);
  while ((await items.next()).done !== true) {
    count += 1;
    if (count % itemsPerTurn === 0) await nextTurn();
    if (count > jobLimits.items) {
      throw new RenderError('too_large', `A job has at most ${jobLimits.items} résumés.`);
    }
  }
  if (count === 0) {
    const message =
      kind === 'zip'
        ? 'The archive has no file with the extension json, yaml or xml.'
        : 'The body has no line with a résumé.';
    throw new RenderError('invalid_resume', message);
  }
  return count;
};
