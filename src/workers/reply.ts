import { serializeError, type SerializedError } from './serialize-error.ts';

/** A request to a worker: a stage and its input. */
export interface WorkerRequest {
  readonly name: string;
  readonly input: unknown;
}

/** The response of a worker. Errors are sent as plain data, because a copied error loses properties. */
export type WorkerReply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly failure: SerializedError };

/** The response of a process, with its resident memory. */
export interface ProcessReply {
  readonly reply: WorkerReply;
  readonly memoryBytes: number;
}

/** Runs a stage and returns its result or its error. */
export const replyTo = async (run: () => Promise<unknown>): Promise<WorkerReply> => {
  try {
    return { ok: true, output: await run() };
  } catch (error) {
    return { ok: false, failure: serializeError(error) };
  }
};

/** The buffers to transfer instead of copying: those that belong only to the bytes of the answer. */
export const transferListOf = (given: WorkerReply): ArrayBuffer[] => {
  if (!given.ok) return [];
  const { output } = given;
  // The values of bytes would be a number for each.
  const parts: unknown[] =
    output instanceof Uint8Array ? [output] : output instanceof Object ? Object.values(output) : [];
  const memory = parts.flatMap((part) =>
    part instanceof Uint8Array &&
    part.buffer instanceof ArrayBuffer &&
    part.byteLength === part.buffer.byteLength
      ? [part.buffer]
      : [],
  );
  return [...new Set(memory)];
};
