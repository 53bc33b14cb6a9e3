import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pipeTransport } from '../../../src/browser/devtools/pipe-transport.ts';

/** A transport to a program, which reads from its descriptor 3 and writes to 4. */
const transportTo = (script: string) => {
  const { stdio } = spawn('sh', ['-c', script], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , toBrowser, fromBrowser] = stdio;
  return pipeTransport(toBrowser as Writable, fromBrowser as Readable);
};

const received = async (script: string, sent: readonly string[] = []): Promise<string[]> => {
  const transport = transportTo(script);
  const messages: string[] = [];
  transport.onmessage = (message) => messages.push(message);
  for (const message of sent) transport.send(message);
  await transport.closed;
  // Every message is handled in a separate turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  return messages;
};

describe('pipeTransport', () => {
  it('splits what the browser writes at zero bytes', async () => {
    const script = String.raw`printf 'one\0two\0th' >&4; sleep 0.1; printf 'ree\0rest' >&4`;
    expect(await received(script)).toEqual(['one', 'two', 'three']);
  });

  it('ends every message with a zero byte', async () => {
    expect(await received('head -c 8 <&3 >&4', ['one', 'two'])).toEqual(['one', 'two']);
  });

  it('survives a browser that stops to read, and reports its end once', async () => {
    const transport = transportTo(String.raw`exec 3<&-; printf 'deaf\0' >&4`);
    let closes = 0;
    transport.onclose = () => {
      closes += 1;
    };
    // Without a reader, the pipe is broken: the writes fail, and only the end is reported.
    for (let count = 0; count < 100; count += 1) transport.send('x'.repeat(10_000));
    await transport.closed;
    transport.send('late');
    await new Promise((resolve) => setImmediate(resolve));
    expect(closes).toBe(1);
  });
});
