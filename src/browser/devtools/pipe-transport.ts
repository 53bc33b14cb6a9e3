import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

export interface PipeTransport extends ConnectionTransport {
  /** Resolves when the other side closes the connection. */
  readonly closed: Promise<void>;
}

/**
 * DevTools messages over two pipes, each terminated by a zero byte. A debugging port is not opened.
 * It listens before puppeteer is loaded; puppeteer's own transport is not part of its public types.
 */
export const pipeTransport = (toBrowser: Writable, fromBrowser: Readable): PipeTransport => {
  let pending: Buffer[] = [];
  const transport: PipeTransport = {
    closed: new Promise((resolve) => {
      fromBrowser.once('close', () => {
        transport.onclose?.();
        resolve();
      });
    }),
    send(message) {
      toBrowser.write(`${message}\0`);
    },
    close() {
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  fromBrowser.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    // Joining only complete messages keeps the cost of large documents linear.
    if (!chunk.includes(0)) return;
    const joined = Buffer.concat(pending);
    let start = 0;
    for (let end = joined.indexOf(0); end !== -1; end = joined.indexOf(0, start)) {
      const message = joined.toString('utf8', start, end);
      // puppeteer expects every message in a separate turn of the event loop.
      setImmediate(() => transport.onmessage?.(message));
      start = end + 1;
    }
    pending = start < joined.length ? [joined.subarray(start)] : [];
  });
  // A dead browser breaks the pipe; its exit is reported instead.
  for (const stream of [toBrowser, fromBrowser]) stream.on('error', () => undefined);
  return transport;
};
