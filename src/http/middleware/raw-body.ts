import express, { type RequestHandler } from 'express';
import { ownTurn } from '../../own-turn.ts';

/** Bytes from which a body is large: a smaller one is decoded and hashed in a millisecond. */
const largeBytes = 256 * 1024;

/** Reads a body of these media types as bytes, decompressed, up to the limit in bytes. A large one gets its own turn. */
export const rawBody = (type: string | string[], limit: number): RequestHandler[] => [
  express.raw({ type, limit }),
  async (request, _, next) => {
    const body: unknown = request.body;
    if (Buffer.isBuffer(body) && body.byteLength > largeBytes) await ownTurn();
    next();
  },
];
