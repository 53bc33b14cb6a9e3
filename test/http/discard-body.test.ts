import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { discardBody } from '../../src/http/discard-body.ts';

/** What a server hears of a request whose body it does not read, and answers. */
const answered = async (head: string, body: string): Promise<string> => {
  const server = createServer((request, response) => {
    void discardBody(request).then((hasEnded) => response.end(hasEnded ? 'over' : 'cut'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // of a listening TCP server
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${head}\r\n\r\n${body}`);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer); // the chunk type of a socket
    return Buffer.concat(chunks).toString();
  } finally {
    server.close();
  }
};

const long = 'x'.repeat(5_000_000);

describe('discardBody', () => {
  it('reads an unread body to its end, so that a client that still sends gets the answer', async () => {
    expect(await answered(`Content-Length: ${long.length}`, long)).toMatch(/ 200 OK[^]*over$/);
  });

  it.each(['Accept: */*', 'Content-Length: 0'])(
    'is over at once without a body: %s',
    async (head) => {
      expect(await answered(head, '')).toMatch(/over$/);
    },
  );

  it('does not wait for a body beyond all limits, of unknown length, or that stalls', async () => {
    expect(await answered('Content-Length: 99999999', long)).toMatch(/cut$/);
    expect(await answered('Transfer-Encoding: chunked', '')).toMatch(/cut\r\n0\r\n\r\n$|cut$/);
    expect(await answered('Content-Length: 9', 'x')).toMatch(/cut$/);
  });
});
