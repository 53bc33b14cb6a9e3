import type { IncomingMessage } from 'node:http';
import { limits } from '../limits.ts';

/** Milliseconds for the unread rest of a body. */
const restMs = 2_000;

/**
 * Discards the rest of a body of usual size for a short time, because a client that still sends would see a broken
 * connection in place of the answer.
 * @returns whether the body has ended, so that the connection can be used again
 */
export const discardBody = async (request: IncomingMessage): Promise<boolean> => {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  const hasBody = coding !== undefined || Number(length ?? 0) > 0;
  if (!hasBody || request.complete) return true;
  const isUsual = coding === undefined && Number(length) <= 2 * limits.bodyBytes;
  if (!isUsual || request.destroyed) return false;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, restMs);
    request.once('close', resolve).once('end', resolve).resume();
    request.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
  });
  return request.complete;
};
