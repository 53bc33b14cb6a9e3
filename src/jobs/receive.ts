import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { RenderError } from '../errors.ts';
import type { Storage } from '../storage/storage.ts';
import { storeChunks, type ChunkCounts } from './chunks.ts';
import { readItems } from './items.ts';
import type { InputKind } from './job.ts';
import { jobLimits } from './limits.ts';

export interface Received extends ChunkCounts {
  /** Of the whole body. */
  readonly digest: string;
}

/**
 * Stores the items of a body in chunks as it arrives.
 * @throws RenderError too_large, canceled, invalid_archive; invalid_resume if it has no items
 */
export const receiveItems = async (
  storage: Storage,
  { id, input, body }: { id: string; input: InputKind; body: Readable },
): Promise<Received> => {
  const hash = createHash('sha256');
  const counts = await storeChunks(storage, id, readItems(input, measured(body, hash)));
  if (counts.items > 0) return { ...counts, digest: hash.digest('hex') };
  const message =
    input === 'zip'
      ? 'The archive has no file with the extension json, yaml or xml.'
      : 'The body has no line with a résumé.';
  throw new RenderError('invalid_resume', message);
};

/** Reads a body to its end. @returns its digest. @throws RenderError too_large, canceled */
export const digestBody = async (body: Readable): Promise<string> => {
  const hash = createHash('sha256');
  await Readable.from(measured(body, hash)).forEach(() => undefined);
  return hash.digest('hex');
};

async function* measured(body: Readable, hash: Hash): AsyncGenerator<Buffer> {
  let length = 0;
  try {
    // The request must stay open for the answer, also if it is not read to its end.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      const part = chunk as Buffer; // a body without an encoding yields buffers
      length += part.byteLength;
      if (length > jobLimits.uploadBytes) break;
      hash.update(part);
      yield part;
    }
  } catch (cause) {
    throw new RenderError('canceled', 'The client disconnected.', { cause });
  }
  if (length > jobLimits.uploadBytes) {
    const message = `The body of a job has at most ${jobLimits.uploadBytes} bytes.`;
    throw new RenderError('too_large', message);
  }
}
