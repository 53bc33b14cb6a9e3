import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Listens on loopback and records every channel that connects over TCP or UDP. */
export interface Sink {
  /** `host:port` of a listener that records this name, TCP and UDP on the same port. */
  listen(channel: string): Promise<string>;
  /** Every recorded channel, in order. */
  arrived(): string[];
  close(): Promise<void>;
}

export const openSink = (): Sink => {
  const reached = new Set<string>();
  const sockets = new Set<Socket>();
  const closers: (() => Promise<unknown>)[] = [];
  return {
    async listen(channel) {
      const tcp = createServer((socket) => {
        // A connection without any data is already a leak.
        reached.add(channel);
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n');
      });
      tcp.listen(0, '127.0.0.1');
      await once(tcp, 'listening');
      const { port } = tcp.address() as AddressInfo;
      const udp = createSocket('udp4', () => reached.add(channel));
      udp.bind(port, '127.0.0.1');
      await once(udp, 'listening');
      closers.push(async () => {
        udp.close();
        const closed = once(tcp, 'close');
        tcp.close();
        await closed;
      });
      return `127.0.0.1:${String(port)}`;
    },
    arrived: () => [...reached].sort(),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(closers.map((close) => close()));
    },
  };
};
