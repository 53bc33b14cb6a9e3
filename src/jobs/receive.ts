import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { RenderError } from '../errors.ts';
import type { Storage } from '../storage/storage.ts';
import { jobLimits } from './limits.ts';

/** Stores the body of a job as it arrives. @returns its digest. @throws RenderError too_large, canceled */
export const storeBody = async (storage: Storage, key: string, body: Readable): Promise<string> => {
  const hash = createHash('sha256');
  await storage.put(key, Readable.from(measured(body, hash)));
  return hash.digest('hex');
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
    for await (const chunk of body) {
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
